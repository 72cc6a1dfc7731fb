// nabla · Operand+Storing.swift
// Which values an array of a dtype can hold.
// SPDX-License-Identifier: Apache-2.0

extension Operand {
  /// The value in the element type of the array that it is stored in.
  ///
  /// - Throws: `store` with the fraction or imaginary part lost, `cannotCastToInteger`,
  ///   `integerTooLargeForInt64`, `integerTooLargeForFloat` where the value would not be the same.
  func storable<Target: CastTarget>(
    as type: Target.Type = Target.self
  ) throws(ArrayError) -> NDArray<Target> {
    let array: AnyArray
    switch self {
    case .array(let value): array = value
    case .weak(let weak): array = try weak.array(for: Target.dtype)
    }
    if Target.dtype != .bool && Target.dtype < array.dtype {
      try array.checkStorable(in: Target.dtype)
    }
    return try array.converted()
  }
}

extension WeakScalar {
  /// The number as an array without axes, of its own dtype if that can be.
  fileprivate func array(for target: DType) throws(ArrayError) -> AnyArray {
    switch self {
    case .bool(let value): return .bool(NDArray(scalar: value))
    case .int(let value): return .int64(NDArray(scalar: value))
    case .hugeInt(let value, let digits):
      if target == .bool { return .bool(NDArray(scalar: true)) }
      if target == .int64 { throw .integerTooLargeForInt64(digits: digits) }
      if value.isInfinite { throw .integerTooLargeForFloat(digits: digits) }
      return .float64(NDArray(scalar: value))
    case .float(let value): return .float64(NDArray(scalar: value))
    case .complex(let value): return .complex128(NDArray(scalar: value))
    }
  }
}

extension AnyArray {
  /// Makes sure that no element loses an imaginary part or, in integers, a fraction.
  fileprivate func checkStorable(in target: DType) throws(ArrayError) {
    let wantsWhole = target == .int64
    let position: Int? =
      switch self {
      case .bool, .int64: nil
      case .float32(let array): wantsWhole ? array.firstPosition { !$0.isWholeOrInfinite } : nil
      case .float64(let array): wantsWhole ? array.firstPosition { !$0.isWholeOrInfinite } : nil
      case .complex128(let array):
        array.firstPosition { $0.imaginary != 0 || wantsWhole && !$0.real.isWholeOrInfinite }
      }
    guard let position else { return }
    let value = scalar(at: position)
    let index = layout.index(ofPosition: position)
    if case .complex128(let number) = value, number.imaginary != 0 {
      throw .store(.complex(value: value.plainText, index: index, dtype: target))
    }
    throw .store(.fraction(value: value.plainText, index: index, dtype: target))
  }
}

extension BinaryFloatingPoint {
  /// False for numbers with a fraction; NaN and infinities are another matter.
  fileprivate var isWholeOrInfinite: Bool { rounded(.towardZero) == self || !isFinite }
}
