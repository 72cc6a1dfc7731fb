// nabla · SyntaxFailure+Diagnostic.swift
// The wording of syntax errors.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

extension SyntaxFailure {
  /// The failure as it is shown.
  package func diagnostic(in source: SourceText) -> Diagnostic {
    Diagnostic(.syntaxError, "\(fact)", source: source, primary: .init(span))
  }
}
