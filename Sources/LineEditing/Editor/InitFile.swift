// nabla · InitFile.swift
// The lines of `.editrc`, in the order in which they take effect.
// SPDX-License-Identifier: Apache-2.0

import CEditLineShims
import Glibc

/// A line of the init file that was not carried out.
package struct InitFileProblem: Hashable, Sendable {
  package var line: Int
  package var text: String
}

/// The commands of an init file.
struct InitFile {
  struct Command {
    var line: Int
    var text: String
    /// The words as libedit splits them; empty if a quote is left open.
    var words: [String]

    /// The command without the name of the program that may stand before it.
    private var name: Substring? { words.first?.split(separator: ":").last }

    /// Whether the line chooses between vi and emacs, which forgets all bindings.
    var choosesEditor: Bool {
      name == "bind" && words.count == 2 && ["-v", "-e"].contains(words[1])
    }

    /// Whether the line turns libedit off, which this editor cannot do without.
    var turnsEditingOff: Bool { name == "edit" }

    /// The words with the sequence of a cursor key replaced by the key our decoder makes of it.
    var decodedWords: [String] {
      guard name == "bind" else { return words }
      return words.enumerated().map { index, word in
        index > 0 && !word.hasPrefix("-") ? InitFile.virtualKey(for: word)?.text ?? word : word
      }
    }
  }

  /// No file of bindings is longer.
  private static let sizeLimit = 1 << 20

  let commands: [Command]

  /// Reads a file; one that is missing or cannot be read has no commands.
  init(path: String) {
    let bytes = ((try? LockedFile.contents(of: path)) ?? nil) ?? []
    self.init(text: bytes.count <= Self.sizeLimit ? String(decoding: bytes, as: UTF8.self) : "")
  }

  init(text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    commands = lines.enumerated().compactMap { index, line in
      guard let first = line.first(where: { $0 != " " && $0 != "\t" }), first != "#" else {
        return nil
      }
      return Command(line: index + 1, text: String(line), words: Self.split(String(line)))
    }
  }

  private static func split(_ line: String) -> [String] {
    var count: Int32 = 0
    guard !line.utf8.contains(0), let words = nabla_words_split(line, &count) else { return [] }
    defer { nabla_words_free(words) }
    // The words live until they are freed and are copied before.
    return (0..<count).compactMap { index in
      nabla_words_at(words, index).map { String(cString: $0) }
    }
  }

  /// The virtual key for a sequence such as `^[[A` or `\e[A`.
  static func virtualKey(for word: String) -> VirtualKey? {
    for lead in ["^[", "\\e", "\\033", "\u{1B}"] where word.hasPrefix(lead) {
      var decoder = KeyDecoder()
      decoder.feed([0x1B] + word.dropFirst(lead.count).utf8)
      guard case .virtual(let key)? = decoder.next(), !decoder.hasKeys, !decoder.isIncomplete else {
        return nil
      }
      return key
    }
    return nil
  }
}
