// nabla · SeriesSteps.swift
// Polynomials as lists of coefficients, the lowest power first.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// What NumPy's module `polynomial.polynomial` does with lists of coefficients.
struct SeriesSteps {
  let steps: NumPySteps

  init(_ evaluation: Evaluation) { steps = NumPySteps(evaluation) }

  /// Lists of coefficients as floats of a common dtype, without zeros at their ends.
  ///
  /// - Throws: empty lists, tables, and truth values, which have no common dtype.
  func series(
    _ lists: [(value: Value, parameter: String)], trimming: Bool = true
  ) throws(RuntimeFailure) -> [AnyArray] {
    var arrays: [AnyArray] = []
    for list in lists {
      var array = try steps.array(list.value, list.parameter)
      if array.rank == 0 {
        array = try Operations.wrapping { () throws(ArrayError) in try array.flattened() }
      }
      guard array.count > 0 else {
        throw RuntimeFailure.refusing(list.parameter, "Coefficient array is empty")
      }
      guard array.rank == 1 else {
        throw RuntimeFailure.refusing(list.parameter, "Coefficient array is not 1-d")
      }
      arrays.append(trimming ? Self.trimmed(array) : array)
    }
    guard let dtype = Self.commonDType(of: arrays) else {
      throw RuntimeFailure.refusing(
        lists[0].parameter, "Coefficient arrays have no common type")
    }
    return try Operations.wrapping { () throws(ArrayError) in
      var result: [AnyArray] = []
      for array in arrays { result.append(try array.astype(dtype)) }
      return result
    }
  }

  /// One list of coefficients.
  func series(
    _ value: Value, _ parameter: String, trimming: Bool = true
  ) throws(RuntimeFailure) -> AnyArray {
    try series([(value, parameter)], trimming: trimming)[0]
  }

  /// The list without zeros at its end; one is left if there is nothing else.
  static func trimmed(_ list: AnyArray) -> AnyArray {
    var count = list.count
    while count > 1, Value(list.scalar(at: count - 1)).isZeroNumber { count -= 1 }
    return count == list.count ? list : list.part(from: 0, to: count, along: 0)
  }

  /// The dtype that holds all: integers count as float64; nil for what is no number.
  private static func commonDType(of arrays: [AnyArray]) -> DType? {
    var common: DType?
    for array in arrays {
      guard array.dtype.isInteger || array.dtype.isInexact else { return nil }
      let own = array.dtype.isInteger ? DType.float64 : array.dtype
      common = common?.promoted(with: own) ?? own
    }
    return common
  }

  // MARK: - Arithmetic

  func sum(_ first: Value, _ second: Value) throws(RuntimeFailure) -> AnyArray {
    let lists = try series([(first, "c1"), (second, "c2")])
    let (long, short) =
      lists[0].count > lists[1].count ? (lists[0], lists[1]) : (lists[1], lists[0])
    let head = try steps(.add, .array(long.part(from: 0, to: short.count, along: 0)), .array(short))
    return try joined(head, long, from: short.count)
  }

  func difference(_ first: Value, _ second: Value) throws(RuntimeFailure) -> AnyArray {
    let lists = try series([(first, "c1"), (second, "c2")])
    if lists[0].count > lists[1].count {
      let count = lists[1].count
      let head = try steps(
        .subtract, .array(lists[0].part(from: 0, to: count, along: 0)), .array(lists[1]))
      return try joined(head, lists[0], from: count)
    }
    let count = lists[0].count
    let turned = try steps.array(steps.negative(.array(lists[1])), "c2")
    let head = try steps(
      .add, .array(turned.part(from: 0, to: count, along: 0)), .array(lists[0]))
    return try joined(head, turned, from: count)
  }

  /// A list that goes on as another does.
  private func joined(
    _ head: Value, _ list: AnyArray, from count: Int
  ) throws(RuntimeFailure) -> AnyArray {
    let tail = Value.array(list.part(from: count, to: list.count, along: 0))
    return Self.trimmed(
      try steps.array(steps.call("concatenate", .tuple([head, tail])), "c1"))
  }

  func product(_ first: Value, _ second: Value) throws(RuntimeFailure) -> AnyArray {
    let lists = try series([(first, "c1"), (second, "c2")])
    return Self.trimmed(
      try steps.array(steps.call("convolve", .array(lists[0]), .array(lists[1])), "c1"))
  }

  /// Quotient and remainder.
  ///
  /// - Throws: a divisor that is zero.
  func quotient(
    _ first: Value, _ second: Value
  ) throws(RuntimeFailure) -> (quotient: AnyArray, remainder: AnyArray) {
    let lists = try series([(first, "c1"), (second, "c2")])
    let (dividend, divisor) = (lists[0], lists[1])
    let scale = Value(divisor.scalar(at: divisor.count - 1))
    guard !scale.isZeroNumber else {
      throw RuntimeFailure.refusing("c2", "", kind: .zeroDivisionError)
    }
    let zero = try steps.array(
      steps(.multiply, .array(dividend.part(from: 0, to: 1, along: 0)), .int(0)), "c1")
    if dividend.count < divisor.count { return (zero, dividend) }
    if divisor.count == 1 {
      return (try steps.array(steps(.divide, .array(dividend), scale), "c1"), zero)
    }
    let factor = try steps(
      .divide, .array(divisor.part(from: 0, to: divisor.count - 1, along: 0)), scale)
    var rest = try Operations.wrapping { () throws(ArrayError) in try dividend.copy() }
    var last = dividend.count - 1
    for start in stride(from: dividend.count - divisor.count, through: 0, by: -1) {
      let kept = try steps(
        .subtract, .array(rest.part(from: start, to: last, along: 0)),
        steps(.multiply, factor, Value(rest.scalar(at: last))))
      let values = try steps.array(kept, "c1")
      let end = last
      try Operations.wrapping { () throws(ArrayError) in
        try rest.assign([.slice(lower: start, upper: end, step: nil)], .array(values))
      }
      last -= 1
    }
    let quotient = try steps(
      .divide, .array(rest.part(from: last + 1, to: rest.count, along: 0)), scale)
    return (
      try steps.array(quotient, "c1"), Self.trimmed(rest.part(from: 0, to: last + 1, along: 0))
    )
  }

  /// A whole power.
  func power(
    _ list: Value, _ exponent: Value, most: Int?
  ) throws(RuntimeFailure) -> AnyArray {
    let factor = try series(list, "c")
    guard exponent.isNumber, let number = exponent.asDouble, number == number.rounded(),
      number >= 0
    else { throw RuntimeFailure.refusing("pow", "Power must be a non-negative integer.") }
    if let most, number > Double(most) {
      throw RuntimeFailure.refusing("pow", "Power is too large")
    }
    if number == 0 {
      return try Operations.wrapping { () throws(ArrayError) in
        try AnyArray.ones([1], factor.dtype)
      }
    }
    var result = Value.array(factor)
    var count = 1.0
    while count < number {
      try steps.evaluation.checkInterrupt()
      result = try steps.call("convolve", result, .array(factor))
      count += 1
    }
    return try steps.array(result, "c")
  }
}
