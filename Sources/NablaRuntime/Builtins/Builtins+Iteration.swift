// nabla · Builtins+Iteration.swift
// Python's functions over items: range, zip, sorted, map.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Python's functions over items, as the manual lists them.
  static let iteration: [Builtin] = [
    range, list, tuple, enumerate, zip, sorted, reversed, map, filter, slice,
  ]

  static let range = Builtin(
    "range", in: .language, places: .python,
    .value("start").positionalOnly, .optionalValue("stop").positionalOnly,
    .value("step", default: Value.int(1), shownAs: "1").positionalOnly,
    summary: "Whole numbers from start up to, but without, stop; range(n) begins with 0.",
    examples: [
      .shows("list(range(4))", "[0, 1, 2, 3]"), .shows("[k**2 for k in range(1, 4)]", "[1, 4, 9]"),
      .shows("list(range(10, 0, -4))", "[10, 6, 2]"),
      .fails("range(1, 5, 0)", "ValueError: range() arg 3 must not be zero"),
      .fails("range(0.5)", "TypeError: 'float' object cannot be interpreted as an integer"),
    ],
    seeAlso: ["arange", "enumerate"]
  ) { _, start, stop, step throws(RuntimeFailure) in
    let first = try start.rangeBound("start")
    let last = try stop?.rangeBound("stop")
    let distance = try step.rangeBound("step")
    guard distance != 0 else { throw RuntimeFailure(LanguageFault.zeroStep) }
    return Value.range(
      RangeObject(start: last == nil ? 0 : first, stop: last ?? first, step: distance))
  }

  static let list = Builtin(
    "list", in: .language, places: .python, .items("iterable", default: "()").positionalOnly,
    summary: "A list of the items of a tuple, an array, a range or a text.",
    examples: [
      .shows("list((1, \"a\"))", "[1, 'a']"), .shows("list(\"abc\")", "['a', 'b', 'c']"),
      .fails("list(3)", "TypeError: 'int' object is not iterable"),
    ],
    seeAlso: ["tuple", "array"]
  ) { _, items in Value.list(items) }

  static let tuple = Builtin(
    "tuple", in: .language, places: .python, .items("iterable", default: "()").positionalOnly,
    summary: "A tuple of the items of a list, an array, a range or a text.",
    examples: [
      .shows("tuple([1, 2])", "(1, 2)"),
      .fails("tuple(3)", "TypeError: 'int' object is not iterable"),
    ],
    seeAlso: ["list"]
  ) { _, items in Value.tuple(items) }

  static let enumerate = Builtin(
    "enumerate", in: .language, places: .python,
    .items("iterable"), .value("start", default: Value.int(0), shownAs: "0"),
    summary: "A list of the items, each in a tuple behind its number.",
    examples: [
      .shows("enumerate(\"ab\")", "[(0, 'a'), (1, 'b')]"),
      .shows("for i, x in enumerate([5, 7], start=1): print(i, x)", "1 5\n2 7"),
      .fails("enumerate(3)", "TypeError: 'int' object is not iterable"),
    ],
    seeAlso: ["zip", "range"]
  ) { _, items, start throws(RuntimeFailure) in
    let first = try start.rangeBound("start")
    return Value.list(
      items.indices.map { .tuple([.int(first &+ Int64($0)), items[$0]]) })
  }

  static let zip = Builtin(
    "zip", in: .language, places: .python,
    .itemLists("iterables"), .flag("strict").keywordOnly,
    summary: "A list of tuples with one item of each sequence, as long as the shortest.",
    examples: [
      .shows("zip([1, 2], \"ab\")", "[(1, 'a'), (2, 'b')]"),
      .fails(
        "zip([1, 2], [3], strict=True)", "ValueError: zip() argument 2 is shorter than argument 1"),
    ],
    seeAlso: ["enumerate", "map"]
  ) { _, lists, isStrict throws(RuntimeFailure) in
    let first = lists.first?.count ?? 0
    if isStrict, let other = lists.firstIndex(where: { $0.count != first }) {
      throw RuntimeFailure(
        LanguageFault.unequalLengths(
          argument: other, length: lists[other].count, first: first))
    }
    let count = lists.map(\.count).min() ?? 0
    return Value.list((0..<count).map { place in .tuple(lists.map { $0[place] }) })
  }

  static let sorted = Builtin(
    "sorted", in: .language, places: .python,
    .items("iterable").positionalOnly, .optionalFunction("key", default: "None").keywordOnly,
    .flag("reverse").keywordOnly,
    summary: "A list of the items in ascending order.",
    details: "key= names a function whose results are compared. Equal items keep their order.",
    examples: [
      .shows("sorted([3, 1, 2])", "[1, 2, 3]"),
      .shows("sorted([\"bb\", \"a\"], key=len, reverse=True)", "['bb', 'a']"),
      .fails(
        "sorted([1, \"a\"])",
        "TypeError: '<' not supported between instances of 'str' and 'int'"),
    ],
    seeAlso: ["reversed"]
  ) { evaluation, items, key, isReversed throws(RuntimeFailure) in
    Value.list(try items.sorted(by: key, isReversed: isReversed, evaluation))
  }

  static let reversed = Builtin(
    "reversed", in: .language, places: .python, .value("sequence").positionalOnly,
    summary: "A list of the items from the last to the first.",
    examples: [
      .shows("reversed([1, 2, 4])", "[4, 2, 1]"),
      .fails("reversed(3)", "TypeError: 'int' object is not reversible"),
    ],
    seeAlso: ["sorted"]
  ) { _, sequence throws(RuntimeFailure) in
    guard let items = try sequence.iterationItems() else {
      throw RuntimeFailure(LanguageFault.notReversible(type: sequence.typeName))
    }
    return Value.list(items.reversed())
  }

  static let map = Builtin(
    "map", in: .language, places: .python, .function("func").positionalOnly,
    .itemLists("iterables"),
    summary: "A list of what a function gives for each item.",
    examples: [
      .shows("map(abs, [-1, 2])", "[1, 2]"),
      .shows("map(lambda x, y: x + y, [1, 2], [10, 20])", "[11, 22]"),
      .fails("map(3, [1, 2])", "TypeError: 'int' object is not callable"),
      .fails("map(abs)", "TypeError: map() must have at least two arguments."),
    ],
    seeAlso: ["filter", "zip"]
  ) { evaluation, function, lists throws(RuntimeFailure) in
    guard let count = lists.map(\.count).min() else {
      throw RuntimeFailure(LanguageFault.mapNeedsIterables)
    }
    var results: [Value] = []
    for place in 0..<count {
      try evaluation.checkInterrupt()
      results.append(try evaluation.call(function, CallArguments(lists.map { $0[place] })))
    }
    return Value.list(results)
  }

  static let filter = Builtin(
    "filter", in: .language, places: .python,
    .optionalFunction("function").positionalOnly, .items("iterable").positionalOnly,
    summary: "A list of the items for which a function gives True.",
    details: "With None instead of a function, the items that are true themselves.",
    examples: [
      .shows("filter(lambda x: x > 1, [1, 2, 3])", "[2, 3]"),
      .fails("filter(None, 3)", "TypeError: 'int' object is not iterable"),
    ],
    seeAlso: ["map"]
  ) { evaluation, function, items throws(RuntimeFailure) in
    var kept: [Value] = []
    for item in items {
      try evaluation.checkInterrupt()
      var verdict = item
      if let function { verdict = try evaluation.call(function, CallArguments([item])) }
      if try Operations.truth(verdict) { kept.append(item) }
    }
    return Value.list(kept)
  }

  static let slice = Builtin(
    "slice", in: .language, places: .python,
    .value("start").positionalOnly, .optionalArgument("stop", default: "None").positionalOnly,
    .value("step", default: Value.none, shownAs: "None").positionalOnly,
    summary: "A part of an axis for an index: x[slice(1, 3)] is x[1:3], slice(n) is :n.",
    examples: [
      .shows("[1, 2, 4, 7][slice(1, 3)]", "[2, 4]"),
      .fails("slice()", "TypeError: slice() missing 1 required positional argument: 'start'"),
    ]
  ) { _, start, stop, step in
    Value.slice(
      stop.map { SliceObject(lower: start, upper: $0, step: step) }
        ?? SliceObject(lower: .none, upper: start, step: step))
  }
}

