// nabla · Builtins+TextSearching.swift
// Methods of texts: finding, counting and replacing parts.
// SPDX-License-Identifier: Apache-2.0

extension Builtin {
  /// Finding, counting and replacing parts.
  static let textSearching: [Builtin] = [
    textFind, textFindLast, textIndex, textLastIndex, textCount, textStarts, textEnds, textReplace,
  ]

  static let textFind = Builtin(
    "find", in: .text, places: .textMethod, .receiver, .string("sub"),
    .optionalInteger("start").positionalOnly, .optionalInteger("end").positionalOnly,
    summary: "The first place of a part, or -1.",
    examples: [
      .shows("\"nabla\".find(\"a\")", "1"),
      .fails("\"nabla\".find(1)", "TypeError: 'sub' must be a text, not an integer"),
    ],
    seeAlso: ["rfind", "index", "count"]
  ) { _, text, part, start, end in Value.count(text.find(part, from: start, to: end)) }

  static let textFindLast = Builtin(
    "rfind", in: .text, places: .textMethod, .receiver, .string("sub"),
    .optionalInteger("start").positionalOnly, .optionalInteger("end").positionalOnly,
    summary: "The last place of a part, or -1.",
    examples: [
      .shows("\"nabla\".rfind(\"a\")", "4"),
      .fails("\"nabla\".rfind(1)", "TypeError: 'sub' must be a text, not an integer"),
    ],
    seeAlso: ["find"]
  ) { _, text, part, start, end in Value.count(text.findLast(part, from: start, to: end)) }

  static let textIndex = Builtin(
    "index", in: .text, places: .textMethod, .receiver, .string("sub"),
    .optionalInteger("start").positionalOnly, .optionalInteger("end").positionalOnly,
    summary: "The first place of a part that must be there.",
    examples: [
      .shows("\"nabla\".index(\"b\")", "2"),
      .fails("\"nabla\".index(\"x\")", "ValueError: substring not found"),
    ],
    seeAlso: ["find", "rindex"]
  ) { _, text, part, start, end throws(TextError) in
    Value.count(try text.index(of: part, from: start, to: end))
  }

  static let textLastIndex = Builtin(
    "rindex", in: .text, places: .textMethod, .receiver, .string("sub"),
    .optionalInteger("start").positionalOnly, .optionalInteger("end").positionalOnly,
    summary: "The last place of a part that must be there.",
    examples: [
      .shows("\"nabla\".rindex(\"a\")", "4"),
      .fails("\"nabla\".rindex(\"x\")", "ValueError: substring not found"),
    ],
    seeAlso: ["rfind", "index"]
  ) { _, text, part, start, end throws(TextError) in
    Value.count(try text.lastIndex(of: part, from: start, to: end))
  }

  static let textCount = Builtin(
    "count", in: .text, places: .textMethod, .receiver, .string("sub"),
    .optionalInteger("start").positionalOnly, .optionalInteger("end").positionalOnly,
    summary: "How often a part occurs, without overlaps.",
    examples: [
      .shows("\"banana\".count(\"an\")", "2"),
      .fails("\"banana\".count(1)", "TypeError: 'sub' must be a text, not an integer"),
    ],
    seeAlso: ["find"]
  ) { _, text, part, start, end in
    Value.count(text.occurrences(of: part, from: start, to: end))
  }

  static let textStarts = Builtin(
    "startswith", in: .text, places: .textMethod, .receiver, .choices("prefix"),
    .optionalInteger("start").positionalOnly, .optionalInteger("end").positionalOnly,
    summary: "Whether the text starts with a prefix, or with one of those in a tuple.",
    examples: [
      .shows("\"nabla\".startswith((\"x\", \"na\"))", "True"),
      .fails(
        "\"nabla\".startswith(1)",
        "TypeError: 'prefix' must be a text or a tuple of texts, not an integer"),
    ],
    seeAlso: ["endswith", "removeprefix"]
  ) { _, text, prefixes, start, end in
    .bool(prefixes.contains { text.starts(with: $0, from: start, to: end) })
  }

  static let textEnds = Builtin(
    "endswith", in: .text, places: .textMethod, .receiver, .choices("suffix"),
    .optionalInteger("start").positionalOnly, .optionalInteger("end").positionalOnly,
    summary: "Whether the text ends with a suffix, or with one of those in a tuple.",
    examples: [
      .shows("\"data.csv\".endswith(\".csv\")", "True"),
      .fails(
        "\"nabla\".endswith(1)",
        "TypeError: 'suffix' must be a text or a tuple of texts, not an integer"),
    ],
    seeAlso: ["startswith", "removesuffix"]
  ) { _, text, suffixes, start, end in
    .bool(suffixes.contains { text.ends(with: $0, from: start, to: end) })
  }

  static let textReplace = Builtin(
    "replace", in: .text, places: .textMethod, .receiver, .string("old"), .string("new"),
    .integer("count", default: -1).positionalOnly,
    summary: "The text with every part, or the first `count` of them, replaced by another.",
    examples: [
      .shows("\"a-b-c\".replace(\"-\", \"+\")", "'a+b+c'"),
      .shows("\"a-b-c\".replace(\"-\", \"+\", 1)", "'a+b-c'"),
      .fails("\"a\".replace(\"a\", 1)", "TypeError: 'new' must be a text, not an integer"),
    ],
    seeAlso: ["find"]
  ) { _, text, part, other, count throws(TextError) in
    .text(try text.replacing(part, with: other, most: count < 0 ? nil : count))
  }
}
