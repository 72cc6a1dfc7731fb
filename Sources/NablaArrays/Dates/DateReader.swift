// nabla · DateReader.swift
// Dates from texts, as NumPy reads ISO 8601.
// SPDX-License-Identifier: Apache-2.0

/// What a text says: a moment as fine as it is written, or NaT.
package struct WrittenDate: Sendable {
  /// Nil for NaT.
  let fields: DateFields?
  /// The unit that the text is as fine as.
  package let base: TimeUnit.Base
  fileprivate let text: String

  /// Reads a text: `2024`, `2024-01`, `2024-01-15`, `2024-01-15T12:30:15.5`, `NaT`.
  ///
  /// - Throws: `unreadable`, `outOfRange`, `timeZone`, `noClock`, `tooLarge`.
  package init(_ text: String) throws(DateFault) {
    self.text = text
    switch text.lowercased() {
    case "", "nat": (fields, base) = (nil, .generic)
    case "now", "today": throw .noClock(text: text)
    default:
      var reader = DateReader(text)
      (fields, base) = try reader.read()
    }
  }

  /// The number of units since 1970; what is finer than the unit is cut off.
  ///
  /// - Throws: `tooLarge`, `needsUnit`.
  package func value(in unit: TimeUnit) throws(DateFault) -> Int64 {
    guard let fields else { return DateText.notATime }
    if unit.base == .generic { throw .needsUnit }
    guard let value = fields.value(in: unit) else {
      throw .tooLarge(text: text, unit: unit, isDate: true)
    }
    return value
  }
}

/// Reads one text from left to right.
private struct DateReader {
  private let text: String
  private let bytes: [UInt8]
  private var place = 0

  init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
  }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }
  private var isAtEnd: Bool { place == bytes.count }
  private var unreadable: DateFault { .unreadable(text: text, position: place) }

  mutating func read() throws(DateFault) -> (DateFields, TimeUnit.Base) {
    skipBlanks()
    var fields = DateFields(date: CivilDate(year: try year()))
    if isAtEnd { return (fields, .year) }
    try expect("-")
    fields.date.month = try twoDigits(.month, 1...12)
    if isAtEnd { return (fields, .month) }
    try expect("-")
    let length = CivilDate.daysInMonth(fields.date.month, of: fields.date.year)
    fields.date.day = try twoDigits(.day, 1...length)
    if isAtEnd { return (fields, .day) }
    guard next == UInt8(ascii: "T") || next == UInt8(ascii: " ") else { throw unreadable }
    place += 1
    let base = try time(&fields)
    try end()
    return (fields, base)
  }

  /// Reads the clock, as far as it is written.
  private mutating func time(_ fields: inout DateFields) throws(DateFault) -> TimeUnit.Base {
    fields.secondOfDay = try twoDigits(.hour, 0...23) * 3600
    guard skip(":") else { return .hour }
    fields.secondOfDay += try twoDigits(.minute, 0...59) * 60
    guard skip(":") else { return .minute }
    fields.secondOfDay += try twoDigits(.second, 0...59)
    guard skip(".") else { return .second }
    var scale: Int64 = 1_000_000_000_000_000_000
    var count = 0
    while count < 18, let digit = digit(at: place) {
      scale /= 10
      fields.fraction += digit * scale
      count += 1
      place += 1
    }
    let steps = UInt8(max(count - 1, 0) / 3)
    return TimeUnit.Base(rawValue: TimeUnit.Base.millisecond.rawValue + steps) ?? .attosecond
  }

  /// Makes sure that nothing but blanks follows.
  private mutating func end() throws(DateFault) {
    skipBlanks()
    if isAtEnd { return }
    if let next, next == UInt8(ascii: "Z") || next == UInt8(ascii: "+") || next == UInt8(ascii: "-")
    {
      throw .timeZone(text: text, position: place)
    }
    throw unreadable
  }

  /// Reads a year of any number of digits.
  private mutating func year() throws(DateFault) -> Int64 {
    let isNegative = skip("-")
    if !isNegative { _ = skip("+") }
    guard digit(at: place) != nil else { throw unreadable }
    var year: Int64 = 0
    while let digit = digit(at: place) {
      guard let longer = year.scaled(by: 10, plus: digit) else {
        throw .tooLarge(text: text, unit: TimeUnit(.year), isDate: true)
      }
      year = longer
      place += 1
    }
    return isNegative ? -year : year
  }

  /// Reads two digits and checks their range.
  private mutating func twoDigits(
    _ part: DateFault.Part, _ range: ClosedRange<Int64>
  ) throws(DateFault) -> Int64 {
    guard let tens = digit(at: place), let ones = digit(at: place + 1) else { throw unreadable }
    let number = tens * 10 + ones
    guard range.contains(number) else { throw .outOfRange(part: part, text: text) }
    place += 2
    return number
  }

  private func digit(at place: Int) -> Int64? {
    guard place < bytes.count, (48...57).contains(bytes[place]) else { return nil }
    return Int64(bytes[place]) - 48
  }

  private mutating func skip(_ sign: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: sign) else { return false }
    place += 1
    return true
  }

  private mutating func expect(_ sign: Unicode.Scalar) throws(DateFault) {
    if !skip(sign) { throw unreadable }
  }

  private mutating func skipBlanks() {
    while let next, next == 32 || (9...13).contains(next) { place += 1 }
  }
}
