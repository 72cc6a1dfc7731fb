// nabla · Builtins+UfuncMethods.swift
// The methods of elementwise functions: reduce, accumulate, reduceat, outer, at.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Methods of elementwise functions, as the manual lists them.
  static let ufuncMethods: [Builtin] = [
    ufuncReduce, ufuncAccumulate, ufuncReduceat, ufuncOuter, ufuncAt,
  ]

  private static let methodNote = "A method of functions of two arrays, as np.add.reduce."

  static let ufuncReduce = Builtin(
    "reduce", in: .elementwise, places: .ufuncMethod, changes: "out",
    .ufunc(), Parameter.array("array").positionalOnly, .reductionAxes(default: [0]), .dtype(),
    .out(), .flag("keepdims"), .initial(), .mask(),
    summary: "One result for the elements along an axis: the function of the first two, and so on.",
    details: methodNote + " axis is the first axis by default, None all of them.",
    examples: [
      .shows("np.subtract.reduce([10, 2, 3])", "5"),
      .shows("np.add.reduce([[1, 2], [3, 4]])", "[4, 6]"),
      .shows("np.bitwise_or.reduce([[1, 2], [4, 8]], axis=1)", "[ 3, 12]"),
      .fails(
        "np.subtract.reduce([])",
        "ValueError: zero-size array to reduction operation subtract which has no identity"),
    ],
    seeAlso: ["accumulate", "sum"]
  ) {
    evaluation, ufunc, array, axes, dtype, out, keeps, initial, mask throws(RuntimeFailure) in
    let fold = try UfuncFold(ufunc, "reduce", evaluation)
    if let reduction = fold.reduction {
      let source = try fold.sample(array, for: reduction, dtype)
      let call = ReductionCall(reduction, axes, keeps, dtype, initial, mask)
      return try call.value(of: source, into: out, evaluation)
    }
    if mask != nil {
      throw RuntimeFailure.refusing("where", "where= is for add, multiply, maximum and their like")
    }
    return try fold.reduced(array, axes, dtype, keeps, initial).delivered(to: out, by: ufunc.name)
  }

  static let ufuncAccumulate = Builtin(
    "accumulate", in: .elementwise, places: .ufuncMethod, changes: "out",
    .ufunc(), Parameter.array("array").positionalOnly, .integer("axis", default: 0), .dtype(),
    .out(),
    summary: "Every step of what reduce() computes along an axis.", details: methodNote,
    examples: [
      .shows("np.maximum.accumulate([1, 3, 2, 5])", "[1, 3, 3, 5]"),
      .shows("np.subtract.accumulate([[10, 1], [2, 3]], axis=1)", "[[10,  9],\n [ 2, -1]]"),
      .fails("np.add.accumulate(5)", "TypeError: cannot accumulate on a scalar"),
    ],
    seeAlso: ["cumsum", "reduce"]
  ) { evaluation, ufunc, array, axis, dtype, out throws(RuntimeFailure) in
    let fold = try UfuncFold(ufunc, "accumulate", evaluation)
    guard array.rank > 0 else { throw UfuncFold.onScalar("accumulate", axis) }
    if let scan = fold.scan {
      return try evaluation.scan(array, scan, along: axis, dtype: dtype, into: out)
    }
    return try fold.accumulated(array, along: axis, dtype).deliveredArray(to: out)
  }

  static let ufuncReduceat = Builtin(
    "reduceat", in: .elementwise, places: .ufuncMethod, changes: "out",
    .ufunc(), Parameter.array("array").positionalOnly, .indices(), .integer("axis", default: 0),
    .dtype(), .out(),
    summary: "What reduce() gives of each part of an axis, from one index up to the next.",
    details: methodNote + " An index that is not below the next one names a single element.",
    examples: [
      .shows("np.add.reduceat([1, 2, 3, 4], [0, 2])", "[3, 7]"),
      .shows("np.add.reduceat([1, 2, 3, 4], [0, 3, 1])", "[6, 4, 9]"),
      .fails(
        "np.add.reduceat([1, 2], [2])", "IndexError: index 2 out-of-bounds in add.reduceat [0, 2)"),
    ],
    seeAlso: ["reduce"]
  ) { evaluation, ufunc, array, indices, axis, dtype, out throws(RuntimeFailure) in
    try UfuncFold(ufunc, "reduceat", evaluation)
      .reducedParts(of: array, at: indices.array, along: axis, dtype).deliveredArray(to: out)
  }

  static let ufuncOuter = Builtin(
    "outer", in: .elementwise, places: .ufuncMethod, changes: "out",
    .ufunc(), Parameter.operand("A").positionalOnly, Parameter.operand("B").positionalOnly,
    Parameter.ufuncOutput(1).keywordOnly, .mask().keywordOnly, .dtype().keywordOnly,
    summary: "The function of each element of one array with each of another.",
    details: methodNote + " The shape is that of A, then that of B.",
    examples: [
      .shows("np.add.outer([1, 2], [10, 20, 30])", "[[11, 21, 31],\n [12, 22, 32]]"),
      .fails(
        "np.sqrt.outer([1], [2])", "ValueError: outer product only supported for binary functions"),
    ],
    seeAlso: ["multiply", "reduce"]
  ) { evaluation, ufunc, left, right, output, mask, dtype throws(RuntimeFailure) in
    guard ufunc.inputs == 2 else {
      throw RuntimeFailure.refusing("A", "outer product only supported for binary functions")
    }
    var first = left
    if case .array(let array) = left {
      let shape = array.shape + [Int](repeating: 1, count: right.shape.count)
      first = .array(
        try Operations.wrapping { () throws(ShapeError) in try array.reshaped(to: shape) })
    }
    var output = output
    if ufunc.outputs != output.arrays.count {
      guard !output.isGiven else {
        throw RuntimeFailure.refusing(
          "out", "'out' must be a tuple of arrays", kind: .typeError)
      }
      output.arrays = [ArrayObject?](repeating: nil, count: ufunc.outputs)
    }
    let call = UfuncCall(ufunc: ufunc, output: output, mask: mask, dtype: dtype)
    return try call.value(of: [first, right], evaluation)
  }

  static let ufuncAt = Builtin(
    "at", in: .elementwise, places: .ufuncMethod, changes: "a",
    .ufunc(), Parameter.changed("a").positionalOnly, Parameter.value("indices").positionalOnly,
    Parameter<Operand?>.operandOrNone("b").positionalOnly,
    summary: "Applies the function to elements of a variable, again where an index comes again.",
    details: """
      So np.add.at(x, [0, 0], 1) adds 2 to x[0], where x[[0, 0]] += 1 adds 1. The dtype of x stays. \
      The array must be a variable or a part of one.
      """,
    examples: [
      .shows("x = [1, 2, 3]; np.add.at(x, [0, 0, 2], 1); x", "[3, 2, 4]"),
      .shows("x = [1, 2, 3]; np.negative.at(x, [0, 2]); x", "[-1,  2, -3]"),
      .fails("x = [1, 2]; np.add.at(x, [0])", "ValueError: second operand needed for ufunc"),
    ],
    seeAlso: ["put", "bincount"]
  ) { evaluation, ufunc, target, indices, operand throws(RuntimeFailure) in
    try UfuncAt(ufunc: ufunc, evaluation: evaluation).apply(to: target, at: indices, operand)
    return .none
  }
}

