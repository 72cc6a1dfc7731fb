// nabla · LiveRow.swift
// The row under the line that says what Enter would show.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import NablaRuntime

/// Finds the row under the line that says what Enter would show.
package final class LiveRow {
  /// A line whose value takes longer to find, in nanoseconds, several times over, has no live row any
  /// more: the keys come first.
  private static let budget: UInt64 = 5_000_000
  private static let patience = 3

  /// Whether there is a row at all.
  package var isOn = true
  private let session: Session
  /// How often the value of this line took too long.
  private var slowCount = 0

  package init(session: Session) { self.session = session }

  /// A new line begins.
  package func startLine() { slowCount = 0 }

  /// The row for a text, no wider than the terminal; nil for none.
  package func row(for text: String, width: Int) -> StyledText? {
    guard isOn, slowCount < Self.patience, !text.allSatisfy(\.isWhitespace) else { return nil }
    let start = SystemEnvironment.computedNanoseconds
    let preview = session.preview(text, clock: { SystemEnvironment.computedNanoseconds })
    if SystemEnvironment.computedNanoseconds - start > Self.budget { slowCount += 1 }
    guard let preview else { return nil }
    return StyledText(Self.text(of: preview, width: width), .dim)
  }

  /// One row about a preview.
  package static func text(of preview: InputPreview, width: Int) -> String {
    switch preview {
    case .problem(let problem): return cut(problem, to: width)
    case .value(let value, let kind):
      let row = value.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
      return cut("= " + (kind.map { $0 + "  " } ?? "") + row, to: width)
    }
  }

  /// A text cut so that it fits a row, with a mark where something is missing.
  private static func cut(_ text: String, to width: Int) -> String {
    var kept = String.UnicodeScalarView()
    var cells = 0
    for scalar in text.unicodeScalars {
      guard cells + scalar.cellWidth > width else {
        kept.append(scalar)
        cells += scalar.cellWidth
        continue
      }
      while cells >= width, let last = kept.popLast() { cells -= last.cellWidth }
      return String(kept) + "…"
    }
    return text
  }
}
