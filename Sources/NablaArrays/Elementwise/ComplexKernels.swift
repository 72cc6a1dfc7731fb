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
    FloatingPointEvents.clear()
    let result = try NDArray.zipped(left, right) { (job: ZipJob<Complex128, Complex128>) in
      switch function {
      case .add: job.run { $0 + $1 }
      case .subtract: job.run { $0 - $1 }
      case .multiply: job.run { $0 * $1 }
      case .divide: job.run { $0 / $1 }
      case .power: job.run { $0.raised(to: $1) }
      case .maximum: job.run { $0.isNaN || Complex.isLessOrEqual($1, $0) ? $0 : $1 }
      case .minimum: job.run { $0.isNaN || Complex.isLessOrEqual($0, $1) ? $0 : $1 }
      case .remainder, .floorDivide, .arctan2, .hypot, .bitwiseAnd, .bitwiseOr, .bitwiseXor,
        .leftShift, .rightShift, .logicalAnd, .logicalOr, .equal, .notEqual, .less, .lessEqual,
        .greater, .greaterEqual:
        isKnown = false
      }
    }
    if function != .maximum && function != .minimum { events.formUnion(.seen()) }
    if isKnown { return .complex128(result) }
    throw .unsupportedDType(operation: function.rawValue, dtypes: [.complex128, .complex128])
  }

  static func compare(
    _ comparison: Comparison, _ left: NDArray<Complex128>, _ right: NDArray<Complex128>
  ) throws(ArrayError) -> AnyArray {
    .bool(
      try NDArray.zipped(left, right) { (job: ZipJob<Complex128, Bool>) in
        switch comparison {
        case .equal: job.run { $0.real == $1.real && $0.imaginary == $1.imaginary }
        case .notEqual: job.run { $0.real != $1.real || $0.imaginary != $1.imaginary }
        case .less: job.run { Complex.isLess($0, $1) }
        case .lessEqual: job.run { Complex.isLessOrEqual($0, $1) }
        case .greater: job.run { Complex.isLess($1, $0) }
        case .greaterEqual: job.run { Complex.isLessOrEqual($1, $0) }
        }
      })
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
    default: job.run { $0.through(nabla_clog).scaled(by: 1 / M_LN10) }
    }
  }
}

extension Complex128 {
  /// Both parts times a real number.
  fileprivate func scaled(by factor: Double) -> Complex128 {
    Complex(real * factor, imaginary * factor)
  }
}
