// nabla · CodedFormatter.swift
// How dates, durations and texts are written in arrays.
// SPDX-License-Identifier: Apache-2.0

/// Writes dates and texts between quotes, durations as numbers; NaT between quotes.
struct CodedFormatter: ElementFormatter {
  private let coding: Coding
  private var width = 0

  init(_ elements: [Int64], rank: Int, _ options: PrintOptions) {
    self.init(elements, .duration(.generic))
  }

  init(_ elements: [Int64], _ coding: Coding) {
    self.coding = coding
    guard coding.isTime else { return }
    let times = elements.filter { $0 != DateText.notATime }
    for case let end? in [times.min(), times.max()] {
      width = max(width, word(end).utf8.count)
    }
    if times.count < elements.count { width = max(width, word(DateText.notATime).utf8.count) }
  }

  mutating func append(_ element: Int64, to text: inout TextBytes) {
    let word = word(element)
    text.appendBlanks(width - word.utf8.count)
    text.append(contentsOf: word.utf8)
  }

  private func word(_ element: Int64) -> String {
    switch coding {
    case .text(let table, _): return QuotedText.repr(table[element])
    case .date(let unit): return "'" + DateText.date(element, unit) + "'"
    case .duration:
      return element == DateText.notATime ? "'\(DateText.notATimeText)'" : String(element)
    }
  }

  /// The text of an array.
  static func text(
    of codes: NDArray<Int64>, _ coding: Coding, _ options: PrintOptions, _ frame: ArrayTextFrame
  ) -> String {
    ArrayTextWriter<CodedFormatter>.text(codes, options, frame) { elements, _, _ in
      CodedFormatter(elements, coding)
    }
  }
}

extension DType {
  /// As NumPy's `repr` of an array names it: `float32`, `'datetime64[D]'`, `'<U5'`.
  var reprText: String {
    switch self {
    case .datetime64(.generic), .timedelta64(.generic): name
    case .datetime64, .timedelta64, .text: "'\(name)'"
    default: name
    }
  }
}
