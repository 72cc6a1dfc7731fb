// nabla · Builtins+Testing.swift
// The module testing: comparisons of arrays that have to hold.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaDiagnostics

extension Builtin {
  /// The functions of `np.testing`, as the manual lists them.
  static let testing: [Builtin] = [
    assertAllClose, assertEqual, assertAlmostEqual, assertApproximatelyEqual, assertArrayEqual,
    assertArrayAlmostEqual, assertArrayLess, assertMaximumUlp, assertUlp, assertRaises,
    assertTrue,
  ]

  static let assertAllClose = Builtin(
    "assert_allclose", in: .testing, places: .testing, .value("actual"), .value("desired"),
    .tolerance("rtol", 1e-7, shownAs: "1e-07"), .tolerance("atol", 0, shownAs: "0"),
    .flag("equal_nan", default: true), .note(), .flag("verbose", default: true),
    .flag("strict").keywordOnly,
    summary: "Stops with an AssertionError unless two arrays are equal up to a tolerance.",
    details: """
      An element may differ by atol, and by rtol times the size of the desired one. The error says \
      which elements differ and by how much; err_msg= is added. strict=True wants the same shape \
      and dtype too.
      """,
    examples: [
      .shows("np.testing.assert_allclose([1, 2.00000001], [1, 2]); 'equal'", "'equal'"),
      .fails(
        "np.testing.assert_allclose([1, 2.1], [1, 2])",
        "AssertionError: Not equal to tolerance rtol=1e-07, atol=0"),
    ],
    seeAlso: ["allclose", "assert_array_equal"]
  ) {
    evaluation, actual, desired, relative, absolute, equatesNaN, note, isVerbose, isStrict
      throws(RuntimeFailure) in
    let tolerances = try [relative, absolute].map { (number) throws(RuntimeFailure) in
      try number.formatted("g", PrintOptions())
    }
    var assertion = Assertion(
      evaluation, header: "Not equal to tolerance rtol=\(tolerances[0]), atol=\(tolerances[1])")
    assertion.set(note, isVerbose, isStrict)
    assertion.equatesNaN = equatesNaN
    let steps = assertion.steps
    try assertion.compare(actual, desired) { (x, y) throws(RuntimeFailure) in
      guard ![x, y].contains(where: { $0.dtype.family == .text }) else {
        throw RuntimeFailure.refusing(
          "desired",
          "The DType <class 'numpy.dtypes.StrDType'> could not be promoted by "
            + "<class 'numpy.dtypes._PyFloatDType'>: texts have no distance", kind: .typeError)
      }
      return try steps.call(
        "isclose", .array(x), .array(y), relative, absolute, .bool(equatesNaN))
    }
    return .none
  }

  static let assertEqual = Builtin(
    "assert_equal", in: .testing, places: .testing, .value("actual"), .value("desired"),
    .note(), .flag("verbose", default: true), .flag("strict").keywordOnly,
    summary: "Stops with an AssertionError unless two values are equal.",
    details: """
      Of lists and tuples the items are compared, of arrays the elements; nan equals nan, and 0.0 \
      and -0.0 differ as numbers.
      """,
    examples: [
      .shows("np.testing.assert_equal([1, nan], [1, nan]); 'equal'", "'equal'"),
      .fails("np.testing.assert_equal(3, 4)", "AssertionError: Items are not equal:"),
    ],
    seeAlso: ["assert_array_equal", "assert_allclose"]
  ) { evaluation, actual, desired, note, isVerbose, isStrict throws(RuntimeFailure) in
    var assertion = Assertion(evaluation)
    assertion.set(note, isVerbose, isStrict)
    try assertion.equate(actual, desired)
    return .none
  }

