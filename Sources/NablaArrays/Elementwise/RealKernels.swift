// nabla · RealKernels.swift
// Elementwise functions of real numbers.
// SPDX-License-Identifier: Apache-2.0

/// The elementwise functions that NumPy computes in `float32` or `float64`.
enum RealKernels<Element: KernelReal> {
  static func apply(
    _ function: BinaryFunction, _ left: NDArray<Element>, _ right: NDArray<Element>,
    _ events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    var isKnown = true
    var isInvalid = false
    FloatingPointEvents.clear()
    let result = try NDArray.zipped(left, right) { (job: ZipJob<Element, Element>) in
      switch function {
      case .add: job.run { $0 + $1 }
      case .subtract: job.run { $0 - $1 }
      case .multiply: job.run { $0 * $1 }
      case .divide: job.run { $0 / $1 }
      case .power: job.run { Element.power($0, $1) }
      case .remainder: job.run { Element.remainder($0, $1).noting(&isInvalid, $0, $1) }
      case .floorDivide:
        job.run {
          let quotient = Element.floorDivide($0, $1)
          // NumPy looks at the fraction of an infinite quotient, which is NaN.
          isInvalid = isInvalid || quotient.isInfinite && $1 != 0
          return quotient.noting(&isInvalid, $0, $1)
        }
      // NaN if either is; the second of two zeros, as the processor's own instruction has it.
      case .maximum: job.run { $0 > $1 || $0.isNaN ? $0 : $1 }
      case .minimum: job.run { $0 < $1 || $0.isNaN ? $0 : $1 }
      case .arctan2: job.run { Element.arctan2($0, $1) }
      case .hypot: job.run { Element.hypot($0, $1) }
      case .bitwiseAnd, .bitwiseOr, .bitwiseXor, .leftShift, .rightShift, .logicalAnd,
        .logicalOr, .equal, .notEqual, .less, .lessEqual, .greater, .greaterEqual:
        isKnown = false
      }
    }
    // Compiled comparisons may raise `invalid` for NaN, which is no event of these four.
    if function == .remainder || function == .floorDivide {
      events.formUnion(FloatingPointEvents.seen().subtracting(.invalid))
      if isInvalid { events.insert(.invalid) }
    } else if function != .maximum && function != .minimum {
      events.formUnion(.seen())
    }
    if isKnown { return Element.wrap(result) }
    throw .unsupportedDType(
      operation: function.rawValue, dtypes: [Element.dtype, Element.dtype])
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
    case .invert: throw .unsupportedDType(operation: function.rawValue, dtypes: [Element.dtype])
    case .negative, .absolute, .sign, .floor, .ceil, .rint, .imag:
      return Element.wrap(try operand.mapped { evaluate(function, $0) })
    case .sqrt, .square, .sin, .cos, .tan, .arcsin, .arccos, .arctan, .sinh, .cosh, .tanh, .exp,
      .log, .log2, .log10:
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
    case .absolute: job.run { $0.magnitude }
    case .sign: job.run { $0 > 0 ? 1 : $0 < 0 ? -1 : $0 == 0 ? 0 : $0 }
    case .floor: job.run { $0.rounded(.down) }
    case .ceil: job.run { $0.rounded(.up) }
    case .rint: job.run { $0.rounded(.toNearestOrEven) }
    case .imag: job.run { _ in 0 }
    case .sqrt: job.run { $0.squareRoot() }
    case .square: job.run { $0 * $0 }
    case .sin: job.run { Element.sin($0) }
    case .cos: job.run { Element.cos($0) }
    case .tan: job.run { Element.tan($0) }
    case .arcsin: job.run { Element.arcsin($0) }
    case .arccos: job.run { Element.arccos($0) }
    case .arctan: job.run { Element.arctan($0) }
    case .sinh: job.run { Element.sinh($0) }
    case .cosh: job.run { Element.cosh($0) }
    case .tanh: job.run { Element.tanh($0) }
    case .exp: job.run { Element.exp($0) }
    case .log: job.run { Element.log($0) }
    case .log2: job.run { Element.log2($0) }
    case .log10: job.run { Element.log10($0) }
    case .positive, .conjugate, .real, .invert, .logicalNot, .isnan, .isinf, .isfinite:
      job.run { $0 }
    }
  }
}

extension KernelReal {
  /// The result itself, noting whether it is a NaN made of numbers.
  @inline(__always)
  fileprivate func noting(_ isInvalid: inout Bool, _ left: Self, _ right: Self) -> Self {
    isInvalid = isInvalid || isNaN && !left.isNaN && !right.isNaN
    return self
  }
}
