// nabla · TextTable.swift
// The distinct texts of a text array, in their order.
// SPDX-License-Identifier: Apache-2.0

/// The distinct texts of a text array, sorted by code points.
///
/// An array of texts is an array of places in a table. The table is sorted, so the places compare,
/// sort and are found as the texts; what moves elements about moves places only. A table never
/// changes: arrays that are cut from one share it.
public final class TextTable: Sendable {
  /// Sorted, each once.
  package let texts: [String]
  /// The number of code points of the longest text.
  package let width: Int

  /// Takes texts that are sorted, each once.
  private init(sorted texts: [String]) {
    self.texts = texts
    width = texts.reduce(0) { max($0, $1.unicodeScalars.count) }
  }

  /// A table without texts but the empty one.
  package static let empty = TextTable(sorted: [""])

  /// Makes the table of some texts, and the place of each of them in it.
  package static func make(_ texts: [String]) -> (TextTable, codes: [Int64]) {
    let order = texts.indices.sorted { texts[$0].precedes(texts[$1]) }
    var distinct: [String] = []
    var codes = [Int64](repeating: 0, count: texts.count)
    for index in order {
      if distinct.isEmpty || distinct[distinct.count - 1].precedes(texts[index]) {
        distinct.append(texts[index])
      }
      codes[index] = Int64(distinct.count - 1)
    }
    return (distinct.isEmpty ? empty : TextTable(sorted: distinct), codes)
  }

  package subscript(code: Int64) -> String { texts[Int(code)] }

  /// The place of a text, or where it would have to be inserted.
  package func place(of text: String) -> (code: Int64, isFound: Bool) {
    var (low, high) = (0, texts.count)
    while low < high {
      let middle = (low + high) / 2
      if texts[middle].precedes(text) { low = middle + 1 } else { high = middle }
    }
    return (Int64(low), low < texts.count && !text.precedes(texts[low]))
  }

  /// The table of the texts of both, and the places of their texts in it; nil where they stay.
  package func merged(with other: TextTable) -> (TextTable, own: [Int64]?, other: [Int64]?) {
    if self === other { return (self, nil, nil) }
    var merged: [String] = []
    var (own, others): ([Int64], [Int64]) = ([], [])
    merged.reserveCapacity(texts.count + other.texts.count)
    var (i, j) = (0, 0)
    while i < texts.count || j < other.texts.count {
      let takesOwn =
        j == other.texts.count || (i < texts.count && !other.texts[j].precedes(texts[i]))
      let takesOther =
        i == texts.count || (j < other.texts.count && !texts[i].precedes(other.texts[j]))
      merged.append(takesOwn ? texts[i] : other.texts[j])
      if takesOwn {
        own.append(Int64(merged.count - 1))
        i += 1
      }
      if takesOther {
        others.append(Int64(merged.count - 1))
        j += 1
      }
    }
    if merged.count == texts.count { return (self, nil, others) }
    if merged.count == other.texts.count { return (other, own, nil) }
    return (TextTable(sorted: merged), own, others)
  }

  /// The table of what a function makes of each text, and the places of its results.
  package func mapped<Failure: Error>(
    _ change: (String) throws(Failure) -> String
  ) throws(Failure) -> (TextTable, codes: [Int64]) {
    var results: [String] = []
    results.reserveCapacity(texts.count)
    for text in texts { results.append(try change(text)) }
    return Self.make(results)
  }
}

extension String {
  /// Orders by code points, which is the order of the bytes.
  package func precedes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
