// nabla · LinearAlgebraError+Wording.swift
// The words for computations with matrices that cannot be done.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaDiagnostics

extension LinearAlgebraError: Fact {
  package var wording: Wording {
    switch self {
    case .libraryMissing, .tooLong, .unsupportedDType: libraryWording
    case .needsMatrix, .needsOneMatrix, .notSquare, .coreSize, .coreAxes, .heights,
      .tensorNotSquare, .emptyMatrix:
      shapeWording
    case .normOrder, .normAxes, .duplicateAxes: normWording
    case .singular, .notPositiveDefinite, .eigenvaluesDidNotConverge,
      .singularValuesDidNotConverge, .leastSquaresDidNotConverge, .notFinite:
      numberWording
    case .product(let fault): fault.wording
    case .einsum(let fault): fault.wording
    case .array(let error): error.wording
    case .shape(let error): error.wording
    case .reduction(let error): error.wording
    }
  }

  private var libraryWording: Wording {
    switch self {
    case .libraryMissing(let file):
      Wording(
        .osError, "\(file): cannot open the library that linear algebra is computed with",
        at: .sign, help: "install OpenBLAS; Debian's package is libopenblas0-pthread")
    case .tooLong(let length):
      Wording(
        .valueError, "LAPACK cannot count to \(length), only to 2147483647",
        at: .argument(0))
    case .unsupportedDType(let dtype):
      Wording(
        .typeError, "array type \(dtype.name) is unsupported in linalg", at: .argument(0),
        help: "convert it first: a.astype(float)")
    default: Wording(.linAlgError, "")
    }
  }

  private var shapeWording: Wording {
    switch self {
    case .needsMatrix(let rank, let parameter):
      Wording(
        .linAlgError,
        "\(rank)-dimensional array given. Array must be at least two-dimensional",
        at: .parameter(parameter))
    case .needsOneMatrix(let rank, let parameter):
      Wording(
        .linAlgError, "\(rank)-dimensional array given. Array must be two-dimensional",
        at: .parameter(parameter))
    case .notSquare(let shape, let parameter):
      Wording(
        .linAlgError,
        "Last 2 dimensions of the array must be square, not \(shape[shape.count - 2]) and "
          + "\(shape[shape.count - 1])",
        at: .parameter(parameter), label: "shape \(ShapeText.text(shape))")
    case .coreSize(let function, let found, let expected):
      Wording(
        .valueError,
        "\(function.name): Input operand 1 has a mismatch in its core dimension 0, with gufunc "
          + "signature \(function.signature) (size \(found) is different from \(expected))",
        at: .parameter(function.parameters[1]))
    case .coreAxes(let function, let operand, let rank, let needed):
      Wording(
        .valueError,
        "\(function.name): Input operand \(operand) does not have enough dimensions (has \(rank), "
          + "gufunc core with signature \(function.signature) requires \(needed))",
        at: .parameter(function.parameters[operand]))
    case .heights(let left, let right):
      Wording(
        .linAlgError, "Incompatible dimensions: a has \(left) rows, b has \(right)",
        at: .parameter("b"))
    case .tensorNotSquare(let shape, let split):
      Wording(
        .linAlgError,
        "Input arrays must satisfy the requirement prod(a.shape[b.ndim:]) == "
          + "prod(a.shape[:b.ndim]), which are \(product(shape[split...])) and "
          + "\(product(shape[..<split]))",
        at: .parameter("a"), label: "shape \(ShapeText.text(shape))")
    case .emptyMatrix(let function, let shape):
      Wording(
        .linAlgError, "\(function) is not defined on empty arrays", at: .parameter("x"),
        label: "shape \(ShapeText.text(shape))")
    default: Wording(.linAlgError, "")
    }
  }

  private func product(_ lengths: ArraySlice<Int>) -> Int { lengths.reduce(1, &*) }

  private var normWording: Wording {
    switch self {
    case .normOrder(let order, let axes):
      Wording(
        .valueError,
        axes == 1
          ? "Invalid norm order \(order.text) for vectors"
          : "Invalid norm order for matrices: \(order.text)",
        at: .parameter("ord"),
        help: axes == 1
          ? "a number, inf, -inf or None"
          : "1, -1, 2, -2, inf, -inf, 'fro', 'nuc' or None")
    case .normAxes(let count):
      Wording(
        .valueError,
        "Improper number of dimensions to norm: \(count) (1 is for vectors, 2 for matrices)",
        at: .parameter("x"))
    case .duplicateAxes(let axes):
      Wording(
        .valueError, "Duplicate axes given: \(ShapeText.text(axes))", at: .parameter("axis"))
    default: Wording(.linAlgError, "")
    }
  }

  private var numberWording: Wording {
    switch self {
    case .singular(let pivot, let size, let index):
      Wording(
        .linAlgError,
        "Singular matrix: elimination finds no pivot but 0 in column \(pivot) of \(size)"
          + place(index),
        at: .parameter("a"),
        help: "pinv(a) and lstsq(a, b) work with singular matrices too")
    case .notPositiveDefinite(let order, let index):
      Wording(
        .linAlgError,
        "Matrix is not positive definite: its first \(order) rows and columns are not"
          + place(index),
        at: .parameter("a"))
    case .eigenvaluesDidNotConverge(let index):
      Wording(.linAlgError, "Eigenvalues did not converge" + place(index), at: .parameter("a"))
    case .singularValuesDidNotConverge(let index):
      Wording(.linAlgError, "SVD did not converge" + place(index), at: .argument(0))
    case .leastSquaresDidNotConverge:
      Wording(
        .linAlgError, "SVD did not converge in Linear Least Squares", at: .parameter("a"))
    case .notFinite(let value, let index):
      Wording(
        .linAlgError,
        "Array must not contain infs or NaNs, but there is \(value) at index "
          + ShapeText.index(index), at: .parameter("a"))
    default: Wording(.linAlgError, "")
    }
  }

  /// Where in a stack the matrix is.
  private func place(_ index: [Int]) -> String {
    index.isEmpty ? "" : ", in the matrix at index \(ShapeText.index(index))"
  }
}

extension NormOrder {
  /// As the user wrote it.
  fileprivate var text: String {
    switch self {
    case .standard: "None"
    case .number(let number):
      Int(exactly: number).map(String.init) ?? PythonNumberText.float(number)
    case .named(let name): "'\(name)'"
    }
  }
}
