// nabla · ArraySteps+Counting.swift
// How often integers occur, and in which bin numbers lie.
// SPDX-License-Identifier: Apache-2.0

extension ArraySteps {
  /// How often each integer from 0 on occurs, or the sum of the weights of each.
  ///
  /// - Throws: `refused` for negative elements, and weights that do not fit.
  package func occurrences(
    in array: AnyArray, weights: AnyArray?, least: Int
  ) throws(AnalysisError) -> AnyArray {
    guard array.rank > 0 else { throw .refused(parameter: "x", .tooShallow) }
    guard array.rank == 1 else { throw .refused(parameter: "x", .tooDeep) }
    if least < 0 { throw .refused(parameter: "minlength", .negativeLength) }
    if array.isInexact && array.count > 0 {
      throw .refused(parameter: "x", .needsIntegers(dtype: array.dtype))
    }
    let numbers = try integers(array)
    if numbers.contains(where: { $0 < 0 }) {
      throw .refused(parameter: "x", .negativeElement)
    }
    let count = max(least, (numbers.max() ?? -1) + 1)
    _ = try engine { () throws(ArrayError) in
      try AnyArray.checkRoom(for: [count], dtype: .int64)
    }
    guard let weights else { return try counts(at: numbers, nil, count) }
    if weights.dtype.kind == "c" { throw .refused(parameter: "weights", .needsReals) }
    guard weights.shape == array.shape else {
      throw .refused(parameter: "weights", .weightsLikeList)
    }
    var sums = [Double](repeating: 0, count: count)
    for (place, weight) in zip(numbers, try doubles(weights)) { sums[place] += weight }
    return try self.array(sums)
  }

  /// The number of the bin that each element lies in; 0 before the first limit.
  ///
  /// - Throws: `notMonotonic` for limits that neither rise nor fall.
  package func binNumbers(
    of array: AnyArray, in bins: AnyArray, isRight: Bool
  ) throws(AnalysisError) -> AnyArray {
    if array.dtype.kind == "c" { throw .refused(parameter: "x", .complexSamples) }
    guard bins.rank > 0 else { throw .refused(parameter: "bins", .tooShallow) }
    guard bins.rank == 1 else { throw .refused(parameter: "bins", .tooDeep) }
    let before = part(bins, 0, max(bins.count - 1, 0))
    let behind = part(bins, min(1, bins.count), bins.count)
    if try all(self(.lessEqual, before, behind)) {
      return try shaping { () throws(ShapeError) in
        try bins.insertionPositions(of: array, isRight: !isRight)
      }
    }
    guard try all(self(.greaterEqual, before, behind)) else {
      throw .refused(parameter: "bins", .notMonotonic)
    }
    let places = try shaping { () throws(ShapeError) in
      try bins.flipped().insertionPositions(of: array, isRight: !isRight)
    }
    return try self(.subtract, bins.count, places)
  }
}
