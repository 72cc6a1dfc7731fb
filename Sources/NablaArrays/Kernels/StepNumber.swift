// nabla · StepNumber.swift
// The numbers that steps and weights are computed with.
// SPDX-License-Identifier: Apache-2.0

/// A number that steps and weights are computed with, every operation rounded on its own.
package protocol StepNumber: Equatable, Sendable {
  init(_ value: Double)
  static func + (x: Self, y: Self) -> Self
  static func - (x: Self, y: Self) -> Self
  static func * (x: Self, y: Self) -> Self
  static func / (x: Self, y: Self) -> Self
  static prefix func - (x: Self) -> Self
}

extension Float: StepNumber {}
extension Double: StepNumber {}

extension Complex: StepNumber where Real == Double {
  package init(_ value: Double) { self.init(value, 0) }
}

extension StepNumber {
  /// The weights of three neighbours in the derivative at the middle one, which lies `p` behind the
  /// first and `q` before the last.
  ///
  /// The parabola through the samples has at the middle one the derivative
  ///
  ///     -q / (p (p + q)) v₀  +  (q - p) / (p q) v₁  +  p / (q (p + q)) v₂
  ///
  /// With equal steps the middle weight vanishes. The order of the operations is NumPy's; it decides
  /// the last bits.
  ///
  /// - Source: B. Fornberg, *Math. Comp.* 51 (1988), 699–706.
  @inline(__always)
  static func weights(_ p: Self, _ q: Self) -> (a: Self, b: Self, c: Self) {
    (-q / (p * (p + q)), (q - p) / (p * q), p / (q * (p + q)))
  }
}

/// The distances between neighbouring coordinates.
package struct CoordinateSteps<Number: StepNumber>: Sendable {
  /// Each coordinate less the one before it.
  package let steps: [Number]
  /// True if all steps are exactly equal.
  package let isUniform: Bool
  /// The position of the first coordinate that equals the next.
  package let firstEqual: Int?
}

extension NDArray {
  /// The distances between neighbouring elements of a list, computed in `Number`.
  package func coordinateSteps<Number: StepNumber>(
    _ convert: (Element) -> Number
  ) -> CoordinateSteps<Number> {
    let length = max(count - 1, 0)
    let stride = layout.strides.first ?? 0
    // Safe: the list has `count` elements at this distance, inside its storage.
    let source = UnsafePointer(storage.base + layout.offset)
    var isUniform = true
    var equal = false
    let steps = [Number](unsafeUninitializedCapacity: length) { buffer, initialized in
      guard length > 0 else { return }
      let first = convert(source[stride]) - convert(source[0])
      var before = convert(source[0])
      for i in 0..<length {
        let here = convert(source[(i &+ 1) &* stride])
        let step = here - before
        buffer.initializeElement(at: i, to: step)
        isUniform = isUniform && step == first
        equal = equal || here == before
        before = here
      }
      initialized = length
    }
    let place =
      equal
      ? (0..<length).first {
        convert(source[$0 &* stride]) == convert(source[($0 &+ 1) &* stride])
      } : nil
    withExtendedLifetime(self) {}
    return CoordinateSteps(steps: steps, isUniform: isUniform, firstEqual: place)
  }
}
