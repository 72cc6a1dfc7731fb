// nabla · MersenneTwister.swift
// The generator of NumPy's functions without a generator.
// SPDX-License-Identifier: Apache-2.0

/// The generator of `np.random.seed` and its like: MT19937.
///
/// - Source: M. Matsumoto and T. Nishimura, *ACM Trans. Model. Comput. Simul.* 8 (1998), 3–30.
package struct MersenneTwister: BitSource {
  private static let length = 624
  private static let shift = 397

  /// The state: 624 words.
  package private(set) var key: [UInt32]
  /// The place of the next word; 624 where all are used up.
  package private(set) var position: Int

  init(seed: SeedSequence) {
    key = seed.words32(Self.length)
    key[0] = 0x8000_0000
    position = Self.length - 1
  }

  /// Creates the state that `np.random.seed(number)` makes.
  package init(legacySeed number: UInt32) {
    key = []
    key.reserveCapacity(Self.length)
    var word = number
    for place in 1...UInt32(Self.length) {
      key.append(word)
      word = 1_812_433_253 &* (word ^ word >> 30) &+ place
    }
    position = Self.length
  }

  /// Creates the state that `np.random.seed([…])` makes; there is a number at least.
  package init(legacySeeds numbers: [UInt32]) {
    self.init(legacySeed: 19_650_218)
    var (place, other) = (1, 0)
    for _ in 0..<max(Self.length, numbers.count) {
      let number = numbers[other] &+ UInt32(truncatingIfNeeded: other)
      key[place] = twisted(place, by: 1_664_525) &+ number
      other = (other + 1) % numbers.count
      place = next(after: place)
    }
    for _ in 1..<Self.length {
      key[place] = twisted(place, by: 1_566_083_941) &- UInt32(truncatingIfNeeded: place)
      place = next(after: place)
    }
    key[0] = 0x8000_0000
  }

  private func twisted(_ place: Int, by factor: UInt32) -> UInt32 {
    key[place] ^ (key[place - 1] ^ key[place - 1] >> 30) &* factor
  }

  /// The next place to seed; behind the last, the first word takes the last one's value.
  private mutating func next(after place: Int) -> Int {
    if place + 1 < Self.length { return place + 1 }
    key[0] = key[Self.length - 1]
    return 1
  }

  /// Creates a state that `get_state` told; nil if it is none.
  package init?(key: [UInt32], position: Int) {
    guard key.count == Self.length, (0...Self.length).contains(position) else { return nil }
    self.key = key
    self.position = position
  }

  @inline(__always)
  package mutating func next32() -> UInt32 {
    if position == Self.length { refill() }
    var word = key[position]
    position &+= 1
    word ^= word >> 11
    word ^= word << 7 & 0x9d2c_5680
    word ^= word << 15 & 0xefc6_0000
    return word ^ word >> 18
  }

  /// Two words, the first above.
  @inline(__always)
  package mutating func next64() -> UInt64 {
    let upper = UInt64(next32())
    return upper << 32 | UInt64(next32())
  }

  /// 27 and 26 bits of two words.
  @inline(__always)
  package mutating func nextDouble() -> Double {
    let upper = Double(next32() >> 5)
    let lower = Double(next32() >> 6)
    return (upper * 67_108_864 + lower) / 9_007_199_254_740_992
  }

  private mutating func refill() {
    for place in 0..<Self.length {
      let next = key[(place + 1) % Self.length]
      let joined = key[place] & 0x8000_0000 | next & 0x7fff_ffff
      let twist: UInt32 = next & 1 == 0 ? 0 : 0x9908_b0df
      key[place] = key[(place + Self.shift) % Self.length] ^ joined >> 1 ^ twist
    }
    position = 0
  }
}
