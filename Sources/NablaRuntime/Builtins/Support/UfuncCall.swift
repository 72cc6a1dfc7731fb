// nabla · UfuncCall.swift
// Calls of elementwise functions with `out`, `where` and `dtype`.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// Where the results of an elementwise function go.
struct UfuncOutput: Sendable {
  /// The array of a variable for each result; nil for a new one.
  var arrays: [ArrayObject?]
  /// True if a result without axes stays an array: `out=...`.
  var keepsArray = false

  var isGiven: Bool { arrays.contains { $0 != nil } }
}

/// One call of an elementwise function with more than its arrays.
struct UfuncCall {
  let ufunc: Ufunc
  let output: UfuncOutput
  /// For which elements to compute; nil for all.
  let mask: AnyArray?
  /// The dtype asked of the results; nil for NumPy's choice.
  let dtype: DType?

  /// The results, with NumPy's warnings; None if all of them went to variables.
  func value(of operands: [Operand], _ evaluation: Evaluation) throws(RuntimeFailure) -> Value {
    if let mask, mask.rank > 0, mask.dtype != .bool {
      throw RuntimeFailure(ReductionError.maskNotBool(dtype: mask.dtype))
    }
    let operands = try cast(operands, evaluation)
    if mask != nil, !output.isGiven {
      throw RuntimeFailure.refusing(
        "where", "'where' used without 'out': where it is false there would be no value",
        help: "out= names an array that has them: r = zeros(…); \(ufunc.name)(…, out=r, where=…)")
    }
    var events: FloatingPointEvents = []
    defer { evaluation.warn(events, in: ufunc.name) }
    guard output.isGiven else {
      let results = try ufunc.results(of: operands, events: &events)
      return value(of: results)
    }
    try checkOutput(operands)
    let shape = try commonShape(operands)
    guard let mask else {
      var results = try ufunc.results(of: operands, events: &events)
      for number in results.indices {
        results[number] = try results[number].spread(to: shape)
        try store(results[number], in: output.arrays[number], events: &events)
      }
      return value(of: results)
    }
    return try value(of: operands, where: mask, shape, &events)
  }

  private func value(of results: [AnyArray]) -> Value {
    let values = results.enumerated().map { number, result in
      output.arrays[number].map { .array($0.array) }
        ?? (output.keepsArray ? Value.array(result) : Value(result))
    }
    if output.arrays.allSatisfy({ $0 != nil }) { return .none }
    return values.count == 1 ? values[0] : .tuple(values)
  }

  // MARK: - Checks before anything is computed

  /// The operands in the dtype that is asked for.
  private func cast(
    _ operands: [Operand], _ evaluation: Evaluation
  ) throws(RuntimeFailure) -> [Operand] {
    guard let asked = dtype else { return operands }
    guard let loop = try ufunc.loop(giving: asked, for: operands) else {
      throw RuntimeFailure.refusing(
        "dtype",
        "No loop matching the specified signature and casting was found for ufunc \(ufunc.name)",
        kind: .typeError)
    }
    let dtype: DType
    var count = operands.count
    switch loop {
    case .asGiven: return operands
    case .cast(let target): dtype = target
    case .castFirst(let target): (dtype, count) = (target, 1)
    }
    for case .weak(.int(let integer)) in operands.prefix(count) where dtype.isInteger {
      _ = try Operations.wrapping { () throws(ArrayError) in try dtype.element(of: .int(integer)) }
    }
    var events: FloatingPointEvents = []
    defer { evaluation.warn(events, in: "cast") }
    var result = operands
    for (number, operand) in operands.prefix(count).enumerated() {
      guard operand.isCastable(to: dtype) else {
        let input = ufunc.inputs == 1 ? "input" : "input \(number)"
        throw RuntimeFailure.refusing(
          "dtype", Self.refusal(of: input, ufunc, operand.ownDType(castTo: dtype), asked),
          kind: .typeError)
      }
      result[number] = .array(
        try Operations.wrapping { () throws(ArrayError) in
          try operand.cast(to: dtype, events: &events)
        })
    }
    return result
  }

  /// Makes sure that the arrays given can hold the results.
  private func checkOutput(_ operands: [Operand]) throws(RuntimeFailure) {
    var events: FloatingPointEvents = []
    var samples: [Operand] = []
    for operand in operands {
      samples.append(try Operations.wrapping { () throws(ArrayError) in try operand.emptied })
    }
    let results = try ufunc.results(of: samples, events: &events)
    for (number, out) in output.arrays.enumerated() {
      guard let out, !results[number].dtype.isSameKind(as: out.array.dtype) else { continue }
      let place = ufunc.outputs == 1 ? "output" : "output \(ufunc.inputs + number)"
      throw RuntimeFailure.refusing(
        "out", Self.refusal(of: place, ufunc, results[number].dtype, out.array.dtype),
        kind: .typeError)
    }
  }

  private static func refusal(
    of place: String, _ ufunc: Ufunc, _ source: DType, _ target: DType
  ) -> String {
    "Cannot cast ufunc '\(ufunc.name)' \(place) from dtype('\(source.codeText)') to "
      + "dtype('\(target.codeText)') with casting rule 'same_kind'"
  }

  /// The shape that the operands, the mask and the arrays given broadcast to, and that the latter have.
  private func commonShape(_ operands: [Operand]) throws(RuntimeFailure) -> [Int] {
    let shapes = output.arrays.compactMap { $0?.array.shape }
    let all = operands.map(\.shape) + shapes + (mask.map { [$0.shape] } ?? [])
    let shape = try Operations.wrapping { () throws(ArrayError) in try Layout.broadcast(all) }
    guard let other = shapes.first(where: { $0 != shape }) else { return shape }
    let (own, common) = (ShapeText.compact(other), ShapeText.compact(shape))
    throw RuntimeFailure.refusing(
      "out",
      "non-broadcastable output operand with shape \(own) doesn't match the broadcast shape "
        + common)
  }

