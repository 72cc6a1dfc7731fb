// nabla · TypeOrder.swift
// Which types are kinds of which.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// Which types are kinds of which: Python's `issubclass`.
enum TypeOrder {
  /// Whether a type is another or a kind of it; nil if either is no type.
  static func isKind(_ type: Value, of other: Value) -> Bool? {
    guard let name = name(of: type), let wanted = Self.name(of: other) else { return nil }
    if wanted == "object" || ExceptionTypes.isKind(name, of: wanted) { return true }
    if let dtype = scalarType(name), let isKind = dtype.isKind(named: wanted) { return isKind }
    return bases[name]?.contains(wanted) ?? false
  }

  /// What else NumPy's and Python's types are.
  private static let bases: [String: Set<String>] = {
    let kinds: [(String, [String])] = [
      ("number", ["generic"]), ("integer", ["number", "generic"]),
      ("signedinteger", ["integer", "number", "generic"]),
      ("unsignedinteger", ["integer", "number", "generic"]),
      ("inexact", ["number", "generic"]), ("floating", ["inexact", "number", "generic"]),
      ("complexfloating", ["inexact", "number", "generic"]),
      ("flexible", ["generic"]), ("character", ["flexible", "generic"]),
    ]
    var bases: [String: Set<String>] = ["bool": ["int"]]
    for (name, others) in kinds { bases["numpy." + name] = Set(others.map { "numpy." + $0 }) }
    // These two are Python's as well.
    bases["numpy.float64"] = ["float"]
    bases["numpy.complex128"] = ["complex"]
    return bases
  }()

  /// The dtype of NumPy's scalars of a type.
  private static func scalarType(_ name: String) -> DType? {
    DType.numeric.first { "numpy." + $0.scalarTypeName == name }
  }

  /// The whole name of a type; nil for what is none.
  static func name(of type: Value) -> String? {
    switch type {
    case .dtype(let dtype): "numpy." + dtype.scalarTypeName
    case .builtin(let builtin): builtin.typeName
    default: nil
    }
  }
}
