// nabla · InputPreview.swift
// What a line would show, found out without a trace.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaDiagnostics

/// What a line that is being typed would show.
package enum InputPreview: Hashable, Sendable {
  /// Exactly what Enter displays, and for arrays their shape and dtype: `(3,) float64`.
  case value(String, kind: String?)
  /// The first problem in one or two words: `open [`.
  case problem(String)
}

/// What a preview may cost, and what it must not touch.
struct PreviewLimits {
  /// Arguments with more elements than that are not computed with.
  static let mostElements = 20_000
  /// The same for what takes the cube of it.
  private static let mostElementsOfMatrices = 2_500
  /// How long a preview may take.
  static let nanoseconds: UInt64 = 4_000_000

  /// What changes or asks for something outside the line.
  private static let outside: Set = [
    "print", "help", "exit", "quit", "seterr", "seterrcall", "set_printoptions", "setbufsize",
    "printoptions",
  ]

  /// Throws for a call that a preview must not make.
  static func check(_ builtin: Builtin, _ arguments: CallArguments) throws(RuntimeFailure) {
    if builtin.category == .random || outside.contains(builtin.name) {
      throw RuntimeFailure(PreviewStop())
    }
    let most =
      builtin.category == .linearAlgebra ? mostElementsOfMatrices : mostElements
    var count = 0
    for value in arguments.positional { count += value.elementCount }
    for keyword in arguments.keywords { count += keyword.value.elementCount }
    if count > most { throw RuntimeFailure(PreviewStop()) }
  }
}

/// The end of a preview that would have gone too far; nobody is told.
struct PreviewStop: Fact {
  var wording: Wording { Wording(.keyboardInterrupt, "no preview") }
}
