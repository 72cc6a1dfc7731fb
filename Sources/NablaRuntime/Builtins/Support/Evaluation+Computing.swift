// nabla · Evaluation+Computing.swift
// Computations whose events are warned of, and whose results may go into a variable.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Evaluation {
  /// The result of a computation, with NumPy's warnings, stored in `out` if the call names a variable.
  func computed<Failure: Fact>(
    by function: String, into out: ArrayObject? = nil,
    _ body: (inout FloatingPointEvents) throws(Failure) -> AnyArray
  ) throws(RuntimeFailure) -> Value {
    var events: FloatingPointEvents = []
    let result: AnyArray
    do throws(Failure) {
      result = try body(&events)
    } catch {
      throw RuntimeFailure(error)
    }
    warn(events, in: function)
    return try result.delivered(to: out)
  }
}
