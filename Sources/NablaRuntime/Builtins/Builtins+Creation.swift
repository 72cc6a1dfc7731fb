// nabla · Builtins+Creation.swift
// Functions that make arrays.
// SPDX-License-Identifier: Apache-2.0

import BigInt
import NablaArrays

extension Builtin {
  /// Functions that make arrays, as the manual lists them.
  static let creation: [Builtin] = [
    array, asarray, asanyarray, ascontiguousarray, asfortranarray, asarrayChkfinite, require,
  ]

  static let array = Builtin(
    "array", in: .creation,
    .value("object"), .dtype(), .copyFlag(default: true).keywordOnly,
    .integer("ndmin", default: 0).keywordOnly,
    summary: "An array of a number, of nested lists, tuples and ranges, or of an array.",
    details: """
      The dtype is the narrowest that holds all elements: bool, int64, float64 or complex128; \
      dtype= converts them. ndmin= puts axes of length 1 in front until there are so many. Arrays \
      are values here, so copy= changes nothing that could be seen; copy=False is an error where \
      NumPy cannot do without a copy.
      """,
    examples: [
      .shows("array((1, 2, 4.5))", "[1. , 2. , 4.5]"),
      .shows("array([1, 2, 4], dtype=float)", "[1., 2., 4.]"),
      .shows("array([1, 2], ndmin=2).shape", "(1, 2)"),
      .fails(
        "array([1, 2], dtype=\"flaot\")", "TypeError: data type 'flaot' not understood"),
    ],
    seeAlso: ["asarray", "list"]
  ) { evaluation, object, dtype, copies, rank throws(RuntimeFailure) in
    guard rank <= ArrayMaker.mostAxes else {
      throw RuntimeFailure(
        CallError.wrongValue(
          parameter: "ndmin", reason: "ndmin must be <= ndmax (\(ArrayMaker.mostAxes))", help: nil))
    }
    try copies.checkCopy(of: object, to: dtype)
    var made = try object.converted(to: dtype, for: "object", evaluation)
    let missing = rank - made.rank
    if missing > 0 {
      let layout = made.layout
      made = made.seen(
        through: Layout(
          shape: [Int](repeating: 1, count: missing) + layout.shape,
          strides: [Int](repeating: 0, count: missing) + layout.strides, offset: layout.offset))
    }
    return Value.array(made)
  }

  static let asarray = Builtin(
    "asarray", in: .creation, .value("a"), .dtype(), .copyFlag().keywordOnly,
    summary: "An array of a number, of nested lists, tuples and ranges, or the array itself.",
    examples: [
      .shows("asarray((1, 2))", "[1, 2]"),
      .fails("asarray(\"a\")", "TypeError: 'a' must be an array, not a text"),
    ],
    seeAlso: ["array"]
  ) { evaluation, object, dtype, copies throws(RuntimeFailure) in
    try copies.checkCopy(of: object, to: dtype)
    return Value.array(try object.converted(to: dtype, for: "a", evaluation))
  }

  static let asanyarray = Builtin(
    "asanyarray", in: .creation, .value("a"), .dtype(), .copyFlag().keywordOnly,
    summary: "The same as asarray.",
    examples: [
      .shows("asanyarray(3)", "3"),
      .fails("asanyarray(\"a\")", "TypeError: 'a' must be an array, not a text"),
    ],
    seeAlso: ["asarray"]
  ) { evaluation, object, dtype, copies throws(RuntimeFailure) in
    try copies.checkCopy(of: object, to: dtype)
    return Value.array(try object.converted(to: dtype, for: "a", evaluation))
  }

  static let ascontiguousarray = Builtin(
    "ascontiguousarray", in: .creation, .value("a"), .dtype(),
    summary: "An array of one axis or more whose elements lie in row-major order.",
    examples: [
      .shows("ascontiguousarray(3)", "[3]"),
      .fails("ascontiguousarray(\"a\")", "TypeError: 'a' must be an array, not a text"),
    ],
    seeAlso: ["asarray", "asfortranarray"]
  ) { evaluation, object, dtype throws(RuntimeFailure) in
    let made = try object.converted(to: dtype, for: "a", evaluation)
    return try Operations.wrapping { () throws(ArrayError) in
      Value.array(try made.withLeadingAxes(1).contiguous())
    }
  }

