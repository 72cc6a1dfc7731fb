// nabla · SeedFault.swift
// What no generator can be seeded with.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

/// What no generator can be seeded with.
package enum SeedFault: Error, Hashable, Sendable {
  /// A number below zero, as typed.
  case negative(String)
  /// Something that is no integer and no sequence of integers.
  case notIntegers(shown: String, parameter: String)
  /// A seed of the older functions beyond 32 bits.
  case beyond32Bits(String)
  /// A seed of the older functions that is no integer.
  case notAnInteger(type: String)
  case empty
  /// Seeds in more than one axis.
  case notOneDimensional
  /// A state that is none of MT19937's.
  case noState(String)
  /// Something else than a bit generator.
  case notABitGenerator(found: String)
  /// Children of a generator that no seed sequence began.
  case noChildren
}

extension SeedFault: Fact {
  package var wording: Wording {
    switch self {
    case .negative(let shown):
      Wording(
        .valueError, "expected non-negative integer", at: .argument(0),
        notes: ["the seed is \(shown)"])
    case .notIntegers(let shown, let parameter):
      Wording(
        .typeError, "SeedSequence expects int or sequence of ints for entropy not \(shown)",
        at: .parameter(parameter))
    case .beyond32Bits(let shown):
      Wording(
        .valueError, "Seed must be between 0 and 2**32 - 1", at: .parameter("seed"),
        notes: ["the seed is \(shown)", "np.random.default_rng takes integers of any size"])
    case .notAnInteger(let type):
      Wording(
        .typeError, "Cannot cast \(type) to an integer: seeds are whole numbers or lists of them",
        at: .parameter("seed"))
    case .empty: Wording(.valueError, "Seed must be non-empty", at: .parameter("seed"))
    case .notOneDimensional:
      Wording(.valueError, "Seed array must be 1-d", at: .parameter("seed"))
    case .noState(let reason):
      Wording(.valueError, reason, at: .parameter("state"))
    case .notABitGenerator(let found):
      Wording(
        .typeError, "'bit_generator' must be a bit generator, not \(found)",
        at: .parameter("bit_generator"), help: "np.random.default_rng(seed) makes a generator")
    case .noChildren:
      Wording(
        .typeError, "The underlying SeedSequence does not implement spawning.", at: .sign,
        notes: ["the generator was seeded by np.random.seed"])
    }
  }
}
