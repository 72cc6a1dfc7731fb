// nabla · OutputComparison.swift
// Compares the lines a document expects with those that came.
// SPDX-License-Identifier: Apache-2.0

/// The comparison of expected and real lines; an expected line `...` stands for any lines.
package struct OutputComparison: Hashable, Sendable {
  /// A line of the comparison.
  package enum Line: Hashable, Sendable {
    /// In both; for `...`, the line as the document has it.
    case common(String)
    /// Expected at this offset, and did not come.
    case missing(String, offset: Int)
    /// Came, and was not expected.
    case unexpected(String)

    var isDifference: Bool { if case .common = self { false } else { true } }
  }

  /// All lines, in order.
  package let lines: [Line]

  /// Compares lines; blank ones at the end do not count.
  package init(expected: [String], real: [String]) {
    lines = Self.aligned(expected.withoutBlankEnd, real.withoutBlankEnd)
  }

  /// Whether there is no difference.
  package var isMatch: Bool { !lines.contains(where: \.isDifference) }

  /// The offset of the first expected line that did not come, or before which something else came.
  package var firstDifference: Int {
    var expected = 0
    for line in lines {
      guard case .common = line else { return expected }
      expected += 1
    }
    return expected
  }

  /// More pairs of lines than this are not aligned one by one.
  private static let mostPairs = 4_000_000

  private static func aligned(_ expected: [String], _ real: [String]) -> [Line] {
    guard real.count < mostPairs / (expected.count + 1) else {
      if expected == real { return expected.map(Line.common) }
      return expected.enumerated().map { .missing($0.element, offset: $0.offset) }
        + real.map(Line.unexpected)
    }
    let lines = Alignment(expected, real, dotsAreAnyLines: true).lines
    guard lines.contains(where: \.isDifference) else { return lines }
    // Where something differs, all that came is to be seen: dots swallow nothing.
    return Alignment(expected, real, dotsAreAnyLines: false).lines
  }
}

/// The longest common part of two lists of lines, by the table of its lengths.
private struct Alignment {
  private let expected: [String]
  private let real: [String]
  private let dotsAreAnyLines: Bool
  /// The fewest differing lines from `expected[i...]` and `real[j...]`, at `i * width + j`.
  private var costs: [Int32]
  private let width: Int

  init(_ expected: [String], _ real: [String], dotsAreAnyLines: Bool) {
    self.expected = expected
    self.real = real
    self.dotsAreAnyLines = dotsAreAnyLines
    width = real.count + 1
    costs = Array(repeating: 0, count: (expected.count + 1) * width)
    for i in stride(from: expected.count, through: 0, by: -1) {
      for j in stride(from: real.count, through: 0, by: -1)
      where i + j < expected.count + real.count {
        costs[i * width + j] = cheapest(i, j)
      }
    }
  }

  private func cheapest(_ i: Int, _ j: Int) -> Int32 {
    let missing = i < expected.count ? cost(i + 1, j) : Int32.max
    let unexpected = j < real.count ? cost(i, j + 1) : Int32.max
    if i < expected.count, isDots(i) {
      return dotsAreAnyLines ? min(missing, unexpected) : missing
    }
    if i < expected.count, j < real.count, expected[i] == real[j] { return cost(i + 1, j + 1) }
    return min(missing, unexpected) + 1
  }

  private func cost(_ i: Int, _ j: Int) -> Int32 { costs[i * width + j] }

  private func isDots(_ i: Int) -> Bool { expected[i] == DocumentParser.continuation }

  var lines: [OutputComparison.Line] {
    var result: [OutputComparison.Line] = []
    var (i, j) = (0, 0)
    while i < expected.count || j < real.count {
      if i < expected.count, isDots(i) {
        // The dots end where ending them costs no more than going on.
        if dotsAreAnyLines, j < real.count, cost(i, j + 1) < cost(i + 1, j) {
          j += 1
        } else {
          result.append(.common(expected[i]))
          i += 1
        }
      } else if i < expected.count, j < real.count, expected[i] == real[j] {
        result.append(.common(real[j]))
        (i, j) = (i + 1, j + 1)
      } else if i < expected.count, j == real.count || cost(i + 1, j) <= cost(i, j + 1) {
        result.append(.missing(expected[i], offset: i))
        i += 1
      } else {
        result.append(.unexpected(real[j]))
        j += 1
      }
    }
    return result
  }
}

extension [String] {
  /// The lines without the blank ones at the end.
  var withoutBlankEnd: [String] {
    Array(prefix((lastIndex { !$0.allSatisfy(\.isWhitespace) } ?? -1) + 1))
  }
}
