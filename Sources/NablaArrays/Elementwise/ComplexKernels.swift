// nabla · ComplexKernels.swift
// Elementwise functions of complex numbers.
// SPDX-License-Identifier: Apache-2.0

/// The elementwise functions that NumPy computes in complex numbers.
enum ComplexKernels<Real: KernelReal> {
  typealias Element = Complex<Real>

  static func apply(
    _ function: BinaryFunction, _ left: NDArray<Element>, _ right: NDArray<Element>,
    _ events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    var isKnown = true
    var isInvalid = false
    FloatingPointEvents.clear()
    let result = try NDArray.zipped(left, right) { (job: ZipJob<Element, Element, Element>) in
      switch function {
      case .add: job.run { $0 + $1 }
      case .subtract: job.run { $0 - $1 }
      case .multiply: job.run { $0 * $1 }
      // NumPy's choice of the larger part of a divisor is a comparison that NaN makes invalid.
      case .divide:
        job.run {
          isInvalid = isInvalid || $1.isNaN
          return $0 / $1
        }
      case .power, .floatPower: job.run { $0.raised(to: $1, &isInvalid) }
      case .maximum: job.run { $0.isNaN || Complex.isLessOrEqual($1, $0) ? $0 : $1 }
      case .fmax: job.run { $1.isNaN || Complex.isLessOrEqual($1, $0) ? $0 : $1 }
      case .fmin: job.run { $1.isNaN || Complex.isLessOrEqual($0, $1) ? $0 : $1 }
      case .minimum: job.run { $0.isNaN || Complex.isLessOrEqual($0, $1) ? $0 : $1 }
      case .remainder, .floorDivide, .arctan2, .hypot, .bitwiseAnd, .bitwiseOr, .bitwiseXor,
        .leftShift, .rightShift, .logicalAnd, .logicalOr, .equal, .notEqual, .less, .lessEqual,
        .greater, .greaterEqual, .logicalXor, .fmod, .copysign, .nextafter, .heaviside, .ldexp,
        .logaddexp, .logaddexp2, .gcd, .lcm:
        isKnown = false
      }
    }
    if !function.isChoice { events.formUnion(.seen()) }
    if isInvalid { events.insert(.invalid) }
    if isKnown { return Element.wrap(result) }
    throw .unsupportedDType(operation: function.rawValue, dtypes: [Element.dtype, Element.dtype])
  }

  /// Orders by the real parts, then by the imaginary ones.
  ///
  /// Unlike for real numbers, NumPy notices when a NaN decides the order.
  static func compare(
    _ comparison: Comparison, _ left: NDArray<Element>, _ right: NDArray<Element>,
    _ events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    var isInvalid = false
    let result = try NDArray.zipped(left, right) { (job: ZipJob<Element, Element, Bool>) in
      switch comparison {
      case .equal: job.run { $0.real == $1.real && $0.imaginary == $1.imaginary }
      case .notEqual: job.run { $0.real != $1.real || $0.imaginary != $1.imaginary }
      case .less, .lessEqual, .greater, .greaterEqual:
        job.run {
          isInvalid = isInvalid || Complex.isUnordered($0, $1)
          return Complex.isOrdered($0, comparison, $1)
        }
      }
    }
    if isInvalid { events.insert(.invalid) }
    return .bool(result)
  }

  static func apply(
    _ function: UnaryFunction, _ operand: NDArray<Element>,
    _ events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    switch function {
    case .positive: return Element.wrap(operand)
    case .real: return Real.wrap(try operand.mapped { $0.run { $0.real } })
    case .imag: return Real.wrap(try operand.mapped { $0.run { $0.imaginary } })
    case .logicalNot:
      return .bool(try operand.mapped { $0.run { $0.real == 0 && $0.imaginary == 0 } })
    case .isnan: return .bool(try operand.mapped { $0.run { $0.isNaN } })
    case .isinf:
      return .bool(
        try operand.mapped {
          $0.run { $0.real.magnitude == .infinity || $0.imaginary.magnitude == .infinity }
        })
    case .isfinite:
      return .bool(
        try operand.mapped {
          $0.run { $0.real.magnitude < .infinity && $0.imaginary.magnitude < .infinity }
        })
    case .absolute:
      FloatingPointEvents.clear()
      let result: NDArray<Real> = try operand.mapped { $0.run { $0.magnitude } }
      events.formUnion(.seen())
      return Real.wrap(result)
    case .reciprocal: return try reciprocal(operand, &events)
    case .invert, .floor, .ceil, .trunc, .fabs, .signbit, .spacing, .cbrt, .degrees, .rad2deg,
      .radians, .deg2rad, .bitwiseCount, .fraction, .significand, .binaryExponent:
      throw .unsupportedDType(operation: function.rawValue, dtypes: [Element.dtype])
    case .negative, .conjugate, .sign, .rint, .sqrt, .square, .sin, .cos, .tan, .arcsin, .arccos,
      .arctan, .sinh, .cosh, .tanh, .arcsinh, .arccosh, .arctanh, .exp, .log, .log2, .log10, .exp2,
      .expm1, .log1p:
      FloatingPointEvents.clear()
      let result = try operand.mapped { evaluate(function, $0) }
      events.formUnion(.seen())
      return Element.wrap(result)
    }
  }

