// nabla · AnyArray+Eigenvalues.swift
// Eigenvalues and eigenvectors.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// The eigenvalues of each matrix, and with `wantsVectors` its eigenvectors in columns.
  ///
  /// They are real if the matrices and all eigenvalues are.
  ///
  /// - Throws: `notFinite`, `eigenvaluesDidNotConverge` and their like.
  package func eigenvalues(
    withVectors wantsVectors: Bool
  ) throws(LinearAlgebraError) -> (values: AnyArray, vectors: AnyArray?) {
    try checkSquare()
    try checkFinite()
    let dtypes = try LinearDType(of: self)
    let (values, vectors) =
      dtypes.isComplex
      ? try MatrixStack<Complex128>(copying: self).eigenvalues(withVectors: wantsVectors)
      : try MatrixStack<Double>(copying: self).eigenvalues(withVectors: wantsVectors)
    let found = try values.vectors()
    let columns = try vectors?.array()
    guard !dtypes.isComplex, try found.isReal else {
      return (
        try dtypes.rounded(found),
        try columns.map { array throws(LinearAlgebraError) in try dtypes.rounded(array) }
      )
    }
    return (
      try dtypes.rounded(try found.unary(.real)),
      try columns.map { array throws(LinearAlgebraError) in
        try dtypes.rounded(try array.unary(.real))
      }
    )
  }

  /// True if no complex number has an imaginary part.
  private var isReal: Bool {
    get throws(LinearAlgebraError) {
      guard case .complex128(let numbers) = self else { return true }
      return numbers.firstPosition { $0.imaginary != 0 } == nil
    }
  }

  /// The eigenvalues of each symmetric or Hermitian matrix in ascending order, and with
  /// `wantsVectors` orthonormal eigenvectors in columns; one triangle is read.
  ///
  /// LAPACK would give numbers for some matrices with NaN.
  ///
  /// - Throws: `notFinite`, `eigenvaluesDidNotConverge` and their like.
  package func symmetricEigenvalues(
    upper: Bool, withVectors wantsVectors: Bool
  ) throws(LinearAlgebraError) -> (values: AnyArray, vectors: AnyArray?) {
    try checkSquare()
    try shapes { () throws(ShapeError) in try triangle(isUpper: upper, offset: 0) }.checkFinite()
    let dtypes = try LinearDType(of: self)
    let (values, vectors) =
      dtypes.isComplex
      ? try symmetricEigenvalues(upper, wantsVectors, as: Complex128.self)
      : try symmetricEigenvalues(upper, wantsVectors, as: Double.self)
    return (
      try dtypes.rounded(values),
      try vectors.map { array throws(LinearAlgebraError) in try dtypes.rounded(array) }
    )
  }

  private func symmetricEigenvalues<Element: LinearElement>(
    _ upper: Bool, _ wantsVectors: Bool, as type: Element.Type
  ) throws(LinearAlgebraError) -> (values: AnyArray, vectors: AnyArray?) {
    let stack = try MatrixStack<Element>(copying: self)
    let values = try stack.symmetricEigenvalues(upper: upper, withVectors: wantsVectors)
    return (try values.vectors(), wantsVectors ? try stack.array() : nil)
  }
}
