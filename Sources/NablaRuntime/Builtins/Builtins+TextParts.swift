// nabla · Builtins+TextParts.swift
// Methods of texts: taking them apart and joining them.
// SPDX-License-Identifier: Apache-2.0

extension Builtin {
  /// Taking texts apart and joining them.
  static let textParts: [Builtin] = [
    textSplit, textSplitFromRight, textLines, textPartition, textPartitionFromRight, textJoin,
  ]

  static let textSplit = Builtin(
    "split", in: .text, places: .textMethod, .receiver, .optionalString("sep", passing: .standard),
    .integer("maxsplit", default: -1),
    summary: "The parts between separators, or between blanks.",
    examples: [
      .shows("\"1, 2,3\".split(\",\")", "['1', ' 2', '3']"),
      .shows("\" a  b \".split()", "['a', 'b']"),
      .fails("\"a\".split(\"\")", "ValueError: empty separator"),
    ],
    seeAlso: ["rsplit", "splitlines", "partition", "join"]
  ) { _, text, separator, most throws(TextError) in
    .texts(try text.split(by: separator, most: most))
  }

  static let textSplitFromRight = Builtin(
    "rsplit", in: .text, places: .textMethod, .receiver,
    .optionalString("sep", passing: .standard), .integer("maxsplit", default: -1),
    summary: "The parts between separators, counted from the right.",
    examples: [
      .shows("\"a.b.c\".rsplit(\".\", 1)", "['a.b', 'c']"),
      .fails("\"a\".rsplit(\"\")", "ValueError: empty separator"),
    ],
    seeAlso: ["split", "rpartition"]
  ) { _, text, separator, most throws(TextError) in
    .texts(try text.splitFromRight(by: separator, most: most))
  }

  static let textLines = Builtin(
    "splitlines", in: .text, places: .textMethod, .receiver, .flag("keepends"),
    summary: "The lines.",
    examples: [
      .shows("\"a\\nb\\n\".splitlines()", "['a', 'b']"),
      .fails("\"a\".splitlines(\"\")", "TypeError: 'keepends' must be True or False, not a text"),
    ],
    seeAlso: ["split"]
  ) { _, text, keepsEnds in .texts(text.lines(keepingEnds: keepsEnds)) }

  static let textPartition = Builtin(
    "partition", in: .text, places: .textMethod, .receiver, .string("sep"),
    summary: "What stands before the first separator, the separator, and the rest.",
    examples: [
      .shows("\"a=b=c\".partition(\"=\")", "('a', '=', 'b=c')"),
      .fails("\"a\".partition(\"\")", "ValueError: empty separator"),
    ],
    seeAlso: ["rpartition", "split"]
  ) { _, text, separator throws(TextError) in
    .tuple(try text.partition(by: separator).map { .text($0) })
  }

  static let textPartitionFromRight = Builtin(
    "rpartition", in: .text, places: .textMethod, .receiver, .string("sep"),
    summary: "What stands before the last separator, the separator, and the rest.",
    examples: [
      .shows("\"a=b=c\".rpartition(\"=\")", "('a=b', '=', 'c')"),
      .fails("\"a\".rpartition(\"\")", "ValueError: empty separator"),
    ],
    seeAlso: ["partition", "rsplit"]
  ) { _, text, separator throws(TextError) in
    .tuple(try text.partitionFromRight(by: separator).map { .text($0) })
  }

  static let textJoin = Builtin(
    "join", in: .text, places: .textMethod, .receiver, .value("iterable").positionalOnly,
    summary: "The texts of a list or tuple, with this text between them.",
    examples: [
      .shows("\", \".join([\"a\", \"b\"])", "'a, b'"),
      .fails(
        "\"-\".join([1, 2])", "TypeError: sequence item 0: expected str instance, int found"),
    ],
    seeAlso: ["split"]
  ) { _, text, items throws(TextError) in
    .text(try text.joining(PythonString.rows(of: items)))
  }
}

extension PythonString {
  /// The texts that a value holds.
  ///
  /// - Throws: `itemIsNoText`, `notIterable`.
  fileprivate static func rows(of value: Value) throws(TextError) -> [PythonString] {
    if case .text(let object) = value {
      return object.text.unicodeScalars.map { PythonString([$0]) }
    }
    guard let items = value.sequenceItems else { throw .notIterable }
    var result: [PythonString] = []
    for (index, item) in items.enumerated() {
      guard case .text(let object) = item else {
        throw .itemIsNoText(index: index, typeName: item.pythonTypeName)
      }
      result.append(PythonString(object.text))
    }
    return result
  }
}

extension Value {
  /// The type's name, that of Python's own number for what a bracket makes of one.
  fileprivate var pythonTypeName: String {
    switch self {
    case .numpyBool: "bool"
    case .numpyInt: "int"
    case .numpyFloat: "float"
    default: typeName
    }
  }
}
