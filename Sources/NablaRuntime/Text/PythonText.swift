// nabla · PythonText.swift
// Python's `repr` and `ascii` of texts.
// SPDX-License-Identifier: Apache-2.0

/// Python's text forms of texts.
package enum PythonText {
  /// `repr(text)`: single quotes unless only those occur inside; unprintable characters escaped.
  package static func repr(_ text: String) -> String { quoted(text) { isPrintable($0) } }

  /// `ascii(text)`: as `repr`, with everything beyond ASCII escaped.
  package static func ascii(_ text: String) -> String { quoted(text) { $0.value < 127 } }

  /// The text of `repr` with everything beyond ASCII escaped.
  static func ascii(ofRepr text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.value < 128 {
        result.unicodeScalars.append(scalar)
      } else {
        result += escaped(scalar)
      }
    }
    return result
  }

  private static func quoted(_ text: String, isPlain: (Unicode.Scalar) -> Bool) -> String {
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
  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    let (mark, width) =
      scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x10000 ? ("u", 4) : ("U", 8)
    return "\\" + mark + String(repeating: "0", count: width - digits.utf8.count) + digits
  }

  /// Whether Python's `repr` shows a character as it is.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    case .spaceSeparator: scalar == " "
    default: true
    }
  }
}
