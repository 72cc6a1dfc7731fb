// nabla · TimeUnit+Promotion.swift
// The unit that two units have in common.
// SPDX-License-Identifier: Apache-2.0

extension TimeUnit {
  /// The coarsest unit that both are whole numbers of.
  ///
  /// A date can be a number of days as well as one of months, since it says of which year; a
  /// duration in months is no number of days.
  ///
  ///     1 day and 10 hours: 2 hours
  ///
  /// - Parameter isStrict: Whether both count durations.
  /// - Throws: `incompatibleUnits`; `unitsTooFarApart`.
  package func common(
    with other: TimeUnit, isStrict: Bool
  ) throws(DateFault) -> TimeUnit {
    if self == other || other.base == .generic { return self }
    if base == .generic { return other }
    if base == other.base {
      return TimeUnit(base, count: Self.divisor(count, other.count))
    }
    let (coarse, fine) = base < other.base ? (self, other) : (other, self)
    let leavesCalendar = coarse.base.isCalendar && !fine.base.isCalendar
    if leavesCalendar && isStrict { throw .incompatibleUnits(self, other) }
    // NumPy's limits, and its guess that a month is a week: multiples of a unit that fit a week.
    guard let factor = (leavesCalendar ? .week : coarse.base).count(of: fine.base),
      factor < 1 << 56, let count = Int64(coarse.count).scaled(by: factor)
    else { throw .unitsTooFarApart(self, other) }
    let result = TimeUnit(fine.base, count: Self.divisor(Int(count), fine.count))
    // Months begin on any day: where NumPy would count them in weeks, it would move them.
    if leavesCalendar && !result.dividesDay { throw .incompatibleUnits(self, other) }
    return result
  }

  /// Whether a day is a whole number of these units.
  private var dividesDay: Bool {
    guard base >= .day, let units = Base.day.count(of: base) else { return false }
    return units % Int64(count) == 0
  }

  private static func divisor(_ left: Int, _ right: Int) -> Int {
    right == 0 ? left : divisor(right, left % right)
  }
}
