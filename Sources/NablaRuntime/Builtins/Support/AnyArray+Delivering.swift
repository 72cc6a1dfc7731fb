// nabla · AnyArray+Delivering.swift
// Results that go into an array of a variable: `out=`.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension AnyArray {
  /// The array as a result: stored in `out` if the call names a variable for it.
  ///
  /// - Throws: an `out` of another shape, or whose kind of number cannot hold the result.
  func delivered(to out: ArrayObject?) throws(RuntimeFailure) -> Value {
    guard let out else { return Value(self) }
    guard out.array.shape == shape else {
      throw RuntimeFailure.refusing(
        "out",
        "output array is not of the right shape: \(ShapeText.text(out.array.shape)) instead of "
          + ShapeText.text(shape))
    }
    try dtype.checkSameKind(as: out.array.dtype, parameter: "out")
    try Operations.wrapping { () throws(ArrayError) in try out.take(self) }
    return .none
  }
}

extension ArrayObject {
  /// Stores an array of this shape.
  ///
  /// - Throws: what is lost in the cast: an integer that the dtype does not hold.
  func take(_ result: AnyArray) throws(ArrayError) {
    var events: FloatingPointEvents = []
    try take(result, events: &events)
  }

  /// Stores an array of this shape; `events` tells of numbers that become infinite.
  func take(_ result: AnyArray, events: inout FloatingPointEvents) throws(ArrayError) {
    let values = try result.astype(array.dtype, events: &events)
    try change { (array) throws(ArrayError) in try array.assign([.ellipsis], .array(values)) }
  }
}
