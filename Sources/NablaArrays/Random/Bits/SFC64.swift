// nabla · SFC64.swift
// The small fast chaotic generator.
// SPDX-License-Identifier: Apache-2.0

/// Chris Doty-Humphrey's small fast chaotic generator with a counter of 64 bits.
package struct SFC64: HalvingBitSource {
  private var a: UInt64
  private var b: UInt64
  private var c: UInt64
  private var counter: UInt64 = 1
  package var upperHalf: UInt32?

  init(seed: SeedSequence) {
    let words = seed.words64(3)
    (a, b, c) = (words[0], words[1], words[2])
    for _ in 0..<12 { _ = next64() }
  }

  @inline(__always)
  package mutating func next64() -> UInt64 {
    let word = a &+ b &+ counter
    counter &+= 1
    a = b ^ b >> 11
    b = c &+ c << 3
    c = (c << 24 | c >> 40) &+ word
    return word
  }
}
