// nabla · ScriptErrorTests.swift
// What a script's errors do: where they go, what they stop, how the program ends.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

struct ScriptErrorTests {
  @Test func `a script stops at its first error`() throws {
    let run = try ScriptProgram.run(input: "1\n1 + x\n2\n")
    #expect(run.output == "1\n")
    #expect(
      run.errors == """
        NameError: name 'x' is not defined
          --> stdin:2:5
          |
        2 | 1 + x
          |     ^

        """)
    #expect(run.status == 1)
  }

  @Test func `a syntax error runs nothing of its input`() throws {
    let run = try ScriptProgram.run(input: "print(1); 2 +\n")
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("SyntaxError: "))
    #expect(run.status == 1)
  }

  @Test func `a failed input changes nothing`() throws {
    let run = try ScriptProgram.run(
      ["--keep-going"], input: "x = [1, 2]\nx[0] = 9; y = 1; 1/0\nx\ny\n")
    #expect(run.output == "[1, 2]\n")
    #expect(run.errors.contains("ZeroDivisionError"))
    #expect(run.errors.contains("NameError: name 'y' is not defined"))
  }

  @Test func `with --keep-going the count of errors comes last`() throws {
    let run = try ScriptProgram.run(["--keep-going"], input: "a\n1\nb\n2\n")
    #expect(run.output == "1\n2\n")
    #expect(run.errors.hasSuffix("\n2 errors\n"))
    #expect(run.status == 1)
    #expect(try ScriptProgram.run(["--keep-going"], input: "a\n").errors.hasSuffix("\n1 error\n"))
  }

  @Test func `without an error --keep-going says nothing`() throws {
    let run = try ScriptProgram.run(["--keep-going"], input: "1\n")
    #expect(run.errors == "")
    #expect(run.status == 0)
  }

  @Test func `after a bracket that never closes --keep-going goes on behind its line`() throws {
    let run = try ScriptProgram.run(["--keep-going"], input: "1\nx = (2\n3\n4\n")
    #expect(run.output == "1\n3\n4\n")
    #expect(run.errors.hasPrefix("SyntaxError: '(' was never closed\n  --> stdin:2:5\n"))
    #expect(run.errors.hasSuffix("\n1 error\n"))
  }

  @Test func `values come before the error that follows them`() throws {
    let run = try ScriptProgram.shell("printf '1\\noops\\n' | nabla 2>&1")
    #expect(run.output.hasPrefix("1\nNameError"))
  }

  @Test func `warnings go to standard error and change nothing`() throws {
    let run = try ScriptProgram.run(input: "1 / array([0.0])\n2\n")
    #expect(run.output == "[inf]\n2\n")
    #expect(run.errors.hasPrefix("RuntimeWarning: divide by zero encountered in divide\n"))
    #expect(run.status == 0)
  }

  @Test func `warnings can be errors`() throws {
    let run = try ScriptProgram.run(["--warnings", "error"], input: "1 / array([0.0])\n2\n")
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("RuntimeWarning: divide by zero encountered in divide\n"))
    #expect(run.status == 1)
  }

  @Test(arguments: [
    ("exit(3)", 3), ("exit()", 0), ("exit", 0), ("quit", 0), (":q", 0), ("quit(7)", 7),
  ])
  func `a script can leave`(_ line: String, _ status: Int32) throws {
    let run = try ScriptProgram.run(input: "1\n\(line)\n2\n")
    #expect(run.output == "1\n")
    #expect(run.errors == "")
    #expect(run.status == status)
  }

  @Test func `wrong usage is 2`() throws {
    for arguments in [["--bogus"], ["-e"], ["--json", "--transcript"]] {
      let run = try ScriptProgram.run(arguments)
      #expect(run.status == 2)
      #expect(run.output == "")
      #expect(run.errors.hasPrefix("Error: "))
    }
  }

  @Test func `a script that is not there is 2`() throws {
    let run = try ScriptProgram.run(["no-such-file.nabla"])
    #expect(run.status == 2)
    #expect(run.errors == "nabla: cannot open 'no-such-file.nabla': No such file or directory\n")
    #expect(try ScriptProgram.run(["/"]).errors == "nabla: cannot open '/': Is a directory\n")
  }

  @Test func `a reader that has gone ends it quietly`() throws {
    let run = try ScriptProgram.shell(
      "set -o pipefail; nabla -e 'for i in range(1000000): i' | head -n 2")
    #expect(run.output == "0\n1\n")
    #expect(run.errors == "")
    #expect(run.status == 0)
  }

  @Test func `an endless script ends with its reader`() throws {
    let run = try ScriptProgram.shell("nabla -e 'while True: print(1)' | head -n 1")
    #expect(run.output == "1\n")
    #expect(run.errors == "")
  }

  @Test func `output that cannot be written is an error`() throws {
    let run = try ScriptProgram.shell("nabla -e 1 >/dev/full")
    #expect(run.errors == "nabla: cannot write the output: No space left on device\n")
    #expect(run.status == 1)
  }

  @Test(arguments: [
    "zeros(10**12)", "10**10**10", "f(x) = f(x) + 1; f(1)", "open('x')", "]", "\u{1}", "'",
    String(repeating: "(", count: 100_000) + String(repeating: ")", count: 100_000),
    String(repeating: "[", count: 100_000), String(repeating: "-", count: 100_000) + "1",
    "2" + String(repeating: "**2", count: 100_000),
  ])
  func `nothing that is typed ends the program`(_ line: String) throws {
    let run = try ScriptProgram.run(["--keep-going"], input: line + "\n\n1 + 1\n")
    #expect(run.output.hasSuffix("2\n"))
    #expect(run.errors.contains("Error: "))
    #expect(run.status == 1)
  }
}
