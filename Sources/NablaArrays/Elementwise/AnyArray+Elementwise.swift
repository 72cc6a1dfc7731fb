// nabla · AnyArray+Elementwise.swift
// Elementwise functions over arrays of any dtype.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// Applies an elementwise function with broadcasting and NEP 50 promotion.
  ///
  /// - Shape: the shape that both broadcast to.
  /// - Throws: `cannotBroadcast`, `unsupportedDType`, `outOfMemory`; `integerOverflow` and its like
  ///   name the first element whose result is wrong, `integerOutOfBounds` a typed integer that does
  ///   not fit the dtype beside it.
  package static func apply(
    _ function: BinaryFunction, _ left: Operand, _ right: Operand,
    events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    if left.isCoded || right.isCoded {
      return try applyCoded(function, left.ownArray, right.ownArray, &events)
    }
    if let comparison = function.comparison {
      return try compare(comparison, left, right, &events)
    }
    if function == .logicalAnd || function == .logicalOr || function == .logicalXor {
      return try BoolKernels.apply(function, left.truth(), right.truth())
    }
    if function == .power, let shortcut = try power(left, right, &events) { return shortcut }
    if function == .ldexp { return try ldexp(left, right, &events) }
    var kernel = BinaryKernel(function: function, left: left, right: right, events: [])
    defer { events.formUnion(kernel.events) }
    return try function.loopDType(for: left, right).visit(&kernel)
  }

  /// Applies an elementwise function.
  ///
  /// - Throws: `unsupportedDType`, `integerOverflow`, `outOfMemory`.
  package static func apply(
    _ function: UnaryFunction, _ operand: AnyArray, events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    if case .coded = operand { return try operand.appliedCoded(function) }
    var kernel = UnaryKernel(function: function, operand: operand, events: [])
    defer { events.formUnion(kernel.events) }
    return try function.loopDType(for: operand.dtype).visit(&kernel)
  }

  /// Numbers times powers of two, whose exponents stay integers.
  private static func ldexp(
    _ left: Operand, _ right: Operand, _ events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    let dtype = try BinaryFunction.ldexp.loopDType(for: left, right)
    let exponents: NDArray<Int64> = try right.converted()
    switch dtype {
    case .float16: return try RealKernels<Float16>.ldexp(left.converted(), exponents, &events)
    case .float32: return try RealKernels<Float>.ldexp(left.converted(), exponents, &events)
    default: return try RealKernels<Double>.ldexp(left.converted(), exponents, &events)
    }
  }

  /// Compares element by element.
  private static func compare(
    _ comparison: Comparison, _ left: Operand, _ right: Operand,
    _ events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    if let constant = try compareOutOfBounds(comparison, left, right) { return constant }
    let common = Operand.promotedDType(left, right)
    if common == .float64, case .array(let x) = left, case .array(let y) = right,
      x.dtype.isInteger, y.dtype.isInteger
    {
      // No integer holds both `int64` and `uint64`, but each can be compared with the other.
      return x.dtype == .uint64
        ? try OrderedKernels.compare(comparison.mirrored, y.converted(), x.converted())
        : try OrderedKernels.compare(comparison, x.converted(), y.converted())
    }
    var kernel = ComparisonKernel(comparison: comparison, left: left, right: right, events: [])
    defer { events.formUnion(kernel.events) }
    return try common.visit(&kernel)
  }

  /// Compares integers with a typed integer that their dtype does not hold: the answer is the same
  /// for all elements.
  private static func compareOutOfBounds(
    _ comparison: Comparison, _ left: Operand, _ right: Operand
  ) throws(ArrayError) -> AnyArray? {
    let array: AnyArray
    let isLarger: Bool
    switch (left, right) {
    case (.array(let value), .weak(let weak)):
      guard value.dtype.isInteger, let sign = weak.signBeyond(value.dtype) else { return nil }
      (array, isLarger) = (value, sign > 0)
    case (.weak(let weak), .array(let value)):
      guard value.dtype.isInteger, let sign = weak.signBeyond(value.dtype) else { return nil }
      (array, isLarger) = (value, sign < 0)
    default: return nil
    }
    let answer: Bool =
      switch comparison {
      case .equal: false
      case .notEqual: true
      case .less, .lessEqual: isLarger
      case .greater, .greaterEqual: !isLarger
      }
    return .bool(try NDArray.make(shape: array.shape) { $0.update(repeating: answer) })
  }

  private static func power(
    _ left: Operand, _ right: Operand, _ events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray? {
    guard case .array(let base) = left, let shortcut = shortcut(ofPower: left, right)
    else { return nil }
    return try apply(shortcut, base, events: &events)
  }

  /// NumPy's shortcut of `**` for an array with a literal exponent, if there is one.
  ///
  /// They are other functions with other bits (`(-inf)**0.5` is NaN), so only NumPy's own count.
  package static func shortcut(ofPower left: Operand, _ right: Operand) -> UnaryFunction? {
    guard case .array(let base) = left, base.rank > 0, case .weak(let exponent) = right
    else { return nil }
    switch exponent {
    case .int(2) where !base.dtype.isInteger: return .square
    case .int(-1) where base.dtype.isInexact: return .reciprocal
    case .float(0.5) where base.dtype.isInexact: return .sqrt
    case .bool, .int, .hugeInt, .float, .complex: return nil
    }
  }
}

