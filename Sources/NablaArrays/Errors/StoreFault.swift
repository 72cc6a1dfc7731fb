// nabla · StoreFault.swift
// Why a value cannot be stored in an array: facts, no prose.
// SPDX-License-Identifier: Apache-2.0

/// Why a value cannot be stored in a part of an array; `index` is the place within the value.
public enum StoreFault: Hashable, Sendable {
  /// A shape that does not broadcast to the part.
  case shape(value: [Int], target: [Int], StorePart)
  /// An array with axes where one element is named.
  case sequence(shape: [Int])
  /// More than one axis where a mask of the whole array names the elements.
  case rankForMask(Int)
  /// A float that is not whole, for an integer array.
  case fraction(value: String, index: [Int], dtype: DType)
  /// A number with an imaginary part, for an array of real numbers.
  case complex(value: String, index: [Int], dtype: DType)
}

/// How an index names the part that is assigned to.
public enum StorePart: Hashable, Sendable {
  /// By integers and slices.
  case view
  /// By a boolean array of the shape of the whole.
  case mask
  /// By index arrays.
  case scattered
}
