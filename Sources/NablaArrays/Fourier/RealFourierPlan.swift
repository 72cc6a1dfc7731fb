// nabla · RealFourierPlan.swift
// The cheaper way to transform a real list of one length.
// SPDX-License-Identifier: Apache-2.0

/// How to transform a real list of one length: factor by factor, or as a convolution.
enum RealFourierPlan {
  case mixedRadix(RealRadixPlan)
  case chirp(ChirpPlan)

  /// Plans transforms of a length, which is positive.
  ///
  /// - Throws: `outOfMemory`.
  init(_ length: Int) throws(ArrayError) {
    if FourierCost.prefersChirp(length, isReal: true) {
      self = .chirp(try ChirpPlan(length))
    } else {
      self = .mixedRadix(RealRadixPlan(length))
    }
  }

  /// How many numbers `run` needs to spare.
  var spareCount: Int {
    switch self {
    case .mixedRadix(let plan): plan.length
    case .chirp(let plan): 2 * (plan.length + plan.spareCount)
    }
  }

  /// Transforms samples to a half spectrum, or back, in place, and multiplies them by `scale`.
  func run(
    _ elements: UnsafeMutablePointer<Double>, _ spare: UnsafeMutablePointer<Double>,
    _ direction: FourierDirection, scale: Double
  ) {
    switch self {
    case .mixedRadix(let plan): plan.run(elements, spare, direction, scale: scale)
    case .chirp(let plan):
      // Safe: `spare` has room for so many complex numbers, which are two doubles each.
      spare.withMemoryRebound(to: Complex128.self, capacity: plan.length + plan.spareCount) {
        plan.run(reals: elements, $0, direction, scale: scale)
      }
    }
  }
}

extension ChirpPlan {
  /// Transforms samples to a half spectrum, or back; `spare` is for the numbers and what `run` needs.
  fileprivate func run(
    reals: UnsafeMutablePointer<Double>, _ spare: UnsafeMutablePointer<Complex128>,
    _ direction: FourierDirection, scale: Double
  ) {
    // Safe: both have room for `length` numbers; a pair of a half spectrum ends before that.
    if direction == .forward {
      for place in 0..<length { spare[place] = Complex(reals[place]) }
      run(spare, spare + length, .forward, scale: scale)
      reals[0] = spare[0].real
      for place in 1..<max(length, 1) where length > 1 {
        let number = spare[(place + 1) / 2]
        reals[place] = place % 2 == 1 ? number.real : number.imaginary
      }
      return
    }
    spare[0] = Complex(reals[0])
    for place in 1..<(length / 2 + 1) where length > 1 {
      let isLast = 2 * place == length
      let number = Complex128(reals[2 * place - 1], isLast ? 0 : reals[2 * place])
      spare[place] = number
      if !isLast { spare[length - place] = Complex(number.real, -number.imaginary) }
    }
    run(spare, spare + length, .backward, scale: scale)
    for place in 0..<length { reals[place] = spare[place].real }
  }
}
