// nabla · PercentDirective.swift
// One `%…` of a format text.
// SPDX-License-Identifier: Apache-2.0

/// One directive of the `%` operator: `%-8.3e`.
struct PercentDirective {
  var isLeftAligned = false
  /// `+`.
  var showsPlus = false
  /// A blank.
  var showsBlank = false
  /// `#`.
  var isAlternate = false
  /// `0`.
  var isZeroFilled = false
  var width = 0
  var precision: Int?
  var code: Unicode.Scalar = "s"

  /// The sign of numbers that are not negative.
  var sign: FormatSpec.Sign? { showsPlus ? .plus : showsBlank ? .space : nil }
}

extension PercentDirective {
  /// Pads what is not a number.
  func padded(_ text: String) throws(FormatError) -> String {
    var spec = FormatSpec(for: .text)
    spec.width = width
    spec.alignment = isLeftAligned ? .left : .right
    return try spec.padded(text)
  }

  /// Pads a number, with zeros behind its sign if they are asked for.
  func joined(_ parts: NumberParts) throws(FormatError) -> String {
    var spec = FormatSpec(for: .float)
    spec.width = width
    spec.alignment = isLeftAligned ? .left : isZeroFilled ? .afterSign : .right
    if isZeroFilled, !isLeftAligned { spec.fill = "0" }
    return try spec.joined(parts)
  }
}
