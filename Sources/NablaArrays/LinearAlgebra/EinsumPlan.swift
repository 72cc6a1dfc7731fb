// nabla · EinsumPlan.swift
// Everything about an Einstein sum that can fail before it starts.
// SPDX-License-Identifier: Apache-2.0

/// An array whose axes have labels, each once.
struct LabelledArray {
  var labels: [AxisLabel]
  var array: AnyArray

  /// The length of the axis with a label; nil if there is none.
  func length(_ label: AxisLabel) -> Int? {
    labels.firstIndex(of: label).map { array.shape[$0] }
  }
}

/// The operands and the result of an Einstein sum, with all axes named.
struct EinsumPlan {
  private(set) var operands: [LabelledArray] = []
  /// The labels of each operand's axes, as written.
  private(set) var terms: [[AxisLabel]] = []
  private(set) var output: [AxisLabel] = []
  /// The length of each label's axes.
  private(set) var lengths: [AxisLabel: Int] = [:]

  init(_ subscripts: EinsumSubscripts, _ arrays: [AnyArray]) throws(EinsumFault) {
    guard subscripts.inputs.count == arrays.count else {
      throw .operandCount(given: arrays.count, subscripts: subscripts.inputs.count)
    }
    var written: [[AxisLabel]] = []
    var mostRest = 0
    for (operand, array) in arrays.enumerated() {
      let labels = try Self.labels(subscripts.inputs[operand], operand, rank: array.rank)
      mostRest = max(mostRest, labels.count { if case .rest = $0 { true } else { false } })
      written.append(labels)
      terms.append(labels)
      operands.append(try Self.collapsed(labels, array, operand))
    }
    output = try Self.output(subscripts, written, restCount: mostRest)
    try settleLengths(arrays)
  }

  /// A label for each axis of an operand.
  private static func labels(
    _ items: [SubscriptItem], _ operand: Int, rank: Int
  ) throws(EinsumFault) -> [AxisLabel] {
    let named = items.count { $0 != .ellipsis }
    let hasEllipsis = named < items.count
    if named > rank { throw .tooManySubscripts(operand: operand, rank: rank) }
    if named < rank && !hasEllipsis { throw .needsEllipsis(operand: operand, rank: rank) }
    return spelled(items, restCount: rank - named)
  }

  private static func spelled(_ items: [SubscriptItem], restCount: Int) -> [AxisLabel] {
    items.flatMap { item -> [AxisLabel] in
      switch item {
      case .label(let label): [label]
      case .ellipsis: (0..<restCount).reversed().map { .rest($0) }
      }
    }
  }

  /// An operand with each label once: of a label that stands twice, the diagonal.
  private static func collapsed(
    _ labels: [AxisLabel], _ array: AnyArray, _ operand: Int
  ) throws(EinsumFault) -> LabelledArray {
    var kept: [AxisLabel] = []
    var shape: [Int] = []
    var strides: [Int] = []
    for (axis, label) in labels.enumerated() {
      let length = array.shape[axis]
      guard let place = kept.firstIndex(of: label) else {
        kept.append(label)
        shape.append(length)
        strides.append(array.layout.strides[axis])
        continue
      }
      guard shape[place] == length else {
        throw .diagonalLengths(
          operand: operand, label: label.text, first: shape[place], second: length)
      }
      strides[place] = strides[place] &+ array.layout.strides[axis]
    }
    return LabelledArray(
      labels: kept,
      array: array.seen(
        through: Layout(shape: shape, strides: strides, offset: array.layout.offset)))
  }

  /// The labels of the result; those that are not written: what `...` stands for, then all labels
  /// that stand once, in alphabetical order.
  private static func output(
    _ subscripts: EinsumSubscripts, _ written: [[AxisLabel]], restCount: Int
  ) throws(EinsumFault) -> [AxisLabel] {
    let all = written.flatMap(\.self)
    let rest = (0..<restCount).reversed().map { AxisLabel.rest($0) }
    guard let items = subscripts.output else {
      let counts = Dictionary(grouping: all, by: \.self).mapValues(\.count)
      let single = counts.keys.filter { counts[$0] == 1 && !rest.contains($0) }
      return rest + single.sorted { $0.order < $1.order }
    }
    if restCount > 0 && !items.contains(.ellipsis) { throw .outputNeedsEllipsis(count: restCount) }
    let labels = spelled(items, restCount: restCount)
    for (place, label) in labels.enumerated() {
      if labels[..<place].contains(label) { throw .repeatedOutput(label: label.text) }
      if !all.contains(label) { throw .unknownOutput(label: label.text) }
    }
    return labels
  }

  /// Finds the length of each label, and drops axes of length 1 that broadcast.
  private mutating func settleLengths(_ arrays: [AnyArray]) throws(EinsumFault) {
    for operand in operands {
      for (label, length) in zip(operand.labels, operand.array.shape) {
        let known = lengths[label] ?? 1
        if known != 1 && length != 1 && known != length { throw mismatch(arrays) }
        lengths[label] = known == 1 ? length : known
      }
    }
    for number in operands.indices {
      let operand = operands[number]
      for axis in operand.labels.indices.reversed()
      where operand.array.shape[axis] == 1 && lengths[operand.labels[axis]] != 1 {
        operands[number].labels.remove(at: axis)
        operands[number].array = operands[number].array.picked(0, axis: axis)
      }
    }
  }

  /// Labels as letters; axes without any take those that are left over.
  func spelling(_ labels: [AxisLabel]) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    let used = Set(lengths.keys.map(\.text))
    let free = letters.filter { !used.contains(String($0)) }
    return labels.map { label in
      switch label {
      case .letter(let letter): String(letter)
      case .number(let number): number < letters.count ? String(letters[number]) : "?"
      case .rest(let place): place < free.count ? String(free[free.count - 1 - place]) : "?"
      }
    }.joined()
  }

  /// The fact of lengths that do not go together.
  private func mismatch(_ arrays: [AnyArray]) -> EinsumFault {
    var order = output
    for label in operands.flatMap(\.labels) where !order.contains(label) { order.append(label) }
    let mapped = operands.map { operand in
      Array(order.map { operand.length($0) }.drop { $0 == nil })
    }
    return .lengths(shapes: arrays.map(\.shape), mapped: mapped)
  }
}

extension AxisLabel {
  /// The label as written.
  package var text: String {
    switch self {
    case .letter(let letter): String(letter)
    case .number(let number): String(number)
    case .rest: "..."
    }
  }

  /// Where it stands in the alphabet, capitals first.
  var order: Int {
    switch self {
    case .letter(let letter): Int(letter.asciiValue ?? 0)
    case .number(let number): number
    case .rest(let place): -1 - place
    }
  }
}
