// nabla · LineDecoration.swift
// What the caller knows about a line: what its parts are, and what is worth saying under it.
// SPDX-License-Identifier: Apache-2.0

/// A part of the text that is all of one kind.
package struct StyledSpan: Hashable, Sendable {
  /// UTF-8 offsets.
  package var range: Range<Int>
  package var style: CellStyle

  package init(_ range: Range<Int>, _ style: CellStyle) {
    self.range = range
    self.style = style
  }
}

/// What is shown with a text beside its characters.
package struct LineDecoration: Hashable, Sendable {
  /// The parts that are not plain, in the order of the text; of parts that overlap the last counts.
  package var spans: [StyledSpan]
  /// Rows under the text.
  package var notes: [[StyledRun]]

  package init(spans: [StyledSpan] = [], notes: [[StyledRun]] = []) {
    self.spans = spans
    self.notes = notes
  }
}

extension LineDecoration {
  /// The style of each code point of a text.
  func styles(of text: [Unicode.Scalar]) -> [CellStyle] {
    guard !spans.isEmpty else { return [] }
    var styles = [CellStyle](repeating: .plain, count: text.count)
    var starts: [Int] = []
    starts.reserveCapacity(text.count + 1)
    var offset = 0
    for scalar in text {
      starts.append(offset)
      offset += UTF8.width(scalar)
    }
    for span in spans {
      var index = starts.firstIndex(atOrAfter: span.range.lowerBound)
      while index < text.count, starts[index] < span.range.upperBound {
        styles[index] = span.style
        index += 1
      }
    }
    return styles
  }
}

extension [Int] {
  /// The first index whose number is not below a limit; the numbers ascend.
  fileprivate func firstIndex(atOrAfter limit: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
