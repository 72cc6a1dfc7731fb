// nabla · Builtins+Taking.swift
// Elements taken from arrays by places, conditions and choices.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Functions that take elements, as the manual lists them.
  static let taking: [Builtin] = [
    take, takeAlongAxis, choose, compress, compressMethod, extract, select, flatnonzero,
  ]

  static let take = Builtin(
    "take", in: .shapes, places: .numpyAndMethod, changes: "out", .array("a"), .indices(), .axis(),
    .out(), .indexMode(),
    summary: "The elements at places along an axis.",
    details: """
      Without axis, places count all elements in row-major order. The axes of the indices stand \
      where the axis was. mode= says what happens to indices beyond the ends: 'raise' is an error, \
      'wrap' counts on from the other end, 'clip' takes the first or last.
      """,
    examples: [
      .shows("take([10, 20, 30], [2, 0, 0])", "[30, 10, 10]"),
      .shows("take([[1, 2, 3], [4, 5, 6]], [0, -1], axis=1)", "[[1, 3],\n [4, 6]]"),
      .shows("take([10, 20, 30], [4, -1], mode='clip')", "[30, 10]"),
      .fails("take([1, 2], 5)", "IndexError: index 5 is out of bounds for axis 0 with size 2"),
    ],
    seeAlso: ["compress", "put", "take_along_axis"]
  ) { _, array, indices, axis, out, mode throws(RuntimeFailure) in
    let length = try Operations.wrapping { () throws(ArrayError) in
      try axis.map { axis throws(ArrayError) in
        array.rank == 0 ? 1 : array.shape[try Layout.axis(axis, rank: array.rank)]
      }
    }
    if let out {
      let place = try Operations.wrapping { () throws(ArrayError) in
        try axis.map { axis throws(ArrayError) in try Layout.axis(axis, rank: max(array.rank, 1)) }
      }
      let (front, behind) =
        place.map { (array.shape.prefix($0), array.shape.dropFirst($0 + 1)) }
        ?? ([], [])
      try array.checkSelection(into: out, Array(front + indices.array.shape + behind))
    }
    guard (length ?? array.count) > 0 || indices.array.count == 0 else {
      throw RuntimeFailure.refusing(
        "indices", "cannot do a non-empty take from an empty axes.", kind: .indexError)
    }
    return try Operations.wrapping(at: "indices") { () throws(ArrayError) in
      try array.taken(indices.array, along: axis, mode: mode)
    }.delivered(to: out)
  }

  static let takeAlongAxis = Builtin(
    "take_along_axis", in: .shapes, .array("arr"), .array("indices"),
    .optionalInteger("axis", default: -1),
    summary: "The elements at places along an axis, given for each line as argsort() gives them.",
    details: "axis=None counts all elements as one line.",
    examples: [
      .shows(
        "x = [[30, 10, 20], [5, 6, 4]]; take_along_axis(x, argsort(x), axis=1)",
        "[[10, 20, 30],\n [ 4,  5,  6]]"),
      .fails(
        "take_along_axis([1, 2], [0.5])", "IndexError: `indices` must be an integer array"),
    ],
    seeAlso: ["argsort", "put_along_axis", "take"]
  ) { _, array, indices, axis throws(RuntimeFailure) in
    let whole =
      axis == nil
      ? try Operations.wrapping { () throws(ArrayError) in try array.flattened() } : array
    let place = try Operations.wrapping { () throws(ArrayError) in
      try Layout.axis(axis ?? 0, rank: whole.rank)
    }
    try indices.checkAlongAxis(rank: whole.rank)
    return try Operations.wrapping { () throws(ArrayError) in
      Value.array(try whole.subscripted(whole.alongAxisItems(indices, place)))
    }
  }

  static let choose = Builtin(
    "choose", in: .shapes, places: .numpyAndMethod, changes: "out", .array("a"),
    .arrays("choices"), .out(), .indexMode(),
    summary: "For each element, that of the array whose number stands in the first one.",
    details: "The arrays are broadcast together. mode= is that of take().",
    examples: [
      .shows("choose([0, 1, 0], [[1, 2, 3], [10, 20, 30]])", "[ 1, 20,  3]"),
      .shows("choose([2, -1], [[1, 2], 7], mode='wrap')", "[1, 7]"),
      .fails("choose([0, 2], [[1, 2], [3, 4]])", "ValueError: invalid entry in choice array"),
    ],
    seeAlso: ["select", "take", "where"]
  ) { _, numbers, choices, out, mode throws(RuntimeFailure) in
    guard !choices.isEmpty else { throw RuntimeFailure.refusing("choices", "0-length sequence.") }
    guard "biu".contains(numbers.dtype.kind) else {
      throw RuntimeFailure.refusing(
        "a",
        "Cannot cast array data from dtype('\(numbers.dtype.name)') to dtype('int64') according "
          + "to the rule 'safe'", kind: .typeError,
        help: "indices are integers: x.astype(int) makes them")
    }
    if mode == .raise, try numbers.isNegativeSomewhere() {
      throw RuntimeFailure.refusing("a", "invalid entry in choice array")
    }
    do throws(RuntimeFailure) {
      return try AnyArray.chosen(numbers, among: choices, mode).delivered(to: out)
    } catch {
      if case .array(.index) = error.fact as? ShapeError {
        throw RuntimeFailure.refusing("a", "invalid entry in choice array")
      }
      throw error
    }
  }

  static let compress = Builtin(
    "compress", in: .shapes, changes: "out", .array("condition"), .array("a"), .axis(), .out(),
    summary: "The parts along an axis where a list of truth values is true.",
    details:
      "Without axis, the elements in row-major order. The list may be shorter than the axis.",
    examples: [
      .shows("compress([False, True], [[1, 2], [3, 4], [5, 6]], axis=0)", "[[3, 4]]"),
      .fails("compress([[True]], [1])", "ValueError: condition must be a 1-d array"),
    ],
    seeAlso: ["extract", "take"]
  ) { _, condition, array, axis, out throws(RuntimeFailure) in
    try array.compressed(by: condition, along: axis).delivered(to: out)
  }

  static let compressMethod = Builtin(
    "compress", in: .shapes, places: .method, changes: "out", .array("a"), .array("condition"),
    .axis(), .out(),
    summary: "The parts along an axis where a list of truth values is true.",
    examples: [
      .shows("array([[1, 2], [3, 4]]).compress([False, True], axis=1)", "[[2],\n [4]]"),
      .fails(
        "array([1]).compress([False, True])",
        "IndexError: index 1 is out of bounds for axis 0 with size 1"),
    ],
    seeAlso: ["take"]
  ) { _, array, condition, axis, out throws(RuntimeFailure) in
    try array.compressed(by: condition, along: axis).delivered(to: out)
  }

  static let extract = Builtin(
    "extract", in: .shapes, .array("condition"), .array("arr"),
    summary: "The elements where a condition holds, in one line.",
    examples: [
      .shows("x = array([3, 8, 5, 10]); extract(x % 2 == 0, x)", "[ 8, 10]"),
      .fails(
        "extract([False, True], [1])",
        "IndexError: index 1 is out of bounds for axis 0 with size 1"),
    ],
    seeAlso: ["compress", "place", "select"]
  ) { _, condition, array throws(ArrayError) in
    let places = try condition.flattened().nonzeroPositions()[0]
    return Value.array(try array.flattened().taken(places, along: 0))
  }

  static let select = Builtin(
    "select", in: .shapes, .items("condlist"), .items("choicelist"),
    .value("default", default: .count(0), shownAs: "0"),
    summary: "For each element, that of the first array whose condition holds.",
    details: "Where no condition holds, default.",
    examples: [
      .shows(
        "x = array([1, 2, 3, 4]); select([x < 2, x > 3], [x, 10*x], -1)", "[ 1, -1, -1, 40]"),
      .fails(
        "select([[True]], [1, 2])",
        "ValueError: list of cases must be same length as list of conditions"),
      .fails(
        "select([[1, 0]], [5])",
        "TypeError: invalid entry 0 in condlist: should be boolean ndarray"),
    ],
    seeAlso: ["choose", "where"]
  ) { _, conditions, choices, absent throws(RuntimeFailure) in
    guard conditions.count == choices.count else {
      throw RuntimeFailure.refusing(
        "choicelist", "list of cases must be same length as list of conditions",
        help: "there are \(conditions.count) conditions and \(choices.count) cases")
    }
    guard !conditions.isEmpty else {
      throw RuntimeFailure.refusing(
        "condlist", "select with an empty condition list is not possible")
    }
    var flags: [AnyArray] = []
    for (number, condition) in conditions.enumerated() {
      let array = try condition.asArray(for: .named("condlist", "arrays of truth values"))
      guard array.dtype == .bool else {
        throw RuntimeFailure.refusing(
          "condlist", "invalid entry \(number) in condlist: should be boolean ndarray",
          kind: .typeError)
      }
      flags.append(array)
    }
    var operands: [Operand] = []
    for choice in choices + [absent] {
      operands.append(try choice.asOperand(for: .named("choicelist", "arrays")))
    }
    let (masks, cases) = (flags, operands)
    return try Operations.wrapping { () throws(ArrayError) in
      Value.array(try AnyArray.selected(masks, cases))
    }
  }

  static let flatnonzero = Builtin(
    "flatnonzero", in: .shapes, .array("a"),
    summary: "Where the elements that are not zero lie in row-major order.",
    examples: [
      .shows("flatnonzero([[0, 3], [5, 0]])", "[1, 2]"),
      .fails("flatnonzero('a')", "TypeError: 'a' must be an array, not a text"),
    ],
    seeAlso: ["argwhere", "nonzero"]
  ) { _, array throws(ArrayError) in
    Value.array(try array.flattened().nonzeroPositions()[0])
  }
}

