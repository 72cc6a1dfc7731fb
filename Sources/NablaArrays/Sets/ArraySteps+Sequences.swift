// nabla · ArraySteps+Sequences.swift
// Running totals, differences, and sequences without jumps or zeros.
// SPDX-License-Identifier: Apache-2.0

extension ArraySteps {
  /// The running sums or products along an axis, from the neutral number on demand.
  ///
  /// - Throws: `axisRequired` for more axes than one and none named.
  package func accumulate(
    _ scan: Scan, _ array: AnyArray, along written: Int?, dtype: DType?, fromNeutral: Bool
  ) throws(AnalysisError) -> AnyArray {
    let array = array.rank == 0 ? try ravel(array) : array
    if written == nil && array.rank > 1 { throw .refused(parameter: "axis", .axisRequired) }
    let axis = try self.axis(written ?? 0, rank: array.rank)
    let totals = try self.scan(scan, array, along: axis, dtype)
    guard fromNeutral else { return totals }
    var shape = array.shape
    shape[axis] = 1
    let neutral = try engine { () throws(ArrayError) in
      scan == .cumprod
        ? try AnyArray.ones(shape, totals.dtype) : try AnyArray.zeros(shape, totals.dtype)
    }
    return try join([neutral, totals], along: axis)
  }

  /// The differences of neighbours among all elements, between other numbers.
  ///
  /// - Throws: `sameKind` for numbers that the elements' dtype cannot hold.
  package func neighbourDifferences(
    _ array: AnyArray, from start: AnyArray?, to end: AnyArray?
  ) throws(AnalysisError) -> AnyArray {
    let list = try ravel(array)
    for (parameter, other) in [("to_begin", start), ("to_end", end)] {
      if let other, !other.dtype.fits(kindOf: list.dtype) {
        throw .refused(parameter: parameter, .sameKind)
      }
    }
    let count = list.count
    let differences = try self(
      .subtract, part(list, min(1, count), count), part(list, 0, max(count - 1, 0)))
    var parts: [AnyArray] = []
    if let start { parts.append(try cast(ravel(start), list.dtype)) }
    parts.append(differences)
    if let end { parts.append(try cast(ravel(end), list.dtype)) }
    return try join(parts)
  }

  /// The sequence without jumps: neighbours that differ by more than `jump` are moved by periods.
  package func unwrapped(
    _ array: AnyArray, along written: Int, period: Operand, jump: Operand?
  ) throws(AnalysisError) -> AnyArray {
    let steps = try reducing { () throws(ReductionError) in
      var events: FloatingPointEvents = []
      return try array.differences(along: written, events: &events)
    }
    let axis = try self.axis(written, rank: array.rank)
    let dtype = try self(.multiply, part(ravel(steps), 0, 0), period).dtype
    let isWhole = dtype.kind == "i" || dtype.kind == "u"
    let high: Operand
    var isAmbiguous = true
    if isWhole {
      let whole = try engine { () throws(ArrayError) in try period.plainArray }
      isAmbiguous = try all(self(.equal, self(.remainder, whole, 2), 0))
      high = .array(try self(.floorDivide, whole, 2))
    } else {
      high = try half(period)
    }
    let low = try negated(high)
    var wrapped = try self(
      .add, self(.remainder, self(.subtract, steps, low), period), low)
    if isAmbiguous {
      let isEdge = try self(
        .logicalAnd, self(.equal, wrapped, low), self(.greater, steps, 0))
      wrapped = try choose(isEdge, high, wrapped)
    }
    let limit: Operand
    if let jump { limit = jump } else { limit = try half(period) }
    let isSmall = try self(.less, self(.absolute, steps), limit)
    let corrections = try choose(isSmall, 0, self(.subtract, wrapped, steps))
    let moved = try self(
      .add, array.dropping(first: 1, last: 0, along: axis),
      scan(.cumsum, corrections, along: axis))
    let first = array.dropping(first: 0, last: max(array.shape[axis] - 1, 0), along: axis)
    return try cast(join([first, moved], along: axis), dtype)
  }

  /// Half of a number, which stays one typed in the language if it was.
  private func half(_ operand: Operand) throws(AnalysisError) -> Operand {
    switch operand {
    case .weak(.int(let number)): (Double(number) / 2).operand
    case .weak(.float(let number)): (number / 2).operand
    default: .array(try self(.divide, operand, 2))
    }
  }

  /// The number with the other sign.
  private func negated(_ operand: Operand) throws(AnalysisError) -> Operand {
    switch operand {
    case .weak(.float(let number)): (-number).operand
    case .weak(.int(let number)): .weak(.int(0 &- number))
    case .weak: operand
    case .array(let array): .array(try self(.negative, array))
    }
  }
}

extension Operand {
  /// The operand as an array of its own dtype.
  fileprivate var plainArray: AnyArray {
    get throws(ArrayError) {
      switch self {
      case .array(let array): return array
      case .weak(let number): return try number.array
      }
    }
  }
}

extension DType {
  /// True if numbers of this dtype may be stored as `other`: integers as floats, but not the reverse.
  fileprivate func fits(kindOf other: DType) -> Bool {
    let order: [Character] = ["b", "u", "i", "f", "c"]
    guard let own = order.firstIndex(of: kind), let target = order.firstIndex(of: other.kind)
    else { return self == other }
    return own <= target
  }
}
