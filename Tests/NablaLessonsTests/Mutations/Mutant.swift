// nabla · Mutant.swift
// An input with tokens dropped, doubled or swapped.
// SPDX-License-Identifier: Apache-2.0

/// An input in pieces: words, numbers, texts and signs, and the blanks between them.
struct Mutant {
  private enum Damage: CaseIterable { case drop, double, swap }

  private var pieces: [Substring]

  init(_ text: String) {
    pieces = text.matches(
      of: /[\p{L}\p{N}_.]+|"[^"\n]*"|'[^'\n]*'|\*\*|\/\/|[<>=!+\-*\/%]=|[ \t]+|./
        .dotMatchesNewlines()
    ).map(\.output)
  }

  var text: String { pieces.joined() }

  /// The input with one damage, for each token and each kind of damage.
  var damagedOnce: [Mutant] {
    tokens.indices.flatMap { index in Damage.allCases.map { damaged($0, at: index) } }
  }

  /// The input with one more damage.
  func damaged(using random: inout SplitMix) -> Mutant {
    guard let damage = Damage.allCases.randomElement(using: &random),
      let index = tokens.indices.randomElement(using: &random)
    else { return self }
    return damaged(damage, at: index)
  }

  /// The indices of the pieces that are no blanks.
  private var tokens: [Int] {
    pieces.indices.filter { !pieces[$0].allSatisfy { $0 == " " || $0 == "\t" } }
  }

  private func damaged(_ damage: Damage, at index: Int) -> Mutant {
    let tokens = tokens
    let place = tokens[index]
    var mutant = self
    switch damage {
    case .drop: mutant.pieces.remove(at: place)
    case .double: mutant.pieces.insert(pieces[place], at: place)
    case .swap: mutant.pieces.swapAt(place, tokens[(index + 1) % tokens.count])
    }
    return mutant
  }
}

/// A small random generator that gives the same numbers in every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
