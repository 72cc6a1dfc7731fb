// nabla · Padder.swift
// Elements added in front and behind, axis by axis.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// How the new elements come about.
enum PadMode: String {
  case constant, edge, maximum, mean, median, minimum, reflect, symmetric, wrap, empty
  case linearRamp = "linear_ramp"

  /// The keywords that the mode takes.
  var keywords: Set<String> {
    switch self {
    case .constant: ["constant_values"]
    case .linearRamp: ["end_values"]
    case .maximum, .mean, .median, .minimum: ["stat_length"]
    case .reflect, .symmetric: ["reflect_type"]
    case .edge, .wrap, .empty: []
    }
  }
}

/// The keywords of a call of `pad`; nil where they are left out.
struct PadOptions {
  var constants: Value?
  var ends: Value?
  var lengths: Value?
  var reflectType: Value?

  /// The names of those that were given.
  var given: [String] {
    [
      ("constant_values", constants), ("end_values", ends), ("stat_length", lengths),
      ("reflect_type", reflectType),
    ].filter { $0.1 != nil }.map(\.0)
  }
}

extension Value {
  fileprivate var isNone: Bool { if case .none = self { true } else { false } }
}

/// Pads an array: NumPy's `pad`. Each axis is padded with what those before it have become.
struct Padder {
  private let array: AnyArray
  private let mode: PadMode
  /// For each axis how many elements are added in front and behind.
  private let widths: [(before: Int, after: Int)]
  private let values: [(before: AnyArray, after: AnyArray)]
  /// For each axis how many elements at the side count; nil for all.
  private let lengths: [(before: Int, after: Int)]?
  /// True if the ends were given for each axis: NumPy takes them for plain numbers then, beside
  /// which floats keep their precision, and for elements of an array otherwise.
  private let hasPlainEnds: Bool
  private let isOdd: Bool
  private let evaluation: Evaluation

  /// Reads what the call asks for.
  ///
  /// - Throws: widths below zero, for too many axes or that are no integers; a mode or a keyword
  ///   that there is not; a mode that needs elements where there are none.
  init(
    _ array: AnyArray, _ widths: Value, mode: String, _ options: PadOptions,
    _ evaluation: Evaluation
  ) throws(RuntimeFailure) {
    let pairs = try PadPairs.integers(widths, "pad_width", rank: array.rank)
    guard let known = PadMode(rawValue: mode) else {
      throw RuntimeFailure.refusing("mode", "mode '\(mode)' is not supported")
    }
    if let wrong = options.given.first(where: { !known.keywords.contains($0) }) {
      throw RuntimeFailure.refusing(
        wrong, "unsupported keyword arguments for mode '\(mode)': {'\(wrong)'}")
    }
    self.array = array
    self.mode = known
    self.evaluation = evaluation
    self.widths = pairs
    values = try PadPairs.values(
      options.constants ?? options.ends ?? .int(0),
      options.ends == nil ? "constant_values" : "end_values", rank: array.rank)
    if let asked = options.lengths, !asked.isNone {
      lengths = try PadPairs.integers(asked, "stat_length", rank: array.rank)
    } else {
      lengths = nil
    }
    hasPlainEnds =
      try options.ends.map { ends throws(RuntimeFailure) in
        try PadPairs.namesEachAxis(ends)
      } ?? false
    isOdd = try Self.isOdd(options.reflectType)
    if array.count == 0, known != .constant, known != .empty {
      for (axis, pair) in pairs.enumerated()
      where array.shape[axis] == 0
        && pair.before.addingReportingOverflow(pair.after).partialValue
          != 0
      {
        throw RuntimeFailure.refusing(
          "array",
          "can't extend empty axis \(axis) using modes other than 'constant' or 'empty'")
      }
    }
    try checkRoom()
  }

  private static func isOdd(_ value: Value?) throws(RuntimeFailure) -> Bool {
    guard let value, !value.isNone else { return false }
    guard case .text(let object) = value, object.text == "even" || object.text == "odd" else {
      throw RuntimeFailure.refusing("reflect_type", "reflect_type is 'even' or 'odd'")
    }
    return object.text == "odd"
  }

  private func checkRoom() throws(RuntimeFailure) {
    var shape = array.shape
    for (axis, pair) in widths.enumerated() {
      let (sum, overflow) = pair.before.addingReportingOverflow(pair.after)
      let (length, more) = sum.addingReportingOverflow(shape[axis])
      shape[axis] = overflow || more ? Int.max : length
    }
    let wanted = shape
    try Operations.wrapping { () throws(ArrayError) in
      try AnyArray.checkRoom(for: wanted, dtype: array.dtype)
      for length in wanted { try AnyArray.checkRoom(for: [length], dtype: .int64) }
    }
  }

