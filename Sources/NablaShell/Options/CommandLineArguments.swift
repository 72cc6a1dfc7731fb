// nabla · CommandLineArguments.swift
// From the words on the command line to what is to be done.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import NablaTranslation

/// What the program is to do.
package enum Task: Equatable, Sendable {
  case run(Invocation)
  /// Runs the examples of documents; `update` writes the real output into them.
  case check(files: [String], update: Bool)
  /// Writes the program of a file in Python.
  case translate(file: String, dialect: Dialect)
  /// Nothing but a text: help, the version, or what is wrong with the arguments.
  case say(String, status: Int32)
}

/// The version of the program.
package enum Version {
  package static let text = "nabla 0.1.0"
}

/// Understands the command line.
package enum CommandLineArguments {
  /// The task that the arguments, without the program's name, ask for.
  package static func task(for arguments: [String]) -> Task {
    if let invocation = FastPath.invocation(for: arguments) { return .run(invocation) }
    let subcommand = arguments.first.flatMap(Subcommand.init(rawValue:))
    do {
      let rest = Array(arguments.dropFirst())
      switch subcommand {
      case .check:
        let options = try CheckOptions.parse(rest)
        return .check(files: options.files, update: options.update)
      case .translate:
        let options = try TranslateOptions.parse(rest)
        return .translate(file: options.file, dialect: options.to)
      case nil: return .run(try parsed(arguments))
      }
    } catch {
      return answer(to: error, from: subcommand)
    }
  }

  /// What the argument parser makes of the arguments of a run.
  package static func parsed(_ arguments: [String]) throws -> Invocation {
    let boundary = scriptStart(in: arguments)
    var script = arguments[boundary...]
    if script.first == "--" { script = script.dropFirst() }
    return try RunOptions.parse(Array(arguments[..<boundary])).invocation(script: Array(script))
  }

  /// The options that take the next word as their value.
  private static let valueOptions: Set = ["-e", "--warnings", "--color"]

  /// Where the script's name stands: what follows it is the script's own, options too.
  private static func scriptStart(in arguments: [String]) -> Int {
    var index = 0
    while index < arguments.count {
      let word = arguments[index]
      if word == "--" || word == "-" || !word.hasPrefix("-") { return index }
      index = min(arguments.count, index + (valueOptions.contains(word) ? 2 : 1))
    }
    return arguments.count
  }

  private static func answer(to error: any Error, from subcommand: Subcommand?) -> Task {
    let command: any ParsableCommand.Type =
      switch subcommand {
      case .check: CheckOptions.self
      case .translate: TranslateOptions.self
      case nil: RunOptions.self
      }
    let text = command.fullMessage(for: error)
    return .say(text, status: command.exitCode(for: error).isSuccess ? 0 : 2)
  }
}

/// The options of `nabla check`.
struct CheckOptions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nabla check",
    abstract: "Runs the examples of Markdown files and compares their output.",
    version: Version.text)

  @Flag(help: "Write the real output into the files.")
  var update = false

  @Argument(help: "The Markdown files.")
  var files: [String]
}

/// The options of `nabla translate`.
struct TranslateOptions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nabla translate",
    abstract: "Writes the same program in Python, over NumPy or over Dask.",
    discussion: """
      The program goes to standard output. Exit status: 0 if all of it is translated, 1 if comments \
      in it say what is not, or if the file is no program.
      """,
    version: Version.text)

  @Option(help: ArgumentHelp("The library to compute with.", valueName: "numpy|dask"))
  var to = Dialect.numpy

  @Argument(help: "The program; - is standard input.")
  var file: String = "-"
}

extension Dialect: ExpressibleByArgument {}
