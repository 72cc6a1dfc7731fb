// nabla · AnyArray+CodedReductions.swift
// Sums, means, extremes and running sums of dates, durations and texts.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// Gathers dates, durations or texts along axes; NaT makes NaT.
  ///
  /// - Throws: `array` with `coded` where NumPy has no such reduction; `noElements`.
  func reducedCoded(
    _ reduction: Reduction, _ plan: ReductionPlan, _ options: ReductionOptions,
    _ events: inout FloatingPointEvents
  ) throws(ReductionError) -> AnyArray {
    switch (reduction, self) {
    case (.any, _), (.all, _), (.countNonzero, _):
      return try reductionCast(to: .bool).reduced(reduction, options, events: &events)
    case (.min, .coded(_, let coding)) where coding.isTime,
      (.max, .coded(_, let coding)) where coding.isTime:
      return try extremeTime(reduction, options)
    case (.ptp, .coded(_, let coding)) where coding.isTime:
      let (largest, smallest) = (
        try extremeTime(.max, options), try extremeTime(.min, options)
      )
      return try applying(.subtract, largest, smallest, &events)
    case (.sum, .coded(_, .duration)): return try total(options, &events)
    case (.mean, .coded(_, .duration)):
      let sum = try total(options, &events)
      return try applying(.divide, sum, try elementCounts(options), &events)
    case (.variance, _), (.deviation, _):
      throw .array(.unsupportedDType(operation: "square", dtypes: [dtype]))
    default: throw .array(.coded(.operands(operation: reduction.ufunc, dtype, dtype)))
    }
  }

  /// The running sums of durations; NaT from the first NaT on.
  func scannedCoded(_ scan: Scan, _ axis: Int) throws(ReductionError) -> AnyArray {
    guard scan == .cumsum, case .coded(let codes, .duration(let unit)) = self else {
      let operation = scan == .cumsum ? "add" : "multiply"
      throw .array(.coded(.operands(operation: operation, dtype, dtype)))
    }
    let (steps, refused) = try codes.scanned(along: axis) {
      if $0 == DateText.notATime || $1 == DateText.notATime {
        return (DateText.notATime, refused: false)
      }
      let (value, overflow) = $0.addingReportingOverflow($1)
      return (value, refused: overflow || value == DateText.notATime)
    }
    if let refused {
      throw .integerOverflow(
        operation: scan.rawValue, index: steps.layout.index(ofPosition: refused), dtype: dtype)
    }
    return .coded(steps, .duration(unit))
  }

  /// Integers in the order of the elements with NaT last; numbers as they are.
  var sortKeyArray: AnyArray {
    get throws(ArrayError) {
      if case .coded = self { .int64(try sortKeys) } else { self }
    }
  }

  /// The same, for reductions.
  func inReductionOrder() throws(ReductionError) -> AnyArray {
    try inReduction { () throws(ArrayError) in try sortKeyArray }
  }

  // MARK: - Parts

  /// The largest or smallest: NaT is the least integer, and the largest key.
  private func extremeTime(
    _ reduction: Reduction, _ options: ReductionOptions
  ) throws(ReductionError) -> AnyArray {
    guard case .coded(let codes, let coding) = self else { return self }
    var events: FloatingPointEvents = []
    var options = options
    if let initial = options.initial {
      let start = try AnyArray(initial).reductionCast(to: dtype)
      guard case .coded(let start, _) = start else { return self }
      let key = reduction == .max ? start.elements[0] &- 1 : start.elements[0]
      options.initial = .int64(key)
    }
    let keys = reduction == .max ? try inReductionOrder() : .int64(codes)
    guard case .int64(let found) = try keys.reduced(reduction, options, events: &events) else {
      return self
    }
    return try inReduction { () throws(ArrayError) in
      reduction == .max ? try restored(found) : .coded(found, coding)
    }
  }

  /// The sums of durations.
  private func total(
    _ options: ReductionOptions, _ events: inout FloatingPointEvents
  ) throws(ReductionError) -> AnyArray {
    guard case .coded(let codes, let coding) = self else { return self }
    var options = options
    let initial = options.initial
    (options.initial, options.dtype) = (nil, nil)
    let numbers = try inReduction { () throws(ArrayError) in
      try codes.mapped { $0.run { $0 == DateText.notATime ? 0 : $0 } }
    }
    let isMissing = try inReduction { () throws(ArrayError) in try appliedCoded(.isnan) }
    let sums = try AnyArray.int64(numbers).reduced(.sum, options, events: &events)
    let missing = try isMissing.reduced(.any, options, events: &events)
    guard case .int64(let sums) = sums else { return self }
    let result = try inReduction { () throws(ArrayError) in
      let none = AnyArray.coded(NDArray(scalar: DateText.notATime), coding)
      return try missing.choosing(.array(none), .array(.coded(sums, coding)))
    }
    guard let initial else { return result }
    return try applying(.add, result, AnyArray(initial), &events)
  }

  /// How many elements each result gathers.
  private func elementCounts(_ options: ReductionOptions) throws(ReductionError) -> AnyArray {
    var options = options
    (options.initial, options.dtype) = (nil, nil)
    var events: FloatingPointEvents = []
    let flag = AnyArray(.bool(true))
    guard let layout = flag.layout.broadcast(to: shape) else { return self }
    return try flag.seen(through: layout).reduced(.countNonzero, options, events: &events)
  }

  private func applying(
    _ function: BinaryFunction, _ left: AnyArray, _ right: AnyArray,
    _ events: inout FloatingPointEvents
  ) throws(ReductionError) -> AnyArray {
    do throws(ArrayError) {
      return try .apply(function, .array(left), .array(right), events: &events)
    } catch {
      throw .array(error)
    }
  }

  private func inReduction<Result>(
    _ body: () throws(ArrayError) -> Result
  ) throws(ReductionError) -> Result {
    do throws(ArrayError) {
      return try body()
    } catch {
      throw .array(error)
    }
  }
}
