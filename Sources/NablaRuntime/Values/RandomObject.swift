// nabla · RandomObject.swift
// Random generators: the one kind of value that is shared.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// The state of random numbers, which generators made of one bit generator share.
///
/// One evaluation runs at a time, and states do not leave its thread while it runs; that makes the
/// sharing safe. `Globals` puts the old state back when an input fails.
package final class RandomState: @unchecked Sendable {
  var stream: RandomStream
  /// Where the stream began; nil for what `np.random.seed` set, which has no children.
  var seed: SeedSequence?
  /// The input before which the state was last saved.
  var savedInput: Int32 = -1

  init(_ stream: RandomStream, seed: SeedSequence?) {
    self.stream = stream
    self.seed = seed
  }
}

/// A generator, a bit generator or a seed sequence: a role that a state plays.
package final class RandomObject: Sendable {
  package enum Role: Sendable {
    /// `np.random.Generator`.
    case generator
    /// `np.random.RandomState`.
    case legacy
    case bitGenerator
    case seedSequence
  }

  let role: Role
  let state: RandomState
  /// What a seed sequence was made of, as the user gave it.
  let entropy: Value

  init(_ role: Role, _ state: RandomState, entropy: Value = .none) {
    self.role = role
    self.state = state
    self.entropy = entropy
  }

  /// The places whose functions are methods of this.
  var methodPlaces: BuiltinPlaces {
    switch role {
    case .generator: .generator
    case .legacy: .random
    case .bitGenerator: .bitGenerator
    case .seedSequence: .seedSequence
    }
  }

  /// NumPy's name of the type.
  var typeName: String {
    switch role {
    case .generator: "numpy.random._generator.Generator"
    case .legacy: "numpy.random.mtrand.RandomState"
    case .seedSequence: "numpy.random.bit_generator.SeedSequence"
    case .bitGenerator:
      switch state.stream.bits.kind {
      case .pcg64: "numpy.random._pcg64.PCG64"
      case .pcg64dxsm: "numpy.random._pcg64.PCG64DXSM"
      case .mt19937: "numpy.random._mt19937.MT19937"
      case .philox: "numpy.random._philox.Philox"
      case .sfc64: "numpy.random._sfc64.SFC64"
      }
    }
  }

  /// What the value is, in words for messages.
  var typeDescription: String {
    switch role {
    case .generator, .legacy: "a random generator"
    case .bitGenerator: "a bit generator"
    case .seedSequence: "a seed sequence"
    }
  }

  /// NumPy's text, without the address.
  var text: String {
    let kind = state.stream.bits.kind.rawValue
    switch role {
    case .generator: return "Generator(\(kind))"
    case .legacy: return "RandomState(\(kind))"
    case .bitGenerator: return "<\(typeName) object>"
    case .seedSequence:
      var lines = "    entropy=\(Describer.repr(entropy)),\n"
      let key = state.seed?.spawnKey ?? []
      if !key.isEmpty {
        lines += "    spawn_key=\(Describer.repr(.tuple(key.map { .int(Int64($0)) }))),\n"
      }
      if let count = state.seed?.childCount, count > 0 {
        lines += "    n_children_spawned=\(count),\n"
      }
      return "SeedSequence(\n\(lines))"
    }
  }

  /// Whether both are one object: the same generator, or the bit generator or seed of one state.
  func isSame(as other: RandomObject) -> Bool {
    switch (role, other.role) {
    case (.bitGenerator, .bitGenerator), (.seedSequence, .seedSequence): state === other.state
    default: self === other
    }
  }

  /// The names of the attributes that are no methods.
  var attributeNames: [String] {
    switch role {
    case .generator: ["bit_generator"]
    case .legacy: []
    case .bitGenerator: ["seed_seq"]
    case .seedSequence: ["entropy", "n_children_spawned", "pool_size", "spawn_key"]
    }
  }

  /// The attribute of a name that is no method.
  func attribute(_ name: String) -> Value? {
    switch (role, name) {
    case (.generator, "bit_generator"):
      .random(RandomObject(.bitGenerator, state, entropy: entropy))
    case (.bitGenerator, "seed_seq"):
      .random(RandomObject(.seedSequence, state, entropy: entropy))
    case (.seedSequence, "entropy"): entropy
    case (.seedSequence, "pool_size"): .int(4)
    case (.seedSequence, "n_children_spawned"): .count(state.seed?.childCount ?? 0)
    case (.seedSequence, "spawn_key"):
      .tuple((state.seed?.spawnKey ?? []).map { .int(Int64($0)) })
    default: nil
    }
  }
}
