// nabla · CoreCall.swift
// Calls of products over the last axes of operands that broadcast.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// One call of `matmul`, `vecdot`, `matvec` or `vecmat`: NumPy's word is generalized ufunc.
///
/// The axes that a product works on, its core, are the last ones of each operand unless the call says
/// otherwise; the axes in front of them broadcast, with those of `out` too.
struct CoreCall {
  let product: CoreProduct
  var output = UfuncOutput(arrays: [nil])
  /// Which axes of each operand, and of the result, are the core; nil for the last ones.
  var axes: Value?
  /// The one axis that is the core of all operands.
  var axis: Int?
  /// Whether the axis that was summed over stays, with length 1; nil if the call does not say.
  var keepsAxis: Bool?
  var dtype: DType?

  /// The product, with NumPy's warnings; None if it went to a variable.
  func value(
    _ left: AnyArray, _ right: AnyArray, _ evaluation: Evaluation
  ) throws(RuntimeFailure) -> Value {
    if axes != nil, axis != nil {
      throw .refusing("axes", "cannot specify both 'axis' and 'axes'", kind: .typeError)
    }
    let operands = [left, right]
    try checkDTypes(operands)
    try checkOptions()
    let cores = try coreRanks(operands)
    let places = try corePlaces(operands, cores)
    let sources = zip(operands, places).map { $0.withLast($1) }
    let wanted = try output.arrays[0].map { out throws(RuntimeFailure) in
      try outputShape(out.array.shape, sources, cores, places[2])
    }
    var events: FloatingPointEvents = []
    let result = try computed(sources, events: &events)
    evaluation.warn(events, in: product.name)
    let whole =
      try wanted.map { shape throws(RuntimeFailure) in try result.filling(shape) } ?? result
    let placed = whole.withLastMoved(to: places[2])
    guard let out = output.arrays[0] else {
      return output.keepsArray ? .array(placed) : Value(placed)
    }
    try Operations.wrapping { () throws(ArrayError) in try out.take(placed) }
    return .none
  }

  /// The product of operands whose core axes are their last ones.
  private func computed(
    _ sources: [AnyArray], events: inout FloatingPointEvents
  ) throws(RuntimeFailure) -> AnyArray {
    let result: AnyArray
    do throws(LinearAlgebraError) {
      let (left, right) = (try sources[0].cast(to: dtype), try sources[1].cast(to: dtype))
      result = try product.computed(left, right, events: &events)
    } catch {
      throw RuntimeFailure(error)
    }
    guard keepsAxis == true else { return result }
    return try Operations.wrapping { () throws(ShapeError) in try result.expanded([result.rank]) }
  }
}

// MARK: - What is looked at first

extension CoreCall {
  /// Makes sure that the operands may become what is asked for, and the result go where it shall.
  private func checkDTypes(_ operands: [AnyArray]) throws(RuntimeFailure) {
    let (left, right) = (operands[0].dtype, operands[1].dtype)
    if left.isCoded || right.isCoded {
      throw RuntimeFailure(ArrayError.coded(.operands(operation: product.name, left, right)))
    }
    if let dtype, dtype.isCoded {
      throw .refusing(
        "dtype",
        "ufunc '\(product.name)' did not contain a loop with signature matching types: "
          + dtype.codeText, kind: .typeError)
    }
    try dtype?.checkTakes(operands, of: product.name)
    guard let target = output.arrays[0]?.array.dtype else { return }
    let source = dtype ?? left.promoted(with: right)
    guard !source.isSameKind(as: target) else { return }
    throw .refusing(
      "out",
      "Cannot cast ufunc '\(product.name)' output from dtype('\(source.codeText)') to "
        + "dtype('\(target.codeText)') with casting rule 'same_kind'", kind: .typeError)
  }

  /// Makes sure that the product takes the options of the call.
  private func checkOptions() throws(RuntimeFailure) {
    guard product != .vecdot else { return }
    if axis != nil {
      throw .refusing(
        "axis",
        "\(product.name): axis can only be used with a single shared core dimension, not with the "
          + "\(product == .matmul ? 3 : 2) distinct ones implied by signature \(product.signature).",
        kind: .typeError, help: "axes= names those of each operand and of the result")
    }
    if keepsAxis != nil {
      throw .refusing(
        "keepdims",
        "\(product.name) does not support keepdims: with its signature \(product.signature) no axis "
          + "of length 1 could stand for what was summed over", kind: .typeError)
    }
  }

  /// How many axes of both operands and of the result are the core.
  ///
  /// - Throws: an operand with fewer axes.
  private func coreRanks(_ operands: [AnyArray]) throws(RuntimeFailure) -> [Int] {
    let needed = product.coreRanks
    for (number, operand) in operands.enumerated() where operand.rank < needed[number] {
      throw product.lacksAxes(operand: number, rank: operand.rank, needed: needed[number])
    }
    if product == .matmul {
      // A vector has one axis where a matrix has two, and leaves none behind.
      let ranks = operands.map { min($0.rank, 2) }
      return ranks + [ranks[0] + ranks[1] - 2]
    }
    return needed + [product == .vecdot ? (keepsAxis == true ? 1 : 0) : 1]
  }

