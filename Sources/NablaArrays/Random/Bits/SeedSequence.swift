// nabla · SeedSequence.swift
// Seeds of any kind, stirred into good starting states.
// SPDX-License-Identifier: Apache-2.0

/// Stirs the numbers of a seed into a pool of 128 bits, and draws starting states from it.
///
/// - Source: M. E. O'Neill, *Developing a seed_seq alternative* (2015), as NumPy's `SeedSequence`.
package struct SeedSequence: Sendable {
  private static let poolSize = 4

  /// The words of the seed, each number's lowest first.
  package let entropy: [UInt32]
  /// What tells the children of one sequence apart.
  package let spawnKey: [UInt32]
  /// How many children there are so far.
  package var childCount = 0
  private var pool: [UInt32] = []

  package init(entropy: [UInt32], spawnKey: [UInt32] = []) {
    self.entropy = entropy
    self.spawnKey = spawnKey
    stir()
  }

  /// Creates the children that come next; each child's states are independent of all others.
  package mutating func spawn(_ count: Int) -> [SeedSequence] {
    let first = childCount
    childCount += count
    return (first..<childCount).map {
      SeedSequence(entropy: entropy, spawnKey: spawnKey + SeedSequence.words(of: UInt64($0)))
    }
  }

  /// The words of a number, the lowest first; one word for zero.
  package static func words(of number: UInt64) -> [UInt32] {
    let lower = UInt32(truncatingIfNeeded: number)
    return number >> 32 == 0 ? [lower] : [lower, UInt32(truncatingIfNeeded: number >> 32)]
  }

  private mutating func stir() {
    var words = entropy
    // With a spawn key, short seeds fill the pool, so that no two of them meet.
    if !spawnKey.isEmpty, words.count < Self.poolSize {
      words += [UInt32](repeating: 0, count: Self.poolSize - words.count)
    }
    words += spawnKey
    var hash = SeedHash(start: 0x43b0_d7e5, factor: 0x931e_8875)
    pool = (0..<Self.poolSize).map { hash.mixed($0 < words.count ? words[$0] : 0) }
    for source in 0..<Self.poolSize {
      for target in 0..<Self.poolSize where target != source {
        pool[target] = Self.joined(pool[target], hash.mixed(pool[source]))
      }
    }
    for word in words.dropFirst(Self.poolSize) {
      for target in 0..<Self.poolSize {
        pool[target] = Self.joined(pool[target], hash.mixed(word))
      }
    }
  }

  private static func joined(_ left: UInt32, _ right: UInt32) -> UInt32 {
    let word = 0xca01_f9dd &* left &- 0x4973_f715 &* right
    return word ^ word >> 16
  }

  /// The first words of the starting state.
  package func words32(_ count: Int) -> [UInt32] {
    var hash = SeedHash(start: 0x8b51_f9dd, factor: 0x58f3_8ded)
    return (0..<count).map { hash.mixed(pool[$0 % Self.poolSize]) }
  }

  /// The same, two words joined, the lower first.
  package func words64(_ count: Int) -> [UInt64] {
    let halves = words32(2 * count)
    return (0..<count).map { UInt64(halves[2 * $0 + 1]) << 32 | UInt64(halves[2 * $0]) }
  }
}

/// A hash whose multiplier changes with every word.
private struct SeedHash {
  private var multiplier: UInt32
  private let factor: UInt32

  init(start: UInt32, factor: UInt32) {
    multiplier = start
    self.factor = factor
  }

  mutating func mixed(_ word: UInt32) -> UInt32 {
    var word = word ^ multiplier
    multiplier = multiplier &* factor
    word = word &* multiplier
    return word ^ word >> 16
  }
}
