// nabla · ShapeError+Wording.swift
// The words for arrays that cannot be reshaped, joined or split.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaDiagnostics

extension ShapeError: Fact {
  package var wording: Wording {
    switch self {
    case .cannotReshape, .twoUnknownLengths, .axesMismatch, .repeatedAxis, .axisListsMismatch,
      .cannotSqueeze, .cannotBroadcast, .needsAxes:
      axesWording
    case .nothingToJoin, .cannotJoinNumbers, .joinRanks, .joinLengths, .stackShapes:
      joiningWording
    case .unevenSplit, .noParts, .negativeRepeats, .repeatsMismatch, .searchRank: partsWording
    case .array(let error): error.wording
    }
  }

  private var axesWording: Wording {
    switch self {
    case .cannotReshape(let count, let from, let to):
      Wording(
        .valueError, "cannot reshape array of size \(count) into shape \(ShapeText.compact(to))",
        at: .parameter("shape"), labels: [(.parameter("a"), "shape \(ShapeText.text(from))")])
    case .twoUnknownLengths(let to):
      Wording(
        .valueError,
        "can only specify one unknown dimension, but \(ShapeText.text(to)) has "
          + "\(to.count { $0 < 0 })", at: .parameter("shape"))
    case .axesMismatch(let given, let rank):
      Wording(
        .valueError,
        "axes don't match array: \(given.count) given for \(rank) "
          + (rank == 1 ? "dimension" : "dimensions"), at: .parameter("axes"))
    case .repeatedAxis(let axis):
      Wording(.valueError, "repeated axis: \(axis)", at: .parameter("axes"))
    case .axisListsMismatch(let sources, let destinations):
      Wording(
        .valueError,
        "`source` and `destination` arguments must have the same number of elements, not "
          + "\(sources) and \(destinations)", at: .parameter("destination"))
    case .cannotSqueeze(let axis, let length):
      Wording(
        .valueError,
        "cannot select an axis to squeeze out which has size not equal to one: axis \(axis) has "
          + "size \(length)", at: .parameter("axis"))
    case .cannotBroadcast(let from, let to) where to.isEmpty:
      Wording(
        .valueError,
        "cannot broadcast a non-scalar to a scalar array: the array has shape "
          + ShapeText.text(from), at: .parameter("shape"))
    case .cannotBroadcast(let from, let to):
      Wording(
        .valueError,
        "operands could not be broadcast together with remapped shapes [original->remapped]: "
          + "\(ShapeText.text(from))  and requested shape \(ShapeText.text(to))",
        at: .parameter("shape"))
    case .needsAxes(let operation, let rank, let needed):
      Wording(
        .valueError, "\(operation) needs an array of \(needed) dimensions or more, not \(rank)")
    default: Wording(.valueError, "")
    }
  }

  private var joiningWording: Wording {
    switch self {
    case .nothingToJoin:
      Wording(.valueError, "need at least one array to concatenate", at: .parameter("arrays"))
    case .cannotJoinNumbers(let index):
      Wording(
        .valueError, "zero-dimensional arrays cannot be concatenated", at: .parameter("arrays"),
        notes: ["item \(index) is a number"], help: "stack() makes an array of numbers")
    case .joinRanks(let first, let index, let rank):
      Wording(
        .valueError,
        "all the input arrays must have same number of dimensions, but "
          + "the array at index 0 has \(first) dimension(s) and the array at index \(index) has "
          + "\(rank) dimension(s)", at: .parameter("arrays"))
    case .joinLengths(let axis, let first, let index, let length):
      Wording(
        .valueError,
        "all the input array dimensions except for the concatenation axis must match exactly, but "
          + "along dimension \(axis), the array at index 0 has size \(first) and the array at "
          + "index \(index) has size \(length)", at: .parameter("arrays"))
    case .stackShapes(let first, let index, let shape):
      Wording(
        .valueError,
        "all input arrays must have the same shape, but the array at index 0 has shape "
          + "\(ShapeText.text(first)) and the array at index \(index) has shape "
          + ShapeText.text(shape), at: .parameter("arrays"))
    default: Wording(.valueError, "")
    }
  }

  private var partsWording: Wording {
    switch self {
    case .unevenSplit(let length, let parts):
      Wording(
        .valueError,
        "array split does not result in an equal division: \(length) by \(parts)",
        at: .parameter("indices_or_sections"))
    case .noParts(let parts):
      Wording(
        .valueError, "number sections must be larger than 0, not \(parts)",
        at: .parameter("indices_or_sections"))
    case .negativeRepeats(let count):
      Wording(
        .valueError, "repeats may not contain negative values, but there is \(count)",
        at: .parameter("repeats"))
    case .repeatsMismatch(let length, let repeats):
      Wording(
        .valueError,
        "operands could not be broadcast together with shape (\(length),) (\(repeats),)",
        at: .parameter("repeats"), help: "give one number, or one for each element")
    case .searchRank(let rank):
      Wording(
        .valueError, "object too deep for desired array: \(rank) dimensions instead of 1",
        at: .parameter("a"))
    default: Wording(.valueError, "")
    }
  }
}

extension ShapeText {
  /// `(2,3)`: a shape as NumPy's reshape writes it.
  static func compact(_ shape: [Int]) -> String {
    shape.count == 1
      ? "(\(shape[0]),)" : "(" + shape.map(String.init).joined(separator: ",") + ")"
  }
}
