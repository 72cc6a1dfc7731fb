// nabla · Generator+Examples.swift
// Variants of the examples that the declarations give.
// SPDX-License-Identifier: Apache-2.0

import NablaRuntime

extension Generator {
  /// An example with some of its numbers replaced.
  func variant(of example: BuiltinExample, _ word: Word) -> Tree {
    let (texts, numbers) = Self.pieces(of: example.input)
    // Of many numbers few are replaced: what is left makes sense more often.
    let share = min(0.45, 1.5 / Double(max(1, numbers.count)))
    let parts = numbers.map { number -> Tree in
      let isWhole = number.allSatisfy(\.isNumber)
      let text = chance(share) ? replacement(for: number) : number
      return .leaf(text, isWhole ? .int : .float)
    }
    let keywords = word.keywordLabels(in: example.input)
    return .template(texts, parts, nil, labels: [word.label, "form example"] + keywords)
  }

  /// Another number of the same kind, none that makes anything large.
  private func replacement(for number: String) -> String {
    guard let value = Double(number), value < 100_000 else { return number }
    if let whole = Int(number) {
      return "\(max(0, one(of: [whole + 1, whole - 1, whole, 0, 1, 2, 3, int(0, 9)])))"
    }
    return one(of: ["\(value + 0.5)", "\(value / 2)", "0.0", "1.5", "2.25", "\(value)", "nan"])
  }

  /// The numbers of a text that stand alone, and the texts around them.
  ///
  ///     pieces(of: "x1 + 2*'3'")     // ["x1 + ", "*'3'"], ["2"]
  static func pieces(of input: String) -> (texts: [String], numbers: [String]) {
    var texts = [""]
    var numbers: [String] = []
    var rest = Substring(input)
    while let first = rest.first {
      if first == "'" || first == "\"" {
        take(quoted: first, from: &rest, into: &texts[texts.count - 1])
      } else if first.isLetter || first == "_" {
        let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
        texts[texts.count - 1] += word
        rest = rest.dropFirst(word.count)
      } else if first.isASCII, first.isNumber {
        let number = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "e") }
        rest = rest.dropFirst(number.count)
        if rest.first?.isLetter == true || rest.first == "_" || rest.first == "-",
          number.last == "e"
        {
          texts[texts.count - 1] += number
        } else {
          numbers.append(String(number))
          texts.append("")
        }
      } else {
        texts[texts.count - 1].append(first)
        rest = rest.dropFirst()
      }
    }
    return (texts, numbers)
  }

  private static func take(
    quoted quote: Character, from rest: inout Substring, into text: inout String
  ) {
    text.append(quote)
    rest = rest.dropFirst()
    while let next = rest.first {
      text.append(next)
      rest = rest.dropFirst()
      if next == "\\", let escaped = rest.first {
        text.append(escaped)
        rest = rest.dropFirst()
      } else if next == quote {
        return
      }
    }
  }
}
