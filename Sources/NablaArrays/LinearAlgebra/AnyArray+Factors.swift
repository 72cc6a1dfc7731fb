// nabla · AnyArray+Factors.swift
// Cholesky's and QR factors.
// SPDX-License-Identifier: Apache-2.0

/// Which parts of a QR decomposition are wanted, by NumPy's names.
package enum FactorMode: String, CaseIterable, Sendable {
  case reduced, complete, raw
  case triangle = "r"
}

extension AnyArray {
  /// Cholesky's factor of each matrix: lower triangular `L` of `L @ L.conj().T`, or upper.
  ///
  /// - Throws: `notPositiveDefinite` and its like.
  package func choleskyFactor(upper: Bool) throws(LinearAlgebraError) -> AnyArray {
    try checkSquare()
    let dtypes = try LinearDType(of: self)
    return try dtypes.rounded(
      dtypes.isComplex
        ? try choleskyFactor(upper, as: Complex128.self)
        : try choleskyFactor(upper, as: Double.self))
  }

  private func choleskyFactor<Element: LinearElement>(
    _ upper: Bool, as type: Element.Type
  ) throws(LinearAlgebraError) -> AnyArray {
    let stack = try MatrixStack<Element>(copying: self)
    try stack.factorByCholesky(upper: upper)
    return try stack.array()
  }

  /// The factors `Q` and `R` of each matrix; the transposed reflections and their weights for `raw`;
  /// for `triangle` only `R`.
  package func orthogonalFactors(
    _ mode: FactorMode
  ) throws(LinearAlgebraError) -> (AnyArray?, AnyArray) {
    try checkMatrices()
    let dtypes = try LinearDType(of: self)
    let (first, second) =
      dtypes.isComplex
      ? try orthogonalFactors(mode, as: Complex128.self)
      : try orthogonalFactors(mode, as: Double.self)
    let rounded = try first.map { array throws(LinearAlgebraError) in try dtypes.rounded(array) }
    return (rounded, try dtypes.rounded(second))
  }

  private func orthogonalFactors<Element: LinearElement>(
    _ mode: FactorMode, as type: Element.Type
  ) throws(LinearAlgebraError) -> (AnyArray?, AnyArray) {
    let stack = try MatrixStack<Element>(copying: self)
    let weights = try stack.factorByReflections()
    let shorter = min(stack.rows, stack.columns)
    if mode == .raw {
      return (try stack.array().matrixTransposed(), try weights.vectors())
    }
    let height = mode == .complete && stack.rows > stack.columns ? stack.rows : shorter
    let whole = try stack.array()
    let triangle = try shapes { () throws(ShapeError) in
      try whole.narrowed(whole.rank - 2, to: 0..<height).triangle(isUpper: true, offset: 0)
    }
    guard mode != .triangle else { return (nil, triangle) }
    return (try stack.orthogonalFactors(weights, width: height).array(), triangle)
  }
}
