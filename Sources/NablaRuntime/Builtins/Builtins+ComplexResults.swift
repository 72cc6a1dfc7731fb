// nabla · Builtins+ComplexResults.swift
// The module emath: roots and logarithms that leave the real numbers where they must.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// The functions of `emath`, as the manual lists them.
  static let complexResults: [Builtin] = [
    beyondReals(
      "sqrt", .negative, "The square root, which of a negative number is imaginary.",
      [.shows("np.emath.sqrt([-1, 4])", "[0.+1.j, 2.+0.j]"), .shows("np.emath.sqrt(-4)", "2j")]),
    beyondReals(
      "log", .negative, "The natural logarithm, which of a negative number is complex.",
      [.shows("np.emath.log(-1)", "3.141592653589793j")]),
    beyondReals(
      "log10", .negative, "The logarithm to the base 10, which of a negative number is complex.",
      [.shows("np.emath.log10([100, 0.1])", "[ 2., -1.]")]),
    beyondReals(
      "log2", .negative, "The logarithm to the base 2, which of a negative number is complex.",
      [.shows("np.emath.log2([4, 8])", "[2., 3.]")]),
    beyondReals(
      "arccos", .largerThanOne,
      "The inverse cosine, which of a number beyond -1 and 1 is complex.",
      [.shows("np.emath.arccos([1, 0])", "[0.        , 1.57079633]")]),
    beyondReals(
      "arcsin", .largerThanOne, "The inverse sine, which of a number beyond -1 and 1 is complex.",
      [.shows("np.emath.arcsin([0, 1])", "[0.        , 1.57079633]")]),
    beyondReals(
      "arctanh", .largerThanOne,
      "The inverse hyperbolic tangent, which of a number beyond -1 and 1 is complex.",
      [.shows("np.emath.arctanh([0, 0.5])", "[0.        , 0.54930614]")]),
    complexLogn, complexPower,
  ]

  /// A function of one array that takes complex numbers where reals have no result.
  private static func beyondReals(
    _ name: String, _ reason: ComplexReason, _ summary: String, _ examples: [BuiltinExample]
  ) -> Builtin {
    Builtin(
      name, in: .elementwise, places: .emath, .array("x"), summary: summary,
      details: """
        All elements are complex if one of them has to be; of float32 and smaller integers the \
        result is complex64.
        """,
      examples: examples + [
        .fails("np.emath.\(name)('a')", "TypeError: 'x' must be an array, not a text")
      ],
      seeAlso: name == "sqrt" ? ["power"] : ["exp"]
    ) { evaluation, x throws(RuntimeFailure) in
      let steps = NumPySteps(evaluation)
      return try steps.call(name, .array(steps.widened(x, reason)))
    }
  }

  static let complexLogn = Builtin(
    "logn", in: .elementwise, places: .emath, .array("n"), .array("x"),
    summary: "The logarithm to the base n, which of a negative number is complex.",
    examples: [
      .shows("np.emath.logn(2, [4, 8])", "[2., 3.]"),
      .fails("np.emath.logn(2)", "TypeError: logn() missing 1 required positional argument: 'x'"),
    ],
    seeAlso: ["log"]
  ) { evaluation, base, x throws(RuntimeFailure) in
    let steps = NumPySteps(evaluation)
    return try steps(
      .divide, steps.call("log", .array(steps.widened(x, .negative))),
      steps.call("log", .array(steps.widened(base, .negative))))
  }

  static let complexPower = Builtin(
    "power", in: .elementwise, places: .emath, .array("x"), .array("p"),
    summary: "Powers, which of negative numbers may be complex.",
    details: "Negative exponents make floats of integers: np.emath.power(2, -1) is 0.5.",
    examples: [
      .shows("np.emath.power([2, 4], -2)", "[0.25  , 0.0625]"),
      .shows("np.emath.power([-2, 4], 2)", "[ 4.-0.j, 16.+0.j]"),
      .fails("np.emath.power(2)", "TypeError: power() missing 1 required positional argument: 'p'"),
    ],
    seeAlso: ["sqrt"]
  ) { evaluation, x, exponent throws(RuntimeFailure) in
    let steps = NumPySteps(evaluation)
    var power = Value.array(exponent)
    if try steps.holds(.negative, for: exponent) { power = try steps(.multiply, power, .float(1)) }
    return try steps.call("power", .array(steps.widened(x, .negative)), power)
  }
}

/// Why a function of reals has no real result.
private enum ComplexReason {
  case negative, largerThanOne
}

extension NumPySteps {
  /// Whether any element is real and has no real result.
  fileprivate func holds(
    _ reason: ComplexReason, for array: AnyArray
  ) throws(RuntimeFailure) -> Bool {
    // The order of complex numbers asks their real parts first: what is not real is left out.
    let value = Value.array(array)
    let isOutside =
      switch reason {
      case .negative: try self(.less, value, .int(0))
      case .largerThanOne: try self(.greater, call("abs", value), .int(1))
      }
    return try isTrue(call("any", self(.bitAnd, call("isreal", value), isOutside)))
  }

  /// The array, as complex numbers if it has to be.
  fileprivate func widened(
    _ array: AnyArray, _ reason: ComplexReason
  ) throws(RuntimeFailure) -> AnyArray {
    guard try holds(reason, for: array), !array.dtype.isComplex else { return array }
    let isSmall = [.float32, .int8, .int16, .uint8, .uint16].contains(array.dtype)
    return try Operations.wrapping { () throws(ArrayError) in
      try array.astype(isSmall ? .complex64 : .complex128)
    }
  }
}
