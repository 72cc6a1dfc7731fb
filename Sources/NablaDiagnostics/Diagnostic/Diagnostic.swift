// nabla · Diagnostic.swift
// One error or warning: what, where, and what to do.
// SPDX-License-Identifier: Apache-2.0

/// An error or a warning with everything its picture shows.
package struct Diagnostic: Error, Hashable, Sendable {
  /// A marked piece of the source with a short text.
  package struct Label: Hashable, Sendable {
    package var span: SourceSpan
    package var text: String

    package init(_ span: SourceSpan, _ text: String = "") {
      self.span = span
      self.text = text
    }
  }

  /// What kind of error or warning this is.
  package var kind: ErrorKind
  /// The first line after the kind: NumPy's phrase, then the facts of this call.
  package var message: String
  /// The text that the labels point into; nil where there is no place to show.
  package var source: SourceText?
  /// The place at fault, drawn with `^`.
  package var primary: Label?
  /// Further places, drawn with `-`.
  package var secondary: [Label]
  /// Facts that help to understand, one `= note:` each.
  package var notes: [String]
  /// What to do, as `= help:`.
  package var help: String?

  package init(
    _ kind: ErrorKind, _ message: String, source: SourceText? = nil, primary: Label? = nil,
    secondary: [Label] = [], notes: [String] = [], help: String? = nil
  ) {
    self.kind = kind
    self.message = message
    self.source = source
    self.primary = primary
    self.secondary = secondary
    self.notes = notes
    self.help = help
  }
}
