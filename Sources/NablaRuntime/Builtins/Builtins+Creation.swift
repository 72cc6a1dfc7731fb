// nabla · Builtins+Creation.swift
// Functions that make arrays.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Functions that make arrays, as the manual lists them.
  static let creation: [Builtin] = [asarray]

  static let asarray = Builtin(
    "asarray", in: .creation, .array("a"), .dtype(),
    summary: "Makes an array of a number, a list or an array, copying only where needed.",
    examples: [
      .shows("asarray((1, 2))", "[1, 2]"),
      .fails("asarray(\"a\")", "TypeError: 'a' must be an array, not a text"),
    ],
    seeAlso: ["array"]
  ) { _, array, _ in
    Value.array(array)
  }
}
