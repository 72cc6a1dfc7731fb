// nabla · AnyArray+TimeRange.swift
// Evenly spaced dates and durations.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// The dates or durations from `start` to before `stop`, `step` apart: NumPy's `arange` of them.
  ///
  /// Whole numbers count in the unit of the others; a stop that is no date counts from the start.
  ///
  /// - Parameters: Arrays without axes; no `start` for zero, no `step` for one unit.
  /// - Throws: `date`, `coded`, `outOfMemory`, `integerOverflow`.
  package static func timeRange(
    from start: AnyArray?, to stop: AnyArray, by step: AnyArray?, dtype: DType?
  ) throws(ArrayError) -> AnyArray {
    let given = [start, stop, step].compactMap { $0 }
    let isDate = try isRangeOfDates(start, stop, dtype)
    var unit = dtype?.timeUnit ?? .generic
    if unit == .generic {
      for case let own? in given.map(\.dtype.timeUnit) {
        unit = try unit.common(own, isStrict: !isDate)
      }
    }
    let coding: Coding = isDate ? .date(unit) : .duration(unit)
    let first = try start.map { value throws(ArrayError) in try value.tick(in: coding) } ?? 0
    var last = try stop.tick(in: stop.dtype.kind == "M" ? coding : .duration(unit))
    if isDate, stop.dtype.kind != "M" { last = try sum(first, last, coding) }
    let delta =
      try step.map { value throws(ArrayError) in try value.tick(in: .duration(unit)) } ?? 1
    if [first, last, delta].contains(DateText.notATime) {
      throw .date(.notATime(operation: "arange"))
    }
    if delta == 0 { throw .date(.zeroStep) }
    return .coded(try ticks(first, last, delta, coding), coding)
  }

  private static func isRangeOfDates(
    _ start: AnyArray?, _ stop: AnyArray, _ dtype: DType?
  ) throws(ArrayError) -> Bool {
    let isDate =
      dtype.map { $0.kind == "M" } ?? (start?.dtype.kind == "M" || stop.dtype.kind == "M")
    if isDate && start == nil { throw .date(.rangeNeedsStart) }
    return isDate
  }

  private static func sum(
    _ first: Int64, _ length: Int64, _ coding: Coding
  ) throws(ArrayError) -> Int64 {
    if first == DateText.notATime || length == DateText.notATime { return DateText.notATime }
    let (sum, overflow) = first.addingReportingOverflow(length)
    if overflow {
      throw .integerOverflow(operation: "arange", index: [], dtype: coding.dtype)
    }
    return sum
  }

  private static func ticks(
    _ first: Int64, _ last: Int64, _ delta: Int64, _ coding: Coding
  ) throws(ArrayError) -> NDArray<Int64> {
    let distance = Int128(last) - Int128(first)
    let steps = distance / Int128(delta) + (distance % Int128(delta) == 0 ? 0 : 1)
    let isEmpty = (distance < 0) != (delta < 0) || distance == 0
    guard let count = Int(exactly: isEmpty ? 0 : steps) else {
      throw .outOfMemory(shape: [Int.max], dtype: coding.dtype)
    }
    return try NDArray.make(shape: [count]) { target in
      for i in target.indices { target[i] = first &+ Int64(i) &* delta }
    }
  }

  /// The number of units that this array without axes is.
  private func tick(in coding: Coding) throws(ArrayError) -> Int64 {
    let array: AnyArray
    switch CodedKind(dtype) {
    case .date where coding.dtype.kind != "M":
      throw .coded(.cannotCast(from: dtype, to: coding.dtype))
    case .duration(let unit):
      _ = try unit.common(coding.dtype.timeUnit ?? .generic, isStrict: true)
      array = try astype(.timedelta64(coding.dtype.timeUnit ?? .generic))
    case .real, .other: throw .coded(.cannotCast(from: dtype, to: coding.dtype))
    default: array = try astype(coding.dtype)
    }
    return try array.codes.elements[0]
  }
}
