// nabla · Stencil.swift
// The weights of a three-point derivative along one axis.
// SPDX-License-Identifier: Apache-2.0

/// How a derivative is formed from neighbouring samples along one axis.
///
/// The steps of the sums are part of the meaning: every operation is rounded on its own, from left
/// to right, as NumPy's are.
package struct Stencil<Weight: StepNumber>: Sendable {
  /// How the samples between the two ends are treated.
  package enum Interior: Sendable {
    /// `(next - previous) / divisor` everywhere.
    case difference(divisor: Weight)
    /// `(a·previous + b·here) + c·next`, the weights coming from the steps between the samples.
    case steps([Weight])
    /// `(a·previous + b·here) + c·next`; item `i` of the weights belongs to sample `i + 1`.
    case combination(a: [Weight], b: [Weight], c: [Weight])
  }

  /// How a sample at an end is treated.
  package enum Edge: Sendable {
    /// The difference of the two outermost samples over a step.
    case difference(divisor: Weight)
    /// `(a·v₀ + b·v₁) + c·v₂` over the three outermost samples, in the order of the axis.
    case combination(a: Weight, b: Weight, c: Weight)
  }

  package let interior: Interior
  package let first: Edge
  package let last: Edge

  package init(interior: Interior, first: Edge, last: Edge) {
    self.interior = interior
    self.first = first
    self.last = last
  }

  /// The same stencil with weights of another type.
  package func map<Other>(_ convert: (Weight) -> Other) -> Stencil<Other> {
    let middle: Stencil<Other>.Interior =
      switch interior {
      case .difference(let divisor): .difference(divisor: convert(divisor))
      case .steps(let steps): .rounded(steps, convert)
      case .combination(let a, let b, let c):
        .combination(a: a.map(convert), b: b.map(convert), c: c.map(convert))
      }
    return Stencil<Other>(
      interior: middle, first: first.map(convert), last: last.map(convert))
  }
}

extension Stencil.Interior {
  /// Weights that were computed in the type of the steps before they were converted.
  fileprivate static func rounded<Step: StepNumber>(
    _ steps: [Step], _ convert: (Step) -> Weight
  ) -> Self {
    let weights = zip(steps, steps.dropFirst()).map { Step.weights($0, $1) }
    return .combination(
      a: weights.map { convert($0.a) }, b: weights.map { convert($0.b) },
      c: weights.map { convert($0.c) })
  }

  /// The weights at an inner sample.
  @inline(__always)
  func weights(at position: Int) -> (a: Weight, b: Weight, c: Weight)? {
    switch self {
    case .difference: nil
    case .steps(let steps): Weight.weights(steps[position &- 1], steps[position])
    case .combination(let a, let b, let c):
      (a[position &- 1], b[position &- 1], c[position &- 1])
    }
  }
}

extension Stencil.Edge {
  fileprivate func map<Other>(_ convert: (Weight) -> Other) -> Stencil<Other>.Edge {
    switch self {
    case .difference(let divisor): .difference(divisor: convert(divisor))
    case .combination(let a, let b, let c):
      .combination(a: convert(a), b: convert(b), c: convert(c))
    }
  }
}

/// A stencil of any of the types that weights have.
package enum AnyStencil: Sendable {
  case float16(Stencil<Float16>)
  case float32(Stencil<Float>)
  case float64(Stencil<Double>)
  case complex64(Stencil<Complex64>)
  case complex128(Stencil<Complex128>)

  /// The weights in another type; a stencil of that type as it is, its weights uncomputed.
  func converted<Number: StencilNumber>(to type: Number.Type) -> Stencil<Number> {
    switch self {
    case .float16(let stencil): stencil as? Stencil<Number> ?? stencil.map { $0.cast(to: type) }
    case .float32(let stencil): stencil as? Stencil<Number> ?? stencil.map { $0.cast(to: type) }
    case .float64(let stencil): stencil as? Stencil<Number> ?? stencil.map { $0.cast(to: type) }
    case .complex64(let stencil): stencil as? Stencil<Number> ?? stencil.map { $0.cast(to: type) }
    case .complex128(let stencil): stencil as? Stencil<Number> ?? stencil.map { $0.cast(to: type) }
    }
  }

  /// The type of the weights.
  var dtype: DType {
    switch self {
    case .float16: .float16
    case .float32: .float32
    case .float64: .float64
    case .complex64: .complex64
    case .complex128: .complex128
    }
  }
}
