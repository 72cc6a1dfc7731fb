// nabla · Builtins+Fourier.swift
// The module fft: transforms along one axis.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Fourier transforms, as the manual lists them.
  static let fourier: [Builtin] = [
    fft, ifft, rfft, irfft, hfft, ihfft, fft2, ifft2, fftn, ifftn, rfft2, irfft2, rfftn, irfftn,
    fftfreq, rfftfreq, fftshift, ifftshift,
  ]

  private static let oneAxis = """
    `n` points along `axis` are transformed: more are cut off, missing ones are 0. norm="backward" \
    divides by n on the way back, "forward" on the way there, "ortho" by its root both ways. Float32 \
    gives complex64, anything else complex128.
    """

  static let fft = line(
    "fft", .fft, summary: "The discrete Fourier transform along an axis.", details: oneAxis,
    examples: [
      .shows("fft.fft([1, 2, 3, 4])", "[10.+0.j, -2.+2.j, -2.+0.j, -2.-2.j]"),
      .shows("fft.fft([1, 1], n=4)", "[2.+0.j, 1.-1.j, 0.+0.j, 1.+1.j]"),
      .fails(
        "fft.fft([1, 2], n=0)", "ValueError: Invalid number of FFT data points (0) specified."),
    ], seeAlso: ["fft2", "fftfreq", "ifft", "rfft"])

  static let ifft = line(
    "ifft", .ifft, summary: "The inverse of fft.", details: oneAxis,
    examples: [
      .shows("fft.ifft([10, -2+2j, -2, -2-2j])", "[1.+0.j, 2.+0.j, 3.+0.j, 4.+0.j]"),
      .fails(
        "fft.ifft([1, 2], axis=1)", "AxisError: axis 1 is out of bounds for array of dimension 1"),
    ], seeAlso: ["fft", "irfft"])

  static let rfft = line(
    "rfft", .rfft,
    summary: "The transform of real samples: the frequencies from 0 to half of them.",
    details: "The other half would be conjugates. " + oneAxis,
    examples: [
      .shows("fft.rfft([1, 2, 3, 4])", "[10.+0.j, -2.+2.j, -2.+0.j]"),
      .fails(
        "fft.rfft([1j])",
        "TypeError: ufunc 'rfft_n_odd' not supported for the input types: real samples are "
          + "transformed, not complex128"),
    ], seeAlso: ["fft", "irfft", "rfftfreq"])

  static let irfft = line(
    "irfft", .irfft, summary: "The inverse of rfft: real samples.",
    details: "`n` is the number of samples, twice the length less two unless given. " + oneAxis,
    examples: [
      .shows("fft.irfft([10, -2+2j, -2])", "[1., 2., 3., 4.]"),
      .fails(
        "fft.irfft([1])", "ValueError: Invalid number of FFT data points (0) specified."),
    ], seeAlso: ["ifft", "rfft"])

  static let hfft = line(
    "hfft", .hfft,
    summary: "The transform of a signal whose second half is the first one's conjugate.",
    details: "`n` is the number of results, twice the length less two unless given. " + oneAxis,
    examples: [
      .shows("fft.hfft([1, 2, 3])", "[ 8., -2.,  0., -2.]"),
      .fails("fft.hfft([1])", "ValueError: Invalid number of FFT data points (0) specified."),
    ], seeAlso: ["fft", "ihfft"])

  static let ihfft = line(
    "ihfft", .ihfft, summary: "The inverse of hfft: the first half of the signal.",
    details: oneAxis,
    examples: [
      .shows("fft.ihfft([8, -2, 0, -2])", "[1.-0.j, 2.-0.j, 3.-0.j]"),
      .fails(
        "fft.ihfft([1j, 2])",
        "TypeError: ufunc 'rfft_n_even' not supported for the input types: real samples are "
          + "transformed, not complex128"),
    ], seeAlso: ["hfft", "ifft"])

  private static let severalAxes = """
    `s` gives the points along each of `axes`, -1 for all there are; without it each axis keeps its \
    length. `norm` is as in fft.
    """

  static let fft2 = plane(
    "fft2", .fft, summary: "The Fourier transform along two axes, the last ones unless given.",
    examples: [
      .shows("fft.fft2([[1, 2], [3, 4]])", "[[10.+0.j, -2.+0.j],\n [-4.+0.j,  0.+0.j]]"),
      .fails("fft.fft2([1, 2])", "AxisError: axis -2 is out of bounds for array of dimension 1"),
    ], seeAlso: ["fft", "fftn", "ifft2"])

  static let ifft2 = plane(
    "ifft2", .ifft, summary: "The inverse of fft2.",
    examples: [
      .shows("fft.ifft2([[10, -2], [-4, 0]])", "[[1.+0.j, 2.+0.j],\n [3.+0.j, 4.+0.j]]"),
      .fails("fft.ifft2([1, 2])", "AxisError: axis -2 is out of bounds for array of dimension 1"),
    ], seeAlso: ["fft2", "ifftn"])

  static let fftn = space(
    "fftn", .fft, summary: "The Fourier transform along several axes, all unless given.",
    examples: [
      .shows("fft.fftn([[1, 2], [3, 4]], axes=[0])", "[[ 4.+0.j,  6.+0.j],\n [-2.+0.j, -2.+0.j]]"),
      .fails(
        "fft.fftn([[1, 2], [3, 4]], s=[2], axes=[0, 1])",
        "ValueError: Shape and axes have different lengths: 1 length, 2 axes"),
    ], seeAlso: ["fft2", "ifftn"])

  static let ifftn = space(
    "ifftn", .ifft, summary: "The inverse of fftn.",
    examples: [
      .shows("fft.ifftn([4, 2])", "[3.+0.j, 1.+0.j]"),
      .fails(
        "fft.ifftn([4, 2], s=[0])", "ValueError: Invalid number of FFT data points (0) specified."),
    ], seeAlso: ["fftn"])

  static let rfft2 = plane(
    "rfft2", .rfft, summary: "The transform of real samples along two axes: half of fft2.",
    examples: [
      .shows("fft.rfft2(ones((2, 3)))", "[[6.+0.j, 0.+0.j],\n [0.+0.j, 0.+0.j]]"),
      .fails("fft.rfft2([1, 2])", "AxisError: axis -2 is out of bounds for array of dimension 1"),
    ], seeAlso: ["fft2", "irfft2", "rfftn"])

  static let irfft2 = plane(
    "irfft2", .irfft, summary: "The inverse of rfft2: real samples.",
    examples: [
      .shows("fft.irfft2([[10, -2], [-4, 0]])", "[[1., 2.],\n [3., 4.]]"),
      .fails("fft.irfft2([1, 2])", "AxisError: axis -2 is out of bounds for array of dimension 1"),
    ], seeAlso: ["irfftn", "rfft2"])

  static let rfftn = space(
    "rfftn", .rfft, summary: "The transform of real samples along several axes: half of fftn.",
    examples: [
      .shows("fft.rfftn([[1, 2], [3, 4]])", "[[10.+0.j, -2.+0.j],\n [-4.+0.j,  0.+0.j]]"),
      .fails(
        "fft.rfftn([1j])",
        "TypeError: ufunc 'rfft_n_odd' not supported for the input types: real samples are "
          + "transformed, not complex128"),
    ], seeAlso: ["fftn", "irfftn"])

  static let irfftn = space(
    "irfftn", .irfft, summary: "The inverse of rfftn: real samples.",
    examples: [
      .shows("fft.irfftn([[10, -2], [-4, 0]])", "[[1., 2.],\n [3., 4.]]"),
      .fails("fft.irfftn([1])", "ValueError: Invalid number of FFT data points (0) specified."),
    ], seeAlso: ["rfftn"])

  // MARK: - The three forms of a transform

  /// A transform along one axis.
  private static func line(
    _ name: String, _ transform: FourierTransform, summary: String, details: String,
    examples: [BuiltinExample], seeAlso: [String]
  ) -> Builtin {
    Builtin(
      name, in: .fourier, places: .fft, changes: "out",
      .array("a"), .optionalInteger("n"), .integer("axis", default: -1), .fourierNorm(), .out(),
      summary: summary, details: details, examples: examples, seeAlso: seeAlso
    ) { evaluation, array, points, axis, norm, out throws(RuntimeFailure) in
      try evaluation.transformed(into: out) { steps throws(FourierError) in
        try array.transformed(transform, points: points, along: axis, norm, steps)
      }
    }
  }

  /// A transform along two axes.
  private static func plane(
    _ name: String, _ transform: FourierTransform, summary: String, examples: [BuiltinExample],
    seeAlso: [String]
  ) -> Builtin {
    Builtin(
      name, in: .fourier, places: .fft, changes: "out",
      .array("a"), .axes("s"), .lastTwoAxes(), .fourierNorm(), .out(), summary: summary,
      details: severalAxes, examples: examples, seeAlso: seeAlso
    ) { evaluation, array, lengths, axes, norm, out throws(RuntimeFailure) in
      try evaluation.transformed(into: out) { steps throws(FourierError) in
        try array.transformed(transform, lengths: lengths, axes: axes, norm, steps)
      }
    }
  }

  /// A transform along any number of axes.
  private static func space(
    _ name: String, _ transform: FourierTransform, summary: String, examples: [BuiltinExample],
    seeAlso: [String]
  ) -> Builtin {
    Builtin(
      name, in: .fourier, places: .fft, changes: "out",
      .array("a"), .axes("s"), .axes("axes"), .fourierNorm(), .out(), summary: summary,
      details: severalAxes, examples: examples, seeAlso: seeAlso
    ) { evaluation, array, lengths, axes, norm, out throws(RuntimeFailure) in
      try evaluation.transformed(into: out) { steps throws(FourierError) in
        try array.transformed(transform, lengths: lengths, axes: axes, norm, steps)
      }
    }
  }
}

extension Evaluation {
  /// A Fourier transform, with NumPy's warnings, stored in `out` if the call names a variable.
  fileprivate func transformed(
    into out: ArrayObject?, _ compute: (ArraySteps) throws(FourierError) -> AnyArray
  ) throws(RuntimeFailure) -> Value {
    let steps = ArraySteps()
    let result = try Operations.wrapping { () throws(FourierError) in try compute(steps) }
    warn(of: steps)
    return try result.delivered(to: out)
  }
}
