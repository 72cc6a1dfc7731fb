// nabla · AnyArray+Elementwise.swift
// Elementwise functions over arrays of any dtype.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// Applies an elementwise function with broadcasting and NEP 50 promotion.
  ///
  /// - Shape: the shape that both broadcast to.
  /// - Throws: `cannotBroadcast`, `unsupportedDType`, `resultDTypeUnavailable`, `outOfMemory`;
  ///   `integerOverflow` and its like name the first element whose result is wrong.
  package static func apply(
    _ function: BinaryFunction, _ left: Operand, _ right: Operand,
    events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    if let comparison = function.comparison {
      return try compare(comparison, left, right, function, &events)
    }
    if function == .logicalAnd || function == .logicalOr {
      return try BoolKernels.apply(function, left.truth(), right.truth())
    }
    if function == .power, let shortcut = try power(left, right, &events) { return shortcut }
    let operands = try Operand.promotedDType(left, right, operation: function.rawValue)
    switch try function.loopDType(for: operands) {
    case .bool: return try BoolKernels.apply(function, left.converted(), right.converted())
    case .int64:
      return try IntegerKernels.apply(function, left.converted(), right.converted(), &events)
    case .float32:
      return try RealKernels<Float>.apply(function, left.converted(), right.converted(), &events)
    case .float64:
      return try RealKernels<Double>.apply(function, left.converted(), right.converted(), &events)
    case .complex128:
      return try ComplexKernels.apply(function, left.converted(), right.converted(), &events)
    }
  }

  /// Applies an elementwise function.
  ///
  /// - Throws: `unsupportedDType`, `resultDTypeUnavailable`, `integerOverflow`, `outOfMemory`.
  package static func apply(
    _ function: UnaryFunction, _ operand: AnyArray, events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    switch try function.loopDType(for: operand.dtype) {
    case .bool: try BoolKernels.apply(function, operand.converted())
    case .int64: try IntegerKernels.apply(function, operand.converted())
    case .float32: try RealKernels<Float>.apply(function, operand.converted(), &events)
    case .float64: try RealKernels<Double>.apply(function, operand.converted(), &events)
    case .complex128: try ComplexKernels.apply(function, operand.converted(), &events)
    }
  }

  /// Compares element by element.
  private static func compare(
    _ comparison: Comparison, _ left: Operand, _ right: Operand, _ function: BinaryFunction,
    _ events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    if let constant = try compareBeyondInt64(comparison, left, right) { return constant }
    let (left, right) = (
      left.roundedForFloat32(beside: right), right.roundedForFloat32(beside: left)
    )
    switch try Operand.promotedDType(left, right, operation: function.rawValue) {
    case .bool: return try BoolKernels.compare(comparison, left.converted(), right.converted())
    case .int64:
      return try OrderedKernels<Int64>.compare(comparison, left.converted(), right.converted())
    case .float32:
      return try OrderedKernels<Float>.compare(comparison, left.converted(), right.converted())
    case .float64:
      return try OrderedKernels<Double>.compare(comparison, left.converted(), right.converted())
    case .complex128:
      return try ComplexKernels.compare(
        comparison, left.converted(), right.converted(), &events)
    }
  }

  /// Compares integers with an integer beyond 64 bits: the answer is the same for all elements.
  private static func compareBeyondInt64(
    _ comparison: Comparison, _ left: Operand, _ right: Operand
  ) throws(ArrayError) -> AnyArray? {
    let huge: Double
    let shape: [Int]
    switch (left, right) {
    case (.array(let array), .weak(.hugeInt(let value, _))) where array.dtype == .int64:
      (huge, shape) = (value, array.shape)
    case (.weak(.hugeInt(let value, _)), .array(let array)) where array.dtype == .int64:
      (huge, shape) = (-value, array.shape)
    default: return nil
    }
    let answer: Bool =
      switch comparison {
      case .equal: false
      case .notEqual: true
      case .less, .lessEqual: huge > 0
      case .greater, .greaterEqual: huge < 0
      }
    return .bool(try NDArray.make(shape: shape) { $0.update(repeating: answer) })
  }

  /// NumPy's shortcuts of `**` for arrays with a literal exponent.
  ///
  /// They are other functions with other bits (`(-inf)**0.5` is NaN), so only NumPy's own count.
  private static func power(
    _ left: Operand, _ right: Operand, _ events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray? {
    guard case .array(let base) = left, base.rank > 0, case .weak(let exponent) = right
    else { return nil }
    switch exponent {
    case .int(2) where base.dtype != .int64: return try apply(.square, base, events: &events)
    case .int(-1) where base.dtype == .complex128:
      return try ComplexKernels.reciprocal(base.converted(), &events)
    case .int(-1) where base.dtype >= .float32:
      return try apply(.divide, .weak(.int(1)), left, events: &events)
    case .float(0.5) where base.dtype >= .float32: return try apply(.sqrt, base, events: &events)
    case .bool, .int, .hugeInt, .float, .complex: return nil
    }
  }
}

extension Operand {
  /// The elements that are not zero.
  fileprivate func truth() throws(ArrayError) -> NDArray<Bool> {
    if case .weak(.hugeInt(_, let digits)) = self {
      throw .integerTooLargeForInt64(digits: digits)
    }
    return try converted()
  }

  /// A literal complex number beside `float32` as NumPy's `complex64` would hold it; nabla
  /// compares in `complex128`.
  fileprivate func roundedForFloat32(beside other: Operand) -> Operand {
    guard case .weak(.complex(let value)) = self, case .array(let array) = other,
      array.dtype == .float32
    else { return self }
    let rounded = Complex(Double(Float(value.real)), Double(Float(value.imaginary)))
    return .array(.complex128(NDArray(scalar: rounded)))
  }
}
