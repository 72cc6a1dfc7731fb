// nabla · IndexFault+Wording.swift
// The words for an index that names no part of an array.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaDiagnostics

extension IndexFault: Fact {
  package var wording: Wording {
    switch self {
    case .outOfRange(let item, let index, let axis, let size):
      Wording(
        .indexError, "index \(index) is out of bounds for axis \(axis) with size \(size)",
        at: .indexItem(item),
        label: size == 0 ? "the axis is empty" : "from \(-size) to \(size - 1)")
    case .tooMany(let item, let rank, let found):
      Wording(
        .indexError,
        "too many indices for array: array is \(rank)-dimensional, but \(found) were indexed",
        at: .indexItem(item))
    case .repeatedEllipsis(let item):
      Wording(
        .indexError, "an index can only have a single ellipsis ('...')", at: .indexItem(item))
    case .zeroStep(let item):
      Wording(.valueError, "slice step cannot be zero", at: .indexItem(item))
    case .notInteger(let item, let dtype):
      Wording(
        .indexError, "arrays used as indices must be of integer (or boolean) type",
        at: .indexItem(item), label: "dtype \(dtype.name)",
        help: "make them integers: i.astype(int)")
    case .maskSize(let item, let axis, let size, let maskSize):
      Wording(
        .indexError,
        "boolean index did not match indexed array along axis \(axis); size of axis is \(size) "
          + "but size of corresponding boolean axis is \(maskSize)",
        at: .indexItem(item))
    case .shapes(let shapes):
      Wording(
        .indexError,
        "shape mismatch: indexing arrays could not be broadcast together with shapes "
          + shapes.map(ShapeText.text).joined(separator: " "))
    }
  }
}
