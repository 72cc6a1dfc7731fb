// nabla · Builtins+Interpolation.swift
// Values between samples, areas below them, and sums of products.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Functions of sampled values, as the manual lists them.
  static let sampling: [Builtin] = [interp, trapezoid, convolve, correlate]

  static let interp = Builtin(
    "interp", in: .calculus,
    .array("x"), .array("xp"), .array("fp"), .boundary("left"), .boundary("right"),
    .freedom("period"),
    summary: "Values on straight lines between the samples fp at the ascending places xp.",
    details: """
      Before the first and behind the last place stand left and right, by default the samples there. \
      period= says after which distance the samples come again.
      """,
    examples: [
      .shows("interp([0, 1.5, 4], [1, 2, 3], [3, 2, 0])", "[3. , 2.5, 0. ]"),
      .shows("interp(4, [1, 2, 3], [3, 2, 0], right=-1)", "-1.0"),
      .shows("interp(365, [10, 350], [0, 20], period=360)", "5.0"),
      .fails(
        "interp(1, [1, 2], [3])",
        "ValueError: fp and xp are not of the same length: there are 1 values for 2 points"),
      .fails(
        "interp(1, [2, 1], [3, 4])",
        "ValueError: xp must be increasing, but it falls at index [1]"),
    ],
    seeAlso: ["gradient", "trapezoid"]
  ) { evaluation, places, points, values, left, right, period throws(AnalysisError) in
    var request = InterpolationRequest(points: points, values: values)
    request.left = left
    request.right = right
    request.period = period
    return Value(
      try evaluation.analyze { steps throws(AnalysisError) in
        try steps.interpolate(at: places, request)
      })
  }

  static let trapezoid = Builtin(
    "trapezoid", in: .calculus,
    .array("y"), .optionalArray("x"), .spacing("dx"), .integer("axis", default: -1),
    summary: "The area below samples, by the trapezoidal rule.",
    details: "The samples lie at the places x, or dx apart.",
    examples: [
      .shows("trapezoid([1, 2, 4])", "4.5"), .shows("trapezoid([1, 2, 4], [0, 1, 3])", "7.5"),
      .shows("trapezoid([[1, 2], [3, 5]], dx=2, axis=0)", "[4., 7.]"),
      .fails(
        "trapezoid([1, 2], axis=1)",
        "AxisError: axis 1 is out of bounds for array of dimension 1"),
    ],
    seeAlso: ["cumsum", "gradient", "interp"]
  ) { evaluation, samples, points, spacing, axis throws(AnalysisError) in
    Value(
      try evaluation.analyze { steps throws(AnalysisError) in
        try steps.trapezoid(below: samples, at: points, spacing: spacing, along: axis)
      })
  }

  static let convolve = Builtin(
    "convolve", in: .calculus, .array("a"), .array("v"), .slidingMode(.full),
    summary: "The sums of products of a list and the reverse of another that slides along it.",
    details: """
      These are the coefficients of the product of two polynomials. mode= is full, same (as many as \
      the longer list has) or valid (where the shorter one lies inside).
      """,
    examples: [
      .shows("convolve([1, 2, 3], [0, 1, 0.5])", "[0. , 1. , 2.5, 4. , 1.5]"),
      .shows("convolve([1, 2, 3], [1, 1], 'same')", "[1, 3, 5]"),
      .shows("convolve([1, 2, 3], [1, 1], 'valid')", "[3, 5]"),
      .fails("convolve([], [1])", "ValueError: a cannot be empty"),
    ],
    seeAlso: ["correlate"]
  ) { evaluation, list, other, mode throws(AnalysisError) in
    Value.array(
      try evaluation.analyze { steps throws(AnalysisError) in
        try steps.convolve(list, other, mode)
      })
  }

  static let correlate = Builtin(
    "correlate", in: .calculus, .array("a"), .array("v"), .slidingMode(.valid),
    summary: "The sums of products of a list and the conjugate of another that slides along it.",
    details: """
      mode= is valid (where the shorter one lies inside), same (as many as the longer list has) or \
      full.
      """,
    examples: [
      .shows("correlate([1, 2, 3], [0, 1, 0.5])", "[3.5]"),
      .shows("correlate([1, 2, 3], [0, 1, 0.5], 'full')", "[0.5, 2. , 3.5, 3. , 0. ]"),
      .fails("correlate([[1]], [1])", "ValueError: object too deep for desired array"),
    ],
    seeAlso: ["convolve"]
  ) { evaluation, list, other, mode throws(RuntimeFailure) in
    for (name, array) in [("a", list), ("v", other)] where array.rank == 0 {
      throw RuntimeFailure.refusing(name, "object of too small depth for desired array")
    }
    return Value.array(
      try Operations.wrapping { () throws(AnalysisError) in
        try evaluation.analyze { steps throws(AnalysisError) in
          try steps.quietly { () throws(AnalysisError) in try steps.correlate(list, other, mode) }
        }
      })
  }
}

extension Parameter where Input == Complex128? {
  /// A number, or None.
  fileprivate static func boundary(_ name: String) -> Parameter {
    Parameter(name, expecting: "a number or None", default: .some(nil), shownAs: "None") {
      value, info, _ throws(RuntimeFailure) in
      if case .none = value { return nil }
      if let number = value.asDouble { return Complex128(number) }
      if case .complex(let object) = value { return object.value }
      if case .complex128(let number) = value.asScalar { return number }
      throw value.isNot(info)
    }
  }
}

extension Parameter where Input == AnyArray {
  /// `dx=1.0`: a distance, or one between each pair of neighbours.
  fileprivate static func spacing(_ name: String) -> Parameter {
    Parameter(
      name, expecting: "an array", default: AnyArray(.float64(1)), shownAs: "1.0"
    ) { value, info, _ throws(RuntimeFailure) in
      if let number = value.asDouble { return AnyArray(.float64(number)) }
      return try value.asArray(for: info)
    }
  }
}

extension Parameter where Input == SlidingMode {
  /// `mode='full'`; NumPy's numbers 0, 1 and 2 are taken too.
  fileprivate static func slidingMode(_ absent: SlidingMode) -> Parameter {
    Parameter(
      "mode", expecting: "a text", default: absent, shownAs: "'\(absent.rawValue)'"
    ) { value, info, _ throws(RuntimeFailure) in
      if case .text(let object) = value, let mode = SlidingMode(rawValue: object.text) {
        return mode
      }
      if let number = value.asInt, SlidingMode.allCases.indices.contains(number) {
        return SlidingMode.allCases[number]
      }
      throw RuntimeFailure(AnalysisError.refused(parameter: info.name, .unknownMode))
    }
  }
}
