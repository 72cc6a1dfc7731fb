// nabla · Generator+Calls.swift
// Calls of builtins, drawn from their declarations.
// SPDX-License-Identifier: Apache-2.0

import NablaRuntime

extension Generator {
  /// A call of a builtin: of some, the one that was drawn least.
  func call() -> Tree { call(drawing: drawnWord(of: vocabulary.plainWords)) }

  /// A call of a builtin, or a variant of one of its examples.
  func call(drawing word: Word) -> Tree {
    outVariable = nil
    if chance(exampleShare(of: word)), let example = example(of: word) {
      return variant(of: example, word)
    }
    return call(of: word)
  }

  /// An example, preferably one with the keyword that was drawn least.
  func example(of word: Word) -> BuiltinExample? {
    let examples = word.builtin.examples.filter { !$0.isError }
    guard !examples.isEmpty else { return nil }
    if let rarest = rarestKeyword(of: word) {
      let having = examples.filter { word.keywordLabels(in: $0.input).contains(rarest) }
      if !having.isEmpty { return one(of: having) }
    }
    return one(of: examples)
  }

  /// A builtin: of many, the one that needs it most.
  func drawnWord(of words: [Word]) -> Word {
    var best = one(of: words)
    var least = need(of: best)
    for _ in 0..<11 {
      let other = one(of: words)
      let need = need(of: other)
      if need < least { (best, least) = (other, need) }
    }
    return best
  }

  /// How often the rarest of a builtin and its keywords was drawn; with success counts more.
  private func need(of word: Word) -> Int {
    word.keywordLabels.reduce(need(of: word.label)) { min($0, need(of: $1)) }
  }

  private func need(of label: String) -> Int {
    2 * counts[label] + counts.successes[label, default: 0]
  }

  /// The keyword of a builtin that was drawn least.
  private func rarestKeyword(of word: Word) -> String? {
    word.keywordLabels.min { need(of: $0) < need(of: $1) }
  }

  /// How often a declared example is varied instead of drawing the arguments freely.
  private func exampleShare(of word: Word) -> Double {
    guard counts[word.label] > 6 else { return 0.5 }
    let share = Double(counts.successes[word.label, default: 0]) / Double(counts[word.label])
    return share < 0.3 ? 0.8 : 0.35
  }

  /// A call with arguments drawn for its parameters.
  func call(of word: Word) -> Tree {
    let builtin = word.builtin
    var frame = CallFrame(word: word)
    let parameters = builtin.signature.parameters
    frame.mainShape = hint(for: word)?.mainShape?(self) ?? shape()
    frame.mainType = elementType()
    var positional: [Tree] = []
    var keywords: [Tree] = []
    var isInOrder = true
    let rarest = rarestKeyword(of: word)
    for parameter in parameters {
      if parameter.passing == .variadic {
        if isInOrder { positional += many(parameter, &frame) }
        continue
      }
      let label = word.label(ofKeyword: parameter.name)
      // What has no seed is different in every run.
      let isSeed =
        ["seed", "entropy"].contains(parameter.name)
        || parameter.name == "stop" && builtin.name == "arange"
        // Places before the rarest keyword must be filled if it has a place only.
        || parameter.passing == .positionalOnly && isBefore(parameter, rarest, in: word)
      guard !parameter.isOptional || isSeed || isGiven(label, label == rarest) else {
        isInOrder = false
        continue
      }
      var value = argument(for: parameter, &frame)
      if parameter.isOptional { value.labels.append(label) }
      if parameter.name == "out", value.text != "None" { frame.out = value.text }
      if parameter.passing != .keywordOnly, isInOrder,
        parameter.passing == .positionalOnly || !parameter.isOptional || chance(0.3)
      {
        positional.append(value)
      } else if parameter.passing != .positionalOnly {
        keywords.append(.template(["\(parameter.name)=", ""], [value]))
        isInOrder = isInOrder && parameter.passing == .keywordOnly
      }
    }
    if frame.out == nil, word.leavesOthers,
      keywords.contains(where: { $0.text.hasPrefix("where=") })
    {
      keywords.removeAll { $0.text.hasPrefix("out=") }
      let out = freshVariable(frame.mainShape, isReal: true)
      frame.out = out.text
      keywords.append(.template(["out=", ""], [out]))
    }
    outVariable = frame.out
    return spelled(word, positional, keywords)
  }

