// nabla · TimeGradient.swift
// Derivatives of dates and durations, cut off to whole units at each step as NumPy's are.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// The derivative of dates or durations along one axis.
///
/// NumPy's formulas, operation by operation: the product of a duration and a number is cut off to
/// whole units, and so is the quotient. Dates count as durations since 1970.
struct TimeGradient {
  /// The samples, as durations.
  private let samples: AnyArray
  private let axis: Int
  private let spacing: PlacedSpacing
  private let edgeOrder: Int
  /// What division by zero is noticed.
  private(set) var warnings: [FloatingPointWarning] = []

  init(
    _ request: GradientRequest, along axis: Int, _ spacing: PlacedSpacing
  ) throws(GradientError) {
    guard let unit = request.samples.dtype.timeUnit else {
      let dtype = request.samples.dtype
      throw .array(.coded(.operands(operation: "subtract", dtype, dtype)))
    }
    do throws(ArrayError) {
      samples = try request.samples.astype(.timedelta64(unit))
    } catch {
      throw .array(error)
    }
    self.axis = axis
    self.spacing = spacing
    edgeOrder = request.edgeOrder
  }

  /// The derivative; the axis is long enough.
  mutating func derivative() throws(GradientError) -> AnyArray {
    let step: Step
    switch spacing.spacing {
    case .unsuitable(let unsuitable):
      throw .unsuitableSpacing(spacing: spacing.place, unsuitable)
    case .weak(let number): step = .even(try literal(number))
    case .array(let array): step = try self.step(array)
    }
    do throws(ArrayError) {
      return try derivative(step)
    } catch {
      throw .array(error)
    }
  }

  // MARK: - Steps

  private enum Step {
    case even(Double)
    /// A step that is a duration itself: the quotient is a number.
    case duration(AnyArray)
    case uneven([Double])
  }

  private func literal(_ number: WeakScalar) throws(GradientError) -> Double {
    let value: Double
    switch number {
    case .bool(let flag): value = flag ? 1 : 0
    case .int(let integer): value = Double(integer)
    case .float(let float): value = float
    case .hugeInt(let float, _):
      guard float.isFinite else { throw .stepTooLarge(spacing: spacing.place) }
      value = float
    case .complex:
      throw .array(.coded(.operands(operation: "divide", samples.dtype, .complex128)))
    }
    if value == 0 && edgeOrder == 2 { throw .zeroStep(spacing: spacing.place, isComplex: false) }
    return value
  }

  private func step(_ array: AnyArray) throws(GradientError) -> Step {
    if array.rank == 0, array.dtype.kind == "m", edgeOrder == 1 { return .duration(array) }
    let positions = try spacing.numbers(array, beside: samples.dtype)
    guard positions.dtype.kind != "c" else {
      throw .array(.coded(.operands(operation: "divide", samples.dtype, positions.dtype)))
    }
    var values: [Double] = []
    positions.visitScalars { values.append($0.complex.real) }
    if array.rank == 0 { return .even(values[0]) }
    let steps = zip(values.dropFirst(), values).map { $0 - $1 }
    return steps.allSatisfy { $0 == steps[0] } ? .even(steps[0]) : .uneven(steps)
  }

  // MARK: - Formulas

  private mutating func derivative(_ step: Step) throws(ArrayError) -> AnyArray {
    let last = samples.shape[axis] - 1
    var parts = [try edge(step, isFirst: true)]
    if last > 1 { parts.append(try inside(step)) }
    parts.append(try edge(step, isFirst: false))
    let dtype = samples.dtype
    do throws(ShapeError) {
      return try .concatenated(parts, along: axis, dtype: dtype)
    } catch {
      throw .outOfMemory(shape: samples.shape, dtype: dtype)
    }
  }

  private mutating func inside(_ step: Step) throws(ArrayError) -> AnyArray {
    let count = samples.shape[axis]
    switch step {
    case .even(let h):
      return try quotient(difference(2, 0, count - 2), .weak(.float(2 * h)))
    case .duration(let h):
      let twice = try apply(.multiply, .array(h), .weak(.float(2)))
      return try quotient(difference(2, 0, count - 2), .array(twice))
    case .uneven(let steps):
      let weights = zip(steps, steps.dropFirst()).map { Weights(before: $0, after: $1) }
      return try sum(
        [weights.map(\.before), weights.map(\.here), weights.map(\.after)], from: 0, count - 2)
    }
  }

