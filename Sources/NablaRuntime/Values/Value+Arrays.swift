// nabla · Value+Arrays.swift
// Arrays from values: what a bracket or `array(…)` makes.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Value {
  /// The array that NumPy's `asarray` makes of this value; nil for what no array can hold.
  ///
  /// - Throws: rows of unequal shapes; integers beyond 64 bits.
  package func makeArray() throws(RuntimeFailure) -> AnyArray? {
    if case .array(let object) = self { return object.array }
    if let scalar = asScalar { return AnyArray(scalar) }
    return nil
  }
}
