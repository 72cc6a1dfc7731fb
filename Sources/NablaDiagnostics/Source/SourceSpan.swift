// nabla · SourceSpan.swift
// A piece of source text, by its place.
// SPDX-License-Identifier: Apache-2.0

/// A half-open range of UTF-8 offsets in one source text.
package struct SourceSpan: Hashable, Sendable {
  /// The offset of the first byte.
  package var start: Int32
  /// The offset just past the last byte.
  package var end: Int32

  /// Creates the span of the bytes `start ..< end`.
  package init(_ start: Int, _ end: Int) {
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
  }

  /// The smallest span that holds this one and another.
  package func union(_ other: SourceSpan) -> SourceSpan {
    SourceSpan(Int(min(start, other.start)), Int(max(end, other.end)))
  }

  /// The offsets as a range.
  package var range: Range<Int> { Int(start)..<Int(max(start, end)) }
}
