// nabla · StencilArithmetic.swift
// The arithmetic of derivatives for each pair of sample and weight types.
// SPDX-License-Identifier: Apache-2.0

/// The five operations that a derivative consists of, each rounded on its own.
///
/// The types between sample and result are NumPy's: a `float32` difference that is divided by a
/// `float64` step is subtracted in single, divided in double, and rounded once at the end.
protocol StencilArithmetic {
  associatedtype Sample: ArrayElement
  associatedtype Difference: PartwiseNumber
  associatedtype Weight: PartwiseNumber & StepNumber
  associatedtype Wide: PartwiseNumber
  associatedtype Result: ArrayElement & PartwiseNumber

  /// The sample as the number that is multiplied or subtracted.
  static func number(_ sample: Sample) -> Difference
  static func subtract(_ x: Difference, _ y: Difference) -> Difference
  static func divide(_ x: Difference, _ y: Weight) -> Wide
  static func multiply(_ weight: Weight, _ x: Difference) -> Wide
  static func add(_ x: Wide, _ y: Wide) -> Wide
  static func store(_ x: Wide) -> Result
}

extension StencilArithmetic {
  /// `(next - previous) / divisor`.
  @inline(__always)
  static func quotient(_ next: Sample, _ previous: Sample, _ divisor: Weight) -> Result {
    store(divide(subtract(number(next), number(previous)), divisor))
  }

  /// `(a·x + b·y) + c·z`.
  @inline(__always)
  static func combination(
    _ a: Weight, _ x: Sample, _ b: Weight, _ y: Sample, _ c: Weight, _ z: Sample
  ) -> Result {
    let sum = add(multiply(a, number(x)), multiply(b, number(y)))
    return store(add(sum, multiply(c, number(z))))
  }
}

/// A number that derivatives are computed in.
protocol StencilNumber: NumericElement, PartwiseNumber, StepNumber {}

extension Float16: StencilNumber {}
extension Float: StencilNumber {}
extension Double: StencilNumber {}
extension Complex: StencilNumber where Real: KernelReal {}

/// Arithmetic in one type, to which the samples are converted first: integers to `float64`, so that
/// nothing wraps around.
enum PlainStencil<Sample: NumericElement, Number: StencilNumber>: StencilArithmetic {
  @inline(__always) static func number(_ sample: Sample) -> Number {
    sample.cast(to: Number.self)
  }
  @inline(__always) static func subtract(_ x: Number, _ y: Number) -> Number { x - y }
  @inline(__always) static func divide(_ x: Number, _ y: Number) -> Number { x / y }
  @inline(__always) static func multiply(_ x: Number, _ y: Number) -> Number { x * y }
  @inline(__always) static func add(_ x: Number, _ y: Number) -> Number { x + y }
  @inline(__always) static func store(_ x: Number) -> Number { x }
}

/// Samples with weights of more precision: only their difference is rounded to their own.
enum WideningStencil<Sample: StencilNumber, Wide: StencilNumber>: StencilArithmetic {
  @inline(__always) static func number(_ sample: Sample) -> Sample { sample }
  @inline(__always) static func subtract(_ x: Sample, _ y: Sample) -> Sample { x - y }
  @inline(__always) static func divide(_ x: Sample, _ y: Wide) -> Wide {
    x.cast(to: Wide.self) / y
  }
  @inline(__always) static func multiply(_ x: Wide, _ y: Sample) -> Wide {
    x * y.cast(to: Wide.self)
  }
  @inline(__always) static func add(_ x: Wide, _ y: Wide) -> Wide { x + y }
  @inline(__always) static func store(_ x: Wide) -> Sample { x.cast(to: Sample.self) }
}
