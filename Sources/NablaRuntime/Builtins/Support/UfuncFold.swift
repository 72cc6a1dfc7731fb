// nabla · UfuncFold.swift
// Elementwise functions of two arrays that gather the elements along an axis.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// An elementwise function of two arrays, applied along an axis: `np.subtract.reduce(x)`.
struct UfuncFold {
  let ufunc: Ufunc
  let function: BinaryFunction
  let evaluation: Evaluation

  /// - Throws: what NumPy says of a function that has not two arrays and one result.
  init(_ ufunc: Ufunc, _ method: String, _ evaluation: Evaluation) throws(RuntimeFailure) {
    guard case .binary(let function) = ufunc.rule else {
      throw RuntimeFailure.refusing(
        "array",
        ufunc.inputs == 2
          ? "\(method) only supported for functions returning a single value"
          : "\(method) only supported for binary functions")
    }
    self.ufunc = ufunc
    self.function = function
    self.evaluation = evaluation
  }

  /// The function of the same result that is there for arrays of any size.
  var reduction: Reduction? {
    switch function {
    case .add: .sum
    case .multiply: .prod
    case .minimum: .min
    case .maximum: .max
    case .logicalAnd: .all
    case .logicalOr: .any
    default: nil
    }
  }

  var scan: Scan? {
    switch function {
    case .add: .cumsum
    case .multiply: .cumprod
    case .minimum: .cummin
    case .maximum: .cummax
    default: nil
    }
  }

  // MARK: - Along one axis

  /// The elements along the first axis in one, from a start if one is given.
  func gathered(
    _ array: AnyArray, from start: AnyArray?, events: inout FloatingPointEvents
  ) throws(RuntimeFailure) -> AnyArray {
    var total = start
    for position in 0..<array.shape[0] {
      try evaluation.checkInterrupt()
      let part = try element(position, of: array)
      total =
        try total.map { total throws(RuntimeFailure) in
          try applied(total, part, &events)
        } ?? part
    }
    guard let total else { return try identity(for: array) }
    return total
  }

  /// Every step along the first axis.
  func steps(
    of array: AnyArray, events: inout FloatingPointEvents
  ) throws(RuntimeFailure) -> [AnyArray] {
    var steps: [AnyArray] = []
    for position in 0..<array.shape[0] {
      try evaluation.checkInterrupt()
      let part = try element(position, of: array)
      steps.append(
        try steps.last.map { last throws(RuntimeFailure) in
          try applied(last, part, &events)
        } ?? part)
    }
    return steps
  }

  private func element(_ position: Int, of array: AnyArray) throws(RuntimeFailure) -> AnyArray {
    try Operations.wrapping { () throws(ArrayError) in
      try array.subscripted([.integer(position), .ellipsis])
    }
  }

  private func applied(
    _ left: AnyArray, _ right: AnyArray, _ events: inout FloatingPointEvents
  ) throws(RuntimeFailure) -> AnyArray {
    try Operations.wrapping { () throws(ArrayError) in
      try AnyArray.apply(function, .array(left), .array(right), events: &events)
    }
  }

  // MARK: - Types and starts

  /// The array in the dtype that the function computes in.
  func prepared(_ array: AnyArray, dtype: DType?) throws(RuntimeFailure) -> AnyArray {
    var events: FloatingPointEvents = []
    let missing = RuntimeFailure.refusing(
      "array",
      "No loop matching the specified signature and casting was found for ufunc \(ufunc.name)",
      kind: .typeError)
    if function.isComparison, (dtype ?? array.dtype) != .bool { throw missing }
    let target = try Operations.wrapping { () throws(ArrayError) in
      let sample = Operand.array(try .zeros([0], dtype ?? array.dtype))
      return try AnyArray.apply(function, sample, sample, events: &events).dtype
    }
    if let dtype, dtype != target { throw missing }
    return try Operations.wrapping { () throws(ArrayError) in try array.astype(target) }
  }

  /// What the function gives for no elements.
  private func identity(for array: AnyArray) throws(RuntimeFailure) -> AnyArray {
    guard let identity = ufunc.identity, let scalar = identity.elementScalar else {
      throw RuntimeFailure(
        ReductionError.noElements(operation: ufunc.name, shape: array.shape))
    }
    return try Operations.wrapping { () throws(ArrayError) in
      try AnyArray.filled(
        Array(array.shape.dropFirst()), with: AnyArray(scalar), array.dtype)
    }
  }

  /// True if the order of the elements has no influence.
  var isReorderable: Bool {
    if ufunc.identity != nil { return true }
    return [.maximum, .minimum, .fmax, .fmin].contains(function)
  }
}

extension Ufunc {
  /// What changes nothing: 0 for `add`; nil if there is no such number.
  var identity: Value? {
    guard case .binary(let function) = rule else { return nil }
    switch function {
    case .add, .bitwiseOr, .bitwiseXor, .hypot, .gcd: return .int(0)
    case .multiply: return .int(1)
    case .bitwiseAnd: return .int(-1)
    case .logicalAnd: return .bool(true)
    case .logicalOr, .logicalXor: return .bool(false)
    case .logaddexp, .logaddexp2: return .float(-.infinity)
    default: return nil
    }
  }

  /// What stands after the dot of a ufunc; nil if it is a method or nothing.
  func attribute(_ name: String) -> Value? {
    switch name {
    case "nin": .int(Int64(inputs))
    case "nout": .int(Int64(outputs))
    case "nargs": .int(Int64(inputs + outputs))
    case "identity": identity ?? Value.none
    case "signature": Value.none
    default: nil
    }
  }
}
