// nabla · SessionObserver.swift
// What a session tells while an input runs, and how the input ended.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

/// How an input ended.
package enum InputOutcome: Sendable {
  case completed
  /// Nothing the input did is left.
  case failed(Diagnostic)
  /// The input asked to leave with this exit status.
  case exit(Int32)
}

/// Gets what an input prints, shows and warns about, while it runs.
package protocol SessionObserver: AnyObject {
  /// Text from `print`, with its newline.
  func printed(_ text: String)
  /// A shown value, without a final newline.
  func displayed(_ text: String, value: Value)
  /// A page of help; without its last newline.
  func printedPage(_ page: StyledText)
  func warned(_ warning: Diagnostic)
  /// The screen is to be cleared, where there is one.
  func screenCleared()
  func statementBegan(_ span: SourceSpan)
  func statementEnded()
}

extension SessionObserver {
  package func statementBegan(_ span: SourceSpan) {}
  package func statementEnded() {}
  package func screenCleared() {}
  package func printedPage(_ page: StyledText) { printed(page.plain + "\n") }
}
