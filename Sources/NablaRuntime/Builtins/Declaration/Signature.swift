// nabla · Signature.swift
// The parameters of a function, and arguments bound to them.
// SPDX-License-Identifier: Apache-2.0

/// The parameters of a builtin, in order.
package struct Signature: Sendable {
  package let parameters: [ParameterInfo]

  package init(_ parameters: [ParameterInfo]) { self.parameters = parameters }

  /// `(f, *spacing, axis=None, edge_order=1)`.
  package var text: String { "(" + items.map(\.text).joined(separator: ", ") + ")" }

  /// What stands between the brackets: the parameters, and the signs `*` and `/` without one.
  var items: [(text: String, parameter: ParameterInfo?)] {
    var items: [(text: String, parameter: ParameterInfo?)] = []
    var sawStar = false
    for (index, parameter) in parameters.enumerated() {
      if parameter.passing == .keywordOnly, !sawStar {
        items.append(("*", nil))
        sawStar = true
      }
      if parameter.passing == .variadic { sawStar = true }
      items.append((parameter.shownText, parameter))
      let endsPositionalOnly =
        parameter.passing == .positionalOnly
        && (index + 1 == parameters.count || parameters[index + 1].passing != .positionalOnly)
      if endsPositionalOnly { items.append(("/", nil)) }
    }
    return items
  }
}

/// The values of a call as typed: positional ones first, then keywords.
package struct CallArguments: Sendable {
  package var positional: [Value]
  package var keywords: [(name: String, value: Value)]

  package init(_ positional: [Value], keywords: [(name: String, value: Value)] = []) {
    self.positional = positional
    self.keywords = keywords
  }
}

/// The values given for each parameter; empty where the argument was left out.
package struct BoundArguments: Sendable {
  package var values: [[Value]]
  package init(_ values: [[Value]]) { self.values = values }
}

extension Signature {
  /// Gives each argument its parameter.
  ///
  /// Where the first argument is a method's receiver, messages do not count it.
  package func bind(
    _ arguments: CallArguments, function: String, hasReceiver: Bool = false
  ) throws(RuntimeFailure) -> BoundArguments {
    let uncounted = hasReceiver ? 1 : 0
    var values = [[Value]](repeating: [], count: parameters.count)
    var next = 0
    for (index, value) in arguments.positional.enumerated() {
      while next < parameters.count, !parameters[next].isPositional { next += 1 }
      guard next < parameters.count else {
        throw RuntimeFailure(
          CallError.tooManyArguments(
            function: function, most: positionalCount - uncounted,
            given: arguments.positional.count - uncounted, firstExtra: index - uncounted,
            required: requiredPositionalCount - uncounted))
      }
      values[next].append(value)
      if parameters[next].passing != .variadic { next += 1 }
    }
    for (index, keyword) in arguments.keywords.enumerated() {
      let place = arguments.positional.count + index - uncounted
      guard let slot = slot(named: keyword.name) else {
        if let others = parameters.firstIndex(where: { $0.passing == .otherKeywords }) {
          values[others].append(.tuple([.text(keyword.name), keyword.value]))
          continue
        }
        throw RuntimeFailure(
          CallError.unexpectedKeyword(
            function: function, keyword: keyword.name, argument: place, known: keywordNames))
      }
      guard values[slot].isEmpty else {
        throw RuntimeFailure(
          CallError.multipleValues(function: function, parameter: keyword.name, argument: place))
      }
      values[slot].append(keyword.value)
    }
    try checkRequired(values, function: function)
    return BoundArguments(values)
  }

  /// The names that can be given as keywords.
  package var keywordNames: [String] {
    parameters.filter { $0.passing == .standard || $0.passing == .keywordOnly }.map(\.name)
  }

  private var positionalCount: Int {
    parameters.count { $0.isPositional }
  }

  private var requiredPositionalCount: Int {
    parameters.count { $0.isPositional && $0.defaultText == nil }
  }

  private func slot(named name: String) -> Int? {
    parameters.firstIndex {
      $0.name == name && ($0.passing == .standard || $0.passing == .keywordOnly)
    }
  }

  private func checkRequired(_ values: [[Value]], function: String) throws(RuntimeFailure) {
    var missing: [String] = []
    for (slot, parameter) in parameters.enumerated() {
      if values[slot].isEmpty, parameter.defaultText == nil, parameter.passing != .variadic {
        missing.append(parameter.name)
      }
    }
    guard missing.isEmpty else {
      throw RuntimeFailure(CallError.missingArguments(function: function, names: missing))
    }
  }
}

extension ParameterInfo {
  /// The parameter as a signature shows it: `axis=None`, `*spacing`.
  var shownText: String {
    switch passing {
    case .variadic: "*" + name
    case .otherKeywords: "**" + name
    case .positionalOnly, .standard, .keywordOnly: name + (defaultText.map { "=" + $0 } ?? "")
    }
  }

  /// Whether arguments reach the parameter by position.
  fileprivate var isPositional: Bool { passing != .keywordOnly && passing != .otherKeywords }
}

/// Hands over what was given for each parameter, one after the other.
struct ArgumentIterator {
  private let values: [[Value]]
  private var position = 0

  init(_ arguments: BoundArguments) { values = arguments.values }

  mutating func next() -> [Value] {
    defer { position += 1 }
    return values[position]
  }
}
