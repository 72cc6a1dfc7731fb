// nabla · Narration.swift
// Arrays as sentences, for those who hear them.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import NablaRuntime

/// Says what others see in columns.
package enum Narration {
  /// The width of what is shown, so that no row is wrapped.
  package static let width = 1_000_000

  /// A shown value in sentences: of an array the shape, the dtype and each row with its number.
  ///
  /// - Parameter text: What the value shows, its rows not wrapped.
  package static func text(ofShown text: String, value: Value) -> String {
    if case .tuple(let object) = value { return self.text(ofShown: text, items: object.items) }
    guard case .array(let object) = value else { return text }
    let shape = object.array.shape
    let kind = "array of shape \(ShapeText.text(shape)), \(object.array.dtype.name)"
    switch shape.count {
    case 0: return "\(kind): \(text)"
    case 1: return "\(kind): \(text.withoutBrackets)"
    default:
      var rows = RowNumbers(shape: shape)
      let lines = text.split(separator: "\n").compactMap { line -> String? in
        rows.sentence(for: line)
      }
      return ([kind + "."] + lines).joined(separator: "\n")
    }
  }
}

extension Narration {
  /// A tuple in sentences, if its items stand below each other, each behind its label.
  private static func text(ofShown text: String, items: [Value]) -> String {
    var sections: [(label: Substring, lines: [Substring])] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("∂/∂axis") || line == "[\(sections.count)]" {
        sections.append((line, []))
      } else if sections.isEmpty {
        return text
      } else {
        sections[sections.count - 1].lines.append(line)
      }
    }
    guard sections.count == items.count else { return text }
    return zip(sections, items).map { section, item in
      let shown = section.lines.joined(separator: "\n")
      let label =
        section.label.first == "[" ? "Item \(section.label.dropFirst().dropLast())" : section.label
      return "\(label): " + self.text(ofShown: shown, value: item)
    }.joined(separator: "\n")
  }
}

/// Numbers the rows of a shown array by its brackets.
private struct RowNumbers {
  let shape: [Int]
  /// The place of the next row along all axes but the last.
  private var index: [Int]

  init(shape: [Int]) {
    self.shape = shape
    index = [Int](repeating: 0, count: shape.count - 1)
  }

  /// What is said for a line of the picture; nil for one that says nothing.
  mutating func sentence(for line: Substring) -> String? {
    let content = line.trimmed
    guard !content.isEmpty else { return nil }
    if content.hasPrefix("...") { return skip(toEndOf: line.prefix { $0 == " " }.count - 1) }
    let sentence =
      "Row \(index.map(String.init).joined(separator: ", ")): \(content.withoutBrackets)"
    var closing = content.reversed().drop { $0 == "," }.prefix { $0 == "]" }.count
    closing = min(closing, index.count)
    if closing > 0 {
      for axis in (index.count - closing + 1)..<index.count { index[axis] = 0 }
      index[index.count - closing] += 1
    }
    return sentence
  }

  /// Rows are left out up to as many before the end of an axis as were shown at its start.
  private mutating func skip(toEndOf axis: Int) -> String? {
    guard index.indices.contains(axis) else { return nil }
    let shown = index[axis]
    index[axis] = shape[axis] - shown
    return "\(shape[axis] - 2 * shown) left out"
  }
}

extension StringProtocol {
  fileprivate var trimmed: String {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// The elements of a row: `1., 2.5` of `[[1. , 2.5],`.
  fileprivate var withoutBrackets: String {
    var text = self[...].drop { $0 == "[" || $0 == " " }
    while let last = text.last, last == "]" || last == "," || last == " " { text.removeLast() }
    return String(text).collapsed.split(separator: " ,").joined(separator: ",")
  }
}
