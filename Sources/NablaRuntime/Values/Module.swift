// nabla · Module.swift
// A module: names behind a prefix.
// SPDX-License-Identifier: Apache-2.0

/// A module of Python or NumPy: `np`, `np.linalg`, `math`.
package final class Module: Sendable {
  /// The dotted name: `numpy.linalg`.
  package let name: String
  /// The places a builtin must have to be reached through this module.
  package let places: BuiltinPlaces

  package init(_ name: String, places: BuiltinPlaces) {
    self.name = name
    self.places = places
  }
}
