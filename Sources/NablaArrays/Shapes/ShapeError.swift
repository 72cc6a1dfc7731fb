// nabla · ShapeError.swift
// Why an array cannot take another shape: facts, no prose.
// SPDX-License-Identifier: Apache-2.0

/// Why arrays cannot be reshaped, joined, split or sorted.
public enum ShapeError: Error, Hashable, Sendable {
  /// A shape with another number of elements, as written.
  case cannotReshape(count: Int, from: [Int], to: [Int])
  /// More than one length left open with -1.
  case twoUnknownLengths(to: [Int])
  /// An order of axes that does not name each once.
  case axesMismatch(given: [Int], rank: Int)
  /// The same axis twice.
  case repeatedAxis(axis: Int)
  /// Two lists of axes of different lengths.
  case axisListsMismatch(sources: Int, destinations: Int)
  /// An axis to leave out that is longer than 1.
  case cannotSqueeze(axis: Int, length: Int)
  /// A shape that the array does not broadcast to.
  case cannotBroadcast(from: [Int], to: [Int])
  /// Nothing to join.
  case nothingToJoin
  /// A number among the arrays to join along an axis.
  case cannotJoinNumbers(index: Int)
  /// Arrays of different numbers of axes; the first is compared with number `index`.
  case joinRanks(first: Int, index: Int, rank: Int)
  /// Lengths that differ along an axis that is not the one joined along.
  case joinLengths(axis: Int, first: Int, index: Int, length: Int)
  /// Arrays to stack of different shapes; the first is compared with number `index`.
  case stackShapes(first: [Int], index: Int, shape: [Int])
  /// Parts that are not all of one length.
  case unevenSplit(length: Int, parts: Int)
  /// Fewer than one part.
  case noParts(Int)
  /// A number of repetitions below zero.
  case negativeRepeats(Int)
  /// Neither one number of repetitions nor one for each element.
  case repeatsMismatch(length: Int, repeats: Int)
  /// Sorted values of more than one axis to search in.
  case searchRank(Int)
  /// An array with too few axes for an operation.
  case needsAxes(operation: String, rank: Int, needed: Int)
  /// What the array engine cannot do.
  case array(ArrayError)
}

/// The order in which elements are counted.
package enum ElementOrder: String, Sendable {
  /// The last axis fastest.
  case rowMajor = "C"
  /// The first axis fastest.
  case columnMajor = "F"
}
