// nabla · RealRadixPlan.swift
// Fourier transforms of real lists, at half the cost.
// SPDX-License-Identifier: Apache-2.0

/// How to transform a real list of one length, factor by factor, and back.
///
/// The second half of the spectrum of real samples is the conjugate of the first, so half the work
/// suffices (P. Swarztrauber's *FFTPACK*). A half spectrum is a list of reals: the first real part, then
/// real and imaginary part of each, and for even lengths the last real part. The passes are those of
/// NumPy's transform, in its order, so that the last bits are NumPy's as well.
///
/// - Complexity: O(*n*·sum of the factors).
struct RealRadixPlan {
  let length: Int
  private let passes: [RealPass]

  init(_ length: Int) {
    self.length = length
    let roots = RootsOfUnity(length)
    var before = 1
    var passes: [RealPass] = []
    for factor in Self.factors(length) {
      passes.append(RealPass(factor: factor, before: before, length: length, roots))
      before *= factor
    }
    self.passes = passes
  }

  /// The factors: fours, a two in front, then odd primes.
  static func factors(_ length: Int) -> [Int] {
    var rest = length
    var factors: [Int] = []
    while rest & 3 == 0 {
      factors.append(4)
      rest >>= 2
    }
    if rest & 1 == 0 {
      factors.append(2)
      rest >>= 1
      factors.swapAt(0, factors.count - 1)
    }
    var divisor = 3
    while divisor * divisor <= rest {
      while rest % divisor == 0 {
        factors.append(divisor)
        rest /= divisor
      }
      divisor += 2
    }
    if rest > 1 { factors.append(rest) }
    return factors
  }

  /// Transforms the elements in place: samples to a half spectrum, or back; `spare` is memory for as
  /// many.
  func run(
    _ elements: UnsafeMutablePointer<Double>, _ spare: UnsafeMutablePointer<Double>,
    _ direction: FourierDirection, scale: Double
  ) {
    var (source, target) = (elements, spare)
    let isForward = direction == .forward
    for pass in isForward ? passes.reversed() : passes {
      // Safe: both have room for `length` elements, and each pass stays inside these.
      let isInPlace = pass.run(source, target, direction)
      if !isInPlace { swap(&source, &target) }
    }
    for place in 0..<length { elements[place] = scale == 1 ? source[place] : source[place] * scale }
  }
}

/// The pass of one factor of a real transform.
struct RealPass {
  private let factor: Int
  private let before: Int
  private let after: Int
  /// Cosine and sine of the root for each pair of places, `after - 1` for each part but the first.
  private let twiddles: [Double]
  /// Cosines and sines of the multiples of a full turn divided by the factor.
  private let roots: [Complex128]

  init(factor: Int, before: Int, length: Int, _ all: RootsOfUnity) {
    self.factor = factor
    self.before = before
    self.after = length / (before * factor)
    var twiddles = [Double](repeating: 0, count: (factor - 1) * (after - 1))
    for part in 1..<factor {
      for pair in 0..<(after - 1) / 2 {
        let root = all[part * before * (pair + 1)]
        twiddles[(part - 1) * (after - 1) + 2 * pair] = root.real
        twiddles[(part - 1) * (after - 1) + 2 * pair + 1] = root.imaginary
      }
    }
    self.twiddles = twiddles
    let turns = (0...factor / 2).map { all[$0 * (length / factor)] }
    roots = (0..<factor).map { turn in
      let near = turns[min(turn, factor - turn)]
      return turn <= factor / 2 ? near : Complex(near.real, -near.imaginary)
    }
  }

  /// Runs the pass from `source` to `target`.
  ///
  /// - Returns: True if the result is in `source` after all.
  func run(
    _ source: UnsafeMutablePointer<Double>, _ target: UnsafeMutablePointer<Double>,
    _ direction: FourierDirection
  ) -> Bool {
    twiddles.withUnsafeBufferPointer { twiddles in
      let walk = RealWalk(
        factor: factor, before: before, after: after, source: source, target: target,
        twiddles: twiddles)
      switch (factor, direction) {
      case (2, .forward): walk.forward2()
      case (2, .backward): walk.backward2()
      case (3, .forward): walk.forward3()
      case (3, .backward): walk.backward3()
      case (4, .forward): walk.forward4()
      case (4, .backward): walk.backward4()
      case (5, .forward): walk.forward5()
      case (5, .backward): walk.backward5()
      case (_, .forward):
        walk.forwardGeneral(roots)
        return true
      case (_, .backward): walk.backwardGeneral(roots)
      }
      return false
    }
  }
}
