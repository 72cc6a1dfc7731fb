// nabla · LineEditorAdapter.swift
// Gives the prompt the line editor, or a plain reader where the cursor cannot be moved.
// SPDX-License-Identifier: Apache-2.0

import Glibc
import LineEditing
import NablaDiagnostics
import NablaRuntime
import NablaShell
import NablaSyntax

/// Makes the reader that suits the terminal; nil if there is none.
func makeLineReader(_ options: LineReaderOptions) -> (any LineReader)? {
  if !options.isPlain, let adapter = LineEditorAdapter(options) { return adapter }
  return PlainLineReaderAdapter(options)
}

/// The line editor as the prompt wants it.
final class LineEditorAdapter: LineReader {
  private let editor: LineEditor
  private let history: HistoryKeeper

  init?(_ options: LineReaderOptions) {
    let configuration = LineEditorConfiguration(
      programName: "nabla", continuationPrompt: options.continuationPrompt,
      historyLimit: HistoryKeeper.limit, theme: options.usesColor ? .dark : .none)
    guard let editor = LineEditor(configuration) else { return nil }
    self.editor = editor
    let history = HistoryKeeper(path: options.historyPath)
    self.history = history
    editor.loadHistoryLater { history.load() }
  }

  var isIncomplete: (_ text: String) -> Bool {
    get { editor.isIncomplete }
    set { editor.isIncomplete = newValue }
  }

  var complete: (_ text: String, _ cursor: Int) -> LineCompletion? = { _, _ in nil } {
    didSet {
      editor.complete = { [complete] text, cursor in
        complete(text, cursor).map { completion in
          Completion(
            range: completion.range,
            candidates: completion.candidates.map {
              CompletionCandidate($0.text, detail: $0.detail)
            })
        }
      }
    }
  }

  var decorate: (_ text: String, _ cursor: Int) -> InputDecoration = { _, _ in InputDecoration() } {
    didSet {
      editor.decorate = { [decorate] text, cursor in
        let decoration = decorate(text, cursor)
        return LineDecoration(
          spans: decoration.parts.map { StyledSpan($0.range, CellStyle($0.kind)) },
          notes: decoration.notes.map(\.runs))
      }
    }
  }

  var preview: (_ text: String) -> StyledText? = { _ in nil } {
    didSet { editor.preview = { [preview] in preview($0)?.runs } }
  }

  var cleanPaste: (_ text: String) -> String {
    get { editor.cleanPaste }
    set { editor.cleanPaste = newValue }
  }

  var suggests: Bool {
    get { editor.suggests }
    set { editor.suggests = newValue }
  }

  var theme: PromptSettings.Theme {
    get { PromptSettings.Theme(editor.theme) }
    set { editor.theme = Theme(newValue) }
  }

  var editing: PromptSettings.Editing {
    get { editor.editing == .vi ? .vi : .emacs }
    set { editor.editing = newValue == .vi ? .vi : .emacs }
  }

  var width: Int { editor.columns }

  func clearScreen() { editor.clear() }

  func readLine(prompt: String, initialText: String) -> LineReading {
    LineReading(editor.readLine(prompt: prompt, initialText: initialText))
  }

  func addHistory(_ entry: String) -> String? {
    editor.addHistory(entry) ? history.append(entry) : nil
  }

  var isInterrupted: @Sendable () -> Bool { { LineEditor.isInterruptRequested } }

  var problems: [String] {
    editor.initFileProblems.map { problem in
      "line \(problem.line) of the init file has no effect: \(problem.text)"
    }
  }
}

/// The plain reader as the prompt wants it.
final class PlainLineReaderAdapter: LineReader {
  private let reader: PlainLineReader
  private let history: HistoryKeeper
  private var newest: String?

  init?(_ options: LineReaderOptions) {
    guard let reader = PlainLineReader(continuationPrompt: options.continuationPrompt) else {
      return nil
    }
    self.reader = reader
    history = HistoryKeeper(path: options.historyPath)
  }

  var isIncomplete: (_ text: String) -> Bool {
    get { reader.isIncomplete }
    set { reader.isIncomplete = newValue }
  }

  // Where the cursor cannot be moved, nothing can be shown beside the text.
  var complete: (_ text: String, _ cursor: Int) -> LineCompletion? = { _, _ in nil }
  var decorate: (_ text: String, _ cursor: Int) -> InputDecoration = { _, _ in InputDecoration() }
  var preview: (_ text: String) -> StyledText? = { _ in nil }
  var cleanPaste: (_ text: String) -> String = { $0 }
  var suggests = false
  var theme = PromptSettings.Theme.none
  var editing = PromptSettings.Editing.emacs

  var width: Int { reader.columns }

  func clearScreen() {}

  func readLine(prompt: String, initialText: String) -> LineReading {
    LineReading(reader.readLine(prompt: prompt))
  }

  func addHistory(_ entry: String) -> String? {
    guard entry != newest else { return nil }
    newest = entry
    return history.append(entry)
  }

  var isInterrupted: @Sendable () -> Bool { { LineEditor.isInterruptRequested } }

  var problems: [String] { [] }
}

/// The history file, whose first problem is told and whose others are not.
final class HistoryKeeper {
  static let limit = 10_000

  private let file: HistoryFile?
  private var problem: String?
  private var hasTold = false

  init(path: String?) { file = path.map { HistoryFile(path: $0, limit: Self.limit) } }

  /// The entries of the file; none if it cannot be read, which the next `append` tells.
  func load() -> [String] {
    do throws(HistoryFileError) {
      return try file?.load() ?? []
    } catch {
      problem = Self.wording(error)
      return []
    }
  }

  /// Appends an entry; returns what there is to tell.
  func append(_ entry: String) -> String? {
    do throws(HistoryFileError) {
      try file?.append(entry)
    } catch {
      problem = problem ?? Self.wording(error)
    }
    guard let problem, !hasTold else { return nil }
    hasTold = true
    return problem
  }

  private static func wording(_ error: HistoryFileError) -> String {
    switch error {
    case .refused(let path, let errorNumber):
      let reason = strerror(errorNumber).map { String(cString: $0) } ?? "error \(errorNumber)"
      return "the history is not kept: '\(path)': \(reason)"
    case .notAHistory(let path):
      return "the history is not kept: '\(path)' holds something else"
    }
  }
}

extension LineReading {
  init(_ outcome: LineOutcome) {
    switch outcome {
    case .accepted(let text): self = .line(text)
    case .interrupted: self = .interrupted
    case .endOfFile: self = .endOfFile
    }
  }
}

extension Theme {
  init(_ theme: PromptSettings.Theme) {
    self =
      switch theme {
      case .dark: .dark
      case .light: .light
      case .none: .none
      }
  }
}

extension PromptSettings.Theme {
  init(_ theme: Theme) {
    self =
      switch theme {
      case .dark: .dark
      case .light: .light
      case .none: .none
      }
  }
}

extension CellStyle {
  init(_ kind: SourcePart.Kind) {
    self =
      switch kind {
      case .keyword: .keyword
      case .number: .number
      case .text: .text
      case .comment: .comment
      case .name: .plain
      case .function: .function
      case .unknownName: .unknown
      case .bracket: .bracket
      case .strayBracket: .strayBracket
      }
  }
}

extension StyledText {
  /// The pieces as the line editor takes them.
  fileprivate var runs: [StyledRun] {
    pieces.map {
      StyledRun($0.text, $0.role == .dim ? .dim : $0.role == .heading ? .prompt : .plain)
    }
  }
}