extension ParameterInfo {
  /// The description of a parameter whose value the body converts itself.
  static func named(_ name: String, _ expectation: String) -> ParameterInfo {
    ParameterInfo(name: name, passing: .standard, expectation: expectation, defaultText: nil)
  }
}

extension AnyArray {
  /// Makes sure that `out` can take elements of this array that have a shape.
  fileprivate func checkSelection(into out: ArrayObject, _ shape: [Int]) throws(RuntimeFailure) {
    guard out.array.shape == shape else {
      throw .refusing(
        "out", "output array does not match result of ndarray.take",
        help: "it has shape \(ShapeText.text(shape))")
    }
    guard out.array.dtype.isSafelyCast(to: dtype) else {
      throw .refusing(
        "out",
        "Cannot cast \(shape.isEmpty ? "scalar" : "array data") from "
          + "dtype('\(out.array.dtype.codeText)') to dtype('\(dtype.codeText)') according to the rule "
          + "'safe'", kind: .typeError)
    }
  }

  /// The parts along an axis where a list of truth values is true.
  fileprivate func compressed(
    by condition: AnyArray, along axis: Int?
  ) throws(RuntimeFailure) -> AnyArray {
    guard condition.rank == 1 else {
      throw RuntimeFailure.refusing("condition", "condition must be a 1-d array")
    }
    return try Operations.wrapping { () throws(ArrayError) in
      try taken(condition.nonzeroPositions()[0], along: axis)
    }
  }

