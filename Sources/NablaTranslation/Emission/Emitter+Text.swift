// nabla · Emitter+Text.swift
// Texts with values in them.
// SPDX-License-Identifier: Apache-2.0

import NablaSyntax

extension Emitter {
  /// An f-string: as one, where Python 3.11 can read it, else as a sum of its parts.
  func formatted(_ items: NodeList) -> Piece {
    if isDask, let late = lateFormatted(items) { return late }
    let fields = fieldTexts(items)
    let hasBackslash = fields.contains {
      $0.contains("\\" as Character) || $0.contains("#" as Character)
    }
    let hasSingle = fields.contains { $0.contains("'" as Character) }
    let hasDouble = fields.contains { $0.contains("\"" as Character) }
    guard !hasBackslash, !(hasSingle && hasDouble) else { return parts(items) }
    let quote: Unicode.Scalar = hasDouble ? "'" : "\""
    return Piece("f" + String(quote) + inside(items, quote, .doubled) + String(quote))
  }

  /// The texts of the values between the braces.
  private func fieldTexts(_ items: NodeList) -> [String] {
    tree[items].flatMap { item -> [String] in
      guard case .formatted(let value, _, let format) = tree[item].kind else { return [] }
      var texts = [fieldText(value, .tuple)]
      if let format, case .formattedString(let inner) = tree[format].kind {
        texts += fieldTexts(inner)
      }
      return texts
    }
  }

  /// The text of a value between braces.
  private func fieldText(_ value: NodeID, _ place: BindingPower = .lambda) -> String {
    fieldNames[value] ?? text(value, place)
  }

  private func inside(
    _ items: NodeList, _ quote: Unicode.Scalar, _ braces: CanonicalPrinter.Braces
  ) -> String {
    var result = ""
    for item in tree[items] {
      switch tree[item].kind {
      case .string(let text):
        result += CanonicalPrinter.escaped(tree[text], quote: quote, braces: braces)
      case .formatted(let value, let conversion, let format):
        let text = fieldText(value, .conditional)
        result += "{" + (text.hasPrefix("{") ? " " : "") + text
        if conversion != 0 { result += "!" + String(Unicode.Scalar(conversion)) }
        if let format { result += ":" + specification(format, quote) }
        result += "}"
      default: break
      }
    }
    return result
  }

  private func specification(_ format: NodeID, _ quote: Unicode.Scalar) -> String {
    switch tree[format].kind {
    case .string(let text):
      CanonicalPrinter.escaped(tree[text], quote: quote, braces: .plain)
    case .formattedString(let items): inside(items, quote, .plain)
    default: ""
    }
  }

  /// `"mean " + format(x, ".3f")`.
  private func parts(_ items: NodeList) -> Piece {
    let parts = tree[items].map { item -> String in
      switch tree[item].kind {
      case .string(let text): return CanonicalPrinter.literal(tree[text])
      case .formatted(let value, let conversion, let format):
        var text = fieldText(value)
        switch Unicode.Scalar(conversion) {
        case "r": text = "repr(\(text))"
        case "s": text = "str(\(text))"
        case "a": text = "ascii(\(text))"
        default: break
        }
        guard let format else { return "format(\(text))" }
        return "format(\(text), \(self.text(format)))"
      default: return "''"
      }
    }
    return parts.count == 1 ? Piece(parts[0]) : Piece(parts.joined(separator: " + "), .sum)
  }
}
