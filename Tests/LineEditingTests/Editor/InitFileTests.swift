// nabla · InitFileTests.swift
// The init file is read line by line, and cursor keys in it mean our keys.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import LineEditing

struct InitFileTests {
  @Test func `comments and blank lines are no commands`() {
    let file = InitFile(text: "# a comment\n\n  \nbind ^T nabla-undo\n")
    #expect(file.commands.map(\.line) == [4])
    #expect(file.commands.first?.words == ["bind", "^T", "nabla-undo"])
  }

  @Test(arguments: [
    ("bind -v", true), ("nabla:bind -e", true), ("bind -l", false), ("bind", false),
  ])
  func `lines that choose the editor are known`(_ line: String, _ chooses: Bool) {
    #expect(InitFile(text: line).commands.first?.choosesEditor == chooses)
  }

  @Test func `editing cannot be turned off`() {
    #expect(InitFile(text: "edit off").commands.first?.turnsEditingOff == true)
  }

  @Test func `an open quote leaves no words`() {
    #expect(InitFile(text: "bind \"open").commands.first?.words == [])
  }

  @Test(arguments: [
    ("^[[A", VirtualKey.up), ("\\e[B", .down), ("\\033OC", .right), ("^[[1;5D", .wordLeft),
  ])
  func `the sequence of a cursor key is the key`(_ sequence: String, _ key: VirtualKey) {
    #expect(InitFile.virtualKey(for: sequence) == key)
    let command = InitFile(text: "bind \"\(sequence)\" nabla-undo").commands.first
    #expect(command?.decodedWords == ["bind", key.text, "nabla-undo"])
  }

  @Test(arguments: ["^[b", "^A", "a", "^[", "^[[200~", "^[[15~"])
  func `other keys stay as they are`(_ key: String) {
    #expect(InitFile.virtualKey(for: key) == nil)
  }

  @Test func `a missing file has no commands`() {
    #expect(InitFile(path: "/nonexistent/editrc").commands.isEmpty)
  }
}
