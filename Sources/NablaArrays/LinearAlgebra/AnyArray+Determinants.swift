// nabla · AnyArray+Determinants.swift
// Determinants.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// The determinant of each matrix in the last two axes.
  ///
  /// - Throws: `notSquare` and its like.
  package func determinant() throws(LinearAlgebraError) -> AnyArray {
    let (sign, logarithm) = try logarithmicDeterminant(rounding: false)
    let dtypes = try LinearDType(of: self)
    let size = try logarithm.unary(.exp)
    return try dtypes.rounded(try sign.binary(.multiply, size))
  }

  /// The sign of each determinant, and the natural logarithm of its size.
  package func logarithmicDeterminant() throws(LinearAlgebraError) -> (AnyArray, AnyArray) {
    try logarithmicDeterminant(rounding: true)
  }

  private func logarithmicDeterminant(
    rounding: Bool
  ) throws(LinearAlgebraError) -> (AnyArray, AnyArray) {
    try checkSquare()
    let dtypes = try LinearDType(of: self)
    let (sign, logarithm) =
      dtypes.isComplex
      ? try logarithmicDeterminant(as: Complex128.self)
      : try logarithmicDeterminant(as: Double.self)
    guard rounding else { return (sign, logarithm) }
    return (try dtypes.rounded(sign), try dtypes.rounded(logarithm))
  }

  private func logarithmicDeterminant<Element: LinearElement>(
    as type: Element.Type
  ) throws(LinearAlgebraError) -> (AnyArray, AnyArray) {
    let (signs, logarithms) = try MatrixStack<Element>(copying: self).logarithmicDeterminants()
    return (Element.wrap(signs), .float64(logarithms))
  }
}
