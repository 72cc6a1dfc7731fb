// nabla · Assertion+Values.swift
// Values that are no arrays, compared as NumPy's tests compare them.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Assertion {
  /// Compares two values of any kind.
  ///
  /// - Throws: `AssertionError` with the account of what differs.
  func equate(_ actual: Value, _ desired: Value, depth: Int = 0) throws(RuntimeFailure) {
    guard depth < 200 else { throw RuntimeFailure(LimitFailure.recursion(limit: 200)) }
    if let own = actual.listItems, let wanted = desired.listItems {
      try equate(.count(own.count), .count(wanted.count), depth: depth + 1)
      for (place, pair) in zip(own, wanted).enumerated() {
        var inner = self
        inner.message = "item=\(place)\n\(message)"
        try inner.equate(pair.0, pair.1, depth: depth + 1)
      }
      return
    }
    if actual.isArray || desired.isArray {
      var inner = self
      inner.header = "Arrays are not equal"
      return try inner.equateArrays(actual, desired)
    }
    if try areSame(actual, desired) { return }
    var inner = self
    inner.header = "Items are not equal:"
    inner.precision = 8
    throw Self.failure(inner.account(message, [actual, desired]))
  }

  /// Whether two values that are no arrays count as equal: nan equals nan, but 0.0 not -0.0.
  private func areSame(_ actual: Value, _ desired: Value) throws(RuntimeFailure) -> Bool {
    if let x = actual.partsOfNumber, let y = desired.partsOfNumber {
      return zip(x, y).allSatisfy { x, y in
        if x.isNaN || y.isNaN { return x.isNaN && y.isNaN }
        return x == y && (x != 0 || x.sign == y.sign)
      }
    }
    if case .numpyScalar(let x) = actual, case .numpyScalar(let y) = desired,
      x.value.isNaT, y.value.isNaT
    {
      return x.value.dtype.kind == y.value.dtype.kind
    }
    return try Operations.isEqual(actual, desired, steps.evaluation)
  }

  /// Compares two arrays that have to be equal.
  func equateArrays(_ actual: Value, _ desired: Value) throws(RuntimeFailure) {
    let steps = self.steps
    try compare(actual, desired) { (x, y) throws(RuntimeFailure) in
      let areTexts = [x, y].map { $0.dtype.family == .text }
      // Texts and numbers are never equal.
      guard areTexts[0] == areTexts[1] else {
        return try steps.call(
          "zeros", .tuple((x.rank > 0 ? x : y).shape.map { .count($0) }),
          keywords: [
            ("dtype", .dtype(.bool))
          ])
      }
      return try steps(.equal, .array(x), .array(y))
    }
  }

  // MARK: - Decimals and digits

  /// Compares values up to some decimals.
  func equateNearly(
    _ actual: Value, _ desired: Value, decimals: Int
  ) throws(RuntimeFailure) {
    if actual.isArray || desired.isArray || actual.listItems != nil || desired.listItems != nil {
      var inner = self
      inner.isVerbose = true
      return try inner.equateNearlyArrays(actual, desired, decimals: decimals)
    }
    guard let x = actual.partsOfNumber, let y = desired.partsOfNumber else {
      throw actual.isNot(.named("actual", "a number or an array"))
    }
    let limit = 1.5 * Self.powerOfTen(-decimals)
    let isNear = zip(x, y).allSatisfy { x, y in
      if x.isFinite, y.isFinite { return !((y - x).magnitude >= limit) }
      return x.isNaN || y.isNaN ? x.isNaN && y.isNaN : x == y
    }
    if isNear { return }
    var inner = self
    inner.precision = 8
    throw Self.failure(inner.account(message, [actual, desired]))
  }

  /// Compares arrays up to some decimals.
  func equateNearlyArrays(
    _ actual: Value, _ desired: Value, decimals: Int
  ) throws(RuntimeFailure) {
    var inner = self
    inner.precision = decimals
    let limit = 1.5 * Self.powerOfTen(-decimals)
    let steps = self.steps
    try inner.compare(actual, desired) { (x, y) throws(RuntimeFailure) in
      let dtype = try steps.call("result_type", .array(y), .float(1))
      let wanted = try steps.call("asarray", .array(y), dtype)
      let distance = try steps.call("abs", steps(.subtract, .array(x), wanted))
      return try steps(.less, distance, .float(limit))
    }
  }

  /// Compares the first digits of two numbers.
  func equateDigits(_ actual: Double, _ desired: Double, digits: Int) throws(RuntimeFailure) {
    if actual == desired { return }
    let isNear: Bool
    if actual.isFinite, desired.isFinite {
      let size = 0.5 * (desired.magnitude + actual.magnitude)
      let steps = self.steps
      let scale = try steps.quietly { () throws(RuntimeFailure) in
        try steps.call(
          "power", .int(10), steps.call("floor", steps.call("log10", .float(size))))
      }
      let unit = scale.asDouble ?? 1
      let limit = Self.powerOfTen(-(digits - 1))
      isNear = !((desired / unit - actual / unit).magnitude >= limit)
    } else {
      isNear = actual.isNaN && desired.isNaN
    }
    if isNear { return }
    throw Self.failure(account(message, [.float(actual), .float(desired)]))
  }

  /// A power of ten, read as it is written.
  private static func powerOfTen(_ exponent: Int) -> Double {
    Double("1e\(exponent)") ?? (exponent < 0 ? 0 : .infinity)
  }
}

