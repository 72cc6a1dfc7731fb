// nabla · AnyArray+Fourier.swift
// Fourier transforms along one axis.
// SPDX-License-Identifier: Apache-2.0

/// What the results of a transform are divided by, by NumPy's names.
package enum FourierNorm: String, CaseIterable, Sendable {
  /// The number of points, going backward.
  case backward
  /// Its square root, either way.
  case ortho
  /// The number of points, going forward.
  case forward

  /// The norm of a transform that goes the other way.
  var swapped: FourierNorm {
    switch self {
    case .backward: .forward
    case .ortho: .ortho
    case .forward: .backward
    }
  }

  /// What the sums of a transform of so many points are multiplied by.
  func scale(_ points: Int, _ direction: FourierDirection) -> Double {
    switch (self, direction) {
    case (.backward, .forward), (.forward, .backward): 1
    case (.ortho, _): 1 / Double(points).squareRoot()
    case (.forward, .forward), (.backward, .backward): 1 / Double(points)
    }
  }
}

/// One of NumPy's transforms along one axis.
package enum FourierTransform: Sendable {
  case fft, ifft, rfft, irfft, hfft, ihfft

  /// NumPy's name of the loop that computes it.
  func ufunc(points: Int) -> String {
    switch self {
    case .fft: "fft"
    case .ifft: "ifft"
    case .rfft, .ihfft: points % 2 == 0 ? "rfft_n_even" : "rfft_n_odd"
    case .irfft, .hfft: "irfft"
    }
  }
}

extension AnyArray {
  /// Transforms along one axis.
  ///
  /// - Shape: The axis has `points` elements; half of them and one more after `rfft` and `ihfft`.
  /// - Parameters:
  ///   - points: How many points to transform: the rest is cut off, or zeros are added. Nil for the
  ///     length of the axis; for `irfft` and `hfft` twice the length less two.
  ///   - axis: As the user wrote it.
  ///   - steps: Takes down what there is to warn of.
  /// - Throws: `points` if there are none; `array` with `axisOutOfRange`.
  /// - Complexity: O(*n* log *n*) for each line.
  package func transformed(
    _ transform: FourierTransform, points: Int?, along axis: Int, _ norm: FourierNorm,
    _ steps: ArraySteps? = nil
  ) throws(FourierError) -> AnyArray {
    let place = try fourier { () throws(ArrayError) in try Layout.axis(axis, rank: rank) }
    let isInverseReal = transform == .irfft || transform == .hfft
    let count = points ?? (isInverseReal ? 2 * (shape[place] - 1) : shape[place])
    guard count >= 1 else { throw .points(count, parameter: points == nil ? "a" : "n") }
    if dtype.kind == "c", transform == .rfft || transform == .ihfft {
      throw .complexSamples(dtype, points: count)
    }
    FloatingPointEvents.clear()
    let result = try transformed(transform, count, place, norm)
    let seen = FloatingPointEvents.seen().intersection([.overflow, .invalid])
    if !seen.isEmpty { steps?.note(seen, in: transform.ufunc(points: count)) }
    return result
  }

  private func transformed(
    _ transform: FourierTransform, _ points: Int, _ place: Int, _ norm: FourierNorm
  ) throws(FourierError) -> AnyArray {
    return try fourier { () throws(ArrayError) in
      switch transform {
      case .fft:
        return try lines(points, place, .forward, norm).single(of: self)
      case .ifft:
        return try lines(points, place, .backward, norm).single(of: self)
      case .rfft: return try halfSpectrum(points, place, norm).single(of: self)
      case .ihfft:
        return try halfSpectrum(points, place, norm.swapped).applied(.conjugate).single(of: self)
      case .irfft: return try realSignal(points, place, norm).single(of: self)
      case .hfft:
        return try applied(.conjugate).realSignal(points, place, norm.swapped).single(of: self)
      }
    }
  }

  // MARK: - The kinds

  /// The frequencies from 0 to half the points of a real signal.
  private func halfSpectrum(
    _ points: Int, _ axis: Int, _ norm: FourierNorm
  ) throws(ArrayError) -> AnyArray {
    .complex128(try RealFourierLines(axis: axis, points: points).spectra(of: self, norm))
  }

  /// The real signal whose frequencies from 0 to half the points are given.
  private func realSignal(
    _ points: Int, _ axis: Int, _ norm: FourierNorm
  ) throws(ArrayError) -> AnyArray {
    .float64(try RealFourierLines(axis: axis, points: points).samples(of: self, norm))
  }

  private func lines(
    _ points: Int, _ axis: Int, _ direction: FourierDirection, _ norm: FourierNorm
  ) throws(ArrayError) -> AnyArray {
    .complex128(try FourierLines(self, axis: axis, points: points).run(direction, norm))
  }

  // MARK: - Steps

  private func applied(_ function: UnaryFunction) throws(ArrayError) -> AnyArray {
    var events: FloatingPointEvents = []
    return try AnyArray.apply(function, self, events: &events)
  }

  /// The result in single precision, if the transformed array has no more.
  private func single(of source: AnyArray) throws(ArrayError) -> AnyArray {
    switch source.dtype {
    case .float16, .float32, .complex64: return try astype(dtype.isComplex ? .complex64 : .float32)
    default: return self
    }
  }
}

/// Runs `body`; what it throws counts as an error of a transform.
func fourier<Result>(
  _ body: () throws(ArrayError) -> Result
) throws(FourierError) -> Result {
  do { return try body() } catch { throw .array(error) }
}
