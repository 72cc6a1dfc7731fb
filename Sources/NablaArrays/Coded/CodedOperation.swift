// nabla · CodedOperation.swift
// Which function of dates, durations, texts and numbers a function of two arrays is.
// SPDX-License-Identifier: Apache-2.0

/// What an operand is to functions of dates and durations.
enum CodedKind: Equatable {
  case date(TimeUnit)
  case duration(TimeUnit)
  case text
  case whole
  case real
  case other

  init(_ dtype: DType) {
    switch dtype {
    case .datetime64(let unit): self = .date(unit)
    case .timedelta64(let unit): self = .duration(unit)
    case .text: self = .text
    default: self = dtype.isWholeNumber ? .whole : dtype.kind == "f" ? .real : .other
    }
  }
}

extension AnyArray {
  /// Applies a function of two arrays, one of which holds dates, durations or texts.
  ///
  /// - Throws: `coded` with `operands` if NumPy has no such function; `cannotBroadcast`,
  ///   `integerOverflow`, `outOfMemory`.
  static func applyCoded(
    _ function: BinaryFunction, _ left: AnyArray, _ right: AnyArray,
    _ events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    if let comparison = function.comparison {
      return try compareCoded(comparison, function, left, right)
    }
    switch function {
    case .logicalAnd, .logicalOr, .logicalXor:
      return try apply(
        function, .array(left.astype(.bool)), .array(right.astype(.bool)), events: &events)
    case .add: return try addCoded(left, right)
    case .subtract: return try subtractCoded(left, right)
    case .multiply: return try multiplyCoded(left, right, &events)
    case .divide, .floorDivide: return try divideCoded(function, left, right, &events)
    case .remainder: return try remainderCoded(left, right, &events)
    case .maximum, .minimum, .fmax, .fmin: return try extremeCoded(function, left, right)
    default: throw mismatch(function, left, right)
    }
  }

  static func mismatch(
    _ function: BinaryFunction, _ left: AnyArray, _ right: AnyArray
  ) -> ArrayError {
    .coded(.operands(operation: function.rawValue, left.dtype, right.dtype))
  }

  // MARK: - Sums

  private static func addCoded(_ left: AnyArray, _ right: AnyArray) throws(ArrayError) -> AnyArray {
    switch (CodedKind(left.dtype), CodedKind(right.dtype)) {
    case (.text, .text): return try joined(left, right)
    case (.date(let unit), .duration(let other)):
      let common = try unit.moved(by: other)
      return try times("add", left, right, .date(common), .duration(common), .date(common)) {
        $0.addingReportingOverflow($1)
      }
    case (.duration, .date), (.whole, .date), (.whole, .duration):
      return try addCoded(right, left)
    case (.duration(let unit), .duration(let other)):
      let common = Coding.duration(try unit.common(other, isStrict: true))
      return try times("add", left, right, common, common, common) {
        $0.addingReportingOverflow($1)
      }
    case (.date(let unit), .whole):
      return try times("add", left, right, .date(unit), .duration(unit), .date(unit)) {
        $0.addingReportingOverflow($1)
      }
    case (.duration(let unit), .whole):
      let coding = Coding.duration(unit)
      return try times("add", left, right, coding, coding, coding) {
        $0.addingReportingOverflow($1)
      }
    default: throw mismatch(.add, left, right)
    }
  }

  private static func subtractCoded(
    _ left: AnyArray, _ right: AnyArray
  ) throws(ArrayError) -> AnyArray {
    let codings: (Coding, Coding, Coding)
    switch (CodedKind(left.dtype), CodedKind(right.dtype)) {
    case (.date(let unit), .date(let other)):
      let common = try unit.common(other, isStrict: false)
      codings = (.date(common), .date(common), .duration(common))
    case (.date(let unit), .duration(let other)):
      let common = try unit.moved(by: other)
      codings = (.date(common), .duration(common), .date(common))
    case (.date(let unit), .whole): codings = (.date(unit), .duration(unit), .date(unit))
    case (.duration(let unit), .duration(let other)):
      let common = Coding.duration(try unit.common(other, isStrict: true))
      codings = (common, common, common)
    case (.duration(let unit), .whole), (.whole, .duration(let unit)):
      codings = (.duration(unit), .duration(unit), .duration(unit))
    default: throw mismatch(.subtract, left, right)
    }
    return try times("subtract", left, right, codings.0, codings.1, codings.2) {
      $0.subtractingReportingOverflow($1)
    }
  }

  // MARK: - Products and quotients

