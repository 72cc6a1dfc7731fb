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
      if array.dtype == .complex128 && dtype != .complex128 {
        throw .complexSpacing(spacing: place, samples: dtype)
      }
      let isStep = array.rank == 0
      let stencil =
        isStep ? Self.stencil(step: array, edgeOrder: order) : try stencil(along: array, order)
      let warnings =
        isStep
        ? Self.warnings(step: array, edgeOrder: order) : equalCoordinates(array, along: axis)
      return GradientPlan.Part(axis: axis, stencil: stencil, warnings: warnings)
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
    return dtype == .float32 ? .float32(stencil.map(Float.init)) : .float64(stencil)
  }

  private func stencil(
    weak step: Complex128, for dtype: DType, edgeOrder: Int
  ) throws(GradientError) -> AnyStencil {
    guard dtype == .complex128 else { throw .complexSpacing(spacing: place, samples: dtype) }
    if step == Complex128(0) && edgeOrder == 2 {
      throw .zeroStep(spacing: place, isComplex: true)
    }
    let literal = LiteralComplexStep(step: ComplexStep(value: step))
    return .complex128(Stencil(step: literal, edgeOrder: edgeOrder).map(\.step.value))
  }

  // MARK: - Steps with a dtype

  private static func stencil(step: AnyArray, edgeOrder: Int) -> AnyStencil {
    switch step {
    case .bool(let array): .float64(Stencil(step: array.elements[0] ? 1 : 0, edgeOrder: edgeOrder))
    case .int64(let array):
      .float64(Stencil(step: Double(array.elements[0]), edgeOrder: edgeOrder))
    case .float32(let array): .float32(Stencil(step: array.elements[0], edgeOrder: edgeOrder))
    case .float64(let array): .float64(Stencil(step: array.elements[0], edgeOrder: edgeOrder))
    case .complex128(let array):
      .complex128(
        Stencil(step: ComplexStep(value: array.elements[0]), edgeOrder: edgeOrder).map(\.value))
    }
  }

  /// Dividing by a zero that has a dtype warns where dividing by a literal zero fails.
  private static func warnings(step: AnyArray, edgeOrder: Int) -> [GradientWarning] {
    let isZero =
      switch step {
      case .bool(let array): array.elements == [false]
      case .int64(let array): array.elements == [0]
      case .float32(let array): array.elements == [0]
      case .float64(let array): array.elements == [0]
      case .complex128(let array): array.elements == [.zero]
      }
    guard isZero && edgeOrder == 2 else { return [] }
    return [
      .floatingPoint(
        FloatingPointWarning(event: .divideByZero, operation: "scalar divide"))
    ]
  }

  // MARK: - Coordinates

  private func stencil(
    along coordinates: AnyArray, _ edgeOrder: Int
  ) throws(GradientError) -> AnyStencil {
    switch coordinates {
    case .bool(let array):
      // NumPy's difference of truth values is "differs from", and -True has no meaning.
      let points = array.elements
      let steps = zip(points.dropFirst(), points).map { $0 != $1 }
      guard steps.allSatisfy({ $0 == steps[0] }) else {
        throw .booleanCoordinates(spacing: place)
      }
      return .float64(Stencil(step: steps[0] ? 1 : 0, edgeOrder: edgeOrder))
    case .int64(let array):
      return .float64(Self.stencil(at: array.elements.map { Double($0) }, edgeOrder))
    case .float32(let array): return .float32(Self.stencil(at: array.elements, edgeOrder))
    case .float64(let array): return .float64(Self.stencil(at: array.elements, edgeOrder))
    case .complex128(let array):
      let points = array.elements.map { ComplexStep(value: $0) }
      return .complex128(Self.stencil(at: points, edgeOrder).map(\.value))
    }
  }

  /// Evenly spaced means: all differences are exactly equal. Then the shorter formula is used.
  private static func stencil<Point: StepNumber>(
    at points: [Point], _ edgeOrder: Int
  ) -> Stencil<Point> {
    let steps = zip(points.dropFirst(), points).map { $0 - $1 }
    return steps.allSatisfy { $0 == steps[0] }
      ? Stencil(step: steps[0], edgeOrder: edgeOrder) : Stencil(steps: steps, edgeOrder: edgeOrder)
  }

  /// The first pair of equal neighbours, as the differences see them.
  private func equalCoordinates(_ coordinates: AnyArray, along axis: Int) -> [GradientWarning] {
    func first<Point: Equatable>(_ points: [Point]) -> Int? {
      points.indices.dropLast().first { points[$0] == points[$0 + 1] }
    }
    let index =
      switch coordinates {
      case .bool(let array): first(array.elements)
      case .int64(let array): first(array.elements.map { Double($0) })
      case .float32(let array): first(array.elements)
      case .float64(let array): first(array.elements)
      case .complex128(let array): first(array.elements)
      }
    guard let index else { return [] }
    return [.equalCoordinates(spacing: place, axis: axis, index: index)]
  }
}