  static let asfortranarray = Builtin(
    "asfortranarray", in: .creation, .value("a"), .dtype(),
    summary: "An array of one axis or more whose elements lie in column-major order.",
    examples: [
      .shows("isfortran(asfortranarray([[1, 2], [3, 4]]))", "True"),
      .fails("asfortranarray(\"a\")", "TypeError: 'a' must be an array, not a text"),
    ],
    seeAlso: ["ascontiguousarray", "isfortran"]
  ) { evaluation, object, dtype throws(RuntimeFailure) in
    let made = try object.converted(to: dtype, for: "a", evaluation)
    return try Operations.wrapping { () throws(ArrayError) in
      Value.array(try made.withLeadingAxes(1).reversedAxes.contiguous().reversedAxes)
    }
  }

  static let asarrayChkfinite = Builtin(
    "asarray_chkfinite", in: .creation, .value("a"), .dtype(),
    summary: "The array, after making sure that it holds neither nan nor inf.",
    examples: [
      .shows("asarray_chkfinite([1, 2.5])", "[1. , 2.5]"),
      .fails("asarray_chkfinite([1, nan])", "ValueError: array must not contain infs or NaNs"),
    ],
    seeAlso: ["asarray", "isfinite"]
  ) { evaluation, object, dtype throws(RuntimeFailure) in
    let made = try object.converted(to: dtype, for: "a", evaluation)
    guard "fc".contains(made.dtype.kind) else { return Value.array(made) }
    let finite = try Operations.wrapping { () throws(ArrayError) in
      var events = FloatingPointEvents()
      let flags = try AnyArray.apply(.isfinite, made, events: &events)
      return try flags.flattened().nonzeroPositions()[0].count
    }
    guard finite == made.count else {
      throw RuntimeFailure.refusing("a", "array must not contain infs or NaNs")
    }
    return Value.array(made)
  }

  static let require = Builtin(
    "require", in: .creation, .value("a"), .dtype(), .optionalValue("requirements"),
    summary: "The array in a dtype, with its elements in the order asked for.",
    details: """
      requirements is "C" or "F", or a list with one of them; all arrays here are aligned, their own \
      and can be written to, so that "A", "O" and "W" ask for nothing more.
      """,
    examples: [
      .shows("require([1, 2], dtype=float)", "[1., 2.]"),
      .shows("isfortran(require(ones((2, 2)), requirements=\"F\"))", "True"),
      .fails(
        "require([1], requirements=[\"C\", \"F\"])",
        "ValueError: Cannot specify both \"C\" and \"F\" order"),
    ],
    seeAlso: ["asarray", "ascontiguousarray", "asfortranarray"]
  ) { evaluation, object, dtype, wishes throws(RuntimeFailure) in
    let made = try object.converted(to: dtype, for: "a", evaluation)
    let letters = try Requirements(wishes)
    return try Operations.wrapping { () throws(ArrayError) in
      if letters.isColumnMajor {
        return Value.array(try made.reversedAxes.contiguous().reversedAxes)
      }
      return Value.array(letters.isRowMajor ? try made.contiguous() : made)
    }
  }
}

/// What `require` asks of an array.
private struct Requirements {
  private(set) var isRowMajor = false
  private(set) var isColumnMajor = false

  init(_ value: Value?) throws(RuntimeFailure) {
    guard let value else { return }
    for item in try value.items(for: .named("requirements", "texts")) {
      guard case .text(let object) = item else { continue }
      switch object.text.uppercased() {
      case "C", "C_CONTIGUOUS", "CONTIGUOUS": isRowMajor = true
      case "F", "F_CONTIGUOUS", "FORTRAN": isColumnMajor = true
      case "A", "ALIGNED", "O", "OWNDATA", "W", "WRITEABLE", "E", "ENSUREARRAY": break
      case let other:
        throw RuntimeFailure.refusing(
          "requirements", PythonText.repr(other), kind: .keyError,
          help: "requirements are C, F, A, O, W and E")
      }
    }
    if isRowMajor, isColumnMajor {
      throw RuntimeFailure.refusing(
        "requirements", "Cannot specify both \"C\" and \"F\" order")
    }
  }
}

