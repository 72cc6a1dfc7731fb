// nabla · GradientRequest.swift
// What a call of gradient asks for.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// The distance between samples along one axis.
package enum Spacing: Sendable {
  /// A number typed in the language: it takes part in promotion by its kind only.
  case weak(WeakScalar)
  /// An array of coordinates; without axes it is one step of its own dtype.
  case array(AnyArray)
  /// Something that is no number and no array; NumPy stumbles over it when it multiplies.
  case unsuitable(Unsuitable)

  /// What stands where a spacing should.
  package enum Unsuitable: Hashable, Sendable {
    case none, text
  }

  /// True for one step instead of coordinates.
  var isScalar: Bool {
    switch self {
    case .weak, .unsuitable: true
    case .array(let array): array.rank == 0
    }
  }
}

/// A call of `gradient`: samples, spacings, axes and the accuracy at the ends.
package struct GradientRequest: Sendable {
  /// The samples.
  package var samples: AnyArray
  /// The spacings, as given: none, one step for all axes, or one for each axis.
  package var spacings: [Spacing]
  /// The axes as the user wrote them; nil for all of them.
  package var axes: [Int]?
  /// The order of accuracy at the two ends: 1 or 2.
  package var edgeOrder: Int

  package init(
    samples: AnyArray, spacings: [Spacing] = [], axes: [Int]? = nil, edgeOrder: Int = 1
  ) {
    self.samples = samples
    self.spacings = spacings
    self.axes = axes
    self.edgeOrder = edgeOrder
  }

  /// True if the answer is one array; any other number of axes gives a tuple.
  package var isSingle: Bool { (axes?.count ?? samples.rank) == 1 }
}
