// nabla · CanonicalPrinter+Text.swift
// The text of literals.
// SPDX-License-Identifier: Apache-2.0

extension CanonicalPrinter {
  // MARK: Numbers

  static func digits(_ value: Double) -> String {
    // No literal spells infinity; one that is too large reads as it.
    value.isInfinite ? (value < 0 ? "-1e999" : "1e999") : "\(value)"
  }

  static func imaginaryDigits(_ value: Double) -> String {
    let digits = digits(value)
    return (digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits) + "j"
  }

  // MARK: Texts

  /// A text as a literal, quoted as Python's `repr` quotes it.
  package static func literal(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let quote: Unicode.Scalar = scalars.contains("'") && !scalars.contains("\"") ? "\"" : "'"
    let mark = String(quote)
    return mark + escaped(text, quote: quote, braces: .plain) + mark
  }

  /// What happens to braces in a text.
  package enum Braces {
    case plain
    /// Doubled, as between the fields of an f-string.
    case doubled
    /// Written as escapes, as in the format of a field.
    case escaped
  }

  package static func escaped(_ text: String, quote: Unicode.Scalar, braces: Braces) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case quote, "\\": result += "\\" + String(scalar)
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "{" where braces != .plain, "}" where braces != .plain:
        let sign = String(scalar)
        result += braces == .doubled ? sign + sign : hexadecimal(scalar)
      default: result += isPrintable(scalar) ? String(scalar) : hexadecimal(scalar)
      }
    }
    return result
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == " " { return true }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      return false
    default: return true
    }
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    let (letter, width) =
      scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x10000 ? ("u", 4) : ("U", 8)
    return "\\" + letter + String(repeating: "0", count: width - digits.count) + digits
  }

  // MARK: Formatted texts

  func formattedPieces(_ items: NodeList) -> [Work] {
    let hasDouble = tree[items].contains { item in
      if case .string(let text) = tree[item].kind { tree[text].utf8.contains(34) } else { false }
    }
    // Texts inside the fields mostly take the other quote.
    let quote: Unicode.Scalar = hasDouble ? "'" : "\""
    return [.text("f" + String(quote))] + itemPieces(items, quote, .doubled)
      + [.text(String(quote))]
  }

  private func itemPieces(_ items: NodeList, _ quote: Unicode.Scalar, _ braces: Braces) -> [Work] {
    var pieces: [Work] = []
    for item in tree[items] {
      switch tree[item].kind {
      case .string(let text):
        pieces.append(.text(Self.escaped(tree[text], quote: quote, braces: braces)))
      case .formatted(let value, let conversion, let format):
        pieces += fieldPieces(value, conversion, format, quote)
      default: pieces.append(.node(item, .anything))
      }
    }
    return pieces
  }

  private func fieldPieces(
    _ value: NodeID, _ conversion: UInt8, _ format: NodeID?, _ quote: Unicode.Scalar
  ) -> [Work] {
    var pieces: [Work] = [.text("{"), .node(value, .tuple)]
    if conversion != 0 { pieces.append(.text("!" + String(Unicode.Scalar(conversion)))) }
    if let format {
      pieces.append(.text(":"))
      switch tree[format].kind {
      case .string(let text):
        pieces.append(.text(Self.escaped(tree[text], quote: quote, braces: .escaped)))
      case .formattedString(let items): pieces += itemPieces(items, quote, .escaped)
      default: break
      }
    }
    return pieces + [.text("}")]
  }
}
