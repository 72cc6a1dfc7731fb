// nabla · AnyArray+Rounding.swift
// Rounding to a number of decimals.
// SPDX-License-Identifier: Apache-2.0

import Glibc

extension AnyArray {
  /// NumPy's `round`: each element to the nearest multiple of a power of ten, halves to the even one.
  ///
  /// Scales, rounds and scales back as NumPy does, so that `2.675` with two decimals is `2.67` or
  /// `2.68` where NumPy says so. Integers stay integers.
  ///
  /// - Parameter decimals: Digits behind the point; negative ones count before it.
  /// - Throws: `outOfMemory`.
  package func rounded(
    decimals: Int, events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    switch dtype.family {
    case .truth:
      if decimals == 0 { return try AnyArray.apply(.rint, self, events: &events) }
      throw .unsupportedDType(operation: "round", dtypes: [dtype])
    case .date, .duration, .text: return try AnyArray.apply(.rint, self, events: &events)
    case .signed, .unsigned:
      if decimals >= 0 { return self }
      return try scaledAndRounded(decimals, &events).astype(dtype)
    case .floating: return try scaledAndRounded(decimals, &events)
    case .complex:
      let real = try AnyArray.apply(.real, self, events: &events)
        .rounded(decimals: decimals, events: &events).contiguous()
      let imaginary = try AnyArray.apply(.imag, self, events: &events)
        .rounded(decimals: decimals, events: &events).contiguous()
      if dtype == .complex64 {
        return .complex64(try .joining(real.converted(), imaginary.converted()))
      }
      return .complex128(try .joining(real.converted(), imaginary.converted()))
    }
  }

  private func scaledAndRounded(
    _ decimals: Int, _ events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    if decimals == 0 { return try AnyArray.apply(.rint, self, events: &events) }
    let scale = Operand.weak(.float(Self.powerOfTen(decimals.magnitude)))
    let (up, down): (BinaryFunction, BinaryFunction) =
      decimals > 0 ? (.multiply, .divide) : (.divide, .multiply)
    let scaled = try AnyArray.apply(up, .array(self), scale, events: &events)
    let whole = try AnyArray.apply(.rint, scaled, events: &events)
    return try AnyArray.apply(down, .array(whole), scale, events: &events)
  }

  /// A power of ten, exact as long as one can be.
  private static func powerOfTen(_ exponent: UInt) -> Double {
    Glibc.pow(10, Double(exponent))
  }
}

extension NDArray {
  /// The complex numbers of two row-major arrays of parts.
  fileprivate static func joining<Real: KernelReal>(
    _ real: NDArray<Real>, _ imaginary: NDArray<Real>
  ) throws(ArrayError) -> NDArray where Element == Complex<Real> {
    try make(shape: real.shape) { target in
      // Safe: both arrays are contiguous and as long as the target.
      for i in target.indices { target[i] = Complex(real.base[i], imaginary.base[i]) }
    }
  }
}
