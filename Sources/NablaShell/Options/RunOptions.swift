// nabla · RunOptions.swift
// The options of nabla, declared for the argument parser.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// The options of `nabla`, its help and its version.
struct RunOptions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nabla",
    abstract: "A calculator shell for arrays: what NumPy prints, nabla prints.",
    usage: """
      nabla [OPTIONS]                    the prompt, or a script from standard input
      nabla [OPTIONS] FILE [ARG …]       a script; - is standard input
      nabla [OPTIONS] -e EXPR …          the expressions, in one session
      nabla check [--update] FILE.md …   runs the examples of documents
      nabla translate [--to …] FILE      the same program in Python
      """,
    discussion: """
      Exit status: 0 no error, 1 an error in the input, 2 wrong usage or no such script, \
      130 interrupted, exit(n) n.
      """,
    version: Version.text)

  @Option(
    name: .short, parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Evaluate a line; may be repeated.", valueName: "expr"))
  var e: [String] = []

  @Flag(name: .short, help: "Go on at the prompt afterwards.")
  var i = false

  @Flag(name: .short, help: "Start the prompt without its banner.")
  var q = false

  @Flag(help: "Evaluate every input; the count of errors comes last.")
  var keepGoing = false

  @Flag(help: "Write each input behind its prompt, then output and errors, all on standard output.")
  var transcript = false

  @Flag(help: "Write one JSON object per statement.")
  var json = false

  @Option(help: ArgumentHelp("Whether warnings stop like errors.", valueName: "show|error"))
  var warnings = WarningChoice.show

  @Option(help: ArgumentHelp("When to use colour.", valueName: "auto|always|never"))
  var color = Invocation.ColorChoice.auto

  @Flag(help: "For screen readers: no colour, no drawing.")
  var plain = false

  @Flag(help: "Do not read the init file.")
  var noInit = false

  @Flag(help: "Neither read nor write the history.")
  var noHistory = false

  enum WarningChoice: String, CaseIterable, ExpressibleByArgument {
    case show, error
  }

  func validate() throws {
    if transcript && json {
      throw ValidationError("--transcript and --json are two forms of output: choose one.")
    }
  }

  /// The invocation for these options and a script with its arguments.
  func invocation(script: [String]) throws -> Invocation {
    if let file = script.first, !e.isEmpty {
      throw ValidationError("-e is given, so there is nothing to do for '\(file)': choose one.")
    }
    var invocation = Invocation()
    invocation.expressions = e
    invocation.file = script.first
    invocation.arguments = Array(script.dropFirst())
    invocation.isInteractive = i
    invocation.keepsGoing = keepGoing || transcript
    invocation.format = transcript ? .transcript : json ? .json : .text
    invocation.warningsAreErrors = warnings == .error
    invocation.color = color
    invocation.isPlain = plain
    invocation.showsBanner = !q
    invocation.readsInitFile = !noInit
    invocation.keepsHistory = !noHistory
    return invocation
  }
}

extension Invocation.ColorChoice: ExpressibleByArgument {}