extension Value {
  /// The array that the value makes, in a dtype or, for nil, in its own.
  ///
  /// - Throws: what is no array, at the parameter; numbers that the dtype cannot hold.
  package func converted(
    to dtype: DType?, for parameter: String, _ evaluation: Evaluation
  ) throws(RuntimeFailure) -> AnyArray {
    if let texts = try spelled(as: dtype) { return texts }
    let takesLarge = dtype?.isInexact ?? false
    let made = try makeArray(
      site: .parameter(parameter, item: 0), takingLargeIntegers: takesLarge)
    guard let made else {
      throw RuntimeFailure(
        CallError.wrongType(
          parameter: parameter, item: 0, expected: "an array", found: arrayObstacle))
    }
    guard let dtype, dtype != made.dtype else { return made }
    if case .complex = self, dtype.isInteger || dtype.isFloating {
      throw RuntimeFailure.refusing(
        parameter,
        dtype.isInteger
          ? "int() argument must be a string, a bytes-like object or a real number, not 'complex'"
          : "float() argument must be a string or a real number, not 'complex'", kind: .typeError)
    }
    evaluation.warnOfParts(lostIn: made.dtype, to: dtype)
    var events = FloatingPointEvents()
    do {
      let cast = try made.astype(dtype, events: &events)
      evaluation.warn(events, in: "cast")
      return cast
    } catch {
      throw RuntimeFailure(PlacedFact(error.ofTypedNumbers, at: .parameter(parameter)))
    }
  }
}

extension Value {
  /// Texts, where the value is one or a dtype of texts is asked for; nil elsewhere.
  private func spelled(as dtype: DType?) throws(RuntimeFailure) -> AnyArray? {
    let texts: AnyArray
    switch (self, dtype) {
    case (.text(let object), let dtype?) where dtype.isCoded: texts = AnyArray(.text(object.text))
    case (.list(let items), .text): texts = try Self.spelled(items)
    case (.tuple(let object), .text): texts = try Self.spelled(object.items)
    default: return nil
    }
    do throws(ArrayError) {
      return try dtype.map { dtype throws(ArrayError) in try texts.astype(dtype) } ?? texts
    } catch {
      throw RuntimeFailure(PlacedFact(error, at: .parameter("object")))
    }
  }

  private static func spelled(_ items: [Value]) throws(RuntimeFailure) -> AnyArray {
    var maker = ArrayMaker(takingLargeIntegers: true, takingTexts: true)
    switch maker.inspect(items, site: .elsewhere) {
    case nil: return try maker.codedArray(items, asTexts: true)
    case .failure(let error): throw RuntimeFailure(error)
    case .notANumber:
      throw RuntimeFailure(
        CallError.wrongType(
          parameter: "object", item: 0, expected: "an array", found: Value.list(items).arrayObstacle
        ))
    }
  }
}

extension ArrayError {
  /// The error for numbers typed in the language, where NumPy speaks of Python integers.
  fileprivate var ofTypedNumbers: ArrayError {
    guard case .cannotCastToInteger(let value, _, let dtype) = self, BigInt(value) != nil else {
      return self
    }
    return .integerOutOfBounds(digits: value, dtype: dtype)
  }
}

extension Value {
  /// Makes sure that `copy=False` is not said where an array has to be made.
  fileprivate func checkCopy(of object: Value, to dtype: DType?) throws(RuntimeFailure) {
    guard case .bool(false) = self else { return }
    if case .array(let array) = object, dtype == nil || dtype == array.array.dtype { return }
    guard try object.makeArray() != nil else { return }
    throw RuntimeFailure.refusing(
      "copy", "Unable to avoid copy while creating an array as requested.",
      help: "asarray(x) copies where it has to")
  }
}
