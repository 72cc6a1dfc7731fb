// nabla · ProgramFacts+Builtins.swift
// What builtins may give.
// SPDX-License-Identifier: Apache-2.0

import NablaRuntime
import NablaSyntax

extension ProgramFacts {
  /// What a builtin may give.
  ///
  /// - Parameter isPython: Whether the function is of the module `math`.
  func result(of name: String, _ arguments: Arguments, isPython: Bool = false) -> Kinds {
    if isPython { return .number }
    if arguments.hasStar { return .any }
    if arguments.keywords["retstep"] != nil { return .any }
    if let kinds = Self.fixedResults[name] { return kinds }
    if isShared(name) { return shared(name, arguments) }
    let first = arguments.positional.first ?? .any
    switch BuiltinCatalog.shared.builtin(named: name, at: [.bare, .np])?.category {
    case .elementwise, .comparison:
      if arguments.keywords["out"] != nil { return .any }
      let all = arguments.positional.reduce(arguments.positional.first ?? .any) {
        $0.broadcast(with: $1)
      }
      return all.mapped
    case .reductions: return reduction(name, first, arguments)
    default: break
    }
    switch name {
    case "zeros", "ones", "full", "empty", "reshape", "broadcast_to":
      return shaped(arguments, argument: ["reshape", "broadcast_to"].contains(name) ? 1 : 0)
    case "array", "asarray": return first.isOnly(.array) ? first : .any
    case "concatenate", "hstack", "repeat": return .array
    case "stack", "vstack", "column_stack": return .table
    case "where", "clip":
      return arguments.positional.count == 3
        ? arguments.positional.reduce(first) { $0.broadcast(with: $1) }.mapped : .tuple
    case "diag": return first == .row ? .table : first == .table ? .row : .any
    case "gradient": return gradient(first, arguments)
    case "unique": return arguments.keywords.isEmpty ? .row : .any
    case "searchsorted":
      return arguments.positional.count > 1 ? arguments.positional[1].mapped : .any
    case "matmul", "dot":
      return arguments.positional.count > 1
        ? .result(of: .matrixMultiply, first, arguments.positional[1]) : .any
    default: break
    }
    let keepsForm: Set = [
      "sort", "argsort", "flip", "roll", "diff", "transpose", "zeros_like", "ones_like",
      "full_like", "empty_like", "copy", "tril", "triu",
    ]
    if keepsForm.contains(name), arguments.keywords.isEmpty {
      return first.isOnly(.array) ? first : .any
    }
    return .any
  }

  /// What builtins give whatever their arguments are.
  private static let fixedResults: [String: Kinds] = {
    var results: [String: Kinds] = [:]
    let groups: [(Kinds, [String])] = [
      (.number, ["len", "int", "float", "complex", "bool", "ord", "isinstance", "ndim", "size"]),
      (.text, ["str", "repr", "format", "hex", "bin", "oct", "chr", "array2string"]),
      (.list, ["list", "sorted", "map", "filter", "zip", "enumerate", "reversed", "split"]),
      (.tuple, ["tuple", "divmod", "modf", "frexp", "nonzero", "meshgrid", "shape"]),
      (.row, ["arange", "linspace", "ravel", "flatten"]),
      (.table, ["eye", "identity", "argwhere"]),
      (.range, ["range"]),
      (.none, ["print", "set_printoptions"]),
      (.other, ["type", "slice", "default_rng"]),
    ]
    for (kinds, names) in groups { for name in names { results[name] = kinds } }
    return results
  }()

  private func reduction(_ name: String, _ first: Kinds, _ arguments: Arguments) -> Kinds {
    if name.hasPrefix("cum") || name.hasPrefix("nancum") {
      return arguments.keywords.isEmpty && arguments.positional.count == 1 ? .row : .array
    }
    let isWhole =
      arguments.positional.count == 1
      && arguments.keywords.keys.allSatisfy { ["ddof", "dtype", "initial", "where"].contains($0) }
    return isWhole ? .scalar : [.scalar, .row, .table]
  }

  /// Whether Python and NumPy share a function.
  private func isShared(_ name: String) -> Bool {
    ["sum", "min", "max", "any", "all", "round", "abs", "pow"].contains(name)
  }

  /// The functions that Python and NumPy share.
  private func shared(_ name: String, _ arguments: Arguments) -> Kinds {
    let first = arguments.positional.first ?? .any
    if name == "abs" || name == "round" {
      return first.isOnly(.numeric) ? first : .any
    }
    if name == "pow" {
      return arguments.positional.count == 2 ? first.broadcast(with: arguments.positional[1]) : .any
    }
    if first.isOnly(.array) { return reduction(name, first, arguments) }
    if ["any", "all"].contains(name) {
      return first.contains(.unsure) ? .any : [.number, .scalar]
    }
    if arguments.positional.count > 1, name != "sum", arguments.keywords.isEmpty {
      let all = arguments.positional.reduce(first) { $0.union($1) }
      return all.isOnly(.anyNumber) ? all : .any
    }
    return first.isOnly(.range) ? .number : .any
  }

  /// `zeros(3)`, `zeros((2, 3))`: the shape's own form tells how many axes there are.
  private func shaped(_ arguments: Arguments, argument: Int) -> Kinds {
    guard argument < arguments.nodes.count else { return .array }
    if arguments.positional[argument].isOnly(.anyNumber) { return .row }
    switch tree[unwrapped(arguments.nodes[argument])].kind {
    case .tuple(let items, _), .bracket(let items): return items.count > 1 ? .table : .array
    default: return .array
    }
  }

  private func gradient(_ first: Kinds, _ arguments: Arguments) -> Kinds {
    if first == .row { return .row }
    return arguments.keywords["axis"]?.isOnly(.anyNumber) == true ? .array : [.row, .table, .tuple]
  }
}
