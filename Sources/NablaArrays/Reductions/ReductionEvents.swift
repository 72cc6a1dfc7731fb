// nabla · ReductionEvents.swift
// What the floating-point unit noticed in each step of a reduction.
// SPDX-License-Identifier: Apache-2.0

/// What the floating-point unit noticed in the steps of a reduction, in their order.
package struct ReductionEvents: Sendable {
  /// A step, which NumPy names in its warnings.
  package enum Step: Sendable {
    case gathering, centering, subtracting, squaring, dividing

    /// NumPy's name of the step, which divides scalars of 64-bit numbers by a count as scalars, and all
    /// else as arrays.
    package func operation(ofScalar isScalar: Bool, fromNumber isNumber: Bool = false) -> String {
      switch self {
      case .gathering: "reduce"
      case .centering: isNumber ? "scalar divide" : "divide"
      case .subtracting: "subtract"
      case .squaring: "square"
      case .dividing: isScalar ? "scalar divide" : "divide"
      }
    }
  }

  package private(set) var noticed: [(step: Step, events: FloatingPointEvents)] = []

  package init() {}

  /// All events, whatever the step.
  var all: FloatingPointEvents { noticed.reduce(into: []) { $0.formUnion($1.events) } }

  mutating func note(_ events: FloatingPointEvents, in step: Step) {
    if !events.isEmpty { noticed.append((step, events)) }
  }
}