// MARK: - From a dtype to its kernels

private struct BinaryKernel: NumberTypeVisitor {
  let function: BinaryFunction
  let left: Operand
  let right: Operand
  var events: FloatingPointEvents

  mutating func visit<Element: NumericElement>(
    _: Element.Type
  ) throws(ArrayError) -> AnyArray {
    let (left, right): (NDArray<Element>, NDArray<Element>) = (
      try left.converted(&events), try right.converted(&events)
    )
    return try Element.apply(function, left, right, &events)
  }
}

private struct UnaryKernel: NumberTypeVisitor {
  let function: UnaryFunction
  let operand: AnyArray
  var events: FloatingPointEvents

  mutating func visit<Element: NumericElement>(
    _: Element.Type
  ) throws(ArrayError) -> AnyArray {
    try Element.apply(function, operand.converted(), &events)
  }
}

private struct ComparisonKernel: NumberTypeVisitor {
  let comparison: Comparison
  let left: Operand
  let right: Operand
  var events: FloatingPointEvents

  mutating func visit<Element: NumericElement>(
    _: Element.Type
  ) throws(ArrayError) -> AnyArray {
    let (left, right): (NDArray<Element>, NDArray<Element>) = (
      try left.converted(&events), try right.converted(&events)
    )
    return try Element.compare(comparison, left, right, &events)
  }
}

extension Operand {
  /// The elements that are not zero.
  fileprivate func truth() throws(ArrayError) -> NDArray<Bool> {
    if case .weak(.hugeInt(_, let digits)) = self {
      throw .integerOutOfBounds(digits: digits, dtype: .int64)
    }
    return try converted()
  }
}

extension WeakScalar {
  /// The sign of an integer that an integer dtype does not hold; nil for what it holds.
  fileprivate func signBeyond(_ dtype: DType) -> Int? {
    let sign: Int
    switch self {
    case .int(let value): sign = value < 0 ? -1 : 1
    case .hugeInt(let value, _): sign = value < 0 ? -1 : 1
    case .bool, .float, .complex: return nil
    }
    return dtype.holds(self) ? nil : sign
  }
}

extension DType {
  /// True if a typed integer is one of this dtype's numbers.
  package func holds(_ weak: WeakScalar) -> Bool {
    var visitor = Holding(number: weak)
    return visit(&visitor)
  }
}

private struct Holding: NumberTypeVisitor {
  let number: WeakScalar

  func visit<Element: NumericElement>(_: Element.Type) -> Bool {
    (try? number.converted(to: Element.self)) != nil
  }
}
