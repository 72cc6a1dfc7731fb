// nabla · GradientWarning.swift
// What a gradient wants its caller to know.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// What was noticed while a gradient was computed.
package enum GradientWarning: Hashable, Sendable {
  /// What NumPy turns into a `RuntimeWarning`.
  case floatingPoint(FloatingPointWarning)
  /// Two neighbouring coordinates are equal, the first such pair at `index` and `index + 1`.
  case equalCoordinates(spacing: Int, axis: Int, index: Int)
}

/// The derivatives, and what was noticed on the way.
package struct Gradient: Sendable {
  /// One array for each axis asked for, in that order.
  package var derivatives: [AnyArray]
  /// The warnings, each once.
  package var warnings: [GradientWarning]
}
