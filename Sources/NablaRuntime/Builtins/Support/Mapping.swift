// nabla · Mapping.swift
// A function of numbers made a function of arrays: `vectorize`, `frompyfunc`.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// Calls a function for each element of broadcast arguments.
enum Mapping {
  /// The function of arrays, as a method of what it needs to know.
  static func function(
    _ function: Value, types: [DType], whole: [Int], results: Int?, argumentCount: Int? = nil
  ) -> Value {
    let settings: [Value] = [
      function, .tuple(types.map { .dtype($0) }), .tuple(whole.map(Value.count)),
      results.map(Value.count) ?? .none, argumentCount.map(Value.count) ?? .none,
    ]
    return .method(MethodObject(receiver: .tuple(settings), builtin: mapped))
  }

  /// The dtypes of `otypes=`: a text of letters, or a list.
  static func dtypes(_ value: Value?) throws(RuntimeFailure) -> [DType] {
    guard let value else { return [] }
    let info = ParameterInfo.named("otypes", "dtypes")
    var types: [DType] = []
    for item in try value.items(for: info) { types.append(try item.asDType(for: info)) }
    return types
  }

  /// What `vectorize` and `frompyfunc` give, called.
  private static let mapped = Builtin(
    "vectorized", in: .shapes, places: .method, .value("settings"), .values("args"),
    summary: "A function called for each element.", examples: []
  ) { evaluation, settings, arguments throws(RuntimeFailure) in
    guard case .tuple(let object) = settings, object.items.count == 5 else { return .none }
    var call = MappingCall(object.items, evaluation)
    return try call.run(arguments)
  }
}

/// One call of a mapped function.
private struct MappingCall {
  private let function: Value
  private var types: [DType] = []
  private var whole: [Int] = []
  /// How many results each call gives; nil if the first call shows it.
  private let results: Int?
  private let argumentCount: Int?
  private let evaluation: Evaluation

  init(_ settings: [Value], _ evaluation: Evaluation) {
    function = settings[0]
    if case .tuple(let object) = settings[1] {
      for item in object.items { if case .dtype(let dtype) = item { types.append(dtype) } }
    }
    if case .tuple(let object) = settings[2] { whole = object.items.compactMap(\.asInt) }
    results = settings[3].asInt
    argumentCount = settings[4].asInt
    self.evaluation = evaluation
  }

  mutating func run(_ arguments: [Value]) throws(RuntimeFailure) -> Value {
    if let argumentCount, arguments.count != argumentCount {
      throw RuntimeFailure(
        CallError.tooManyArguments(
          function: "vectorized", most: argumentCount, given: arguments.count,
          firstExtra: min(argumentCount, max(arguments.count - 1, 0)), required: argumentCount))
    }
    var arrays: [AnyArray?] = []
    for (place, argument) in arguments.enumerated() {
      arrays.append(
        whole.contains(place) ? nil : try argument.asArray(for: .named("args", "arrays")))
    }
    let shape = try Value.broadcastShape(arrays.compactMap { $0?.shape })
    let count = shape.reduce(1, *)
    guard count > 0 || !types.isEmpty else {
      throw RuntimeFailure.refusing(
        "args", "cannot call `vectorize` on size 0 inputs unless `otypes` is set")
    }
    try Operations.checkLength(count)
    var wide: [AnyArray?] = []
    for array in arrays {
      wide.append(
        try array.map { array throws(RuntimeFailure) in
          try Operations.wrapping { () throws(ShapeError) in try array.broadcasting(to: shape) }
        })
    }
    var columns: [[Value]] = []
    for position in 0..<count {
      try evaluation.checkInterrupt()
      let items = zip(wide, arguments).map { (array, argument) -> Value in
        guard let array else { return argument }
        // Elements are Python's numbers for what `frompyfunc` makes.
        let scalar = array.scalar(at: position)
        return results == nil ? Value(scalar) : Value(python: scalar)
      }
      let value = try evaluation.call(function, CallArguments(items))
      try add(value, to: &columns, isFirst: position == 0)
    }
    if columns.isEmpty { columns = [[Value]](repeating: [], count: max(types.count, 1)) }
    return try made(columns, shape)
  }

  /// Sorts what one call gives into the results.
  private func add(
    _ value: Value, to columns: inout [[Value]], isFirst: Bool
  ) throws(RuntimeFailure) {
    var items = [value]
    if results ?? 2 > 1, case .tuple(let object) = value { items = object.items }
    if isFirst { columns = [[Value]](repeating: [], count: items.count) }
    guard items.count == columns.count, results == nil || results == items.count else {
      throw RuntimeFailure.refusing(
        "args", "the function gives \(items.count) values instead of \(results ?? columns.count)")
    }
    for (column, item) in items.enumerated() { columns[column].append(item) }
  }

  private func made(_ columns: [[Value]], _ shape: [Int]) throws(RuntimeFailure) -> Value {
    var made: [Value] = []
    for (number, column) in columns.enumerated() {
      let dtype: DType? = number < types.count ? types[number] : column.first?.mappedDType
      let array = try Value.list(column).converted(to: dtype, for: "args", evaluation)
      let shaped = try Operations.wrapping { () throws(ShapeError) in
        try array.reshaped(to: shape)
      }
      made.append(results == nil ? .array(shaped) : Value(shaped))
    }
    return made.count == 1 ? made[0] : .tuple(made)
  }
}

extension Value {
  /// The dtype that the first result gives to all: that of its own array.
  fileprivate var mappedDType: DType? { (try? makeArray())??.dtype }
}