extension UfuncFold {
  /// The elements along axes in one.
  fileprivate func reduced(
    _ array: AnyArray, _ axes: [Int]?, _ dtype: DType?, _ keepsAxes: Bool,
    _ initial: ReductionStart,
    by method: String = "reduce"
  ) throws(RuntimeFailure) -> AnyArray {
    let rank = array.rank
    var places = Array(0..<rank)
    if let axes, rank > 0 || axes != [0] && axes != [-1] {
      places = try Operations.wrapping { () throws(ArrayError) in
        try Layout.axes(axes, rank: rank)
      }
    }
    let source = try prepared(array, dtype: dtype)
    guard places.count <= 1 || isReorderable else {
      throw RuntimeFailure.refusing(
        "axis",
        "reduction operation '\(ufunc.name)' is not reorderable, so at most one axis may be "
          + "specified")
    }
    let others = (0..<rank).filter { !places.contains($0) }
    let rest = others.map { array.shape[$0] }
    let lines = try Operations.wrapping { () throws(ShapeError) in
      try source.transposed(places + others)
        .reshaped(to: [places.reduce(1) { $0 * array.shape[$1] }] + rest)
    }
    var events: FloatingPointEvents = []
    let result = try gathered(lines, from: try start(initial, source.dtype, rest), events: &events)
    evaluation.warn(events, in: method)
    guard keepsAxes else { return result }
    let kept = (0..<rank).map { places.contains($0) ? 1 : array.shape[$0] }
    return try Operations.wrapping { () throws(ShapeError) in try result.reshaped(to: kept) }
  }

  /// What is given to start from, for each result.
  private func start(
    _ initial: ReductionStart, _ dtype: DType, _ shape: [Int]
  ) throws(RuntimeFailure) -> AnyArray? {
    let scalar: Scalar
    switch initial {
    case .number(let given): scalar = given
    // Nonnegative also of one element.
    case .identity where function == .hypot || function == .gcd: scalar = .int64(0)
    case .identity, .firstElement: return nil
    }
    return try Operations.wrapping { () throws(ArrayError) in
      try AnyArray.filled(shape, with: AnyArray(scalar), dtype)
    }
  }

