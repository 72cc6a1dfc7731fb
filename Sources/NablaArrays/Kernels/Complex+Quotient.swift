// nabla · Complex+Quotient.swift
// NumPy's quotient of complex numbers.
// SPDX-License-Identifier: Apache-2.0

extension Complex where Real == Double {
  /// The quotient as NumPy computes it.
  package func dividedAsNumPy(by other: Complex) -> Complex {
    ComplexStencil.divide(self, other)
  }
}
