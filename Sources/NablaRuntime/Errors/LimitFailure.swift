// nabla · LimitFailure.swift
// Limits and interruptions.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaDiagnostics

/// Why a computation was ended from outside.
package enum LimitFailure: Error, Hashable, Sendable {
  case recursion(limit: Int)
  case interrupted
  /// An integer that would have too many digits.
  case integerTooLarge(operation: String, digits: Double)
  case literalTooLarge(digits: Int)
  /// A list or text of so many items would not fit in memory.
  case tooManyItems(count: Int, bytesEach: Int)
}

extension LimitFailure: Fact {
  package var wording: Wording {
    switch self {
    case .recursion(let limit):
      Wording(
        .recursionError, "maximum recursion depth exceeded",
        notes: ["functions may call each other \(limit) deep"],
        help: "give the function a case that does not call itself")
    case .interrupted: Wording(.keyboardInterrupt, "interrupted")
    case .integerTooLarge(let operation, let digits):
      Wording(
        .overflowError,
        "the result of \(operation) would have about \(PythonNumberText.approximate(digits)) digits",
        notes: ["integers of up to \(Operations.maximumBits) bits are computed"],
        help: "compute with floats, or with logarithms")
    case .tooManyItems(let count, let bytesEach):
      Wording(
        .memoryError,
        "Unable to allocate \(ShapeText.size(bytes: Double(count) * Double(bytesEach))) for "
          + (bytesEach == 1 ? "a text of \(count) characters" : "a list of \(count) items"))
    case .literalTooLarge(let digits):
      Wording(
        .overflowError, "an integer of \(digits) digits is too large",
        notes: ["integers of up to \(Operations.maximumBits) bits are computed"])
    }
  }
}
