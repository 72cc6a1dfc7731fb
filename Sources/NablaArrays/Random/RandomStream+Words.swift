// nabla · RandomStream+Words.swift
// The bits themselves.
// SPDX-License-Identifier: Apache-2.0

extension RandomStream {
  /// The next words of the bit generator.
  package mutating func words(_ count: Int) throws(RandomError) -> [UInt64] {
    try Self.inEngine { () throws(ArrayError) in
      try AnyArray.checkRoom(for: [count], dtype: .int64)
    }
    return try run(WordsJob(count: count, isHalf: bits.kind == .mt19937))
  }
}

private struct WordsJob: VariateJob {
  let count: Int
  /// Whether the generator's own words have 32 bits.
  let isHalf: Bool

  func run<Source: VariateSource>(_ source: inout Source) throws(RandomError) -> [UInt64] {
    var words: [UInt64] = []
    words.reserveCapacity(count)
    for _ in 0..<count {
      words.append(isHalf ? UInt64(source.bits.next32()) : source.bits.next64())
    }
    return words
  }
}
