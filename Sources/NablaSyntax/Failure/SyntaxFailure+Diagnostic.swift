// nabla · SyntaxFailure+Diagnostic.swift
// The wording of syntax errors: the frame, and whatever concerns words.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

extension SyntaxFailure {
  /// The failure as it is shown.
  package func diagnostic(in source: SourceText) -> Diagnostic {
    let wording = wording(in: source)
    return Diagnostic(
      wording.kind, wording.message, source: source, primary: .init(span, wording.label),
      secondary: wording.secondary, notes: wording.notes, help: wording.help)
  }

  /// The words of one failure.
  struct Wording {
    var kind = ErrorKind.syntaxError
    var message: String
    var label = ""
    var secondary: [Diagnostic.Label] = []
    var notes: [String] = []
    var help: String?

    init(
      _ message: String, label: String = "", help: String? = nil, notes: [String] = [],
      secondary: [Diagnostic.Label] = []
    ) {
      self.message = message
      self.label = label
      self.help = help
      self.notes = notes
      self.secondary = secondary
    }
  }

  private func wording(in source: SourceText) -> Wording {
    switch fact {
    case .character(let fact): fact.wording
    case .number(let fact): fact.wording(in: source)
    case .text(let fact): fact.wording(line: line(in: source))
    case .bracket(let fact): fact.wording
    case .indentation(let fact): fact.wording(in: source)
    case .expression(let fact): fact.wording(in: source, at: span)
    case .argument(let fact): fact.wording
    case .statement(let fact): fact.wording(in: source, at: span)
    case .parameter(let fact): fact.wording
    }
  }

  /// The number that the shown position has, for messages that name a line.
  private func line(in source: SourceText) -> Int { source.shownLine(at: Int(span.start)) }
}

extension SourceText {
  /// The line number of an offset as positions show it.
  func shownLine(at offset: Int) -> Int {
    let before = text.utf8.prefix(max(0, offset)).lazy.filter { $0 == UInt8(ascii: "\n") }.count
    return switch origin {
    case .standardInput(let line), .file(_, let line), .commandLine(let line): line + before
    case .input: 1 + before
    }
  }
}

extension SyntaxFailure.CharacterFact {
  var wording: SyntaxFailure.Wording {
    switch self {
    case .invalidCharacter("\u{FFFD}"):
      .init(
        "invalid character '\u{FFFD}' (U+FFFD)",
        help: "the bytes here are not UTF-8; save the text as UTF-8")
    case .invalidCharacter(let scalar):
      .init(
        "invalid character '\(Character(scalar))' (\(Self.number(scalar)))",
        help: Self.lookAlike(scalar).map { "write \($0)" })
    case .nonPrintableCharacter(let scalar):
      .init(
        "invalid non-printable character \(Self.number(scalar))",
        help: "delete it, or write it as an escape inside a text")
    case .typographicQuote(let plain):
      .init("typographic quotes are not text quotes", help: "use plain quotes: \(plain)")
    case .textAfterBackslash:
      .init(
        "unexpected character after line continuation character",
        help: "a \\ joins lines only where it is the last character of its line")
    case .endAfterBackslash:
      .init(
        "unexpected EOF while parsing: the line that \\ should join is missing",
        help: "delete the \\")
    }
  }

  private static func number(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The sign that a character is often written for.
  private static func lookAlike(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "–", "—", "‐", "‑", "⁃": "-"
    case "⋅", "∙", "•", "∗", "⨯", "✕", "✖": "*"
    case "∕", "⁄": "/"
    case "，": ","
    case "（": "("
    case "）": ")"
    case "；": ";"
    case "：": ":"
    case "＝": "="
    case "…": "..."
    case "→": "lambda x: …"
    case "∈": "in"
    case "∉": "not in"
    case "∧": "and"
    case "∨": "or"
    case "¬": "not"
    case "≈": "isclose(a, b)"
    case "∑": "sum(x)"
    case "∏": "prod(x)"
    case "∫": "trapezoid(y, x)"
    case "°": "radians(x)"
    default: nil
    }
  }
}

extension SyntaxFailure.NumberFact {
  func wording(in source: SourceText) -> SyntaxFailure.Wording {
    switch self {
    case .numberBeforeName(let number, let name):
      .init(
        "invalid decimal literal: a name follows the number \(source[number].shortened)",
        help: "a product needs its sign: \(source[number].shortened)*\(source[name].shortened)")
    case .invalidNumber(let base):
      .init("invalid \(base) literal", help: base.help)
    case .invalidDigit(let digit, let base):
      .init(
        "invalid digit '\(Character(Unicode.Scalar(digit)))' in \(base) literal", help: base.help)
    case .leadingZeros(let plain):
      .init(
        "leading zeros in decimal integer literals are not permitted; "
          + "use an 0o prefix for octal integers",
        help: "write \(plain)")
    case .superscriptWithoutDigits:
      .init("a raised minus needs raised digits after it", help: "write x⁻¹ or x**-1")
    case .operatorAfterSuperscript:
      .init(
        "raised digits end an operand: what follows could belong to the base or to the power",
        help: "use brackets, as in (x²)**3")
    case .superscriptBeforeCall(let form):
      .init("a function's name has no power; the value of its call has", help: "write \(form)")
    case .numberIsNotCallable(let number):
      .init(
        "a number is no function: \(source[number].shortened)(…)",
        help: "a product needs its sign: \(source[number].shortened)*(…)")
    case .factorial(let form):
      .init("invalid syntax: '!' is no operator here", help: "write \(form)")
    }
  }
}

extension SyntaxFailure.Base {
  fileprivate var help: String {
    switch self {
    case .decimal: "decimal numbers look like 1_000, 1.5, .5 or 1e-3"
    case .hexadecimal: "hexadecimal digits are 0-9 and a-f, as in 0xff"
    case .octal: "octal digits are 0-7, as in 0o17"
    case .binary: "binary digits are 0 and 1, as in 0b101"
    case .imaginary: "imaginary numbers look like 2j; a product needs its sign: 2j*x"
    }
  }
}

extension String {
  /// The text, or its beginning where it is too long for a message.
  var shortened: String { count > 30 ? prefix(27) + "…" : self }
}
