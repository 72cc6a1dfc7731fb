// nabla · EditLineEngine.swift
// libedit as Swift sees it: a text, a cursor, a key map.
// SPDX-License-Identifier: Apache-2.0

import CEditLineShims
import Glibc

/// One libedit editor.
///
/// libedit keeps state of its own between calls, so one thread uses one engine at a time.
final class EditLineEngine {
  /// What a command tells libedit.
  enum Answer: Int32 {
    case unchanged = 0
    case end = 2
    case refresh = 4
    case error = 6
  }

  /// What libedit calls back; set once, before the first line is read.
  final class Callbacks {
    /// The next code point for the key map, or nil at the end of the input.
    var nextCodePoint: () -> UInt32? = { nil }
    /// Runs the command with this number.
    var run: (_ command: Int) -> Answer = { _ in .error }
  }

  let callbacks = Callbacks()
  private let editor: OpaquePointer

  /// Starts libedit; nil if it refuses the terminal.
  init?(program: String, terminal: Int32, historyLimit: Int) {
    // The engine keeps the callbacks alive until after `nabla_editor_destroy`.
    let context = Unmanaged.passUnretained(callbacks).toOpaque()
    let table = nabla_editor_callbacks(
      context: context,
      read: { context, result in
        guard let codePoint = EditLineEngine.callbacks(context)?.nextCodePoint() else { return 0 }
        result?.pointee = codePoint
        return 1
      },
      run: { context, number in
        (EditLineEngine.callbacks(context)?.run(Int(number)) ?? .error).rawValue
      })
    guard let editor = nabla_editor_create(program, terminal, Int32(clamping: historyLimit), table)
    else { return nil }
    self.editor = editor
  }

  deinit { nabla_editor_destroy(editor) }

  private static func callbacks(_ context: UnsafeMutableRawPointer?) -> Callbacks? {
    // The context is what `init` made of the callbacks of a living engine.
    context.map { Unmanaged<Callbacks>.fromOpaque($0).takeUnretainedValue() }
  }

  // MARK: - Key map

  func add(command number: Int, name: String, help: String) {
    let isAdded = nabla_editor_add_function(editor, Int32(number), name, help)
    precondition(isAdded, "there are as many functions as commands")
  }

  /// Runs one of libedit's own commands; returns whether it was carried out.
  @discardableResult
  func parse(_ words: [String]) -> Bool {
    guard !words.contains(where: { $0.utf8.contains(0) }) else { return false }
    let copies = words.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    // The copies live until the call is over; libedit keeps none of them.
    var pointers = copies.map { UnsafePointer($0) }
    return nabla_editor_parse(editor, Int32(words.count), &pointers) == 0
  }

  var isVi: Bool { nabla_editor_is_vi(editor) }

  // MARK: - Text

  /// Reads a line; returns a text only if libedit accepted it by itself.
  func readLine() -> [Unicode.Scalar]? {
    var length = 0
    guard let text = nabla_editor_get_line(editor, &length) else { return nil }
    // libedit's text has `length` code points and is copied before the next call.
    return Self.scalars(UnsafeBufferPointer(start: text, count: length))
  }

  /// The text being edited.
  var text: (scalars: [Unicode.Scalar], cursor: Int) {
    var length = 0
    var cursor = 0
    guard let text = nabla_editor_text(editor, &length, &cursor) else { return ([], 0) }
    // libedit's text has `length` code points and is copied before the next call.
    return (Self.scalars(UnsafeBufferPointer(start: text, count: length)), cursor)
  }

  /// The number of code points in the text.
  var count: Int {
    var length = 0
    var cursor = 0
    return nabla_editor_text(editor, &length, &cursor) == nil ? 0 : length
  }

  /// Inserts at the cursor.
  func insert(_ scalars: some Sequence<Unicode.Scalar>) {
    _ = nabla_editor_insert(editor, Self.terminated(scalars))
  }

  /// Replaces the whole text, which must not become empty, and places the cursor.
  func replace(with scalars: [Unicode.Scalar], cursor: Int) {
    guard nabla_editor_replace(editor, Self.terminated(scalars)) else { return }
    move(to: cursor)
  }

  /// Moves the cursor to a position in the text.
  func move(to position: Int) {
    var length = 0
    var cursor = 0
    _ = nabla_editor_text(editor, &length, &cursor)
    nabla_editor_move(editor, Int32(clamping: position - cursor))
  }

  /// Deletes a part of the text, which a yank gives back.
  func kill(_ range: Range<Int>) {
    move(to: range.upperBound)
    nabla_editor_kill_backwards(editor, Int32(clamping: range.count))
  }

  private static func scalars(_ text: UnsafeBufferPointer<UInt32>) -> [Unicode.Scalar] {
    text.map { Unicode.Scalar($0) ?? "\u{FFFD}" }
  }

  /// Code points with the 0 that ends them; a 0 among them would end them early.
  private static func terminated(_ scalars: some Sequence<Unicode.Scalar>) -> [UInt32] {
    scalars.lazy.map(\.value).filter { $0 != 0 } + [0]
  }

  // MARK: - Terminal

  func setEditing(_ isEditing: Bool) { nabla_editor_set_editing(editor, isEditing) }

  func resize() { nabla_editor_resize(editor) }

  func takeBell() -> Bool { nabla_editor_take_bell(editor) }

  func addHistory(_ entry: String) {
    nabla_editor_add_history(editor, Self.terminated(entry.unicodeScalars))
  }
}
