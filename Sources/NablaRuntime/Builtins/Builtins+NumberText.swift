// nabla · Builtins+NumberText.swift
// Numbers written in other bases.
// SPDX-License-Identifier: Apache-2.0

import BigInt
import NablaArrays

extension Builtin {
  /// Functions that write numbers, as the manual lists them.
  static let numberText: [Builtin] = [binaryRepr, baseRepr]

  static let binaryRepr = Builtin(
    "binary_repr", in: .printing, .wholeNumber("num"), .optionalInteger("width"),
    summary: "An integer in binary digits.",
    details: """
      A negative number gets a minus sign, or with width= its two's complement of so many digits.
      """,
    examples: [
      .shows("binary_repr(5)", "'101'"), .shows("binary_repr(5, width=8)", "'00000101'"),
      .shows("binary_repr(-3, width=4)", "'1101'"),
      .fails(
        "binary_repr(9, width=3)",
        "ValueError: Insufficient bit width=3 provided for binwidth=4"),
    ],
    seeAlso: ["base_repr", "bin"]
  ) { _, number, width throws(RuntimeFailure) in
    let digits = String(number.magnitude, radix: 2)
    guard number < 0 else {
      // Zero fits any width.
      if number != 0 { try Builtin.checkWidth(width, digits.count) }
      return .text(Builtin.padded(digits, width ?? 0))
    }
    guard let width else { return .text("-" + digits) }
    // A power of two is its own complement: it needs one digit less than the next number.
    let isPower = number.magnitude & (number.magnitude - 1) == 0
    let needed = isPower ? digits.count : digits.count + 1
    try Builtin.checkWidth(width, needed)
    try Operations.checkLength(width, bytesEach: 1)
    return .text(String((BigInt(1) << width) + number, radix: 2))
  }

  private static func checkWidth(_ width: Int?, _ needed: Int) throws(RuntimeFailure) {
    guard let width, width < needed else { return }
    throw RuntimeFailure.refusing(
      "width", "Insufficient bit width=\(width) provided for binwidth=\(needed)")
  }

  private static func padded(_ digits: String, _ width: Int) -> String {
    String(repeating: "0", count: max(0, min(width, 1 << 20) - digits.count)) + digits
  }

  static let baseRepr = Builtin(
    "base_repr", in: .printing, .wholeNumber("number"), .integer("base", default: 2),
    .integer("padding", default: 0),
    summary: "An integer in the digits of a base from 2 to 36.",
    details: "padding is how many zeros stand in front.",
    examples: [
      .shows("base_repr(255, 16)", "'FF'"), .shows("base_repr(5, padding=3)", "'000101'"),
      .fails("base_repr(5, 40)", "ValueError: Bases greater than 36 not handled in base_repr."),
    ],
    seeAlso: ["binary_repr", "hex"]
  ) { _, number, base, padding throws(RuntimeFailure) in
    guard base <= 36 else {
      throw RuntimeFailure.refusing("base", "Bases greater than 36 not handled in base_repr.")
    }
    guard base >= 2 else {
      throw RuntimeFailure.refusing("base", "Bases less than 2 not handled in base_repr.")
    }
    try Operations.checkLength(max(padding, 0), bytesEach: 1)
    let digits = number == 0 ? "" : String(number.magnitude, radix: base, uppercase: true)
    let zeros = String(repeating: "0", count: max(padding, 0))
    let text = zeros + digits
    return .text((number < 0 ? "-" : "") + (text.isEmpty ? "0" : text))
  }
}
