// nabla · LineEditor+Keys.swift
// Fills libedit's key map: the mode first, then our keys, then the user's.
// SPDX-License-Identifier: Apache-2.0

/// What the keys mean.
package enum EditingMode: Hashable, Sendable {
  case emacs, vi
}

extension LineEditor {
  // libedit's own functions that walk through the history, search it or read a command are bound
  // nowhere: they write beyond their buffers of 1024 characters and leave the text in pieces.

  /// Bound in every map.
  private static let everywhere: [(key: String, command: EditorCommand)] = [
    ("^M", .accept), ("^J", .accept), ("^C", .interrupt), ("^D", .endOfFile), ("^Z", .suspend),
    ("^L", .clearScreen), ("^R", .search), ("^I", .complete), ("^P", .up), ("^N", .down),
    ("^H", .eraseBefore), ("^?", .eraseBefore),
  ]

  /// Letters such as æ and ø, which libedit's emacs map takes for keys with Meta.
  private static let letters = (UInt8(0xA0)...0xFF).map { String(Unicode.Scalar($0)) }

  private static let virtual: [(key: VirtualKey, command: EditorCommand)] = [
    (.up, .up), (.down, .down), (.left, .left), (.right, .right), (.home, .lineStart),
    (.end, .lineEnd), (.bufferStart, .bufferStart), (.bufferEnd, .bufferEnd),
    (.delete, .eraseAfter), (.deleteWord, .killWordAfter), (.wordLeft, .wordLeft),
    (.wordRight, .wordRight), (.pageUp, .up), (.pageDown, .down), (.newline, .newline),
    (.paste, .paste), (.backTab, .ignore),
  ]

  private static let emacs: [(key: String, command: EditorCommand)] = [
    ("^A", .lineStart), ("^E", .lineEnd), ("^B", .left), ("^F", .right), ("^K", .killLineAfter),
    ("^U", .killLineBefore), ("^W", .killWordBefore), ("^_", .undo), ("^G", .ignore),
    ("^[b", .wordLeft), ("^[f", .wordRight), ("^[d", .killWordAfter), ("^[^?", .killWordBefore),
    ("^[^H", .killWordBefore), ("^[^M", .newline), ("^[^J", .newline), ("^[<", .bufferStart),
    ("^[>", .bufferEnd), ("^[p", .up), ("^[P", .up), ("^[n", .down), ("^[N", .down),
    ("^[[A", .up), ("^[[B", .down), ("^[OA", .up), ("^[OB", .down), ("^[x", .ignore),
    ("^[X", .ignore),
    ("^X^E", .editExternally),
  ]

  private static let viInsert: [(key: String, command: EditorCommand)] = [
    ("^U", .killLineBefore), ("^W", .killWordBefore),
  ]

  private static let viCommand: [(key: String, command: EditorCommand)] = [
    ("k", .up), ("j", .down), ("-", .up), ("+", .down), ("K", .up), ("J", .down),
    ("[A", .up), ("[B", .down), ("OA", .up), ("OB", .down), ("/", .find), ("?", .find),
    ("n", .findAgain), ("N", .ignore), ("G", .ignore), ("_", .ignore), (":", .ignore),
    ("@", .ignore), ("v", .editExternally),
  ]

  /// Sets the terminal's modes and the whole key map up.
  func configureKeys() {
    for command in EditorCommand.allCases {
      engine.add(command: command.rawValue, name: name(of: command), help: command.help)
    }
    setTerminalModes()
    let file = configuration.initFile.map { InitFile(path: $0) }
    let commands = (file?.commands ?? []).filter { !$0.turnsEditingOff }
    engine.parse(["bind", "-e"])
    for command in commands where command.choosesEditor { engine.parse(command.words) }
    bindDefaults()
    ownBindings = commands.filter { !$0.choosesEditor }
    initFileProblems = bindOwn().map { InitFileProblem(line: $0.line, text: $0.text) }
  }

  /// What the keys mean: another choice gives every key the meaning that it has there.
  package var editing: EditingMode {
    get { engine.isVi ? .vi : .emacs }
    set {
      engine.parse(["bind", newValue == .vi ? "-v" : "-e"])
      bindDefaults()
      _ = bindOwn()
    }
  }

  /// Carries out the lines of the init file; returns those that libedit refused.
  private func bindOwn() -> [InitFile.Command] {
    ownBindings.filter { $0.words.isEmpty || !engine.parse($0.decodedWords) }
  }

  /// While editing, every key is a key; while evaluating, Ctrl-C and Ctrl-Z are signals, and what is
  /// typed ahead is neither shown nor cut at 4095 bytes.
  private func setTerminalModes() {
    for mode in ["-isig", "-icrnl", "-inlcr", "-ixon"] { engine.parse(["setty", "-d", mode]) }
    for mode in ["-echo", "-icanon"] { engine.parse(["setty", "-x", mode]) }
  }

  private func bindDefaults() {
    let isVi = engine.isVi
    let maps = isVi ? [[], ["-a"]] : [[]]
    for map in maps {
      for (key, command) in Self.everywhere { bind(key, to: name(of: command), options: map) }
      for (key, command) in Self.virtual { bind(key.text, to: name(of: command), options: map) }
      let erase = isVi ? "vi-delete-prev-char" : "em-delete-prev-char"
      bind(VirtualKey.eraseBackwards.text, to: erase, options: map)
      bind(VirtualKey.eraseForwards.text, to: "ed-delete-next-char", options: map)
    }
    for (key, command) in isVi ? Self.viInsert : Self.emacs { bind(key, to: name(of: command)) }
    guard isVi else {
      for letter in Self.letters { bind(letter, to: "ed-insert") }
      return
    }
    for (key, command) in Self.viCommand { bind(key, to: name(of: command), options: ["-a"]) }
  }

  private func bind(_ key: String, to command: String, options: [String] = []) {
    engine.parse(["bind"] + options + [key, command])
  }

  private func name(of command: EditorCommand) -> String {
    "\(configuration.programName)-\(command.name)"
  }
}