extension Parameter where Input == [[Value]] {
  /// All positional arguments that are left, each by its items.
  static func itemLists(_ name: String) -> Parameter {
    Parameter(variadic: name, expecting: "lists") { values, info, _ throws(RuntimeFailure) in
      var lists: [[Value]] = []
      for (index, value) in values.enumerated() {
        lists.append(try value.items(for: info, item: index))
      }
      return lists
    }
  }
}

extension Parameter where Input == Value? {
  /// A value, or nil for None: required, or with a default that counts as left out.
  static func optionalArgument(_ name: String, default text: String? = nil) -> Parameter {
    Parameter(
      name, expecting: "a value", default: text == nil ? nil : .some(nil), shownAs: text
    ) { value, _, _ throws(RuntimeFailure) in
      if case .none = value, text == nil { return nil }
      return value
    }
  }
}

extension Parameter where Input == Value {
  /// A function, or anything else that can be called.
  static func function(_ name: String) -> Parameter {
    Parameter(name, expecting: "a function") { value, info, _ throws(RuntimeFailure) in
      try value.callable(for: info)
    }
  }
}

extension Parameter where Input == Value? {
  /// A function, or nil for None.
  static func optionalFunction(_ name: String, default text: String? = nil) -> Parameter {
    Parameter(
      name, expecting: "a function", default: text == nil ? nil : .some(nil), shownAs: text
    ) { value, info, _ throws(RuntimeFailure) in
      if case .none = value { return nil }
      return try value.callable(for: info)
    }
  }
}

extension Value {
  /// The value, if it can be called.
  fileprivate func callable(for info: ParameterInfo) throws(RuntimeFailure) -> Value {
    switch self {
    case .function, .builtin, .method, .dtype, .instance: return self
    default:
      throw RuntimeFailure(
        LanguageFault.notCallable(type: typeName, parameter: info.name))
    }
  }
}

extension Value {
  /// A bound of a range.
  fileprivate func rangeBound(_ parameter: String) throws(RuntimeFailure) -> Int64 {
    guard let integer = exactInteger else {
      throw RuntimeFailure(LanguageFault.notAnInteger(type: typeName, parameter: parameter))
    }
    guard let bound = Int64(exactly: integer) else {
      throw RuntimeFailure(LanguageFault.boundTooLarge(parameter: parameter))
    }
    return bound
  }
}

extension [Value] {
  /// The items in ascending order of what `key` gives for them.
  func sorted(
    by key: Value?, isReversed: Bool, _ evaluation: Evaluation
  ) throws(RuntimeFailure) -> [Value] {
    var keys = self
    if let key {
      for place in indices { keys[place] = try evaluation.call(key, CallArguments([self[place]])) }
    }
    return try ValueOrder.sort(self, by: keys, isReversed: isReversed, evaluation: evaluation)
  }
}
