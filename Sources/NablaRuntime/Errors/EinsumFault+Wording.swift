// nabla · EinsumFault+Wording.swift
// The words for Einstein sums that cannot be done.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaDiagnostics

extension EinsumFault: Fact {
  package var wording: Wording {
    switch self {
    case .noOperands:
      return Wording(
        .valueError, "must specify the einstein sum subscripts string and at least one operand",
        at: .sign)
    case .letter(let letter):
      return Wording(
        .valueError,
        "invalid subscript '\(letter)' in einstein sum subscripts string, subscripts must be "
          + "letters", at: Self.subscripts)
    case .strayDot(let operand):
      return Wording(
        .valueError,
        "einstein sum subscripts string contains a '.' that is not part of an ellipsis ('...') in "
          + (operand.map { "operand \($0)" } ?? "the output"), at: Self.subscripts)
    case .operandCount(let given, let subscripts):
      return Wording(
        .valueError,
        (given < subscripts ? "more" : "fewer")
          + " operands provided to einstein sum function than specified in the subscripts string: "
          + "\(given) operand\(given == 1 ? "" : "s"), \(subscripts) subscript"
          + (subscripts == 1 ? "" : "s"), at: Self.subscripts)
    case .tooManySubscripts(let operand, let rank):
      return Wording(
        .valueError,
        "einstein sum subscripts string contains too many subscripts for operand \(operand), which "
          + "has \(rank)", at: Self.place(operand))
    case .needsEllipsis(let operand, let rank):
      return Wording(
        .valueError,
        "operand has more dimensions than subscripts given in einstein sum, but no '...' ellipsis "
          + "provided to broadcast the extra dimensions.",
        at: Self.place(operand), label: "\(rank) dimensions")
    default: return axesWording
    }
  }

  private var axesWording: Wording {
    switch self {
    case .diagonalLengths(let operand, let label, let first, let second):
      Wording(
        .valueError,
        "dimensions in operand \(operand) for collapsing index '\(label)' don't match (\(first) "
          + "!= \(second))", at: Self.place(operand))
    case .lengths(let shapes, let mapped):
      Wording(
        .valueError,
        "operands could not be broadcast together with remapped shapes [original->remapped]: "
          + zip(shapes, mapped).map { "\(ShapeText.tight($0))->\(ShapeText.tight($1))" }
          .joined(separator: " "), at: Self.subscripts)
    case .unknownOutput(let label):
      Wording(
        .valueError,
        "einstein sum subscripts string included output subscript '\(label)' which never appeared "
          + "in an input", at: Self.subscripts)
    case .repeatedOutput(let label):
      Wording(
        .valueError,
        "einstein sum subscripts string includes output subscript '\(label)' multiple times",
        at: Self.subscripts)
    case .outputNeedsEllipsis(let count):
      Wording(
        .valueError,
        "output has more dimensions than subscripts given in einstein sum, but no '...' ellipsis "
          + "provided to broadcast the extra dimensions.", at: Self.subscripts,
        notes: ["'...' stands for \(count) dimension\(count == 1 ? "" : "s") here"])
    case .pathStep(let step, let operands):
      Wording(
        .valueError,
        "Invalid einsum_path is specified: the step \(ShapeText.text(step)) does not name some of "
          + "\(operands) operands", at: .parameter("optimize"))
    case .pathIncomplete(let missing):
      Wording(
        .valueError,
        "Invalid einsum_path is specified: \(missing) more operands has to be contracted.",
        at: .parameter("optimize"))
    default: Wording(.valueError, "")
    }
  }

  /// The first argument, where the subscripts are.
  private static let subscripts = FaultPlace.parameter("operands", item: 0)

  /// The argument of an operand, behind the subscripts.
  private static func place(_ operand: Int) -> FaultPlace {
    .parameter("operands", item: operand + 1)
  }
}

extension ShapeText {
  /// `(2,3)`: a shape without blanks; an axis that is not there is `newaxis`.
  static func tight(_ shape: [Int?]) -> String {
    let items = shape.map { $0.map(String.init) ?? "newaxis" }
    return "(" + items.joined(separator: ",") + (items.count == 1 ? ",)" : ")")
  }
}
