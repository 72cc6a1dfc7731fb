// nabla · AnyArray+Text.swift
// NumPy's text forms of arrays and scalars.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// NumPy's `array2string(a, separator=', ')`: what the shell shows.
  package func displayText(_ options: PrintOptions) -> String { "" }
  /// NumPy's `str(a)`.
  package func strText(_ options: PrintOptions) -> String { "" }
  /// NumPy's `repr(a)`.
  package func reprText(_ options: PrintOptions) -> String { "" }
}

extension Scalar {
  /// NumPy's `str` of the scalar: `2.5`.
  package var strText: String { "" }
  /// NumPy's `repr` of the scalar: `np.float64(2.5)`.
  package var reprText: String { "" }
}

/// Python's text forms of its own numbers.
package enum PythonNumberText {
  /// `repr(float)`: `0.1`, `1e+16`, `nan`.
  package static func float(_ value: Double) -> String { "" }
  /// `repr(complex)`: `(1+2j)`, `2j`.
  package static func complex(_ value: Complex128) -> String { "" }
}
