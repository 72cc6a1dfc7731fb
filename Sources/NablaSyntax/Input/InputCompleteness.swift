// nabla · InputCompleteness.swift
// Whether a typed text is a whole input.
// SPDX-License-Identifier: Apache-2.0

/// Whether a text typed at the prompt is a whole input.
package enum InputCompleteness {
  /// True when a typed text needs another line: an open bracket or triple quote, a trailing
  /// backslash, or a block that no blank line has ended.
  package static func isIncomplete(_ text: String) -> Bool {
    var assembler = InputAssembler(mode: .typed)
    var lines = text.utf8[...]
    while let end = lines.firstIndex(of: UInt8(ascii: "\n")) {
      _ = assembler.add(String(decoding: lines[..<end], as: UTF8.self))
      lines = lines[lines.index(after: end)...]
    }
    _ = assembler.add(String(decoding: lines, as: UTF8.self))
    return assembler.needsMore
  }
}
