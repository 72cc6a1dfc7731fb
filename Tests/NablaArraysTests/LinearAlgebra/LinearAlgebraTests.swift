// nabla · LinearAlgebraTests.swift
// Equations and decompositions by LAPACK.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NablaArrays

struct LinearAlgebraTests {
  @Test func `solves a system for one right side and for several`() throws {
    let left = matrix([3, 1, 1, 2], [2, 2])
    #expect(elements(try .solving(left, matrix([9, 8], [2]))) == [2, 3])
    let several = try AnyArray.solving(left, matrix([9, 3, 8, 1], [2, 2]))
    #expect(several.shape == [2, 2])
    #expect(elements(several) == [2, 1, 3, 0])
  }

  @Test func `solves each matrix of a stack, which broadcasts`() throws {
    let left = matrix([2, 0, 0, 2, 4, 0, 0, 4], [2, 2, 2])
    let solution = try AnyArray.solving(left, matrix([4, 8], [2]))
    #expect(solution.shape == [2, 2])
    #expect(elements(solution) == [2, 4, 1, 2])
  }

  @Test func `names the pivot and the matrix that is singular`() {
    #expect(throws: LinearAlgebraError.singular(pivot: 1, size: 2, index: [1])) {
      try matrix([1, 0, 0, 1, 1, 2, 2, 4], [2, 2, 2]).inverted()
    }
  }

  @Test func `reads views by their strides`() throws {
    let turned = try matrix([2, 1, 0, 4], [2, 2]).matrixTransposed()
    #expect(elements(try turned.inverted()) == [0.5, 0, -0.125, 0.25])
  }

  @Test func `rounds to single precision where the operands are`() throws {
    let single = try matrix([2, 0, 0, 4], [2, 2]).astype(.float32)
    #expect(try single.inverted().dtype == .float32)
    #expect(try single.singularValues(.none).values.dtype == .float32)
  }

  @Test func `gives complex eigenvalues only where there are some`() throws {
    let turn = try matrix([0, -1, 1, 0], [2, 2]).eigenvalues(withVectors: true)
    #expect(turn.values.dtype == .complex128)
    #expect(turn.vectors?.dtype == .complex128)
    #expect(
      try matrix([2, 0, 0, 3], [2, 2]).eigenvalues(withVectors: false).values.dtype == .float64)
  }

  @Test(arguments: [(3, 2), (2, 3), (4, 4)])
  func `decomposes matrices into factors that make them again`(_ m: Int, _ n: Int) throws {
    let source = matrix((0..<m * n).map { Double(($0 * 7 + 3) % 11) }, [m, n])
    let (left, values, right) = try source.singularValues(.reduced)
    let scaled = try left.binary(.multiply, values)
    #expect(distance(try scaled.multiplied(by: right), source) < 1e-13)
    let (q, r) = try source.orthogonalFactors(.reduced)
    #expect(distance(try #require(q).multiplied(by: r), source) < 1e-13)
  }

  @Test func `has no library to open under another name`() {
    #expect(LinearLibrary.routine("no_such_routine_") == nil)
    #expect(throws: LinearAlgebraError.libraryMissing(file: LinearLibrary.fileName)) {
      _ = try LinearLibrary.needed("no_such_routine_")
    }
  }

  private func distance(_ one: AnyArray, _ other: AnyArray) -> Double {
    zip(elements(one), elements(other)).map { ($0 - $1).magnitude }.max() ?? 0
  }

  private func matrix(_ numbers: [Double], _ shape: [Int]) -> AnyArray {
    AnyArray.float64(NDArray(numbers)).seen(through: Layout(rowMajor: shape))
  }

  private func elements(_ array: AnyArray) -> [Double] {
    guard case .float64(let numbers) = array else { return [] }
    var result: [Double] = []
    numbers.visit { result.append($0) }
    return result
  }
}
