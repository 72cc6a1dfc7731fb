// nabla · Generator+Calls.swift
// Calls of builtins, drawn from their declarations.
// SPDX-License-Identifier: Apache-2.0

import NablaRuntime

extension Generator {
  /// A call of a builtin: of some, the one that was drawn least.
  func call() -> Tree { call(drawing: drawnWord(of: vocabulary.plainWords)) }

  /// A call of a builtin, or a variant of one of its examples.
  func call(drawing word: Word) -> Tree {
    let examples = word.builtin.examples.filter { !$0.isError }
    if !examples.isEmpty, chance(exampleShare(of: word)) {
      return variant(of: one(of: examples), word)
    }
    return call(of: word)
  }

  /// A builtin: of some, the one that was drawn least.
  func drawnWord(of words: [Word]) -> Word {
    var best = one(of: words)
    for _ in 0..<3 {
      let other = one(of: words)
      if need(of: other) < need(of: best) { best = other }
    }
    return best
  }

  /// How often the rarest of a builtin and its keywords was drawn.
  private func need(of word: Word) -> Int {
    word.keywordLabels.reduce(counts[word.label]) { min($0, 2 * counts[$1]) }
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
    for parameter in parameters {
      if parameter.passing == .variadic {
        if isInOrder { positional += many(parameter, &frame) }
        continue
      }
      let label = word.label(ofKeyword: parameter.name)
      guard !parameter.isOptional || isGiven(label) else {
        isInOrder = false
        continue
      }
      var value = argument(for: parameter, &frame)
      if parameter.isOptional { value.labels.append(label) }
      if parameter.passing != .keywordOnly, isInOrder,
        parameter.passing == .positionalOnly || !parameter.isOptional || chance(0.3)
      {
        positional.append(value)
      } else if parameter.passing != .positionalOnly {
        keywords.append(.template(["\(parameter.name)=", ""], [value]))
        isInOrder = isInOrder && parameter.passing == .keywordOnly
      }
    }
    return spelled(word, positional, keywords)
  }

  /// Whether an optional argument is given: more often if it was rarely drawn.
  private func isGiven(_ label: String) -> Bool { chance(counts[label] < 25 ? 0.6 : 0.25) }

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
    let prefixes: [(BuiltinPlaces, [String])] = [
      (.bare, [""]), (.np, ["np."]), (.linalg, ["linalg.", "np.linalg.", ""]),
      (.fft, ["fft.", "np.fft."]), (.random, ["random.", "np.random."]), (.math, ["math."]),
    ]
    var heads = prefixes.filter { places.contains($0.0) }.flatMap(\.1)
    let isMethod = !places.isDisjoint(with: [.method, .textMethod, .listMethod, .tupleMethod])
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

  init(word: Word) { self.word = word }
}
