// nabla · FourierPlan.swift
// The cheaper way to transform a list of one length.
// SPDX-License-Identifier: Apache-2.0

/// How to transform a list of one length: factor by factor, or as a convolution.
enum FourierPlan {
  case mixedRadix(MixedRadixPlan)
  case chirp(ChirpPlan)

  /// Plans transforms of a length, which is positive.
  ///
  /// - Throws: `outOfMemory`.
  init(_ length: Int) throws(ArrayError) {
    if FourierCost.prefersChirp(length) {
      self = .chirp(try ChirpPlan(length))
    } else {
      self = .mixedRadix(MixedRadixPlan(length))
    }
  }

  /// How many elements `run` needs to spare.
  var spareCount: Int {
    switch self {
    case .mixedRadix(let plan): plan.length
    case .chirp(let plan): plan.spareCount
    }
  }

  /// Transforms the elements in place and multiplies them by `scale`.
  func run(
    _ elements: UnsafeMutablePointer<Complex128>, _ spare: UnsafeMutablePointer<Complex128>,
    _ direction: FourierDirection, scale: Double
  ) {
    switch self {
    case .mixedRadix(let plan): plan.run(elements, spare, direction, scale: scale)
    case .chirp(let plan): plan.run(elements, spare, direction, scale: scale)
    }
  }
}

/// What a transform of some length costs, roughly: NumPy's measure, so that both choose alike.
enum FourierCost {
  /// True if a convolution is cheaper than passes for the factors.
  static func prefersChirp(_ length: Int, isReal: Bool = false) -> Bool {
    if length < 50 { return false }
    let largest = MixedRadixPlan.factors(length).max() ?? 1
    // A factor of 8 or 4 stands for twos.
    let prime = largest == 8 || largest == 4 ? 2 : largest
    let (square, overflow) = prime.multipliedReportingOverflow(by: prime)
    if !overflow && square <= length { return false }
    // Real passes cost half; a convolution has two transforms, and some more work.
    let passes = (isReal ? 0.5 : 1) * ofPasses(length)
    return 2 * ofPasses(smoothLength(atLeast: 2 * length - 1)) * 1.5 < passes
  }

  private static func ofPasses(_ length: Int) -> Double {
    var rest = length
    var sum = 0.0
    while rest & 1 == 0 {
      sum += 2
      rest >>= 1
    }
    var divisor = 3
    while divisor * divisor <= rest {
      while rest % divisor == 0 {
        sum += divisor <= 5 ? Double(divisor) : 1.1 * Double(divisor)
        rest /= divisor
      }
      divisor += 2
    }
    if rest > 1 { sum += rest <= 5 ? Double(rest) : 1.1 * Double(rest) }
    return sum * Double(length)
  }

  /// The smallest product of factors 2, 3, 5, 7 and 11 that is not less than a length.
  static func smoothLength(atLeast length: Int) -> Int {
    if length <= 12 { return length }
    var best = 2 * length
    var power11 = 1
    while power11 < best {
      var power7 = power11
      while power7 < best {
        var power5 = power7
        while power5 < best {
          best = min(best, Self.smallest(atLeast: length, below: best, startingAt: power5))
          power5 *= 5
        }
        power7 *= 7
      }
      power11 *= 11
    }
    return best
  }

  /// The smallest product of a number with twos and threes that is not less than a length.
  private static func smallest(atLeast length: Int, below limit: Int, startingAt start: Int) -> Int
  {
    var best = limit
    var product = start
    while product < length { product *= 2 }
    while true {
      if product < length {
        product *= 3
      } else if product > length {
        best = min(best, product)
        if product & 1 == 1 { return best }
        product >>= 1
      } else {
        return length
      }
    }
  }
}
