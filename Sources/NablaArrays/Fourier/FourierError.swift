// nabla · FourierError.swift
// Why a Fourier transform cannot be done: facts, no prose.
// SPDX-License-Identifier: Apache-2.0

/// Why a Fourier transform cannot be done.
public enum FourierError: Error, Hashable, Sendable {
  /// A transform of no points, or of fewer than none; `parameter` says where the number comes from.
  case points(Int, parameter: String)
  /// Not as many lengths as axes.
  case lengthsAndAxes(lengths: Int, axes: Int)
  /// Complex numbers where real samples are transformed.
  case complexSamples(DType, points: Int)
  case array(ArrayError)
}
