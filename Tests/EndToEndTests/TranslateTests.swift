// nabla · TranslateTests.swift
// `nabla translate` from the command line: what it writes and how it ends.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

struct TranslateTests {
  private func shell(_ line: String, program: String = "1 + 1\n") throws -> ScriptProgram.Run {
    try ScratchFolder.with { folder in
      try Data(program.utf8).write(to: folder.appendingPathComponent("a.nabla"))
      return try ScriptProgram.shell(line, in: folder)
    }
  }

  @Test(arguments: [
    "nabla translate a.nabla", "nabla translate --to numpy a.nabla", "nabla translate - < a.nabla",
    "nabla translate < a.nabla",
  ])
  func `a program is written in Python`(_ line: String) throws {
    let run = try shell(line)
    #expect(run.output == "import numpy as np\n\nprint(1 + 1)\n")
    #expect(run.errors == "")
    #expect(run.status == 0)
  }

  @Test func `a program that is none is shown with its line`() throws {
    let run = try shell("nabla translate a.nabla", program: "x = 3\nx + (2\n")
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("SyntaxError: '(' was never closed\n  --> a.nabla:2:5\n"))
    #expect(run.status == 1)
  }

  @Test func `a file that is not there ends with 2`() throws {
    let run = try shell("nabla translate none.nabla")
    #expect(run.errors == "nabla: cannot translate 'none.nabla': No such file or directory\n")
    #expect(run.status == 2)
  }

  @Test func `another library is wrong usage`() throws {
    #expect(try shell("nabla translate --to fortran a.nabla").status == 2)
  }
}
