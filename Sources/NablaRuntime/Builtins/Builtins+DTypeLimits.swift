// nabla · Builtins+DTypeLimits.swift
// Where the numbers of a dtype end, and which kinds of numbers there are.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// The limits of dtypes, as the manual lists them.
  static let dtypeLimits: [Builtin] = [integerLimits, floatLimits]

  static let integerLimits = Builtin(
    "iinfo", in: .creation, .value("int_type"),
    summary: "Where the numbers of an integer dtype begin and end.",
    details:
      "`min`, `max`, `bits`, `kind` and `dtype` are its attributes; a number stands for its dtype.",
    examples: [
      .shows("iinfo(np.int8).max", "127"), .shows("iinfo(np.uint16).min", "0"),
      .fails("iinfo(float)", "ValueError: Invalid integer data type 'f'"),
    ],
    seeAlso: ["finfo"]
  ) { _, value throws(RuntimeFailure) in
    let dtype = try value.dtypeOrOwn(for: "int_type")
    guard let record = dtype.integerLimits else {
      throw RuntimeFailure(
        CallError.wrongValue(
          parameter: "int_type", reason: "Invalid integer data type '\(dtype.kind)'", help: nil))
    }
    return .record(record)
  }

  static let floatLimits = Builtin(
    "finfo", in: .creation, .value("dtype"),
    summary: "How large, how small and how exact the numbers of a floating-point dtype are.",
    details: """
      The attributes are NumPy's: `eps` (from 1 to the next number), `max`, `min`, `tiny`, \
      `smallest_subnormal`, `precision` (decimal digits), `resolution`, `bits` and others. A complex \
      dtype has those of its parts.
      """,
    examples: [
      .shows("finfo(float).eps", "2.220446049250313e-16"),
      .shows("finfo(np.float16).max", "6.55e+04"),
      .fails("finfo(int)", "ValueError: data type <class 'numpy.int64'> not inexact"),
    ],
    seeAlso: ["iinfo"]
  ) { _, value throws(RuntimeFailure) in
    let dtype = try value.dtypeOrOwn(for: "dtype")
    switch dtype {
    case .float16: return .record(Float16.limits(.float16, digits: 3) { .float16($0) })
    case .float32, .complex64:
      return .record(Float.limits(.float32, digits: 6) { .float32($0) })
    case .float64, .complex128:
      return .record(Double.limits(.float64, digits: 15) { .float64($0) })
    default:
      throw RuntimeFailure(
        CallError.wrongValue(
          parameter: "dtype", reason: "data type <class 'numpy.\(dtype.name)'> not inexact",
          help: nil))
    }
  }
}

extension Value {
  /// The dtype that the value names, or that it has.
  fileprivate func dtypeOrOwn(for parameter: String) throws(RuntimeFailure) -> DType {
    if let weak = asWeakScalar { return weak.ownDType }
    if let scalar = asScalar { return scalar.dtype }
    if case .array(let object) = self { return object.array.dtype }
    return try asDType(
      for: ParameterInfo(
        name: parameter, passing: .standard, expectation: "a dtype", defaultText: nil))
  }
}

extension DType {
  /// The record of an integer dtype.
  fileprivate var integerLimits: RecordObject? {
    guard isInteger else { return nil }
    let bits = itemSize * 8
    let isSigned = family == .signed
    let largest: UInt64 =
      isSigned ? UInt64(Int64.max) >> UInt64(64 - bits) : UInt64.max >> UInt64(64 - bits)
    return RecordObject(
      "iinfo",
      [
        ("min", isSigned ? .int(Int64.min >> Int64(64 - bits)) : .int(0)),
        ("max", Value(python: .uint64(largest))), ("bits", .count(bits)),
        ("kind", .text(String(kind))), ("dtype", .dtype(self)),
      ])
  }
}

extension BinaryFloatingPoint {
  /// The record of a floating-point dtype.
  fileprivate static func limits(
    _ dtype: DType, digits: Int, _ wrap: (Self) -> Scalar
  ) -> RecordObject {
    func value(_ number: Self) -> Value { Value(wrap(number)) }
    let mantissa = significandBitCount
    let largest = Int(greatestFiniteMagnitude.exponent)
    var resolution: Self = 1
    for _ in 0..<digits { resolution *= 10 }
    return RecordObject(
      "finfo",
      [
        ("resolution", value(1 / resolution)), ("min", value(-greatestFiniteMagnitude)),
        ("max", value(greatestFiniteMagnitude)), ("eps", value(ulpOfOne)),
        ("epsneg", value(ulpOfOne / 2)), ("tiny", value(leastNormalMagnitude)),
        ("smallest_normal", value(leastNormalMagnitude)),
        ("smallest_subnormal", value(leastNonzeroMagnitude)), ("precision", .count(digits)),
        ("bits", .count(dtype.itemSize * 8)), ("nmant", .count(mantissa)),
        ("nexp", .count(exponentBitCount)), ("iexp", .count(exponentBitCount)),
        ("machep", .count(-mantissa)), ("negep", .count(-mantissa - 1)),
        ("maxexp", .count(largest + 1)), ("minexp", .count(1 - largest)),
        ("dtype", .dtype(dtype)),
      ])
  }
}
