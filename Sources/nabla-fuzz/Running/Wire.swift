// nabla · Wire.swift
// How programs and what they do are written to and read from the workers.
// SPDX-License-Identifier: Apache-2.0

/// The lines between this program and its workers.
///
/// A question is one line for each statement and a line with a dot; the answer is one line for each
/// event, fields separated by tabs, and a line with a dot.
enum Wire {
  static let end = "."

  /// A text as one line without tabs, which does not begin with a dot.
  static func escaped(_ text: String) -> String {
    var result = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case "\\": result += "\\\\"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The text that was written as one line.
  static func unescaped(_ line: some StringProtocol) -> String {
    var result = ""
    var isEscaped = false
    for scalar in line.unicodeScalars.dropFirst() {
      if isEscaped {
        isEscaped = false
        switch scalar {
        case "n": result += "\n"
        case "t": result += "\t"
        case "r": result += "\r"
        default: result.unicodeScalars.append(scalar)
        }
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
