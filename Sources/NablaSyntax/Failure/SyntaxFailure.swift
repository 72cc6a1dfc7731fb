// nabla · SyntaxFailure.swift
// What is wrong with the form of an input, and where.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

/// The whole fact of a syntax error: what is wrong, and where.
package struct SyntaxFailure: Error, Hashable, Sendable {
  /// What is wrong.
  package var fact: Fact
  /// The place at fault; always inside the source.
  package var span: SourceSpan

  package init(_ fact: Fact, _ span: SourceSpan) {
    self.fact = fact
    self.span = span
  }

  /// What can be wrong with the form of an input, by the part of the language it belongs to.
  package enum Fact: Hashable, Sendable {
    case character(CharacterFact)
    case number(NumberFact)
    case text(TextFact)
    case bracket(BracketFact)
    case indentation(IndentationFact)
    case expression(ExpressionFact)
    case argument(ArgumentFact)
    case statement(StatementFact)
    case parameter(ParameterFact)
  }
}
