// nabla · EinsumPath.swift
// In which order the operands of an Einstein sum are best multiplied.
// SPDX-License-Identifier: Apache-2.0

/// How an order is looked for.
package enum EinsumSearch: Sendable {
  /// All operands at once.
  case together
  /// The pair that shrinks the operands most, again and again.
  case greedy
  /// The cheapest of all orders.
  case optimal
  /// An order of one's own.
  case given([[Int]])
}

/// An order in which the operands of an Einstein sum are multiplied, with what it costs.
///
/// Each step takes operands out of the list and puts their product at its end.
package struct EinsumPath: Sendable {
  /// One product: what goes in and what is left, as subscripts.
  package struct Step: Sendable {
    package let operands: [Int]
    /// The number of labels involved.
    package let scaling: Int
    package let subscripts: String
    package let remaining: String
  }

  package private(set) var steps: [Step] = []
  /// The whole sum, as subscripts.
  package let subscripts: String
  /// The number of labels, and of operations if all operands are multiplied at once.
  package let naiveScaling: Int
  package let naiveCost: Double
  /// The number of operations of all steps.
  package private(set) var cost = 0.0
  /// The most elements that a product has.
  package private(set) var largest = 0.0

  /// - Parameter limit: The most elements that a product may have; nil for those of the largest operand
  ///   or of the result.
  package init(
    _ subscripts: EinsumSubscripts, _ arrays: [AnyArray], _ search: EinsumSearch, limit: Double?
  ) throws(EinsumFault) {
    let plan = try EinsumPlan(subscripts, arrays)
    var terms = plan.terms
    let sets = terms.map(Set.init)
    let costs = EinsumCosts(output: Set(plan.output), lengths: plan.lengths)
    let all = sets.reduce(into: Set<AxisLabel>()) { $0.formUnion($1) }
    self.subscripts =
      terms.map(plan.spelling).joined(separator: ",") + "->" + plan.spelling(plan.output)
    naiveScaling = all.count
    let repeats = sets.reduce(0) { $0 + $1.count } > all.count
    naiveCost = costs.operations(all, sums: repeats, terms: terms.count)
    let largestTerm = (terms + [plan.output]).map { costs.size(Set($0)) }.max() ?? 0
    let order = Self.order(search, sets, costs, limit: limit ?? largestTerm, all == costs.output)
    var remaining = sets
    for (number, positions) in order.enumerated() {
      let isStep =
        !positions.isEmpty && Set(positions).count == positions.count
        && positions.allSatisfy(terms.indices.contains)
      guard isStep else { throw .pathStep(positions, operands: terms.count) }
      let taken = positions.sorted(by: >)
      let step = costs.contraction(taken, of: remaining)
      remaining = step.remaining
      cost += costs.operations(step.involved, sums: !step.removed.isEmpty, terms: taken.count)
      largest = max(largest, costs.size(step.result))
      let inputs = taken.map { terms.remove(at: $0) }
      let result = number + 1 == order.count ? plan.output : costs.sorted(step.result, plan)
      terms.append(result)
      steps.append(
        Step(
          operands: positions, scaling: step.involved.count,
          subscripts: inputs.map(plan.spelling).joined(separator: ",") + "->"
            + plan.spelling(result),
          remaining: terms.map(plan.spelling).joined(separator: ",") + "->"
            + plan.spelling(plan.output)))
    }
    if terms.count != 1 { throw .pathIncomplete(missing: terms.count - 1) }
  }

  private static func order(
    _ search: EinsumSearch, _ sets: [Set<AxisLabel>], _ costs: EinsumCosts, limit: Double,
    _ sumsNothing: Bool
  ) -> [[Int]] {
    if case .given(let order) = search { return order }
    if sets.count <= 2 || sumsNothing { return [Array(sets.indices)] }
    switch search {
    case .greedy: return costs.greedyOrder(sets, limit: limit)
    case .optimal: return costs.optimalOrder(sets, limit: limit)
    case .together, .given: return [Array(sets.indices)]
    }
  }
}
