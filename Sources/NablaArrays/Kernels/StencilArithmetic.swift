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

/// Arithmetic that never leaves one floating-point type.
protocol PlainStencilArithmetic: StencilArithmetic
where Difference == Weight, Wide == Weight, Result == Weight, Weight: BinaryFloatingPoint {}

extension PlainStencilArithmetic {
  @inline(__always) static func subtract(_ x: Weight, _ y: Weight) -> Weight { x - y }
  @inline(__always) static func divide(_ x: Weight, _ y: Weight) -> Weight { x / y }
  @inline(__always) static func multiply(_ x: Weight, _ y: Weight) -> Weight { x * y }
  @inline(__always) static func add(_ x: Weight, _ y: Weight) -> Weight { x + y }
  @inline(__always) static func store(_ x: Weight) -> Weight { x }
}

/// `float64` samples.
enum DoubleStencil: PlainStencilArithmetic {
  typealias Weight = Double
  @inline(__always) static func number(_ sample: Double) -> Double { sample }
}

/// Integer samples: converted before they are subtracted, so that nothing wraps around.
enum IntegerStencil<Sample: NumericElement>: PlainStencilArithmetic {
  typealias Weight = Double
  @inline(__always) static func number(_ sample: Sample) -> Double {
    sample.cast(to: Double.self)
  }
}

/// `float32` samples with weights that a literal step or `float32` coordinates gave.
enum FloatStencil: PlainStencilArithmetic {
  typealias Weight = Float
  @inline(__always) static func number(_ sample: Float) -> Float { sample }
}

/// `float32` samples with `float64` coordinates.
enum WideFloatStencil: StencilArithmetic {
  @inline(__always) static func number(_ sample: Float) -> Float { sample }
  @inline(__always) static func subtract(_ x: Float, _ y: Float) -> Float { x - y }
  @inline(__always) static func divide(_ x: Float, _ y: Double) -> Double { Double(x) / y }
  @inline(__always) static func multiply(_ x: Double, _ y: Float) -> Double { x * Double(y) }
  @inline(__always) static func add(_ x: Double, _ y: Double) -> Double { x + y }
  @inline(__always) static func store(_ x: Double) -> Float { Float(x) }
}

/// `complex128` samples; real weights have a zero imaginary part, as in NumPy.
enum ComplexStencil: StencilArithmetic {
  @inline(__always) static func number(_ sample: Complex128) -> Complex128 { sample }

  @inline(__always)
  static func subtract(_ x: Complex128, _ y: Complex128) -> Complex128 { x - y }
  /// Smith's method, in which the quotient is a product with a reciprocal.
  @inline(__always) static func divide(_ x: Complex128, _ y: Complex128) -> Complex128 { x / y }
  @inline(__always) static func multiply(_ x: Complex128, _ y: Complex128) -> Complex128 { x * y }
  @inline(__always) static func add(_ x: Complex128, _ y: Complex128) -> Complex128 { x + y }
  @inline(__always) static func store(_ x: Complex128) -> Complex128 { x }
}
