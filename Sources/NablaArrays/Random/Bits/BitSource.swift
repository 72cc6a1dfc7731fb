// nabla · BitSource.swift
// A stream of random bits.
// SPDX-License-Identifier: Apache-2.0

/// A stream of random bits: what every bit generator offers to the distributions.
package protocol BitSource: Sendable {
  mutating func next64() -> UInt64
  mutating func next32() -> UInt32
  /// A number from [0, 1) with 53 random bits.
  mutating func nextDouble() -> Double
}

extension BitSource {
  @inline(__always)
  package mutating func nextDouble() -> Double { Double(next64() >> 11) * 0x1p-53 }

  /// A number from [0, 1) with 24 random bits.
  @inline(__always)
  mutating func nextFloat() -> Float { Float(next32() >> 8) * 0x1p-24 }
}

/// A source of words of 64 bits; half words are the two halves of one, the lower first.
package protocol HalvingBitSource: BitSource {
  /// The half that the next call of `next32` returns.
  var upperHalf: UInt32? { get set }
}

extension HalvingBitSource {
  @inline(__always)
  package mutating func next32() -> UInt32 {
    if let upper = upperHalf {
      upperHalf = nil
      return upper
    }
    let word = next64()
    upperHalf = UInt32(truncatingIfNeeded: word >> 32)
    return UInt32(truncatingIfNeeded: word)
  }
}