  static let assertAlmostEqual = Builtin(
    "assert_almost_equal", in: .testing, places: .testing, .value("actual"), .value("desired"),
    .integer("decimal", default: 7), .note(), .flag("verbose", default: true),
    summary: "Stops with an AssertionError unless two values are equal up to some decimals.",
    details: "They may differ by less than 1.5 times 10 to the power of -decimal.",
    examples: [
      .shows("np.testing.assert_almost_equal(2.33333333, 7/3); 'equal'", "'equal'"),
      .fails(
        "np.testing.assert_almost_equal(2.3, 7/3, decimal=2)",
        "AssertionError: Arrays are not almost equal to 2 decimals"),
    ],
    seeAlso: ["assert_allclose"]
  ) { evaluation, actual, desired, decimals, note, isVerbose throws(RuntimeFailure) in
    var assertion = Assertion(
      evaluation, header: "Arrays are not almost equal to \(decimals) decimals")
    assertion.set(note, isVerbose, false)
    try assertion.equateNearly(actual, desired, decimals: decimals)
    return .none
  }

  static let assertApproximatelyEqual = Builtin(
    "assert_approx_equal", in: .testing, places: .testing, .number("actual"),
    .number("desired"), .integer("significant", default: 7), .note(),
    .flag("verbose", default: true),
    summary: "Stops with an AssertionError unless two numbers have the same first digits.",
    examples: [
      .shows("np.testing.assert_approx_equal(0.1234567, 0.12345671); 'equal'", "'equal'"),
      .fails(
        "np.testing.assert_approx_equal(1.25, 1.2, significant=3)",
        "AssertionError: Items are not equal to 3 significant digits:"),
    ],
    seeAlso: ["assert_allclose"]
  ) { evaluation, actual, desired, digits, note, isVerbose throws(RuntimeFailure) in
    var assertion = Assertion(
      evaluation, header: "Items are not equal to \(digits) significant digits:")
    assertion.set(note, isVerbose, false)
    try assertion.equateDigits(actual, desired, digits: digits)
    return .none
  }

  static let assertArrayEqual = Builtin(
    "assert_array_equal", in: .testing, places: .testing, .value("actual"), .value("desired"),
    .note(), .flag("verbose", default: true), .flag("strict").keywordOnly,
    summary: "Stops with an AssertionError unless two arrays have equal elements.",
    details: "nan equals nan. A number is compared with every element, unless strict is True.",
    examples: [
      .shows("np.testing.assert_array_equal([1, 1], 1); 'equal'", "'equal'"),
      .fails(
        "np.testing.assert_array_equal([1, 2], [1, 3])",
        """
        AssertionError: Arrays are not equal
        """),
    ],
    seeAlso: ["array_equal", "assert_allclose"]
  ) { evaluation, actual, desired, note, isVerbose, isStrict throws(RuntimeFailure) in
    var assertion = Assertion(evaluation, header: "Arrays are not equal")
    assertion.set(note, isVerbose, isStrict)
    try assertion.equateArrays(actual, desired)
    return .none
  }

  static let assertArrayAlmostEqual = Builtin(
    "assert_array_almost_equal", in: .testing, places: .testing, .value("actual"),
    .value("desired"), .integer("decimal", default: 6), .note(),
    .flag("verbose", default: true),
    summary: "Stops with an AssertionError unless two arrays are equal up to some decimals.",
    details: "Elements may differ by less than 1.5 times 10 to the power of -decimal.",
    examples: [
      .shows("np.testing.assert_array_almost_equal([1, 2.0000001], [1, 2]); 'equal'", "'equal'"),
      .fails(
        "np.testing.assert_array_almost_equal([1, 2.1], [1, 2], decimal=3)",
        "AssertionError: Arrays are not almost equal to 3 decimals"),
    ],
    seeAlso: ["assert_allclose"]
  ) { evaluation, actual, desired, decimals, note, isVerbose throws(RuntimeFailure) in
    var assertion = Assertion(
      evaluation, header: "Arrays are not almost equal to \(decimals) decimals")
    assertion.set(note, isVerbose, false)
    try assertion.equateNearlyArrays(actual, desired, decimals: decimals)
    return .none
  }

