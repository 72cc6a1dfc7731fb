// nabla · DType+Promotion.swift
// The dtype of a result: NumPy's NEP 50.
// SPDX-License-Identifier: Apache-2.0

extension DType {
  /// The smallest dtype that holds both, NumPy's `promote_types`: `int8` and `uint8` make `int16`.
  ///
  /// A pair that no dtype holds exactly makes `float64`, or `complex128`.
  package func promoted(with other: DType) -> DType {
    if isCoded || other.isCoded {
      // What may fail is looked at before: `AnyArray.aligned`, `AnyArray.applyCoded`.
      return (try? coded(with: other)) ?? (isCoded ? self : other)
    }
    if self == other || other == .bool { return self }
    if self == .bool { return other }
    if isComplex || other.isComplex {
      return floating == .float64 || other.floating == .float64 ? .complex128 : .complex64
    }
    if isFloating || other.isFloating {
      return floating.itemSize > other.floating.itemSize ? floating : other.floating
    }
    if family == other.family { return itemSize > other.itemSize ? self : other }
    let (signed, unsigned) = family == .signed ? (self, other) : (other, self)
    if signed.itemSize > unsigned.itemSize { return signed }
    return switch unsigned {
    case .uint8: .int16
    case .uint16: .int32
    case .uint32: .int64
    default: .float64
    }
  }

  /// The smallest floating-point dtype that NumPy puts these numbers, or their parts, in.
  package var floating: DType {
    switch self {
    case .bool, .int8, .uint8, .float16: .float16
    case .int16, .uint16, .float32, .complex64: .float32
    case .int32, .uint32, .int64, .uint64, .float64, .complex128, .datetime64, .timedelta64, .text:
      .float64
    }
  }

  /// The complex dtype with parts of the precision of this dtype.
  package var complexCounterpart: DType { floating == .float64 ? .complex128 : .complex64 }

  /// True if every number of this dtype can become one of `target` without loss: NumPy's safe cast.
  package func isSafelyCast(to target: DType) -> Bool { promoted(with: target) == target }

  /// The dtype of an array of this dtype with a number typed in the language, which counts by its
  /// kind only: `float32` with `0.1` stays `float32`.
  package func promoted(with weak: WeakScalar) -> DType {
    if isCoded { return promoted(with: weak.ownDType) }
    return switch weak {
    case .bool: self
    case .int, .hugeInt: self == .bool ? .int64 : self
    case .float: isInexact ? self : .float64
    case .complex: isInexact ? complexCounterpart : .complex128
    }
  }

  /// The dtype that NumPy adds and multiplies many elements of this dtype in.
  package var accumulator: DType {
    switch family {
    case .truth, .signed: .int64
    case .unsigned: .uint64
    case .floating, .complex, .date, .duration, .text: self
    }
  }

  /// True if NumPy warns that a cast from here to `target` discards the imaginary part.
  package func discardsImaginaryPart(castTo target: DType) -> Bool {
    isComplex && !target.isComplex && target != .bool && target.kind != "U"
  }
}

extension WeakScalar {
  /// The dtype of an array made of this number alone.
  package var ownDType: DType {
    switch self {
    case .bool: .bool
    case .int, .hugeInt: .int64
    case .float: .float64
    case .complex: .complex128
    }
  }
}

extension Operand {
  /// The dtype that holds the elements of both operands.
  package static func promotedDType(_ left: Operand, _ right: Operand) -> DType {
    switch (left, right) {
    case (.array(let left), .array(let right)): left.dtype.promoted(with: right.dtype)
    case (.array(let array), .weak(let weak)), (.weak(let weak), .array(let array)):
      array.dtype.promoted(with: weak)
    case (.weak(let left), .weak(let right)): left.ownDType.promoted(with: right.ownDType)
    }
  }
}
