// nabla · GradientWarning+Wording.swift
// The words for what a gradient notices.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaCalculus
import NablaDiagnostics

extension GradientWarning {
  /// The words, in NumPy's phrase.
  package var wording: Wording {
    switch self {
    case .floatingPoint(let warning):
      Wording(.runtimeWarning, "\(Self.phrase(warning.event)) encountered in \(warning.operation)")
    case .equalCoordinates(let spacing, let axis, let index):
      Wording(
        .runtimeWarning,
        "divide by zero encountered in divide: coordinates \(index) and \(index + 1) "
          + "along axis \(axis) are equal",
        at: .parameter("spacing", item: spacing),
        help: "an array of spacings holds positions, not distances; for equal distances give "
          + "the one number")
    }
  }

  private static func phrase(_ event: FloatingPointEvents) -> String {
    switch event {
    case .divideByZero: "divide by zero"
    case .overflow: "overflow"
    default: "invalid value"
    }
  }
}
