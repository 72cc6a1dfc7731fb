// nabla · Builtins+Reductions.swift
// Functions that gather the elements of an array.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaDiagnostics

extension Builtin {
  /// Reductions, as the manual lists them.
  static let reductions: [Builtin] = [
    sum, prod, mean, variance, deviation, minimumOf, maximumOf, peakToPeak, anyOf, allOf,
    countNonzero,
    argmin, argmax,
  ]

  private static let axisNote = """
    axis is one axis or a tuple of them, all by default; keepdims=True keeps them with length 1; \
    where= names the elements that take part.
    """

  private static let freedomNote = """
    The sum of the squares is divided by the count less ddof, or correction= by its other name; \
    mean= is a mean that is known already, with keepdims=True.
    """ + " "

  static let sum = Builtin(
    "sum", in: .reductions, places: [.np, .method], changes: "out", alone: whole(.sum), .array("a"),
    .reductionAxes(),
    .dtype(), .out(), .flag("keepdims"), .initial(), .mask(),
    summary: "The sum of the elements, added in pairs.",
    details: "Truth values are counted. " + axisNote,
    examples: [
      .shows("np.sum([1, 2, 4])", "7"), .shows("sum([[1, 2], [3, 4]], axis=0)", "[4, 6]"),
      .fails(
        "np.sum([1, 2], axis=1)", "AxisError: axis 1 is out of bounds for array of dimension 1"),
    ],
    seeAlso: ["cumsum", "mean", "prod"]
  ) { evaluation, array, axes, dtype, out, keeps, initial, mask throws(RuntimeFailure) in
    try ReductionCall(.sum, axes, keeps, dtype, initial, mask).value(
      of: array, into: out, evaluation)
  }

  static let prod = Builtin(
    "prod", in: .reductions, places: .numpyAndMethod, changes: "out", alone: whole(.prod),
    .array("a"), .reductionAxes(),
    .dtype(), .out(), .flag("keepdims"), .initial(), .mask(),
    summary: "The product of the elements.", details: axisNote,
    examples: [
      .shows("prod([2, 3, 4])", "24"),
      .fails("prod([2**62, 2])", "OverflowError: the result of prod does not fit int64"),
    ],
    seeAlso: ["cumprod", "sum"]
  ) { evaluation, array, axes, dtype, out, keeps, initial, mask throws(RuntimeFailure) in
    try ReductionCall(.prod, axes, keeps, dtype, initial, mask).value(
      of: array, into: out, evaluation)
  }

  static let mean = Builtin(
    "mean", in: .reductions, places: .numpyAndMethod,
    changes: "out", alone: whole(.mean), .array("a"), .reductionAxes(), .dtype(), .out(),
    .flag("keepdims"),
    .mask().keywordOnly,
    summary: "The mean of the elements.",
    details: "Integers give float64, float32 is averaged as float32. " + axisNote,
    examples: [
      .shows("mean([1, 2, 4])", "2.3333333333333335"),
      .shows("mean([[1, 2], [3, 5]], axis=1)", "[1.5, 4. ]"),
      .fails("mean([1, 2], axis=3)", "AxisError: axis 3 is out of bounds for array of dimension 1"),
    ],
    seeAlso: ["std", "sum", "var"]
  ) { evaluation, array, axes, dtype, out, keeps, mask throws(RuntimeFailure) in
    try ReductionCall(.mean, axes, keeps, dtype, nil, mask).value(of: array, into: out, evaluation)
  }

  static let variance = Builtin(
    "var", in: .reductions, places: .numpyAndMethod,
    changes: "out", alone: whole(.variance), .array("a"), .reductionAxes(), .dtype(), .out(),
    .number("ddof", default: 0),
    .flag("keepdims"), .mask().keywordOnly, .optionalArray("mean").keywordOnly,
    .correction().keywordOnly,
    summary: "The variance: the mean of the squared distances from the mean.",
    details: freedomNote + axisNote,
    examples: [
      .shows("var([1, 2, 3, 4])", "1.25"), .shows("var([1, 3], ddof=1)", "2.0"),
      .fails("var([1, 2], axis=1)", "AxisError: axis 1 is out of bounds for array of dimension 1"),
    ],
    seeAlso: ["mean", "std"]
  ) {
    evaluation, array, axes, dtype, out, ddof, keeps, mask, mean, correction
      throws(RuntimeFailure) in
    let freedom = try ddof.freedom(correctedBy: correction)
    var call = ReductionCall(.variance, axes, keeps, dtype, nil, mask, freedom)
    call.center = mean
    return try call.value(of: array, into: out, evaluation)
  }

