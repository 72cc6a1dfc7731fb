// nabla · BusinessCalendar.swift
// Days of business: which they are, how many lie between two, and the one so many later.
// SPDX-License-Identifier: Apache-2.0

/// The days of the week on which there is business, and the holidays on which there is none.
package struct BusinessCalendar: Sendable {
  /// From Monday to Sunday.
  private let week: [Bool]
  private let daysInWeek: Int64
  /// Sorted, each once, all on days of business; counted from 1970.
  package let holidays: [Int64]

  /// - Throws: `emptyWeek`.
  package init(week: [Bool], holidays: [Int64]) throws(DateFault) {
    self.week = week
    daysInWeek = Int64(week.count { $0 })
    if daysInWeek == 0 { throw .emptyWeek }
    let worked = holidays.filter { $0 != DateText.notATime && Self.isWorked($0, week) }
    self.holidays = Set(worked).sorted()
  }

  /// Reads `1111100`, or the names of days: `Mon Tue Wed`.
  ///
  /// - Throws: `unreadableWeek`.
  package static func week(_ text: String) throws(DateFault) -> [Bool] {
    let signs = Array(text.unicodeScalars)
    if signs.count == 7, signs.allSatisfy({ $0 == "0" || $0 == "1" }) {
      return signs.map { $0 == "1" }
    }
    let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    var week = [Bool](repeating: false, count: 7)
    let letters = text.split(whereSeparator: \.isWhitespace).joined()
    var rest = Substring(letters)
    while !rest.isEmpty {
      guard let day = names.firstIndex(of: String(rest.prefix(3))) else {
        throw .unreadableWeek(text: text)
      }
      week[day] = true
      rest = rest.dropFirst(3)
    }
    return week
  }

  /// The day of the week of a day since 1970, which began on a Thursday.
  private static func weekday(_ day: Int64) -> Int { Int((day % 7 + 10) % 7) }

  private static func isWorked(_ day: Int64, _ week: [Bool]) -> Bool { week[weekday(day)] }

  /// Whether there is business on a day.
  package func isBusinessDay(_ day: Int64) -> Bool {
    day != DateText.notATime && Self.isWorked(day, week)
      && holidaysBefore(day) == holidaysBefore(day, orOn: true)
  }

  /// How many holidays lie before a day.
  private func holidaysBefore(_ day: Int64, orOn isIncluded: Bool = false) -> Int {
    var (low, high) = (0, holidays.count)
    while low < high {
      let middle = (low + high) / 2
      if holidays[middle] < day || (isIncluded && holidays[middle] == day) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  /// How many days of business lie from one day up to another, which is not counted; negative if the
  /// other comes first, and then the first is not counted.
  ///
  /// - Throws: `notATime`; `tooLarge` for days that are too far apart.
  package func count(from first: Int64, to last: Int64) throws(DateFault) -> Int64 {
    if first == DateText.notATime || last == DateText.notATime {
      throw .notATime(operation: "busday_count")
    }
    if first <= last { return try count(between: first, and: last) }
    return -(try count(between: last + 1, and: first == .max ? first : first + 1))
  }

  private func count(between first: Int64, and last: Int64) throws(DateFault) -> Int64 {
    let (length, overflow) = last.subtractingReportingOverflow(first)
    if overflow { throw .tooLarge(text: "\(last)", unit: .day, isDate: false) }
    var total = length / 7 * daysInWeek
    for step in 0..<length % 7 where Self.isWorked(last - 1 - step, week) { total += 1 }
    return total - Int64(holidaysBefore(last) - holidaysBefore(first))
  }
}

/// Where a day goes on which there is no business.
package enum BusinessRoll: String, Sendable {
  case raise, nat, forward, backward
  case modifiedFollowing = "modifiedfollowing"
  case modifiedPreceding = "modifiedpreceding"

  /// - Throws: `unknownRoll`.
  package init(name: String) throws(DateFault) {
    switch name {
    case "following": self = .forward
    case "preceding": self = .backward
    default:
      guard let roll = Self(rawValue: name) else { throw .unknownRoll(text: name) }
      self = roll
    }
  }
}

extension BusinessCalendar {
  /// The day of business so many after a day; NaT if `roll` says so.
  ///
  /// - Throws: `notABusinessDay`, `notATime` where `roll` says so; `tooLarge`.
  package func day(
    _ count: Int64, after day: Int64, roll: BusinessRoll
  ) throws(DateFault) -> Int64 {
    if day == DateText.notATime {
      if roll == .raise { throw .notATime(operation: "busday_offset") }
      return day
    }
    guard let start = try rolled(day, roll) else { return DateText.notATime }
    let weeks = count / daysInWeek
    guard let jump = weeks.scaled(by: 7), var end = start.scaled(by: 1, plus: jump),
      end.magnitude < UInt64(Int64.max) - 1000 - UInt64(holidays.count) * 7
    else { throw .tooLarge(text: "\(count)", unit: .day, isDate: true) }
    let step: Int64 = count < 0 ? -1 : 1
    var rest = Int((count - weeks * daysInWeek).magnitude)
    var settled = start
    while true {
      while rest > 0 {
        end += step
        if Self.isWorked(end, week) { rest -= 1 }
      }
      rest =
        count < 0
        ? holidaysBefore(settled) - holidaysBefore(end)
        : holidaysBefore(end, orOn: true) - holidaysBefore(settled, orOn: true)
      if rest == 0 { return end }
      settled = end
    }
  }

  /// The day itself, or where it rolls to; nil for NaT.
  private func rolled(_ day: Int64, _ roll: BusinessRoll) throws(DateFault) -> Int64? {
    if isBusinessDay(day) { return day }
    switch roll {
    case .raise: throw .notABusinessDay(text: DateText.date(day, .day))
    case .nat: return nil
    case .forward: return nearest(day, step: 1)
    case .backward: return nearest(day, step: -1)
    case .modifiedFollowing, .modifiedPreceding:
      let step: Int64 = roll == .modifiedFollowing ? 1 : -1
      let found = nearest(day, step: step)
      let isSameMonth = CivilDate(days: found).month == CivilDate(days: day).month
      return isSameMonth ? found : nearest(day, step: -step)
    }
  }

  private func nearest(_ day: Int64, step: Int64) -> Int64 {
    var day = day
    // At the very ends of time there is no other day.
    while !isBusinessDay(day), day.magnitude < UInt64(Int64.max) - 1 { day += step }
    return day
  }
}
