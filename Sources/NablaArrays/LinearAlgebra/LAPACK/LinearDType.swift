// nabla · LinearDType.swift
// The dtypes that linear algebra computes in.
// SPDX-License-Identifier: Apache-2.0

/// The dtype that linear algebra computes in, and the one its results have.
struct LinearDType {
  /// True to compute with complex128, false with float64.
  let isComplex: Bool
  /// True to round the results to float32 or complex64.
  let isSingle: Bool

  /// The dtypes for operands: integers count as float64.
  ///
  /// - Throws: `unsupportedDType` for numbers that LAPACK has no routines for: float16.
  init(of operands: AnyArray...) throws(LinearAlgebraError) {
    var isComplex = false
    var isSingle = true
    for operand in operands {
      let dtype = operand.dtype
      let partSize = dtype.kind == "c" ? dtype.itemSize / 2 : dtype.itemSize
      switch dtype.kind {
      case "b", "i", "u": isSingle = false
      case "f", "c":
        if partSize < 4 { throw .unsupportedDType(dtype) }
        if partSize > 4 { isSingle = false }
        if dtype.kind == "c" { isComplex = true }
      default: throw .unsupportedDType(dtype)
      }
    }
    self.isComplex = isComplex
    self.isSingle = isSingle
  }

  /// A result in the dtype that it has in NumPy: rounded to single precision where operands are.
  func rounded(_ result: AnyArray) throws(LinearAlgebraError) -> AnyArray {
    guard isSingle else { return result }
    let dtype = result.dtype.isComplex ? DType.complex64 : .float32
    return try arrays { () throws(ArrayError) in try result.astype(dtype) }
  }
}
