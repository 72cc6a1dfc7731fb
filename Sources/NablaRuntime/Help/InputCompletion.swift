// nabla · InputCompletion.swift
// What could stand at the cursor.
// SPDX-License-Identifier: Apache-2.0

/// What could stand at the cursor, in place of what has been typed of it.
package struct InputCompletion: Sendable, Equatable {
  /// What a candidate is.
  package enum Kind: String, Sendable {
    case variable, function, constant, module, keywordArgument, attribute, method, word, command
  }

  /// One text that could stand there.
  package struct Candidate: Sendable, Equatable {
    /// What is put in the place of what was typed.
    package let text: String
    package let kind: Kind
    /// The signature of a function or method; empty for anything else.
    package let signature: String
    /// One sentence; empty where there is nothing to say.
    package let summary: String

    init(_ text: String, _ kind: Kind, signature: String = "", summary: String = "") {
      self.text = text
      self.kind = kind
      self.signature = signature
      self.summary = summary
    }
  }

  /// What is replaced, in UTF-8 offsets.
  package let range: Range<Int>
  /// At least one.
  package let candidates: [Candidate]
}

extension InputCompletion.Candidate {
  /// A builtin under its own name.
  init(_ builtin: Builtin) {
    self.init(
      builtin.name, .function, signature: builtin.shownSignature, summary: builtin.summary)
  }

  init(_ constant: Constant) {
    self.init(constant.name, .constant, summary: constant.summary)
  }
}
