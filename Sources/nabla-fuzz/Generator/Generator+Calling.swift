// nabla · Generator+Calling.swift
// Statements that call a builtin, with what must stand before and after.
// SPDX-License-Identifier: Apache-2.0

import NablaRuntime

extension Generator {
  /// A call that shows its result, or what it changed.
  func calling() -> [Tree] {
    let word = drawnWord(of: vocabulary.words)
    switch word.preparation {
    case .none: return showing(call(drawing: word))
    case _ where chance(0.4):
      if let example = example(of: word) { return [shown(variant(of: example, word))] }
      return prepared(word)
    default: return prepared(word)
    }
  }

  /// Statements that show the result of a call, or the variable that took it.
  private func showing(_ call: Tree) -> [Tree] {
    guard let name = outVariable else { return [shown(call)] }
    return [.template(["", ";"], [call]), shown(.leaf(name))]
  }

  /// A call behind what it needs.
  private func prepared(_ word: Word) -> [Tree] {
    switch word.preparation {
    case .none: return [shown(call(of: word))]
    case .list: return changing(word, chance(0.7) ? array(nil, [int(1, 4)]) : mixedList())
    case .variable: return changing(word, array())
    case .generator: return drawing(word)
    case .seed:
      let seed = Tree.template(["np.random.seed(", ")"], [count(0, 99)])
      return [seed, shown(call(of: word))]
    }
  }

  /// A call that changes a variable, which is shown afterwards.
  private func changing(_ word: Word, _ value: Tree) -> [Tree] {
    let name = newName()
    define(name, .unknown)
    let isMethod = word.builtin.places.isDisjoint(with: [.bare, .np])
    let arguments = Array(call(of: word).arguments.dropFirst())
    let target = Tree.leaf(name)
    let call: Tree =
      isMethod
      ? .row("\(name).\(word.builtin.name)(", arguments, ")", nil, labels: [word.label])
      : .row("np.\(word.builtin.name)(", [target] + arguments, ")", nil, labels: [word.label])
    return [.template(["\(name) = ", ""], [value]), call, shown(target)]
  }

  /// A generator with a seed, and a method of it.
  private func drawing(_ word: Word) -> [Tree] {
    let name = newName()
    let call = Tree.row(
      "\(name).\(word.builtin.name)(", call(of: word).arguments, ")", .unknown,
      labels: [word.label])
    return [
      .template(["\(name) = np.random.default_rng(", ")"], [count(0, 99)]), shown(call),
    ]
  }
}

extension Word {
  /// What must stand before a call.
  enum Preparation {
    case none
    /// A list in a variable.
    case list
    /// An array in a variable.
    case variable
    /// A random generator in a variable.
    case generator
    /// The seed of the older random functions.
    case seed
  }

  /// What must stand before a call of the builtin.
  var preparation: Preparation {
    let places = builtin.places
    if places.contains(.listMethod) {
      return ["count", "index"].contains(builtin.name) ? .none : .list
    }
    if let changed = builtin.changed, changed == builtin.signature.parameters.first?.name {
      return .variable
    }
    if builtin.category.rawValue == "random numbers" {
      return places.contains(.random) ? .seed : .generator
    }
    return .none
  }
}

extension Vocabulary {
  /// The builtins that can be called anywhere.
  var plainWords: [Word] { words.filter { $0.preparation == .none } }
}