  static let deviation = Builtin(
    "std", in: .reductions, places: .numpyAndMethod,
    changes: "out", alone: whole(.deviation), .array("a"), .reductionAxes(), .dtype(), .out(),
    .number("ddof", default: 0),
    .flag("keepdims"), .mask().keywordOnly, .optionalArray("mean").keywordOnly,
    .correction().keywordOnly,
    summary: "The standard deviation: the square root of the variance.",
    details: freedomNote + axisNote,
    examples: [
      .shows("std([2, 4, 4, 4, 5, 5, 7, 9])", "2.0"),
      .fails("std([1, 2], axis=1)", "AxisError: axis 1 is out of bounds for array of dimension 1"),
    ],
    seeAlso: ["mean", "var"]
  ) {
    evaluation, array, axes, dtype, out, ddof, keeps, mask, mean, correction
      throws(RuntimeFailure) in
    let freedom = try ddof.freedom(correctedBy: correction)
    var call = ReductionCall(.deviation, axes, keeps, dtype, nil, mask, freedom)
    call.center = mean
    return try call.value(of: array, into: out, evaluation)
  }

  static let minimumOf = Builtin(
    "min", in: .reductions, places: [.np, .method],
    changes: "out", alone: whole(.min), .array("a"), .reductionAxes(), .out(), .flag("keepdims"),
    .initial(), .mask(),
    summary: "The smallest element; nan if one is nan.", details: axisNote,
    examples: [
      .shows("min([3, 1, 2])", "1"), .shows("np.min([[3, 1], [2, 5]], axis=0)", "[2, 1]"),
      .fails(
        "np.min([])",
        "ValueError: zero-size array to reduction operation minimum which has no identity"),
    ],
    seeAlso: ["argmin", "max", "ptp"]
  ) { evaluation, array, axes, out, keeps, initial, mask throws(RuntimeFailure) in
    try ReductionCall(.min, axes, keeps, nil, initial, mask).value(of: array, into: out, evaluation)
  }

  static let maximumOf = Builtin(
    "max", in: .reductions, places: [.np, .method],
    changes: "out", alone: whole(.max), .array("a"), .reductionAxes(), .out(), .flag("keepdims"),
    .initial(), .mask(),
    summary: "The largest element; nan if one is nan.", details: axisNote,
    examples: [
      .shows("max([3, 1, 2])", "3"), .shows("np.max([[3, 1], [2, 5]], axis=1)", "[3, 5]"),
      .fails(
        "np.max([])",
        "ValueError: zero-size array to reduction operation maximum which has no identity"),
    ],
    seeAlso: ["argmax", "min", "ptp"]
  ) { evaluation, array, axes, out, keeps, initial, mask throws(RuntimeFailure) in
    try ReductionCall(.max, axes, keeps, nil, initial, mask).value(of: array, into: out, evaluation)
  }

  static let peakToPeak = Builtin(
    "ptp", in: .reductions, changes: "out", alone: whole(.ptp), .array("a"), .reductionAxes(),
    .out(),
    .flag("keepdims"),
    summary: "The distance from the smallest to the largest element.", details: axisNote,
    examples: [
      .shows("ptp([3, 1, 7])", "6"),
      .fails(
        "ptp([])",
        "ValueError: zero-size array to reduction operation maximum which has no identity"),
    ],
    seeAlso: ["max", "min"]
  ) { evaluation, array, axes, out, keeps throws(RuntimeFailure) in
    try ReductionCall(.ptp, axes, keeps, nil, nil, nil).value(of: array, into: out, evaluation)
  }

  static let anyOf = Builtin(
    "any", in: .reductions, places: [.np, .method],
    changes: "out", alone: whole(.any), .array("a"), .reductionAxes(), .out(), .flag("keepdims"),
    .mask().keywordOnly,
    summary: "Whether at least one element is true, that is, not zero.", details: axisNote,
    examples: [
      .shows("any([0, 3])", "True"), .shows("np.any([[1, 0], [0, 0]], axis=1)", "[ True, False]"),
      .fails(
        "np.any([1], axis=1)", "AxisError: axis 1 is out of bounds for array of dimension 1"),
    ],
    seeAlso: ["all"]
  ) { evaluation, array, axes, out, keeps, mask throws(RuntimeFailure) in
    try ReductionCall(.any, axes, keeps, nil, nil, mask).value(of: array, into: out, evaluation)
  }

