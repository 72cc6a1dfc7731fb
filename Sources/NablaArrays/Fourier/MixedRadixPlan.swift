// nabla · MixedRadixPlan.swift
// Fourier transforms whose length is a product of small factors.
// SPDX-License-Identifier: Apache-2.0

/// How to transform a list of one length, factor by factor.
///
/// A transform of length `f·m` is `m` transforms of length `f`, multiplied by roots of unity, and `f` of
/// length `m` (J. Cooley, J. Tukey, *Math. Comp.* 19 (1965), 297–301). Each pass does the first part
/// for one factor and leaves the elements in the order that the next one reads (Stockham's), so none is
/// moved in between. The passes are those of NumPy's transform, in its order, so that the last
/// bits are NumPy's as well.
///
/// - Complexity: O(*n*·sum of the factors).
struct MixedRadixPlan {
  let length: Int
  private let passes: [FourierPass]

  init(_ length: Int) {
    self.length = length
    let roots = RootsOfUnity(length)
    var before = 1
    var passes: [FourierPass] = []
    for factor in Self.factors(length) {
      passes.append(FourierPass(factor: factor, before: before, length: length, roots))
      before *= factor
    }
    self.passes = passes
  }

  /// The factors in the order of their passes: eights, fours, a two in front, then odd primes.
  static func factors(_ length: Int) -> [Int] {
    var rest = length
    var factors: [Int] = []
    while rest & 7 == 0 {
      factors.append(8)
      rest >>= 3
    }
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

  /// Transforms the elements in place; `spare` is memory for as many.
  func run(
    _ elements: UnsafeMutablePointer<Complex128>, _ spare: UnsafeMutablePointer<Complex128>,
    _ direction: FourierDirection, scale: Double
  ) {
    var (source, target) = (elements, spare)
    for pass in passes {
      // Safe: both have room for `length` elements, and each pass stays inside these.
      let isInPlace = pass.run(source, target, direction)
      if !isInPlace { swap(&source, &target) }
    }
    for place in 0..<length {
      let element = source[place]
      elements[place] =
        scale == 1 ? element : Complex(element.real * scale, element.imaginary * scale)
    }
  }
}

/// Which way a transform goes: the sign of its exponents.
enum FourierDirection {
  /// From samples to frequencies: minus.
  case forward
  /// From frequencies to samples: plus.
  case backward
}

/// The pass of one factor.
struct FourierPass {
  let factor: Int
  /// The product of the factors before, and of those after.
  let before: Int
  let after: Int
  /// The roots that the results are multiplied by: `after - 1` for each but the first.
  let twiddles: [Complex128]
  /// The roots of 1 of the factor's order, for factors without a pass of their own.
  let roots: [Complex128]

  init(factor: Int, before: Int, length: Int, _ all: RootsOfUnity) {
    self.factor = factor
    self.before = before
    self.after = length / (before * factor)
    let after = after
    var twiddles: [Complex128] = []
    twiddles.reserveCapacity((factor - 1) * (after - 1))
    for part in 1..<factor {
      for place in 1..<max(after, 1) where after > 1 { twiddles.append(all[part * before * place]) }
    }
    self.twiddles = twiddles
    roots = factor > 11 ? (0..<factor).map { all[$0 * before * after] } : []
  }

  /// Runs the pass from `source` to `target`.
  ///
  /// - Returns: True if the result is in `source` after all.
  func run(
    _ source: UnsafeMutablePointer<Complex128>, _ target: UnsafeMutablePointer<Complex128>,
    _ direction: FourierDirection
  ) -> Bool {
    twiddles.withUnsafeBufferPointer { twiddles in
      let walk = FourierWalk(
        factor: factor, before: before, after: after, source: source, target: target,
        twiddles: twiddles, direction: direction)
      switch factor {
      case 2: walk.pass2()
      case 4: walk.pass4()
      case 8: walk.pass8()
      case 3, 5, 7, 11: walk.oddPass()
      default:
        walk.generalPass(roots)
        return true
      }
      return false
    }
  }
}
