// nabla · MatrixProductTests.swift
// Matrix products of all ranks.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NablaArrays

struct MatrixProductTests {
  @Test func `of two matrices sums rows times columns`() throws {
    let product = try AnyArray.matrixProduct(
      array([1, 2, 3, 4, 5, 6], [2, 3]), array([1, 0, 2, 1, 0, 3], [3, 2]))
    #expect(product.shape == [2, 2])
    #expect(elements(product) == [5, 11, 14, 23])
  }

  @Test func `of vectors has no axis left`() throws {
    let product = try AnyArray.matrixProduct(array([1, 2, 3], [3]), array([4, 5, 6], [3]))
    #expect(product.shape == [])
    #expect(elements(product) == [32])
  }

  @Test func `repeats a matrix over the batch of the other`() throws {
    // np.matmul(np.arange(8).reshape(2, 2, 2), [[1, 1], [0, 1]])
    let product = try AnyArray.matrixProduct(
      array([0, 1, 2, 3, 4, 5, 6, 7], [2, 2, 2]), array([1, 1, 0, 1], [2, 2]))
    #expect(product.shape == [2, 2, 2])
    #expect(elements(product) == [0, 1, 2, 5, 4, 9, 6, 13])
  }

  @Test func `reads views by their strides`() throws {
    let matrix = array([1, 2, 3, 4], [2, 2])
    let turned = matrix.seen(through: Layout(shape: [2, 2], strides: [1, 2], offset: 0))
    #expect(elements(try AnyArray.matrixProduct(turned, array([1, 10], [2]))) == [31, 42])
  }

  @Test func `refuses inner sizes that differ`() {
    #expect(throws: ArrayError.matrixProduct(.innerSizes(left: [1, 2], right: [3]))) {
      try AnyArray.matrixProduct(array([1, 2], [1, 2]), array([1, 2, 3], [3]))
    }
  }

  @Test func `refuses integers that do not fit`() {
    #expect(throws: ArrayError.integerOverflow(operation: "matmul", index: [], dtype: .int64)) {
      try AnyArray.matrixProduct(array([Int64.max], [1]), array([2], [1]))
    }
  }

  private func array(_ elements: [Int64], _ shape: [Int]) -> AnyArray {
    .int64(NDArray(storage: NDArray(elements).storage, layout: Layout(rowMajor: shape)))
  }

  private func elements(_ array: AnyArray) -> [Int64] {
    (0..<array.count).map { if case .int64(let value) = array.scalar(at: $0) { value } else { 0 } }
  }
}