  /// Every step along an axis.
  fileprivate func accumulated(
    _ array: AnyArray, along axis: Int, _ dtype: DType?
  ) throws(RuntimeFailure) -> AnyArray {
    let place = try Operations.wrapping { () throws(ArrayError) in
      try Layout.axis(axis, rank: array.rank)
    }
    let source = try prepared(array, dtype: dtype)
    guard array.shape[place] > 0 else { return source }
    let others = (0..<array.rank).filter { $0 != place }
    let lines = try Operations.wrapping { () throws(ShapeError) in
      try source.transposed([place] + others)
    }
    var events: FloatingPointEvents = []
    let steps = try steps(of: lines, events: &events)
    evaluation.warn(events, in: "accumulate")
    return try Operations.wrapping { () throws(ShapeError) in
      try AnyArray.stacked(steps, along: place)
    }
  }

  /// What each part of an axis gives, from an index up to the next.
  fileprivate func reducedParts(
    of array: AnyArray, at indices: AnyArray, along axis: Int, _ dtype: DType?
  ) throws(RuntimeFailure) -> AnyArray {
    guard array.rank > 0 else { throw Self.onScalar("reduceat", axis) }
    let place = try Operations.wrapping { () throws(ArrayError) in
      try Layout.axis(axis, rank: array.rank)
    }
    let length = array.shape[place]
    var positions: [Int] = []
    for number in 0..<indices.count {
      let index = Int(clamping: indices.scalar(at: number).int64 ?? -1)
      guard (0..<length).contains(index) else {
        throw RuntimeFailure.refusing(
          "indices", "index \(index) out-of-bounds in \(ufunc.name).reduceat [0, \(length))",
          kind: .indexError)
      }
      positions.append(index)
    }
    var parts: [AnyArray] = []
    for (number, lower) in positions.enumerated() {
      let next = number + 1 < positions.count ? positions[number + 1] : length
      let items =
        [IndexItem](repeating: .slice(lower: nil, upper: nil, step: nil), count: place)
        + [.slice(lower: lower, upper: max(next, lower + 1), step: nil), .ellipsis]
      let part = try Operations.wrapping { () throws(ArrayError) in
        try array.subscripted(items)
      }
      parts.append(try reducedPart(part, along: place, dtype))
    }
    guard !parts.isEmpty else {
      var shape = array.shape
      shape[place] = 0
      let source = try prepared(array, dtype: dtype)
      return try Operations.wrapping { () throws(ArrayError) in try .zeros(shape, source.dtype) }
    }
    return try Operations.wrapping { () throws(ShapeError) in
      try AnyArray.concatenated(parts, along: place)
    }
  }

  /// The array that a reduction takes: extremes are found in the dtype asked for, and truth has its own.
  fileprivate func sample(
    _ array: AnyArray, for reduction: Reduction, _ dtype: DType?
  ) throws(RuntimeFailure) -> AnyArray {
    guard let dtype else { return array }
    switch reduction {
    case .min, .max:
      return try Operations.wrapping { () throws(ArrayError) in try array.astype(dtype) }
    case .any, .all: return dtype == .bool ? array : try prepared(array, dtype: dtype)
    default: return array
    }
  }

  /// The failure of a method that needs an axis.
  fileprivate static func onScalar(_ method: String, _ axis: Int) -> RuntimeFailure {
    axis == 0 || axis == -1
      ? .refusing("array", "cannot \(method) on a scalar", kind: .typeError)
      : RuntimeFailure(ArrayError.axisOutOfRange(axis: axis, rank: 0))
  }

  private func reducedPart(
    _ part: AnyArray, along axis: Int, _ dtype: DType?
  ) throws(RuntimeFailure) -> AnyArray {
    guard let reduction else {
      return try reduced(part, [axis], dtype, true, .firstElement, by: "reduceat")
    }
    let source = try sample(part, for: reduction, dtype)
    return try Operations.wrapping { () throws(ReductionError) in
      try ReductionCall(reduction, [axis], true, dtype, nil, nil).result(of: source, evaluation)
    }
  }
}

extension Parameter where Input == Ufunc {
  /// The function that a method belongs to.
  fileprivate static func ufunc() -> Parameter {
    Parameter("ufunc", passing: .positionalOnly, expecting: "an elementwise function") {
      value, info, _ throws(RuntimeFailure) in
      guard case .builtin(let builtin) = value, let ufunc = builtin.ufunc else {
        throw value.isNot(info)
      }
      return ufunc
    }
  }
}

extension Parameter where Input == Operand? {
  /// An array or a number; nil for None and where it is left out.
  fileprivate static func operandOrNone(_ name: String) -> Parameter {
    Parameter(name, expecting: "an array", default: .some(nil), shownAs: "None") {
      value, info, _ throws(RuntimeFailure) in
      if case .none = value { return nil }
      return try value.asOperand(for: info)
    }
  }
}
