// nabla · Builtins+Scans.swift
// Running sums and products, and differences.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Scans, as the manual lists them.
  static let scans: [Builtin] = [cumsum, cumprod, diff]

  static let cumsum = Builtin(
    "cumsum", in: .reductions, places: .numpyAndMethod, changes: "out", .array("a"),
    .reductionAxis(),
    .dtype(), .out(),
    summary: "The running sums of the elements.",
    details: "Without axis, of all elements in row-major order.",
    examples: [
      .shows("cumsum([1, 2, 4])", "[1, 3, 7]"),
      .shows("cumsum([[1, 2], [3, 4]], axis=0)", "[[1, 2],\n [4, 6]]"),
      .fails(
        "cumsum([1, 2], axis=1)", "AxisError: axis 1 is out of bounds for array of dimension 1"),
    ],
    seeAlso: ["cumprod", "diff", "sum"]
  ) { evaluation, array, axis, dtype, out throws(RuntimeFailure) in
    try evaluation.scan(array, .cumsum, along: axis, dtype: dtype, into: out)
  }

  static let cumprod = Builtin(
    "cumprod", in: .reductions, places: .numpyAndMethod, changes: "out", .array("a"),
    .reductionAxis(),
    .dtype(), .out(),
    summary: "The running products of the elements.",
    details: "Without axis, of all elements in row-major order.",
    examples: [
      .shows("cumprod([1, 2, 4])", "[1, 2, 8]"),
      .fails(
        "cumprod([2**62, 2])",
        "OverflowError: the result of cumprod does not fit int64 at index [1]"),
    ],
    seeAlso: ["cumsum", "prod"]
  ) { evaluation, array, axis, dtype, out throws(RuntimeFailure) in
    try evaluation.scan(array, .cumprod, along: axis, dtype: dtype, into: out)
  }

  static let diff = Builtin(
    "diff", in: .calculus, .array("a"), .integer("n", default: 1), .integer("axis", default: -1),
    .addedArray("prepend"), .addedArray("append"),
    summary: "The differences of neighbouring elements, taken n times.",
    details: "The result is n shorter. prepend= and append= put values before and behind first.",
    examples: [
      .shows("diff([1, 2, 4, 7])", "[1, 2, 3]"), .shows("diff([1, 2, 4, 7], n=2)", "[1, 1]"),
      .shows("diff([1, 2, 4], prepend=0)", "[1, 1, 2]"),
      .fails("diff(5)", "ValueError: diff requires input that is at least one dimensional"),
      .fails("diff([1, 2], n=-1)", "ValueError: order must be non-negative but got -1"),
    ],
    seeAlso: ["cumsum", "gradient"]
  ) { evaluation, array, order, axis, prepend, append throws(RuntimeFailure) in
    let whole = try array.extended(before: prepend, behind: append, order: order, along: axis)
    var events: FloatingPointEvents = []
    do throws(ReductionError) {
      let result = try whole.differences(order: order, along: axis, events: &events)
      evaluation.warn(events, in: "subtract")
      return Value.array(result)
    } catch {
      throw RuntimeFailure(error)
    }
  }
}

extension Parameter where Input == AnyArray? {
  /// An array, or a number; nil where it is left out.
  fileprivate static func addedArray(_ name: String) -> Parameter {
    Parameter(name, expecting: "an array", default: .some(nil), shownAs: "<no value>") {
      value, info, _ throws(RuntimeFailure) in try value.asArray(for: info)
    }
  }
}

extension Evaluation {
  /// Running sums or products, with NumPy's warnings.
  func scan(
    _ array: AnyArray, _ scan: Scan, along axis: Int?, dtype: DType?, into out: ArrayObject?
  ) throws(RuntimeFailure) -> Value {
    var dtype = dtype
    warnOfParts(lostBy: array, as: dtype, into: out)
    if let target = out?.array.dtype, !target.isCoded, !array.dtype.isCoded {
      let common = array.dtype.promoted(with: target)
      dtype = dtype ?? (common == .bool ? nil : common)
    }
    if let dtype { warnOfParts(lostIn: array.dtype, to: dtype) }
    var events: FloatingPointEvents = []
    let result = try Operations.wrapping { () throws(ReductionError) in
      try array.scanned(scan, along: axis, dtype: dtype, events: &events)
    }
    warn(events, in: "accumulate")
    return try result.deliveredArray(to: out)
  }
}

extension AnyArray {
  /// The array with values before and behind it, where it has the axis and is differenced at all.
  fileprivate func extended(
    before: AnyArray?, behind: AnyArray?, order: Int, along axis: Int
  ) throws(RuntimeFailure) -> AnyArray {
    guard order > 0, (-rank..<rank).contains(axis) else { return self }
    let place = axis < 0 ? axis + rank : axis
    do throws(ShapeError) {
      var parts: [AnyArray] = []
      if let before { parts.append(try before.besides(self, along: place)) }
      parts.append(self)
      if let behind { parts.append(try behind.besides(self, along: place)) }
      return parts.count > 1 ? try .concatenated(parts, along: place) : self
    } catch {
      throw RuntimeFailure(error)
    }
  }

  /// A number as one layer beside an array; anything else as it is.
  fileprivate func besides(_ array: AnyArray, along axis: Int) throws(ShapeError) -> AnyArray {
    guard rank == 0 else { return self }
    var shape = array.shape
    shape[axis] = 1
    return try broadcasting(to: shape)
  }
}
