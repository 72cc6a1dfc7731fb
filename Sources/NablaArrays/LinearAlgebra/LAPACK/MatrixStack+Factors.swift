// nabla · MatrixStack+Factors.swift
// Cholesky's factors and QR factors of stacks of matrices.
// SPDX-License-Identifier: Apache-2.0

import CMathShims

extension MatrixStack {
  /// Replaces each matrix by Cholesky's factor: triangular, the other triangle being zero.
  ///
  /// - Throws: `notPositiveDefinite`; `libraryMissing`.
  func factorByCholesky(upper: Bool) throws(LinearAlgebraError) {
    let routine = try LinearLibrary.needed(Element.letter + "potrf_")
    let triangle = CChar(UInt8(ascii: upper ? "U" : "L"))
    for number in 0..<count {
      let factor = matrix(number)
      // Safe: the matrix has n rows and columns.
      let info = nabla_potrf(routine, triangle, Int32(rows), factor)
      if info > 0 {
        throw .notPositiveDefinite(order: Int(info), index: index(of: number))
      }
      for column in 0..<columns {
        let rest = upper ? column + 1..<rows : 0..<column
        for row in rest { factor[column * rows + row] = .zero }
      }
    }
  }

  /// Replaces each matrix by its R, with the reflections that make Q below, and gives their weights.
  ///
  /// - Returns: The weights: `min(rows, columns)` for each matrix, in one column.
  func factorByReflections() throws(LinearAlgebraError) -> MatrixStack {
    let routine = try LinearLibrary.needed(Element.letter + "geqrf_")
    let weights = try MatrixStack(batch: batch, rows: min(rows, columns), columns: 1)
    guard count > 0, weights.rows > 0 else { return weights }
    var answer = Element.zero
    // Safe: with a size of -1 the routine writes the best size and nothing else.
    _ = nabla_geqrf(
      routine, Int32(rows), Int32(columns), matrix(0), weights.matrix(0), &answer, -1)
    let work = try WorkArray(answer: answer)
    for number in 0..<count {
      // Safe: the weights of each matrix have room for the shorter side.
      _ = nabla_geqrf(
        routine, Int32(rows), Int32(columns), matrix(number), weights.matrix(number), work.base,
        work.size)
    }
    return weights
  }

  /// The first `width` columns of each Q that reflections make, which `factorByReflections` left.
  ///
  /// - Parameter weights: What it returned.
  func orthogonalFactors(
    _ weights: MatrixStack, width: Int
  ) throws(LinearAlgebraError) -> MatrixStack {
    let routine = try LinearLibrary.needed(Element.orthogonal + "gqr_")
    let result = try MatrixStack(batch: batch, rows: rows, columns: width)
    guard count > 0, rows > 0, width > 0 else { return result }
    let copied = min(columns, width) * rows
    for number in 0..<count {
      // Safe: both matrices have at least so many columns of `rows` elements.
      result.matrix(number).update(from: matrix(number), count: copied)
      (result.matrix(number) + copied).update(repeating: .zero, count: width * rows - copied)
    }
    let reflections = Int32(weights.rows)
    var answer = Element.zero
    // Safe: with a size of -1 the routine writes the best size and nothing else.
    _ = nabla_orgqr(
      routine, Int32(rows), Int32(width), reflections, result.matrix(0), weights.matrix(0),
      &answer, -1)
    let work = try WorkArray(answer: answer)
    for number in 0..<count {
      // Safe: Q has `width` columns, not more than rows, and at least one for each reflection.
      _ = nabla_orgqr(
        routine, Int32(rows), Int32(width), reflections, result.matrix(number),
        weights.matrix(number), work.base, work.size)
    }
    return result
  }
}
