// nabla · TextFact+Diagnostic.swift
// The wording of errors in texts and brackets.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

extension SyntaxFailure.TextFact {
  func wording(line: Int) -> SyntaxFailure.Wording {
    switch self {
    case .unterminatedString(let isTriple, let isFormatted):
      .init(
        "unterminated \(isTriple ? "triple-quoted " : "")\(isFormatted ? "f-string" : "string") "
          + "literal (detected at line \(line))",
        label: "opened here",
        help: isTriple ? "close it with three quotes" : "close it with the same quote on this line")
    case .invalidEscape(let problem): problem.wording
    case .bytesLiteral:
      .init("bytes literals are not part of nabla", help: "write the text without the b")
    case .emptyField:
      .init(
        "f-string: empty expression not allowed",
        help: "write a value between the braces, or {{}} for the braces themselves")
    case .singleBrace:
      .init("f-string: single '}' is not allowed", help: "write }} for the brace itself")
    case .missingFieldEnd:
      .init(
        "f-string: expecting '}'", label: "opened here",
        help: "close the field, or write {{ for the brace itself")
    case .commentInField:
      .init(
        "f-string expression part cannot include '#'", help: "put the comment after the text")
    case .fieldsTooDeep:
      .init(
        "f-string: expressions nested too deeply", help: "give the inner value a name first")
    case .invalidConversion(let word):
      .init(
        "f-string: invalid conversion character\(word.isEmpty ? "" : " '\(word)'"): "
          + "expected 's', 'r', or 'a'",
        help: "write {x!r} for repr(x), {x:.3f} for a format")
    }
  }
}

extension SyntaxFailure.EscapeProblem {
  fileprivate var wording: SyntaxFailure.Wording {
    let start = "(unicode error) 'unicodeescape' codec can't decode this escape: "
    return switch self {
    case .truncated(let letter, let digits):
      .init(
        start + "truncated \\\(Character(Unicode.Scalar(letter)))"
          + String(repeating: "X", count: digits) + " escape",
        help: "the escape needs \(digits) hexadecimal digits; for a plain backslash write \\\\ "
          + "or a raw text r\"…\"")
    case .unknownName:
      .init(
        start + "unknown Unicode character name", help: "as in \\N{GREEK SMALL LETTER PI}")
    case .beyondUnicode:
      .init(start + "illegal Unicode character", help: "characters end at \\U0010FFFF")
    case .surrogate:
      .init(
        start + "half of a surrogate pair is no character",
        help: "write the whole character, as in \\U0001F600")
    }
  }
}

extension SyntaxFailure.BracketFact {
  var wording: SyntaxFailure.Wording {
    switch self {
    case .neverClosed(let byte):
      return .init(
        "'\(Self.sign(byte))' was never closed", label: "opened here",
        help: "close it with '\(Self.closing(byte))'")
    case .unmatchedClosing(let byte):
      return .init("unmatched '\(Self.sign(byte))'", help: "no bracket is open here")
    case .mismatchedClosing(let byte, let opener, let span):
      return .init(
        "closing parenthesis '\(Self.sign(byte))' does not match opening parenthesis "
          + "'\(Self.sign(opener))'",
        help: "close with '\(Self.closing(opener))'",
        secondary: [.init(span, "opened here")])
    case .tooManyBrackets(let limit):
      return .init(
        "too many nested parentheses", notes: ["at most \(limit) brackets may be open"],
        secondary: [])
    case .tooDeep(let limit):
      return .init(
        "too many nested expressions",
        help: "compute the inner part in a statement of its own",
        notes: ["at most \(limit) operators, calls and blocks may stand inside each other"])
    case .missingComma(let form):
      return .init(
        "invalid syntax. Perhaps you forgot a comma?",
        help: form.map { "items are separated by commas: \($0)" }
          ?? "values side by side need a comma or an operator between them")
    case .braces:
      return .init(
        "dict and set literals are not part of nabla",
        help: "write [1, 2] for an array, (1, 2) for a tuple")
    }
  }

  private static func sign(_ byte: UInt8) -> Character { Character(Unicode.Scalar(byte)) }

  private static func closing(_ opener: UInt8) -> Character {
    switch opener {
    case UInt8(ascii: "("): ")"
    case UInt8(ascii: "["): "]"
    default: "}"
    }
  }
}
