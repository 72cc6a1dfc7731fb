// nabla · OrderedKernels.swift
// Comparisons of numbers that have an order.
// SPDX-License-Identifier: Apache-2.0

/// Comparisons of integers and floats; every one of a NaN but `!=` is false, without an event.
enum OrderedKernels<Element: NumericElement & Comparable> {
  static func compare(
    _ comparison: Comparison, _ left: NDArray<Element>, _ right: NDArray<Element>
  ) throws(ArrayError) -> AnyArray {
    .bool(
      try NDArray.zipped(left, right) { (job: ZipJob<Element, Element, Bool>) in
        switch comparison {
        case .equal: job.run { $0 == $1 }
        case .notEqual: job.run { $0 != $1 }
        case .less: job.run { $0 < $1 }
        case .lessEqual: job.run { $0 <= $1 }
        case .greater: job.run { $0 > $1 }
        case .greaterEqual: job.run { $0 >= $1 }
        }
      })
  }
}

extension OrderedKernels where Element == Int64 {
  /// Compares signed with unsigned integers, exactly: NumPy has loops of their own for them.
  static func compare(
    _ comparison: Comparison, _ left: NDArray<Int64>, _ right: NDArray<UInt64>
  ) throws(ArrayError) -> AnyArray {
    .bool(
      try NDArray.zipped(left, right) { (job: ZipJob<Int64, UInt64, Bool>) in
        switch comparison {
        case .equal: job.run { $0 >= 0 && UInt64(bitPattern: $0) == $1 }
        case .notEqual: job.run { $0 < 0 || UInt64(bitPattern: $0) != $1 }
        case .less: job.run { $0 < 0 || UInt64(bitPattern: $0) < $1 }
        case .lessEqual: job.run { $0 < 0 || UInt64(bitPattern: $0) <= $1 }
        case .greater: job.run { $0 >= 0 && UInt64(bitPattern: $0) > $1 }
        case .greaterEqual: job.run { $0 >= 0 && UInt64(bitPattern: $0) >= $1 }
        }
      })
  }
}
