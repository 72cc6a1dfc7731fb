// nabla · TimeRange.swift
// Ranges of dates and durations from the arguments of arange.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// Makes ranges of dates and durations.
enum TimeRange {
  /// The range, if a dtype or an argument of dates or durations asks for one; nil for numbers.
  static func array(
    _ start: Value?, _ stop: Value, _ step: Value?, _ dtype: DType?
  ) throws(RuntimeFailure) -> AnyArray? {
    let asksForTimes = dtype?.timeUnit != nil
    guard asksForTimes || start?.isCoded ?? false || stop.isCoded || step?.isCoded ?? false else {
      return nil
    }
    let first = try start.map { value throws(RuntimeFailure) in try bound(value, "start") }
    let last = try bound(stop, "stop")
    let delta = try step.map { value throws(RuntimeFailure) in try bound(value, "step") }
    return try Operations.wrapping { () throws(ArrayError) in
      let isDates = dtype?.kind == "M"
      return try .timeRange(
        from: first.map { bound throws(ArrayError) in try read(bound, asDate: isDates) },
        to: read(last, asDate: isDates), by: delta, dtype: dtype)
    }
  }

  /// An argument as an array without axes.
  private static func bound(_ value: Value, _ parameter: String) throws(RuntimeFailure) -> AnyArray
  {
    guard case .array(let array)? = try value.asOperandOrText(), array.rank == 0 else {
      if case .weak(let weak)? = try value.asOperandOrText() {
        return try Operations.wrapping { () throws(ArrayError) in try weak.array }
      }
      throw RuntimeFailure(RangeCallError.notANumber(parameter: parameter, type: value.typeName))
    }
    return array
  }

  /// A text as the date that it says.
  private static func read(_ bound: AnyArray, asDate: Bool) throws(ArrayError) -> AnyArray {
    guard bound.dtype.kind == "U" else { return bound }
    return try bound.astype(asDate ? .datetime64(.generic) : .timedelta64(.generic))
  }
}
