// nabla · DateFields.swift
// A moment as year, month, day, hour, minute, second and parts of a second.
// SPDX-License-Identifier: Apache-2.0

/// A moment taken apart.
struct DateFields: Hashable {
  var date: CivilDate
  /// From 0 to 86 399.
  var secondOfDay: Int64 = 0
  /// In attoseconds, less than 10¹⁸.
  var fraction: Int64 = 0

  var hour: Int64 { secondOfDay / 3600 }
  var minute: Int64 { secondOfDay / 60 % 60 }
  var second: Int64 { secondOfDay % 60 }

  init(date: CivilDate) { self.date = date }

  /// Takes a number of units since 1970 apart; beyond 64 bits of the base unit the last moment.
  init(_ value: Int64, _ unit: TimeUnit) {
    let (product, overflow) = value.multipliedReportingOverflow(by: Int64(unit.count))
    let total = overflow ? (value < 0 ? .min : .max) : product
    date = CivilDate(year: 1970)
    switch unit.base {
    case .year, .generic: date = CivilDate(year: Self.year(after: total))
    case .month:
      let years = total.flooredQuotient(by: 12)
      date = CivilDate(year: Self.year(after: years), month: total - years * 12 + 1)
    case .week:
      let (days, overflow) = total.multipliedReportingOverflow(by: 7)
      date = CivilDate(days: overflow ? (total < 0 ? .min : .max) : days)
    case .day: date = CivilDate(days: total)
    case .hour: setClock(total, perDay: 24)
    case .minute: setClock(total, perDay: 1440)
    case .second: setClock(total, perDay: 86_400)
    default:
      let perSecond = TimeUnit.Base.second.count(of: unit.base) ?? 1
      let seconds = total.flooredQuotient(by: perSecond)
      setClock(seconds, perDay: 86_400)
      fraction = (total - seconds * perSecond) * (1_000_000_000_000_000_000 / perSecond)
    }
  }

  private mutating func setClock(_ total: Int64, perDay: Int64) {
    let days = total.flooredQuotient(by: perDay)
    date = CivilDate(days: days)
    secondOfDay = (total - days * perDay) * (86_400 / perDay)
  }

  private static func year(after years: Int64) -> Int64 {
    let (year, overflow) = years.addingReportingOverflow(1970)
    return overflow ? .max : year
  }

  /// The number of units since 1970, rounded down; nil beyond 64 bits.
  func value(in unit: TimeUnit) -> Int64? {
    guard let total = value(in: unit.base) else { return nil }
    let value = total.flooredQuotient(by: Int64(unit.count))
    return value == .min ? nil : value
  }

  private func value(in base: TimeUnit.Base) -> Int64? {
    if base.isCalendar || base == .generic {
      let (years, overflow) = date.year.subtractingReportingOverflow(1970)
      if overflow || base != .month { return overflow ? nil : years }
      return years.scaled(by: 12, plus: date.month - 1)
    }
    guard let days = date.days else { return nil }
    switch base {
    case .week: return days.flooredQuotient(by: 7)
    case .day: return days
    case .hour: return days.scaled(by: 24, plus: hour)
    case .minute: return days.scaled(by: 1440, plus: secondOfDay / 60)
    default:
      let perSecond = TimeUnit.Base.second.count(of: base) ?? 1
      let part = fraction / (1_000_000_000_000_000_000 / perSecond)
      // Downwards from the next second where the whole seconds alone would not fit.
      guard let seconds = days.scaled(by: 86_400, plus: secondOfDay) else { return nil }
      if seconds < 0, part > 0 {
        return (seconds + 1).scaled(by: perSecond, plus: part - perSecond)
      }
      return seconds.scaled(by: perSecond, plus: part)
    }
  }
}

extension Int64 {
  /// `self * factor + rest`; nil beyond 64 bits.
  func scaled(by factor: Int64, plus rest: Int64 = 0) -> Int64? {
    let (product, tooLarge) = multipliedReportingOverflow(by: factor)
    let (sum, overflow) = product.addingReportingOverflow(rest)
    return tooLarge || overflow ? nil : sum
  }
}
