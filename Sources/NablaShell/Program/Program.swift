// nabla · Program.swift
// From the command line to the exit status.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import NablaRuntime

/// The program, but for its line editor.
package enum Program {
  /// Does what the command line asks for.
  ///
  /// - Parameters:
  ///   - arguments: The words after the program's name.
  ///   - makeReader: Makes the line editor when there is a terminal and a prompt is wanted.
  /// - Returns: The exit status.
  package static func run(_ arguments: [String], makeReader: LineReaderFactory) -> Int32 {
    switch CommandLineArguments.task(for: arguments) {
    case .run(let invocation):
      return Shell(invocation).run(makeReader: makeReader)
    case .check(let files, let update):
      return DocumentCheck(update: update).run(files)
    case .translate(let file, let dialect):
      return ProgramTranslation(dialect: dialect).run(file)
    case .say(let text, let status):
      let sink = OutputSink(descriptor: status == 0 ? 1 : 2)
      sink.writeLine(text)
      sink.flush()
      return status
    }
  }
}
