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

extension AnyArray {
  /// The result of a reduction, stored in `out` if the call names a variable for it.
  ///
  /// - Parameter operation: NumPy's name of what is repeated: `add` for sums.
  func delivered(
    to out: ArrayObject?, by operation: String, keepingArray keepsArray: Bool = false
  ) throws(RuntimeFailure) -> Value {
    try out?.array.checkRank(rank, of: operation)
    return keepsArray && out == nil ? .array(self) : try delivered(to: out)
  }

  /// Makes sure that an array given for the result of a reduction has as many axes.
  func checkRank(_ expected: Int, of operation: String) throws(RuntimeFailure) {
    if rank == expected { return }
    throw RuntimeFailure.refusing(
      "out",
      "output parameter for reduction operation \(operation) has the wrong number of dimensions: "
        + "Found \(rank) but expected \(expected)")
  }

  /// An array that stays one without axes, stored in `out` if the call names a variable for it.
  func deliveredArray(to out: ArrayObject?) throws(RuntimeFailure) -> Value {
    out == nil ? .array(self) : try delivered(to: out)
  }

  /// Positions, stored in `out` if the call names a variable for them; floats are none.
  func deliveredPositions(
    to out: ArrayObject?, by operation: String
  ) throws(RuntimeFailure) -> Value {
    guard let out else { return Value(self) }
    guard out.array.shape == shape else {
      throw RuntimeFailure.refusing(
        "out", "output array does not match result of np.\(operation).",
        help: "it has shape \(ShapeText.text(shape))")
    }
    guard out.array.dtype.isSafelyCast(to: .int64) else {
      throw RuntimeFailure.refusing(
        "out",
        "Cannot cast array data from dtype('\(out.array.dtype.codeText)') to dtype('int64') "
          + "according to the rule 'safe'", kind: .typeError)
    }
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
