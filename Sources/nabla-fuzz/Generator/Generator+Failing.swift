// nabla · Generator+Failing.swift
// Statements that are meant to fail.
// SPDX-License-Identifier: Apache-2.0

import NablaRuntime

extension Generator {
  /// A statement that fails, in one of the ways in which statements do.
  func failingStatement() -> Tree {
    depth = 1
    return switch int(0, 11) {
    case 0: fault("shapes", joined(array(.int, [2]), array(.int, [3])))
    case 1:
      fault("axis", .template(["np.sum(", ", axis=\(one(of: [3, 5, -4])))"], [array(.float)]))
    case 2: fault("index", .template(["", "[\(one(of: [7, 99, -12]))]"], [array(.int, [3])]))
    case 3: fault("many indices", .template(["", "[0, 0, 0, 0]"], [array(.int)]))
    case 4: fault("reshape", .template(["", ".reshape(7, 3)"], [array(.float, [2, 3])]))
    case 5: fault("truth value", .template(["if ", ": 1"], [array(.int, [3])]))
    case 6: fault("name", .leaf("hieght + 1"))
    case 7: fault("operands", .template(["(\"a\" + ", ")"], [integerLiteral()]))
    case 8: fault("zero", .template(["(", " // 0)"], [integerLiteral()]))
    case 9: fault("attribute", .template(["", ".shpae"], [array(.int, [2])]))
    case 10: fault("call", failingCall())
    default: fault("call", failingCall())
    }
  }

  private func fault(_ name: String, _ tree: Tree) -> Tree {
    var tree = tree
    tree.labels.append("fault \(name)")
    return tree
  }

  private func joined(_ left: Tree, _ right: Tree) -> Tree {
    let sign = one(of: ["+", "-", "*", "/", "<", "=="])
    return .template(["(", " \(sign) ", ")"], [left, right], .unknown)
  }

  /// A call with an argument too many, too few, unknown or of the wrong kind.
  private func failingCall() -> Tree {
    let word = drawnWord(of: vocabulary.plainWords)
    var call = call(of: word)
    // A method's arguments are the last part of it.
    let isMethod: Bool
    if case .template = call.shape { isMethod = true } else { isMethod = false }
    if isMethod {
      if let last = call.parts.indices.last { damage(&call.parts[last]) }
    } else {
      damage(&call)
    }
    return call
  }

  private func damage(_ arguments: inout Tree) {
    switch int(0, 4) {
    case 0: arguments.parts.append(.leaf("no_such_keyword=1"))
    case 1: arguments.parts = Array(arguments.parts.dropFirst())
    case 2: arguments.parts = (0..<12).map { _ in .leaf("1", .int) }
    case 3 where !arguments.parts.isEmpty:
      arguments.parts[0] = .leaf("\"text\"", .text)
    default:
      if !arguments.parts.isEmpty { arguments.parts[0] = .leaf("None", labels: ["keyword None"]) }
    }
  }
}
