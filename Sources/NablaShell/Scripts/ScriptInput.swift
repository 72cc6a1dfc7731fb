// nabla · ScriptInput.swift
// One input of a script, with what a report may want to know of it.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import NablaRuntime

/// One input of a script.
package struct ScriptInput {
  /// The text and where it came from.
  package var source: SourceText
  /// Counts the inputs from 1; blank and comment lines are none.
  package var number: Int
  /// The number of the first line in the script.
  package var firstLine: Int
  /// Blank and comment lines since the last input, for reports that repeat them.
  package var linesBefore: [String] = []
  /// Whether a blank line has to be typed after this input to end it.
  package var needsBlankLine = false

  package init(source: SourceText, number: Int, firstLine: Int) {
    self.source = source
    self.number = number
    self.firstLine = firstLine
  }
}

/// Gets what happens while a script runs, and writes it.
package protocol ScriptReport: SessionObserver {
  /// Whether this report wants to know where inputs begin and end; most scripts are faster without.
  var followsInputs: Bool { get }
  /// Whether this report repeats the script's lines.
  var repeatsLines: Bool { get }
  /// Whether nobody reads the output any more, or it cannot be written.
  var isOutputGone: Bool { get }

  func inputBegan(_ input: ScriptInput)
  func inputFailed(_ diagnostic: Diagnostic)
  func inputEnded()
  /// The script is over; `linesAfter` are the blank and comment lines at its end.
  func scriptEnded(errorCount: Int, linesAfter: [String])
  /// Everything so far is to be seen, because reading may take long.
  func flush()
}

extension ScriptReport {
  package var followsInputs: Bool { true }
  package var repeatsLines: Bool { false }
  package func inputBegan(_ input: ScriptInput) {}
  package func inputEnded() {}
  package func scriptEnded(errorCount: Int, linesAfter: [String]) {}
}
