// nabla · IndexMaker.swift
// Arrays from what stands in an index: `mgrid[0:3]`, `r_[1:4, 0]`.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// Makes arrays from what stands in an index.
enum IndexMaker {
  /// The numbers of one slice.
  private struct Span {
    var start: Value
    var stop: Value
    /// The step; for an imaginary one, the number of points.
    var step: Value
    /// How many points an imaginary step asks for.
    var count: Int?

    init(_ value: Value) throws(RuntimeFailure) {
      guard case .slice(let slice) = value else {
        throw RuntimeFailure.refusing(
          "key", "'\(value.typeName)' object has no attribute 'step'", kind: .attributeError)
      }
      start = slice.lower.isNone ? .int(0) : slice.lower
      stop = slice.upper
      step = slice.step.isNone ? .int(1) : slice.step
      guard !stop.isNone else {
        throw RuntimeFailure.refusing(
          "key", "unsupported operand type(s) for -: 'NoneType' and 'int'", kind: .typeError,
          help: "name the end of the slice")
      }
      if case .complex(let number) = step {
        let size = PartwiseSize.of(number.value)
        count = Int(exactly: size.rounded(.towardZero)) ?? Int.max
        step = .float(size)
      }
    }

    func operand(_ value: Value) throws(RuntimeFailure) -> Operand {
      try value.asOperand(for: .named("key", "a number"))
    }
  }

  // MARK: - Grids

  /// The points of one slice.
  static func line(_ key: Value) throws(RuntimeFailure) -> Value {
    let span = try Span(key)
    guard let count = span.count else {
      return try call("arange", [span.start, span.stop, span.step])
    }
    let dtype = try commonDType([span])
    return Value.array(try points(of: span, count: count, dtype))
  }

  /// For each slice its points, lying along an axis of their own.
  ///
  /// - Parameter isFilled: True if a slice that runs the wrong way is an error, as in `mgrid`.
  static func axes(
    _ items: [Value], isFilled: Bool = false
  ) throws(RuntimeFailure) -> (axes: [AnyArray], shape: [Int], dtype: DType) {
    var spans: [Span] = []
    for item in items { spans.append(try Span(item)) }
    var dtype = try commonDType(spans)
    if dtype == .bool { dtype = .int64 }
    var lists: [AnyArray] = []
    for span in spans {
      let count = span.count == nil ? try Self.count(of: span) : span.count ?? 0
      if isFilled, count < 0 { throw RuntimeFailure(ArrayError.negativeDimension) }
      lists.append(try points(of: span, count: max(count, 0), dtype))
    }
    let shape = lists.map(\.count)
    var result: [AnyArray] = []
    for (axis, list) in lists.enumerated() {
      var lengths = [Int](repeating: 1, count: lists.count)
      lengths[axis] = list.count
      result.append(
        try Operations.wrapping { () throws(ShapeError) in try list.reshaped(to: lengths) })
    }
    return (result, shape, dtype)
  }

  /// Arrays along their axes, each repeated to a shape, in one array.
  static func filled(
    _ axes: [AnyArray], _ shape: [Int], _ dtype: DType
  ) throws(RuntimeFailure) -> AnyArray {
    try Operations.wrapping { () throws(ShapeError) in
      guard !axes.isEmpty else { return .int64(NDArray([])) }
      var wide: [AnyArray] = []
      for axis in axes { wide.append(try axis.broadcasting(to: shape)) }
      return try AnyArray.stacked(wide, dtype: dtype)
    }
  }

  /// The dtype of all numbers of the slices.
  private static func commonDType(_ spans: [Span]) throws(RuntimeFailure) -> DType {
    var operands: [Operand] = []
    for span in spans {
      for value in [span.start, span.stop, span.step] {
        operands.append(try span.operand(value))
      }
    }
    let all = operands
    return try Operations.wrapping { () throws(ArrayError) in
      try Operand.commonDType(all, operation: "mgrid")
    }
  }

  /// How many points a slice has whose step is real.
  private static func count(of span: Span) throws(RuntimeFailure) -> Int {
    guard let start = span.start.asDouble, let stop = span.stop.asDouble,
      let step = span.step.asDouble
    else { throw span.start.isNot(.named("key", "slices of numbers")) }
    if step == 0 { throw RuntimeFailure(CreationError.zeroStep) }
    let count = ((stop - start) / step).rounded(.up)
    if count.isNaN { throw RuntimeFailure(CreationError.lengthNotANumber) }
    guard let exact = Int(exactly: count) else {
      throw RuntimeFailure(CreationError.lengthTooLarge)
    }
    return exact
  }

