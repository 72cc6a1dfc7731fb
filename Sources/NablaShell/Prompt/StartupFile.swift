// nabla · StartupFile.swift
// The inputs that run before the first prompt.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import NablaRuntime

/// The user's file of inputs that run before the first prompt.
package enum StartupFile {
  /// The path of the file; nil if there is no folder for it.
  ///
  /// It stands in the folder for configuration that the XDG rules name, which must be absolute.
  package static func path(variable: (String) -> String?) -> String? {
    if let folder = variable("XDG_CONFIG_HOME"), folder.hasPrefix("/") {
      return folder + "/nabla/init.nabla"
    }
    guard let home = variable("HOME"), home.hasPrefix("/") else { return nil }
    return home + "/.config/nabla/init.nabla"
  }

  /// Runs the file, if there is one: what it prints is seen, the values of its lines are not.
  ///
  /// An input that fails is reported, and the next one runs.
  ///
  /// - Returns: The exit status if the file asked to leave.
  package static func run(_ path: String, in session: Session, report: TextReport) -> Int32? {
    let text: String
    do throws(TextFile.Failure) {
      text = try TextFile.read(path)
    } catch .refused(let error) {
      if error.isMissing { return nil }
      report.tell("'\(path)' is not read: " + SystemEnvironment.message(for: error.number))
      return nil
    } catch {
      report.tell("'\(path)' is not read: it is not UTF-8")
      return nil
    }
    let runner = ScriptRunner(
      session: session, place: .file(path), report: StartupReport(report), keepsGoing: true,
      isInterrupted: session.settings.isInterrupted)
    let ending = runner.run(LineList([text]))
    session.forgetInputs()
    guard case .exit(let status) = ending else { return nil }
    return status
  }
}

/// Passes on what the file prints and what goes wrong in it.
private final class StartupReport: ScriptReport {
  private let report: TextReport

  init(_ report: TextReport) { self.report = report }

  var isOutputGone: Bool { report.isOutputGone }
  func printed(_ text: String) { report.printed(text) }
  func printedPage(_ page: StyledText) { report.printedPage(page) }
  func displayed(_ text: String, value: Value) {}
  func warned(_ warning: Diagnostic) { report.warned(warning) }
  func inputFailed(_ diagnostic: Diagnostic) { report.inputFailed(diagnostic) }
  func flush() { report.flush() }
}
