// nabla · DecimalDigits+Exact.swift
// Digits of the exact binary value, as NumPy's Dragon4 gives them.
// SPDX-License-Identifier: Apache-2.0

/// How many digits of a float are wanted.
package struct DigitRequest: Hashable, Sendable {
  /// Where the digits end.
  package enum Limit: Hashable, Sendable {
    /// So many digits after the point.
    case fraction(Int)
    /// So many digits in all, at least one.
    case total(Int)
  }

  /// The last digit to write; `nil` for no limit.
  package var limit: Limit?
  /// Whether to stop as soon as the digits tell the value from its neighbours.
  package var isUnique = true
  /// Whether to go on to the limit with exact digits even if fewer would do.
  package var fillsLimit = false

  package init(limit: Limit?, isUnique: Bool = true, fillsLimit: Bool = false) {
    self.limit = limit
    self.isUnique = isUnique
    self.fillsLimit = fillsLimit
  }

  /// The number of digits up to the limit for a number that starts at `10^exponent`.
  func count(from exponent: Int) -> Int? {
    switch limit {
    case nil: nil
    case .fraction(let count): exponent &+ 1 &+ count
    case .total(let count): count
    }
  }
}

extension DecimalDigits {
  /// Creates the digits of a finite number's magnitude that a request asks for.
  package init<Value: FormattedFloat>(_ value: Value, _ request: DigitRequest) {
    self.init()
    take(value, request)
  }

  /// Replaces the digits by those of a finite number's magnitude that a request asks for.
  ///
  /// The shortest digits decide almost always. Rounding them to fewer gives what rounding the exact
  /// value gives: a rounding boundary between the two would itself be a shorter or nearer text. It
  /// is only when they end in a 5 just behind the limit that the exact value must be asked; and when
  /// more digits are wanted than every value of the type keeps.
  package mutating func take<Value: FormattedFloat>(_ value: Value, _ request: DigitRequest) {
    let magnitude = value.magnitude
    read(magnitude.shortestDescription)
    if isZero { return }
    guard let count = request.count(from: exponent) else {
      if !request.isUnique { takeExact(magnitude, request) }
      return
    }
    if count >= digits.count {
      let isSafe = count <= Value.safeDigits && magnitude.isNormal
      let isEnough = request.isUnique && !request.fillsLimit
      if !isEnough, !isSafe { takeExact(magnitude, request) }
    } else if !round(to: count) {
      takeExact(magnitude, request)
    }
  }

  /// Rounds to the nearest of so many digits; does nothing and returns false if there are two.
  private mutating func round(to count: Int) -> Bool {
    if count < 0 {
      self = DecimalDigits()
      return true
    }
    let next = digits[count]
    if next == UInt8(ascii: "5"), count == digits.count - 1 { return false }
    digits.removeLast(digits.count - count)
    if next >= UInt8(ascii: "5") { incrementLast() }
    trim()
    return true
  }

  /// Replaces the digits by the exact ones of a positive number.
  ///
  /// - Source: G. L. Steele and J. L. White, *PLDI* 1990, 112–126, as NumPy's Dragon4 has it.
  private mutating func takeExact<Value: FormattedFloat>(
    _ magnitude: Value, _ request: DigitRequest
  ) {
    var state = ExactDigits(magnitude, near: exponent)
    exponent = state.exponent
    digits.removeAll(keepingCapacity: true)
    var left = request.count(from: exponent)
    if case .fraction(let places)? = request.limit, let count = left, count <= 0 {
      // The whole number lies behind the limit: the one digit asked for is the limit's own.
      state.moveStart(to: -places)
      exponent = -places
      left = 1
    }
    while true {
      let digit = state.next()
      digits.append(UInt8(ascii: "0") + digit)
      left = left.map { $0 - 1 }
      if state.isExhausted { break }
      if left == 0 {
        let (low, high) = request.isUnique ? state.margins() : (false, false)
        let roundsUp = low == high ? state.roundsUp(after: digit) : high
        if roundsUp { incrementLast() }
        break
      }
    }
    trim()
  }
}

/// A positive float as an exact fraction that gives out its decimal digits one by one.
private struct ExactDigits {
  /// What is left, in units of `unit`.
  private var rest: BigNatural
  private var unit: BigNatural
  /// Half the distances to the neighbours below and above.
  private var below: BigNatural
  private var above: BigNatural
  private let isEven: Bool
  /// The power of ten of the first digit.
  private(set) var exponent: Int

  /// Creates the fraction; `estimate` is the exponent of the first digit, perhaps one too large.
  init<Value: FormattedFloat>(_ magnitude: Value, near estimate: Int) {
    let fractionBits = Value.significandBitCount
    let lowest = Value.leastNonzeroMagnitude.exponent
    let power = max(Int(magnitude.exponent) - fractionBits, Int(lowest))
    let bits = UInt64(magnitude.significandBitPattern)
    let isNormal = magnitude.isNormal
    let significand = isNormal ? bits | (1 << UInt64(fractionBits)) : bits
    let isNearerBelow = isNormal && bits == 0 && power > Int(lowest)
    let up = max(power, 0)
    // Everything times four, so that a quarter of the last bit is whole.
    rest = BigNatural(significand, shiftedLeft: up + 2)
    unit = BigNatural(4, shiftedLeft: max(-power, 0))
    above = BigNatural(2, shiftedLeft: up)
    below = BigNatural(isNearerBelow ? 1 : 2, shiftedLeft: up)
    isEven = significand % 2 == 0
    exponent = estimate
    scale(by: estimate)
    if BigNatural.order(rest, unit) < 0 { moveStart(to: exponent - 1) }
  }

  /// Divides what is left by `10^power`.
  private mutating func scale(by power: Int) {
    if power > 0 {
      unit.multiply(byPowerOfTen: power)
    } else {
      rest.multiply(byPowerOfTen: -power)
      below.multiply(byPowerOfTen: -power)
      above.multiply(byPowerOfTen: -power)
    }
  }

  /// Makes the digit of `10^place` the next one.
  mutating func moveStart(to place: Int) {
    scale(by: place - exponent)
    exponent = place
    isStarted = false
  }

  /// Whether a digit has been given out since the start was set.
  private var isStarted = false

  /// The next digit.
  mutating func next() -> UInt8 {
    if isStarted {
      rest.multiply(by: 10)
      below.multiply(by: 10)
      above.multiply(by: 10)
    }
    isStarted = true
    return rest.takeDigit(of: unit)
  }

  /// True if no digits but zeros follow.
  var isExhausted: Bool { rest.isZero }

  /// Whether the digits so far, as they are and with the last one raised, read back as the number.
  func margins() -> (low: Bool, high: Bool) {
    let low = BigNatural.order(rest, below)
    var raised = rest
    raised.add(above)
    let high = BigNatural.order(raised, unit)
    return isEven ? (low <= 0, high >= 0) : (low < 0, high > 0)
  }

  /// Whether what follows rounds the last digit up; a tie goes to the even digit.
  func roundsUp(after digit: UInt8) -> Bool {
    var twice = rest
    twice.add(rest)
    let order = BigNatural.order(twice, unit)
    return order > 0 || (order == 0 && digit % 2 == 1)
  }
}
