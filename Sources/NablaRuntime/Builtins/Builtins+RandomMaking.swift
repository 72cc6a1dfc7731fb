// nabla · Builtins+RandomMaking.swift
// Functions that make random generators and seed them.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Functions that make random generators, as the manual lists them.
  static let randomMaking: [Builtin] =
    [defaultRNG, generator, randomState, seedSequence]
    + BitGenerator.Kind.allCases.map(bitGenerator) + [seed, getState, setState]

  static let defaultRNG = Builtin(
    "default_rng", in: .random, places: .random,
    .value("seed", default: Value.none, shownAs: "None"),
    summary: "A random generator with its own stream of numbers: NumPy's PCG64.",
    details: """
      seed is an integer of any size or a list of integers: the same seed, the same numbers, bit for \
      bit those of NumPy. Without one they differ from run to run. A generator is shared by all its \
      names, and a failed input gives it back its state.
      """,
    examples: [
      .shows("rng = np.random.default_rng(3); rng.random(2)", "[0.08564917, 0.23681051]"),
      .shows("rng = np.random.default_rng([1, 2]); rng.integers(10, size=5)", "[6, 4, 9, 4, 0]"),
      .fails("np.random.default_rng(-1)", "ValueError: expected non-negative integer"),
    ],
    seeAlso: ["SeedSequence", "seed"]
  ) { evaluation, seed throws(RuntimeFailure) in
    if case .random(let object) = seed {
      switch object.role {
      case .generator: return seed
      case .bitGenerator, .legacy:
        return .random(RandomObject(.generator, object.state, entropy: object.entropy))
      case .seedSequence: break
      }
    }
    return .random(try evaluation.randomObject(.generator, .pcg64, seed: seed, parameter: "seed"))
  }

  static let generator = Builtin(
    "Generator", in: .random, places: .random, .value("bit_generator"),
    summary: "A random generator that draws from a bit generator.",
    details: "Generators of one bit generator share its stream.",
    examples: [
      .shows("np.random.Generator(np.random.SFC64(3)).random(2)", "[0.62836945, 0.85532658]"),
      .fails(
        "np.random.Generator(3)",
        "TypeError: 'bit_generator' must be a bit generator, not an integer"),
    ],
    seeAlso: ["PCG64", "default_rng"]
  ) { _, source throws(RuntimeFailure) in
    guard case .random(let object) = source, object.role == .bitGenerator else {
      throw RuntimeFailure(SeedFault.notABitGenerator(found: source.typeDescription))
    }
    return .random(RandomObject(.generator, object.state, entropy: object.entropy))
  }

  static let randomState = Builtin(
    "RandomState", in: .random, places: .random,
    .value("seed", default: Value.none, shownAs: "None"),
    summary: "A generator of its own with the methods of NumPy's older functions.",
    details: """
      RandomState(3).rand() is what seed(3) and rand() give. seed may also be a bit generator.
      """,
    examples: [
      .shows("np.random.RandomState(3).rand(2)", "[0.5507979 , 0.70814782]"),
      .fails("np.random.RandomState(-1)", "ValueError: Seed must be between 0 and 2**32 - 1"),
    ],
    seeAlso: ["default_rng", "seed"]
  ) { evaluation, seed throws(RuntimeFailure) in
    if case .random(let object) = seed, object.role == .bitGenerator {
      return .random(RandomObject(.legacy, object.state, entropy: object.entropy))
    }
    if case .none = seed {
      return .random(try evaluation.randomObject(.legacy, .mt19937, seed: seed, parameter: "seed"))
    }
    let stream = RandomStream(.mt19937(try seed.legacySeed()), isLegacy: true)
    return .random(RandomObject(.legacy, RandomState(stream, seed: nil)))
  }

  static let seedSequence = Builtin(
    "SeedSequence", in: .random, places: .random,
    .value("entropy", default: Value.none, shownAs: "None"),
    .value("spawn_key", default: .tuple([]), shownAs: "()").keywordOnly,
    summary: "Stirs a seed into starting states for any number of independent generators.",
    details: "entropy is an integer of any size or a list of integers; spawn() makes children.",
    examples: [
      .shows("np.random.SeedSequence(3).generate_state(2)", "[1576890651, 2902887791]"),
      .shows(
        "[np.random.default_rng(s).integers(100) for s in np.random.SeedSequence(3).spawn(3)]",
        "[63, 71, 88]"),
      .fails("np.random.SeedSequence(-1)", "ValueError: expected non-negative integer"),
    ],
    seeAlso: ["default_rng", "spawn"]
  ) { evaluation, entropy, key throws(RuntimeFailure) in
    let (seed, shown) = try entropy.seedSequence(for: "entropy", evaluation)
    let words = try key.seedWords(for: "spawn_key")
    let whole = words.isEmpty ? seed : SeedSequence(entropy: seed.entropy, spawnKey: words)
    return .random(RandomObject(seedSequence: whole, entropy: shown))
  }

  private static func bitGenerator(_ kind: BitGenerator.Kind) -> Builtin {
    Builtin(
      kind.rawValue, in: .random, places: .random,
      .value("seed", default: Value.none, shownAs: "None"),
      summary: kind.summary, details: "np.random.Generator makes a generator of it.",
      examples: [
        .shows("np.random.Generator(np.random.\(kind.rawValue)(3)).random(2)", kind.example),
        .fails(
          "np.random.\(kind.rawValue)(-1)", "ValueError: expected non-negative integer"),
      ],
      seeAlso: ["Generator", "default_rng"]
    ) { evaluation, seed throws(RuntimeFailure) in
      .random(try evaluation.randomObject(.bitGenerator, kind, seed: seed, parameter: "seed"))
    }
  }

  static let seed = Builtin(
    "seed", in: .random, places: .random, .value("seed", default: Value.none, shownAs: "None"),
    summary: "Sets the generator behind NumPy's older functions to a starting state.",
    details: """
      seed is an integer from 0 to 2**32 - 1 or a list of them. Without a call of seed(), the older \
      functions differ from run to run.
      """,
    examples: [
      .shows("np.random.seed(3); np.random.rand(2)", "[0.5507979 , 0.70814782]"),
      .fails("np.random.seed(-1)", "ValueError: Seed must be between 0 and 2**32 - 1"),
    ],
    seeAlso: ["RandomState", "default_rng", "rand"]
  ) { evaluation, seed throws(RuntimeFailure) in
    let bits: BitGenerator
    if case .none = seed {
      bits = BitGenerator(.mt19937, seed: SeedSequence(entropy: evaluation.settings.entropy()))
    } else {
      bits = .mt19937(try seed.legacySeed())
    }
    return try evaluation.draw(at: .random) { (stream) throws(RandomError) in
      stream = RandomStream(bits, isLegacy: true)
      return .none
    }
  }

  static let getState = Builtin(
    "get_state", in: .random, places: .random, .flag("legacy", default: true),
    summary: "The state of the generator behind NumPy's older functions, as a tuple.",
    details: """
      For set_state(): the name, the 624 words, the place of the next, and a kept variate. With \
      legacy=False a dictionary.
      """,
    examples: [
      .shows("np.random.seed(3); np.random.get_state()[2]", "624"),
      .shows(
        "np.random.seed(3); s = np.random.get_state(); a = np.random.rand(); "
          + "np.random.set_state(s); a == np.random.rand()", "True"),
      .fails(
        "np.random.get_state(1, 2)",
        "TypeError: get_state() takes from 0 to 1 positional arguments but 2 were given"),
    ],
    seeAlso: ["seed", "set_state"]
  ) { evaluation, isTuple throws(RuntimeFailure) in
    try evaluation.draw(at: .random) { (stream) throws(RandomError) in
      guard case .mt19937(let twister) = stream.bits else { return .none }
      let words = NDArray(twister.key)
      if !isTuple {
        let state = DictionaryInstance([
          ("key", .array(.uint32(words))), ("pos", .count(twister.position)),
        ])
        return .instance(
          DictionaryInstance([
            ("bit_generator", .text("MT19937")), ("state", .instance(state)),
            ("has_gauss", .int(stream.keptNormal == nil ? 0 : 1)),
            ("gauss", .float(stream.keptNormal ?? 0)),
          ]))
      }
      return .tuple([
        .text("MT19937"), .array(.uint32(words)), .count(twister.position),
        .int(stream.keptNormal == nil ? 0 : 1), .float(stream.keptNormal ?? 0),
      ])
    }
  }

  static let setState = Builtin(
    "set_state", in: .random, places: .random, .value("state"),
    summary: "Puts the generator behind NumPy's older functions into a state of get_state().",
    details: "The tuple that get_state() gave; the last two items may be left out.",
    examples: [
      .shows(
        "s = np.random.RandomState(3).get_state(); np.random.set_state(s); np.random.rand(2)",
        "[0.5507979 , 0.70814782]"),
      .fails("np.random.set_state((1, 2))", "ValueError: state is not a legacy MT19937 state"),
    ],
    seeAlso: ["get_state", "seed"]
  ) { evaluation, state throws(RuntimeFailure) in
    let stream = try state.randomStream()
    return try evaluation.draw(at: .random) { (current) throws(RandomError) in
      current = stream
      return .none
    }
  }
}

