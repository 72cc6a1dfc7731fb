// nabla · RealKernels.swift
// Elementwise functions of real numbers.
// SPDX-License-Identifier: Apache-2.0

/// The elementwise functions that NumPy computes in real floating-point numbers.
enum RealKernels<Element: RealElement> {
  private typealias Wide = Element.Wide

  static func apply(
    _ function: BinaryFunction, _ left: NDArray<Element>, _ right: NDArray<Element>,
    _ events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    var isKnown = true
    var isInvalid = false
    FloatingPointEvents.clear()
    let result = try NDArray.zipped(left, right) { (job: ZipJob<Element, Element, Element>) in
      switch function {
      case .add: job.run { .narrowed($0.wide + $1.wide) }
      case .subtract: job.run { .narrowed($0.wide - $1.wide) }
      case .multiply: job.run { .narrowed($0.wide * $1.wide) }
      case .divide: job.run { .narrowed($0.wide / $1.wide) }
      case .power: job.run { .narrowed(Wide.power($0.wide, $1.wide)) }
      case .remainder:
        job.run { Element.narrowed(Wide.remainder($0.wide, $1.wide)).noting(&isInvalid, $0, $1) }
      case .floorDivide:
        job.run {
          let quotient = Wide.floorDivide($0.wide, $1.wide)
          // NumPy looks at the fraction of an infinite quotient, which is NaN.
          isInvalid = isInvalid || quotient.isInfinite && $1 != 0
          return Element.narrowed(quotient).noting(&isInvalid, $0, $1)
        }
      case .maximum: job.run { Element.maximumElement($0, $1) }
      case .minimum: job.run { Element.minimumElement($0, $1) }
      case .arctan2: job.run { .narrowed(Wide.arctan2($0.wide, $1.wide)) }
      case .hypot: job.run { .narrowed(Wide.hypot($0.wide, $1.wide)) }
      case .floatPower: job.run { .narrowed(Wide.power($0.wide, $1.wide)) }
      case .fmod: job.run { .narrowed(Wide.fmod($0.wide, $1.wide)) }
      case .fmax: job.run { $1.isNaN || $0.isNaN ? ($1.isNaN ? $0 : $1) : .maximumElement($0, $1) }
      case .fmin: job.run { $1.isNaN || $0.isNaN ? ($1.isNaN ? $0 : $1) : .minimumElement($0, $1) }
      case .copysign: job.run { Element(signOf: $1, magnitudeOf: $0) }
      case .nextafter: job.run { Element.neighbour(of: $0, toward: $1) }
      case .heaviside: job.run { $0 == 0 ? $1 : $0.isNaN ? $0 : $0 < 0 ? 0 : 1 }
      // NumPy asks which of the two is larger, a comparison that NaN makes invalid.
      case .logaddexp:
        job.run {
          isInvalid = isInvalid || $0.isNaN || $1.isNaN
          return .narrowed(Wide.logOfSum($0.wide, $1.wide))
        }
      case .logaddexp2:
        job.run {
          isInvalid = isInvalid || $0.isNaN || $1.isNaN
          return .narrowed(Wide.log2OfSum($0.wide, $1.wide))
        }
      case .bitwiseAnd, .bitwiseOr, .bitwiseXor, .leftShift, .rightShift, .logicalAnd,
        .logicalOr, .logicalXor, .gcd, .lcm, .ldexp, .equal, .notEqual, .less, .lessEqual, .greater,
        .greaterEqual:
        isKnown = false
      }
    }
    // Compiled comparisons may raise `invalid` for NaN, which is no event of these four.
    if function == .remainder || function == .floorDivide {
      events.formUnion(FloatingPointEvents.seen().subtracting(.invalid))
    } else if !function.isChoice {
      events.formUnion(.seen())
    }
    if isInvalid { events.insert(.invalid) }
    if isKnown { return Element.wrap(result) }
    throw .unsupportedDType(
      operation: function.rawValue, dtypes: [Element.dtype, Element.dtype])
  }

  /// Each number times two to the power of a whole number.
  static func ldexp(
    _ left: NDArray<Element>, _ right: NDArray<Int64>, _ events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    FloatingPointEvents.clear()
    let result = try NDArray.zipped(left, right) { (job: ZipJob<Element, Int64, Element>) in
      job.run { .narrowed(Wide.scaled($0.wide, byPowerOfTwo: Int($1))) }
    }
    events.formUnion(.seen())
    return Element.wrap(result)
  }