  static let assertArrayLess = Builtin(
    "assert_array_less", in: .testing, places: .testing, .value("x"), .value("y"), .note(),
    .flag("verbose", default: true), .flag("strict").keywordOnly,
    summary: "Stops with an AssertionError unless every element is less than another.",
    examples: [
      .shows("np.testing.assert_array_less([1, 2], 3); 'less'", "'less'"),
      .fails(
        "np.testing.assert_array_less([1, 2], [1, 3])",
        "AssertionError: Arrays are not strictly ordered `x < y`"),
    ],
    seeAlso: ["less", "assert_array_equal"]
  ) { evaluation, x, y, note, isVerbose, isStrict throws(RuntimeFailure) in
    var assertion = Assertion(evaluation, header: "Arrays are not strictly ordered `x < y`")
    assertion.set(note, isVerbose, isStrict)
    assertion.equatesInfinities = false
    assertion.names = ("x", "y")
    let steps = assertion.steps
    try assertion.compare(x, y) { (x, y) throws(RuntimeFailure) in
      try steps(.less, .array(x), .array(y))
    }
    return .none
  }

  static let assertMaximumUlp = Builtin(
    "assert_array_max_ulp", in: .testing, places: .testing, .array("a"), .array("b"),
    .number("maxulp", default: 1), .dtype(),
    summary: "Stops with an AssertionError unless elements are at most so many floats apart.",
    details: "The result has the distances, with an axis in front.",
    examples: [
      .shows("np.testing.assert_array_max_ulp([1.0], [1 + 2**-52])", "[[1.]]"),
      .fails(
        "np.testing.assert_array_max_ulp([1.0], [1.1])",
        "AssertionError: Arrays are not almost equal up to 1 ULP "
          + "(max difference is 4.5036e+14 ULP)"),
    ],
    seeAlso: ["spacing", "assert_allclose"]
  ) { evaluation, a, b, most, dtype throws(RuntimeFailure) in
    let steps = NumPySteps(evaluation)
    let distances = try steps.ulps(a, b, dtype)
    if try steps.isTrue(
      steps.call("all", steps(.lessEqual, .array(distances), .float(most))))
    {
      return .array(distances)
    }
    let largest = try steps.call("max", .array(distances))
    let texts = try [Value.float(most), largest].map { (number) throws(RuntimeFailure) in
      try number.formatted("g", PrintOptions())
    }
    throw Assertion.failure(
      "Arrays are not almost equal up to \(texts[0]) ULP (max difference is \(texts[1]) ULP)")
  }

  static let assertUlp = Builtin(
    "assert_array_almost_equal_nulp", in: .testing, places: .testing, .array("x"), .array("y"),
    .value("nulp", default: Value.int(1), shownAs: "1"),
    summary: "Stops with an AssertionError unless arrays differ by few spacings of floats.",
    examples: [
      .shows("np.testing.assert_array_almost_equal_nulp(1.0, 1 + 2**-52); 'equal'", "'equal'"),
      .fails(
        "np.testing.assert_array_almost_equal_nulp([1.0], [1.1])",
        "AssertionError: Arrays are not equal to 1 ULP (max is 4.5036e+14)"),
    ],
    seeAlso: ["spacing", "assert_array_max_ulp"]
  ) { evaluation, x, y, count throws(RuntimeFailure) in
    let steps = NumPySteps(evaluation)
    let (a, b) = (try steps.call("abs", .array(x)), try steps.call("abs", .array(y)))
    let larger = try steps.call("where", steps(.greater, a, b), a, b)
    let limit = try steps(.multiply, count, steps.call("spacing", larger))
    let distance = try steps.call("abs", steps(.subtract, .array(x), .array(y)))
    if try steps.isTrue(steps.call("all", steps(.lessEqual, distance, limit))) { return .none }
    var text = "Arrays are not equal to \(Describer.str(count)) ULP"
    if !x.dtype.isComplex, !y.dtype.isComplex {
      let largest = try steps.call("max", .array(steps.ulps(x, y, nil)))
      text += " (max is \(try largest.formatted("g", PrintOptions())))"
    }
    throw Assertion.failure(text)
  }

