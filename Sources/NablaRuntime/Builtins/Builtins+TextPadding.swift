// nabla · Builtins+TextPadding.swift
// Methods of texts: what stands around them.
// SPDX-License-Identifier: Apache-2.0

extension Builtin {
  /// Padding and stripping.
  static let textPadding: [Builtin] = [
    stripping("strip", .both, "without blanks, or without the given characters, at both ends"),
    stripping("lstrip", .leading, "without blanks, or without the given characters, at the start"),
    stripping("rstrip", .trailing, "without blanks, or without the given characters, at the end"),
    padding("ljust", .trailing, "filled up at the end", "'ab   '"),
    padding("rjust", .leading, "filled up at the start", "'   ab'"),
    padding("center", .both, "filled up at both ends", "'  ab '"),
    textZeroFill, textRemovePrefix, textRemoveSuffix, textExpandTabs,
  ]

  private static func stripping(
    _ name: String, _ ends: PythonString.Ends, _ what: String
  ) -> Builtin {
    let shown = ends == .both ? "'a'" : ends == .leading ? "'a '" : "' a'"
    return Builtin(
      name, in: .text, places: .textMethod, .receiver, .optionalString("chars"),
      summary: "The text \(what).",
      examples: [
        .shows("\" a \".\(name)()", shown),
        .fails("\"a\".\(name)(1)", "TypeError: 'chars' must be a text or None, not an integer"),
      ],
      seeAlso: ["strip", "lstrip", "rstrip"].filter { $0 != name }
    ) { _, text, characters in .text(text.stripped(ends, of: characters)) }
  }

  private static func padding(
    _ name: String, _ ends: PythonString.Ends, _ what: String, _ shown: String
  ) -> Builtin {
    Builtin(
      name, in: .text, places: .textMethod, .receiver, .integer("width").positionalOnly,
      .string("fillchar", default: " "),
      summary: "The text \(what), up to a width.",
      examples: [
        .shows("\"ab\".\(name)(5)", shown),
        .fails(
          "\"ab\".\(name)(5, \"xy\")",
          "TypeError: The fill character must be exactly one character long"),
      ],
      seeAlso: ["ljust", "rjust", "center", "zfill"].filter { $0 != name }
    ) { _, text, width, fill throws(TextError) in
      .text(try text.padded(at: ends, to: width, with: fill))
    }
  }

  static let textZeroFill = Builtin(
    "zfill", in: .text, places: .textMethod, .receiver, .integer("width").positionalOnly,
    summary: "The text with zeros behind its sign, up to a width.",
    examples: [
      .shows("\"-7\".zfill(4)", "'-007'"),
      .fails("\"7\".zfill(\"4\")", "TypeError: 'width' must be an integer, not a text"),
    ],
    seeAlso: ["rjust"]
  ) { _, text, width throws(TextError) in .text(try text.zeroFilled(to: width)) }

  static let textRemovePrefix = Builtin(
    "removeprefix", in: .text, places: .textMethod, .receiver, .string("prefix"),
    summary: "The text without a prefix, if it has it.",
    examples: [
      .shows("\"np.sin\".removeprefix(\"np.\")", "'sin'"),
      .fails("\"a\".removeprefix(1)", "TypeError: 'prefix' must be a text, not an integer"),
    ],
    seeAlso: ["removesuffix", "startswith"]
  ) { _, text, prefix in .text(text.removing(prefix: prefix)) }

  static let textRemoveSuffix = Builtin(
    "removesuffix", in: .text, places: .textMethod, .receiver, .string("suffix"),
    summary: "The text without a suffix, if it has it.",
    examples: [
      .shows("\"data.csv\".removesuffix(\".csv\")", "'data'"),
      .fails("\"a\".removesuffix(1)", "TypeError: 'suffix' must be a text, not an integer"),
    ],
    seeAlso: ["removeprefix", "endswith"]
  ) { _, text, suffix in .text(text.removing(suffix: suffix)) }

  static let textExpandTabs = Builtin(
    "expandtabs", in: .text, places: .textMethod, .receiver, .integer("tabsize", default: 8),
    summary: "The text with tabs replaced by blanks, up to the next multiple of a width.",
    examples: [
      .shows("\"a\\tb\".expandtabs(4)", "'a   b'"),
      .fails("\"a\".expandtabs(\"4\")", "TypeError: 'tabsize' must be an integer, not a text"),
    ]
  ) { _, text, width throws(TextError) in .text(try text.expandingTabs(to: width)) }
}
