// nabla · Builtins+Sequences.swift
// Running totals, differences, and sequences without jumps or zeros.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Functions of sequences, as the manual lists them.
  static let sequences: [Builtin] = [
    cumulativeSum, cumulativeProd, ediff1d, unwrap,
  ]

  static let cumulativeSum = Builtin(
    "cumulative_sum", in: .reductions, changes: "out",
    Parameter.array("x").positionalOnly, .axis().keywordOnly, .dtype().keywordOnly,
    .out().keywordOnly, .flag("include_initial").keywordOnly,
    summary: "The running sums along an axis, from 0 on with include_initial=True.",
    examples: [
      .shows("cumulative_sum([1, 2, 4], include_initial=True)", "[0, 1, 3, 7]"),
      .shows("cumulative_sum([[1, 2], [3, 4]], axis=1)", "[[1, 3],\n [3, 7]]"),
      .fails(
        "cumulative_sum([[1, 2]])",
        "ValueError: For arrays which have more than one dimension ``axis`` argument is required."),
    ],
    seeAlso: ["cumsum"]
  ) { evaluation, array, axis, dtype, out, fromZero throws(RuntimeFailure) in
    evaluation.warnOfParts(lostBy: array, as: dtype, into: out)
    return try evaluation.analyzed { steps throws(AnalysisError) in
      try steps.accumulate(.cumsum, array, along: axis, dtype: dtype, fromNeutral: fromZero)
    }.deliveredArray(to: out)
  }

  static let cumulativeProd = Builtin(
    "cumulative_prod", in: .reductions, changes: "out",
    Parameter.array("x").positionalOnly, .axis().keywordOnly, .dtype().keywordOnly,
    .out().keywordOnly, .flag("include_initial").keywordOnly,
    summary: "The running products along an axis, from 1 on with include_initial=True.",
    examples: [
      .shows("cumulative_prod([2, 3, 4], include_initial=True)", "[ 1,  2,  6, 24]"),
      .shows("cumulative_prod([[1, 2], [3, 4]], axis=0)", "[[1, 2],\n [3, 8]]"),
      .fails(
        "cumulative_prod([[1, 2]])",
        "ValueError: For arrays which have more than one dimension ``axis`` argument is required."),
    ],
    seeAlso: ["cumprod"]
  ) { evaluation, array, axis, dtype, out, fromOne throws(RuntimeFailure) in
    evaluation.warnOfParts(lostBy: array, as: dtype, into: out)
    return try evaluation.analyzed { steps throws(AnalysisError) in
      try steps.accumulate(.cumprod, array, along: axis, dtype: dtype, fromNeutral: fromOne)
    }.deliveredArray(to: out)
  }

  static let ediff1d = Builtin(
    "ediff1d", in: .calculus,
    .array("ary"), .optionalArray("to_end"), .optionalArray("to_begin"),
    summary: "The differences of neighbours among all elements, between other numbers.",
    examples: [
      .shows("ediff1d([1, 2, 4, 7])", "[1, 2, 3]"),
      .shows("ediff1d([[1, 2], [4, 7]], to_begin=-9, to_end=[8, 8])", "[-9,  1,  2,  3,  8,  8]"),
      .fails(
        "ediff1d([1, 2], to_end=0.5)",
        "TypeError: dtype of `to_end` must be compatible with input `ary` under the `same_kind` "
          + "rule."),
    ],
    seeAlso: ["diff"]
  ) { evaluation, array, end, start throws(AnalysisError) in
    Value.array(
      try evaluation.analyze { steps throws(AnalysisError) in
        try steps.neighbourDifferences(array, from: start, to: end)
      })
  }

  static let unwrap = Builtin(
    "unwrap", in: .calculus,
    .array("p"), .optionalReplacement("discont"), .integer("axis", default: -1),
    .period().keywordOnly,
    summary: "A sequence whose jumps by more than half a period are taken out.",
    details: "discont= is the size of the smallest jump; period= is 2π by default.",
    examples: [
      .shows("unwrap([0, 90, 350, 10], period=360)", "[  0,  90, -10,  10]"),
      .shows("unwrap([[0, 1], [3, 1]], axis=0, period=4)", "[[ 0,  1],\n [-1,  1]]"),
      .fails("unwrap(5)", "ValueError: diff requires input that is at least one dimensional"),
    ],
    seeAlso: ["angle", "diff"]
  ) { evaluation, array, jump, axis, period throws(AnalysisError) in
    Value.array(
      try evaluation.analyze { steps throws(AnalysisError) in
        try steps.unwrapped(array, along: axis, period: period, jump: jump)
      })
  }
}

extension Parameter where Input == Operand {
  /// `period=2π`.
  fileprivate static func period() -> Parameter {
    Parameter(
      "period", expecting: "a number", default: .weak(.float(2 * .pi)),
      shownAs: PythonNumberText.float(2 * .pi)
    ) { value, info, _ throws(RuntimeFailure) in try value.asOperand(for: info) }
  }
}
