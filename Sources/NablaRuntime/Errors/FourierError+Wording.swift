// nabla · FourierError+Wording.swift
// The words for Fourier transforms that cannot be done.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaDiagnostics

extension FourierError: Fact {
  package var wording: Wording {
    switch self {
    case .points(let count, let parameter):
      Wording(
        .valueError, "Invalid number of FFT data points (\(count)) specified.",
        at: .parameter(parameter), help: "a transform needs at least one point")
    case .lengthsAndAxes(let lengths, let axes):
      Wording(
        .valueError,
        "Shape and axes have different lengths: \(lengths) "
          + (lengths == 1 ? "length" : "lengths") + ", \(axes) " + (axes == 1 ? "axis" : "axes"),
        at: .parameter("s"))
    case .complexSamples(let dtype, let points):
      Wording(
        .typeError,
        "ufunc 'rfft_n_\(points % 2 == 0 ? "even" : "odd")' not supported for the input types: real "
          + "samples are transformed, not \(dtype.name)",
        at: .parameter("a"), help: "of complex samples there is fft")
    case .array(let error): error.wording
    }
  }
}
