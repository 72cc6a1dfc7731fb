// nabla · PlacedSpacing.swift
// From a spacing to the weights along one axis.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// A spacing with its place among the arguments, for messages.
struct PlacedSpacing {
  let place: Int
  let spacing: Spacing

  /// The derivative along an axis that is long enough for it.
  func part(
    for request: GradientRequest, along axis: Int
  ) throws(GradientError) -> GradientPlan.Part {
    let dtype = request.samples.dtype
    let order = request.edgeOrder
    switch spacing {
    case .unsuitable(let unsuitable): throw .unsuitableSpacing(spacing: place, unsuitable)
    case .weak(let step):
      let stencil = try stencil(weak: step, for: dtype, edgeOrder: order)
      return GradientPlan.Part(axis: axis, stencil: stencil, warnings: [])
    case .array(let array):
      let array = try numbers(array, beside: dtype)
      if array.dtype.isComplex && !dtype.isComplex {
        throw .complexSpacing(spacing: place, samples: dtype)
      }
      if array.rank > 0 { return try part(coordinates: array, along: axis, order) }
      return GradientPlan.Part(
        axis: axis, stencil: Self.stencil(step: array, edgeOrder: order),
        warnings: Self.warnings(step: array, edgeOrder: order))
    }
  }

  // MARK: - Literal steps

  /// A literal step is a Python number: its weights are computed in double, then rounded to the
  /// samples' precision; and dividing by it is Python's division, which refuses zero.
  private func stencil(
    weak step: WeakScalar, for dtype: DType, edgeOrder: Int
  ) throws(GradientError) -> AnyStencil {
    let value: Double
    switch step {
    case .bool(let flag): value = flag ? 1 : 0
    case .int(let integer): value = Double(integer)
    case .float(let number): value = number
    case .hugeInt(let number, digits: _):
      guard number.isFinite else { throw .stepTooLarge(spacing: place) }
      value = number
    case .complex(let number):
      return try stencil(weak: number, for: dtype, edgeOrder: edgeOrder)
    }
    if value == 0 && edgeOrder == 2 { throw .zeroStep(spacing: place, isComplex: false) }
    let stencil = Stencil(step: value, edgeOrder: edgeOrder)
    return switch dtype {
    case .float16: .float16(stencil.map(Float16.init))
    case .float32, .complex64: .float32(stencil.map(Float.init))
    default: .float64(stencil)
    }
  }

  private func stencil(
    weak step: Complex128, for dtype: DType, edgeOrder: Int
  ) throws(GradientError) -> AnyStencil {
    guard dtype.isComplex else { throw .complexSpacing(spacing: place, samples: dtype) }
    if step == Complex128(0) && edgeOrder == 2 {
      throw .zeroStep(spacing: place, isComplex: true)
    }
    let literal = LiteralComplexStep(value: step)
    let stencil = Stencil(step: literal, edgeOrder: edgeOrder).map(\.value)
    return dtype == .complex64
      ? .complex64(stencil.map { Complex64(Float($0.real), Float($0.imaginary)) })
      : .complex128(stencil)
  }

  // MARK: - Steps with a dtype

  private static func stencil(step: AnyArray, edgeOrder: Int) -> AnyStencil {
    switch step {
    case .float16(let array): .float16(Stencil(step: array.elements[0], edgeOrder: edgeOrder))
    case .float32(let array): .float32(Stencil(step: array.elements[0], edgeOrder: edgeOrder))
    case .float64(let array): .float64(Stencil(step: array.elements[0], edgeOrder: edgeOrder))
    case .complex64(let array):
      .complex64(Stencil(step: array.elements[0], edgeOrder: edgeOrder))
    case .complex128(let array):
      .complex128(Stencil(step: array.elements[0], edgeOrder: edgeOrder))
    default: .float64(Stencil(step: step.scalar(at: 0).complex.real, edgeOrder: edgeOrder))
    }
  }

  /// Dividing by a zero that has a dtype warns where dividing by a literal zero fails.
  private static func warnings(step: AnyArray, edgeOrder: Int) -> [GradientWarning] {
    guard !step.scalar(at: 0).isTrue && edgeOrder == 2 else { return [] }
    return [
      .floatingPoint(
        FloatingPointWarning(event: .divideByZero, operation: "scalar divide"))
    ]
  }

  // MARK: - Coordinates

  private func part(
    coordinates: AnyArray, along axis: Int, _ edgeOrder: Int
  ) throws(GradientError) -> GradientPlan.Part {
    do throws(ArrayError) {
      try coordinates.checkRoom()
    } catch {
      throw .array(error)
    }
    switch coordinates.coordinateSteps {
    case .changes(let steps): return try part(changes: steps, along: axis, edgeOrder)
    case .float16(let found): return part(found, axis, edgeOrder) { .float16($0) }
    case .float32(let found): return part(found, axis, edgeOrder) { .float32($0) }
    case .float64(let found): return part(found, axis, edgeOrder) { .float64($0) }
    case .complex64(let found): return part(found, axis, edgeOrder) { .complex64($0) }
    case .complex128(let found): return part(found, axis, edgeOrder) { .complex128($0) }
    }
  }

  /// Evenly spaced means: all differences are exactly equal. Then the shorter formula is used.
  private func part<Number>(
    _ found: CoordinateSteps<Number>, _ axis: Int, _ edgeOrder: Int,
    _ wrap: (Stencil<Number>) -> AnyStencil
  ) -> GradientPlan.Part {
    let stencil =
      found.isUniform
      ? Stencil(step: found.steps[0], edgeOrder: edgeOrder)
      : Stencil(steps: found.steps, edgeOrder: edgeOrder)
    let warnings = found.firstEqual.map {
      [GradientWarning.equalCoordinates(spacing: place, axis: axis, index: $0)]
    }
    return GradientPlan.Part(axis: axis, stencil: wrap(stencil), warnings: warnings ?? [])
  }

  /// Truth values that change everywhere or nowhere are steps of 1 or 0; NumPy has no other.
  private func part(
    changes steps: [Bool], along axis: Int, _ edgeOrder: Int
  ) throws(GradientError) -> GradientPlan.Part {
    guard steps.allSatisfy({ $0 == steps[0] }) else { throw .booleanCoordinates(spacing: place) }
    let stencil = Stencil<Double>(step: steps[0] ? 1 : 0, edgeOrder: edgeOrder)
    return GradientPlan.Part(
      axis: axis, stencil: .float64(stencil),
      warnings: steps[0]
        ? [] : [.equalCoordinates(spacing: place, axis: axis, index: 0)])
  }
}
