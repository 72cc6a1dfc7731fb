// nabla · ArraySteps+Windows.swift
// Windows that fade out samples towards both ends.
// SPDX-License-Identifier: Apache-2.0

/// The windows that are sums of cosines or straight lines.
package enum WindowShape: Sendable {
  case bartlett, blackman, hamming, hanning
  /// Zeroth-order Bessel functions with a parameter.
  case kaiser(beta: Double)
}

extension WindowShape {
  /// The number of samples for a length that may have a fraction, as NumPy's ranges have it.
  fileprivate func count(_ length: Double) -> Double {
    if case .kaiser = self { return length.rounded(.up) }
    return (length - 0.5).rounded(.up)
  }
}

extension ArraySteps {
  /// The samples of a window.
  ///
  /// - Parameter length: How many; a fraction counts from a half on, or at all for `kaiser`.
  package func window(_ shape: WindowShape, length: Double) throws(AnalysisError) -> AnyArray {
    if length == 1 { return try array([1.0]) }
    if length < 1 { return try array([Double]()) }
    guard length.isFinite, let count = Int(exactly: shape.count(length)) else {
      throw .refused(parameter: "M", .windowLength)
    }
    _ = try engine { () throws(ArrayError) in
      try AnyArray.checkRoom(for: [count], dtype: .float64)
    }
    let span = length - 1
    return try array(
      (0..<count).map { i in
        // The place from -span to span in steps of two, as NumPy counts.
        let n = -span + 2 * Double(i)
        switch shape {
        case .bartlett: return n <= 0 ? 1 + n / span : 1 - n / span
        case .blackman:
          return 0.42 + 0.5 * (.pi * n / span).cosine + 0.08 * (2 * .pi * n / span).cosine
        case .hamming: return 0.54 + 0.46 * (.pi * n / span).cosine
        case .hanning: return 0.5 + 0.5 * (.pi * n / span).cosine
        case .kaiser(let beta):
          let middle = span / 2
          let distance = (Double(i) - middle) / middle
          return BesselFunction.i0(beta * (1 - distance * distance).squareRoot())
            / BesselFunction.i0(beta)
        }
      })
  }

  /// The modified Bessel function of order zero of each element.
  package func besselI0(_ array: AnyArray) throws(AnalysisError) -> AnyArray {
    if array.dtype.kind == "c" { throw .refused(parameter: "x", .noComplexBessel) }
    FloatingPointEvents.clear()
    let values = try self.array(doubles(array).map(BesselFunction.i0))
    note(FloatingPointEvents.seen().intersection(.overflow), in: "exp")
    return try reshape(cast(values, array.isInexact ? array.dtype : .float64), array.shape)
  }

  /// `sin(πx) / (πx)` of each element, and 1 at 0.
  package func sinc(_ array: AnyArray) throws(AnalysisError) -> AnyArray {
    let shifted = try choose(self(.equal, array, 0), 1e-20, array)
    let angles = try self(.multiply, Double.pi, shifted)
    return try self(.divide, self(.sin, angles), angles)
  }
}
