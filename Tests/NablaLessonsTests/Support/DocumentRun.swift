// nabla · DocumentRun.swift
// Checks a file of the package as `nabla check` does.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import NablaLessons
import NablaRuntime
import NablaShell
import Testing

/// Checks a file of the package as `nabla check` does.
enum DocumentRun {
  /// Whether the real output is to be written into the files (`make docs`).
  static let updates = ProcessInfo.processInfo.environment["NABLA_UPDATE"] == "1"

  /// Expects that a file's examples give what it says.
  static func expectPass(_ file: PackageFile, settings: Settings = Settings()) throws {
    let checker = DocumentChecker(settings: settings, commands: ShellCommands.all)
    let report = checker.check(Document(try file.text()))
    if updates, !report.differences.isEmpty {
      try file.replaceText(with: report.updatedText)
      #expect(report.lasting == 0)
    } else {
      #expect(report.text(file: file.path).plain == "")
    }
    #expect(report.passed + report.failed > 0, "\(file.path) has no example")
  }
}