extension Value {
  /// The items of a list or a tuple, not of an array.
  fileprivate var listItems: [Value]? {
    switch self {
    case .list(let items): items
    case .tuple(let object): object.items
    default: nil
    }
  }

  /// Real and imaginary part of a number; nil for what is none.
  fileprivate var partsOfNumber: [Double]? {
    switch self {
    case .complex(let object): [object.value.real, object.value.imaginary]
    case .numpyScalar(let object) where object.value.dtype.isComplex:
      [object.value.complex.real, object.value.complex.imaginary]
    default:
      // Integers beyond doubles are compared exactly elsewhere.
      asInt.map { $0.magnitude < 1 << 53 } ?? true ? asDouble.map { [$0, 0] } : nil
    }
  }
}

extension Scalar {
  /// True for a date or a duration that is none.
  fileprivate var isNaT: Bool { dtype.kind == "M" || dtype.kind == "m" ? strText == "NaT" : false }
}

extension NumPySteps {
  /// How many floats apart the elements of two arrays are, with an axis in front.
  func ulps(_ a: AnyArray, _ b: AnyArray, _ dtype: DType?) throws(RuntimeFailure) -> AnyArray {
    let kinds = [a, b].map { dtype ?? $0.dtype }
    guard kinds.allSatisfy({ $0.isInteger || $0.isInexact }) else {
      throw RuntimeFailure.refusing(
        "a", "can't get common type for non-numeric array", kind: .typeError)
    }
    guard kinds.allSatisfy({ !$0.isComplex }) else {
      throw RuntimeFailure.refusing(
        "a", "_nulp not implemented for complex array", kind: .notImplementedError)
    }
    let type = kinds.map { $0.isFloating ? $0 : .float64 }.reduce(DType.float16) {
      $0.promoted(with: $1)
    }
    guard a.shape == b.shape else {
      throw RuntimeFailure.refusing(
        "b",
        "Arrays do not have the same shape: \(ShapeText.text([1] + a.shape)) - "
          + ShapeText.text([1] + b.shape))
    }
    let (x, y) = (try ordinals(a, type), try ordinals(b, type))
    let distances = zip(x, y).map { Double(Swift.abs($0 &- $1 == .min ? .max : $0 &- $1)) }
    return try Operations.wrapping { () throws(ArrayError) in
      let list = AnyArray.float64(try NDArray.copying(distances))
      return try list.astype(type).seen(through: Layout(rowMajor: [1] + a.shape))
    }
  }

  /// The place of each element in the row of all floats.
  private func ordinals(_ array: AnyArray, _ type: DType) throws(RuntimeFailure) -> [Int64] {
    let bits = try Operations.wrapping { () throws(ArrayError) in
      try array.astype(type).reinterpreted(
        as: type == .float16 ? .int16 : type == .float32 ? .int32 : .int64)
    }
    let lowest: Int64 = type == .float16 ? -0x8000 : type == .float32 ? -0x8000_0000 : .min
    var ordinals: [Int64] = []
    bits.visitScalars { scalar in
      let code = scalar.int64 ?? 0
      ordinals.append(code < 0 ? lowest &- code : code)
    }
    return ordinals
  }
}
