// nabla · FourierWalk.swift
// One pass of a Fourier transform through memory.
// SPDX-License-Identifier: Apache-2.0

/// One pass through memory, for one factor.
///
/// `source` is read as `[before][factor][after]`, `target` written as `[factor][before][after]`.
struct FourierWalk {
  let factor: Int
  let before: Int
  let after: Int
  // Safe: both have room for `before * factor * after` elements; the indices below stay inside.
  let source: UnsafeMutablePointer<Complex128>
  let target: UnsafeMutablePointer<Complex128>
  let twiddles: UnsafeBufferPointer<Complex128>
  let direction: FourierDirection

  /// An element of the source.
  @inline(__always)
  func input(_ place: Int, _ part: Int, _ group: Int) -> Complex128 {
    source[place + after * (part + factor * group)]
  }

  /// Writes an element of the target, multiplied by its root.
  @inline(__always)
  func write(_ value: Complex128, _ place: Int, _ group: Int, _ part: Int) {
    let turned =
      place == 0 || part == 0
      ? value : value.turned(by: twiddles[place - 1 + (part - 1) * (after - 1)], direction)
    target[place + after * (group + before * part)] = turned
  }

  /// A quarter turn.
  @inline(__always)
  func quarter(_ z: Complex128) -> Complex128 {
    direction == .forward ? Complex(z.imaginary, -z.real) : Complex(-z.imaginary, z.real)
  }

  /// Calls `body` for each place of each group.
  @inline(__always)
  func forEach(_ body: (_ place: Int, _ group: Int) -> Void) {
    for group in 0..<before {
      for place in 0..<after { body(place, group) }
    }
  }

  func pass2() {
    forEach { place, group in
      let (a, b) = (input(place, 0, group), input(place, 1, group))
      write(a + b, place, group, 0)
      write(a - b, place, group, 1)
    }
  }

  func pass4() {
    forEach { place, group in
      let (a, c) = (input(place, 0, group), input(place, 2, group))
      let (b, d) = (input(place, 1, group), input(place, 3, group))
      let (evenSum, evenGap) = (a + c, a - c)
      let (oddSum, oddGap) = (b + d, quarter(b - d))
      write(evenSum + oddSum, place, group, 0)
      write(evenGap + oddGap, place, group, 1)
      write(evenSum - oddSum, place, group, 2)
      write(evenGap - oddGap, place, group, 3)
    }
  }

  func pass8() {
    forEach { place, group in
      // The odd elements make a transform of length 4, turned by multiples of 45°.
      let (x1, x5) = (input(place, 1, group), input(place, 5, group))
      let (x3, x7) = (input(place, 3, group), input(place, 7, group))
      let (s1, s3) = (x1 + x5, x3 + x7)
      let (g1, g3) = (x1 - x5, quarter(x3 - x7))
      let (a1, a3) = (s1 + s3, quarter(s1 - s3))
      let (a5, a7) = (eighth(g1 + g3), threeEighths(g1 - g3))
      let (x0, x4) = (input(place, 0, group), input(place, 4, group))
      let (x2, x6) = (input(place, 2, group), input(place, 6, group))
      let (s0, s2) = (x0 + x4, x2 + x6)
      let (g0, g2) = (x0 - x4, quarter(x2 - x6))
      let (a0, a2) = (s0 + s2, s0 - s2)
      let (a4, a6) = (g0 + g2, g0 - g2)
      write(a0 + a1, place, group, 0)
      write(a0 - a1, place, group, 4)
      write(a2 + a3, place, group, 2)
      write(a2 - a3, place, group, 6)
      write(a4 + a5, place, group, 1)
      write(a4 - a5, place, group, 5)
      write(a6 + a7, place, group, 3)
      write(a6 - a7, place, group, 7)
    }
  }

  /// An eighth of a turn.
  @inline(__always)
  private func eighth(_ z: Complex128) -> Complex128 {
    let half = 0.5.squareRoot()
    return direction == .forward
      ? Complex(half * (z.real + z.imaginary), half * (z.imaginary - z.real))
      : Complex(half * (z.real - z.imaginary), half * (z.imaginary + z.real))
  }

  /// Three eighths of a turn.
  @inline(__always)
  private func threeEighths(_ z: Complex128) -> Complex128 {
    let half = 0.5.squareRoot()
    return direction == .forward
      ? Complex(half * (z.imaginary - z.real), half * (-z.real - z.imaginary))
      : Complex(half * (-z.real - z.imaginary), half * (z.real - z.imaginary))
  }
}

extension Complex where Real == Double {
  /// The product with a root of unity; going forward, with its conjugate.
  @inline(__always)
  func turned(by root: Complex128, _ direction: FourierDirection) -> Complex128 {
    direction == .forward
      ? Complex(
        real * root.real + imaginary * root.imaginary,
        imaginary * root.real - real * root.imaginary)
      : Complex(
        real * root.real - imaginary * root.imaginary,
        real * root.imaginary + imaginary * root.real)
  }
}