  /// One divided by each element.
  private static func reciprocal(
    _ operand: NDArray<Element>, _ events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    var isInvalid = false
    FloatingPointEvents.clear()
    let result: NDArray<Element> = try operand.mapped {
      $0.run {
        isInvalid = isInvalid || $0.isNaN
        return $0.reciprocal
      }
    }
    events.formUnion(.seen())
    if isInvalid { events.insert(.invalid) }
    return Element.wrap(result)
  }

  /// The functions from complex numbers to complex numbers.
  private static func evaluate(
    _ function: UnaryFunction, _ job: MapJob<Element, Element>
  ) {
    switch function {
    case .negative: job.run { -$0 }
    case .conjugate: job.run { Complex($0.real, -$0.imaginary) }
    case .sign: job.run { $0.sign }
    case .rint:
      job.run {
        Complex($0.real.rounded(.toNearestOrEven), $0.imaginary.rounded(.toNearestOrEven))
      }
    case .square: job.run { $0 * $0 }
    case .sqrt: job.run { Real.sqrt($0) }
    case .sin: job.run { Real.sin($0) }
    case .cos: job.run { Real.cos($0) }
    case .tan: job.run { Real.tan($0) }
    case .arcsin: job.run { Real.arcsin($0) }
    case .arccos: job.run { Real.arccos($0) }
    case .arctan: job.run { Real.arctan($0) }
    case .sinh: job.run { Real.sinh($0) }
    case .cosh: job.run { Real.cosh($0) }
    case .tanh: job.run { Real.tanh($0) }
    case .exp: job.run { Real.exp($0) }
    case .log: job.run { Real.log($0) }
    case .log2: job.run { Real.log($0).scaled(by: 1.442695040888963407) }
    case .log10: job.run { Real.log($0).scaled(by: 0.434294481903251828) }
    case .arcsinh: job.run { Real.arcsinh($0) }
    case .arccosh: job.run { Real.arccosh($0) }
    case .arctanh: job.run { Real.arctanh($0) }
    case .exp2: job.run { Real.exp($0.scaled(by: 0.693147180559945309417)) }
    case .expm1: job.run { $0.exponentialLessOne }
    case .log1p: job.run { $0.logarithmOfOneMore }
    case .positive, .real, .imag, .absolute, .invert, .logicalNot, .floor, .ceil, .isnan, .isinf,
      .isfinite, .trunc, .fabs, .signbit, .spacing, .cbrt, .degrees, .rad2deg, .radians, .deg2rad,
      .bitwiseCount, .fraction, .significand, .binaryExponent, .reciprocal:
      job.run { $0 }
    }
  }
}

extension Complex where Real: KernelReal {
  /// True if a NaN decides about the order.
  @inline(__always)
  fileprivate static func isUnordered(_ left: Complex, _ right: Complex) -> Bool {
    left.real.isNaN || right.real.isNaN
      || left.real == right.real && (left.imaginary.isNaN || right.imaginary.isNaN)
  }

  @inline(__always)
  fileprivate static func isOrdered(
    _ left: Complex, _ comparison: Comparison, _ right: Complex
  ) -> Bool {
    switch comparison {
    case .less: isLess(left, right)
    case .lessEqual: isLessOrEqual(left, right)
    case .greater: isLess(right, left)
    case .greaterEqual: isLessOrEqual(right, left)
    case .equal: left == right
    case .notEqual: left != right
    }
  }

  /// Both parts times a real number.
  fileprivate func scaled(by factor: Real) -> Complex {
    Complex(real * factor, imaginary * factor)
  }
}
