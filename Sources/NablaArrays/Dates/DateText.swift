// nabla · DateText.swift
// Dates and durations as NumPy writes them.
// SPDX-License-Identifier: Apache-2.0

/// Writes dates in the form of ISO 8601, and durations with their unit.
package enum DateText {
  /// Not a time: the value that is missing.
  package static let notATime = Int64.min
  /// How NumPy writes it.
  package static let notATimeText = "NaT"

  /// `2024-01-15T12:30`: as fine as the unit.
  package static func date(_ value: Int64, _ unit: TimeUnit) -> String {
    date(value, unit, as: unit.base)
  }

  /// A date written as fine as another unit.
  package static func date(_ value: Int64, _ unit: TimeUnit, as shown: TimeUnit.Base) -> String {
    if value == notATime { return notATimeText }
    let fields = DateFields(value, unit)
    var text = padded(fields.date.year, 4)
    if shown == .year || shown == .generic { return text }
    text += "-" + padded(fields.date.month, 2)
    if shown == .month { return text }
    text += "-" + padded(fields.date.day, 2)
    if shown <= .day { return text }
    text += "T" + padded(fields.hour, 2)
    if shown == .hour { return text }
    text += ":" + padded(fields.minute, 2)
    if shown == .minute { return text }
    text += ":" + padded(fields.second, 2)
    if shown == .second { return text }
    let digits = Int(shown.rawValue - TimeUnit.Base.second.rawValue) * 3
    return text + "." + padded(fields.fraction, 18).prefix(digits)
  }

  /// The coarsest unit that shows everything: at least days.
  package static func exactBase(_ value: Int64, _ unit: TimeUnit) -> TimeUnit.Base {
    if value == notATime { return .day }
    let fields = DateFields(value, unit)
    if fields.fraction != 0 {
      var base = TimeUnit.Base.millisecond
      var step: Int64 = 1_000_000_000_000_000
      while fields.fraction % step != 0, let finer = TimeUnit.Base(rawValue: base.rawValue + 1) {
        (base, step) = (finer, step / 1000)
      }
      return base
    }
    if fields.second != 0 { return .second }
    if fields.secondOfDay != 0 { return .minute }
    return .day
  }

  /// `5 days`: the number of base units with their name.
  package static func duration(_ value: Int64, _ unit: TimeUnit) -> String {
    if value == notATime { return notATimeText }
    let (product, overflow) = value.multipliedReportingOverflow(by: Int64(unit.count))
    let number = overflow ? "\(value)*\(unit.count)" : "\(product)"
    return number + " " + unit.base.plural
  }

  /// `np.datetime64('2024-01-15')`, with the unit where the text does not tell it.
  package static func reprOfDate(_ value: Int64, _ unit: TimeUnit) -> String {
    let isTold = value != notATime && unit.count == 1 && unit.base != .hour
    return "np.datetime64('\(date(value, unit))'" + (isTold ? ")" : ",'\(unit.text)')")
  }

  /// `np.timedelta64(5,'D')`.
  package static func reprOfDuration(_ value: Int64, _ unit: TimeUnit) -> String {
    let number = value == notATime ? "'\(notATimeText)'" : "\(value)"
    return "np.timedelta64(\(number)" + (unit == .generic ? ")" : ",'\(unit.text)')")
  }

  /// At least `width` characters, the sign among them, as C's `%04d`.
  private static func padded(_ number: Int64, _ width: Int) -> String {
    let digits = String(number.magnitude)
    let sign = number < 0 ? "-" : ""
    let zeros = max(width - digits.utf8.count - sign.utf8.count, 0)
    return sign + String(repeating: "0", count: zeros) + digits
  }
}
