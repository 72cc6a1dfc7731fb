// nabla · EinsumSubscripts.swift
// The subscripts of an Einstein sum.
// SPDX-License-Identifier: Apache-2.0

/// What one axis is called in an Einstein sum.
package enum AxisLabel: Hashable, Sendable {
  case letter(Character)
  /// A number from 0, in the form with lists instead of a text.
  case number(Int)
  /// One of the axes that `...` stands for, counted from the last.
  case rest(Int)
}

/// A part of the subscripts: the labels of one operand, or of the result.
package enum SubscriptItem: Hashable, Sendable {
  case label(AxisLabel)
  case ellipsis
}

/// The subscripts of an Einstein sum, as written: `ij,jk->ik`.
package struct EinsumSubscripts: Sendable {
  package var inputs: [[SubscriptItem]]
  /// Nil if the output is not written.
  package var output: [SubscriptItem]?

  package init(inputs: [[SubscriptItem]], output: [SubscriptItem]?) {
    self.inputs = inputs
    self.output = output
  }

  /// Reads a text.
  ///
  /// - Throws: `letter`, `strayDot`.
  package init(_ text: String) throws(EinsumFault) {
    var characters = text.filter { $0 != " " }[...]
    inputs = [[]]
    while let character = characters.first {
      if characters.starts(with: "->") {
        output = try Self.items(of: characters.dropFirst(2), operand: nil)
        return
      }
      if character == "," {
        inputs.append([])
        characters.removeFirst()
      } else {
        let item = try Self.nextItem(&characters, operand: inputs.count - 1)
        if item == .ellipsis, inputs[inputs.count - 1].contains(.ellipsis) {
          throw .strayDot(operand: inputs.count - 1)
        }
        inputs[inputs.count - 1].append(item)
      }
    }
  }

  private static func items(
    of text: Substring, operand: Int?
  ) throws(EinsumFault) -> [SubscriptItem] {
    var rest = text
    var items: [SubscriptItem] = []
    while !rest.isEmpty {
      let item = try nextItem(&rest, operand: operand)
      if item == .ellipsis, items.contains(.ellipsis) { throw .strayDot(operand: operand) }
      items.append(item)
    }
    return items
  }

  private static func nextItem(
    _ text: inout Substring, operand: Int?
  ) throws(EinsumFault) -> SubscriptItem {
    if text.starts(with: "...") {
      text.removeFirst(3)
      return .ellipsis
    }
    let character = text.removeFirst()
    if character == "." { throw .strayDot(operand: operand) }
    guard character.isASCII, character.isLetter else { throw .letter(character) }
    return .label(.letter(character))
  }
}

/// Why an Einstein sum cannot be done: facts, no prose. Operands are counted from 0.
public enum EinsumFault: Error, Hashable, Sendable {
  /// Neither subscripts nor operands.
  case noOperands
  /// A sign that is no letter.
  case letter(Character)
  /// A dot that is not part of `...`; nil for the output.
  case strayDot(operand: Int?)
  /// More or fewer operands than subscripts.
  case operandCount(given: Int, subscripts: Int)
  case tooManySubscripts(operand: Int, rank: Int)
  case needsEllipsis(operand: Int, rank: Int)
  /// A label twice on one operand, on axes of different lengths.
  case diagonalLengths(operand: Int, label: String, first: Int, second: Int)
  /// A label on axes of different lengths; the axes of each operand in the order of the sum, nil
  /// where it has none.
  case lengths(shapes: [[Int]], mapped: [[Int?]])
  case unknownOutput(label: String)
  case repeatedOutput(label: String)
  case outputNeedsEllipsis(count: Int)
  /// A step of a path that names no operands, or operands that are not there.
  case pathStep([Int], operands: Int)
  /// A path that ends with operands left over.
  case pathIncomplete(missing: Int)
}
