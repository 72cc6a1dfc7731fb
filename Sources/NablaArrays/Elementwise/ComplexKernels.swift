// nabla · ComplexKernels.swift
// Elementwise functions of complex numbers.
// SPDX-License-Identifier: Apache-2.0

import CMathShims
import Glibc

/// The elementwise functions that NumPy computes in `complex128`.
enum ComplexKernels {
  static func apply(
    _ function: BinaryFunction, _ left: NDArray<Complex128>, _ right: NDArray<Complex128>,
    _ events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    var isKnown = true
    var isInvalid = false
    FloatingPointEvents.clear()
    let result = try NDArray.zipped(left, right) { (job: ZipJob<Complex128, Complex128>) in
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
      case .power: job.run { $0.raised(to: $1, &isInvalid) }
      case .maximum: job.run { $0.isNaN || Complex.isLessOrEqual($1, $0) ? $0 : $1 }
      case .minimum: job.run { $0.isNaN || Complex.isLessOrEqual($0, $1) ? $0 : $1 }
      case .remainder, .floorDivide, .arctan2, .hypot, .bitwiseAnd, .bitwiseOr, .bitwiseXor,
        .leftShift, .rightShift, .logicalAnd, .logicalOr, .equal, .notEqual, .less, .lessEqual,
        .greater, .greaterEqual:
        isKnown = false
      }
    }
    if function != .maximum && function != .minimum { events.formUnion(.seen()) }
    if isInvalid { events.insert(.invalid) }
    if isKnown { return .complex128(result) }
    throw .unsupportedDType(operation: function.rawValue, dtypes: [.complex128, .complex128])
  }

  /// Orders by the real parts, then by the imaginary ones.
  ///
  /// Unlike for real numbers, NumPy notices when a NaN decides the order.
  static func compare(
    _ comparison: Comparison, _ left: NDArray<Complex128>, _ right: NDArray<Complex128>,
    _ events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    var isInvalid = false
    let result = try NDArray.zipped(left, right) { (job: ZipJob<Complex128, Bool>) in
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
    _ function: UnaryFunction, _ operand: NDArray<Complex128>,
    _ events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    switch function {
    case .positive: return .complex128(operand)
    case .real: return .float64(try operand.mapped { $0.run { $0.real } })
    case .imag: return .float64(try operand.mapped { $0.run { $0.imaginary } })
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
      let result: NDArray<Double> = try operand.mapped { $0.run { $0.magnitude } }
      events.formUnion(.seen())
      return .float64(result)
    case .invert, .floor, .ceil:
      throw .unsupportedDType(operation: function.rawValue, dtypes: [.complex128])
    case .negative, .conjugate, .sign, .rint, .sqrt, .square, .sin, .cos, .tan, .arcsin, .arccos,
      .arctan, .sinh, .cosh, .tanh, .exp, .log, .log2, .log10:
      FloatingPointEvents.clear()
      let result = try operand.mapped { evaluate(function, $0) }
      events.formUnion(.seen())
      return .complex128(result)
    }
  }

  /// One divided by each element.
  static func reciprocal(
    _ operand: NDArray<Complex128>, _ events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    var isInvalid = false
    FloatingPointEvents.clear()
    let result: NDArray<Complex128> = try operand.mapped {
      $0.run {
        isInvalid = isInvalid || $0.isNaN
        return $0.reciprocal
      }
    }
    events.formUnion(.seen())
    if isInvalid { events.insert(.invalid) }
    return .complex128(result)
  }

  /// The functions from complex numbers to complex numbers.
  private static func evaluate(
    _ function: UnaryFunction, _ job: MapJob<Complex128, Complex128>
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
    case .sqrt: job.run { $0.through(nabla_csqrt) }
    case .sin: job.run { $0.through(nabla_csin) }
    case .cos: job.run { $0.through(nabla_ccos) }
    case .tan: job.run { $0.through(nabla_ctan) }
    case .arcsin: job.run { $0.through(nabla_casin) }
    case .arccos: job.run { $0.through(nabla_cacos) }
    case .arctan: job.run { $0.through(nabla_catan) }
    case .sinh: job.run { $0.through(nabla_csinh) }
    case .cosh: job.run { $0.through(nabla_ccosh) }
    case .tanh: job.run { $0.through(nabla_ctanh) }
    case .exp: job.run { $0.through(nabla_cexp) }
    case .log: job.run { $0.through(nabla_clog) }
    case .log2: job.run { $0.through(nabla_clog).scaled(by: 1 / M_LN2) }
    case .log10: job.run { $0.through(nabla_clog).scaled(by: 1 / M_LN10) }
    case .positive, .real, .imag, .absolute, .invert, .logicalNot, .floor, .ceil, .isnan, .isinf,
      .isfinite:
      job.run { $0 }
    }
  }
}

extension Complex128 {
  /// True if a NaN decides about the order.
  @inline(__always)
  fileprivate static func isUnordered(_ left: Complex128, _ right: Complex128) -> Bool {
    left.real.isNaN || right.real.isNaN
      || left.real == right.real && (left.imaginary.isNaN || right.imaginary.isNaN)
  }

  @inline(__always)
  fileprivate static func isOrdered(
    _ left: Complex128, _ comparison: Comparison, _ right: Complex128
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
  fileprivate func scaled(by factor: Double) -> Complex128 {
    Complex(real * factor, imaginary * factor)
  }
}
