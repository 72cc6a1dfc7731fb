// nabla · Philox.swift
// The counter-based generator of four words and ten rounds.
// SPDX-License-Identifier: Apache-2.0

/// A counter-based generator: each block of four words is a function of a counter and a key.
///
/// - Source: J. K. Salmon et al., *Parallel random numbers: as easy as 1, 2, 3*, SC11 (Philox4x64-10).
package struct Philox: HalvingBitSource {
  private var counter: [UInt64] = [0, 0, 0, 0]
  private let key: [UInt64]
  private var block: [UInt64] = []
  private var position = 4
  package var upperHalf: UInt32?

  init(seed: SeedSequence) { key = seed.words64(2) }

  @inline(__always)
  package mutating func next64() -> UInt64 {
    if position == 4 { refill() }
    position &+= 1
    return block[position &- 1]
  }

  private mutating func refill() {
    for place in counter.indices {
      counter[place] &+= 1
      if counter[place] != 0 { break }
    }
    var words = counter
    var (first, second) = (key[0], key[1])
    for _ in 0..<10 {
      let low = words[0].multipliedFullWidth(by: 0xd2e7_470e_e14c_6c93)
      let high = words[2].multipliedFullWidth(by: 0xca5a_8263_9512_1157)
      words = [high.high ^ words[1] ^ first, high.low, low.high ^ words[3] ^ second, low.low]
      first &+= 0x9e37_79b9_7f4a_7c15
      second &+= 0xbb67_ae85_84ca_a73b
    }
    block = words
    position = 0
  }
}
