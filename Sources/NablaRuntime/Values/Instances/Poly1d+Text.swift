// nabla · Poly1d+Text.swift
// Polynomials in two lines: exponents above, everything else below.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Poly1d {
  func reprText(_ options: PrintOptions) -> String {
    "poly1d(" + coefficients.reprText(options).dropFirst("array(".count)
  }

  func strText(_ options: PrintOptions) -> String {
    var lines = PowerLines()
    for (place, term) in terms.enumerated() {
      if place == 0 {
        lines.append(term)
      } else if term.text.hasPrefix("-") {
        lines.append(Term(text: " - " + term.text.dropFirst(), exponent: term.exponent))
      } else {
        lines.append(Term(text: " + " + term.text, exponent: term.exponent))
      }
    }
    return lines.text
  }

  /// `2 x` with an exponent above its end, or none.
  fileprivate struct Term {
    var text: String
    var exponent: Int?
  }

  /// What is written for each coefficient that is not zero as it is written.
  private var terms: [Term] {
    var terms: [Term] = []
    for (place, coefficient) in coefficients.rows.enumerated() {
      let power = order - place
      let number = Self.text(of: coefficient)
      if number == "0" {
        if place == 0 { terms.append(Term(text: power == 0 ? "0" : "", exponent: nil)) }
      } else if power == 0 {
        terms.append(Term(text: number, exponent: nil))
      } else {
        terms.append(Term(text: number + " " + variable, exponent: power > 1 ? power : nil))
      }
    }
    return terms
  }

  /// Four digits; a complex number in brackets.
  private static func text(of coefficient: Value) -> String {
    guard let number = coefficient.asScalar?.complex else { return "0" }
    if number.imaginary == 0 { return text(number.real) }
    if number.real == 0 { return text(number.imaginary) + "j" }
    return "(" + text(number.real) + " + " + text(number.imaginary) + "j)"
  }

  private static func text(_ number: Double) -> String {
    let text = (try? Value.float(number).formatted(".4g", PrintOptions())) ?? ""
    return text.hasSuffix(".0000") ? String(text.dropLast(5)) : text
  }
}

/// Two lines that grow together, and go on below each other when they are full.
private struct PowerLines {
  /// As many characters as NumPy puts into one line.
  private static let width = 70

  private var done = ""
  private var above = ""
  private var below = ""
  /// What stands behind the last exponent.
  private var rest = ""

  mutating func append(_ term: Poly1d.Term) {
    rest += term.text
    guard let exponent = term.exponent else { return }
    let digits = String(exponent)
    let newBelow = rest + String(repeating: " ", count: digits.count - 1)
    let newAbove = String(repeating: " ", count: rest.count - 1) + digits
    rest = ""
    let isFull =
      below.count + newBelow.count > Self.width || above.count + newAbove.count > Self.width
    if isFull {
      done += above + "\n" + below + "\n "
      (above, below) = (newAbove, newBelow)
    } else {
      above += newAbove
      below += newBelow
    }
  }

  var text: String { " " + done + above + "\n" + below + rest }
}
