// nabla · PythonText.swift
// Python's `repr` and `ascii` of texts.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// Python's text forms of texts.
package enum PythonText {
  /// `repr(text)`: single quotes unless only those occur inside; unprintable characters escaped.
  package static func repr(_ text: String) -> String { QuotedText.repr(text) }

  /// `ascii(text)`: as `repr`, with everything beyond ASCII escaped.
  package static func ascii(_ text: String) -> String {
    QuotedText.quoted(text) { $0.value < 127 }
  }

  /// The text of `repr` with everything beyond ASCII escaped.
  static func ascii(ofRepr text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.value < 128 {
        result.unicodeScalars.append(scalar)
      } else {
        result += QuotedText.escaped(scalar)
      }
    }
    return result
  }
}
