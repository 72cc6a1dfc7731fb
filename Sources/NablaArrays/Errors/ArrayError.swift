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
  /// An operation whose result NumPy gives a dtype that does not exist here: `int8`.
  case resultDTypeUnavailable(operation: String, dtype: String)
  /// An integer beyond 64 bits beside an integer array; `digits` as typed.
  case integerTooLargeForInt64(digits: String)
  /// An integer beyond the range of floats beside a float array.
  case integerTooLargeForFloat(digits: String)
  /// Integers to negative powers are not integers.
  case negativeIntegerPower(index: [Int])
  /// A shift by a negative number of bits.
  case negativeShift(operation: String, index: [Int])
  // Indexing
  /// `axis` counts the axes of the array that is indexed.
  case indexOutOfRange(index: Int, axis: Int, size: Int)
  case tooManyIndices(rank: Int, found: Int)
  case repeatedEllipsis
  case zeroStep
  /// An array of floats or complex numbers as an index.
  case indexNotInteger(dtype: DType)
  /// A boolean index whose length differs from the axis it selects from.
  case maskSizeMismatch(axis: Int, size: Int, maskSize: Int)
  /// Index arrays whose shapes do not broadcast together.
  case indexShapesMismatch([[Int]])
  // Assignment
  /// A value whose shape does not broadcast to the part that is assigned to.
  case cannotStoreShape(value: [Int], target: [Int], isMasked: Bool)
  /// A float that is not whole stored in an integer array.
  case cannotStoreFraction(value: String, index: [Int], dtype: DType)
  /// A complex number with an imaginary part stored in an array of real numbers.
  case cannotStoreComplex(value: String, index: [Int], dtype: DType)
}
