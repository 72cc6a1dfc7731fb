// nabla · Builtins+Searching.swift
// Elements chosen, found and sorted.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Functions that choose, find and sort, as the manual lists them.
  static let searching: [Builtin] = [
    whereTrue, nonzero, argwhere, sortedArray, argsort, unique, searchsorted,
  ]

  static let whereTrue = Builtin(
    "where", in: .shapes, Parameter.array("condition").positionalOnly,
    .choice("x").positionalOnly, .choice("y").positionalOnly,
    summary: "Elements of x where the condition holds, of y elsewhere.",
    details: "With the condition alone, the positions where it holds, as nonzero() gives them.",
    examples: [
      .shows("where([True, False], [1, 2], [3, 4])", "[1, 4]"),
      .shows("where(array([3, -1, 2]) > 0, 1, 0)", "[1, 0, 1]"),
      .fails("where([True], 1)", "ValueError: either both or neither of x and y should be given"),
    ],
    seeAlso: ["nonzero"]
  ) { _, condition, chosen, other throws(RuntimeFailure) in
    if chosen == nil && other == nil { return try condition.positions(for: "condition") }
    guard let chosen, let other else {
      throw RuntimeFailure(
        CallError.wrongValue(
          parameter: "x", reason: "either both or neither of x and y should be given", help: nil))
    }
    for (name, value) in [("x", chosen), ("y", other)] {
      guard case .none = value else { continue }
      throw RuntimeFailure.refusing(
        name, "'\(name)' is None, and dtype object is not supported", kind: .typeError)
    }
    let info = ParameterInfo(
      name: "x", passing: .standard, expectation: "an array", defaultText: nil)
    let first =
      try chosen.isText ? chosen.asOperandOrText() ?? .weak(.int(0)) : chosen.asOperand(for: info)
    let second =
      try other.isText ? other.asOperandOrText() ?? .weak(.int(0)) : other.asOperand(for: info)
    do throws(ArrayError) {
      return Value.array(try condition.choosing(first, second))
    } catch {
      throw RuntimeFailure(error)
    }
  }

  static let nonzero = Builtin(
    "nonzero", in: .shapes, places: .numpyAndMethod, .array("a"),
    summary: "For each axis, where along it the elements lie that are not zero.",
    examples: [
      .shows("nonzero([0, 3, 0, 5])[0]", "[1, 3]"),
      .fails("nonzero('a')", "TypeError: 'a' must be an array, not a text"),
    ],
    seeAlso: ["argwhere", "count_nonzero", "where"]
  ) { _, array throws(RuntimeFailure) in
    try array.positions(for: "a")
  }

  static let argwhere = Builtin(
    "argwhere", in: .shapes, .array("a"),
    summary: "The indices of the elements that are not zero, one row for each.",
    examples: [
      .shows("argwhere([[0, 3], [5, 0]])", "[[0, 1],\n [1, 0]]"),
      .fails("argwhere('a')", "TypeError: 'a' must be an array, not a text"),
    ],
    seeAlso: ["nonzero"]
  ) { _, array throws(ShapeError) in
    let positions: [AnyArray]
    do throws(ArrayError) {
      positions = try array.nonzeroPositions()
    } catch {
      throw .array(error)
    }
    guard !positions.isEmpty else {
      return Value.array(
        AnyArray.int64(NDArray<Int64>([])).seen(through: Layout(rowMajor: [0, 0])))
    }
    return Value.array(try AnyArray.stacked(positions, along: 1))
  }

  private static let sortNote = """
    Equal elements stay in their order, whatever kind= ('quick', 'heap', 'stable') or stable= ask for.
    """

  static let sortedArray = Builtin(
    "sort", in: .shapes, .array("a"), .optionalInteger("axis", default: -1), .sortKind(),
    .optionalFlag("stable").keywordOnly,
    summary: "The elements in ascending order along an axis; nan last.",
    details: "axis=None sorts all elements as one list. " + sortNote,
    examples: [
      .shows("sort([3, 1, 2])", "[1, 2, 3]"),
      .fails("sort([1], axis=1)", "AxisError: axis 1 is out of bounds for array of dimension 1"),
    ],
    seeAlso: ["argsort", "unique"]
  ) { _, array, axis, kind, stable throws(RuntimeFailure) in
    try kind.check(besides: stable)
    return Value.array(
      try Operations.wrapping { () throws(ShapeError) in try array.sorted(along: axis) })
  }

  static let argsort = Builtin(
    "argsort", in: .shapes, places: .numpyAndMethod, .array("a"),
    .optionalInteger("axis", default: -1), .sortKind(), .optionalFlag("stable").keywordOnly,
    summary: "The positions that put the elements in ascending order.",
    details: "axis=None takes all elements as one list. " + sortNote,
    examples: [
      .shows("argsort([30, 10, 20])", "[1, 2, 0]"),
      .fails("argsort([1], axis=1)", "AxisError: axis 1 is out of bounds for array of dimension 1"),
    ],
    seeAlso: ["searchsorted", "sort"]
  ) { _, array, axis, kind, stable throws(RuntimeFailure) in
    try kind.check(besides: stable)
    return Value.array(
      try Operations.wrapping { () throws(ShapeError) in try array.sortingPositions(along: axis) })
  }

  static let unique = Builtin(
    "unique", in: .shapes, .array("ar"), .flag("return_index"), .flag("return_inverse"),
    .flag("return_counts"), .axis(), .flag("equal_nan", default: true).keywordOnly,
    .flag("sorted", default: true).keywordOnly,
    summary: "The distinct elements in ascending order, or the distinct parts along an axis.",
    details: """
      On demand also where each occurs first, for each element the place of its value, and how \
      often each value occurs. equal_nan=False counts each nan as another; sorted=False may skip \
      the order, but does not here.
      """,
    examples: [
      .shows("unique([3, 1, 3, 2])", "[1, 2, 3]"),
      .shows("unique([3, 1, 3], return_counts=True)[1]", "[1, 2]"),
      .shows("unique([[1, 0], [1, 0], [0, 2]], axis=0)", "[[0, 2],\n [1, 0]]"),
      .fails("unique('a')", "TypeError: 'ar' must be an array, not a text"),
    ],
    seeAlso: ["isin", "sort", "unique_counts"]
  ) { evaluation, array, index, inverse, counts, axis, mergesNaN, _ throws(AnalysisError) in
    try evaluation.analyze { steps throws(AnalysisError) in
      if axis == nil, mergesNaN, !index, !inverse, !counts {
        return Value.array(try steps.distinctValues(array))
      }
      let distinct = try steps.distinct(array, along: axis, mergesNaN: mergesNaN)
      var parts = [distinct.values]
      if index { parts.append(try steps.array(distinct.firsts)) }
      if inverse {
        let places = try steps.array(distinct.places)
        parts.append(axis == nil ? try steps.reshape(places, array.shape) : places)
      }
      if counts { parts.append(try steps.array(distinct.counts)) }
      return parts.count == 1 ? Value.array(parts[0]) : Value.arrays(parts)
    }
  }

  static let searchsorted = Builtin(
    "searchsorted", in: .shapes, places: .numpyAndMethod, .array("a"), .arrayOrText("v"),
    .text("side", default: "left"), .optionalArray("sorter"),
    summary: "Where elements would have to be put into an ascending list.",
    details: "side='right' puts them behind equal ones; sorter= is the order that sorts the list.",
    examples: [
      .shows("searchsorted([1, 2, 4], [2, 3])", "[1, 2]"),
      .shows("searchsorted([1, 2, 4], 2, side='right')", "2"),
      .shows("searchsorted([4, 1, 2], 3, sorter=[1, 2, 0])", "2"),
      .fails(
        "searchsorted([[1, 2]], 1)",
        "ValueError: object too deep for desired array: 2 dimensions instead of 1"),
    ],
    seeAlso: ["argsort", "digitize", "sort"]
  ) { evaluation, list, elements, side, sorter throws(RuntimeFailure) in
    guard side == "left" || side == "right" else {
      throw .refusing("side", "search side must be 'left' or 'right' (got '\(side)')")
    }
    do throws(AnalysisError) {
      return Value(
        try evaluation.analyze { steps throws(AnalysisError) in
          try steps.insertionPositions(
            of: elements, in: list, sortedBy: sorter, isRight: side == "right")
        })
    } catch {
      throw RuntimeFailure(error)
    }
  }
}

extension AnyArray {
  /// For each axis, where along it the elements lie that are not zero.
  fileprivate func positions(for parameter: String) throws(RuntimeFailure) -> Value {
    guard rank > 0 else {
      throw RuntimeFailure.refusing(
        parameter,
        "Calling nonzero on 0d arrays is not allowed. Use np.atleast_1d(scalar).nonzero() instead.")
    }
    return try Operations.wrapping { () throws(ArrayError) in
      Value.arrays(try nonzeroPositions())
    }
  }
}

extension Parameter where Input == Value? {
  /// What `where` takes elements of, or nothing; None is a value.
  fileprivate static func choice(_ name: String) -> Parameter {
    Parameter(name, expecting: "an array", default: .some(nil), shownAs: "<no value>") {
      value, _, _ throws(RuntimeFailure) in value
    }
  }
}
