// nabla · FormatSpec.swift
// What stands after the colon of `f"{x:>10.3f}"`.
// SPDX-License-Identifier: Apache-2.0

/// A format specifier of Python's mini-language: `[[fill]align][sign][z][#][0][width][,][.precision][code]`.
package struct FormatSpec: Hashable, Sendable {
  /// Where the padding goes.
  package enum Alignment: Unicode.Scalar, Hashable, Sendable {
    case left = "<"
    case right = ">"
    case center = "^"
    /// Between the sign and the digits.
    case afterSign = "="
  }

  /// The sign of numbers that are not negative.
  package enum Sign: Unicode.Scalar, Hashable, Sendable {
    case minus = "-"
    case plus = "+"
    case space = " "
  }

  /// The kinds of values that read a specifier differently.
  package enum Subject: Hashable, Sendable {
    case text, integer, bool, float, complex

    /// Python's name of the type.
    var typeName: String {
      switch self {
      case .text: "str"
      case .integer: "int"
      case .bool: "bool"
      case .float: "float"
      case .complex: "complex"
      }
    }
  }

  /// The longest text that formatting makes; more is a `textTooLong`.
  package static let longestText = 1 << 28

  package var fill: Unicode.Scalar = " "
  package var alignment: Alignment
  package var sign: Sign?
  /// `z`: whether a negative number that rounds to zero loses its sign.
  package var dropsNegativeZero = false
  /// `#`.
  package var isAlternate = false
  package var width = 0
  /// `,` or `_` between groups of digits.
  package var separator: Unicode.Scalar?
  package var precision: Int?
  /// The code, or nil if there is none.
  package var code: Unicode.Scalar?

  /// Creates the specifier of an empty text.
  package init(for subject: Subject) {
    alignment = subject == .text ? .left : .right
  }
}