  /// True if an integer is below zero.
  fileprivate func isNegativeSomewhere() throws(RuntimeFailure) -> Bool {
    try Operations.wrapping { () throws(ArrayError) in
      var events = FloatingPointEvents()
      let flags = try AnyArray.apply(
        .less, .array(self), .weak(.int(0)), events: &events)
      return try flags.flattened().nonzeroPositions()[0].count > 0
    }
  }

  /// For each number the element of the array with that number, all broadcast together.
  fileprivate static func chosen(
    _ numbers: AnyArray, among choices: [AnyArray], _ mode: IndexMode
  ) throws(RuntimeFailure) -> AnyArray {
    try Operations.wrapping { () throws(ShapeError) in
      guard let first = choices.first else { throw .nothingToJoin }
      do throws(ArrayError) {
        let shape = try Layout.broadcast([numbers.shape] + choices.map(\.shape))
        let count = try Layout.checkedCount(of: shape, dtype: first.dtype)
        var tables: [AnyArray] = []
        for choice in choices {
          guard let layout = choice.layout.broadcast(to: shape) else {
            throw .cannotBroadcast([choice.shape, shape])
          }
          tables.append(try choice.seen(through: layout).flattened())
        }
        guard let wide = numbers.layout.broadcast(to: shape) else {
          throw .cannotBroadcast([numbers.shape, shape])
        }
        let places = try Self.places(
          of: numbers.seen(through: wide), length: choices.count, axis: 0, mode)
        let all: AnyArray
        do throws(ShapeError) {
          all = try AnyArray.stacked(tables)
        } catch {
          throw .outOfMemory(shape: [choices.count] + shape, dtype: first.dtype)
        }
        return try all.subscripted([
          .array(.integers(places)), .array(.integers(Array(0..<count))),
        ]).seen(through: Layout(rowMajor: shape))
      } catch {
        throw ShapeError.array(error)
      }
    }
  }
}
