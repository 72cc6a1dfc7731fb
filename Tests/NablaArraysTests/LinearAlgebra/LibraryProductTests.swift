// nabla · LibraryProductTests.swift
// Products by BLAS against sums of our own, for every way that matrices lie in memory.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NablaArrays

struct LibraryProductTests {
  /// How an operand lies in memory.
  enum Form: CaseIterable {
    case byRows, byColumns, everySecondColumn, backwards, partOfWiderRows
  }

  @Test(arguments: Form.allCases, Form.allCases)
  func `is the product whatever the strides`(_ left: Form, _ right: Form) throws {
    for (m, k, n) in [(20, 30, 25), (1, 5000, 1), (1, 100, 60), (60, 100, 1), (70, 1, 70)] {
      let x = matrix(m, k, left)
      let y = matrix(k, n, right)
      let found = elements(try AnyArray.matrixProduct(x, y))
      let (a, b) = (elements(x), elements(y))
      for (row, column) in [(0, 0), (m / 2, n / 3), (m - 1, n - 1)] {
        let sum = (0..<k).reduce(0.0) { $0 + a[row * k + $1] * b[$1 * n + column] }
        #expect(found[row * n + column] == sum)
      }
    }
  }

  @Test func `of a matrix with itself transposed is symmetric`() throws {
    let x = matrix(40, 30, .byRows)
    let product = elements(try AnyArray.matrixProduct(x, x.reversedAxes))
    for row in 0..<40 {
      for column in 0..<40 { #expect(product[row * 40 + column] == product[column * 40 + row]) }
    }
  }

  @Test func `repeats one matrix over a batch`() throws {
    let x = try AnyArray.stacked([matrix(20, 30, .byRows), matrix(20, 30, .byColumns)])
    let product = try AnyArray.matrixProduct(x, matrix(30, 20, .byRows))
    #expect(product.shape == [2, 20, 20])
    let (first, second) = (elements(product).prefix(400), elements(product).suffix(400))
    #expect(Array(first) == Array(second))
  }

  /// A matrix of small whole numbers, whose products are exact in any order.
  private func matrix(_ m: Int, _ n: Int, _ form: Form) -> AnyArray {
    func value(_ row: Int, _ column: Int) -> Double { Double((row * 31 + column * 17) % 13 - 6) }
    let (layout, size): (Layout, Int) =
      switch form {
      case .byRows: (Layout(shape: [m, n], strides: [n, 1], offset: 0), m * n)
      case .byColumns: (Layout(shape: [m, n], strides: [1, m], offset: 0), m * n)
      case .everySecondColumn:
        (Layout(shape: [m, n], strides: [2 * n, 2], offset: 0), 2 * m * n)
      case .backwards:
        (Layout(shape: [m, n], strides: [-n, -1], offset: m * n - 1), m * n)
      case .partOfWiderRows:
        (Layout(shape: [m, n], strides: [n + 3, 1], offset: 2), m * (n + 3) + 2)
      }
    var memory = [Double](repeating: .nan, count: size)
    for row in 0..<m {
      for column in 0..<n {
        memory[layout.offset + row * layout.strides[0] + column * layout.strides[1]] =
          value(row, column)
      }
    }
    return AnyArray.float64(NDArray(memory)).seen(through: layout)
  }

  private func elements(_ array: AnyArray) -> [Double] {
    guard case .float64(let numbers) = array else { return [] }
    var result: [Double] = []
    numbers.visit { result.append($0) }
    return result
  }
}
