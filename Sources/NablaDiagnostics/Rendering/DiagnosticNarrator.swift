// nabla · DiagnosticNarrator.swift
// An error or a warning as sentences, for those who hear it.
// SPDX-License-Identifier: Apache-2.0

/// Says what `DiagnosticRenderer` draws: no pictures, a sentence to a line.
///
///     ValueError: operands could not be broadcast together with shapes (3,) (2,)
///     At stdin:7:12, in: speed * (t + [1, 2])
///     Here, +: needs equal sizes, or 1, counting from the last axis
///     Also, t: shape (3,)
///     Also, [1, 2]: shape (2,)
///     Note: t was set on line 3: t = [0, 0.5, 1]
package enum DiagnosticNarrator {
  /// Says one diagnostic, without a newline at the end.
  package static func text(of diagnostic: Diagnostic) -> String {
    let message = diagnostic.message.visible
    var lines = [diagnostic.kind.rawValue + (message.isEmpty ? "" : ": " + message)]
    if let source = diagnostic.source { lines += places(of: diagnostic, in: source) }
    lines += diagnostic.notes.map { "Note: " + $0.collapsed.visible }
    if let help = diagnostic.help { lines.append("Help: " + help.collapsed.visible) }
    return lines.joined(separator: "\n")
  }

  private static func places(of diagnostic: Diagnostic, in source: SourceText) -> [String] {
    guard let first = diagnostic.primary ?? diagnostic.secondary.first else { return [] }
    let start = SourceLines(source.text).clipped(first.span).lowerBound
    let (line, column) = source.place(of: start)
    let text = SourceLines(source.text).text(of: line).collapsed
    var lines = [
      "At \(source.origin.position(line: line, column: column)), in: \(text.visible)"
    ]
    if let primary = diagnostic.primary {
      lines += sentence("Here", primary, in: source, unless: text).map { [$0] } ?? []
    }
    lines += diagnostic.secondary.compactMap { sentence("Also", $0, in: source, unless: text) }
    return lines
  }

  /// A marked part and what is said about it; nil where that says nothing more than the line.
  private static func sentence(
    _ word: String, _ label: Diagnostic.Label, in source: SourceText, unless line: String
  ) -> String? {
    let part = source[label.span].collapsed
    let text = label.text.collapsed
    if text.isEmpty { return part.isEmpty || part == line ? nil : "\(word): \(part.visible)" }
    // A label may begin with the sign it stands under.
    let rest = text.hasPrefix(part + " ") ? String(text.dropFirst(part.count + 1)) : text
    return (part.isEmpty ? "\(word): " : "\(word), \(part): ").visible + rest.visible
  }
}

extension StringProtocol {
  /// The text with one blank for each row of blanks and line ends.
  package var collapsed: String {
    split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }
}
