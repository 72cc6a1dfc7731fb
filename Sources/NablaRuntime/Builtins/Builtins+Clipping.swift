// nabla · Builtins+Clipping.swift
// Elements kept between two bounds.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  private static let boundsNote = """
    A bound of None is no bound. Bounds may be arrays, which broadcast; where one is nan, the result is \
    nan. out=, where= and dtype= are those of every elementwise function.
    """

  static let clip = Builtin(
    "clip", in: .elementwise, places: .numpy, changes: "out",
    .operand("a"), .bound("a_min"), .bound("a_max"), .ufuncOutput(1),
    .bound("min").keywordOnly, .bound("max").keywordOnly, .mask().keywordOnly,
    .dtype().keywordOnly,
    summary: "The elements, those below a_min raised to it and those above a_max lowered.",
    details: "min= and max= are other names of the bounds. " + boundsNote,
    examples: [
      .shows("clip([1, 5, 9], 2, 6)", "[2, 5, 6]"), .shows("clip([1, 5, 9], None, 6)", "[1, 5, 6]"),
      .shows("clip([1, 5, 9], min=3)", "[3, 5, 9]"),
      .fails(
        "clip([1, 5, 9], [1, 2], 6)",
        "ValueError: operands could not be broadcast together with shapes (3,) (2,)"),
      .fails(
        "clip([1, 5, 9], 2)", "TypeError: clip() missing 1 required positional argument: 'a_max'"),
    ],
    seeAlso: ["maximum", "minimum"]
  ) { evaluation, operand, first, second, output, least, most, mask, dtype throws(RuntimeFailure) in
    var bounds = Bounds(lower: least.operand, upper: most.operand)
    if first.isGiven || second.isGiven {
      guard first.isGiven, second.isGiven else {
        throw RuntimeFailure(
          CallError.missingArguments(
            function: "clip", names: [first.isGiven ? "a_max" : "a_min"]))
      }
      guard !least.isGiven, !most.isGiven else {
        throw RuntimeFailure.refusing(
          least.isGiven ? "min" : "max",
          "Passing `min` or `max` keyword argument when `a_min` and `a_max` are provided is "
            + "forbidden.")
      }
      bounds = Bounds(lower: first.operand, upper: second.operand)
    }
    return try bounds.value(of: operand, output, where: mask, dtype, evaluation)
  }

  static let clipMethod = Builtin(
    "clip", in: .elementwise, places: .method, changes: "out",
    Parameter.operand("a").positionalOnly, .bound("min"), .bound("max"), .ufuncOutput(1),
    .mask().keywordOnly, .dtype().keywordOnly,
    summary: "The elements, those below min raised to it and those above max lowered.",
    details: boundsNote,
    examples: [
      .shows("x = [1, 5, 9]; x.clip(2, 6)", "[2, 5, 6]"),
      .shows("x = [1, 5, 9]; x.clip(max=6)", "[1, 5, 6]"),
      .fails(
        "x = [1, 5, 9]; x.clip([1, 2])",
        "ValueError: operands could not be broadcast together with shapes (3,) (2,)"),
    ],
    seeAlso: ["maximum", "minimum"]
  ) { evaluation, operand, least, most, output, mask, dtype throws(RuntimeFailure) in
    try Bounds(lower: least.operand, upper: most.operand)
      .value(of: operand, output, where: mask, dtype, evaluation)
  }
}

/// What elements are kept between.
private struct Bounds {
  let lower: Operand?
  let upper: Operand?

  func value(
    of operand: Operand, _ output: UfuncOutput, where mask: AnyArray?, _ dtype: DType?,
    _ evaluation: Evaluation
  ) throws(RuntimeFailure) -> Value {
    let (lower, upper) = (lower?.bounding(operand, -1), upper?.bounding(operand, 1))
    let operands = [operand] + [lower, upper].compactMap { $0 }
    let ufunc: Ufunc =
      switch (lower, upper) {
      case (nil, nil): Ufunc(.unary(.positive))
      case (_, nil): Ufunc(.binary(.maximum))
      case (nil, _): Ufunc(.binary(.minimum))
      default: Ufunc(.clip)
      }
    return try UfuncCall(ufunc: ufunc, output: output, mask: mask, dtype: dtype)
      .value(of: operands, evaluation)
  }
}

extension Operand {
  /// The bound; nil for a typed integer that no integer of the array is beyond.
  fileprivate func bounding(_ operand: Operand, _ sign: Int) -> Operand? {
    guard case .array(let array) = operand, array.dtype.isInteger, case .weak(let weak) = self
    else { return self }
    let isBeyond: Bool
    switch weak {
    case .int(let value): isBeyond = !array.dtype.holds(weak) && (value < 0) == (sign < 0)
    case .hugeInt(let value, _): isBeyond = !array.dtype.holds(weak) && (value < 0) == (sign < 0)
    case .bool, .float, .complex: isBeyond = false
    }
    return isBeyond ? nil : self
  }
}

/// A bound as it was given.
enum ClipBound: Sendable {
  case absent
  case none
  case at(Operand)

  var isGiven: Bool { if case .absent = self { false } else { true } }
  var operand: Operand? { if case .at(let operand) = self { operand } else { nil } }
}

extension Parameter where Input == ClipBound {
  /// A number, an array or None for no bound.
  fileprivate static func bound(_ name: String) -> Parameter {
    Parameter(
      name, expecting: "a number, an array or None", default: .absent, shownAs: "<no value>"
    ) { value, info, _ throws(RuntimeFailure) in
      if case .none = value { return .none }
      return .at(try value.asOperand(for: info))
    }
  }
}
