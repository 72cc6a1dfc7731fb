// nabla · EditorCommandTests.swift
// Every command can be told from the others, and the guide names them all.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import LineEditing

struct EditorCommandTests {
  @Test func `every command has a name of its own`() {
    let names = EditorCommand.allCases.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test func `the guide lists the commands with what they do`() {
    let tests = #filePath.split(separator: "/").dropLast(4).map { "/\($0)" }.joined()
    let page = TemporaryFolder.read(path: tests + "/docs/guide/prompt.md")
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `nabla-") }.map(String.init)
    let expected = EditorCommand.allCases.map { command in
      "| `nabla-\(command.name)` | \(command.help.prefix(1).lowercased() + command.help.dropFirst()) |"
    }
    #expect(rows == expected)
  }
}