  private static func multiplyCoded(
    _ left: AnyArray, _ right: AnyArray, _ events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    switch (CodedKind(left.dtype), CodedKind(right.dtype)) {
    case (.duration(let unit), .whole), (.whole, .duration(let unit)):
      let (ticks, factors) = left.dtype.isCoded ? (left, right) : (right, left)
      let numbers: NDArray<Int64> = try factors.converted()
      let result = try ticks.codes.checked("multiply", numbers, dtype: .timedelta64(unit)) {
        if $0 == DateText.notATime { return ($0, false) }
        let (value, overflow) = $0.multipliedReportingOverflow(by: $1)
        return (value, overflow || value == DateText.notATime)
      }
      return .coded(result, .duration(unit))
    case (.duration(let unit), .real), (.real, .duration(let unit)):
      let (ticks, factors) = left.dtype.isCoded ? (left, right) : (right, left)
      var isInvalid = false
      let result = try ticks.codes.scaled("multiply", factors.asDoubles(), unit) {
        isInvalid = isInvalid || ($1.isInfinite && $0 != DateText.notATime)
        return Double($0) * $1
      }
      if isInvalid { events.insert(.invalid) }
      return result
    default: throw mismatch(.multiply, left, right)
    }
  }

  private static func divideCoded(
    _ function: BinaryFunction, _ left: AnyArray, _ right: AnyArray,
    _ events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    switch (CodedKind(left.dtype), CodedKind(right.dtype)) {
    case (.duration(let unit), .whole):
      let divisors: NDArray<Int64> = try right.converted()
      var dividesByZero = false
      // Cut off, not rounded down, as NumPy's.
      let result = try left.codes.checked(
        function.rawValue, divisors, dtype: .timedelta64(unit)
      ) {
        if $1 == 0 { dividesByZero = true }
        return $0 == DateText.notATime || $1 == 0
          ? (DateText.notATime, false)
          : $0.dividedReportingOverflow(by: $1)
      }
      if dividesByZero { events.insert(.divideByZero) }
      return .coded(result, .duration(unit))
    case (.duration(let unit), .real):
      var dividesByZero = false
      let result = try left.codes.scaled(function.rawValue, right.asDoubles(), unit) {
        dividesByZero = dividesByZero || ($1 == 0 && $0 != DateText.notATime)
        return Double($0) / $1
      }
      if dividesByZero { events.insert(.divideByZero) }
      return result
    case (.duration(let unit), .duration(let other)):
      let common = Coding.duration(try unit.common(other, isStrict: true))
      let (x, y) = (
        try left.codes.converted(.duration(unit), common),
        try right.codes.converted(.duration(other), common)
      )
      return function == .divide ? try ratio(x, y, &events) : try quotient(x, y, &events)
    default: throw mismatch(function, left, right)
    }
  }

  /// How many times one duration goes into another; NaN where one is NaT.
  private static func ratio(
    _ x: NDArray<Int64>, _ y: NDArray<Int64>, _ events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    FloatingPointEvents.clear()
    let result: NDArray<Double> = try NDArray.zipped(x, y) { (job: ZipJob<Int64, Int64, Double>) in
      job.run {
        $0 == DateText.notATime || $1 == DateText.notATime ? .nan : Double($0) / Double($1)
      }
    }
    events.formUnion(FloatingPointEvents.seen())
    return .float64(result)
  }

  /// How many whole times one duration goes into another; 0, with a warning, where there is no answer.
  private static func quotient(
    _ x: NDArray<Int64>, _ y: NDArray<Int64>, _ events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    var seen: FloatingPointEvents = []
    let result: NDArray<Int64> = try NDArray.zipped(x, y) { (job: ZipJob<Int64, Int64, Int64>) in
      job.run {
        if $0 == DateText.notATime || $1 == DateText.notATime {
          seen.insert(.invalid)
          return 0
        }
        if $1 == 0 {
          seen.insert(.divideByZero)
          return 0
        }
        let (whole, rest) = $0.quotientAndRemainder(dividingBy: $1)
        return rest != 0 && (rest < 0) != ($1 < 0) ? whole - 1 : whole
      }
    }
    events.formUnion(seen)
    return .int64(result)
  }

  private static func remainderCoded(
    _ left: AnyArray, _ right: AnyArray, _ events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    guard case .duration(let unit) = CodedKind(left.dtype),
      case .duration(let other) = CodedKind(right.dtype)
    else { throw mismatch(.remainder, left, right) }
    let common = Coding.duration(try unit.common(other, isStrict: true))
    let (x, y) = (
      try left.codes.converted(.duration(unit), common),
      try right.codes.converted(.duration(other), common)
    )
    var dividesByZero = false
    let result = try x.checked("remainder", y, dtype: common.dtype) {
      if $0 == DateText.notATime || $1 == DateText.notATime { return (DateText.notATime, false) }
      if $1 == 0 {
        dividesByZero = true
        return (DateText.notATime, false)
      }
      if $1 == -1 { return (0, false) }
      let rest = $0 % $1
      return (rest != 0 && (rest < 0) != ($1 < 0) ? rest + $1 : rest, false)
    }
    if dividesByZero { events.insert(.divideByZero) }
    return .coded(result, common)
  }

