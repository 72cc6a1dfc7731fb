// nabla · Parameter+Tensors.swift
// Parameters of products of arrays.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// The axes that a product is summed over, pair by pair.
struct AxisPairs: Sendable {
  let left: [Int]
  let right: [Int]
}

extension Parameter where Input == AxisPairs {
  /// `axes=2`: how many axes in the middle, or a list for each side.
  static func axisPairs() -> Parameter {
    Parameter(
      "axes", expecting: "an integer or two lists of integers",
      default: AxisPairs(left: [-2, -1], right: [0, 1]), shownAs: "2"
    ) { value, info, _ throws(RuntimeFailure) in
      if let count = value.asInt {
        guard count < 64 else { throw value.isNot(info) }
        let number = max(count, 0)
        return AxisPairs(left: Array(-number..<0), right: Array(0..<number))
      }
      guard let sides = try value.iterationItems(), sides.count == 2 else {
        throw value.isNot(info)
      }
      return AxisPairs(
        left: try sides[0].asInts(for: info), right: try sides[1].asInts(for: info))
    }
  }
}

extension Value {
  fileprivate var isNumPyBool: Bool { if case .numpyBool = self { true } else { false } }
}

/// The arguments of an Einstein sum: subscripts and the operands they are for.
struct EinsumCall {
  private(set) var subscripts = EinsumSubscripts(inputs: [], output: nil)
  private(set) var arrays: [AnyArray] = []

  /// Reads the arguments; `checksLabels` as `einsum_path` does, which looks at the list of labels of
  /// the result before it misses an operand.
  init(_ values: [Value], checksLabels: Bool = false) throws(RuntimeFailure) {
    guard let first = values.first else { throw RuntimeFailure(EinsumFault.noOperands) }
    if case .text(let text) = first {
      do throws(EinsumFault) {
        subscripts = try EinsumSubscripts(text.text)
      } catch {
        throw RuntimeFailure(error)
      }
      guard values.count > 1 else { throw RuntimeFailure(EinsumFault.noOperands) }
      for item in values.indices.dropFirst() { try add(values[item], item) }
      return
    }
    guard values.count > 1 else {
      if checksLabels { _ = try Self.labels(first, 0) }
      throw RuntimeFailure(EinsumFault.noOperands)
    }
    for item in stride(from: 0, to: values.count - 1, by: 2) {
      try add(values[item], item)
      subscripts.inputs.append(try Self.labels(values[item + 1], item + 1))
    }
    if values.count % 2 == 1 {
      subscripts.output = try Self.labels(values[values.count - 1], values.count - 1)
    }
  }

  private mutating func add(_ value: Value, _ item: Int) throws(RuntimeFailure) {
    guard let array = try value.makeArray() else {
      throw RuntimeFailure(
        CallError.wrongType(
          parameter: "operands", item: item, expected: "an array", found: value.arrayObstacle))
    }
    arrays.append(array)
  }

  /// The labels of one operand in the form with lists.
  private static func labels(_ value: Value, _ item: Int) throws(RuntimeFailure) -> [SubscriptItem]
  {
    let wrong = RuntimeFailure(
      CallError.wrongType(
        parameter: "operands", item: item, expected: "a list of integers and ...",
        found: value.typeDescription))
    guard let items = try value.iterationItems() else { throw wrong }
    var labels: [SubscriptItem] = []
    for label in items {
      if case .ellipsis = label {
        labels.append(.ellipsis)
      } else if let number = label.asInt, number >= 0, !label.isNumPyBool {
        labels.append(.label(.number(number)))
      } else {
        throw wrong
      }
    }
    return labels
  }
}
