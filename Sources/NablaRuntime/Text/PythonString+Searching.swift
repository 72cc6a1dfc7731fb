// nabla · PythonString+Searching.swift
// Finding, counting and replacing parts of texts.
// SPDX-License-Identifier: Apache-2.0

extension PythonString {
  /// The places from `start` to `end` as Python's slices have it; nil if there is none.
  package func range(from start: Int?, to end: Int?) -> Range<Int>? {
    let lower = start.map { $0 < 0 ? max(0, $0 + count) : $0 } ?? 0
    let upper = end.map { $0 < 0 ? max(0, $0 + count) : min($0, count) } ?? count
    return lower <= upper ? lower..<upper : nil
  }

  /// Whether a part stands at a place.
  func matches(_ part: PythonString, at place: Int) -> Bool {
    guard place >= 0, part.count <= count - place else { return false }
    for index in part.scalars.indices where scalars[place + index] != part.scalars[index] {
      return false
    }
    return true
  }

  /// The first place of a part inside a range of places, or nil.
  package func firstPlace(of part: PythonString, in range: Range<Int>) -> Int? {
    if part.count > range.count { return nil }
    return (range.lowerBound...range.upperBound - part.count).first { matches(part, at: $0) }
  }

  /// The last place of a part inside a range of places, or nil.
  package func lastPlace(of part: PythonString, in range: Range<Int>) -> Int? {
    if part.count > range.count { return nil }
    return (range.lowerBound...range.upperBound - part.count).last { matches(part, at: $0) }
  }

  /// Python's `find`: the first place of a part, or -1.
  package func find(_ part: PythonString, from start: Int? = nil, to end: Int? = nil) -> Int {
    range(from: start, to: end).flatMap { firstPlace(of: part, in: $0) } ?? -1
  }

  /// Python's `rfind`: the last place of a part, or -1.
  package func findLast(_ part: PythonString, from start: Int? = nil, to end: Int? = nil) -> Int {
    range(from: start, to: end).flatMap { lastPlace(of: part, in: $0) } ?? -1
  }

  /// Python's `index`: the first place of a part.
  ///
  /// - Throws: `substringNotFound`.
  package func index(
    of part: PythonString, from start: Int? = nil, to end: Int? = nil
  ) throws(TextError) -> Int {
    let place = find(part, from: start, to: end)
    if place < 0 { throw .substringNotFound }
    return place
  }

  /// Python's `rindex`: the last place of a part.
  ///
  /// - Throws: `substringNotFound`.
  package func lastIndex(
    of part: PythonString, from start: Int? = nil, to end: Int? = nil
  ) throws(TextError) -> Int {
    let place = findLast(part, from: start, to: end)
    if place < 0 { throw .substringNotFound }
    return place
  }

  /// Python's `count`: how often a part occurs without overlaps.
  package func occurrences(
    of part: PythonString, from start: Int? = nil, to end: Int? = nil
  ) -> Int {
    guard let range = range(from: start, to: end) else { return 0 }
    if part.count == 0 { return range.count + 1 }
    return places(of: part, in: range, most: nil).count
  }

  /// Python's `startswith` for one prefix.
  package func starts(
    with prefix: PythonString, from start: Int? = nil, to end: Int? = nil
  ) -> Bool {
    guard let range = range(from: start, to: end), prefix.count <= range.count else { return false }
    return matches(prefix, at: range.lowerBound)
  }

  /// Python's `endswith` for one suffix.
  package func ends(
    with suffix: PythonString, from start: Int? = nil, to end: Int? = nil
  ) -> Bool {
    guard let range = range(from: start, to: end), suffix.count <= range.count else { return false }
    return matches(suffix, at: range.upperBound - suffix.count)
  }

  /// Python's `replace`: every part, or the first `most` of them, becomes another text.
  ///
  /// An empty part stands before each character and at the end.
  ///
  /// - Throws: `textTooLong`.
  package func replacing(
    _ part: PythonString, with other: PythonString, most: Int? = nil
  ) throws(TextError) -> PythonString {
    let places =
      part.count == 0
      ? Array((0...count).prefix(max(0, most ?? Int.max)))
      : places(of: part, in: 0..<count, most: most)
    let (growth, isTooLong) = places.count.multipliedReportingOverflow(by: other.count)
    try Self.checkLength(isTooLong ? Int.max : growth)
    var result: [Unicode.Scalar] = []
    var position = 0
    for place in places {
      result += scalars[position..<place]
      result += other.scalars
      position = place + part.count
    }
    return PythonString(result + scalars[position...])
  }

  /// The places of a part that is not empty, without overlaps, from the left.
  func places(of part: PythonString, in range: Range<Int>, most: Int?) -> [Int] {
    var result: [Int] = []
    var position = range.lowerBound
    while most.map({ result.count < $0 }) ?? true,
      let place = firstPlace(of: part, in: position..<range.upperBound)
    {
      result.append(place)
      position = place + part.count
    }
    return result
  }

  /// The places of a part that is not empty, without overlaps, from the right.
  func placesFromRight(of part: PythonString, most: Int?) -> [Int] {
    var result: [Int] = []
    var end = count
    while most.map({ result.count < $0 }) ?? true,
      let place = lastPlace(of: part, in: 0..<end)
    {
      result.append(place)
      end = place
    }
    return result
  }
}