  // MARK: - Extremes

  private static func extremeCoded(
    _ function: BinaryFunction, _ left: AnyArray, _ right: AnyArray
  ) throws(ArrayError) -> AnyArray {
    guard let pair = try aligned(left, right), case .coded(_, let coding) = pair.0, coding.isTime
    else { throw mismatch(function, left, right) }
    if function == .fmax || function == .fmin {
      let isLargest = function == .fmax
      let (x, y) = (try pair.0.ticks(in: coding), try pair.1.ticks(in: coding))
      // NaT is the least of all integers.
      return .coded(
        try x.checked(function.rawValue, y, dtype: coding.dtype) {
          let isMissing = $0 == DateText.notATime || $1 == DateText.notATime
          return (isLargest || isMissing ? max($0, $1) : min($0, $1), false)
        }, coding)
    }
    return try times(function.rawValue, pair.0, pair.1, coding, coding, coding) {
      (function == .maximum ? max($0, $1) : min($0, $1), false)
    }
  }

  /// Computes times from times; NaT where one is NaT.
  @inline(__always)
  private static func times(
    _ operation: String, _ left: AnyArray, _ right: AnyArray, _ first: Coding, _ second: Coding,
    _ result: Coding, _ compute: (Int64, Int64) -> (partialValue: Int64, overflow: Bool)
  ) throws(ArrayError) -> AnyArray {
    let x = try left.ticks(in: first)
    let y = try right.ticks(in: second)
    let values = try x.checked(operation, y, dtype: result.dtype) {
      if $0 == DateText.notATime || $1 == DateText.notATime { return (DateText.notATime, false) }
      let (value, overflow) = compute($0, $1)
      return (value, overflow || value == DateText.notATime)
    }
    return .coded(values, result)
  }

  /// The numbers of units of a coding; whole numbers as they are.
  private func ticks(in coding: Coding) throws(ArrayError) -> NDArray<Int64> {
    guard case .coded(let codes, let own) = self else { return try converted() }
    return try codes.converted(own, coding)
  }

  /// The integers of an array that is coded.
  var codes: NDArray<Int64> {
    get throws(ArrayError) {
      if case .coded(let codes, _) = self { return codes }
      return try converted()
    }
  }

  fileprivate func asDoubles() throws(ArrayError) -> NDArray<Double> { try converted() }
}

extension TimeUnit {
  /// The unit of a date after a duration: years and months move no dates of a finer unit.
  fileprivate func moved(by duration: TimeUnit) throws(ArrayError) -> TimeUnit {
    let common = try common(duration, isStrict: false)
    if duration.base.isCalendar && !common.base.isCalendar && common.base != .generic {
      throw .coded(.cannotCast(from: .timedelta64(duration), to: .timedelta64(common)))
    }
    return common
  }
}

extension NDArray<Int64> {
  /// Computes each element; an overflow, and a result that would be NaT by chance, is an error.
  @inline(__always)
  fileprivate func checked(
    _ operation: String, _ other: NDArray<Int64>, dtype: DType,
    _ compute: (Int64, Int64) -> (partialValue: Int64, overflow: Bool)
  ) throws(ArrayError) -> NDArray<Int64> {
    var refused: Int?
    let result: NDArray<Int64> = try NDArray.zipped(self, other) {
      (job: ZipJob<Int64, Int64, Int64>) in
      refused = job.runChecked { x, y in
        let (value, overflow) = compute(x, y)
        return (value, trouble: overflow ? -1 : 0 as Int64)
      }
    }
    guard let refused else { return result }
    throw .integerOverflow(
      operation: operation, index: result.layout.index(ofPlace: refused), dtype: dtype)
  }

  /// Computes durations in floating point, cut off; NaT where there is no number.
  @inline(__always)
  fileprivate func scaled(
    _ operation: String, _ factors: NDArray<Double>, _ unit: TimeUnit,
    _ compute: (Int64, Double) -> Double
  ) throws(ArrayError) -> AnyArray {
    var refused: Int?
    let result: NDArray<Int64> = try NDArray.zipped(self, factors) {
      (job: ZipJob<Int64, Double, Int64>) in
      refused = job.runChecked { ticks, factor in
        let value = compute(ticks, factor)
        if ticks == DateText.notATime || !value.isFinite { return (DateText.notATime, 0 as Int64) }
        return value.fitsTicks ? (Int64(value), 0) : (0, -1)
      }
    }
    guard let refused else { return .coded(result, .duration(unit)) }
    throw .integerOverflow(
      operation: operation, index: result.layout.index(ofPlace: refused),
      dtype: .timedelta64(unit))
  }
}
