// nabla · Builtins+Printing.swift
// How arrays are written.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Functions about the writing of arrays, as the manual lists them.
  static let printing: [Builtin] = [
    setPrintOptions, getPrintOptions, array2string, arrayRepr, arrayStr,
  ]

  static let setPrintOptions = Builtin(
    "set_printoptions", in: .printing,
    .optionalValue("precision"), .optionalValue("threshold"), .optionalValue("edgeitems"),
    .optionalValue("linewidth"), .optionalValue("suppress"), .optionalValue("nanstr"),
    .optionalValue("infstr"), .optionalValue("formatter"), .optionalValue("sign"),
    .optionalValue("floatmode"),
    summary: "Sets how arrays are written from now on; None leaves an option as it is.",
    details: """
      precision is the most digits behind the point (8), threshold the number of elements above \
      which only edgeitems (3) at each end are written (1000), linewidth the characters of a line \
      (75), suppress=True writes small numbers without exponents, sign is "-", "+" or " ", \
      floatmode is "maxprec", "fixed", "unique" or "maxprec_equal".
      """,
    examples: [
      .shows("set_printoptions(precision=3); [1/3, 2]", "[0.333, 2.   ]"),
      .shows("set_printoptions(precision=8, threshold=5); arange(8)", "[0, 1, 2, ..., 5, 6, 7]"),
      .shows("set_printoptions(threshold=1000, suppress=True); [1e-10, 1]", "[0., 1.]"),
      .shows("set_printoptions(suppress=False); [1e-10, 1]", "[1.e-10, 1.e+00]"),
      .fails(
        "set_printoptions(sign=\"x\")",
        "ValueError: sign option must be one of ' ', '+', or '-', not 'x'"),
      .fails(
        "set_printoptions(precision=\"3\")", "TypeError: precision must be an integer, not str"),
    ],
    seeAlso: ["get_printoptions", "array2string"]
  ) {
    evaluation, precision, threshold, edge, width, suppress, nan, infinity, formatter, sign, mode
      throws(PrintOptionFault) in
    var options = evaluation.printOptions
    let changes: [(String, Value?)] = [
      ("precision", precision), ("threshold", threshold), ("edgeitems", edge),
      ("linewidth", width), ("suppress", suppress), ("nanstr", nan), ("infstr", infinity),
      ("formatter", formatter), ("sign", sign), ("floatmode", mode),
    ]
    for (name, value) in changes { try options.set(name, to: value) }
    evaluation.printOptions = options
    return Value.none
  }

  static let getPrintOptions = Builtin(
    "get_printoptions", in: .printing,
    summary: "The options by which arrays are written, in a dictionary.",
    examples: [
      .shows("get_printoptions()['precision']", "8"),
      .fails(
        "get_printoptions(1)",
        "TypeError: get_printoptions() takes 0 positional arguments but 1 was given"),
    ],
    seeAlso: ["set_printoptions"]
  ) { evaluation in
    let options = evaluation.printOptions
    return .instance(
      DictionaryInstance([
        ("edgeitems", .count(options.edgeItems)), ("threshold", .count(options.threshold)),
        ("floatmode", .text(options.floatMode.rawValue)),
        ("precision", options.precision.map(Value.count) ?? .none),
        ("suppress", .bool(options.suppress)), ("linewidth", .count(options.lineWidth)),
        ("nanstr", .text(options.nanText)), ("infstr", .text(options.infinityText)),
        ("sign", .text(String(options.sign))), ("formatter", .none), ("legacy", .bool(false)),
        ("override_repr", .none),
      ]))
  }

  static let array2string = Builtin(
    "array2string", in: .printing,
    .array("a"), .optionalValue("max_line_width"), .optionalValue("precision"),
    .optionalValue("suppress_small"), .text("separator", default: " "),
    .text("prefix", default: ""), .optionalValue("threshold").keywordOnly,
    .optionalValue("edgeitems").keywordOnly, .optionalValue("sign").keywordOnly,
    .optionalValue("floatmode").keywordOnly, .text("suffix", default: "").keywordOnly,
    summary: "The text of an array, with other options than those set.",
    details: "Between prefix and suffix, which are not written, the lines are this much shorter.",
    examples: [
      .shows("array2string([1/3, 2], precision=2, separator=\", \")", "'[0.33, 2.  ]'"),
      .shows("print(array2string([1, 2, 3], max_line_width=6))", "[1 2\n 3]"),
      .fails(
        "array2string([1], floatmode=\"long\")",
        "ValueError: floatmode option must be one of \"fixed\", \"unique\", \"maxprec\", "
          + "\"maxprec_equal\", not 'long'"),
    ],
    seeAlso: ["array_repr", "array_str", "set_printoptions"]
  ) {
    evaluation, array, width, precision, suppress, separator, prefix, threshold, edge, sign, mode,
    suffix throws(PrintOptionFault) in
    var options = evaluation.printOptions
    let changes: [(String, Value?)] = [
      ("max_line_width", width), ("precision", precision), ("suppress_small", suppress),
      ("threshold", threshold), ("edgeitems", edge), ("sign", sign), ("floatmode", mode),
    ]
    for (name, value) in changes { try options.set(name, to: value) }
    return .text(
      array.text(
        options, separator: separator, prefixWidth: prefix.unicodeScalars.count,
        suffixWidth: suffix.unicodeScalars.count))
  }

  static let arrayRepr = writing(
    "array_repr", summary: "The text of an array as repr writes it.", other: "array_str",
    example: "'array([0.33, 2.  ])'"
  ) { $0.reprText($1) }

  static let arrayStr = writing(
    "array_str", "a", summary: "The text of an array as str writes it.", other: "array_repr",
    example: "'[0.33 2.  ]'"
  ) { $0.strText($1) }

  private static func writing(
    _ name: String, _ array: String = "arr", summary: String, other: String, example: String,
    write: @escaping @Sendable (AnyArray, PrintOptions) -> String
  ) -> Builtin {
    Builtin(
      name, in: .printing,
      .array(array), .optionalValue("max_line_width"), .optionalValue("precision"),
      .optionalValue("suppress_small"), summary: summary,
      examples: [
        .shows("\(name)([1/3, 2], precision=2)", example),
        .fails("\(name)(\"a\")", "TypeError: '\(array)' must be an array, not a text"),
      ],
      seeAlso: ["array2string", other]
    ) { evaluation, array, width, precision, suppress throws(PrintOptionFault) in
      var options = evaluation.printOptions
      try options.set("max_line_width", to: width)
      try options.set("precision", to: precision)
      try options.set("suppress_small", to: suppress)
      return .text(write(array, options))
    }
  }
}
