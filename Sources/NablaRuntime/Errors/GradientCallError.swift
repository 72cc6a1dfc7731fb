// nabla · GradientCallError.swift
// Arguments of gradient that are not even of the right type.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

/// What can be wrong with the types of gradient's keyword arguments.
package enum GradientCallError: Fact, Hashable {
  /// `axis=1.0`: neither an integer nor a sequence. `type` is Python's name.
  case axisNotIterable(type: String)
  /// `axis=(0.5,)`: an item that is no integer.
  case axisItem(position: Int, type: String)
  /// `axis='0'`: text.
  case axisText
  /// An integer beyond 64 bits.
  case axisTooLarge
  /// An `edge_order` that is no number, or a fraction.
  case edgeOrder(shown: String)

  package var wording: Wording {
    switch self {
    case .axisNotIterable(let type):
      Wording(
        .typeError, "'\(type)' object is not iterable", at: .parameter("axis"),
        label: "an integer or a tuple of integers is needed here")
    case .axisItem(let position, let type):
      Wording(
        .typeError,
        type == "float"
          ? "integer argument expected, got float"
          : "'\(type)' object cannot be interpreted as an integer",
        at: .parameter("axis", item: position))
    case .axisText:
      Wording(
        .typeError, "'str' object cannot be interpreted as an integer", at: .parameter("axis"))
    case .axisTooLarge:
      Wording(
        .overflowError, "Python int too large to convert to C long", at: .parameter("axis"))
    case .edgeOrder(let shown):
      Wording(
        .valueError, "'edge_order' must be 1 or 2, not \(shown)", at: .parameter("edge_order"))
    }
  }
}
