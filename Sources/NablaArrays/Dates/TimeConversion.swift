// nabla · TimeConversion.swift
// Dates and durations in one unit as those in another.
// SPDX-License-Identifier: Apache-2.0

/// How numbers in one unit become numbers in another: rounded down, NaT stays.
package struct TimeConversion: Sendable {
  private enum Rule {
    case same
    /// Multiply and divide.
    case ratio(multiplier: Int64, divisor: Int64)
    /// Through the calendar.
    case calendar(from: TimeUnit, to: TimeUnit)
    /// One unit is more than 64 bits of the other.
    case impossible
  }

  private let rule: Rule

  /// Plans a conversion; durations in months and years count with the average month of 400 years.
  package init(from source: TimeUnit, to target: TimeUnit, isDate: Bool) {
    if source == target || source.base == .generic || target.base == .generic {
      rule = .same
    } else if isDate && source.base.isCalendar != target.base.isCalendar {
      rule = .calendar(from: source, to: target)
    } else if let (up, down) = Self.ratio(source, target) {
      rule = .ratio(multiplier: up, divisor: down)
    } else {
      rule = .impossible
    }
  }

  /// How many of the target one of the source is, in lowest terms; nil beyond 64 bits.
  private static func ratio(_ source: TimeUnit, _ target: TimeUnit) -> (Int64, Int64)? {
    if source.base > target.base {
      return ratio(target, source).map { ($1, $0) }
    }
    var (up, down): (Int64, Int64) = (1, 1)
    var base = source.base
    if base.isCalendar && !target.base.isCalendar {
      (up, down) = (CivilDate.daysInCycle, base == .year ? 400 : 4800)
      base = .day
      if target.base == .week { (down, base) = (down * 7, .week) }
    }
    guard let factor = base.count(of: target.base) else { return nil }
    let shared = divisor(factor, down)
    guard let whole = up.scaled(by: factor / shared),
      let numerator = whole.scaled(by: Int64(source.count)),
      let denominator = (down / shared).scaled(by: Int64(target.count))
    else { return nil }
    let common = divisor(numerator, denominator)
    return (numerator / common, denominator / common)
  }

  private static func divisor(_ left: Int64, _ right: Int64) -> Int64 {
    right == 0 ? left : divisor(right, left % right)
  }

  /// Whether numbers stay as they are.
  package var isIdentity: Bool { if case .same = rule { true } else { false } }

  /// The number in the other unit, and whether it is beyond 64 bits (negative if so).
  package func convert(_ value: Int64) -> (Int64, trouble: Int64) {
    if value == DateText.notATime { return (value, 0) }
    switch rule {
    case .same: return (value, 0)
    case .impossible: return (0, value == 0 ? 0 : -1)
    case .calendar(let source, let target):
      let days: Int64 = source.base == .week ? 7 : 1
      guard value.scaled(by: days * Int64(source.count)) != nil,
        let result = DateFields(value, source).value(in: target)
      else { return (0, -1) }
      return (result, 0)
    case .ratio(let multiplier, let divisor):
      let quotient = value.flooredQuotient(by: divisor)
      let rest = (value - quotient * divisor).magnitude
      let (high, low) = rest.multipliedFullWidth(by: multiplier.magnitude)
      // Safe to divide: the rest is less than the divisor, so the quotient is less than the multiplier.
      let part = divisor.magnitude.dividingFullWidth((high, low)).quotient
      guard let result = quotient.scaled(by: multiplier, plus: Int64(part)),
        result != DateText.notATime
      else { return (0, -1) }
      return (result, 0)
    }
  }
}
