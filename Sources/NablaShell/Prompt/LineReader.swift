// nabla · LineReader.swift
// What the prompt needs from a line editor.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import NablaRuntime
import NablaSyntax

/// How the reading of an input ended.
package enum LineReading: Equatable, Sendable {
  /// The text that was entered; several lines if it was pasted or a bracket or block was open.
  case line(String)
  /// Ctrl-C: the line was dropped.
  case interrupted
  case endOfFile
}

/// An editor for the lines of the prompt.
package protocol LineReader: AnyObject {
  /// Whether Enter should start another line instead of accepting the text.
  var isIncomplete: (_ text: String) -> Bool { get set }
  /// What could stand at a cursor, which is a UTF-8 offset.
  var complete: (_ text: String, _ cursor: Int) -> LineCompletion? { get set }
  /// What is shown with a text and its cursor, which is a UTF-8 offset; asked at every key.
  var decorate: (_ text: String, _ cursor: Int) -> InputDecoration { get set }
  /// A row about a text, asked for when no key waits; nil for none.
  var preview: (_ text: String) -> StyledText? { get set }
  /// What is inserted for a pasted text.
  var cleanPaste: (_ text: String) -> String { get set }
  /// Whether an earlier input that starts with the text is shown behind it.
  var suggests: Bool { get set }
  /// The colours of the line.
  var theme: PromptSettings.Theme { get set }
  /// What the keys mean.
  var editing: PromptSettings.Editing { get set }
  /// The width of the terminal in cells.
  var width: Int { get }

  /// Reads one input, beginning with a text that is there already.
  func readLine(prompt: String, initialText: String) -> LineReading

  /// Keeps an input in the history, in memory and on disk.
  ///
  /// - Returns: What went wrong with the file, told once; nil if nothing did.
  func addHistory(_ entry: String) -> String?

  /// Clears the screen, between two inputs.
  func clearScreen()

  /// Whether Ctrl-C was pressed since the last line was read; asked often, from inside loops.
  var isInterrupted: @Sendable () -> Bool { get }

  /// What the user should be told before the first prompt, such as a line of the init file that
  /// could not be read.
  var problems: [String] { get }
}

/// What could stand at the cursor.
package struct LineCompletion: Equatable, Sendable {
  /// A text that could replace what has been typed.
  package struct Candidate: Equatable, Sendable {
    /// What is inserted.
    package var text: String
    /// What the list says about it, like a signature; may be empty.
    package var detail: String

    package init(_ text: String, detail: String = "") {
      self.text = text
      self.detail = detail
    }
  }

  /// The part to replace, in UTF-8 offsets.
  package var range: Range<Int>
  package var candidates: [Candidate]

  package init(range: Range<Int>, candidates: [Candidate]) {
    self.range = range
    self.candidates = candidates
  }
}

/// What is shown with a text that is being typed.
package struct InputDecoration: Equatable, Sendable {
  /// What the text is made of.
  package var parts: [SourcePart]
  /// Rows under the text.
  package var notes: [StyledText]

  package init(parts: [SourcePart] = [], notes: [StyledText] = []) {
    self.parts = parts
    self.notes = notes
  }
}

/// What a line editor is made with.
package struct LineReaderOptions: Equatable, Sendable {
  /// The file of the history; nil for none.
  package var historyPath: String?
  /// Stands before every line of an input but the first.
  package var continuationPrompt = "... "
  /// Whether nothing but text may be written: for screen readers.
  package var isPlain = false
  /// Whether the line is coloured.
  package var usesColor = true

  package init() {}
}

/// Makes a line editor on the terminal; nil if there is none.
package typealias LineReaderFactory = (LineReaderOptions) -> (any LineReader)?
