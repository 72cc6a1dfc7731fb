// nabla · DocumentCheck.swift
// `nabla check`: runs the examples of Markdown files.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import NablaLessons
import NablaRuntime

/// Runs the examples of Markdown files and tells what differs.
struct DocumentCheck {
  private let output = OutputSink(descriptor: 1)
  private let errors = OutputSink(descriptor: 2)
  private let writer: any StyledTextWriter
  private let checker: DocumentChecker
  /// Whether the real output is written into the files.
  private let update: Bool

  init(update: Bool) {
    self.update = update
    Interruption.installHandlers()
    var settings = Settings()
    settings.isInterrupted = { Interruption.isRequested }
    checker = DocumentChecker(settings: settings, commands: ShellCommands.all)
    writer = ColorPolicy(Invocation(), variable: SystemEnvironment.variable)
      .writer(onTerminal: SystemEnvironment.isTerminal(1))
  }

  /// Checks the files, in order.
  ///
  /// - Returns: The exit status: 0 if all is as the documents say, or is written so; 1 if not; 2 if
  ///   a file cannot be read or written.
  func run(_ files: [String]) -> Int32 {
    var (passed, failed, lasting, status) = (0, 0, 0, Int32(0))
    for file in files {
      do throws(TextFile.Failure) {
        let report = checker.check(Document(try TextFile.read(file)))
        if Interruption.isRequested { return 130 }
        output.write(writer.write(report.text(file: file)))
        passed += report.passed
        failed += report.failed
        lasting += report.lasting
        if update, !report.differences.isEmpty {
          try TextFile.replace(file, with: report.updatedText)
          output.writeLine("\(file): updated")
        }
      } catch {
        complain(file, error)
        status = 2
      }
    }
    output.writeLine("\(passed) passed, \(failed) failed")
    output.flush()
    return status != 0 ? status : (update ? lasting : failed) == 0 ? 0 : 1
  }

  private func complain(_ file: String, _ failure: TextFile.Failure) {
    output.flush()
    let reason =
      switch failure {
      case .refused(let error): SystemEnvironment.message(for: error.number)
      case .notUTF8: "it is not UTF-8"
      }
    errors.writeLine("nabla: cannot check '\(file.visible)': \(reason)")
    errors.flush()
  }
}
