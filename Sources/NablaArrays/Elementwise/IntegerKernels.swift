// nabla · IntegerKernels.swift
// Elementwise functions of integers, none of which wraps around.
// SPDX-License-Identifier: Apache-2.0

/// The elementwise functions that NumPy computes in integers; a result that does not fit is an error.
enum IntegerKernels<Element: IntegerElement> {
  static func apply(
    _ function: BinaryFunction, _ left: NDArray<Element>, _ right: NDArray<Element>,
    _ events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    var refused: Int?
    var dividesByZero = false
    let result = try NDArray.zipped(left, right) { (job: ZipJob<Element, Element, Element>) in
      switch function {
      case .add: refused = job.runChecked { $0.added(to: $1) }
      case .subtract: refused = job.runChecked { $0.subtracting($1) }
      case .multiply: refused = job.runChecked { $0.multiplied(by: $1) }
      case .power: refused = job.runChecked { $0.raised(to: $1) }
      case .floorDivide: refused = job.runChecked { $0.floorDivided(by: $1, &dividesByZero) }
      case .remainder: job.run { $0.remainder(by: $1, &dividesByZero) }
      case .fmod: job.run { $0.rest(by: $1, &dividesByZero) }
      case .gcd: refused = job.runChecked { $0.greatestDivisor(with: $1) }
      case .lcm: refused = job.runChecked { $0.leastMultiple(with: $1) }
      case .leftShift: refused = job.runChecked { $0.shiftedLeft(by: $1) }
      case .rightShift: refused = job.runChecked { $0.shiftedRight(by: $1) }
      case .bitwiseAnd: job.run { $0 & $1 }
      case .bitwiseOr: job.run { $0 | $1 }
      case .bitwiseXor: job.run { $0 ^ $1 }
      case .maximum, .fmax: job.run { $0 >= $1 ? $0 : $1 }
      case .minimum, .fmin: job.run { $0 <= $1 ? $0 : $1 }
      case .divide, .arctan2, .hypot, .logicalAnd, .logicalOr, .logicalXor, .equal, .notEqual,
        .less, .lessEqual, .greater, .greaterEqual, .copysign, .nextafter, .heaviside, .ldexp,
        .logaddexp, .logaddexp2, .floatPower:
        refused = 0
      }
    }
    if let refused {
      let index = result.layout.index(ofPlace: refused)
      throw reason(function, index, left, right)
    }
    if dividesByZero { events.insert(.divideByZero) }
    return Element.wrap(result)
  }

  static func apply(
    _ function: UnaryFunction, _ operand: NDArray<Element>, _ events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    switch function {
    case .negative: return try checked(function, operand) { Element(0).subtracting($0) }
    case .absolute:
      return try checked(function, operand) {
        (Element(truncatingIfNeeded: $0.magnitude), Element.isSigned && $0 == .min ? ~0 : 0)
      }
    case .square: return try checked(function, operand) { $0.multiplied(by: $0) }
    case .positive, .floor, .ceil, .trunc, .conjugate, .real: return Element.wrap(operand)
    case .reciprocal:
      var dividesByZero = false
      let result: NDArray<Element> = try operand.mapped {
        $0.run { Element(1).quotient(by: $0, &dividesByZero) }
      }
      if dividesByZero { events.insert(.divideByZero) }
      return Element.wrap(result)
    case .bitwiseCount:
      return .uint8(
        try operand.mapped {
          $0.run { UInt8(truncatingIfNeeded: $0.magnitude.nonzeroBitCount) }
        })
    case .sign: return Element.wrap(try operand.mapped { $0.run { $0.signum() } })
    case .invert: return Element.wrap(try operand.mapped { $0.run { ~$0 } })
    case .imag: return Element.wrap(try operand.mapped { $0.run { _ in 0 } })
    case .logicalNot: return .bool(try operand.mapped { $0.run { $0 == 0 } })
    case .isnan, .isinf: return .bool(try operand.mapped { $0.run { _ in false } })
    case .isfinite: return .bool(try operand.mapped { $0.run { _ in true } })
    case .sqrt, .sin, .cos, .tan, .arcsin, .arccos, .arctan, .sinh, .cosh, .tanh, .exp, .log,
      .log2, .log10, .exp2, .expm1, .log1p, .cbrt, .arcsinh, .arccosh, .arctanh, .rint, .fabs,
      .spacing, .signbit, .degrees, .rad2deg, .radians, .deg2rad, .fraction, .significand,
      .binaryExponent:
      throw .unsupportedDType(operation: function.rawValue, dtypes: [Element.dtype])
    }
  }

  /// Computes each element with an operation that can overflow.
  @inline(__always)
  private static func checked(
    _ function: UnaryFunction, _ operand: NDArray<Element>,
    _ operation: (Element) -> Element.Checked
  ) throws(ArrayError) -> AnyArray {
    var refused: Int?
    let result = try operand.mapped { (job: MapJob<Element, Element>) in
      refused = job.runChecked(operation)
    }
    guard let refused else { return Element.wrap(result) }
    let index = result.layout.index(ofPlace: refused)
    throw .integerOverflow(operation: function.rawValue, index: index, dtype: Element.dtype)
  }

  /// Why the element at `index` of the result cannot be computed.
  private static func reason(
    _ function: BinaryFunction, _ index: [Int], _ left: NDArray<Element>, _ right: NDArray<Element>
  ) -> ArrayError {
    let isNegative = right.layout.isNegative(right, at: index)
    switch function {
    case .power where isNegative: return .negativeIntegerPower(index: index)
    case .leftShift where isNegative, .rightShift where isNegative:
      return .negativeShift(operation: function.rawValue, index: index)
    case .add, .subtract, .multiply, .power, .floorDivide, .leftShift, .rightShift, .gcd, .lcm:
      return .integerOverflow(operation: function.rawValue, index: index, dtype: Element.dtype)
    case .remainder, .bitwiseAnd, .bitwiseOr, .bitwiseXor, .maximum, .minimum, .divide, .arctan2,
      .hypot, .logicalAnd, .logicalOr, .logicalXor, .equal, .notEqual, .less, .lessEqual, .greater,
      .greaterEqual, .fmax, .fmin, .fmod, .copysign, .nextafter, .heaviside, .ldexp, .logaddexp,
      .logaddexp2, .floatPower:
      return .unsupportedDType(
        operation: function.rawValue, dtypes: [Element.dtype, Element.dtype])
    }
  }
}

extension Layout {
  /// True if the element that broadcasts to `index` is negative.
  fileprivate func isNegative<Element: IntegerElement>(
    _ array: NDArray<Element>, at index: [Int]
  ) -> Bool {
    var place = offset
    for axis in shape.indices where shape[axis] > 1 {
      place += index[index.count - rank + axis] * strides[axis]
    }
    // Safe: `index` lies inside the shape that this layout broadcasts to.
    return array.storage.base[place] < 0
  }
}
