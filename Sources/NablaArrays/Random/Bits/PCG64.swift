// nabla · PCG64.swift
// The permuted congruential generators with 128 bits of state.
// SPDX-License-Identifier: Apache-2.0

/// NumPy's default generator: a congruential generator of 128 bits whose words are the two halves
/// of the state, combined and turned (XSL-RR).
///
/// - Source: M. E. O'Neill, *PCG: A family of simple fast space-efficient statistically good
///   algorithms for random number generation*, HMC-CS-2014-0905.
package struct PCG64: HalvingBitSource {
  fileprivate static let multiplier: UInt128 = 0x2360_ed05_1fc6_5da4_4385_df64_9fcc_f645

  private var state: UInt128
  private let increment: UInt128
  package var upperHalf: UInt32?

  init(seed: SeedSequence) {
    let words = seed.words64(4)
    increment = UInt128(words: words[2], words[3]) << 1 | 1
    state = (increment &+ UInt128(words: words[0], words[1])) &* Self.multiplier &+ increment
  }

  @inline(__always)
  package mutating func next64() -> UInt64 {
    state = state &* Self.multiplier &+ increment
    let mixed = state.upper ^ state.lower
    let turn = state.upper >> 58
    return mixed >> turn | mixed << ((64 &- turn) & 63)
  }
}

/// The variant with a cheaper multiplier and a stronger permutation (DXSM).
package struct PCG64DXSM: HalvingBitSource {
  private static let multiplier: UInt64 = 0xda94_2042_e4dd_58b5

  private var state: UInt128
  private let increment: UInt128
  package var upperHalf: UInt32?

  init(seed: SeedSequence) {
    let words = seed.words64(4)
    increment = UInt128(words: words[2], words[3]) << 1 | 1
    // The seed is stirred as that of the other variant.
    state = (increment &+ UInt128(words: words[0], words[1])) &* PCG64.multiplier &+ increment
  }

  @inline(__always)
  package mutating func next64() -> UInt64 {
    var word = state.upper
    word ^= word >> 32
    word = word &* Self.multiplier
    word ^= word >> 48
    word = word &* (state.lower | 1)
    state = state &* UInt128(Self.multiplier) &+ increment
    return word
  }
}

extension UInt128 {
  fileprivate init(words upper: UInt64, _ lower: UInt64) {
    self = UInt128(upper) << 64 | UInt128(lower)
  }

  @inline(__always)
  fileprivate var upper: UInt64 { UInt64(truncatingIfNeeded: self >> 64) }

  @inline(__always)
  fileprivate var lower: UInt64 { UInt64(truncatingIfNeeded: self) }
}
