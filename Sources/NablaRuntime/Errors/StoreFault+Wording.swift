// nabla · StoreFault+Wording.swift
// The words for a value that does not go into an array.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaDiagnostics

extension StoreFault: Fact {
  package var wording: Wording {
    switch self {
    case .shape(let value, let target, let part):
      Wording(.valueError, Self.shapeMessage(value, target, part))
    case .sequence(let shape):
      Wording(
        .valueError, "setting an array element with a sequence",
        notes: ["the value has shape \(ShapeText.text(shape)), the place is a single element"])
    case .rankForMask(let rank):
      Wording(
        .typeError,
        "NumPy boolean array indexing assignment requires a 0 or 1-dimensional input, "
          + "input has \(rank) dimensions")
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

  /// NumPy's phrase for a value of the wrong shape, which depends on how the part is named.
  private static func shapeMessage(
    _ value: [Int], _ target: [Int], _ part: StorePart
  ) -> String {
    let (found, wanted) = (ShapeText.text(value), ShapeText.text(target))
    switch part {
    case .view: return "could not broadcast input array from shape \(found) into shape \(wanted)"
    case .scattered:
      return "shape mismatch: value array of shape \(found) could not be broadcast to indexing "
        + "result of shape \(wanted)"
    case .mask:
      return "NumPy boolean array indexing assignment cannot assign \(value.first ?? 1) input "
        + "values to the \(target.first ?? 0) output values where the mask is true"
    }
  }

  /// ` (index [1, 2] of the value)`; nothing for a single value.
  private static func place(_ index: [Int]) -> String {
    index.isEmpty ? "" : " (index \(ShapeText.index(index)) of the value)"
  }
}