  static func apply(
    _ function: UnaryFunction, _ operand: NDArray<Element>, _ events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    switch function {
    case .positive, .conjugate, .real: return Element.wrap(operand)
    case .logicalNot: return .bool(try operand.mapped { $0.run { $0 == 0 } })
    case .isnan: return .bool(try operand.mapped { $0.run { $0.isNaN } })
    case .isinf: return .bool(try operand.mapped { $0.run { $0.magnitude == .infinity } })
    case .isfinite: return .bool(try operand.mapped { $0.run { $0.magnitude < .infinity } })
    case .signbit: return .bool(try operand.mapped { $0.run { $0.sign == .minus } })
    case .binaryExponent: return .int32(try operand.mapped { $0.run { $0.binaryExponent } })
    case .invert, .bitwiseCount:
      throw .unsupportedDType(operation: function.rawValue, dtypes: [Element.dtype])
    case .negative, .absolute, .fabs, .sign, .floor, .ceil, .trunc, .rint, .imag, .fraction,
      .significand:
      return Element.wrap(try operand.mapped { evaluate(function, $0) })
    case .sqrt, .square, .sin, .cos, .tan, .arcsin, .arccos, .arctan, .sinh, .cosh, .tanh, .exp,
      .log, .log2, .log10, .arcsinh, .arccosh, .arctanh, .exp2, .expm1, .log1p, .cbrt,
      .reciprocal, .spacing, .degrees, .rad2deg, .radians, .deg2rad:
      FloatingPointEvents.clear()
      let result = try operand.mapped { evaluate(function, $0) }
      events.formUnion(.seen())
      return Element.wrap(result)
    }
  }

  /// Computes a function from numbers of this type to such numbers.
  private static func evaluate(_ function: UnaryFunction, _ job: MapJob<Element, Element>) {
    switch function {
    case .negative: job.run { -$0 }
    case .absolute, .fabs: job.run { $0.magnitude }
    case .sign: job.run { $0 > 0 ? 1 : $0 < 0 ? -1 : $0 == 0 ? 0 : $0 }
    case .floor: job.run { .narrowed($0.wide.rounded(.down)) }
    case .ceil: job.run { .narrowed($0.wide.rounded(.up)) }
    case .trunc: job.run { .narrowed($0.wide.rounded(.towardZero)) }
    case .fraction: job.run { $0.fraction }
    case .significand: job.run { $0.halvedSignificand }
    case .spacing: job.run { $0.gap }
    case .reciprocal: job.run { .narrowed(1 / $0.wide) }
    case .degrees, .rad2deg: job.run { .narrowed($0.wide * Wide.degreesPerRadian) }
    case .radians, .deg2rad: job.run { .narrowed($0.wide * Wide.radiansPerDegree) }
    case .rint: job.run { .narrowed($0.wide.rounded(.toNearestOrEven)) }
    case .imag: job.run { _ in 0 }
    case .sqrt: job.run { .narrowed($0.wide.squareRoot()) }
    case .square: job.run { .narrowed($0.wide * $0.wide) }
    case .sin: job.run { .narrowed(Wide.sin($0.wide)) }
    case .cos: job.run { .narrowed(Wide.cos($0.wide)) }
    case .tan: job.run { .narrowed(Wide.tan($0.wide)) }
    case .arcsin: job.run { .narrowed(Wide.arcsin($0.wide)) }
    case .arccos: job.run { .narrowed(Wide.arccos($0.wide)) }
    case .arctan: job.run { .narrowed(Wide.arctan($0.wide)) }
    case .sinh: job.run { .narrowed(Wide.sinh($0.wide)) }
    case .cosh: job.run { .narrowed(Wide.cosh($0.wide)) }
    case .tanh: job.run { .narrowed(Wide.tanh($0.wide)) }
    case .exp: job.run { .narrowed(Wide.exp($0.wide)) }
    case .log: job.run { .narrowed(Wide.log($0.wide)) }
    case .log2: job.run { .narrowed(Wide.log2($0.wide)) }
    case .log10: job.run { .narrowed(Wide.log10($0.wide)) }
    case .arcsinh: job.run { .narrowed(Wide.arcsinh($0.wide)) }
    case .arccosh: job.run { .narrowed(Wide.arccosh($0.wide)) }
    case .arctanh: job.run { .narrowed(Wide.arctanh($0.wide)) }
    case .exp2: job.run { .narrowed(Wide.exp2($0.wide)) }
    case .expm1: job.run { .narrowed(Wide.expm1($0.wide)) }
    case .log1p: job.run { .narrowed(Wide.log1p($0.wide)) }
    case .cbrt: job.run { .narrowed(Wide.cbrt($0.wide)) }
    case .positive, .conjugate, .real, .invert, .logicalNot, .isnan, .isinf, .isfinite, .signbit,
      .bitwiseCount, .binaryExponent:
      job.run { $0 }
    }
  }
}

extension RealElement {
  /// The result itself, noting whether it is a NaN made of numbers.
  @inline(__always)
  fileprivate func noting(_ isInvalid: inout Bool, _ left: Self, _ right: Self) -> Self {
    isInvalid = isInvalid || isNaN && !left.isNaN && !right.isNaN
    return self
  }
}
