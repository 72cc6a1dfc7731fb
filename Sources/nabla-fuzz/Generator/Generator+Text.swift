// nabla · Generator+Text.swift
// Texts with values in them.
// SPDX-License-Identifier: Apache-2.0

extension Generator {
  /// A text with a value in it, by an f-string, `%`, or `format`.
  func formatted() -> Tree {
    switch int(0, 4) {
    case 0, 1, 2: fString()
    case 3: percent()
    default: braces()
    }
  }

  private func fString() -> Tree {
    let isFloat = chance(0.5)
    let value =
      variable { $0.kind == (isFloat ? .float : .int) }
      ?? (isFloat ? floatLiteral() : integerLiteral())
    let debug = chance(0.15) ? "=" : ""
    let conversion = chance(0.08) ? one(of: ["!r", "!s"]) : ""
    let format = conversion.isEmpty ? specification(isFloat: isFloat) : ""
    let end = debug + conversion + (format.isEmpty ? "" : ":" + format) + "}\""
    return .template(
      ["f\"" + one(of: ["", "x = ", "∇ "]) + "{", end], [value], .text,
      labels: ["form f-string"])
  }

  private func percent() -> Tree {
    let directive = one(of: ["%d", "%5d", "%-6d", "%+d", "%05d", "%x", "%o", "%i"])
    let real = one(of: ["%.2f", "%8.3f", "%e", "%g", "%+.1e", "%G", "%s", "%r", "%10s"])
    return .template(
      ["(\"\(directive) \(real)\" % (", ", ", "))"], [integerLiteral(), floatLiteral()], .text,
      labels: ["form percent", "operator %"])
  }

  private func braces() -> Tree {
    let format = specification(isFloat: true)
    return .template(
      ["\"{} {1:\(format)}\".replace(\"{}\", \"{0}\").format(", ", ", ")"],
      [integerLiteral(), floatLiteral()], .text, labels: ["form braces"])
  }

  /// Python's format mini-language, drawn.
  private func specification(isFloat: Bool) -> String {
    var text = ""
    if chance(0.3) {
      if chance(0.5) { text += one(of: ["*", "_", "0", "·", " "]) }
      text += one(of: isFloat ? ["<", ">", "^", "="] : ["<", ">", "^"])
    }
    if chance(0.25) { text += one(of: ["+", "-", " "]) }
    if chance(0.08) { text += "#" }
    if chance(0.12) { text += "0" }
    if chance(0.4) { text += "\(int(1, 14))" }
    let kind = one(
      of: isFloat
        ? ["f", "e", "g", "", "G", "E", "%", "F"] : ["d", "", "x", "b", "o", "X", "e", "f", "g"])
    if chance(0.2), !["x", "b", "o", "X"].contains(kind) { text += one(of: [",", "_"]) }
    if isFloat || ["e", "f", "g"].contains(kind), chance(0.6) { text += ".\(int(0, 6))" }
    return text + kind
  }
}