  /// The shape with which the result goes to `out`, its core axes last.
  ///
  /// - Throws: an array that has other axes than the result.
  private func outputShape(
    _ shape: [Int], _ sources: [AnyArray], _ cores: [Int], _ places: [Int]
  ) throws(RuntimeFailure) -> [Int] {
    let loops = shape.indices.filter { !places.contains($0) }.map { shape[$0] }
    let sizes = places.map { shape[$0] }
    let expected = try product.coreShape(sources, cores, keepsAxis: keepsAxis == true)
    for (number, pair) in zip(sizes, expected).enumerated() where pair.0 != pair.1 {
      throw .refusing(
        "out",
        "\(product.name): Output operand 0 has a mismatch in its core dimension \(number), with "
          + "gufunc signature \(product.signature) (size \(pair.0) is different from \(pair.1))")
    }
    let own = zip(sources, cores).map { Array($0.shape.dropLast($1)) }
    let common = try Operations.wrapping { () throws(ArrayError) in
      try Layout.broadcast(own + [loops])
    }
    guard common == loops else {
      throw .refusing(
        "out",
        "non-broadcastable output operand with shape \(ShapeText.text(shape)) doesn't match the "
          + "broadcast shape \(ShapeText.text(common))")
    }
    return loops + sizes
  }
}

// MARK: - Which axes are the core

extension CoreCall {
  /// The places of the core axes of both operands and of the result.
  private func corePlaces(
    _ operands: [AnyArray], _ cores: [Int]
  ) throws(RuntimeFailure) -> [[Int]] {
    let loops = zip(operands, cores).map { $0.rank - $1 }.max() ?? 0
    let ranks = operands.map(\.rank) + [output.arrays[0]?.array.rank ?? loops + cores[2]]
    if let out = output.arrays[0], out.array.rank < cores[2] {
      throw .refusing(
        "out",
        "\(product.name): Output operand 0 does not have enough dimensions (has \(out.array.rank), "
          + "gufunc core with signature \(product.signature) requires \(cores[2]))")
    }
    let items = try self.items(cores)
    var places: [[Int]] = []
    for number in ranks.indices {
      places.append(try self.places(items?[number], number, cores[number], rank: ranks[number]))
    }
    return places
  }

  /// What the call says of each operand and of the result; nil if it says nothing.
  private func items(_ cores: [Int]) throws(RuntimeFailure) -> [Value?]? {
    if let axis { return cores.map { $0 == 0 ? nil : .int(Int64(axis)) } }
    guard let axes else { return nil }
    let list: [Value]?
    switch axes {
    case .list(let items): list = items
    // A bracket of numbers is an array here, and a list in Python.
    case .array(let object) where object.array.rank > 0: list = try axes.iterationItems()
    default: list = nil
    }
    guard let items = list else {
      throw .refusing("axes", "axes should be a list.", kind: .typeError)
    }
    guard items.count == 3 || items.count == 2 && product == .vecdot else {
      throw .refusing(
        "axes",
        "axes should be a list with an entry for all 3 inputs and outputs; entries for outputs can "
          + "only be omitted if none of them has core axes.")
    }
    return items + [Value?](repeating: nil, count: 3 - items.count)
  }

  /// The places of the core axes of one operand, in the order that the product takes them in.
  private func places(
    _ item: Value?, _ number: Int, _ core: Int, rank: Int
  ) throws(RuntimeFailure) -> [Int] {
    guard let item else { return Array(rank - core..<rank) }
    let parameter = axis == nil ? "axes" : "axis"
    var named: [Int] = []
    if let single = item.asInt {
      guard core == 1 else {
        throw .refusing(
          parameter,
          "\(product.name): operand \(number) has \(core) core dimensions, but the axes item is a "
            + "single integer.", kind: .axisError)
      }
      named = [single]
    } else {
      named = try item.asInts(for: .named("axes", "a list of integers or tuples of them"))
      guard named.count == core else {
        throw .refusing(
          parameter,
          "\(product.name): operand \(number) has \(core) core dimensions, but \(named.count) "
            + "dimensions are specified by axes tuple.", kind: .axisError)
      }
    }
    var places: [Int] = []
    for axis in named {
      let place = try Operations.wrapping(at: parameter) { () throws(ArrayError) in
        try Layout.axis(axis, rank: rank)
      }
      if places.contains(place) {
        throw .refusing(parameter, "axes item \(number) has value \(place) repeated")
      }
      places.append(place)
    }
    return places
  }
}

extension AnyArray {
  /// The view with axes as the last ones.
  fileprivate func withLast(_ places: [Int]) -> AnyArray {
    let others = shape.indices.filter { !places.contains($0) }
    return seen(through: layout.reordered(others + places))
  }

  /// The view whose last axes stand at places.
  fileprivate func withLastMoved(to places: [Int]) -> AnyArray {
    var others = Array(0..<rank - places.count)[...]
    let order = shape.indices.map { axis in
      places.firstIndex(of: axis).map { rank - places.count + $0 } ?? others.popFirst() ?? 0
    }
    return seen(through: layout.reordered(order))
  }

  /// The view that repeats the array to a shape that it broadcasts to.
  fileprivate func filling(_ shape: [Int]) throws(RuntimeFailure) -> AnyArray {
    try Operations.wrapping { () throws(ShapeError) in try broadcasting(to: shape) }
  }
}
