// nabla · Builtins+Sampling.swift
// Samples, and items in a random order.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Samples, and items in a random order, as the manual lists them.
  static let randomSamples: [Builtin] =
    [choice, legacyChoice] + variatePlaces.map(shuffle) + [
      permutation, legacyPermutation, permuted,
    ]

  static let choice = Builtin(
    "choice", in: .random, places: .generator, .value("a"), .size(),
    .flag("replace", default: true),
    .optionalArray("p"), .integer("axis", default: 0), .flag("shuffle", default: true),
    summary: "Items of a list or an array, or integers below a number, drawn at random.",
    details: """
      replace=False draws no item twice, p gives each item's probability. Of an array of more axes, \
      axis says what an item is. shuffle=False leaves a sample without replacement in an order that \
      is not random.
      """,
    examples: [
      .shows("rng = np.random.default_rng(3); rng.choice([10, 20, 30], 4)", "[30, 10, 10, 10]"),
      .shows("rng = np.random.default_rng(3); rng.choice([\"a\", \"b\"])", "'b'"),
      .shows(
        "rng = np.random.default_rng(3); rng.choice(5, 3, replace=False, p=[0.1, 0, 0.4, 0.4, 0.1])",
        "[0, 2, 3]"),
      .fails(
        "rng = np.random.default_rng(3); rng.choice(3, 5, replace=False)",
        "ValueError: Cannot take a larger sample than population when replace is False"),
      .fails(
        "rng = np.random.default_rng(3); rng.choice(2, p=[0.5, 0.6])",
        "ValueError: Probabilities do not sum to 1"),
    ],
    seeAlso: ["integers", "permutation", "shuffle"]
  ) { evaluation, population, size, replaces, weights, axis, shuffles throws(RuntimeFailure) in
    try evaluation.choice(
      from: population,
      Sample(size: size, replaces: replaces, weights: weights, axis: axis, shuffles: shuffles),
      at: .generator)
  }

  static let legacyChoice = Builtin(
    "choice", in: .random, places: .random, .value("a"), .size(), .flag("replace", default: true),
    .optionalArray("p"),
    summary: "Items of a list, or integers below a number, from the generator that seed() sets.",
    details: "replace=False draws no item twice, p gives each item's probability.",
    examples: [
      .shows("np.random.seed(3); np.random.choice([10, 20, 30], 4)", "[30, 10, 20, 10]"),
      .fails(
        "np.random.choice(0)", "ValueError: a must be greater than 0 unless no samples are taken"),
    ],
    seeAlso: ["permutation", "randint", "shuffle"]
  ) { evaluation, population, size, replaces, weights throws(RuntimeFailure) in
    try evaluation.choice(
      from: population,
      Sample(size: size, replaces: replaces, weights: weights, axis: 0, shuffles: true),
      at: .random)
  }

  private static func shuffle(at place: BuiltinPlaces) -> Builtin {
    let (start, call) =
      place == .random
      ? ("np.random.seed(3)", "np.random.shuffle")
      : ("rng = np.random.default_rng(3)", "rng.shuffle")
    let examples: [BuiltinExample] = [
      .shows(
        "\(start); x = [1, 2, 3, 4, 5]; \(call)(x); x",
        place == .random ? "[4, 5, 2, 1, 3]" : "[5, 3, 2, 4, 1]"),
      .shows(
        "\(start); x = [\"a\", \"b\", \"c\"]; \(call)(x); x",
        place == .random ? "['b', 'a', 'c']" : "['c', 'b', 'a']"),
      .fails(
        "\(start); \(call)([1, 2, 3])",
        "TypeError: 'x' is changed by this call, and is no variable here"),
    ]
    let summary = "Puts the items of a variable's array or list into a random order."
    let details = """
      The call changes the variable and gives None; permutation() gives a new array. Of an array of \
      more axes, whole items along the first axis change places.
      """
    if place == .random {
      return Builtin(
        "shuffle", in: .random, places: place, changes: "x", .shuffled("x"), summary: summary,
        details: details, examples: examples, seeAlso: ["permutation", "seed"]
      ) { evaluation, target throws(RuntimeFailure) in
        try evaluation.shuffle(target, along: 0, at: place)
      }
    }
    return Builtin(
      "shuffle", in: .random, places: place, changes: "x", .shuffled("x"),
      .integer("axis", default: 0), summary: summary,
      details: details + " axis= names another axis.", examples: examples,
      seeAlso: ["permutation", "permuted"]
    ) { evaluation, target, axis throws(RuntimeFailure) in
      try evaluation.shuffle(target, along: axis, at: place)
    }
  }

  static let permutation = Builtin(
    "permutation", in: .random, places: .generator, .value("x"), .integer("axis", default: 0),
    summary: "A new array with the items in a random order.",
    details: "Of an integer, those of arange(x). Whole items along axis change places.",
    examples: [
      .shows("rng = np.random.default_rng(3); rng.permutation(5)", "[4, 2, 1, 3, 0]"),
      .shows(
        "rng = np.random.default_rng(3); rng.permutation([[1, 2, 3], [4, 5, 6]], axis=1)",
        "[[3, 2, 1],\n [6, 5, 4]]"),
      .fails(
        "rng = np.random.default_rng(3); rng.permutation([1, 2], axis=1)",
        "AxisError: axis 1 is out of bounds for array of dimension 1"),
    ],
    seeAlso: ["permuted", "shuffle"]
  ) { evaluation, items, axis throws(RuntimeFailure) in
    try evaluation.permutation(of: items, along: axis, at: .generator)
  }

  static let legacyPermutation = Builtin(
    "permutation", in: .random, places: .random, .value("x"),
    summary: "A new array with the items in a random order, from the generator that seed() sets.",
    details: "Of an integer, those of arange(x). Whole items along the first axis change places.",
    examples: [
      .shows("np.random.seed(3); np.random.permutation(5)", "[3, 4, 1, 0, 2]"),
      .fails(
        "np.random.permutation(2.5)",
        "IndexError: x must be an integer or at least 1-dimensional"),
    ],
    seeAlso: ["choice", "shuffle"]
  ) { evaluation, items throws(RuntimeFailure) in
    try evaluation.permutation(of: items, along: 0, at: .random)
  }

  static let permuted = Builtin(
    "permuted", in: .random, places: .generator, changes: "out", .array("x"),
    .axis().keywordOnly, .out().keywordOnly,
    summary: "A new array in which each line along an axis has a random order of its own.",
    details: "Without axis, all elements are put into one random order.",
    examples: [
      .shows(
        "rng = np.random.default_rng(3); rng.permuted([[1, 2, 3], [4, 5, 6]], axis=1)",
        "[[3, 2, 1],\n [4, 6, 5]]"),
      .fails(
        "rng = np.random.default_rng(3); rng.permuted([1, 2], axis=1)",
        "AxisError: axis 1 is out of bounds for array of dimension 1"),
    ],
    seeAlso: ["permutation", "shuffle"]
  ) { evaluation, array, axis, out throws(RuntimeFailure) in
    try out.map { (out) throws(RuntimeFailure) in try array.checkPermutes(into: out.array) }
    let result = try evaluation.draw(at: .generator) { (stream) throws(RandomError) in
      try stream.permuted(array, along: axis)
    }
    return out == nil ? .array(result) : try result.delivered(to: out)
  }
}

extension AnyArray {
  /// Makes sure that the elements in another order go into an array without a loss.
  fileprivate func checkPermutes(into out: AnyArray) throws(RuntimeFailure) {
    guard out.shape == shape else {
      throw RuntimeFailure.refusing("out", "out must have the same shape as x")
    }
    guard dtype.isSafelyCast(to: out.dtype) else {
      throw RuntimeFailure.refusing(
        "out",
        "Cannot cast array data from dtype('\(dtype.codeText)') to dtype('\(out.dtype.codeText)') "
          + "according to the rule 'safe'", kind: .typeError)
    }
  }
}
