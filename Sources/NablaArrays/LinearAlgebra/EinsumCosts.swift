// nabla · EinsumCosts.swift
// What the steps of an Einstein sum cost.
// SPDX-License-Identifier: Apache-2.0

/// The costs of multiplying operands of an Einstein sum, counted as NumPy counts them.
struct EinsumCosts {
  let output: Set<AxisLabel>
  let lengths: [AxisLabel: Int]

  /// What becomes of some operands when they are multiplied.
  struct Contraction {
    /// The labels of the product, those that it sums over, and all of them.
    let result: Set<AxisLabel>
    let removed: Set<AxisLabel>
    let involved: Set<AxisLabel>
    /// The other operands, and the product behind them.
    let remaining: [Set<AxisLabel>]
  }

  /// The number of elements of an array with these labels.
  func size(_ labels: Set<AxisLabel>) -> Double {
    labels.reduce(1) { $0 * Double(lengths[$1] ?? 1) }
  }

  /// The number of multiplications and additions.
  func operations(_ labels: Set<AxisLabel>, sums: Bool, terms: Int) -> Double {
    size(labels) * Double(max(1, terms - 1) + (sums ? 1 : 0))
  }

  func contraction(_ positions: [Int], of sets: [Set<AxisLabel>]) -> Contraction {
    var involved: Set<AxisLabel> = []
    var needed = output
    var remaining: [Set<AxisLabel>] = []
    for (place, labels) in sets.enumerated() {
      if positions.contains(place) {
        involved.formUnion(labels)
      } else {
        remaining.append(labels)
        needed.formUnion(labels)
      }
    }
    let result = needed.intersection(involved)
    return Contraction(
      result: result, removed: involved.subtracting(result), involved: involved,
      remaining: remaining + [result])
  }

  /// Labels in ascending order of their lengths, then of the alphabet.
  func sorted(_ labels: Set<AxisLabel>, _ plan: EinsumPlan) -> [AxisLabel] {
    labels.sorted {
      (lengths[$0] ?? 1, plan.spelling([$0])) < (lengths[$1] ?? 1, plan.spelling([$1]))
    }
  }

  // MARK: - Orders

  /// The cheapest of all orders, or as much of one as keeps to the limit.
  ///
  /// - Complexity: exponential in the number of operands.
  func optimalOrder(_ sets: [Set<AxisLabel>], limit: Double) -> [[Int]] {
    var found: [(cost: Double, order: [[Int]], remaining: [Set<AxisLabel>])] = [(0, [], sets)]
    for step in 0..<sets.count - 1 {
      var next = found
      next.removeAll()
      for (cost, order, remaining) in found {
        for pair in Self.pairs(sets.count - step) {
          let product = contraction(pair, of: remaining)
          if size(product.result) > limit { continue }
          let more = operations(product.involved, sums: !product.removed.isEmpty, terms: 2)
          next.append((cost + more, order + [pair], product.remaining))
        }
      }
      guard !next.isEmpty else {
        let best = found.min { $0.cost < $1.cost }?.order ?? []
        return best + [Array(0..<sets.count - step)]
      }
      found = next
    }
    return found.min { $0.cost < $1.cost }?.order ?? [Array(sets.indices)]
  }

  /// A pair that may be multiplied next.
  private struct Candidate {
    let shrinking: Double
    let cost: Double
    let pair: [Int]
    let remaining: [Set<AxisLabel>]
  }

  /// An order that takes the pair which shrinks the operands most, again and again.
  func greedyOrder(_ sets: [Set<AxisLabel>], limit: Double) -> [[Int]] {
    let whole = contraction(Array(sets.indices), of: sets)
    let naive = operations(whole.involved, sums: !whole.removed.isEmpty, terms: sets.count)
    var (sets, order, spent) = (sets, [[Int]](), 0.0)
    while sets.count > 1 {
      // NumPy looks at the pairs with the newest operand last.
      let all = Self.pairs(sets.count)
      let newest = order.isEmpty ? sets.count : sets.count - 1
      let pairs = all.filter { $0[1] != newest } + all.filter { $0[1] == newest }
      func candidates(_ pairs: [[Int]]) -> [Candidate] {
        pairs.compactMap { candidate($0, sets, limit: limit, most: naive - spent) }
      }
      var known = candidates(pairs.filter { !sets[$0[0]].isDisjoint(with: sets[$0[1]]) })
      if known.isEmpty { known = candidates(pairs) }
      // The first of the best ones, as NumPy's search finds it.
      guard let best = known.min(by: { ($0.shrinking, $0.cost) < ($1.shrinking, $1.cost) })
      else { return order + [Array(sets.indices)] }
      sets = best.remaining
      order.append(best.pair)
      spent += best.cost
    }
    return order
  }

  private func candidate(
    _ pair: [Int], _ sets: [Set<AxisLabel>], limit: Double, most: Double
  ) -> Candidate? {
    let product = contraction(pair, of: sets)
    let after = size(product.result)
    let cost = operations(product.involved, sums: !product.removed.isEmpty, terms: 2)
    if after > limit || cost > most { return nil }
    let before = pair.reduce(0) { $0 + size(sets[$1]) }
    return Candidate(
      shrinking: after - before, cost: cost, pair: pair, remaining: product.remaining)
  }

  private static func pairs(_ count: Int) -> [[Int]] {
    (0..<count).flatMap { first in (first + 1..<max(count, first + 1)).map { [first, $0] } }
  }
}
