// nabla · ArraySteps+Sets.swift
// Arrays as sets of their elements.
// SPDX-License-Identifier: Apache-2.0

extension ArraySteps {
  /// Whether each element is among those of another array; NaN is among none.
  package func isMember(
    _ array: AnyArray, of others: AnyArray, isInverted: Bool = false
  ) throws(AnalysisError) -> AnyArray {
    if isInverted { return try self(.logicalNot, isMember(array, of: others)) }
    let set = try sort(ravel(others), along: 0)
    guard set.count > 0 else { return try zeros(array.shape, .bool) }
    let list = try ravel(array)
    let last = set.count - 1
    let places = try self.places(in: set, of: list, isRight: false).map { min($0, last) }
    return try reshape(self(.equal, take(set, places), list), array.shape)
  }

  /// The distinct elements of both arrays.
  ///
  /// A plain number counts by its kind only, as in an addition.
  package func union(_ first: Operand, _ second: Operand) throws(AnalysisError) -> AnyArray {
    let arrays =
      switch (first, second) {
      case (.array(let array), .weak(let number)):
        [array, try other(number, with: array.dtype)]
      case (.weak(let number), .array(let array)):
        [try other(number, with: array.dtype), array]
      default: [try array(first), try array(second)]
      }
    return try set(join([ravel(arrays[0]), ravel(arrays[1])]))
  }

  /// A plain number as an array beside one of a dtype.
  private func other(
    _ number: WeakScalar, with dtype: DType
  ) throws(AnalysisError) -> AnyArray {
    try engine { () throws(ArrayError) in
      try AnyArray(dtype.promoted(with: number).element(of: number))
    }
  }

  /// An operand as an array.
  private func array(_ operand: Operand) throws(AnalysisError) -> AnyArray {
    switch operand {
    case .array(let array): array
    case .weak(let number): try other(number, with: number.ownDType)
    }
  }

  /// The elements that both arrays have, and where each has them first.
  ///
  /// - Parameter areSets: True if no element is there twice, which saves work.
  package func intersection(
    _ first: AnyArray, _ second: AnyArray, areSets: Bool
  ) throws(AnalysisError) -> (values: AnyArray, first: [Int], second: [Int]) {
    var lists = (try ravel(first), try ravel(second))
    var origins: ([Int], [Int])?
    if !areSets {
      let sets = (try distinct(lists.0), try distinct(lists.1))
      lists = (sets.0.values, sets.1.values)
      origins = (sets.0.firsts, sets.1.firsts)
    }
    let all = try join([lists.0, lists.1])
    let order = try self.order(all)
    let sorted = try take(all, order)
    let count = sorted.count
    guard count > 1 else { return (part(sorted, 0, 0), [], []) }
    let repeats = try truths(self(.equal, part(sorted, 1, count), part(sorted, 0, count - 1)))
    let found = repeats.indices.filter { repeats[$0] }
    let size = lists.0.count
    let places = found.map { (order[$0], order[$0 + 1] - size) }
    return (
      try take(sorted, found), places.map { origins?.0[$0.0] ?? $0.0 },
      places.map { origins?.1[$0.1] ?? $0.1 }
    )
  }

  /// The elements of the first array that the second does not have.
  package func difference(
    _ first: AnyArray, _ second: AnyArray, areSets: Bool
  ) throws(AnalysisError) -> AnyArray {
    let list = try areSets ? ravel(first) : set(first)
    return try keep(list, where: self(.logicalNot, isMember(list, of: second)))
  }

  /// The elements that one of the arrays has, but not both.
  package func symmetricDifference(
    _ first: AnyArray, _ second: AnyArray, areSets: Bool
  ) throws(AnalysisError) -> AnyArray {
    let lists = try areSets ? [ravel(first), ravel(second)] : [set(first), set(second)]
    let sorted = try sort(join(lists), along: 0)
    let count = sorted.count
    guard count > 1 else { return sorted }
    let changes = try truths(
      self(.notEqual, part(sorted, 1, count), part(sorted, 0, count - 1)))
    let isAlone = sorted.positions.map { i in
      (i == 0 || changes[i - 1]) && (i == count - 1 || changes[i])
    }
    return try keep(sorted, where: array(isAlone))
  }

  /// The distinct elements.
  private func set(_ array: AnyArray) throws(AnalysisError) -> AnyArray {
    try distinctValues(array)
  }

  private func distinct(_ array: AnyArray) throws(AnalysisError) -> DistinctElements {
    try distinct(array, along: nil, mergesNaN: true)
  }
}

extension AnyArray {
  /// The positions of the elements of a list.
  fileprivate var positions: Range<Int> { 0..<count }
}
