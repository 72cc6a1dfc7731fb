// nabla · ProgramTranslation.swift
// `nabla translate`: writes a program in Python.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import NablaTranslation

/// Writes the program of a file in Python.
struct ProgramTranslation {
  private let output = OutputSink(descriptor: 1)
  private let errors = OutputSink(descriptor: 2)
  private let dialect: Dialect
  private let writer: any StyledTextWriter

  init(dialect: Dialect) {
    self.dialect = dialect
    writer = ColorPolicy(Invocation(), variable: SystemEnvironment.variable)
      .writer(onTerminal: SystemEnvironment.isTerminal(2))
  }

  /// Translates a file; `-` is standard input.
  ///
  /// - Returns: The exit status: 0 if all is translated; 1 if something is not, or the file is no
  ///   program; 2 if it cannot be read.
  func run(_ file: String) -> Int32 {
    let source: String
    do throws(TextFile.Failure) {
      source = try file == "-" ? TextFile.readStandardInput() : TextFile.read(file)
    } catch {
      return refuse(file, error)
    }
    do throws(SyntaxProblem) {
      let translation = try Translation(
        of: source, dialect: dialect, commandWords: Set(ShellCommands.all.map(\.word)),
        origin: { file == "-" ? .standardInput(line: $0) : .file(file, line: $0) })
      output.write(translation.text)
      output.flush()
      return translation.problems.isEmpty ? 0 : 1
    } catch {
      errors.writeLine(writer.write(DiagnosticRenderer(width: 75).render(error.diagnostic)))
      errors.flush()
      return 1
    }
  }

  private func refuse(_ file: String, _ failure: TextFile.Failure) -> Int32 {
    let reason =
      switch failure {
      case .refused(let error): SystemEnvironment.message(for: error.number)
      case .notUTF8: "it is not UTF-8"
      }
    errors.writeLine("nabla: cannot translate '\(file.visible)': \(reason)")
    errors.flush()
    return failure == .notUTF8 ? 1 : 2
  }
}
