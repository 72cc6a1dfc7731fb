// nabla · InPlaceMethods.swift
// Methods that change the variable they are called on.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// Methods that change the variable they are called on: `r.append(3)`, `x.sort()`.
enum InPlaceMethods {
  /// Their names, which the compiler looks for.
  static let names: Set<String> = [
    "append", "extend", "insert", "pop", "remove", "clear", "sort", "reverse", "fill", "resize",
  ]

  /// True if the method changes a value of this kind.
  static func changes(_ receiver: Value, _ method: String) -> Bool { false }

  /// Calls the method.
  static func call(
    _ method: String, on receiver: inout Value, _ arguments: CallArguments, _ evaluation: Evaluation
  ) throws(RuntimeFailure) -> Value {
    .none
  }
}
