// nabla · DiagnosticRenderer.swift
// Draws an error or a warning: what, where in the source, and what to do.
// SPDX-License-Identifier: Apache-2.0

/// Draws diagnostics as text with roles, the same for prompt, scripts and documents.
///
///     ValueError: operands could not be broadcast together with shapes (3,) (2,)
///       --> stdin:7:12
///       |
///     7 | speed * (t + [1, 2])
///       |          - ^ ------ shape (2,)
///       |          | |
///       |          | + needs equal sizes, or 1, counting from the last axis
///       |          shape (3,)
///       |
///       = note: t was set on line 3:  t = [0, 0.5, 1]
package struct DiagnosticRenderer {
  /// The number of cells that a line of the picture should keep to.
  package let width: Int

  /// A first line longer than this is cut: what made it so long is the user's own text.
  private static let longestMessage = 2000

  /// Creates a renderer for lines of at most `width` cells; the first line is never wrapped.
  package init(width: Int) {
    self.width = max(20, width)
  }

  /// Draws one diagnostic, without a newline at the end.
  package func render(_ diagnostic: Diagnostic) -> StyledText {
    var text = headline(of: diagnostic)
    let picture = diagnostic.source.flatMap { SourcePicture(diagnostic, source: $0, width: width) }
    if let picture {
      for row in picture.rows { text.appendLine(row) }
    }
    appendNotes(of: diagnostic, gutter: picture?.gutterWidth ?? 1, to: &text, after: picture != nil)
    return text
  }

  private func headline(of diagnostic: Diagnostic) -> StyledText {
    var text = StyledText(
      diagnostic.kind.rawValue, diagnostic.kind.isWarning ? .warningKind : .errorKind)
    var message = diagnostic.message.visible
    if message.utf8.count > Self.longestMessage, message.count > Self.longestMessage {
      message = message.prefix(Self.longestMessage / 2) + " … " + message.suffix(200)
    }
    if !message.isEmpty { text.append(": " + message, .message) }
    return text
  }

  private func appendNotes(
    of diagnostic: Diagnostic, gutter: Int, to text: inout StyledText, after picture: Bool
  ) {
    let notes =
      diagnostic.notes.map { ("note", StyledText.Role.note, $0) }
      + (diagnostic.help.map { [("help", StyledText.Role.help, $0)] } ?? [])
    guard !notes.isEmpty else { return }
    let margin = String(repeating: " ", count: gutter + 1)
    if picture { text.appendLine(StyledText(margin + "|", .gutter)) }
    for (word, role, note) in notes {
      let indent = margin + "  " + String(repeating: " ", count: word.count + 2)
      for (index, line) in note.visible.wrapped(to: width - indent.count).enumerated() {
        var row = StyledText()
        if index == 0 {
          row.append(margin + "= ", .gutter)
          row.append(word + ":", role)
          row.append(" " + line)
        } else {
          row.append(line.isEmpty ? "" : indent + line)
        }
        text.appendLine(row)
      }
    }
  }
}

extension ErrorKind {
  /// Whether this is the kind of a warning.
  package var isWarning: Bool { rawValue.hasSuffix("Warning") }
}

extension StyledText {
  /// Adds a line below.
  mutating func appendLine(_ line: StyledText) {
    append("\n")
    append(line)
  }
}
