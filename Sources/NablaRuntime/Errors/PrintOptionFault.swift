// nabla · PrintOptionFault.swift
// Print options that NumPy does not take.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

/// A print option that NumPy does not take.
package enum PrintOptionFault: Error, Hashable, Sendable {
  case notAnInteger(parameter: String, type: String)
  case thresholdNotNumeric(type: String)
  case thresholdIsNaN
  case sign(shown: String)
  case floatMode(shown: String)
  case notText(parameter: String, type: String)
  /// Functions that write elements are not taken.
  case formatter
}

extension PrintOptionFault: Fact {
  package var wording: Wording {
    switch self {
    case .notAnInteger(let parameter, let type):
      Wording(
        .typeError, "\(parameter) must be an integer, not \(type)", at: .parameter(parameter))
    case .thresholdNotNumeric(let type):
      Wording(
        .typeError, "threshold must be numeric, not \(type)", at: .parameter("threshold"))
    case .thresholdIsNaN:
      Wording(
        .valueError,
        "threshold must be non-NAN, try sys.maxsize for untruncated representation",
        at: .parameter("threshold"), help: "threshold=inf shows every element")
    case .sign(let shown):
      Wording(
        .valueError, "sign option must be one of ' ', '+', or '-', not \(shown)",
        at: .parameter("sign"))
    case .floatMode(let shown):
      Wording(
        .valueError,
        "floatmode option must be one of \"fixed\", \"unique\", \"maxprec\", \"maxprec_equal\", "
          + "not \(shown)",
        at: .parameter("floatmode"))
    case .notText(let parameter, let type):
      Wording(.typeError, "\(parameter) must be a string, not \(type)", at: .parameter(parameter))
    case .formatter:
      Wording(
        .typeError, "formatter is not supported", at: .parameter("formatter"),
        help: "write the elements with f-strings: [f\"{v:.2f}\" for v in x]")
    }
  }
}