  /// The array with all its borders.
  func padded() throws(RuntimeFailure) -> AnyArray {
    var result = array
    for (axis, width) in widths.enumerated() where width.before > 0 || width.after > 0 {
      result = try padded(result, axis, width)
    }
    return result
  }

  private func padded(
    _ whole: AnyArray, _ axis: Int, _ width: (before: Int, after: Int)
  ) throws(RuntimeFailure) -> AnyArray {
    let length = whole.shape[axis]
    switch mode {
    case .constant, .empty:
      let pair = mode == .constant ? values[axis] : (AnyArray(.bool(false)), AnyArray(.bool(false)))
      return try whole.bordered(
        axis, try whole.filled(width.before, axis, pair.0),
        try whole.filled(width.after, axis, pair.1))
    case .edge:
      return try whole.taken(axis, width) { min(max($0, 0), length - 1) }
    case .wrap:
      return try whole.taken(axis, width) { (($0 % length) + length) % length }
    case .reflect, .symmetric:
      return try mirrored(whole, axis, width)
    case .linearRamp:
      let first = try ramp(whole, axis, place: 0, from: values[axis].before, count: width.before)
      let last = try ramp(
        whole, axis, place: length - 1, from: values[axis].after, count: width.after)
      return try whole.bordered(
        axis, first, try Operations.wrapping { () throws(ShapeError) in try last.flipped([axis]) })
    case .maximum, .minimum, .mean, .median:
      let sizes = lengths?[axis] ?? (before: length, after: length)
      let first = try statistic(of: whole.slice(0, min(sizes.before, length), axis), axis)
      let last = try statistic(
        of: whole.slice(length - min(sizes.after, length), length, axis), axis)
      return try whole.bordered(
        axis, try whole.filled(width.before, axis, first),
        try whole.filled(width.after, axis, last))
    }
  }

  // MARK: - Mirrors

  private func mirrored(
    _ whole: AnyArray, _ axis: Int, _ width: (before: Int, after: Int)
  ) throws(RuntimeFailure) -> AnyArray {
    let length = whole.shape[axis]
    // One element has no neighbour to be mirrored: it is repeated.
    if mode == .reflect && length == 1 { return try whole.taken(axis, width) { _ in 0 } }
    if isOdd { return try turned(whole, axis, width) }
    let period = mode == .reflect ? 2 * (length - 1) : 2 * length
    let last = mode == .reflect ? period : period - 1
    return try whole.taken(axis, width) { place in
      let rest = ((place % period) + period) % period
      return rest < length ? rest : last - rest
    }
  }

  /// Mirrors with the differences turned round: what is added is twice the end minus the mirrored
  /// element. A border longer than the array is added piece by piece.
  private func turned(
    _ whole: AnyArray, _ axis: Int, _ width: (before: Int, after: Int)
  ) throws(RuntimeFailure) -> AnyArray {
    let skipped = mode == .reflect ? 1 : 0
    let period = whole.shape[axis] - skipped
    var result = whole
    var rest = width
    while rest.before > 0 || rest.after > 0 {
      try evaluation.checkInterrupt()
      let length = result.shape[axis]
      // Only whole periods are mirrored, so that every piece continues the one before.
      let usable = (length - skipped) / period * period
      let first = min(usable, rest.before)
      let last = min(usable, rest.after)
      let front = result.slice(skipped, skipped + first, axis)
      let back = result.slice(length - skipped - last, length - skipped, axis)
      result = try result.bordered(
        axis, try odd(front, around: result.slice(0, 1, axis), axis),
        try odd(back, around: result.slice(length - 1, length, axis), axis))
      rest = (rest.before - first, rest.after - last)
    }
    return result
  }

  private func odd(
    _ chunk: AnyArray, around edge: AnyArray, _ axis: Int
  ) throws(RuntimeFailure) -> AnyArray {
    var events = FloatingPointEvents()
    let twice = try Operations.wrapping { () throws(ArrayError) in
      try AnyArray.apply(.multiply, .weak(.int(2)), .array(edge), events: &events)
    }
    let back = try Operations.wrapping { () throws(ShapeError) in try chunk.flipped([axis]) }
    return try Operations.wrapping { () throws(ArrayError) in
      try AnyArray.apply(.subtract, .array(twice), .array(back), events: &events)
        .astype(array.dtype)
    }
  }

