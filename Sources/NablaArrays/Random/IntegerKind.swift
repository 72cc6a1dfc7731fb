// nabla · IntegerKind.swift
// The integers that are drawn, by their width.
// SPDX-License-Identifier: Apache-2.0

/// The integers that a dtype holds.
package struct IntegerKind: Sendable {
  package let dtype: DType
  /// The bits of an element; 1 for bools.
  let width: Int
  let least: Int128
  let most: Int128
  /// The parameter that the upper bound stands at: `low` where it is the only one.
  package var highParameter = "high"

  /// Creates the kind of a dtype; nil if it holds no integers.
  package init?(_ dtype: DType) {
    self.dtype = dtype
    width = dtype == .bool ? 1 : dtype.itemSize * 8
    switch dtype.kind {
    case "b": (least, most) = (0, 1)
    case "i": (least, most) = (-(1 << (width - 1)), 1 << (width - 1) - 1)
    case "u": (least, most) = (0, 1 << width - 1)
    default: return nil
    }
  }
}

/// The bounds of integers that are drawn, as typed.
package enum IntegerBounds: Sendable {
  /// One pair of bounds.
  case numbers(low: Int128, high: Int128)
  /// Arrays of bounds, or one array and a number.
  case arrays(low: AnyArray, high: AnyArray)
}
