// nabla · Builtins+Splitting.swift
// Several arrays from one.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Functions that split arrays, as the manual lists them.
  static let splitting: [Builtin] = [split, arraySplit, hsplit, vsplit, dsplit, unstack]

  static let split = Builtin(
    "split", in: .shapes, .array("ary"), .value("indices_or_sections"),
    .integer("axis", default: 0),
    summary: "Equal parts of an array, or the parts between positions.",
    examples: [
      .shows("split([1, 2, 3, 4], 2)", "[[1, 2], [3, 4]]"),
      .shows("split([1, 2, 3, 4], (1, 3))", "[[1], [2, 3], [4]]"),
      .fails(
        "split([1, 2, 3], 2)",
        "ValueError: array split does not result in an equal division: 3 by 2"),
    ],
    seeAlso: ["array_split", "concatenate", "hsplit"]
  ) { _, array, sections, axis throws(RuntimeFailure) in
    try array.split(sections, along: axis)
  }

  static let arraySplit = Builtin(
    "array_split", in: .shapes, .array("ary"), .value("indices_or_sections"),
    .integer("axis", default: 0),
    summary: "Parts of an array of nearly one length, or the parts between positions.",
    details: "The first parts are one longer where the number of parts does not divide the length.",
    examples: [
      .shows("array_split([1, 2, 3, 4, 5], 3)", "[[1, 2], [3, 4], [5]]"),
      .fails(
        "array_split([1, 2], 0)", "ValueError: number sections must be larger than 0, not 0"),
    ],
    seeAlso: ["split"]
  ) { _, array, sections, axis throws(RuntimeFailure) in
    try array.split(sections, along: axis, mayBeUneven: true)
  }

  static let hsplit = Builtin(
    "hsplit", in: .shapes, .array("ary"), .value("indices_or_sections"),
    summary: "Parts of an array side by side: those of a table's columns, or of a list.",
    examples: [
      .shows("hsplit([[1, 2, 3, 4]], 2)", "[[[1, 2]], [[3, 4]]]"),
      .fails("hsplit(1, 1)", "ValueError: hsplit only works on arrays of 1 or more dimensions"),
    ],
    seeAlso: ["hstack", "split", "vsplit"]
  ) { _, array, sections throws(RuntimeFailure) in
    guard array.rank > 0 else {
      throw RuntimeFailure.refusing("ary", "hsplit only works on arrays of 1 or more dimensions")
    }
    return try array.split(sections, along: array.rank > 1 ? 1 : 0)
  }

  static let vsplit = Builtin(
    "vsplit", in: .shapes, .array("ary"), .value("indices_or_sections"),
    summary: "Parts of an array below each other: those of a table's rows.",
    examples: [
      .shows("vsplit([[1, 2], [3, 4]], 2)", "[[[1, 2]], [[3, 4]]]"),
      .fails(
        "vsplit([1, 2], 2)", "ValueError: vsplit only works on arrays of 2 or more dimensions"),
    ],
    seeAlso: ["hsplit", "split", "vstack"]
  ) { _, array, sections throws(RuntimeFailure) in
    guard array.rank > 1 else {
      throw RuntimeFailure.refusing("ary", "vsplit only works on arrays of 2 or more dimensions")
    }
    return try array.split(sections, along: 0)
  }

  static let dsplit = Builtin(
    "dsplit", in: .shapes, .array("ary"), .value("indices_or_sections"),
    summary: "Parts of an array along its third axis.",
    examples: [
      .shows("dsplit(ones((1, 2, 4)), 2)[0].shape", "(1, 2, 2)"),
      .fails(
        "dsplit([[1, 2]], 2)", "ValueError: dsplit only works on arrays of 3 or more dimensions"),
    ],
    seeAlso: ["dstack", "split"]
  ) { _, array, sections throws(RuntimeFailure) in
    guard array.rank > 2 else {
      throw RuntimeFailure.refusing("ary", "dsplit only works on arrays of 3 or more dimensions")
    }
    return try array.split(sections, along: 2)
  }

  static let unstack = Builtin(
    "unstack", in: .shapes, Parameter.array("x").positionalOnly,
    .integer("axis", default: 0).keywordOnly,
    summary: "What stands at each place of an axis, in a tuple.",
    examples: [
      .shows("unstack(array([[1, 2], [3, 4]]), axis=1)", "([1, 3], [2, 4])"),
      .fails("unstack(3)", "ValueError: Input array must be at least 1-d."),
    ],
    seeAlso: ["split", "stack"]
  ) { _, array, axis throws(RuntimeFailure) in
    guard array.rank > 0 else {
      throw RuntimeFailure.refusing("x", "Input array must be at least 1-d.")
    }
    return try Operations.wrapping { () throws(ShapeError) in
      let place = try AnyArray.place(of: axis, rank: array.rank)
      guard array.shape[place] > 0 else { return Value.tuple([]) }
      var parts: [Value] = []
      for part in try array.split(into: array.shape[place], along: place) {
        parts.append(Value(try part.squeezed([place])))
      }
      return Value.tuple(parts)
    }
  }
}

extension AnyArray {
  /// The parts of an axis: so many, or those between positions.
  fileprivate func split(
    _ sections: Value, along axis: Int, mayBeUneven: Bool = false
  ) throws(RuntimeFailure) -> Value {
    let info = ParameterInfo.named("indices_or_sections", "an integer or positions")
    let positions = sections.asInt == nil ? try sections.asInts(for: info) : []
    return try Operations.wrapping { () throws(ShapeError) in
      let parts =
        if let count = sections.asInt {
          try mayBeUneven
            ? split(intoNearly: count, along: axis) : split(into: count, along: axis)
        } else {
          try split(at: positions, along: axis)
        }
      return Value.list(parts.map { Value.array($0) })
    }
  }
}
