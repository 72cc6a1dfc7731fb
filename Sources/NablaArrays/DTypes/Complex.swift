// nabla · Complex.swift
// Complex numbers with NumPy's layout.
// SPDX-License-Identifier: Apache-2.0

/// A complex number: two parts side by side, every pair of parts kept as it is.
///
/// Unlike the type of swift-numerics, infinities and NaNs keep their parts: NumPy prints `nan+infj`.
public struct Complex<Real: BinaryFloatingPoint & Sendable & BitwiseCopyable>: Hashable, Sendable,
  BitwiseCopyable
{
  public var real: Real
  public var imaginary: Real

  public init(_ real: Real, _ imaginary: Real = 0) {
    self.real = real
    self.imaginary = imaginary
  }
}

/// NumPy's `complex64`.
public typealias Complex64 = Complex<Float>

/// NumPy's `complex128`.
public typealias Complex128 = Complex<Double>
