// nabla · CreationError.swift
// Why an array cannot be made: facts, no prose.
// SPDX-License-Identifier: Apache-2.0

/// Why an array cannot be made.
public enum CreationError: Error, Hashable, Sendable {
  /// A number of samples below zero.
  case negativeCount(Int)
  /// A range with a step of zero.
  case zeroStep
  /// A range whose length is not a number: NaN among start, stop and step.
  case lengthNotANumber
  /// A range longer than any array.
  case lengthTooLarge
  /// A range of integers that does not start or step at integers.
  case fractionalStep(start: Double, step: Double)
  /// A range of an element type that has no ranges.
  case unsupportedRange(DType)
  /// Something else than a list or a table to take a diagonal of.
  case diagonalRank(Int)
  /// A geometric sequence from or to zero.
  case zeroInGeometric
  /// What the array engine cannot do.
  case array(ArrayError)
}
