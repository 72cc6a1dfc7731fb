// nabla · CodedFault.swift
// Why dates, durations and texts do not go together: facts, no prose.
// SPDX-License-Identifier: Apache-2.0

/// Why dates, durations, texts and numbers do not go together.
public enum CodedFault: Hashable, Sendable {
  /// Dtypes that no array can hold both of.
  case noCommonDType(DType, DType)
  /// Operands that a function is not made for; `operation` is NumPy's name.
  case operands(operation: String, DType, DType)
  /// Values of one dtype that are none of another.
  case cannotCast(from: DType, to: DType)
  /// A text that is no number.
  case notANumber(text: String, dtype: DType, index: [Int])
  /// A text that is longer than those of the array that it is stored in.
  case tooLong(text: String, dtype: DType)
  /// A date or duration that is finer than those of the array that it is stored in.
  case tooFine(value: String, dtype: DType)
}
