// nabla · Builtins+RandomVectors.swift
// Variates that are several numbers, and the children of generators.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Variates of several numbers and the methods of seeds, as the manual lists them.
  static let randomVectors: [Builtin] =
    variatePlaces.map(multinomial) + variatePlaces.map(dirichlet) + [
      spawn, spawnSeeds, generateState, randomRaw,
    ]

  private static func multinomial(at place: BuiltinPlaces) -> Builtin {
    let text = VariateText(
      summary: "How often each outcome occurs in n trials, given its probability.",
      details: """
        The last of pvals is taken to be what the others leave of 1. The outcomes are the last axis \
        of the result.
        """,
      arguments: "10, [0.2, 0.3, 0.5], size=2", generator: "[[0, 3, 7],\n [3, 3, 4]]",
      legacy: "[[2, 4, 4],\n [1, 3, 6]]",
      failing: "5, [0.5, 0.6, 0.1]", error: "ValueError: sum(pvals[:-1]) > 1.0",
      seeAlso: ["binomial", "dirichlet"])
    return Builtin(
      "multinomial", in: .random, places: place, .trials("n", isSingle: place == .random),
      .variate("pvals"), .size(),
      summary: text.summary, details: text.details,
      examples: text.examples(of: "multinomial", at: place), seeAlso: text.seeAlso
    ) { evaluation, n, probabilities, size throws(RuntimeFailure) in
      guard probabilities.rank > 0 else {
        throw RuntimeFailure.refusing(
          "pvals", "object of type 'float' has no len()", kind: .typeError)
      }
      return .array(
        try evaluation.draw(at: place) { (stream) throws(RandomError) in
          try stream.drawMultinomial(n, probabilities, size: size)
        })
    }
  }

  private static func dirichlet(at place: BuiltinPlaces) -> Builtin {
    let text = VariateText(
      summary: "Shares that add up to 1, around shares in the ratio of alpha.",
      details: "The larger alpha, the closer to them. The shares are the last axis of the result.",
      arguments: "[1, 2, 3], size=2",
      generator: "[[0.031652  , 0.29803033, 0.67031767],\n [0.02606633, 0.19833846, 0.7755952 ]]",
      legacy: "[[0.12961019, 0.106825  , 0.76356481],\n [0.39562838, 0.2328177 , 0.37155392]]",
      failing: "[1, -1]",
      error: "ValueError: alpha < 0", legacyError: "ValueError: alpha <= 0",
      seeAlso: ["beta", "multinomial"])
    return Builtin(
      "dirichlet", in: .random, places: place, .variate("alpha"), .size(),
      summary: text.summary, details: text.details,
      examples: text.examples(of: "dirichlet", at: place), seeAlso: text.seeAlso
    ) { evaluation, alpha, size throws(RuntimeFailure) in
      guard alpha.rank == 1 else {
        throw RuntimeFailure.refusing("alpha", "alpha must be a one-dimensional sequence")
      }
      return .array(
        try evaluation.draw(at: place) { (stream) throws(RandomError) in
          try stream.drawDirichlet(alpha, size: size)
        })
    }
  }

  // MARK: - Children

  static let spawn = Builtin(
    "spawn", in: .random, places: [.generator, .bitGenerator], .integer("n_children"),
    summary: "New generators whose numbers are independent of this one's and of each other's.",
    details: "They come from the seed, not from the stream: the next numbers stay the same.",
    examples: [
      .shows(
        "rng = np.random.default_rng(3); [g.integers(100) for g in rng.spawn(3)]", "[63, 71, 88]"),
      .fails(
        "np.random.default_rng(np.random.RandomState(3)).spawn(2)",
        "TypeError: The underlying SeedSequence does not implement spawning."),
    ],
    seeAlso: ["SeedSequence", "default_rng"]
  ) { evaluation, count throws(RuntimeFailure) in
    guard let receiver = evaluation.randomReceiver else { return .none }
    let kind = receiver.state.stream.bits.kind
    let seeds = try evaluation.children(of: receiver, count: count)
    return .list(
      seeds.map { seed in
        let state = RandomState(RandomStream(BitGenerator(kind, seed: seed)), seed: seed)
        return .random(RandomObject(receiver.role, state, entropy: receiver.entropy))
      })
  }

  static let spawnSeeds = Builtin(
    "spawn", in: .random, places: .seedSequence, .integer("n_children"),
    summary: "New seed sequences whose states are independent of each other.",
    details: "Each call goes on where the last one ended.",
    examples: [
      .shows(
        "seeds = np.random.SeedSequence(3); [s.generate_state(1)[0] for s in seeds.spawn(2)]",
        "[ 819382448, 1645421708]"),
      .fails(
        "np.random.SeedSequence(3).spawn(\"2\")",
        "TypeError: 'n_children' must be an integer, not a text"),
    ],
    seeAlso: ["SeedSequence", "generate_state"]
  ) { evaluation, count throws(RuntimeFailure) in
    guard let receiver = evaluation.randomReceiver else { return .none }
    let seeds = try evaluation.children(of: receiver, count: count)
    return .list(
      seeds.map { .random(RandomObject(seedSequence: $0, entropy: receiver.entropy)) })
  }

  static let generateState = Builtin(
    "generate_state", in: .random, places: .seedSequence, .integer("n_words"),
    summary: "The first words of the starting state that the seed makes, of 32 bits each.",
    details: "The dtype is uint32.",
    examples: [
      .shows("np.random.SeedSequence(3).generate_state(2)", "[1576890651, 2902887791]"),
      .fails(
        "np.random.SeedSequence(3).generate_state(-1)",
        "ValueError: negative dimensions are not allowed"),
    ],
    seeAlso: ["SeedSequence"]
  ) { evaluation, count throws(RuntimeFailure) in
    guard let seed = evaluation.randomReceiver?.state.seed else { return .none }
    return .array(
      try Operations.wrapping { () throws(ArrayError) in
        try AnyArray.checkRoom(for: [count], dtype: .int64)
        return .uint32(try NDArray.copying(seed.words32(count)))
      })
  }

  static let randomRaw = Builtin(
    "random_raw", in: .random, places: .bitGenerator, .optionalInteger("size"),
    summary: "The generator's next word as a Python integer, or an array of so many.",
    details: "Words have 64 bits, those of MT19937 32; the array's dtype is uint64.",
    examples: [
      .shows("np.random.PCG64(3).random_raw()", "1579948266424812280"),
      .fails(
        "np.random.PCG64(3).random_raw(\"2\")",
        "TypeError: 'size' must be an integer or None, not a text"),
    ],
    seeAlso: ["PCG64", "integers"]
  ) { evaluation, size throws(RuntimeFailure) in
    let words = try evaluation.draw(at: .bitGenerator) { (stream) throws(RandomError) in
      try stream.words(size ?? 1)
    }
    if size == nil { return words.first.map { .integer(.init($0)) } ?? .none }
    return .array(
      try Operations.wrapping { () throws(ArrayError) in .uint64(try NDArray.copying(words)) })
  }
}

extension Evaluation {
  /// The next children of a seed.
  fileprivate func children(
    of object: RandomObject, count: Int
  ) throws(RuntimeFailure) -> [SeedSequence] {
    globals.save(object.state)
    guard object.state.seed != nil else { throw RuntimeFailure(SeedFault.noChildren) }
    try Operations.wrapping { () throws(ArrayError) in
      try AnyArray.checkRoom(for: [count, 1 << 10], dtype: .int64)
    }
    return object.state.seed?.spawn(count) ?? []
  }
}
