// nabla · FunctionBinding.swift
// Arguments bound to the parameters of a user's function.
// SPDX-License-Identifier: Apache-2.0

import NablaSyntax

/// Gives each argument of a call its parameter, as Python does.
enum FunctionBinding {
  /// The values of the parameters, in order.
  static func bind(
    _ arguments: CallArguments, to function: FunctionObject, names: NameTable
  ) throws(RuntimeFailure) -> [Value] {
    let parameters = function.code.parameters
    var values = [Value?](repeating: nil, count: parameters.count)
    try bindPositional(arguments.positional, to: function, &values)
    for (index, keyword) in arguments.keywords.enumerated() {
      let argument = arguments.positional.count + index
      let slot = parameters.firstIndex {
        $0.kind != .variadic && names[$0.name] == keyword.name
      }
      guard let slot else {
        throw RuntimeFailure(
          CallError.unexpectedKeyword(
            function: function.name, keyword: keyword.name, argument: argument,
            known: parameters.filter { $0.kind != .variadic }.map { names[$0.name] }))
      }
      guard values[slot] == nil else {
        throw RuntimeFailure(
          CallError.multipleValues(
            function: function.name, parameter: keyword.name, argument: argument))
      }
      values[slot] = keyword.value
    }
    return try complete(values, of: function, names: names)
  }

  private static func bindPositional(
    _ given: [Value], to function: FunctionObject, _ values: inout [Value?]
  ) throws(RuntimeFailure) {
    let parameters = function.code.parameters
    let plain = parameters.indices.filter { parameters[$0].kind == .plain }
    for (slot, value) in zip(plain, given) { values[slot] = value }
    if let variadic = parameters.firstIndex(where: { $0.kind == .variadic }) {
      values[variadic] = .tuple(Array(given.dropFirst(plain.count)))
    } else if given.count > plain.count {
      throw RuntimeFailure(
        CallError.tooManyArguments(
          function: function.name, most: plain.count, given: given.count,
          firstExtra: plain.count,
          required: plain.count { !parameters[$0].hasDefault }))
    }
  }

  private static func complete(
    _ values: [Value?], of function: FunctionObject, names: NameTable
  ) throws(RuntimeFailure) -> [Value] {
    var result: [Value] = []
    var missing: [String] = []
    for (slot, parameter) in function.code.parameters.enumerated() {
      if let value = values[slot] ?? function.defaults[slot] {
        result.append(value)
      } else {
        missing.append(names[parameter.name])
      }
    }
    guard missing.isEmpty else {
      throw RuntimeFailure(CallError.missingArguments(function: function.name, names: missing))
    }
    return result
  }
}
