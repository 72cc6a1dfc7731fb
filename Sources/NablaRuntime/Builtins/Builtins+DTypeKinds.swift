// nabla · Builtins+DTypeKinds.swift
// Which kinds of numbers a dtype has.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  static let isSubDType = Builtin(
    "issubdtype", in: .creation, .requiredDType("arg1"), .value("arg2"),
    summary: "Whether a dtype is another, or of a kind as `np.integer`.",
    details: """
      The kinds are `number`, `integer`, `signedinteger`, `unsignedinteger`, `inexact`, `floating`, \
      `complexfloating` and `generic`.
      """,
    examples: [
      .shows("issubdtype(np.int8, np.integer)", "True"),
      .shows("issubdtype(np.float32, np.float64)", "False"),
      .shows("issubdtype(array([1, 2]).dtype, np.unsignedinteger)", "False"),
      .fails("issubdtype(\"x\", float)", "TypeError: data type 'x' not understood"),
    ],
    seeAlso: ["isdtype"]
  ) { _, dtype, kind throws(RuntimeFailure) in
    if case .builtin(let type) = kind, let name = type.typeName,
      let answer = dtype.isKind(named: name)
    {
      return Value.bool(answer)
    }
    let info = ParameterInfo(
      name: "arg2", passing: .standard, expectation: "a dtype", defaultText: nil)
    return Value.bool(try kind.asDType(for: info) == dtype)
  }

  static let isDType = Builtin(
    "isdtype", in: .creation, .value("dtype"), .value("kind"),
    summary: "Whether a dtype is another, of a kind by its name, or of one of several in a tuple.",
    details: """
      The names are `bool`, `signed integer`, `unsigned integer`, `integral`, `real floating`, \
      `complex floating` and `numeric`.
      """,
    examples: [
      .shows("isdtype(np.float32, \"real floating\")", "True"),
      .shows("isdtype(np.float32, (np.float64, \"integral\"))", "False"),
      .fails(
        "isdtype(np.int8, \"integer\")",
        "ValueError: kind argument is a string, but 'integer' is not a known kind name."),
    ],
    seeAlso: ["issubdtype"]
  ) { _, value, kind throws(RuntimeFailure) in
    let info = ParameterInfo.named("dtype", "a dtype")
    if case .text = value { throw value.isNot(info) }
    let dtype = try value.asDType(for: info)
    var kinds = [kind]
    if case .tuple(let object) = kind { kinds = object.items }
    var isAny = false
    for kind in kinds where try dtype.isKind(kind) { isAny = true }
    return Value.bool(isAny)
  }
}

extension DType {
  /// Whether the dtype is of an abstract type of NumPy's; nil for the name of anything else.
  func isKind(named name: String) -> Bool? {
    switch name {
    case "numpy.generic": true
    case "numpy.number": self != .bool
    case "numpy.integer": isInteger
    case "numpy.signedinteger": family == .signed
    case "numpy.unsignedinteger": family == .unsigned
    case "numpy.inexact": isInexact
    case "numpy.floating": isFloating
    case "numpy.complexfloating": isComplex
    case "numpy.flexible", "numpy.character": false
    default: nil
    }
  }

  /// Whether the dtype is another, or of a kind of the array standard's.
  fileprivate func isKind(_ kind: Value) throws(RuntimeFailure) -> Bool {
    guard case .text(let object) = kind else {
      let info = ParameterInfo(
        name: "kind", passing: .standard, expectation: "a dtype or a kind",
        defaultText: nil)
      if case .array = kind { throw kind.isNot(info) }
      return try kind.asDType(for: info) == self
    }
    switch object.text {
    case "bool": return self == .bool
    case "signed integer": return family == .signed
    case "unsigned integer": return family == .unsigned
    case "integral": return isInteger
    case "real floating": return isFloating
    case "complex floating": return isComplex
    case "numeric": return isInteger || isInexact
    default:
      throw RuntimeFailure(
        CallError.wrongValue(
          parameter: "kind",
          reason: "kind argument is a string, but '\(object.text)' is not a known kind name.",
          help: nil))
    }
  }
}
