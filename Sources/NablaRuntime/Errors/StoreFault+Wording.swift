// nabla · StoreFault+Wording.swift
// The words for a value that does not go into an array.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaDiagnostics

extension StoreFault: Fact {
  package var wording: Wording {
    switch self {
    case .shape(let value, let target, let isMasked):
      Wording(
        .valueError,
        isMasked && value.count == 1
          ? "NumPy boolean array indexing assignment cannot assign \(value[0]) input values to the "
            + "\(target.first ?? 0) output values where the mask is true"
          : "could not broadcast input array from shape \(ShapeText.text(value)) into shape "
            + ShapeText.text(target))
    case .fraction(let value, let index, let dtype):
      Wording(
        .typeError, "cannot store \(value)\(Self.place(index)) in an array of dtype \(dtype.name)",
        notes: ["the fraction would be lost"],
        help: "make it an array of floats: x = x.astype(float)")
    case .complex(let value, let index, let dtype):
      Wording(
        .typeError, "cannot store \(value)\(Self.place(index)) in an array of dtype \(dtype.name)",
        notes: ["the imaginary part would be lost"],
        help: "make it an array of complex numbers: x = x.astype(complex)")
    }
  }

  /// ` (index [1, 2] of the value)`; nothing for a single value.
  private static func place(_ index: [Int]) -> String {
    index.isEmpty ? "" : " (index \(ShapeText.index(index)) of the value)"
  }
}
