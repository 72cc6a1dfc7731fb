// nabla · Scalar+Conversion.swift
// A scalar as what a sum starts from.
// SPDX-License-Identifier: Apache-2.0

extension Scalar {
  /// The same number in another dtype.
  ///
  /// - Throws: `initialDoesNotFit` if the dtype cannot hold it, `integerOutOfBounds` for an integer.
  func converted(to dtype: DType) throws(ReductionError) -> Scalar {
    if self.dtype.isCoded || dtype.isCoded { throw .initialDoesNotFit(dtype: dtype) }
    let number = complex
    if dtype.isInteger, number.imaginary == 0, !number.real.isFinite {
      throw .array(.cannotCastToInteger(value: plainText, index: [], dtype: dtype))
    }
    let isLost =
      self.dtype.isComplex && !dtype.isComplex && dtype != .bool
      || dtype.isInteger && number.real.rounded(.towardZero) != number.real
    if isLost { throw .initialDoesNotFit(dtype: dtype) }
    do throws(ArrayError) {
      return try AnyArray(self).astype(dtype).scalar(at: 0)
    } catch {
      guard self.dtype.isInteger, dtype.isInteger else { throw .initialDoesNotFit(dtype: dtype) }
      throw .array(.integerOutOfBounds(digits: plainText, dtype: dtype))
    }
  }
}