  // MARK: - Results

  private func store(
    _ result: AnyArray, in out: ArrayObject?, events: inout FloatingPointEvents
  ) throws(RuntimeFailure) {
    guard let out else { return }
    try Operations.wrapping { () throws(ArrayError) in try out.take(result, events: &events) }
  }

  /// Computes for the elements whose mask is true, and for no others.
  private func value(
    of operands: [Operand], where mask: AnyArray, _ shape: [Int],
    _ events: inout FloatingPointEvents
  ) throws(RuntimeFailure) -> Value {
    let chosen = try ChosenElements(mask, shape)
    var parts: [Operand] = []
    for operand in operands { parts.append(try chosen.part(of: operand)) }
    guard chosen.count > 0 else { return value(of: []) }
    var results: [AnyArray] = []
    do throws(RuntimeFailure) {
      results = try ufunc.results(of: parts, events: &events)
      for number in results.indices {
        guard let out = output.arrays[number] else {
          throw RuntimeFailure.refusing(
            "where", "'where' used without 'out': where it is false there would be no value")
        }
        try chosen.store(results[number], in: out, events: &events)
      }
    } catch {
      throw chosen.relocated(error)
    }
    return .none
  }
}

/// The elements of a shape for which a mask is true.
private struct ChosenElements {
  private let shape: [Int]
  /// The index of each along every axis.
  private let places: [AnyArray]

  init(_ mask: AnyArray, _ shape: [Int]) throws(RuntimeFailure) {
    self.shape = shape
    let flags = try mask.spread(to: shape)
    places = try Operations.wrapping { () throws(ArrayError) in
      try (shape.isEmpty ? flags.flattened() : flags).nonzeroPositions()
    }
  }

  var count: Int { places.first?.count ?? 0 }

  /// The chosen elements of an operand, as an array of one axis.
  func part(of operand: Operand) throws(RuntimeFailure) -> Operand {
    guard case .array(let array) = operand, array.rank > 0 else { return operand }
    let whole = try array.spread(to: shape)
    return try Operations.wrapping { () throws(ArrayError) in
      .array(try whole.subscripted(places.map(IndexItem.array)))
    }
  }

  /// Stores results of the chosen elements.
  func store(
    _ result: AnyArray, in out: ArrayObject, events: inout FloatingPointEvents
  ) throws(RuntimeFailure) {
    try Operations.wrapping { () throws(ArrayError) in
      let values = try result.astype(out.array.dtype, events: &events)
      let items = shape.isEmpty ? [IndexItem.ellipsis] : places.map(IndexItem.array)
      try out.change { (array) throws(ArrayError) in try array.assign(items, .array(values)) }
    }
  }

  /// A failure that names an element, in the order of the whole array.
  func relocated(_ failure: RuntimeFailure) -> RuntimeFailure {
    guard let error = failure.fact as? ArrayError else { return failure }
    switch error {
    case .integerOverflow(let operation, let index, let dtype):
      return RuntimeFailure(
        ArrayError.integerOverflow(operation: operation, index: whole(index), dtype: dtype))
    case .cannotCastToInteger(let value, let index, let dtype):
      return RuntimeFailure(
        ArrayError.cannotCastToInteger(value: value, index: whole(index), dtype: dtype))
    case .negativeIntegerPower(let index):
      return RuntimeFailure(ArrayError.negativeIntegerPower(index: whole(index)))
    case .negativeShift(let operation, let index):
      return RuntimeFailure(ArrayError.negativeShift(operation: operation, index: whole(index)))
    default: return failure
    }
  }

  private func whole(_ index: [Int]) -> [Int] {
    guard index.count == 1, !shape.isEmpty, index[0] < count else { return [] }
    return places.compactMap { $0.scalar(at: index[0]).int64.map { Int($0) } }
  }
}

extension Ufunc {
  /// The way to results of a dtype; nil if NumPy has no such loop.
  fileprivate func loop(
    giving dtype: DType, for operands: [Operand]
  ) throws(RuntimeFailure) -> RequestedLoop? {
    try Operations.wrapping { () throws(ArrayError) in
      switch rule {
      case .unary(let function):
        try function.loop(giving: dtype, for: operands[0].ownDType(castTo: dtype))
      case .binary(let function): try function.loop(giving: dtype, for: operands[0], operands[1])
      case .parts(let function, let other):
        other == .binaryExponent
          ? nil : try function.loop(giving: dtype, for: operands[0].ownDType(castTo: dtype))
      case .quotientsAndRests:
        try BinaryFunction.floorDivide.loop(giving: dtype, for: operands[0], operands[1])
      case .isnat: dtype == .bool ? .asGiven : nil
      case .clip: dtype == .bool || dtype.isCoded ? nil : .cast(dtype)
      }
    }
  }
}

extension Operand {
  /// Whether NumPy's rule 'same_kind' lets the operand become one of a dtype; typed integers may become
  /// any number, those that do not fit are an error of their own.
  fileprivate func isCastable(to target: DType) -> Bool {
    switch self {
    case .weak(.int), .weak(.hugeInt): target != .bool
    default: ownDType(castTo: target).isSameKind(as: target)
    }
  }
}

extension AnyArray {
  /// The view that repeats the array to a shape that it broadcasts to.
  fileprivate func spread(to shape: [Int]) throws(RuntimeFailure) -> AnyArray {
    if self.shape == shape { return self }
    return try Operations.wrapping { () throws(ShapeError) in try broadcasting(to: shape) }
  }
}
