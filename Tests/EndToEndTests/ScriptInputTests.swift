// nabla · ScriptInputTests.swift
// Where a script can come from: standard input, a file, the command line.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

struct ScriptInputTests {
  @Test func `standard input shows its values and nothing else`() throws {
    let run = try ScriptProgram.run(input: "gradient([1, 2, 4, 7, 11, 16])\n")
    #expect(run.output == "[1. , 1.5, 2.5, 3.5, 4.5, 5. ]\n")
    #expect(run.errors == "")
    #expect(run.status == 0)
  }

  @Test func `a heredoc is standard input`() throws {
    let run = try ScriptProgram.shell("nabla <<'EOF'\nx = [1, 2, 4]\nx * 2\nEOF\n")
    #expect(run.output == "[2, 4, 8]\n")
    #expect(run.status == 0)
  }

  @Test func `a dash is standard input`() throws {
    #expect(try ScriptProgram.run(["-"], input: "7/2").output == "3.5\n")
  }

  @Test func `a last line without a newline counts`() throws {
    #expect(try ScriptProgram.run(input: "1\n2").output == "1\n2\n")
  }

  @Test func `no input is no error`() throws {
    let run = try ScriptProgram.run(input: "")
    #expect(run.output == "")
    #expect(run.status == 0)
  }

  @Test func `a file is a script, argv its arguments`() throws {
    try ScratchFolder.with { folder in
      let file = folder.appendingPathComponent("fall.nabla")
      try "print(argv)\n1 + x".write(to: file, atomically: true, encoding: .utf8)
      let run = try ScriptProgram.shell("nabla fall.nabla one --json", in: folder)
      #expect(run.output == "['one', '--json']\n")
      #expect(run.errors.contains("--> fall.nabla:2:5\n"))
      #expect(run.status == 1)
    }
  }

  @Test func `a file can start itself`() throws {
    try ScratchFolder.with { folder in
      let file = folder.appendingPathComponent("fall.nabla")
      try "#!/usr/bin/env nabla\n3 * 7\n".write(to: file, atomically: true, encoding: .utf8)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
      #expect(try ScriptProgram.shell("./fall.nabla", in: folder).output == "21\n")
    }
  }

  @Test func `expressions share one session`() throws {
    let run = try ScriptProgram.run(["-e", "x = 3", "-e", "x**2", "-e", "-x"])
    #expect(run.output == "9\n-3\n")
  }

  @Test func `expressions are counted for errors`() throws {
    let run = try ScriptProgram.run(["-e", "x = 3", "-e", "x + y"])
    #expect(run.errors.contains("--> -e:2:5\n"))
    #expect(run.status == 1)
  }

  @Test func `after expressions -i goes on with standard input`() throws {
    let run = try ScriptProgram.run(["-i", "-e", "x = 3"], input: "x + 1\n")
    #expect(run.output == "4\n")
  }

  @Test func `standard input is evaluated as it arrives`() throws {
    let process = ScriptProgram.makeProcess([])
    let input = PrivatePipe()
    let output = PrivatePipe()
    process.standardInput = input.reading
    process.standardOutput = output.writing
    try ScriptProgram.start(process)
    for (line, answer) in [("1 + 1\n", "2\n"), ("x = [1,\n", ""), ("2]; x\n", "[1, 2]\n")] {
      try input.writing.write(contentsOf: Data(line.utf8))
      if !answer.isEmpty {
        let data = try output.reading.read(upToCount: answer.utf8.count)
        #expect(data == Data(answer.utf8))
      }
    }
    try input.writing.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func `a byte order mark and carriage returns are accepted`() throws {
    let run = try ScriptProgram.run(input: "\u{FEFF}x = [1,\r\n2]\r\nx\r\n")
    #expect(run.output == "[1, 2]\n")
    #expect(run.errors == "")
  }

  @Test func `bytes that are no UTF-8 are an error that names them`() throws {
    let run = try ScriptProgram.run(bytes: Array("1\n'a".utf8) + [0xFF] + Array("'\n2\n".utf8))
    #expect(run.output == "1\n")
    #expect(
      run.errors.hasPrefix("SyntaxError: (unicode error) 'utf-8' codec can't decode byte 0xff"))
    #expect(run.errors.contains("--> stdin:2:3\n"))
    #expect(run.status == 1)
  }

  @Test func `a NUL is an error`() throws {
    let run = try ScriptProgram.run(bytes: Array("1\n2".utf8) + [0] + Array("\n".utf8))
    #expect(run.output == "1\n")
    #expect(run.errors.hasPrefix("SyntaxError: "))
    #expect(!run.errors.utf8.contains(0))
    #expect(run.status == 1)
  }

  @Test func `a line of a million bytes is evaluated`() throws {
    let line = "1" + String(repeating: " + 1", count: 250_000)
    let run = try ScriptProgram.run(input: line + "\n")
    #expect(run.output == "250001\n" || run.errors.hasPrefix("RecursionError: "))
  }

  @Test func `a line of a million bytes with an error shows a piece of it`() throws {
    let line = "[" + String(repeating: "1, ", count: 333_000) + "oops]"
    let run = try ScriptProgram.run(input: line + "\n")
    #expect(run.errors.hasPrefix("NameError: name 'oops' is not defined"))
    #expect(run.errors.utf8.count < 1000)
    #expect(run.status == 1)
  }
}
