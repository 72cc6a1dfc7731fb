// nabla · CommandLineTests.swift
// From the words on the command line to what is to be done.
// SPDX-License-Identifier: Apache-2.0

import NablaShell
import NablaTranslation
import Testing

struct CommandLineTests {
  private func run(_ arguments: String...) -> Invocation? {
    guard case .run(let invocation) = CommandLineArguments.task(for: arguments) else { return nil }
    return invocation
  }

  private func complaint(_ arguments: String...) -> (text: String, status: Int32)? {
    guard case .say(let text, let status) = CommandLineArguments.task(for: arguments) else {
      return nil
    }
    return (text, status)
  }

  @Test(arguments: [
    [], ["-e", "1+1"], ["-e", "-2**2"], ["-e", "a", "-e", "--color"], ["-"], ["-", "a"],
    ["fall.nabla"], ["fall.nabla", "--keep-going", "-e"], ["./check"], ["a", "check"],
  ])
  func `the fast path and the argument parser agree`(_ arguments: [String]) throws {
    let fast = try #require(FastPath.invocation(for: arguments))
    #expect(try CommandLineArguments.parsed(arguments) == fast)
  }

  @Test(arguments: [
    ["-e"], ["-e", "1", "-q"], ["--json"], ["-i", "x"], ["check"], ["check", "a.md"], ["--help"],
  ])
  func `the fast path leaves everything else to the parser`(_ arguments: [String]) {
    #expect(FastPath.invocation(for: arguments) == nil)
  }

  @Test func `every option is understood`() {
    var expected = Invocation()
    expected.expressions = ["1", "2"]
    expected.isInteractive = true
    expected.keepsGoing = true
    expected.format = .json
    expected.warningsAreErrors = true
    expected.color = .always
    expected.isPlain = true
    expected.showsBanner = false
    expected.readsInitFile = false
    expected.keepsHistory = false
    #expect(
      run(
        "-e", "1", "-i", "--keep-going", "--json", "--warnings", "error", "--color=always",
        "--plain", "-q", "--no-init", "--no-history", "-e", "2") == expected)
  }

  @Test func `what follows the script is the script's own`() {
    let invocation = run("--keep-going", "--color", "never", "fall.nabla", "--json", "-e", "x")
    #expect(invocation?.file == "fall.nabla")
    #expect(invocation?.arguments == ["--json", "-e", "x"])
    #expect(invocation?.format == .text)
  }

  @Test func `two dashes end the options`() {
    #expect(run("-q", "--", "--odd-name", "a")?.file == "--odd-name")
    #expect(run("-q", "--", "--odd-name", "a")?.arguments == ["a"])
  }

  @Test func `a transcript keeps going`() {
    #expect(run("--transcript")?.keepsGoing == true)
    #expect(run("--transcript")?.format == .transcript)
  }

  @Test func `translate takes a program and a library`() {
    #expect(
      CommandLineArguments.task(for: ["translate", "a.nabla"])
        == .translate(file: "a.nabla", dialect: .numpy))
    #expect(
      CommandLineArguments.task(for: ["translate", "--to", "dask", "-"])
        == .translate(file: "-", dialect: .dask))
  }

  @Test func `check takes documents`() {
    #expect(
      CommandLineArguments.task(for: ["check", "--update", "a.md", "b.md"])
        == .check(files: ["a.md", "b.md"], update: true))
  }

  @Test(arguments: [
    ["--bogus"], ["-e"], ["--color", "red", "x"], ["--json", "--transcript"],
    ["-q", "-e", "1", "f"],
    ["check"], ["--warnings"],
  ])
  func `wrong usage is 2 and says what is wrong`(_ arguments: [String]) {
    guard case .say(let text, let status) = CommandLineArguments.task(for: arguments) else {
      Issue.record("understood")
      return
    }
    #expect(status == 2)
    #expect(text.hasPrefix("Error: "))
  }

  @Test func `help and version are no errors`() throws {
    let help = try #require(complaint("--help"))
    #expect(help.status == 0)
    for word in ["--keep-going", "--transcript", "--json", "-e", "nabla check", "--no-history"] {
      #expect(help.text.contains(word))
    }
    let version = try #require(complaint("--version"))
    #expect(version.status == 0)
    #expect(version.text == Version.text)
  }
}
