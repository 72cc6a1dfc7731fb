// nabla · AnyArray+Geometric.swift
// Numbers evenly spaced on a logarithmic scale.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// Powers of a base with evenly spaced exponents: NumPy's `logspace`.
  ///
  /// - Parameters:
  ///   - exponents: The space of the exponents; its dtype is that of the result.
  ///   - base: One base, or bases that the exponents are broadcast with, each with its own samples.
  /// - Shape: `[count, …]`; the rest is what the ends and the base broadcast to.
  package static func logspace(
    _ exponents: Space, base: Operand, events: inout FloatingPointEvents, _ steps: ArraySteps? = nil
  ) throws(CreationError) -> AnyArray {
    var space = exponents
    space.dtype = nil
    if case .array(let bases) = base, bases.rank > 0 {
      // Ends and bases broadcast before the samples are made.
      let rank = max(space.start.rank, space.stop.rank, bases.rank)
      space.start = space.start.withLeadingAxes(rank)
      space.stop = space.stop.withLeadingAxes(rank)
    }
    let samples = try linspace(space, steps).samples
    do throws(ArrayError) {
      let powers = try apply(.power, base, .array(samples), events: &events)
      return try exponents.dtype.map { dtype throws(ArrayError) in try powers.astype(dtype) }
        ?? powers
    } catch {
      throw .array(error)
    }
  }

  /// A geometric sequence: NumPy's `geomspace`.
  ///
  /// Both ends are turned so that the first is a positive real number, whose logarithm is real; the
  /// samples are turned back. The ends of the result are what was given, exactly.
  ///
  /// - Throws: `zeroInGeometric`, `negativeCount`.
  package static func geomspace(
    _ space: Space, events: inout FloatingPointEvents, _ steps: ArraySteps? = nil
  ) throws(CreationError) -> AnyArray {
    let ends: GeometricEnds
    do throws(ArrayError) {
      ends = try GeometricEnds(space, steps)
    } catch {
      throw .array(error)
    }
    if ends.hasZero { throw .zeroInGeometric }
    let exponents = Space(
      from: ends.logarithms.0, to: ends.logarithms.1, count: space.count,
      endpoint: space.endpoint, dtype: ends.dtype)
    let base = Operand.weak(.float(10))
    var samples = try logspace(exponents, base: base, events: &events, steps)
    do throws(ArrayError) {
      if space.count > 0 {
        try samples.assign([.integer(0), .ellipsis], .array(ends.start))
        if space.count > 1, space.endpoint {
          try samples.assign([.integer(-1), .ellipsis], .array(ends.stop))
        }
      }
      let turned = try apply(.multiply, .array(samples), .array(ends.sign), events: &events)
      return try turned.astype(space.dtype ?? ends.dtype)
    } catch {
      throw .array(error)
    }
  }

  /// The array with axes of length 1 in front until there are so many.
  package func withLeadingAxes(_ rank: Int) -> AnyArray {
    let missing = rank - self.rank
    guard missing > 0 else { return self }
    return seen(
      through: Layout(
        shape: [Int](repeating: 1, count: missing) + shape,
        strides: [Int](repeating: 0, count: missing) + layout.strides, offset: layout.offset))
  }
}

/// The ends of a geometric sequence, turned so that the first is positive.
private struct GeometricEnds {
  var dtype: DType
  var hasZero = false
  /// The direction of the first end: 1, -1 or a complex number of length 1.
  var sign: AnyArray
  var start: AnyArray
  var stop: AnyArray
  var logarithms: (AnyArray, AnyArray)

  init(_ space: Space, _ steps: ArraySteps?) throws(ArrayError) {
    var events: FloatingPointEvents = []
    let common = space.start.dtype.promoted(with: space.stop.dtype)
    dtype = "biu".contains(common.kind) ? common.promoted(with: .float64) : common
    if let wanted = space.dtype { dtype = dtype.promoted(with: wanted) }
    start = try space.start.astype(dtype)
    stop = try space.stop.astype(dtype)
    for end in [start, stop] {
      let positions = try end.flattened().nonzeroPositions()
      if positions[0].count != end.count { hasZero = true }
    }
    sign = try AnyArray.apply(.sign, start, events: &events)
    start = try AnyArray.apply(.divide, .array(start), .array(sign), events: &events)
    stop = try AnyArray.apply(.divide, .array(stop), .array(sign), events: &events)
    var noticed: FloatingPointEvents = []
    defer { steps?.note(noticed, in: "log10") }
    logarithms = (
      try AnyArray.apply(.log10, start, events: &noticed),
      try AnyArray.apply(.log10, stop, events: &noticed)
    )
  }
}
