// nabla · Stencil+Weights.swift
// The weights of three-point derivatives.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

// The formulas of `leftEdge` and `rightEdge` are the derivatives at the ends of the parabola through
// three samples, p and q apart; `StepNumber.weights` has the one in the middle. The order of the
// operations is NumPy's; it decides the last bits.
// Source: B. Fornberg, Math. Comp. 51 (1988), 699-706.
extension Stencil {
  /// The stencil for samples at equal distances.
  init(step: Weight, edgeOrder: Int) {
    func edge(_ a: Double, _ b: Double, _ c: Double) -> Edge {
      edgeOrder == 1
        ? .difference(divisor: step)
        : .combination(a: Weight(a) / step, b: Weight(b) / step, c: Weight(c) / step)
    }
    self.init(
      interior: .difference(divisor: Weight(2) * step),
      first: edge(-1.5, 2, -0.5), last: edge(0.5, -2, 1.5))
  }

  /// The stencil for samples at the given distances, of which there are at least two.
  init(steps: [Weight], edgeOrder: Int) {
    let end = steps.count - 1
    self.init(
      interior: .steps(steps),
      first: edgeOrder == 1 ? .difference(divisor: steps[0]) : Self.leftEdge(steps[0], steps[1]),
      last: edgeOrder == 1
        ? .difference(divisor: steps[end]) : Self.rightEdge(steps[end - 1], steps[end]))
  }

  private static func leftEdge(_ p: Weight, _ q: Weight) -> Edge {
    .combination(
      a: -(Weight(2) * p + q) / (p * (p + q)), b: (p + q) / (p * q), c: -p / (q * (p + q)))
  }

  private static func rightEdge(_ p: Weight, _ q: Weight) -> Edge {
    .combination(
      a: q / (p * (p + q)), b: -(q + p) / (p * q), c: (Weight(2) * q + p) / (q * (p + q)))
  }
}