extension BitGenerator.Kind {
  fileprivate var summary: String {
    switch self {
    case .pcg64: "The bit generator of default_rng: a congruential one of 128 bits."
    case .pcg64dxsm: "A variant of PCG64 whose streams are safer side by side."
    case .mt19937: "The Mersenne twister, the bit generator of NumPy's older functions."
    case .philox: "A bit generator that enciphers a counter."
    case .sfc64: "A small, fast, chaotic bit generator."
    }
  }

  fileprivate var example: String {
    switch self {
    case .pcg64: "[0.08564917, 0.23681051]"
    case .pcg64dxsm: "[0.81873108, 0.87412079]"
    case .mt19937: "[0.89483678, 0.49707904]"
    case .philox: "[0.04529314, 0.12745888]"
    case .sfc64: "[0.62836945, 0.85532658]"
    }
  }
}

extension RandomObject {
  convenience init(seedSequence seed: SeedSequence, entropy: Value) {
    let state = RandomState(RandomStream(BitGenerator(.pcg64, seed: seed)), seed: seed)
    self.init(.seedSequence, state, entropy: entropy)
  }
}

extension Evaluation {
  /// A new generator of a seed.
  func randomObject(
    _ role: RandomObject.Role, _ kind: BitGenerator.Kind, seed: Value, parameter: String
  ) throws(RuntimeFailure) -> RandomObject {
    let (sequence, entropy) = try seed.seedSequence(for: parameter, self)
    let stream = RandomStream(BitGenerator(kind, seed: sequence), isLegacy: role == .legacy)
    return RandomObject(role, RandomState(stream, seed: sequence), entropy: entropy)
  }
}

extension Value {
  /// The stream in the state that `get_state` told.
  fileprivate func randomStream() throws(RuntimeFailure) -> RandomStream {
    let fault = RuntimeFailure(SeedFault.noState("state is not a legacy MT19937 state"))
    guard let items = sequenceItems, items.count == 3 || items.count == 5,
      case .text(let name) = items[0], name.text == "MT19937",
      let words = try items[1].makeArray(), words.rank == 1, let position = items[2].asInt
    else { throw fault }
    var key: [UInt32] = []
    for place in 0..<words.count {
      guard let number = Value(words.scalar(at: place)).exactInteger,
        let word = UInt32(exactly: number)
      else { throw fault }
      key.append(word)
    }
    guard let twister = MersenneTwister(key: key, position: position) else { throw fault }
    var stream = RandomStream(.mt19937(twister), isLegacy: true)
    if items.count == 5, items[3].asInt == 1 { stream.keptNormal = items[4].asDouble }
    return stream
  }
}