  private mutating func edge(_ step: Step, isFirst: Bool) throws(ArrayError) -> AnyArray {
    let count = samples.shape[axis]
    let start = isFirst ? 0 : count - edgeOrder - 1
    if edgeOrder == 1 {
      let divisor: Operand =
        switch step {
        case .even(let h): .weak(.float(h))
        case .duration(let h): .array(h)
        case .uneven(let steps): .weak(.float(isFirst ? steps[0] : steps[steps.count - 1]))
        }
      return try quotient(difference(start + 1, start, 1), divisor)
    }
    let weights: [Double]
    switch step {
    case .even(let h):
      weights = isFirst ? [-1.5 / h, 2 / h, -0.5 / h] : [0.5 / h, -2 / h, 1.5 / h]
    case .duration: return samples
    case .uneven(let steps):
      let (d1, d2) = isFirst ? (steps[0], steps[1]) : (steps[count - 3], steps[count - 2])
      weights =
        isFirst
        ? [-(2 * d1 + d2) / (d1 * (d1 + d2)), (d1 + d2) / (d1 * d2), -d1 / (d2 * (d1 + d2))]
        : [d2 / (d1 * (d1 + d2)), -(d2 + d1) / (d1 * d2), (2 * d2 + d1) / (d2 * (d1 + d2))]
    }
    return try sum(weights.map { [$0] }, from: start, 1)
  }

  /// The weights of the three samples at a position inside.
  private struct Weights {
    let before: Double
    let here: Double
    let after: Double

    init(before d1: Double, after d2: Double) {
      before = -d2 / (d1 * (d1 + d2))
      here = (d2 - d1) / (d1 * d2)
      after = d1 / (d2 * (d1 + d2))
    }
  }

  // MARK: - Parts

  /// The samples of so many positions from one on.
  private func part(from start: Int, _ count: Int) throws(ArrayError) -> AnyArray {
    let whole = IndexItem.slice(lower: nil, upper: nil, step: nil)
    let before = [IndexItem](repeating: whole, count: axis)
    return try samples.subscripted(
      before + [.slice(lower: start, upper: start + count, step: 1)])
  }

  private mutating func difference(
    _ first: Int, _ second: Int, _ count: Int
  ) throws(ArrayError) -> AnyArray {
    try apply(.subtract, .array(part(from: first, count)), .array(part(from: second, count)))
  }

  /// Three neighbours, each times its weight, added from the first.
  private mutating func sum(
    _ weights: [[Double]], from start: Int, _ count: Int
  ) throws(ArrayError) -> AnyArray {
    var total: AnyArray?
    for (offset, list) in weights.enumerated() {
      let shape = samples.shape.indices.map { $0 == axis ? list.count : 1 }
      let factors = AnyArray.float64(try .copying(list)).seen(through: Layout(rowMajor: shape))
      let term = try apply(
        .multiply, .array(part(from: start + offset, count)), .array(factors))
      total =
        try total.map { sum throws(ArrayError) in
          try apply(.add, .array(sum), .array(term))
        } ?? term
    }
    return total ?? samples
  }

  /// A quotient as a duration, also where it is a number.
  private mutating func quotient(
    _ left: AnyArray, _ right: Operand
  ) throws(ArrayError) -> AnyArray {
    try apply(.divide, .array(left), right).astype(samples.dtype)
  }

  private mutating func apply(
    _ function: BinaryFunction, _ left: Operand, _ right: Operand
  ) throws(ArrayError) -> AnyArray {
    var events: FloatingPointEvents = []
    let result = try AnyArray.apply(function, left, right, events: &events)
    if events.contains(.divideByZero) {
      warnings.append(FloatingPointWarning(event: .divideByZero, operation: function.rawValue))
    }
    return result
  }
}

extension PlacedSpacing {
  /// Coordinates or a step as numbers: durations count as those of their units, as NumPy has it.
  ///
  /// - Throws: `array` with NumPy's complaint about dates and texts, and about a step with a unit.
  func numbers(
    _ array: AnyArray, beside samples: DType
  ) throws(GradientError) -> AnyArray {
    let float = samples.isInexact ? samples : DType.float64
    do throws(ArrayError) {
      switch array.dtype {
      case .text: throw .coded(.operands(operation: "subtract", array.dtype, array.dtype))
      case .timedelta64(let unit):
        guard array.rank > 0 else {
          throw ArrayError.coded(.operands(operation: "divide", float, .timedelta64(unit)))
        }
        return try array.astype(.float64)
      case .datetime64(let unit):
        let steps = DType.timedelta64(unit)
        guard array.rank > 0 else {
          throw ArrayError.coded(.operands(operation: "multiply", .float64, array.dtype))
        }
        throw try array.isEvenlySpaced()
          ? .coded(.operands(operation: "divide", float, steps))
          : ArrayError.coded(.operands(operation: "multiply", steps, steps))
      default: return array
      }
    } catch {
      throw .array(error)
    }
  }
}

extension AnyArray {
  /// Whether the neighbours of a list are all equally far apart.
  fileprivate func isEvenlySpaced() throws(ArrayError) -> Bool {
    var values: [Int64] = []
    guard let unit = dtype.timeUnit else { return false }
    try astype(.timedelta64(unit)).visitScalars {
      if case .duration(let value, _) = $0 { values.append(value) }
    }
    let steps = zip(values.dropFirst(), values).map { $0 &- $1 }
    return steps.allSatisfy { $0 == steps[0] }
  }
}