  // MARK: - Ramps and statistics

  private func ramp(
    _ whole: AnyArray, _ axis: Int, place: Int, from end: AnyArray, count: Int
  ) throws(RuntimeFailure) -> AnyArray {
    let edge = try Operations.wrapping { () throws(ShapeError) in
      try whole.slice(place, place + 1, axis).squeezed([axis])
    }
    let start = try Operations.wrapping { () throws(ArrayError) in
      hasPlainEnds && "fc".contains(whole.dtype.kind) ? try end.astype(whole.dtype) : end
    }
    let samples = try Operations.wrapping { () throws(CreationError) in
      try AnyArray.linspace(
        Space(from: start, to: edge, count: count, endpoint: false, dtype: whole.dtype)
      ).samples
    }
    return try Operations.wrapping { () throws(ShapeError) in
      try samples.movingAxes([0], to: [axis])
    }
  }

  private func statistic(of part: AnyArray, _ axis: Int) throws(RuntimeFailure) -> AnyArray {
    if part.shape[axis] == 0, mode == .maximum || mode == .minimum {
      throw RuntimeFailure.refusing(
        "stat_length", "stat_length of 0 yields no value for padding")
    }
    var options = ReductionOptions()
    options.axes = [axis]
    options.keepsAxes = true
    var events = FloatingPointEvents()
    let chosen = options
    let value = try Operations.wrapping { () throws(ReductionError) in
      switch mode {
      case .maximum: return try part.reduced(.max, chosen, events: &events)
      case .minimum: return try part.reduced(.min, chosen, events: &events)
      default: break
      }
      guard mode == .median else { return try part.reduced(.mean, chosen, events: &events) }
      let (middle, last) = try part.middle(along: axis)
      let median = try middle.reduced(.mean, chosen, events: &events)
      do throws(ArrayError) {
        // nan comes last: a line that holds one has no median.
        let flags = try AnyArray.apply(.isnan, last, events: &events)
        return try flags.choosing(.array(last), .array(median))
      } catch {
        throw .array(error)
      }
    }
    evaluation.warn(events, in: "divide")
    guard "iu".contains(array.dtype.kind), "fc".contains(value.dtype.kind) else { return value }
    return try Operations.wrapping { () throws(ArrayError) in
      try AnyArray.apply(.rint, value, events: &events)
    }
  }
}

extension AnyArray {
  /// The one or two elements in the middle of an axis once it is sorted, and the last.
  fileprivate func middle(
    along axis: Int
  ) throws(ReductionError) -> (middle: AnyArray, last: AnyArray) {
    let sorted: AnyArray
    do throws(ShapeError) {
      sorted = try self.sorted(along: axis)
    } catch {
      throw .noElements(operation: "median", shape: shape)
    }
    let length = shape[axis]
    return (
      sorted.slice((length - 1) / 2, length / 2 + 1, axis),
      sorted.slice(length - 1, length, axis)
    )
  }

  /// The elements from one place to before another along an axis, as a view.
  fileprivate func slice(_ lower: Int, _ upper: Int, _ axis: Int) -> AnyArray {
    part(from: lower, to: max(upper, lower), along: axis)
  }

  /// A block that repeats values: so long along an axis, and otherwise like the array.
  fileprivate func filled(
    _ count: Int, _ axis: Int, _ value: AnyArray
  ) throws(RuntimeFailure) -> AnyArray {
    var wanted = shape
    wanted[axis] = count
    let target = wanted
    return try Operations.wrapping { () throws(ArrayError) in
      var block = try AnyArray.zeros(target, dtype)
      if block.count > 0 { try block.assign([.ellipsis], .array(value)) }
      return block
    }
  }

  /// The array between two blocks.
  fileprivate func bordered(
    _ axis: Int, _ before: AnyArray, _ after: AnyArray
  ) throws(RuntimeFailure) -> AnyArray {
    try Operations.wrapping { () throws(ShapeError) in
      try AnyArray.concatenated([before, self, after], along: axis, dtype: dtype)
    }
  }

  /// The elements at places along an axis, which may lie beyond the ends and are mapped inside.
  fileprivate func taken(
    _ axis: Int, _ width: (before: Int, after: Int), _ map: (Int) -> Int
  ) throws(RuntimeFailure) -> AnyArray {
    let places = (-width.before..<shape[axis] + width.after).map(map)
    return try Operations.wrapping { () throws(ArrayError) in
      try taken(try AnyArray.integers(places), along: axis)
    }
  }
}
