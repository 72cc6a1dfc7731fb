// nabla · Invocation.swift
// What the command line asks for.
// SPDX-License-Identifier: Apache-2.0

/// What the command line asks for; the values here are the defaults.
package struct Invocation: Equatable, Sendable {
  /// How results and errors are written.
  package enum Format: Equatable, Sendable {
    case text
    /// Inputs behind their prompts, output and errors, all on standard output.
    case transcript
    /// One JSON object per statement.
    case json
  }

  /// When text is coloured.
  package enum ColorChoice: String, CaseIterable, Sendable {
    case auto, always, never
  }

  /// The `-e` arguments, in order.
  package var expressions: [String] = []
  /// The script; `-` is standard input.
  package var file: String?
  /// What stands after the script, for `argv`.
  package var arguments: [String] = []
  /// Whether the prompt follows what `-e` or the script did.
  package var isInteractive = false
  package var keepsGoing = false
  package var format = Format.text
  package var warningsAreErrors = false
  package var color = ColorChoice.auto
  /// Whether a screen reader is in use: no colour, no drawing.
  package var isPlain = false
  package var showsBanner = true
  package var readsInitFile = true
  package var keepsHistory = true

  package init() {}
}
