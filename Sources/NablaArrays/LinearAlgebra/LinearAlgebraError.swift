// nabla · LinearAlgebraError.swift
// Why a computation with matrices cannot be done: facts, no prose.
// SPDX-License-Identifier: Apache-2.0

/// Why a computation with matrices cannot be done.
///
/// `parameter` is NumPy's name of the argument at fault; `index` the place of a matrix in a stack.
public enum LinearAlgebraError: Error, Hashable, Sendable {
  /// OpenBLAS is not there.
  case libraryMissing(file: String)
  /// A side of a matrix, or a work array, longer than LAPACK can count.
  case tooLong(length: Int)
  /// A dtype that LAPACK has no routines for.
  case unsupportedDType(DType)

  // Shapes
  /// An array that holds no matrix.
  case needsMatrix(rank: Int, parameter: String)
  /// An array that is not exactly one matrix.
  case needsOneMatrix(rank: Int, parameter: String)
  case notSquare(shape: [Int], parameter: String)
  /// Operands whose sizes do not go together; the second has one in its core axis 0.
  case coreSize(CoreFunction, found: Int, expected: Int)
  /// An operand with fewer axes than a function works on.
  case coreAxes(CoreFunction, operand: Int, rank: Int, needed: Int)
  /// A system of equations whose sides have different heights.
  case heights(left: Int, right: Int)
  /// The axes of a tensor do not split into two parts with the same number of elements.
  case tensorNotSquare(shape: [Int], split: Int)
  case emptyMatrix(function: String, shape: [Int])
  /// A norm that vectors (one axis) or matrices (two) do not have.
  case normOrder(NormOrder, axes: Int)
  /// Neither one axis nor two.
  case normAxes(count: Int)
  case duplicateAxes([Int])

  // Numbers
  /// No pivot but zero in a column, counted from 0.
  case singular(pivot: Int, size: Int, index: [Int])
  /// The leading part of so many rows and columns is not positive definite.
  case notPositiveDefinite(order: Int, index: [Int])
  case eigenvaluesDidNotConverge(index: [Int])
  case singularValuesDidNotConverge(index: [Int])
  case leastSquaresDidNotConverge
  /// NaN or infinity where there must be none.
  case notFinite(value: String, index: [Int])

  // Products
  case product(ProductFault)
  case einsum(EinsumFault)

  // What the other layers say
  case array(ArrayError)
  case shape(ShapeError)
  case reduction(ReductionError)
}

/// A function that works on the last axes of its operands, with NumPy's signature of these.
public struct CoreFunction: Hashable, Sendable {
  public let name: String
  public let signature: String
  /// The names of its parameters.
  public let parameters: [String]

  static let solve = CoreFunction("solve", "(m,m),(m,n)->(m,n)", ["a", "b"])
  static let solveVector = CoreFunction("solve1", "(m,m),(m)->(m)", ["a", "b"])
  package static let vecdot = CoreFunction("vecdot", "(n),(n)->()", ["x1", "x2"])
  package static let matvec = CoreFunction("matvec", "(m,n),(n)->(m)", ["x1", "x2"])
  package static let vecmat = CoreFunction("vecmat", "(n),(n,m)->(m)", ["x1", "x2"])

  private init(_ name: String, _ signature: String, _ parameters: [String]) {
    self.name = name
    self.signature = signature
    self.parameters = parameters
  }
}

/// Runs `body`; what it throws counts as an error of linear algebra.
func arrays<Result>(
  _ body: () throws(ArrayError) -> Result
) throws(LinearAlgebraError) -> Result {
  do { return try body() } catch { throw .array(error) }
}

/// Runs `body`; what it throws counts as an error of linear algebra.
func shapes<Result>(
  _ body: () throws(ShapeError) -> Result
) throws(LinearAlgebraError) -> Result {
  do { return try body() } catch { throw .shape(error) }
}

/// Runs `body`; what it throws counts as an error of linear algebra.
func reductions<Result>(
  _ body: () throws(ReductionError) -> Result
) throws(LinearAlgebraError) -> Result {
  do { return try body() } catch { throw .reduction(error) }
}
