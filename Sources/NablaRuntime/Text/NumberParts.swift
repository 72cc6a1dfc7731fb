// nabla · NumberParts.swift
// The parts of a written number, and how they are padded and grouped.
// SPDX-License-Identifier: Apache-2.0

/// A written number in parts, so that padding and separators find their places.
struct NumberParts: Hashable {
  /// `-`, `+`, a blank or nothing.
  var sign = ""
  /// `0x`, `0o`, `0b` or nothing.
  var prefix = ""
  /// The digits before the point; none for `inf`, `nan` and characters.
  var whole = ""
  /// What follows: point, fraction, exponent, `%`; or all of `inf` and `nan`.
  var rest = ""

  /// Sets the sign that a specifier asks for.
  mutating func setSign(isNegative: Bool, _ sign: FormatSpec.Sign?) {
    switch sign {
    case _ where isNegative: self.sign = "-"
    case .plus?: self.sign = "+"
    case .space?: self.sign = " "
    case .minus?, nil: self.sign = ""
    }
  }
}

extension FormatSpec {
  /// Joins the parts of a number, grouped and padded.
  func joined(_ parts: NumberParts) throws(FormatError) -> String {
    let fixed = parts.sign.utf8.count + parts.prefix.utf8.count + parts.rest.unicodeScalars.count
    try Self.checkLength(width)
    let isZeroFilled = fill == "0" && alignment == .afterSign
    let whole = grouped(parts.whole, minimum: isZeroFilled ? width - fixed : 0)
    let missing = max(0, width - fixed - whole.utf8.count)
    let start = parts.sign + parts.prefix
    let end = whole + parts.rest
    return switch alignment {
    case .left: start + end + padding(missing)
    case .right: padding(missing) + start + end
    case .center: padding(missing / 2) + start + end + padding(missing - missing / 2)
    case .afterSign: start + padding(missing) + end
    }
  }

  /// Pads a text to the width.
  func padded(_ text: String) throws(FormatError) -> String {
    try Self.checkLength(width)
    let missing = max(0, width - text.unicodeScalars.count)
    if missing == 0 { return text }
    return switch alignment {
    case .left, .afterSign: text + padding(missing)
    case .right: padding(missing) + text
    case .center: padding(missing / 2) + text + padding(missing - missing / 2)
    }
  }

  /// Refuses texts that would fill the memory.
  static func checkLength(_ count: Int) throws(FormatError) {
    if count > longestText { throw .textTooLong(count) }
  }

  private func padding(_ count: Int) -> String {
    count > 0 ? String(repeating: String(fill), count: count) : ""
  }

  /// Puts separators between groups of digits; zeros fill up to the least number of characters.
  ///
  /// A separator never comes first: `format(1234, '08,')` is `0,001,234`, one longer than asked for.
  private func grouped(_ digits: String, minimum: Int) -> String {
    let count = digits.utf8.count
    if count == 0 { return "" }
    guard let separator else {
      return String(repeating: "0", count: max(0, minimum - count)) + digits
    }
    let isGroupedByFour = code.map { "boxX".unicodeScalars.contains($0) } ?? false
    let size = isGroupedByFour ? 4 : 3
    var groups: [Substring] = []
    var left = Substring(digits)
    var room = minimum
    while true {
      let length = min(size, max(left.utf8.count, room, 1))
      let group = left.suffix(length)
      groups.append(String(repeating: "0", count: length - group.utf8.count) + group)
      left = left.dropLast(group.utf8.count)
      room -= length
      if left.isEmpty, room <= 0 { break }
      room -= 1
    }
    return groups.reversed().joined(separator: String(separator))
  }
}
