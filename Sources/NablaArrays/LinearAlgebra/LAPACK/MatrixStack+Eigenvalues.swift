// nabla · MatrixStack+Eigenvalues.swift
// Eigenvalues and eigenvectors of stacks of matrices.
// SPDX-License-Identifier: Apache-2.0

import CMathShims

extension MatrixStack {
  /// The eigenvalues of each matrix, and its eigenvectors in columns if they are wanted.
  ///
  /// The matrices are overwritten.
  ///
  /// - Throws: `eigenvaluesDidNotConverge`; `libraryMissing`.
  func eigenvalues(
    withVectors wantsVectors: Bool
  ) throws(LinearAlgebraError) -> (
    values: MatrixStack<Complex128>, vectors: MatrixStack<Complex128>?
  ) {
    let values = try MatrixStack<Complex128>(batch: batch, rows: rows, columns: 1)
    let vectors =
      wantsVectors ? try MatrixStack<Complex128>(batch: batch, rows: rows, columns: rows) : nil
    guard count > 0, rows > 0 else { return (values, vectors) }
    let call = try EigenvalueCall(self, wantsVectors: wantsVectors)
    for number in 0..<count {
      guard call.run(on: matrix(number)) == 0 else {
        throw .eigenvaluesDidNotConverge(index: index(of: number))
      }
      call.write(values: values.matrix(number), vectors: vectors?.matrix(number))
    }
    return (values, vectors)
  }

  /// The eigenvalues of each symmetric or Hermitian matrix, in ascending order; with `wantsVectors`
  /// each matrix becomes its eigenvectors.
  ///
  /// - Parameter upper: True to read the upper triangle, false for the lower.
  /// - Throws: `eigenvaluesDidNotConverge`; `libraryMissing`.
  func symmetricEigenvalues(
    upper: Bool, withVectors wantsVectors: Bool
  ) throws(LinearAlgebraError) -> MatrixStack<Double> {
    let routine = try LinearLibrary.needed(Element.symmetric + "evd_")
    let values = try MatrixStack<Double>(batch: batch, rows: rows, columns: 1)
    guard count > 0, rows > 0 else { return values }
    let job = CChar(UInt8(ascii: wantsVectors ? "V" : "N"))
    let triangle = CChar(UInt8(ascii: upper ? "U" : "L"))
    var answer = Element.zero
    let realAnswer = try WorkArray<Double>(1)
    var integerAnswer: Int32 = 0
    // Safe: with sizes of -1 the routine writes the best sizes and nothing else.
    _ = nabla_heevd(
      routine, job, triangle, Int32(rows), matrix(0), values.matrix(0), &answer, -1,
      Element.isComplex ? realAnswer.base : nil, -1, &integerAnswer, -1)
    let work = try WorkArray(answer: answer)
    let realWork = try WorkArray<Double>(Element.isComplex ? Int(realAnswer.base[0]) : 1)
    let integerWork = try WorkArray<Int32>(max(Int(integerAnswer), 1))
    for number in 0..<count {
      // Safe: the matrix is square, and the values and work arrays have the sizes asked for.
      let info = nabla_heevd(
        routine, job, triangle, Int32(rows), matrix(number), values.matrix(number), work.base,
        work.size, Element.isComplex ? realWork.base : nil, realWork.size, integerWork.base,
        integerWork.size)
      if info != 0 { throw .eigenvaluesDidNotConverge(index: index(of: number)) }
    }
    return values
  }
}

/// LAPACK's `geev` with the memory it needs, for matrices of one size.
private struct EigenvalueCall<Element: LinearElement> {
  private let routine: nabla_routine
  private let n: Int
  private let wantsVectors: Bool
  /// For real matrices the real parts, then the imaginary parts.
  private let values: WorkArray<Element>
  /// For real matrices the real and imaginary parts of a pair in neighbouring columns.
  private let vectors: WorkArray<Element>
  private let work: WorkArray<Element>
  private let realWork: WorkArray<Double>

  init(_ stack: MatrixStack<Element>, wantsVectors: Bool) throws(LinearAlgebraError) {
    self.n = stack.rows
    self.wantsVectors = wantsVectors
    routine = try LinearLibrary.needed(Element.letter + "geev_")
    values = try WorkArray(2 * n)
    vectors = try WorkArray(wantsVectors ? n * n : 1)
    realWork = try WorkArray(2 * n)
    var answer = Element.zero
    // Safe: with a size of -1 the routine writes the best size and nothing else.
    _ = nabla_geev(
      routine, wantsVectors, Int32(n), stack.matrix(0), values.base, values.base + n, vectors.base,
      &answer, -1, Element.isComplex ? realWork.base : nil)
    work = try WorkArray(answer: answer)
  }

  /// Computes the eigenvalues of a matrix, which is overwritten; 0 means success.
  func run(on matrix: UnsafeMutablePointer<Element>) -> Int32 {
    // Safe: the matrix has n rows and columns, and all other memory was made for this size.
    nabla_geev(
      routine, wantsVectors, Int32(n), matrix, values.base, values.base + n, vectors.base,
      work.base, work.size, Element.isComplex ? realWork.base : nil)
  }

  /// Writes what the last run found as complex numbers.
  func write(
    values target: UnsafeMutablePointer<Complex128>,
    vectors columns: UnsafeMutablePointer<Complex128>?
  ) {
    // Safe: the targets have room for n values and n columns of n.
    let found = values.base
    for place in 0..<n {
      target[place] = found[place].joined(found[n + place])
    }
    guard let columns else { return }
    if Element.isComplex {
      for place in 0..<n * n { columns[place] = vectors.base[place].joined(.zero) }
      return
    }
    var column = 0
    while column < n {
      let real = vectors.base + column * n
      let isPair = target[column].imaginary != 0 && column + 1 < n
      for row in 0..<n {
        let imaginary = isPair ? real[n + row].realPart : 0
        columns[column * n + row] = Complex(real[row].realPart, imaginary)
        if isPair { columns[(column + 1) * n + row] = Complex(real[row].realPart, -imaginary) }
      }
      column += isPair ? 2 : 1
    }
  }
}
