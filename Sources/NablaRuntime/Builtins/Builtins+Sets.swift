// nabla · Builtins+Sets.swift
// Arrays as sets of their elements.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Set operations, as the manual lists them.
  static let sets: [Builtin] = [
    isin, union1d, intersect1d, setdiff1d, setxor1d, uniqueAll, uniqueCounts, uniqueInverse,
    uniqueValues,
  ]

  static let isin = Builtin(
    "isin", in: .comparison,
    .array("element"), .array("test_elements"), .flag("assume_unique"), .flag("invert"),
    .memberKind().keywordOnly,
    summary: "Whether each element is among those of another array.",
    details: "nan is among none. invert=True asks the opposite; assume_unique= has no effect.",
    examples: [
      .shows("isin([1, 2, 5], [5, 1])", "[ True, False,  True]"),
      .shows("isin([[1, 2], [3, 4]], [2, 3], invert=True)", "[[ True, False],\n [False,  True]]"),
      .fails(
        "isin([1], [1], kind='hash')",
        "ValueError: Invalid kind: 'hash'. Please use None, 'sort' or 'table'."),
    ],
    seeAlso: ["intersect1d", "setdiff1d"]
  ) { evaluation, array, others, _, isInverted, kind throws(AnalysisError) in
    if kind == "table", array.dtype.kind == "f" || others.dtype.kind == "f" {
      throw .refused(parameter: "kind", .tableOfFloats)
    }
    return Value(
      try evaluation.analyze { steps throws(AnalysisError) in
        try steps.isMember(array, of: others, isInverted: isInverted)
      })
  }

  static let union1d = Builtin(
    "union1d", in: .shapes, .operand("ar1"), .operand("ar2"),
    summary: "The distinct elements of two arrays in ascending order.",
    examples: [
      .shows("union1d([3, 1], [2, 3])", "[1, 2, 3]"),
      .fails("union1d([1], 'a')", "TypeError: 'ar2' must be an array, not a text"),
    ],
    seeAlso: ["intersect1d", "setdiff1d", "unique"]
  ) { evaluation, first, second throws(AnalysisError) in
    Value.array(
      try evaluation.analyze { steps throws(AnalysisError) in try steps.union(first, second) })
  }

  static let intersect1d = Builtin(
    "intersect1d", in: .shapes,
    .array("ar1"), .array("ar2"), .flag("assume_unique"), .flag("return_indices"),
    summary: "The elements that two arrays have in common, in ascending order.",
    details: """
      return_indices=True adds where each occurs first in both. assume_unique=True says that no \
      element is there twice, which saves work.
      """,
    examples: [
      .shows("intersect1d([3, 1, 5], [5, 3, 3])", "[3, 5]"),
      .shows("intersect1d([3, 1, 5], [5, 3], return_indices=True)[2]", "[1, 0]"),
      .fails("intersect1d([1], 'a')", "TypeError: 'ar2' must be an array, not a text"),
    ],
    seeAlso: ["isin", "setdiff1d", "union1d"]
  ) { evaluation, first, second, areSets, addsIndices throws(AnalysisError) in
    try evaluation.analyze { steps throws(AnalysisError) in
      let common = try steps.intersection(first, second, areSets: areSets)
      guard addsIndices else { return Value.array(common.values) }
      return .arrays([
        common.values, try steps.array(common.first), try steps.array(common.second),
      ])
    }
  }

  static let setdiff1d = Builtin(
    "setdiff1d", in: .shapes, .array("ar1"), .array("ar2"), .flag("assume_unique"),
    summary: "The elements of the first array that the second does not have.",
    details: "In ascending order; with assume_unique=True in the order of the first array.",
    examples: [
      .shows("setdiff1d([3, 1, 2, 3], [2])", "[1, 3]"),
      .shows("setdiff1d([3, 1, 2], [2], assume_unique=True)", "[3, 1]"),
      .fails("setdiff1d([1], 'a')", "TypeError: 'ar2' must be an array, not a text"),
    ],
    seeAlso: ["isin", "setxor1d"]
  ) { evaluation, first, second, areSets throws(AnalysisError) in
    Value.array(
      try evaluation.analyze { steps throws(AnalysisError) in
        try steps.difference(first, second, areSets: areSets)
      })
  }

  static let setxor1d = Builtin(
    "setxor1d", in: .shapes, .array("ar1"), .array("ar2"), .flag("assume_unique"),
    summary: "The elements that one of two arrays has, but not both, in ascending order.",
    examples: [
      .shows("setxor1d([3, 1, 2], [2, 4])", "[1, 3, 4]"),
      .fails("setxor1d([1], 'a')", "TypeError: 'ar2' must be an array, not a text"),
    ],
    seeAlso: ["setdiff1d", "union1d"]
  ) { evaluation, first, second, areSets throws(AnalysisError) in
    Value.array(
      try evaluation.analyze { steps throws(AnalysisError) in
        try steps.symmetricDifference(first, second, areSets: areSets)
      })
  }

  static let uniqueAll = record(
    "unique_all", "UniqueAllResult",
    "The distinct elements, where they are first, their places, and how often they occur.",
    example: .shows("unique_all([3, 1, 3]).indices", "[1, 0]"),
    fields: ["values", "indices", "inverse_indices", "counts"])

  static let uniqueCounts = record(
    "unique_counts", "UniqueCountsResult",
    "The distinct elements, and how often each occurs.",
    example: .shows(
      "unique_counts([3, 1, 3])", "UniqueCountsResult(values=[1, 3], counts=[1, 2])"),
    fields: ["values", "counts"])

  static let uniqueInverse = record(
    "unique_inverse", "UniqueInverseResult",
    "The distinct elements, and for each element the place of its value.",
    example: .shows("unique_inverse([[3, 1], [1, 3]]).inverse_indices", "[[1, 0],\n [0, 1]]"),
    fields: ["values", "inverse_indices"])

  static let uniqueValues = Builtin(
    "unique_values", in: .shapes, .array("x"),
    summary: "The distinct elements; each nan counts as another.",
    examples: [
      .shows("unique_values([3, 1, 3])", "[1, 3]"),
      .fails("unique_values('a')", "TypeError: 'x' must be an array, not a text"),
    ],
    seeAlso: ["unique"]
  ) { evaluation, array throws(AnalysisError) in
    Value.array(
      try evaluation.analyze { steps throws(AnalysisError) in
        try steps.distinct(array, along: nil, mergesNaN: false).values
      })
  }

  /// Declares a function that gives facts of the distinct elements in a record.
  private static func record(
    _ name: String, _ result: String, _ summary: String, example: BuiltinExample,
    fields: [String]
  ) -> Builtin {
    Builtin(
      name, in: .shapes, .array("x"), summary: summary,
      details: "The fields of the result are \(fields.joined(separator: ", ")). "
        + "Each nan counts as another.",
      examples: [
        example, .fails("\(name)('a')", "TypeError: 'x' must be an array, not a text"),
      ],
      seeAlso: ["unique"]
    ) { evaluation, array throws(AnalysisError) in
      try evaluation.analyze { steps throws(AnalysisError) in
        let found = try steps.distinct(array, along: nil, mergesNaN: false)
        var parts: [(name: String, value: Value)] = []
        for field in fields {
          let part =
            switch field {
            case "indices": try steps.array(found.firsts)
            case "inverse_indices":
              try steps.reshape(steps.array(found.places), array.shape)
            case "counts": try steps.array(found.counts)
            default: found.values
            }
          parts.append((field, .array(part)))
        }
        return .record(RecordObject(result, parts))
      }
    }
  }
}

extension Parameter where Input == String? {
  /// `kind=None`: how members are found, which makes no difference here.
  fileprivate static func memberKind() -> Parameter {
    Parameter("kind", expecting: "a text or None", default: .some(nil), shownAs: "None") {
      value, info, _ throws(RuntimeFailure) in
      if case .none = value { return nil }
      guard case .text(let object) = value else { throw value.isNot(info) }
      guard ["sort", "table"].contains(object.text) else {
        throw .refusing(
          info.name, "Invalid kind: '\(object.text)'. Please use None, 'sort' or 'table'.")
      }
      return object.text
    }
  }
}