  static let assertRaises = Builtin(
    "assert_raises", in: .testing, places: .testing, .value("exception_class"),
    .function("callable"), .values("args"), .keywords(),
    summary: "Stops with an AssertionError unless a call fails with an error of this kind.",
    details: """
      Another error stops the program as it is. The kinds are ValueError, TypeError, IndexError \
      and the other names that errors begin with, np.linalg.LinAlgError and \
      np.exceptions.AxisError; a tuple is for any of several.
      """,
    examples: [
      .shows("np.testing.assert_raises(ValueError, int, 'x'); 'failed'", "'failed'"),
      .shows(
        "np.testing.assert_raises(np.linalg.LinAlgError, linalg.inv, zeros((2, 2))); 'failed'",
        "'failed'"),
      .fails(
        "np.testing.assert_raises(ValueError, int, '3')",
        "AssertionError: ValueError not raised by int"),
    ],
    seeAlso: ["assert_equal"]
  ) { evaluation, type, function, arguments, keywords throws(RuntimeFailure) in
    var types = [type]
    if case .tuple(let object) = type { types = object.items }
    let names = types.compactMap(TypeOrder.name(of:)).filter { ExceptionTypes.bases[$0] != nil }
    guard names.count == types.count, !names.isEmpty else {
      throw RuntimeFailure.refusing(
        "exception_class",
        "assertRaises() arg 1 must be an exception type or tuple of exception types",
        kind: .typeError)
    }
    do throws(RuntimeFailure) {
      _ = try evaluation.call(function, CallArguments(arguments, keywords: keywords))
    } catch {
      let kind = ExceptionTypes.name(of: error.wording.kind)
      let isExpected = names.contains { ExceptionTypes.isKind(kind, of: $0) }
      guard isExpected, !(error.fact is ExitRequest) else { throw error }
      evaluation.failedCall = nil
      return .none
    }
    let shown = names.map { $0.split(separator: ".").last.map { String($0) } ?? $0 }
    let title = shown.count == 1 ? shown[0] : "(" + shown.joined(separator: ", ") + ")"
    throw RuntimeFailure.refusing(
      "callable", "\(title) not raised by \(function.calledName)", kind: .assertionError)
  }

  static let assertTrue = Builtin(
    "assert_", in: .testing, places: .testing, .value("val"),
    .value("msg", default: Value.text(""), shownAs: "''"),
    summary: "Stops with an AssertionError unless a value is true.",
    examples: [
      .shows("np.testing.assert_(1 < 2); 'true'", "'true'"),
      .fails("np.testing.assert_(1 > 2, 'no order')", "AssertionError: no order"),
    ],
    seeAlso: ["assert_equal"]
  ) { _, value, message throws(RuntimeFailure) in
    if try Operations.truth(value) { return .none }
    throw RuntimeFailure.refusing("val", Describer.str(message), kind: .assertionError)
  }
}

extension Parameter where Input == Value {
  /// A number by which elements may differ, as it was typed.
  fileprivate static func tolerance(
    _ name: String, _ absent: Double, shownAs text: String
  ) -> Parameter {
    Parameter(
      name, expecting: "a number", default: absent == 0 ? .int(0) : .float(absent), shownAs: text
    ) { value, info, _ throws(RuntimeFailure) in
      guard value.asDouble != nil else { throw value.isNot(info) }
      return value
    }
  }
}

extension Parameter where Input == String {
  /// `err_msg=''`: what is added to the account.
  fileprivate static func note() -> Parameter {
    Parameter("err_msg", expecting: "a text", default: "", shownAs: "''") {
      value, _, _ throws(RuntimeFailure) in Describer.str(value)
    }
  }
}

extension Assertion {
  fileprivate mutating func set(_ note: String, _ isVerbose: Bool, _ isStrict: Bool) {
    message = note
    self.isVerbose = isVerbose
    self.isStrict = isStrict
  }
}

extension Value {
  /// The name that a function was declared with.
  fileprivate var calledName: String {
    switch self {
    case .function(let function): function.name
    case .builtin(let builtin): builtin.name
    case .method(let method): method.builtin.name
    default: Describer.repr(self)
    }
  }
}
