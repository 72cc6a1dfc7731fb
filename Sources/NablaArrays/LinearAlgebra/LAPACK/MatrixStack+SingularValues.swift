// nabla · MatrixStack+SingularValues.swift
// Singular values, and least squares, of stacks of matrices.
// SPDX-License-Identifier: Apache-2.0

import CMathShims

/// Which singular vectors are wanted.
package enum SingularVectors: Sendable {
  case none
  /// As many as there are singular values.
  case reduced
  /// A whole orthonormal basis on both sides.
  case full
}

/// The factors of a stack of matrices: `U`, the singular values, and `Vh`.
struct SingularFactors<Element: LinearElement> {
  let left: MatrixStack<Element>
  let values: MatrixStack<Double>
  let right: MatrixStack<Element>
}

extension MatrixStack {
  /// The singular values of each matrix in descending order, with the vectors that are wanted.
  ///
  /// The matrices are overwritten.
  ///
  /// - Throws: `singularValuesDidNotConverge`; `libraryMissing`.
  func singularFactors(
    _ wanted: SingularVectors
  ) throws(LinearAlgebraError) -> SingularFactors<Element> {
    let shorter = min(rows, columns)
    let values = try MatrixStack<Double>(batch: batch, rows: shorter, columns: 1)
    let width = wanted == .none ? 0 : wanted == .full ? rows : shorter
    let height = wanted == .none ? 0 : wanted == .full ? columns : shorter
    let result = SingularFactors(
      left: try MatrixStack(batch: batch, rows: wanted == .none ? 0 : rows, columns: width),
      values: values,
      right: try MatrixStack(batch: batch, rows: height, columns: wanted == .none ? 0 : columns))
    guard count > 0, shorter > 0 else {
      // There is nothing to decompose, and any basis will do.
      result.left.setIdentities()
      result.right.setIdentities()
      return result
    }
    let call = try SingularValueCall(self, wanted)
    for number in 0..<count {
      let info = call.run(
        on: matrix(number), values: values.matrix(number), left: result.left.matrix(number),
        right: result.right.matrix(number))
      if info != 0 { throw .singularValuesDidNotConverge(index: index(of: number)) }
    }
    return result
  }
}

/// LAPACK's `gesdd` with the memory it needs, for matrices of one shape.
private struct SingularValueCall<Element: LinearElement> {
  private let routine: nabla_routine
  private let m: Int
  private let n: Int
  private let job: CChar
  private let work: WorkArray<Element>
  private let realWork: WorkArray<Double>
  private let integerWork: WorkArray<Int32>

  init(_ stack: MatrixStack<Element>, _ wanted: SingularVectors) throws(LinearAlgebraError) {
    m = stack.rows
    n = stack.columns
    let letter: Unicode.Scalar = wanted == .none ? "N" : wanted == .full ? "A" : "S"
    job = CChar(UInt8(ascii: letter))
    routine = try LinearLibrary.needed(Element.letter + "gesdd_")
    let (less, more) = (min(m, n), max(m, n))
    // LAPACK's manual asks for so much real memory with complex matrices.
    let realSize =
      wanted == .none ? 7 * less : less * max(5 * less + 7, 2 * more + 2 * less + 1)
    realWork = try WorkArray(Element.isComplex ? realSize : 1)
    integerWork = try WorkArray(8 * less)
    var answer = Element.zero
    var nothing = 0.0
    // Safe: with a size of -1 the routine writes the best size and nothing else.
    _ = nabla_gesdd(
      routine, job, Int32(m), Int32(n), stack.matrix(0), &nothing, nil, Int32(m), nil,
      Int32(wanted == .full ? n : less), &answer, -1, Element.isComplex ? realWork.base : nil,
      integerWork.base)
    work = try WorkArray(answer: answer)
  }

  /// Decomposes a matrix, which is overwritten; 0 means success.
  func run(
    on matrix: UnsafeMutablePointer<Element>, values: UnsafeMutablePointer<Double>,
    left: UnsafeMutablePointer<Element>, right: UnsafeMutablePointer<Element>
  ) -> Int32 {
    let height = job == CChar(UInt8(ascii: "A")) ? n : min(m, n)
    // Safe: the matrix has m rows and n columns, the factors are as large as the job writes, and the
    // work arrays have the sizes that the routine asked for.
    return nabla_gesdd(
      routine, job, Int32(m), Int32(n), matrix, values, left, Int32(m), right, Int32(height),
      work.base, work.size, Element.isComplex ? realWork.base : nil, integerWork.base)
  }
}

extension MatrixStack {
  /// Finds the columns that one matrix takes nearest to those of another; both are overwritten.
  ///
  /// - Parameters:
  ///   - columns: The right-hand sides, as high as the longer side of the matrix.
  ///   - limit: Singular values below this part of the largest count as zero.
  /// - Throws: `leastSquaresDidNotConverge`; `libraryMissing`.
  func leastSquares(
    _ columns: MatrixStack, limit: Double
  ) throws(LinearAlgebraError) -> (rank: Int, singularValues: MatrixStack<Double>) {
    let routine = try LinearLibrary.needed(Element.letter + "gelsd_")
    let shorter = min(rows, self.columns)
    let values = try MatrixStack<Double>(batch: [], rows: shorter, columns: 1)
    var rank: Int32 = 0
    guard shorter > 0, columns.columns > 0 else { return (0, values) }
    func call(
      _ work: UnsafeMutablePointer<Element>, _ size: Int32,
      _ realWork: UnsafeMutablePointer<Double>,
      _ integerWork: UnsafeMutablePointer<Int32>
    ) -> Int32 {
      // Safe: the columns have room for m and for n rows, and the work arrays are as large as asked.
      nabla_gelsd(
        routine, Int32(rows), Int32(self.columns), Int32(columns.columns), matrix(0),
        columns.matrix(0), Int32(columns.rows), values.matrix(0), limit, &rank, work, size,
        Element.isComplex ? realWork : nil, integerWork)
    }
    var answer = Element.zero
    var realAnswer = 0.0
    var integerAnswer: Int32 = 0
    _ = call(&answer, -1, &realAnswer, &integerAnswer)
    let work = try WorkArray(answer: answer)
    let realWork = try WorkArray<Double>(max(Int(realAnswer), 1))
    let integerWork = try WorkArray<Int32>(max(Int(integerAnswer), 1))
    guard call(work.base, work.size, realWork.base, integerWork.base) == 0 else {
      throw .leastSquaresDidNotConverge
    }
    return (Int(rank), values)
  }
}
