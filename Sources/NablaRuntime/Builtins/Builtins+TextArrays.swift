// nabla · Builtins+TextArrays.swift
// Arrays of texts: case, padding, replacing, joining.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Functions that make texts of texts, as the manual lists them.
  static let textArrays: [Builtin] =
    textArrayCase + textArrayStripping + textArrayPadding + [
      textArrayAdd, textArrayMultiply, textArrayReplace, textArrayZfill, textArraySlice,
    ]

  private static let textArrayCase: [Builtin] = [
    changingTexts("upper", "Each text in upper case.", ("['ab', 'c']", "['AB', 'C']")) {
      $0.uppercased
    },
    changingTexts("lower", "Each text in lower case.", ("['AB', 'C']", "['ab', 'c']")) {
      $0.lowercased
    },
    changingTexts(
      "capitalize", "Each text with a capital first letter, the others in lower case.",
      ("['ab CD', 'x']", "['Ab cd', 'X']")
    ) { $0.capitalized },
    changingTexts(
      "title", "Each text with a capital letter at the start of each word.",
      ("['ab cd', 'x']", "['Ab Cd', 'X']")
    ) { $0.titlecased },
    changingTexts(
      "swapcase", "Each text with upper and lower case exchanged.", ("['aB', 'c']", "['Ab', 'C']")
    ) { $0.caseSwapped },
  ]

  private static func changingTexts(
    _ name: String, _ summary: String, _ example: (input: String, output: String),
    _ change: @escaping @Sendable (PythonString) -> PythonString
  ) -> Builtin {
    Builtin(
      name, in: .textArrays, places: .strings, .texts("a"), summary: summary,
      examples: [.shows("np.strings.\(name)(\(example.input))", example.output), noTexts(name)]
    ) { _, texts throws(RuntimeFailure) in
      try texts.eachText(keepsWidth: true, change)
    }
  }

  private static let textArrayStripping: [Builtin] = [
    stripping("strip", .both, "both ends", "['ab', 'c']"),
    stripping("lstrip", .leading, "the start", "['ab ', 'c']"),
    stripping("rstrip", .trailing, "the end", "[' ab', 'c']"),
  ]

  private static func stripping(
    _ name: String, _ ends: PythonString.Ends, _ place: String, _ output: String
  ) -> Builtin {
    Builtin(
      name, in: .textArrays, places: .strings, .texts("a"),
      Parameter<PythonString?>.optionalString("chars", passing: .standard),
      summary: "Each text without blanks, or without the characters chars, at \(place).",
      examples: [.shows("np.strings.\(name)([' ab ', 'c'])", output), noTexts(name)]
    ) { _, texts, characters throws(RuntimeFailure) in
      try texts.eachText(keepsWidth: true) { $0.stripped(ends, of: characters) }
    }
  }

  private static let textArrayPadding: [Builtin] = [
    padding("ljust", .trailing, "at the end", "['ab..', 'c...']"),
    padding("rjust", .leading, "at the start", "['..ab', '...c']"),
    padding("center", .both, "at both ends", "['.ab.', '.c..']"),
  ]

  private static func padding(
    _ name: String, _ ends: PythonString.Ends, _ place: String, _ output: String
  ) -> Builtin {
    Builtin(
      name, in: .textArrays, places: .strings, .texts("a"), .integer("width"),
      .text("fillchar", default: " "),
      summary: "Each text padded \(place) to a width.",
      examples: [
        .shows("np.strings.\(name)(['ab', 'c'], 4, '.')", output), noTexts(name, ", 4"),
      ]
    ) { _, texts, width, fill throws(RuntimeFailure) in
      try texts.eachText { text throws(TextError) in
        try text.padded(at: ends, to: width, with: PythonString(fill))
      }
    }
  }

  private static let textArrayZfill = Builtin(
    "zfill", in: .textArrays, places: .strings, .texts("a"), .integer("width"),
    summary: "Each text with zeros in front up to a width, behind its sign.",
    examples: [
      .shows("np.strings.zfill(['1', '-22'], 4)", "['0001', '-022']"), noTexts("zfill", ", 4"),
    ]
  ) { _, texts, width throws(RuntimeFailure) in
    try texts.eachText { text throws(TextError) in try text.zeroFilled(to: width) }
  }

  private static let textArrayReplace = Builtin(
    "replace", in: .textArrays, places: .strings, .texts("a"), .text("old"), .text("new"),
    .integer("count", default: -1),
    summary: "Each text with every part old, or the first count of them, replaced.",
    examples: [
      .shows("np.strings.replace(['abab', 'c'], 'b', 'xy')", "['axyaxy', 'c']"),
      noTexts("replace", ", 'b', 'x'"),
    ]
  ) { _, texts, old, new, count throws(RuntimeFailure) in
    try texts.eachText { text throws(TextError) in
      try text.replacing(
        PythonString(old), with: PythonString(new), most: count < 0 ? nil : count)
    }
  }

  private static let textArrayAdd = Builtin(
    "add", in: .textArrays, places: .strings, .texts("a"), .texts("x2"),
    summary: "Each text with the one beside it behind it; x1 + x2 is the same.",
    examples: [
      .shows("np.strings.add(['ab', 'c'], 'x')", "['abx', 'cx']"),
      .shows("array(['ab', 'c']) + array(['1', '2'])", "['ab1', 'c2']"), noTexts("add", ", 'x'"),
    ]
  ) { _, left, right throws(ArrayError) in Value(try AnyArray.joined(left, right)) }

  private static let textArrayMultiply = Builtin(
    "multiply", in: .textArrays, places: .strings, .texts("a"), .integer("i"),
    summary: "Each text so many times.",
    examples: [
      .shows("np.strings.multiply(['ab', 'c'], 2)", "['abab', 'cc']"), noTexts("multiply", ", 2"),
    ]
  ) { _, texts, count throws(RuntimeFailure) in
    try texts.eachText { text throws(TextError) in
      try PythonString("").joining([PythonString](repeating: text, count: max(count, 0)))
    }
  }

  private static let textArraySlice = Builtin(
    "slice", in: .textArrays, places: .strings, Parameter.texts("a").positionalOnly,
    .optionalInteger("start").positionalOnly, .optionalInteger("stop").positionalOnly,
    .optionalInteger("step").positionalOnly,
    summary: "A part of each text; one number is where it stops.",
    examples: [
      .shows("np.strings.slice(['abc', 'defg'], 1, 3)", "['bc', 'ef']"), noTexts("slice", ", 1"),
    ]
  ) { _, texts, start, stop, step throws(RuntimeFailure) in
    let isStop = stop == nil && step == nil
    func bound(_ number: Int?) -> Value { number.map { .int(Int64($0)) } ?? .none }
    let slice = SliceObject(
      lower: isStop ? .none : bound(start), upper: isStop ? bound(start) : bound(stop),
      step: bound(step))
    var failure: RuntimeFailure?
    let result = try texts.eachText(keepsWidth: true) { text in
      do throws(RuntimeFailure) {
        let places = try Operations.positions(of: slice, count: text.count)
        return PythonString(places.map { text.scalars[$0] })
      } catch {
        failure = error
        return text
      }
    }
    if let failure { throw failure }
    return result
  }
}
