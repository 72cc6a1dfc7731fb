// nabla · ShellExampleTests.swift
// The commands that the pages show give what the pages say.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

struct ShellExampleTests {
  /// The pages that show commands.
  static let pages = [
    "README.md", "docs/guide/scripts.md", "docs/guide/translate.md", "docs/guide/prompt.md",
  ]

  private static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test(arguments: pages) func `commands give what the page says`(_ page: String) throws {
    let text = try String(contentsOf: Self.root.appendingPathComponent(page), encoding: .utf8)
    let examples = ShellExample.all(in: text)
    #expect(!examples.isEmpty)
    // All commands of a page run in one shell and one folder; a mark ends the output of each.
    let script = examples.reduce("exec 2>&1\n") { script, example in
      script + example.command + "\ncode=$?; printf '\\036\\n'; (exit $code)\n"
    }
    let run = try ScratchFolder.with { try ScriptProgram.shell(script, in: $0) }
    let outputs = run.output.components(separatedBy: "\u{1E}\n")
    for (example, output) in zip(examples, outputs) {
      #expect(output == example.output, "\(page):\(example.line)  $ \(example.command)")
    }
    #expect(outputs.count == examples.count + 1)
  }
}

/// A command in a block marked `sh`, behind `$ `, and what it writes.
private struct ShellExample {
  var command: String
  var output = ""
  /// The number of the command's line.
  var line: Int

  /// The commands of a page; lines behind `> ` continue a command.
  static func all(in text: String) -> [ShellExample] {
    var examples: [ShellExample] = []
    var isInside = false
    var isCommand = false
    for (index, line) in text.components(separatedBy: "\n").enumerated() {
      if line.hasPrefix("```") {
        isInside = line == "```sh"
        isCommand = false
      } else if isInside, line.hasPrefix("$ ") {
        examples.append(ShellExample(command: String(line.dropFirst(2)), line: index + 1))
        isCommand = true
      } else if isInside, isCommand, line.hasPrefix("> ") {
        examples[examples.count - 1].command += "\n" + line.dropFirst(2)
      } else if isInside, !examples.isEmpty {
        examples[examples.count - 1].output += line + "\n"
        isCommand = false
      }
    }
    return examples
  }
}
