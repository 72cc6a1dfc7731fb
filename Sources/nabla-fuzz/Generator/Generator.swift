// nabla · Generator.swift
// Draws random programs.
// SPDX-License-Identifier: Apache-2.0

/// Draws random programs from the grammar and the declarations of the builtins.
///
/// An object: everything that draws shares one stream of random numbers and one scope.
final class Generator {
  /// A variable of the program being drawn.
  struct Variable {
    let name: String
    let sort: Sort
  }

  let vocabulary: Vocabulary
  /// What earlier programs drew; the rarer of some candidates is taken.
  var counts = DrawCounts()
  var random = SeededGenerator(seed: 0)
  /// The variables that the statements drawn so far define.
  var scope: [Variable] = []
  /// How deep expressions may still nest.
  var depth = 0
  /// Statements that must stand before the one being drawn.
  var pending: [Tree] = []
  /// The variable that takes the result of the call drawn last.
  var outVariable: String?
  private var nextName = 0

  init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// Draws the program of a number; the same one for the same seed and history.
  func program(seed: UInt64) -> Tree {
    random = SeededGenerator(seed: seed)
    scope = []
    pending = []
    nextName = 0
    var statements: [Tree] = []
    for _ in 0..<int(1, 3) { statements += prepared([definition()]) }
    for _ in 0..<int(5, 10) { statements += prepared(action()) }
    if chance(0.13) { statements += prepared([failingStatement()]) }
    return .program(statements)
  }

  /// Statements behind those that they need.
  private func prepared(_ statements: [Tree]) -> [Tree] {
    defer { pending = [] }
    return pending + statements
  }

  // MARK: - Choosing

  /// True this often.
  func chance(_ probability: Double) -> Bool {
    Double.random(in: 0..<1, using: &random) < probability
  }

  /// An integer between two, both included.
  func int(_ low: Int, _ high: Int) -> Int { Int.random(in: low...max(low, high), using: &random) }

  /// One of some things.
  func one<Item>(of items: [Item]) -> Item { items[int(0, items.count - 1)] }

  /// One of some things, those with larger weights more often.
  func one<Item>(weighted items: [(weight: Int, item: Item)]) -> Item {
    var rest = int(1, items.reduce(0) { $0 + $1.weight })
    for (weight, item) in items {
      rest -= weight
      if rest <= 0 { return item }
    }
    return items[items.count - 1].item
  }

  /// One of some things: of three tries the one that was drawn least.
  func rarest<Item>(of items: [Item], label: (Item) -> String) -> Item {
    var best = one(of: items)
    for _ in 0..<3 {
      let other = one(of: items)
      if counts[label(other)] < counts[label(best)] { best = other }
    }
    return best
  }

  // MARK: - Names

  /// A name that no statement has defined.
  func newName() -> String {
    let letters = ["a", "b", "c", "d", "g", "h", "k", "m", "p", "q", "r", "s", "t", "u", "v", "w"]
    defer { nextName += 1 }
    let letter = letters[nextName % letters.count]
    return nextName < letters.count ? letter : letter + "\(nextName / letters.count)"
  }

  /// Notes that a variable exists from here on.
  func define(_ name: String, _ sort: Sort) {
    scope.removeAll { $0.name == name }
    scope.append(Variable(name: name, sort: sort))
  }

  /// A variable whose value fits, if there is one.
  func variable(where fits: (Sort) -> Bool) -> Tree? {
    let fitting = scope.filter { fits($0.sort) }
    guard !fitting.isEmpty else { return nil }
    let variable = one(of: fitting)
    return .leaf(variable.name, variable.sort)
  }

  /// Runs a drawing one level further down.
  func deeper<Result>(_ draw: () -> Result) -> Result {
    depth -= 1
    defer { depth += 1 }
    return draw()
  }
}