  /// Whether an optional argument is given: nearly always if it is the one drawn least.
  private func isGiven(_ label: String, _ isRarest: Bool) -> Bool {
    chance(isRarest ? 0.9 : counts[label] < 25 ? 0.3 : 0.2)
  }

  /// Whether a parameter stands before the one of a label, and both have places only.
  private func isBefore(_ parameter: ParameterInfo, _ label: String?, in word: Word) -> Bool {
    let parameters = word.builtin.signature.parameters
    guard let last = parameters.firstIndex(where: { word.label(ofKeyword: $0.name) == label }),
      let place = parameters.firstIndex(where: { $0.name == parameter.name })
    else { return false }
    return place <= last && parameters[last].passing == .positionalOnly
  }

  private func many(_ parameter: ParameterInfo, _ frame: inout CallFrame) -> [Tree] {
    let count = hint(for: frame.word)?.variadicCount ?? int(1, 3)
    var result: [Tree] = []
    for _ in 0..<count { result.append(argument(for: parameter, &frame)) }
    return result
  }

  /// The call as it is written: by one of the names that reach the function.
  private func spelled(_ word: Word, _ positional: [Tree], _ keywords: [Tree]) -> Tree {
    let places = word.builtin.places
    let name = word.builtin.name
    let prefixes: [(BuiltinPlaces, [String])] =
      [
        (.bare, [""]), (.np, ["np."]), (.linalg, ["linalg.", "np.linalg.", ""]),
        (.fft, ["fft.", "np.fft."]), (.random, ["random.", "np.random."]), (.math, ["math."]),
        (.strings, ["np.strings."]),
      ] + ModulePlaces.prefixes.map { ($0.0, [$0.1]) }
    var heads = prefixes.filter { places.contains($0.0) }.flatMap(\.1)
    let isMethod =
      !places.isDisjoint(with: [.method, .textMethod, .listMethod, .tupleMethod])
      || !places.isDisjoint(with: ModulePlaces.methods)
    if isMethod, let receiver = positional.first, heads.isEmpty || chance(0.3) {
      let rest = Tree.row("(", Array(positional.dropFirst()) + keywords, ")")
      return .template(
        ["", ".\(name)", ""], [receiver.asReceiver, rest], .unknown, labels: [word.label])
    }
    if heads.isEmpty { heads = [""] }
    return .row(
      one(of: heads) + name + "(", positional + keywords, ")" + (hint(for: word)?.end ?? ""),
      .unknown, labels: [word.label])
  }
}

extension Word {
  /// Whether elements that `where` leaves out are whatever was there before: no result to rely on.
  var leavesOthers: Bool {
    let names = builtin.signature.parameters.map(\.name)
    return names.contains("out") && names.contains("where") && !names.contains("axis")
  }

  /// The labels of the keywords that stand in an input.
  func keywordLabels(in input: String) -> [String] {
    builtin.signature.parameters.filter { $0.isOptional && input.contains($0.name + "=") }
      .map { label(ofKeyword: $0.name) }
  }
}

extension Tree {
  /// The arguments of a call, a method's receiver first.
  var arguments: [Tree] {
    guard case .template = shape, let last = parts.last else { return parts }
    return parts.dropLast() + last.parts
  }

  /// The expression so that `.name` can follow: a number in brackets.
  fileprivate var asReceiver: Tree {
    switch sort?.kind {
    case .int, .float, .complex: .template(["(", ")"], [self], sort)
    default: self
    }
  }
}

/// What the arguments of one call share.
struct CallFrame {
  let word: Word
  /// The shape of the first array.
  var mainShape: [Int] = []
  var mainType: ElementType = .float
  /// Whether the first array has been drawn.
  var hasMain = false
  /// The variable that takes the result.
  var out: String?

  init(word: Word) { self.word = word }
}
