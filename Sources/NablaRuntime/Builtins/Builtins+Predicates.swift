// nabla · Builtins+Predicates.swift
// Questions to elements, and to whole arrays.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Questions to elements, as the manual lists them.
  static let predicates: [Builtin] = [
    isclose, allclose, arrayEqual, arrayEquiv, isposinf, isneginf, isreal, iscomplex,
    nanToNum, realIfClose, angle,
  ]

  private static let closeNote = """
    Close is |a - b| <= atol + rtol·|b|, or the same infinity; with equal_nan=True also nan and nan.
    """

  static let isclose = Builtin(
    "isclose", in: .comparison,
    .array("a"), .array("b"), .tolerance("rtol", 1e-05), .tolerance("atol", 1e-08),
    .flag("equal_nan"),
    summary: "Whether the elements of each pair are close to each other.", details: closeNote,
    examples: [
      .shows("isclose([1, 2], [1 + 1e-9, 2.1])", "[ True, False]"),
      .shows("isclose(100, 101, rtol=0, atol=1)", "True"),
      .fails(
        "isclose([1, 2], [1, 2, 3])",
        "ValueError: operands could not be broadcast together with shapes (2,) (3,)"),
    ],
    seeAlso: ["allclose", "equal"]
  ) { evaluation, first, second, relative, absolute, mergesNaN throws(AnalysisError) in
    let closeness = Closeness(relative: relative, absolute: absolute, mergesNaN: mergesNaN)
    evaluation.warn(ofTolerancesIn: closeness)
    return Value(
      try evaluation.analyze { steps throws(AnalysisError) in
        try steps.isClose(first, second, closeness)
      })
  }

  static let allclose = Builtin(
    "allclose", in: .comparison,
    .array("a"), .array("b"), .tolerance("rtol", 1e-05), .tolerance("atol", 1e-08),
    .flag("equal_nan"),
    summary: "Whether all elements of two arrays are close to each other.", details: closeNote,
    examples: [
      .shows("allclose([1, 2], [1, 2 + 1e-9])", "True"),
      .shows("allclose([1, nan], [1, nan])", "False"),
      .fails(
        "allclose([1, 2], [1, 2, 3])",
        "ValueError: operands could not be broadcast together with shapes (2,) (3,)"),
    ],
    seeAlso: ["array_equal", "isclose"]
  ) { evaluation, first, second, relative, absolute, mergesNaN throws(AnalysisError) in
    let closeness = Closeness(relative: relative, absolute: absolute, mergesNaN: mergesNaN)
    evaluation.warn(ofTolerancesIn: closeness)
    return .bool(
      try evaluation.analyze { steps throws(AnalysisError) in
        try steps.areClose(first, second, closeness)
      })
  }

  static let arrayEqual = Builtin(
    "array_equal", in: .comparison, .array("a1"), .array("a2"), .flag("equal_nan"),
    summary: "Whether two arrays have the same shape and the same elements.",
    examples: [
      .shows("array_equal([1, 2], [1., 2.])", "True"),
      .shows("array_equal([1, 2], [[1, 2]])", "False"),
      .fails("array_equal([1], 'a')", "TypeError: 'a2' must be an array, not a text"),
    ],
    seeAlso: ["allclose", "array_equiv"]
  ) { evaluation, first, second, mergesNaN throws(AnalysisError) in
    .bool(
      try evaluation.analyze { steps throws(AnalysisError) in
        try steps.areEqual(first, second, mergesNaN: mergesNaN)
      })
  }

  static let arrayEquiv = Builtin(
    "array_equiv", in: .comparison, .array("a1"), .array("a2"),
    summary: "Whether two arrays have the same elements once one is repeated to fit the other.",
    examples: [
      .shows("array_equiv([1, 2], [[1, 2], [1, 2]])", "True"),
      .shows("array_equiv([1, 2], [1, 2, 3])", "False"),
      .fails("array_equiv([1], 'a')", "TypeError: 'a2' must be an array, not a text"),
    ],
    seeAlso: ["array_equal"]
  ) { evaluation, first, second throws(AnalysisError) in
    .bool(
      try evaluation.analyze { steps throws(AnalysisError) in
        try steps.areEquivalent(first, second)
      })
  }

  static let isposinf = infinity("isposinf", isNegative: false)
  static let isneginf = infinity("isneginf", isNegative: true)

  private static func infinity(_ name: String, isNegative: Bool) -> Builtin {
    Builtin(
      name, in: .comparison, changes: "out", .array("x"), .out(),
      summary: "Whether each element is \(isNegative ? "negative" : "positive") infinity.",
      examples: [
        .shows(
          "\(name)([inf, -inf, nan])",
          isNegative ? "[False,  True, False]" : "[ True, False, False]"),
        .fails(
          "\(name)(1j)",
          "TypeError: This operation is not supported for complex128 values because it would be "
            + "ambiguous."),
      ],
      seeAlso: ["isinf"]
    ) { evaluation, array, out throws(RuntimeFailure) in
      try evaluation.analyzed { steps throws(AnalysisError) in
        try steps.isInfinite(array, isNegative: isNegative)
      }.delivered(to: out)
    }
  }

  static let isreal = Builtin(
    "isreal", in: .comparison, .array("x"),
    summary: "Whether each element has no imaginary part.",
    examples: [
      .shows("isreal([1, 1j, 2+0j])", "[ True, False,  True]"),
      .fails("isreal('a')", "TypeError: 'x' must be an array, not a text"),
    ],
    seeAlso: ["iscomplex", "isrealobj"]
  ) { evaluation, array throws(AnalysisError) in
    Value(
      try evaluation.analyze { steps throws(AnalysisError) in try steps.isReal(array) })
  }

  static let iscomplex = Builtin(
    "iscomplex", in: .comparison, .array("x"),
    summary: "Whether each element has an imaginary part.",
    examples: [
      .shows("iscomplex([1, 1j, 2+0j])", "[False,  True, False]"),
      .fails("iscomplex('a')", "TypeError: 'x' must be an array, not a text"),
    ],
    seeAlso: ["iscomplexobj", "isreal"]
  ) { evaluation, array throws(AnalysisError) in
    Value(
      try evaluation.analyze { steps throws(AnalysisError) in try steps.isComplex(array) })
  }

  static let nanToNum = Builtin(
    "nan_to_num", in: .elementwise,
    .array("x"), .flag("copy", default: true), .replacement("nan", 0.0),
    .optionalReplacement("posinf"), .optionalReplacement("neginf"),
    summary: "The elements with numbers in place of nan and infinities.",
    details: """
      nan becomes 0, infinities the largest and smallest numbers of the dtype, if no others are \
      given. The array itself stays as it is, whatever copy= says.
      """,
    examples: [
      .shows("nan_to_num([1, nan, inf], posinf=9)", "[1., 0., 9.]"),
      .shows("nan_to_num([nan, -inf], nan=-1, neginf=0)", "[-1.,  0.]"),
      .fails("nan_to_num('a')", "TypeError: 'x' must be an array, not a text"),
    ],
    seeAlso: ["isfinite", "isnan"]
  ) { evaluation, array, _, nan, positive, negative throws(AnalysisError) in
    Value(
      try evaluation.analyze { steps throws(AnalysisError) in
        try steps.replacingNonNumbers(array, nan: nan, positive: positive, negative: negative)
      })
  }

  static let realIfClose = Builtin(
    "real_if_close", in: .elementwise, .array("a"), .number("tol", default: 100),
    summary: "The real parts if all imaginary ones are within rounding of 0, else the array.",
    details: "tol is a multiple of the precision of the dtype; up to 1, a number itself.",
    examples: [
      .shows("real_if_close([2 + 1e-15j, 4])", "[2., 4.]"),
      .shows("real_if_close([2 + 1e-3j, 4])", "[2.+0.001j, 4.+0.j   ]"),
      .fails("real_if_close('a')", "TypeError: 'a' must be an array, not a text"),
    ],
    seeAlso: ["isreal", "real"]
  ) { evaluation, array, tolerance throws(AnalysisError) in
    .array(
      try evaluation.analyze { steps throws(AnalysisError) in
        try steps.realIfClose(array, tolerance: tolerance)
      })
  }

  static let angle = Builtin(
    "angle", in: .elementwise, .array("z"), .flag("deg"),
    summary: "The angle of each element with the positive real axis, in radians or degrees.",
    examples: [
      .shows("angle([1, 1j, -1], deg=True)", "[  0.,  90., 180.]"),
      .shows("angle(-1j)", "-1.5707963267948966"),
      .fails("angle('a')", "TypeError: 'z' must be an array, not a text"),
    ],
    seeAlso: ["absolute", "arctan2", "unwrap"]
  ) { evaluation, array, isInDegrees throws(AnalysisError) in
    Value(
      try evaluation.analyze { steps throws(AnalysisError) in
        try steps.angle(array, inDegrees: isInDegrees)
      })
  }
}

