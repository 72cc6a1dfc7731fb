// nabla · Builtins+EinsumPath.swift
// The order in which an Einstein sum is best computed.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  static let einsumPath = Builtin(
    "einsum_path", in: .linearAlgebra,
    .values("operands"), Parameter.einsumSearch().keywordOnly,
    summary: "The cheapest order to multiply the operands of an Einstein sum in.",
    details: """
      Returns a list, 'einsum_path' and then a tuple of the operands of each step (the product goes to \
      the end of the list), and a report. `optimize` is 'greedy', 'optimal', False for one step, a \
      tuple of a name and the most elements of a product, or such a list.
      """,
    examples: [
      .shows(
        "einsum_path('ij,jk,kl', ones((2, 9)), ones((9, 9)), ones((9, 2)))[0]",
        "['einsum_path', (0, 1), (0, 1)]"),
      .fails(
        "einsum_path('ij', eye(2), optimize='best')",
        "KeyError: 'Path name %s not found', 'best'"),
    ],
    seeAlso: ["einsum"]
  ) { _, operands, search throws(RuntimeFailure) in
    let call = try EinsumCall(operands, checksLabels: true)
    do throws(EinsumFault) {
      let path = try EinsumPath(
        call.subscripts, call.arrays, search.search, limit: search.limit)
      let steps = path.steps.map { step in Value.tuple(step.operands.map { .count($0) }) }
      return .tuple([.list([.text("einsum_path")] + steps), .text(path.report)])
    } catch {
      throw RuntimeFailure(error)
    }
  }
}

/// What `optimize=` of `einsum_path` asks for.
struct EinsumSearchOption: Sendable {
  let search: EinsumSearch
  /// The most elements of a product.
  var limit: Double?
}

extension Parameter where Input == EinsumSearchOption {
  /// `optimize='greedy'`.
  static func einsumSearch() -> Parameter {
    Parameter(
      "optimize", expecting: "'greedy', 'optimal', True, False or a path",
      default: EinsumSearchOption(search: .greedy), shownAs: "'greedy'"
    ) { value, info, _ throws(RuntimeFailure) in
      switch value {
      case .none, .bool(false): return EinsumSearchOption(search: .together)
      case .bool(true): return EinsumSearchOption(search: .greedy)
      case .text(let object):
        return EinsumSearchOption(search: try search(named: object.text, info))
      default: break
      }
      guard let items = try value.iterationItems(), case .text(let first)? = items.first else {
        throw value.isNot(info)
      }
      if first.text == "einsum_path" {
        var order: [[Int]] = []
        for item in items.dropFirst() { order.append(try item.asInts(for: info)) }
        return EinsumSearchOption(search: .given(order))
      }
      guard items.count == 2, let limit = items[1].asDouble else { throw value.isNot(info) }
      return EinsumSearchOption(search: try search(named: first.text, info), limit: limit)
    }
  }

  private static func search(
    named name: String, _ info: ParameterInfo
  ) throws(RuntimeFailure) -> EinsumSearch {
    switch name {
    case "greedy": return .greedy
    case "optimal": return .optimal
    default:
      throw RuntimeFailure.refusing(
        info.name, "'Path name %s not found', '\(name)'", kind: .keyError,
        help: "there are 'greedy' and 'optimal'")
    }
  }
}

extension Parameter where Input == Bool {
  /// `optimize=False` of `einsum`: whether an order is looked for at all; any order will do here.
  static func einsumOrder() -> Parameter {
    Parameter(
      "optimize", passing: .keywordOnly, expecting: "'greedy', 'optimal', True, False or a path",
      default: false, shownAs: "False"
    ) { value, info, evaluation throws(RuntimeFailure) in
      switch value {
      case .bool(let flag): return flag
      case .none, .text: return true
      case .array(let object) where object.array.rank > 1:
        throw .refusing(info.name, "Did not understand the path: it is a table")
      default:
        _ = try Parameter<EinsumSearchOption>.einsumSearch().convert([value], info, evaluation)
        return true
      }
    }
  }
}

extension EinsumPath {
  /// NumPy's report.
  fileprivate var report: String {
    let line = String(repeating: "-", count: 74)
    let most = steps.map(\.scaling).max() ?? 0
    let head = [
      "  Complete contraction:  \(subscripts)",
      "         Naive scaling:  \(naiveScaling)",
      "     Optimized scaling:  \(most)",
      "      Naive FLOP count:  " + Self.exponential(naiveCost),
      "  Optimized FLOP count:  " + Self.exponential(cost + 1),
      "   Theoretical speedup:  " + Self.filled("%3.3f", .float(naiveCost / (cost + 1))),
      "  Largest intermediate:  \(Self.exponential(largest)) elements",
      line,
      Self.filled("%6s %24s %40s", .tuple(["scaling", "current", "remaining"].map(Value.text))),
      line,
    ]
    let rows = steps.map { step in
      Self.filled(
        "%4d    %24s %40s",
        .tuple([.count(step.scaling), .text(step.subscripts), .text(step.remaining)]))
    }
    return (head + rows).joined(separator: "\n")
  }

  private static func exponential(_ number: Double) -> String {
    filled("%.3e", .float(number))
  }

  /// A text by Python's `%`, which knows these directives.
  private static func filled(_ template: String, _ values: Value) -> String {
    (try? values.filled(into: template)) ?? ""
  }
}
