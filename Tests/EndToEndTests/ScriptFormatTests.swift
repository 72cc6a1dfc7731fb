// nabla · ScriptFormatTests.swift
// Transcripts, JSON and colour.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

struct ScriptFormatTests {
  @Test func `a transcript shows inputs, output and errors in order`() throws {
    let run = try ScriptProgram.run(
      ["--transcript"],
      input: """
        # halves
        x = [1,
          2]
        x / 2

        def f(x):
          return x + 1
        f(oops)
        f(1)
        """)
    #expect(
      run.output == """
        >>> # halves
        >>> x = [1,
        ...   2]
        >>> x / 2
        [0.5, 1. ]
        >>>\u{20}
        >>> def f(x):
        ...   return x + 1
        ...\u{20}
        >>> f(oops)
        NameError: name 'oops' is not defined
          --> input 4:3
          |
        1 | f(oops)
          |   ^^^^
        >>> f(1)
        2

        """)
    #expect(run.errors == "")
    #expect(run.status == 1)
  }

  @Test func `json has one object for each statement`() throws {
    let run = try ScriptProgram.run(
      ["--json", "--keep-going"],
      input: "x = [1.5, 2]; x\nprint(3)\nx + [1, 2, 3]\n10**20\n(1+2j)\n")
    let objects = try run.output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(run.errors == "" || run.errors == "1 error\n")
    #expect(run.status == 1)
    try #require(objects.count == 6)
    #expect(objects.map { $0["input"] as? Int } == [1, 1, 2, 3, 4, 5])
    #expect(objects[1]["source"] as? String == "x")
    #expect(objects[1]["display"] as? String == "[1.5, 2. ]")
    #expect(objects[1]["dtype"] as? String == "float64")
    #expect(objects[1]["shape"] as? [Int] == [2])
    #expect(objects[1]["value"] as? [Double] == [1.5, 2])
    #expect(objects[2]["printed"] as? String == "3\n")
    let error = try #require(objects[3]["error"] as? [String: Any])
    #expect(error["kind"] as? String == "ValueError")
    #expect(error["line"] as? Int == 3)
    #expect(objects[4]["value"] as? String == "100000000000000000000")
    #expect(objects[5]["value"] as? [Double] == [1, 2])
  }

  private let escape = "\u{1B}["

  @Test func `without a terminal there is no colour`() throws {
    #expect(try !ScriptProgram.run(["-e", "x"]).errors.contains(escape))
    #expect(try !ScriptProgram.run(input: "x").errors.contains(escape))
  }

  @Test func `colour can be asked for and forbidden`() throws {
    #expect(try ScriptProgram.run(["--color", "always", "-e", "x"]).errors.contains(escape))
    let forced = ["CLICOLOR_FORCE": "1"]
    #expect(try ScriptProgram.run(["-e", "x"], environment: forced).errors.contains(escape))
    #expect(
      try !ScriptProgram.run(["--color", "never", "-e", "x"], environment: forced).errors
        .contains(escape))
    #expect(
      try !ScriptProgram.run(["--plain", "-e", "x"], environment: forced).errors.contains(escape))
    #expect(
      try !ScriptProgram.run(["-e", "x"], environment: forced.merging(["NO_COLOR": "1"]) { $1 })
        .errors.contains(escape))
  }

  @Test func `help and version go to standard output`() throws {
    let version = try ScriptProgram.run(["--version"])
    #expect(version.output.hasPrefix("nabla "))
    #expect(version.status == 0)
    let help = try ScriptProgram.run(["--help"])
    #expect(help.output.contains("--keep-going"))
    #expect(help.status == 0)
  }
}
