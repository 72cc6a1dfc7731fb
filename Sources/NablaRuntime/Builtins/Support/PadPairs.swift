// nabla · PadPairs.swift
// Numbers for both sides of every axis.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// Reads one number for all sides, a pair for all axes, or a pair for each axis.
enum PadPairs {
  /// The values in front and behind, for each axis.
  static func values(
    _ value: Value, _ parameter: String, rank: Int
  ) throws(RuntimeFailure) -> [(before: AnyArray, after: AnyArray)] {
    let table = try pairs(try value.asArray(for: info(parameter)), parameter, rank: rank)
    return (0..<rank).map { axis in
      (AnyArray(table.scalar(at: 2 * axis)), AnyArray(table.scalar(at: 2 * axis + 1)))
    }
  }

  /// True for more than one number for all sides, or one pair for all axes.
  static func namesEachAxis(_ value: Value) throws(RuntimeFailure) -> Bool {
    let array = try value.asArray(for: .named("end_values", "a number, a pair or pairs"))
    return array.rank > 2 || array.count > 2 || array.shape == [2, 1]
  }

  /// The counts in front and behind, for each axis.
  static func integers(
    _ value: Value, _ parameter: String, rank: Int
  ) throws(RuntimeFailure) -> [(before: Int, after: Int)] {
    let array = try value.asArray(for: info(parameter))
    guard array.dtype.kind == "i" else {
      throw RuntimeFailure.refusing(
        parameter, "`\(parameter)` must be of integral type.", kind: .typeError)
    }
    guard array.count > 0 else {
      throw RuntimeFailure.refusing(
        parameter, "zero-size array to reduction operation minimum which has no identity")
    }
    let table = try pairs(array, parameter, rank: rank)
    var numbers: [Int] = []
    for place in 0..<table.count {
      guard let number = Value(table.scalar(at: place)).asInt, number >= 0 else {
        throw RuntimeFailure.refusing(parameter, "index can't contain negative values")
      }
      numbers.append(number)
    }
    return (0..<rank).map { (numbers[2 * $0], numbers[2 * $0 + 1]) }
  }

  private static func info(_ parameter: String) -> ParameterInfo {
    .named(parameter, "a number, a pair or pairs")
  }

  /// A table with two columns and a row for each axis.
  private static func pairs(
    _ array: AnyArray, _ parameter: String, rank: Int
  ) throws(RuntimeFailure) -> AnyArray {
    let source =
      array.rank < 3 && array.count == 2 && array.shape != [2, 1]
      ? try Operations.wrapping { () throws(ArrayError) in try array.flattened() } : array
    let flat =
      array.rank < 3 && array.count == 1
      ? try Operations.wrapping { () throws(ShapeError) in try array.reshaped(to: []) } : source
    return try Operations.wrapping(at: parameter) { () throws(ShapeError) in
      try flat.broadcasting(to: [rank, 2])
    }
  }
}
