// nabla · InPlaceMethods.swift
// Methods that change the variable they are called on.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// Methods that change the variable they are called on: `r.append(3)`, `x.sort()`.
enum InPlaceMethods {
  /// Their names, which the compiler looks for.
  static let names = Value.inPlaceMethodNames

  /// True if the method changes a value of this kind.
  static func changes(_ receiver: Value, _ method: String) -> Bool {
    receiver.isChanged(by: method)
  }

  /// Calls the method.
  static func call(
    _ method: String, on receiver: inout Value, _ arguments: CallArguments, _ evaluation: Evaluation
  ) throws(RuntimeFailure) -> Value {
    try Value.mutate(&receiver, method: method, arguments: arguments, evaluation: evaluation)
      ?? .none
  }
}
