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
  /// - Throws: `resultDTypeUnavailable` for truth values; `outOfMemory`.
  package func rounded(
    decimals: Int, events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    switch self {
    case .int64:
      if decimals >= 0 { return self }
      return try scaledAndRounded(decimals, &events).astype(.int64)
    case .complex128:
      let real = try AnyArray.apply(.real, self, events: &events)
      let imaginary = try AnyArray.apply(.imag, self, events: &events)
      let parts = (
        try real.rounded(decimals: decimals, events: &events),
        try imaginary.rounded(decimals: decimals, events: &events)
      )
      return .complex128(
        try NDArray.joining(parts.0.contiguous().converted(), parts.1.contiguous().converted()))
    case .bool: return try AnyArray.apply(.rint, self, events: &events)
    case .float32, .float64:
      return try scaledAndRounded(decimals, &events)
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

extension NDArray where Element == Complex128 {
  /// The complex numbers of two row-major arrays of parts.
  fileprivate static func joining(
    _ real: NDArray<Double>, _ imaginary: NDArray<Double>
  ) throws(ArrayError) -> NDArray {
    try make(shape: real.shape) { target in
      // Safe: both arrays are contiguous and as long as the target.
      for i in target.indices { target[i] = Complex(real.base[i], imaginary.base[i]) }
    }
  }
}
