// nabla · FunctionObject.swift
// A function the user defined.
// SPDX-License-Identifier: Apache-2.0

import NablaSyntax

/// A function the user defined.
package final class FunctionObject: Sendable {
  package let name: String
  /// The definition as the canonical printer writes it.
  package let definition: String

  package init(name: String, definition: String) {
    self.name = name
    self.definition = definition
  }
}
