// nabla · AnyArray+Casts.swift
// Arrays of one dtype from arrays of another.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// The same values in another dtype: fractions are cut off, imaginary parts dropped.
  ///
  /// NumPy warns when imaginary parts go (`DType.discardsImaginaryPart(castTo:)` says when), and
  /// of numbers that are infinite in `float32` (`events`). Nothing is copied if the dtype is the same.
  ///
  /// - Throws: `cannotCastToInteger` for NaN, infinities and what is beyond 64 bits.
  package func astype(
    _ dtype: DType, events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    switch dtype {
    case .bool: return .bool(try converted())
    case .int64: return .int64(try converted())
    case .float32:
      FloatingPointEvents.clear()
      let result: NDArray<Float> = try converted()
      events.formUnion(FloatingPointEvents.seen().intersection(.overflow))
      return .float32(result)
    case .float64: return .float64(try converted())
    case .complex128: return .complex128(try converted())
    }
  }

  /// The same values in another dtype, whatever the floating-point unit noticed.
  package func astype(_ dtype: DType) throws(ArrayError) -> AnyArray {
    var events: FloatingPointEvents = []
    return try astype(dtype, events: &events)
  }

  /// The array as one of this element type: itself, or a copy that lies in the same order.
  ///
  /// - Throws: `cannotCastToInteger`; `outOfMemory`.
  func converted<Target: CastTarget>(
    to type: Target.Type = Target.self
  ) throws(ArrayError) -> NDArray<Target> {
    if let same = Target.unwrap(self) { return same }
    try checkRoom()
    if Target.dtype == .int64 { try checkIntegers() }
    return switch self {
    case .bool(let array): try array.mapped { $0.run { Target.cast($0) } }
    case .int64(let array): try array.mapped { $0.run { Target.cast($0) } }
    case .float32(let array): try array.mapped { $0.run { Target.cast($0) } }
    case .float64(let array): try array.mapped { $0.run { Target.cast($0) } }
    case .complex128(let array): try array.mapped { $0.run { Target.cast($0) } }
    }
  }

  /// Makes sure that every element fits an `int64`.
  private func checkIntegers() throws(ArrayError) {
    let position: Int? =
      switch self {
      case .bool, .int64: nil
      case .float32(let array): array.firstPosition { !Int64.fits(Double($0)) }
      case .float64(let array): array.firstPosition { !Int64.fits($0) }
      case .complex128(let array): array.firstPosition { !Int64.fits($0.real) }
      }
    guard let position else { return }
    throw .cannotCastToInteger(
      value: scalar(at: position).plainText, index: layout.index(ofPosition: position),
      dtype: .int64)
  }

  /// A row-major copy.
  package func copy() throws(ArrayError) -> AnyArray {
    switch self {
    case .bool(let array): .bool(try array.copy())
    case .int64(let array): .int64(try array.copy())
    case .float32(let array): .float32(try array.copy())
    case .float64(let array): .float64(try array.copy())
    case .complex128(let array): .complex128(try array.copy())
    }
  }

  /// The same elements in row-major order, copied only if they are not.
  package func contiguous() throws(ArrayError) -> AnyArray {
    layout.isContiguous ? self : try copy()
  }
}

extension Scalar {
  /// The number as Python writes it, for the facts of an error.
  var plainText: String {
    switch self {
    case .bool(let value): value ? "True" : "False"
    case .int64(let value): String(value)
    case .float32(let value): value.description
    case .float64(let value): PythonNumberText.float(value)
    case .complex128(let value): PythonNumberText.complex(value)
    }
  }
}
