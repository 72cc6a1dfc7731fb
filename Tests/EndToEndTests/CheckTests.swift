// nabla · CheckTests.swift
// `nabla check` from the command line: what it says, what it writes, how it ends.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

struct CheckTests {
  /// Runs a line of shell in a folder that holds these files.
  private func shell(_ line: String, files: [String: String]) throws -> ScriptProgram.Run {
    try ScratchFolder.with { folder in
      for (name, text) in files {
        try Data(text.utf8).write(to: folder.appendingPathComponent(name))
      }
      return try ScriptProgram.shell(line, in: folder)
    }
  }

  private let right = "```nabla\n>>> 1 + 1\n2\n```\n"
  private let wrong = "```nabla\n>>> 1 + 1\n3\n```\n"

  @Test func `documents that are right end with 0`() throws {
    let run = try shell("nabla check a.md b.md", files: ["a.md": right, "b.md": right])
    #expect(run.output == "2 passed, 0 failed\n")
    #expect(run.status == 0)
  }

  @Test func `a difference ends with 1 and is told with its line`() throws {
    let run = try shell("nabla check a.md b.md", files: ["a.md": right, "b.md": wrong])
    #expect(run.output == "b.md:3\n    >>> 1 + 1\n  - 3\n  + 2\n1 passed, 1 failed\n")
    #expect(run.errors == "")
    #expect(run.status == 1)
  }

  @Test func `a file that is not there ends with 2, the others are checked`() throws {
    let run = try shell("nabla check none.md a.md", files: ["a.md": right])
    #expect(run.output == "1 passed, 0 failed\n")
    #expect(run.errors == "nabla: cannot check 'none.md': No such file or directory\n")
    #expect(run.status == 2)
  }

  @Test func `a file that is no UTF-8 is left alone`() throws {
    let line = "printf '```nabla\\n>>> 1\\n\\377\\n```\\n' > a.md; nabla check --update a.md"
    let run = try shell(line, files: [:])
    #expect(run.errors == "nabla: cannot check 'a.md': it is not UTF-8\n")
    #expect(run.status == 2)
  }

  @Test func `an update writes the real output and keeps the mode and the link`() throws {
    let line = """
      chmod 640 a.md; ln -s a.md link.md; nabla check --update link.md >&2; echo $?
      cat a.md; stat -c %a a.md; test -L link.md && ls
      """
    let run = try shell(line, files: ["a.md": wrong])
    #expect(run.output == "0\n" + right + "640\na.md\nlink.md\n")
  }

  @Test func `without a file it is wrong usage`() throws {
    #expect(try shell("nabla check", files: [:]).status == 2)
  }
}
