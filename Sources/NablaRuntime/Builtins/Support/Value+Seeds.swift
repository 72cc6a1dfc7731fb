// nabla · Value+Seeds.swift
// Values as seeds.
// SPDX-License-Identifier: Apache-2.0

import BigInt
import NablaArrays

extension Value {
  /// The seed sequence of a seed: an integer of any size, a sequence of integers, or None.
  func seedSequence(
    for parameter: String, _ evaluation: Evaluation
  ) throws(RuntimeFailure) -> (seed: SeedSequence, entropy: Value) {
    if case .random(let object) = self, object.role == .seedSequence, let seed = object.state.seed {
      return (seed, object.entropy)
    }
    if case .none = self {
      let words = evaluation.settings.entropy()
      return (SeedSequence(entropy: words), .integer(BigInt(seedWords: words)))
    }
    return (SeedSequence(entropy: try seedWords(for: parameter)), self)
  }

  /// The words of a seed's integers, each number's lowest word first.
  func seedWords(for parameter: String) throws(RuntimeFailure) -> [UInt32] {
    if let number = exactInteger { return try number.seedWords() }
    let shown = Describer.str(self)
    var items: [Value] = []
    switch self {
    case .list(let list): items = list
    case .tuple(let object): items = object.items
    case .range, .array:
      guard let array = try makeArray(), "iub".contains(array.dtype.kind) || array.count == 0 else {
        throw RuntimeFailure(SeedFault.notIntegers(shown: shown, parameter: parameter))
      }
      array.visitScalars { items.append(Value($0)) }
    default: throw RuntimeFailure(SeedFault.notIntegers(shown: shown, parameter: parameter))
    }
    var words: [UInt32] = []
    for item in items {
      guard let number = item.exactInteger else {
        throw RuntimeFailure(SeedFault.notIntegers(shown: shown, parameter: parameter))
      }
      words += try number.seedWords()
    }
    return words
  }

  /// The starting state of MT19937 for a seed of NumPy's older functions.
  func legacySeed() throws(RuntimeFailure) -> MersenneTwister {
    if let number = exactInteger { return MersenneTwister(legacySeed: try number.legacyWord()) }
    guard let array = try makeArray(), "iub".contains(array.dtype.kind) || array.count == 0 else {
      throw RuntimeFailure(SeedFault.notAnInteger(type: typeDescription))
    }
    guard array.count > 0 else { throw RuntimeFailure(SeedFault.empty) }
    guard array.rank == 1 else { throw RuntimeFailure(SeedFault.notOneDimensional) }
    var words: [UInt32] = []
    for place in 0..<array.count {
      words.append(try (Value(array.scalar(at: place)).exactInteger ?? 0).legacyWord())
    }
    return MersenneTwister(legacySeeds: words)
  }
}

extension BigInt {
  /// The number whose words these are, the lowest first.
  init(seedWords words: [UInt32]) {
    self = words.reversed().reduce(BigInt(0)) { ($0 << 32) + BigInt($1) }
  }

  /// The words of the number, the lowest first.
  fileprivate func seedWords() throws(RuntimeFailure) -> [UInt32] {
    guard self >= 0 else { throw RuntimeFailure(SeedFault.negative(description)) }
    var words: [UInt32] = []
    var rest = self
    repeat {
      words.append(UInt32(truncatingIfNeeded: rest))
      rest >>= 32
    } while rest > 0
    return words
  }

  fileprivate func legacyWord() throws(RuntimeFailure) -> UInt32 {
    guard let word = UInt32(exactly: self) else {
      throw RuntimeFailure(SeedFault.beyond32Bits(description))
    }
    return word
  }
}
