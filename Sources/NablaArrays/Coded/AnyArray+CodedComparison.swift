// nabla · AnyArray+CodedComparison.swift
// Comparing dates, durations and texts, and joining texts.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// Compares element by element; NaT equals nothing, and what cannot be compared is different.
  ///
  /// - Throws: `coded` with `operands` where there is no order.
  static func compareCoded(
    _ comparison: Comparison, _ function: BinaryFunction, _ left: AnyArray, _ right: AnyArray
  ) throws(ArrayError) -> AnyArray {
    guard areComparable(left.dtype, right.dtype), let (x, y) = try aligned(left, right) else {
      guard comparison == .equal || comparison == .notEqual else {
        throw mismatch(function, left, right)
      }
      let shape = try Layout.broadcast(left.shape, right.shape)
      return try .filled(shape, with: AnyArray(.bool(comparison == .notEqual)), .bool)
    }
    guard case .coded(let first, let coding) = x, case .coded(let second, _) = y else { return x }
    return .bool(try compare(comparison, first, second, isTime: coding.isTime))
  }

  private static func areComparable(_ left: DType, _ right: DType) -> Bool {
    switch (CodedKind(left), CodedKind(right)) {
    case (.text, .text), (.date, .date), (.duration, .duration), (.duration, .whole),
      (.whole, .duration):
      true
    default: false
    }
  }

  private static func compare(
    _ comparison: Comparison, _ left: NDArray<Int64>, _ right: NDArray<Int64>, isTime: Bool
  ) throws(ArrayError) -> NDArray<Bool> {
    // The least integer is NaT; no text has it.
    try NDArray.zipped(left, right) { (job: ZipJob<Int64, Int64, Bool>) in
      func holds(_ x: Int64, _ y: Int64) -> Bool { x != .min && y != .min }
      switch comparison {
      case .equal: job.run { $0 == $1 && $0 != .min }
      case .notEqual: job.run { $0 != $1 || $0 == .min }
      case .less: job.run { $0 < $1 && holds($0, $1) }
      case .lessEqual: job.run { $0 <= $1 && holds($0, $1) }
      case .greater: job.run { $0 > $1 && holds($0, $1) }
      case .greaterEqual: job.run { $0 >= $1 && holds($0, $1) }
      }
    }
  }

  /// Each text with the one beside it behind it; equal pairs are joined once.
  ///
  /// - Throws: `cannotBroadcast`; `outOfMemory`.
  package static func joined(_ left: AnyArray, _ right: AnyArray) throws(ArrayError) -> AnyArray {
    try combiningTexts(left, right) { $0 + $1 }
  }

  /// What a function makes of each text and the one beside it; equal pairs are looked at once.
  ///
  /// - Throws: `cannotBroadcast`; `outOfMemory`.
  package static func combiningTexts(
    _ left: AnyArray, _ right: AnyArray, _ combine: (String, String) -> String
  ) throws(ArrayError) -> AnyArray {
    guard case .coded(let x, .text(let first, let width)) = left,
      case .coded(let y, .text(let second, let otherWidth)) = right
    else { throw mismatch(.add, left, right) }
    let pairs = try TextPairs(x, y, second)
    let (table, places) = TextTable.make(
      pairs.distinct.map { pair in
        let (one, other) = pairs.split(pair)
        return combine(first[one], second[other])
      })
    return .coded(try pairs.recoded(places), .text(table, width: width + otherWidth))
  }

  /// What a function makes of each text and the one beside it.
  ///
  /// - Throws: `cannotBroadcast`; `outOfMemory`.
  package static func combiningTexts<Element: ArrayElement>(
    _ left: AnyArray, _ right: AnyArray, to make: (String, String) -> Element
  ) throws(ArrayError) -> AnyArray {
    guard case .coded(let x, .text(let first, _)) = left,
      case .coded(let y, .text(let second, _)) = right
    else { throw mismatch(.add, left, right) }
    let pairs = try TextPairs(x, y, second)
    let results = pairs.distinct.map { pair in
      let (one, other) = pairs.split(pair)
      return make(first[one], second[other])
    }
    return Element.wrap(try pairs.places().mapped { $0.run { results[Int($0)] } })
  }
}

/// Two broadcast arrays of places in tables as one array of pairs.
private struct TextPairs {
  private let codes: NDArray<Int64>
  /// The number of texts of the second table.
  private let factor: Int64
  /// The pairs that occur.
  let distinct: [Int64]

  init(
    _ left: NDArray<Int64>, _ right: NDArray<Int64>, _ second: TextTable
  ) throws(ArrayError) {
    let factor = Int64(second.texts.count)
    codes = try NDArray.zipped(left, right) { (job: ZipJob<Int64, Int64, Int64>) in
      job.run { $0 &* factor &+ $1 }
    }
    self.factor = factor
    distinct = codes.distinctCodes
  }

  func split(_ pair: Int64) -> (Int64, Int64) { (pair / factor, pair % factor) }

  /// For each element the place of its pair among the distinct ones.
  func places() throws(ArrayError) -> NDArray<Int64> {
    let places = Dictionary(
      uniqueKeysWithValues: distinct.enumerated().map { ($1, Int64($0)) })
    return try codes.mapped { $0.run { places[$0] ?? 0 } }
  }

  func recoded(_ targets: [Int64]) throws(ArrayError) -> NDArray<Int64> {
    try places().recoded(targets)
  }
}
