// nabla · Generator+Literals.swift
// Numbers, truth values and texts as they are written.
// SPDX-License-Identifier: Apache-2.0

extension Generator {
  /// An integer as it is written, now and then one at the edge of what fits.
  func integerLiteral() -> Tree {
    let text: String = one(weighted: [
      (60, "\(int(-9, 9))"), (20, "\(int(-120, 120))"), (6, "\(int(0, 4))"),
      (4, one(of: ["1_000", "0xff", "0b101", "0o17", "65536", "-40_000"])),
      (1, one(of: ["9223372036854775807", "-9223372036854775808", "18446744073709551616"])),
    ])
    return number(text, .int)
  }

  /// A small integer that is not negative.
  func count(_ low: Int = 0, _ high: Int = 4) -> Tree { .leaf("\(int(low, high))", .int) }

  /// A floating-point number as it is written, now and then a special one.
  func floatLiteral() -> Tree {
    let quarter = Double(int(-40, 40)) / 4
    let decimals = Double(int(-9999, 9999)) / Double(one(of: [10, 100, 1000]))
    let text: String = one(weighted: [
      (50, "\(quarter)"), (30, "\(decimals)"),
      (6, one(of: ["nan", "inf", "-inf", "-0.0", "0.0"])),
      (4, one(of: ["1e308", "5e-324", "1e-5", "1e16", "12345.6789", "-1e-300", "2.5e10"])),
      (4, one(of: ["pi", "e", "π", "τ", "∞", ".5", "2.", "1e3", "1_0.5"])),
    ])
    return number(text, .float)
  }

  /// A complex number as it is written.
  func complexLiteral() -> Tree {
    let imaginary = one(of: ["1j", "2j", "0.5j", "1e3j", "0j"])
    if chance(0.3) { return .leaf(imaginary, .complex) }
    let sign = one(of: [" + ", " - "])
    return .template(["(", sign, ")"], [floatLiteral(), .leaf(imaginary, .complex)], .complex)
  }

  /// True or False.
  func boolLiteral() -> Tree {
    let word = chance(0.5) ? "True" : "False"
    return .leaf(word, .bool, labels: ["keyword \(word)"])
  }

  /// A number with its sign as a part, so that it can be an operand.
  private func number(_ text: String, _ sort: Sort) -> Tree { .leaf(text, sort) }

  /// An element of an array, as it is written.
  func element(_ dtype: ElementType) -> Tree {
    switch dtype {
    case .bool: boolLiteral()
    case .int: integerElement()
    case .float: floatLiteral()
    case .complex: chance(0.4) ? floatLiteral() : complexLiteral()
    }
  }

  /// An integer that fits 64 bits.
  private func integerElement() -> Tree {
    let text: String = one(weighted: [
      (80, "\(int(-9, 9))"), (18, "\(int(-120, 120))"),
      (1, one(of: ["9223372036854775807", "-9223372036854775808", "4611686018427387904"])),
    ])
    return .leaf(text, .int)
  }

  private static let textPieces = [
    "a", "b", "x", "ab", "Hello", "world", " ", ",", "-", "12", "3.5", "Ä", "ß", "∇", "Zz", ".",
    "\\n", "\\t", "TRUE", "é", "_", "%", "{{", "naïve", "  ", "0x1f",
  ]

  /// A text as it is written.
  func textLiteral() -> Tree {
    let pieces = (0..<int(0, 4)).map { _ in one(of: Self.textPieces) }.joined()
    let quote = chance(0.5) ? "\"" : "'"
    return .leaf(quote + pieces + quote, .text)
  }
}
