// nabla · Builtins+TextArrayQuestions.swift
// Arrays of texts: lengths, places of parts, what the characters are.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Functions that find something out about texts, as the manual lists them.
  static let textArrayQuestions: [Builtin] =
    [textArrayLength] + textArrayPlaces + textArrayEnds + textArrayKinds

  private static let textArrayLength = Builtin(
    "str_len", in: .textArrays, places: .strings, .texts("a"),
    summary: "The number of characters of each text.",
    examples: [.shows("np.strings.str_len(['ab', 'c', ''])", "[2, 1, 0]"), noTexts("str_len")]
  ) { _, texts throws(RuntimeFailure) in try texts.eachText { Int64($0.count) } }

  private static let textArrayPlaces: [Builtin] = [
    finding("find", "The first place of a part in each text, or -1.", "[ 1, -1]") {
      (text, part, start, end) throws(TextError) in text.find(part, from: start, to: end)
    },
    finding("rfind", "The last place of a part in each text, or -1.", "[ 3, -1]") {
      (text, part, start, end) throws(TextError) in text.findLast(part, from: start, to: end)
    },
    finding("count", "How often a part occurs in each text.", "[2, 0]") {
      (text, part, start, end) throws(TextError) in text.occurrences(of: part, from: start, to: end)
    },
    finding("index", "The first place of a part in each text, which must have it.", nil) {
      (text, part, start, end) throws(TextError) in try text.index(of: part, from: start, to: end)
    },
    finding("rindex", "The last place of a part in each text, which must have it.", nil) {
      (text, part, start, end) throws(TextError) in
      try text.lastIndex(of: part, from: start, to: end)
    },
  ]

  /// Declares a function of parts of texts; the example without an output fails.
  private static func finding(
    _ name: String, _ summary: String, _ output: String?,
    _ find:
      @escaping @Sendable (PythonString, PythonString, Int?, Int?) throws(TextError) -> Int
  ) -> Builtin {
    let isStrict = output == nil
    let place = name == "rindex" ? 3 : 1
    return Builtin(
      name, in: .textArrays, places: .strings, .texts("a"), .text("sub"),
      .integer("start", default: 0), .optionalInteger("end"), summary: summary,
      examples: [
        isStrict
          ? .shows("np.strings.\(name)(['abab', 'ab'], 'b')", "[\(place), 1]")
          : .shows("np.strings.\(name)(['abab', 'c'], 'b')", output ?? ""),
        isStrict
          ? .fails("np.strings.\(name)(['abab', 'c'], 'b')", "ValueError: substring not found")
          : noTexts(name, ", 'b'"),
      ]
    ) { _, texts, part, start, end throws(RuntimeFailure) in
      try texts.eachText { (text) throws(TextError) -> Int64 in
        Int64(try find(text, PythonString(part), start, end))
      }
    }
  }

  private static let textArrayEnds: [Builtin] = [
    ending("startswith", "prefix", "begins with", "['ab', 'ba']") {
      $0.starts(with: $1, from: $2, to: $3)
    },
    ending("endswith", "suffix", "ends with", "['ba', 'ab']") {
      $0.ends(with: $1, from: $2, to: $3)
    },
  ]

  private static func ending(
    _ name: String, _ parameter: String, _ verb: String, _ example: String,
    _ answer: @escaping @Sendable (PythonString, PythonString, Int?, Int?) -> Bool
  ) -> Builtin {
    Builtin(
      name, in: .textArrays, places: .strings, .texts("a"), .text(parameter),
      .integer("start", default: 0), .optionalInteger("end"),
      summary: "Whether each text \(verb) a part.",
      examples: [
        .shows("np.strings.\(name)(\(example), 'a')", "[ True, False]"), noTexts(name, ", 'a'"),
      ]
    ) { _, texts, part, start, end throws(RuntimeFailure) in
      try texts.eachText { answer($0, PythonString(part), start, end) }
    }
  }

  private static let textArrayKinds: [Builtin] = [
    asking(.isalpha, "letters", "['ab', '1']"), asking(.isdigit, "digits", "['12', 'a']"),
    asking(.isalnum, "letters and digits", "['a1', '-']"),
    asking(.isdecimal, "decimal digits", "['12', 'a']"),
    asking(.isnumeric, "numerals", "['12', 'a']"), asking(.isspace, "blanks", "[' ', 'a']"),
    asking(.islower, "small letters, as far as they are letters", "['a1', 'A']"),
    asking(.isupper, "capital letters, as far as they are letters", "['A1', 'a']"),
    asking(.istitle, "words with one capital letter each", "['Ab', 'aB']"),
  ]

  private static func asking(
    _ question: PythonString.Question, _ what: String, _ example: String
  ) -> Builtin {
    Builtin(
      question.rawValue, in: .textArrays, places: .strings, .texts("a"),
      summary: "Whether each text is nothing but \(what).",
      examples: [
        .shows("np.strings.\(question.rawValue)(\(example))", "[ True, False]"),
        noTexts(question.rawValue),
      ]
    ) { _, texts throws(RuntimeFailure) in try texts.eachText { $0.answer(question) } }
  }
}
