// nabla · Operand+Storing.swift
// Which values an array of a dtype can hold.
// SPDX-License-Identifier: Apache-2.0

extension Operand {
  /// The value in the dtype of the array that it is stored in.
  ///
  /// - Throws: `store` with the fraction or imaginary part lost, `cannotCastToInteger`,
  ///   `integerOutOfBounds`, `integerTooLargeForFloat` where the value would not be the same.
  func storable(in dtype: DType) throws(ArrayError) -> AnyArray {
    let array: AnyArray
    switch self {
    case .array(let value): array = value
    case .weak(let weak):
      if let element = try weak.element(of: dtype) { return AnyArray(element) }
      array = try weak.array
    }
    if dtype != .bool && !array.dtype.isSafelyCast(to: dtype) && array.dtype.isInexact {
      try array.visitNumbers(StorableCheck(array: array, target: dtype))
    }
    return try array.astype(dtype)
  }
}

extension WeakScalar {
  /// A typed integer, or one stored among floats, as an element; nil for what loses something.
  fileprivate func element(of dtype: DType) throws(ArrayError) -> Scalar? {
    switch self {
    case .bool, .int: break
    case .hugeInt: if dtype == .bool { return .bool(true) }
    case .float: if !dtype.isInexact { return nil }
    case .complex: if !dtype.isComplex { return nil }
    }
    return try dtype.element(of: self)
  }
}

/// Makes sure that no element loses an imaginary part or, in integers, a fraction.
private struct StorableCheck: NumberVisitor {
  let array: AnyArray
  let target: DType

  func visit<Element: NumericElement>(_ elements: NDArray<Element>) throws(ArrayError) {
    let wantsWhole = target.isInteger
    let wantsReal = !target.isComplex
    let found = elements.firstPosition {
      let number = $0.cast(to: Complex128.self)
      return wantsReal && number.imaginary != 0 || wantsWhole && !number.real.isWholeOrInfinite
    }
    guard let found else { return }
    let value = array.scalar(at: found)
    let index = array.layout.index(ofPosition: found)
    if value.complex.imaginary != 0 {
      throw .store(.complex(value: value.plainText, index: index, dtype: target))
    }
    throw .store(.fraction(value: value.plainText, index: index, dtype: target))
  }
}

extension BinaryFloatingPoint {
  /// False for numbers with a fraction; NaN and infinities are another matter.
  fileprivate var isWholeOrInfinite: Bool { rounded(.towardZero) == self || !isFinite }
}
