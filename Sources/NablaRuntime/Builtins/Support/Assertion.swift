// nabla · Assertion.swift
// What holds of two arrays, and in what they differ: the module testing.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// A comparison of two arrays that has to hold, and NumPy's account of where it does not.
struct Assertion {
  /// What the account begins with: `Arrays are not equal`.
  var header = ""
  /// What the user adds to the account.
  var message = ""
  var isVerbose = true
  /// What the two values are called.
  var names = ("ACTUAL", "DESIRED")
  /// The digits of the two arrays in the account.
  var precision = 6
  /// Whether nan equals nan, wherever both have it.
  var equatesNaN = true
  /// Whether infinities are compared before all else.
  var equatesInfinities = true
  /// Whether shapes and dtypes have to be the same.
  var isStrict = false

  let steps: NumPySteps

  init(_ evaluation: Evaluation, header: String = "") {
    steps = NumPySteps(evaluation)
    self.header = header
  }

  /// Compares two arrays element by element.
  ///
  /// - Throws: `AssertionError` with the account of what differs.
  func compare(
    _ actual: Value, _ desired: Value,
    _ holds: (AnyArray, AnyArray) throws(RuntimeFailure) -> Value
  ) throws(RuntimeFailure) {
    let x = try Self.array(actual, names.0)
    let y = try Self.array(desired, names.1)
    try checkForm(x, y)
    let settled = try steps.quietly { () throws(RuntimeFailure) in try settledPlaces(x, y) }
    var (left, right) = (x, y)
    if let settled, settled.rank > 0 {
      let open = try inverted(settled)
      left = try taken(x, open)
      right = try taken(y, open)
      if left.count == 0 { return }
    } else if let settled, settled.scalar(at: 0) == .bool(true) {
      return
    }
    let verdict = try steps.array(holds(left, right), "actual")
    let held = try flags(verdict)
    guard held.contains(false) else { return }
    throw failure(
      try account(of: held, verdict, left, right, x, y, settled: settled), [x, y])
  }

  /// The array of a value.
  static func array(_ value: Value, _ name: String) throws(RuntimeFailure) -> AnyArray {
    if case .text(let object) = value { return AnyArray(.text(object.text)) }
    return try value.asArray(for: .named(name.lowercased(), "an array"))
  }

  /// An `AssertionError` about two values.
  func failure(_ remarks: String, _ values: [AnyArray]) -> RuntimeFailure {
    Self.failure(account(remarks, values.map { .array($0) }))
  }

  /// An `AssertionError` with an account.
  static func failure(_ account: String) -> RuntimeFailure {
    let text = account.drop { $0 == "\n" }
    return .refusing("actual", String(text), kind: .assertionError)
  }

  /// The account: header, remarks and the two values.
  func account(_ remarks: String, _ values: [Value]) -> String {
    var lines = [header]
    if !remarks.isEmpty {
      if remarks.contains("\n" as Character) || remarks.count >= 79 - header.count {
        lines.append(remarks)
      } else {
        lines[0] += " " + remarks
      }
    }
    if isVerbose {
      for (name, value) in zip([names.0, names.1], values) {
        lines.append(" \(name): \(text(of: value))")
      }
    }
    return lines.joined(separator: "\n")
  }

  private func text(of value: Value) -> String {
    var options = steps.evaluation.printOptions
    var text: String
    if case .array(let object) = value {
      options.precision = precision
      text = object.array.reprText(options)
    } else {
      text = Describer.repr(value, options)
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.count > 4 { text = lines.prefix(3).joined(separator: "\n") + "..." }
    return text
  }

  // MARK: - Shapes, nan and infinities

  private func checkForm(_ x: AnyArray, _ y: AnyArray) throws(RuntimeFailure) {
    if x.shape != y.shape, isStrict || (x.rank > 0 && y.rank > 0) {
      let shapes = "\(ShapeText.text(x.shape)), \(ShapeText.text(y.shape))"
      throw failure(message + "\n(shapes \(shapes) mismatch)", [x, y])
    }
    if isStrict, x.dtype != y.dtype {
      throw failure(message + "\n(dtypes \(x.dtype.name), \(y.dtype.name) mismatch)", [x, y])
    }
  }

  /// Where both have nan, or the same infinity; nil where neither can be.
  private func settledPlaces(_ x: AnyArray, _ y: AnyArray) throws(RuntimeFailure) -> AnyArray? {
    let areTimes = [x, y].allSatisfy { "Mm".contains($0.dtype.kind) }
    if areTimes {
      guard equatesNaN, x.dtype.kind == y.dtype.kind else { return nil }
      return try samePlaces(x, y, "isnat", "NaT")
    }
    guard [x, y].allSatisfy({ !$0.dtype.isCoded }) else { return nil }
    var settled = AnyArray(.bool(false))
    if equatesNaN { settled = try samePlaces(x, y, "isnan", "nan") }
    guard equatesInfinities else { return settled }
    let infinite = try samePlaces(x, y, "isinf", "inf")
    try checkInfinities(x, y, infinite)
    return try steps.array(
      steps.call("logical_or", .array(settled), .array(infinite)), "actual")
  }

  /// The places where a question is answered with yes, the same for both.
  private func samePlaces(
    _ x: AnyArray, _ y: AnyArray, _ question: String, _ what: String
  ) throws(RuntimeFailure) -> AnyArray {
    let left = try steps.array(steps.call(question, .array(x)), "actual")
    let right = try steps.array(steps.call(question, .array(y)), "actual")
    guard try steps.areEqual(left, right) else {
      throw failure(message + "\n\(what) location mismatch:", [x, y])
    }
    return left.rank == 0 ? left : right
  }

  private func checkInfinities(
    _ x: AnyArray, _ y: AnyArray, _ places: AnyArray
  ) throws(RuntimeFailure) {
    guard try flags(places).contains(true) else { return }
    var (left, right) = (x, y)
    if x.rank > 0, y.rank > 0 { (left, right) = (try taken(x, places), try taken(y, places)) }
    guard try steps.areEqual(left, right) else {
      throw failure(message + "\ninf values mismatch:", [x, y])
    }
  }

  // MARK: - Steps

  /// The truth values of an array in row-major order.
  func flags(_ array: AnyArray) throws(RuntimeFailure) -> [Bool] {
    var flags: [Bool] = []
    array.visitScalars { flags.append($0.isTrue) }
    return flags
  }

  private func inverted(_ flags: AnyArray) throws(RuntimeFailure) -> AnyArray {
    try steps.array(steps.call("logical_not", .array(flags)), "actual")
  }

  /// The elements where flags are true.
  func taken(_ array: AnyArray, _ flags: AnyArray) throws(RuntimeFailure) -> AnyArray {
    try Operations.wrapping { () throws(ArrayError) in try array.subscripted([.array(flags)]) }
  }
}
