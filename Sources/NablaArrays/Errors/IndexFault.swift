// nabla · IndexFault.swift
// Why an index names no part of an array: facts, no prose.
// SPDX-License-Identifier: Apache-2.0

/// Why an index names no part of an array; `item` is the place among the items of the index.
public enum IndexFault: Hashable, Sendable {
  /// An index, as written, beyond the ends of its axis.
  case outOfRange(item: Int, index: Int, axis: Int, size: Int)
  /// More items than the array has axes; `item` is the first too many.
  case tooMany(item: Int, rank: Int, found: Int)
  case repeatedEllipsis(item: Int)
  case zeroStep(item: Int)
  /// An array of floats or complex numbers as an index.
  case notInteger(item: Int, dtype: DType)
  /// A boolean index whose length differs from that of the axis it selects from.
  case maskSize(item: Int, axis: Int, size: Int, maskSize: Int)
  /// Index arrays whose shapes do not broadcast together.
  case shapes([[Int]])
}