  static let allOf = Builtin(
    "all", in: .reductions, places: [.np, .method],
    changes: "out", alone: whole(.all), .array("a"), .reductionAxes(), .out(), .flag("keepdims"),
    .mask().keywordOnly,
    summary: "Whether every element is true, that is, not zero.", details: axisNote,
    examples: [
      .shows("all([1, 3])", "True"), .shows("np.all([[1, 0], [2, 3]], axis=1)", "[False,  True]"),
      .fails(
        "np.all([1], axis=1)", "AxisError: axis 1 is out of bounds for array of dimension 1"),
    ],
    seeAlso: ["any"]
  ) { evaluation, array, axes, out, keeps, mask throws(RuntimeFailure) in
    try ReductionCall(.all, axes, keeps, nil, nil, mask).value(of: array, into: out, evaluation)
  }

  static let countNonzero = Builtin(
    "count_nonzero", in: .reductions, alone: whole(.countNonzero), .array("a"), .reductionAxes(),
    .flag("keepdims").keywordOnly,
    summary: "How many elements are not zero.",
    details: "Of a comparison: for how many elements it holds.",
    examples: [
      .shows("count_nonzero([0, 3, 0, 5])", "2"),
      .shows("count_nonzero([[1, 0], [2, 3]], axis=0)", "[2, 1]"),
      .fails(
        "count_nonzero([1], axis=1)",
        "AxisError: axis 1 is out of bounds for array of dimension 1"),
    ],
    seeAlso: ["nonzero", "sum"]
  ) { evaluation, array, axes, keeps throws(RuntimeFailure) in
    try ReductionCall(.countNonzero, axes, keeps, nil, nil, nil).value(
      of: array, into: nil, evaluation)
  }

  static let argmin = Builtin(
    "argmin", in: .reductions, places: .numpyAndMethod,
    changes: "out", alone: wholePosition(isLargest: false), .array("a"), .reductionAxis(), .out(),
    .flag("keepdims").keywordOnly,
    summary: "The position of the first smallest element; of the first nan if there is one.",
    details: "Without axis, the position among all elements in row-major order.",
    examples: [
      .shows("argmin([3, 1, 2])", "1"), .shows("argmin([[3, 1], [2, 5]], axis=0)", "[1, 0]"),
      .fails("argmin([])", "ValueError: attempt to get argmin of an empty sequence"),
    ],
    seeAlso: ["argmax", "min"]
  ) { _, array, axis, out, keeps throws(RuntimeFailure) in
    try Operations.wrapping { () throws(ReductionError) in
      try array.extremePositions(isLargest: false, along: axis, keepsAxes: keeps)
    }.deliveredPositions(to: out, by: "argmin")
  }

  static let argmax = Builtin(
    "argmax", in: .reductions, places: .numpyAndMethod,
    changes: "out", alone: wholePosition(isLargest: true), .array("a"), .reductionAxis(), .out(),
    .flag("keepdims").keywordOnly,
    summary: "The position of the first largest element; of the first nan if there is one.",
    details: "Without axis, the position among all elements in row-major order.",
    examples: [
      .shows("argmax([3, 7, 2])", "1"), .shows("argmax([[3, 1], [2, 5]], axis=0)", "[0, 1]"),
      .fails("argmax([])", "ValueError: attempt to get argmax of an empty sequence"),
    ],
    seeAlso: ["argmin", "max"]
  ) { _, array, axis, out, keeps throws(RuntimeFailure) in
    try Operations.wrapping { () throws(ReductionError) in
      try array.extremePositions(isLargest: true, along: axis, keepsAxes: keeps)
    }.deliveredPositions(to: out, by: "argmax")
  }

  // MARK: - Of whole arrays

  /// The reduction of all elements.
  private static func whole(_ reduction: Reduction) -> WholeArrayCall {
    { evaluation, array throws(RuntimeFailure) in
      try ReductionCall(reduction, nil, false, nil, nil, nil).value(
        of: array, into: nil, evaluation)
    }
  }

  /// The position of the first extreme of all elements.
  private static func wholePosition(isLargest: Bool) -> WholeArrayCall {
    { _, array throws(RuntimeFailure) in
      Value(
        try Operations.wrapping { () throws(ReductionError) in
          try array.extremePositions(isLargest: isLargest, along: nil)
        })
    }
  }
}
