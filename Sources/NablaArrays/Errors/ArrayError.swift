// nabla · ArrayError.swift
// Why an array operation cannot be done: facts, no prose.
// SPDX-License-Identifier: Apache-2.0

/// Why an array operation cannot be done.
///
/// Cases carry the facts of the very call; NablaRuntime words them (`ArrayError+Diagnostic.swift`).
public enum ArrayError: Error, Hashable, Sendable {
  // Shapes
  /// Operands of these shapes do not broadcast.
  case cannotBroadcast([[Int]])
  /// An axis beyond the array's axes, as the user wrote it.
  case axisOutOfRange(axis: Int, rank: Int)
  case repeatedAxis(axis: Int)
  /// More elements than memory holds.
  case outOfMemory(shape: [Int], dtype: DType)
  case negativeDimension
  // Values
  /// An element that does not fit the integer dtype asked for.
  case integerOverflow(operation: String, index: [Int], dtype: DType)
  /// NaN, infinity or too large a number cast to an integer.
  case cannotCastToInteger(value: String, index: [Int], dtype: DType)
  /// An operation that the dtype does not have; `operation` is NumPy's name.
  case unsupportedDType(operation: String, dtypes: [DType])
  /// An integer, `digits` as typed, that the dtype of the array beside it does not hold.
  case integerOutOfBounds(digits: String, dtype: DType)
  /// An integer beyond the range of floats beside a float array.
  case integerTooLargeForFloat(digits: String)
  /// Integers to negative powers are not integers.
  case negativeIntegerPower(index: [Int])
  /// A shift by a negative number of bits.
  case negativeShift(operation: String, index: [Int])
  // Parts of arrays
  /// An index that names no part of the array.
  case index(IndexFault)
  /// A value that does not go into the part that is assigned to.
  case store(StoreFault)
  // Dates, durations and texts
  /// A date or duration that cannot be.
  case date(DateFault)
  /// Dates, durations, texts and numbers that do not go together.
  case coded(CodedFault)
  // Linear algebra
  /// Shapes that have no matrix product.
  case matrixProduct(MatrixProductFault)
}