extension Evaluation {
  /// Warns of tolerances that are infinite or not numbers.
  fileprivate func warn(ofTolerancesIn closeness: Closeness) {
    let tolerances = [closeness.absolute, closeness.relative]
    guard !tolerances.allSatisfy(\.isFinite), floatErrors.invalid != .call else { return }
    let texts = tolerances.map { operand in
      switch operand {
      case .array(let array): Describer.str(Value(array))
      case .weak(.bool(let truth)): Describer.str(.bool(truth))
      case .weak(.int(let integer)): Describer.str(.int(integer))
      case .weak(.hugeInt(_, let digits)): digits
      case .weak(.float(let number)): Describer.str(.float(number))
      case .weak(.complex(let number)): Describer.str(.complex(number))
      }
    }
    warn("One of rtol or atol is not valid, atol: \(texts[0]), rtol: \(texts[1])", of: .invalid)
  }
}

extension Operand {
  /// Whether all numbers are finite; values that are no numbers count as such.
  fileprivate var isFinite: Bool {
    switch self {
    case .weak(.float(let number)): number.isFinite
    case .weak(.complex(let number)): number.real.isFinite && number.imaginary.isFinite
    case .weak: true
    case .array(let array): array.holdsFiniteNumbers
    }
  }
}

extension AnyArray {
  /// Whether no element is infinite or NaN.
  fileprivate var holdsFiniteNumbers: Bool {
    guard dtype.isInexact else { return true }
    var isFinite = true
    visitScalars { scalar in
      let number = scalar.complex
      isFinite = isFinite && number.real.isFinite && number.imaginary.isFinite
    }
    return isFinite
  }
}

extension Parameter where Input == Operand {
  /// A distance up to which numbers count as close.
  fileprivate static func tolerance(_ name: String, _ absent: Double) -> Parameter {
    replacement(name, absent)
  }

  /// A number or an array, with a number as its default.
  fileprivate static func replacement(_ name: String, _ absent: Double) -> Parameter {
    Parameter(
      name, expecting: "a number or an array", default: .weak(.float(absent)),
      shownAs: PythonNumberText.float(absent)
    ) { value, info, _ throws(RuntimeFailure) in try value.asOperand(for: info) }
  }
}

extension Parameter where Input == Operand? {
  /// A number or an array, or None.
  static func optionalReplacement(_ name: String) -> Parameter {
    Parameter(name, expecting: "a number or None", default: .some(nil), shownAs: "None") {
      value, info, _ throws(RuntimeFailure) in
      if case .none = value { return nil }
      return try value.asOperand(for: info)
    }
  }
}
