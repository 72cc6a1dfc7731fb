// nabla · AnyArray+FourierAxes.swift
// Fourier transforms along several axes, and the order of frequencies.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// Transforms along several axes.
  ///
  /// - Parameters:
  ///   - transform: `fft` or `ifft` for all axes; `rfft` for the last one, first of all, with `fft` for the
  ///     others; `irfft` for the last one, at the end, with `ifft` for the others.
  ///   - lengths: The points along each axis; -1 for all there are; nil for each axis' own.
  ///   - axes: As the user wrote them; nil for the last ones, as many as there are lengths.
  /// - Throws: `lengthsAndAxes`, `points`; `array` with `axisOutOfRange`.
  package func transformed(
    _ transform: FourierTransform, lengths: [Int]?, axes: [Int]?, _ norm: FourierNorm,
    _ steps: ArraySteps? = nil
  ) throws(FourierError) -> AnyArray {
    let axes = axes ?? Array((-(lengths?.count ?? rank))..<0)
    var points: [Int?] = [Int?](repeating: nil, count: axes.count)
    if let lengths {
      guard lengths.count == axes.count else {
        throw .lengthsAndAxes(lengths: lengths.count, axes: axes.count)
      }
      points = lengths.map { $0 == -1 ? nil : $0 }
    }
    for axis in axes {
      _ = try fourier { () throws(ArrayError) in try Layout.axis(axis, rank: rank) }
    }
    if let wrong = points.compactMap(\.self).first(where: { $0 < 1 }) {
      throw .points(wrong, parameter: "s")
    }
    var result = self
    for step in Self.steps(of: transform, count: axes.count) {
      result = try result.transformed(
        step.transform, points: points[step.axis], along: axes[step.axis], norm, steps)
    }
    return result
  }

  /// Which transform goes along which axis, one after the other: the order that NumPy has.
  private static func steps(
    of transform: FourierTransform, count: Int
  ) -> [(transform: FourierTransform, axis: Int)] {
    guard count > 0 else { return [] }
    switch transform {
    case .fft, .ifft, .hfft, .ihfft: return (0..<count).reversed().map { (transform, $0) }
    case .rfft:
      return [(.rfft, count - 1)] + (0..<count - 1).reversed().map { (.fft, $0) }
    case .irfft: return (0..<count - 1).map { (.ifft, $0) } + [(.irfft, count - 1)]
    }
  }

  /// The frequencies of the results of a transform, in their order: 0 upwards, then the negative ones.
  ///
  /// - Parameters:
  ///   - points: How many points there are, at least one.
  ///   - spacing: The distance between samples.
  ///   - isReal: True for the frequencies from 0 to half the points alone.
  package static func frequencies(
    points: Int, spacing: Double, isReal: Bool
  ) throws(FourierError) -> AnyArray {
    let step = 1 / (Double(points) * spacing)
    let count = isReal ? points / 2 + 1 : points
    let positive = isReal ? count : (points - 1) / 2 + 1
    return try fourier { () throws(ArrayError) in
      .float64(
        try NDArray.make(shape: [count]) { target in
          for place in 0..<count {
            target.initializeElement(
              at: place, to: Double(place < positive ? place : place - points) * step)
          }
        })
    }
  }
}
