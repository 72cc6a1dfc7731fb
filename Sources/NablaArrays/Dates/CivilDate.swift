// nabla · CivilDate.swift
// Days counted from 1970 as dates of the proleptic Gregorian calendar.
// SPDX-License-Identifier: Apache-2.0

/// A day of the Gregorian calendar, used for all of time.
struct CivilDate: Hashable {
  var year: Int64
  /// From 1 to 12.
  var month: Int64
  /// From 1.
  var day: Int64

  init(year: Int64, month: Int64 = 1, day: Int64 = 1) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The days in 400 years, after which the calendar repeats itself.
  static let daysInCycle: Int64 = 146_097
  /// The days from 1 March of the year 0 to 1 January 1970.
  private static let daysToEpoch: Int64 = 719_468

  /// Finds the date of a day counted from 1 January 1970.
  ///
  /// Years are counted from March, so that the leap day is the last of its year and the months
  /// before a month make `(153 m + 2) / 5` days.
  init(days: Int64) {
    // The cycles are split off first: `days + daysToEpoch` might not fit.
    let cycles = days.flooredQuotient(by: Self.daysInCycle)
    let shifted = days - cycles * Self.daysInCycle + Self.daysToEpoch
    let day = shifted % Self.daysInCycle
    let yearOfCycle = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
    let dayOfYear = day - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let march = (5 * dayOfYear + 2) / 153
    self.day = dayOfYear - (153 * march + 2) / 5 + 1
    month = march < 10 ? march + 3 : march - 9
    let years = yearOfCycle + (cycles + shifted / Self.daysInCycle) * 400
    year = month <= 2 ? years + 1 : years
  }

  /// The days from 1 January 1970; nil if they are beyond 64 bits.
  var days: Int64? {
    let (march, before) = month > 2 ? (month - 3, 0 as Int64) : (month + 9, 1)
    let (years, overflow) = year.subtractingReportingOverflow(before)
    if overflow { return nil }
    let cycle = years.flooredQuotient(by: 400)
    let yearOfCycle = years - cycle * 400
    let dayOfYear = (153 * march + 2) / 5 + day - 1
    let dayOfCycle = yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear
    let (whole, tooMany) = cycle.multipliedReportingOverflow(by: Self.daysInCycle)
    let (sum, tooLate) = whole.addingReportingOverflow(dayOfCycle - Self.daysToEpoch)
    return tooMany || tooLate ? nil : sum
  }

  /// The number of days in a month.
  static func daysInMonth(_ month: Int64, of year: Int64) -> Int64 {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Int64 {
  /// Divides and rounds down; the divisor is positive.
  @inline(__always)
  func flooredQuotient(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
