// nabla · StoreFault.swift
// Why a value cannot be stored in an array: facts, no prose.
// SPDX-License-Identifier: Apache-2.0

/// Why a value cannot be stored in a part of an array; `index` is the place within the value.
public enum StoreFault: Hashable, Sendable {
  /// A shape that does not broadcast to the part; `isMasked` if a boolean array names the part.
  case shape(value: [Int], target: [Int], isMasked: Bool)
  /// A float that is not whole, for an integer array.
  case fraction(value: String, index: [Int], dtype: DType)
  /// A number with an imaginary part, for an array of real numbers.
  case complex(value: String, index: [Int], dtype: DType)
}
