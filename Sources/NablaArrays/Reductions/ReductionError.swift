// nabla · ReductionError.swift
// Why elements cannot be gathered: facts, no prose.
// SPDX-License-Identifier: Apache-2.0

/// Why a reduction or a scan cannot be done.
public enum ReductionError: Error, Hashable, Sendable {
  /// No elements, and an operation whose result for none is undefined.
  case noElements(operation: String, shape: [Int])
  /// No elements to find the place of one: `argmax`.
  case noArgument(operation: String, shape: [Int], axis: Int?)
  /// The same axis twice.
  case duplicateAxis(axis: Int)
  /// `where=` may leave out every element, so an operation without identity needs `initial=`.
  case maskNeedsInitial(operation: String)
  /// A start that the dtype of the result cannot hold.
  case initialDoesNotFit(dtype: DType)
  /// A mask that is no array of truth values.
  case maskNotBool(dtype: DType)
  /// The result at `index` does not fit the integer dtype.
  case integerOverflow(operation: String, index: [Int], dtype: DType)
  /// A number of differences below zero.
  case negativeOrder(Int)
  /// `diff` of a number.
  case needsAxis(operation: String)
  /// What the array engine cannot do.
  case array(ArrayError)
}
