// nabla · MatrixStack+Solving.swift
// Equations, inverses and determinants of stacks of matrices.
// SPDX-License-Identifier: Apache-2.0

import CMathShims
import Glibc

extension MatrixStack {
  /// Solves the equations of each matrix for the columns of another, and writes the solutions there.
  ///
  /// The matrices become their factors.
  ///
  /// - Throws: `singular`; `libraryMissing`.
  /// - Complexity: O(n³) for each matrix.
  func solve(_ columns: MatrixStack) throws(LinearAlgebraError) {
    let routine = try LinearLibrary.needed(Element.letter + "gesv_")
    let pivots = try WorkArray<Int32>(rows)
    for number in 0..<count {
      // Safe: both are n rows high, and `pivots` has room for n.
      let info = nabla_gesv(
        routine, Int32(rows), Int32(columns.columns), matrix(number), pivots.base,
        columns.matrix(number))
      if info > 0 { throw .singular(pivot: Int(info) - 1, size: rows, index: index(of: number)) }
    }
  }

  /// The sign of each determinant and the logarithm of its size; 0 and -inf for singular matrices.
  ///
  /// The product of the diagonal itself could overflow where the determinant's logarithm does not.
  func logarithmicDeterminants() throws(LinearAlgebraError) -> (NDArray<Element>, NDArray<Double>) {
    let routine = try LinearLibrary.needed(Element.letter + "getrf_")
    let pivots = try WorkArray<Int32>(rows)
    let signs = try arrays { () throws(ArrayError) in
      try NDArray<Element>.allocate(shape: batch)
    }
    let logarithms = try arrays { () throws(ArrayError) in
      try NDArray<Double>.allocate(shape: batch)
    }
    for number in 0..<count {
      // Safe: the matrix has n rows and columns, `pivots` has room for n, the results for `count`.
      let info = nabla_getrf(routine, Int32(rows), matrix(number), pivots.base)
      let (sign, logarithm) =
        info > 0 ? (Element.zero, -.infinity) : diagonalProduct(number, pivots.base)
      signs.base[number] = sign
      logarithms.base[number] = logarithm
    }
    return (signs, logarithms)
  }

  /// The product of the diagonal of a factored matrix, as a sign and a logarithm.
  private func diagonalProduct(
    _ number: Int, _ pivots: UnsafeMutablePointer<Int32>
  ) -> (Element, Double) {
    let factors = matrix(number)
    var isOdd = false
    // Safe: there are `rows` pivots, and as many elements on the diagonal.
    for row in 0..<rows where pivots[row] != Int32(row + 1) { isOdd.toggle() }
    var sign = isOdd ? Element.one.negated : .one
    var logarithm = 0.0
    for row in 0..<rows {
      let pivot = factors[row * rows + row]
      sign = sign * pivot.direction
      logarithm += log(pivot.size)
    }
    return (sign, logarithm)
  }
}