  /// The points `place·step + start`, where an imaginary step has divided the distance.
  private static func points(
    of span: Span, count: Int, _ dtype: DType
  ) throws(RuntimeFailure) -> AnyArray {
    var step = span.step
    if let points = span.count, points != 1 {
      guard let start = span.start.asDouble, let stop = span.stop.asDouble else {
        throw span.start.isNot(.named("key", "slices of numbers"))
      }
      step = .float((stop - start) / Double(points - 1))
    }
    let operands = (try span.operand(step), try span.operand(span.start))
    return try Operations.wrapping { () throws(ArrayError) in
      try AnyArray.checkRoom(for: [count], dtype: .int64)
      var events = FloatingPointEvents()
      let places = try AnyArray.integers(Array(0..<count)).astype(dtype)
      let scaled = try AnyArray.apply(.multiply, .array(places), operands.0, events: &events)
      return try AnyArray.apply(.add, .array(scaled), operands.1, events: &events)
    }
  }

  /// What a function of NumPy gives for these arguments.
  private static func call(_ name: String, _ arguments: [Value]) throws(RuntimeFailure) -> Value {
    guard let builtin = BuiltinCatalog.shared.builtin(named: name, at: .np) else { return .none }
    return try builtin.run(CallArguments(arguments), Evaluation(settings: Settings()))
  }

  // MARK: - Joining

  /// The items of an index joined.
  static func joined(_ key: Value, _ rule: Joining) throws(RuntimeFailure) -> Value {
    var rule = rule
    var items = [key]
    if case .tuple(let object) = key { items = object.items }
    if case .text(let directive)? = items.first {
      try rule.read(directive.text)
      items.removeFirst()
    }
    var operands: [Operand] = []
    var ranks: [Int?] = []
    for item in items {
      let (operand, rank) = try part(item)
      operands.append(operand)
      ranks.append(rank)
    }
    guard !operands.isEmpty else { throw RuntimeFailure(ShapeError.nothingToJoin) }
    let all = operands
    let dtype = try Operations.wrapping { () throws(ArrayError) in
      try Operand.commonDType(all, operation: "concatenate")
    }
    var parts: [AnyArray] = []
    for (operand, rank) in zip(operands, ranks) {
      let array = try Operations.wrapping { () throws(ArrayError) in
        try operand.array(as: dtype)
      }
      parts.append(try rule.shaped(array, rank))
    }
    let ready = parts
    return try Operations.wrapping { () throws(ShapeError) in
      Value.array(try .concatenated(ready, along: rule.axis, dtype: dtype))
    }
  }

  /// One item, and how many axes it has of its own; nil for a slice, which is always turned.
  private static func part(_ item: Value) throws(RuntimeFailure) -> (Operand, Int?) {
    switch item {
    case .slice:
      let span = try Span(item)
      let made =
        if let count = span.count {
          try call("linspace", [span.start, span.stop, .count(count)])
        } else {
          try call("arange", [span.start, span.stop, span.step])
        }
      return (try span.operand(made), nil)
    case .text:
      throw RuntimeFailure.refusing("key", "special directives must be the first entry.")
    default:
      let operand = try item.asOperand(for: .named("key", "numbers, arrays and slices"))
      switch operand {
      case .weak: return (operand, 0)
      case .array(let array): return (operand, array.rank)
      }
    }
  }
}

extension Joining {
  /// Reads the text that stands first: `axis`, `axis,ndim` or `axis,ndim,place`.
  fileprivate mutating func read(_ text: String) throws(RuntimeFailure) {
    if text == "r" || text == "c" {
      throw RuntimeFailure.refusing(
        "key", "special directive '\(text)' makes a matrix, which is not there",
        help: "r_['0,2', …] makes a table of rows, c_[…] one of columns")
    }
    var numbers: [Int] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let number = Int(part.filter { $0 != " " }) else {
        throw RuntimeFailure.refusing("key", "unknown special directive '\(text)'")
      }
      numbers.append(number)
    }
    guard (1...3).contains(numbers.count) else {
      throw RuntimeFailure.refusing("key", "unknown special directive '\(text)'")
    }
    axis = numbers[0]
    if numbers.count > 1 { rank = min(numbers[1], ArrayMaker.mostAxes) }
    if numbers.count > 2 { place = numbers[2] == -1 ? nil : numbers[2] }
  }

  /// The array with as many axes as wanted, its own where the rule wants them.
  fileprivate func shaped(_ array: AnyArray, _ own: Int?) throws(RuntimeFailure) -> AnyArray {
    let wide = array.withLeadingAxes(rank)
    guard let place, wide.rank == rank else { return wide }
    return try Operations.wrapping { () throws(ShapeError) in
      guard let own else { return try wide.swappingAxes(-1, place) }
      let missing = rank - own
      guard missing > 0 else { return wide }
      // The new axes stand in front; of them, so many as the place says stay there.
      let kept = min(max(place < 0 ? place + missing + 1 : place, 0), missing)
      return try wide.transposed(
        Array(0..<kept) + Array(missing..<rank) + Array(kept..<missing))
    }
  }
}

extension Value {
  fileprivate var isNone: Bool { if case .none = self { true } else { false } }
}

/// The distance of a complex number from zero.
private enum PartwiseSize {
  static func of(_ number: Complex128) -> Double {
    // Only `3j` and its like stand in a slice, where one part is the distance.
    number.real == 0
      ? number.imaginary.magnitude
      : (number.real * number.real + number.imaginary * number.imaginary).squareRoot()
  }
}
