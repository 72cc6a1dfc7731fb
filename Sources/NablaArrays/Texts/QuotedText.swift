// nabla · QuotedText.swift
// Texts between quotation marks, as Python's `repr` writes them.
// SPDX-License-Identifier: Apache-2.0

/// Writes texts as one would type them.
package enum QuotedText {
  /// `repr(text)`: single quotes unless only those occur inside; unprintable characters escaped.
  package static func repr(_ text: String) -> String { quoted(text) { isPrintable($0) } }

  /// The text between quotes; what is not plain is escaped.
  package static func quoted(_ text: String, isPlain: (Unicode.Scalar) -> Bool) -> String {
    let scalars = text.unicodeScalars
    let quote: Unicode.Scalar = scalars.contains("'") && !scalars.contains("\"") ? "\"" : "'"
    var result = String.UnicodeScalarView()
    result.append(quote)
    for scalar in scalars {
      switch scalar {
      case quote, "\\":
        result.append("\\")
        result.append(scalar)
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      case "\r": result.append(contentsOf: "\\r".unicodeScalars)
      case "\t": result.append(contentsOf: "\\t".unicodeScalars)
      case " "..."~": result.append(scalar)
      case _ where scalar.value >= 127 && isPlain(scalar): result.append(scalar)
      default: result.append(contentsOf: escaped(scalar).unicodeScalars)
      }
    }
    result.append(quote)
    return String(result)
  }

  /// `\x07`, `\u200b` or `\U000e0001`.
  package static func escaped(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    let (mark, width) =
      scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x10000 ? ("u", 4) : ("U", 8)
    return "\\" + mark + String(repeating: "0", count: width - digits.utf8.count) + digits
  }

  /// Whether Python's `repr` shows a character as it is.
  package static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    case .spaceSeparator: scalar == " "
    default: true
    }
  }
}
