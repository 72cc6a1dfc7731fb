// nabla · LineEditor+ExternalEditor.swift
// Hands the text to the user's editor and takes it back.
// SPDX-License-Identifier: Apache-2.0

import Glibc

extension LineEditor {
  /// Lets the user edit the text in a program of their own; it is not accepted by that.
  func editExternally() -> EditLineEngine.Answer {
    let text = TextSteps.string(engine.text.scalars)
    guard let file = TemporaryText(text) else { return .error }
    defer { file.remove() }
    var succeeded = false
    lendTerminal { succeeded = file.openInEditor() }
    guard succeeded, let bytes = (try? LockedFile.contents(of: file.path)) ?? nil else {
      return .error
    }
    var edited = PasteCollector.clean(bytes)
    // Editors end the last line; the input ended without.
    if edited.last == "\n", !text.hasSuffix("\n") { edited.removeLast() }
    setText(TextState(text: edited, cursor: edited.count))
    return .refresh
  }
}

/// A text in a file that only its owner can read.
private struct TemporaryText {
  let path: String

  /// Writes the file; nil if that is not possible.
  init?(_ text: String) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/input-XXXXXX.py".utf8CString)
    // The template ends with 0, after the three characters that follow what is replaced.
    let descriptor = mkstemps(&template, 3)
    guard descriptor >= 0 else { return nil }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let bytes = Array(text.utf8)
    // `bytes` is alive for the call and has `bytes.count` bytes.
    let count = write(descriptor, bytes, bytes.count)
    close(descriptor)
    guard count == bytes.count else {
      remove()
      return nil
    }
  }

  func remove() { unlink(path) }

  /// Runs the editor to its end; returns whether it succeeded.
  func openInEditor() -> Bool {
    // The name goes as an argument of its own; the editor's own arguments are the shell's to split.
    let words = ["sh", "-c", "exec ${VISUAL:-${EDITOR:-vi}} \"$1\"", "sh", path]
    var arguments = words.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var process = pid_t()
    // The copies live until the call is over.
    guard posix_spawn(&process, "/bin/sh", nil, nil, &arguments, environ) == 0 else { return false }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 { if errno != EINTR { return false } }
    return status == 0
  }
}
