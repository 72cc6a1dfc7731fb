// nabla · Operations+Integers.swift
// Python's integers: they grow instead of overflowing.
// SPDX-License-Identifier: Apache-2.0

import BigInt
import NablaDiagnostics
import NablaSyntax

extension Operations {
  /// Results beyond this many bits are not computed: they would take longer than anyone waits.
  static let maximumBits = 1 << 20

  /// The integer of decimal digits: halves are read apart, so that the time grows with the cost of a
  /// product and not with the square of the length.
  static func integer(ofDigits digits: some BidirectionalCollection<Character>) -> BigInt {
    let count = digits.count
    guard count > 2000 else { return BigInt(String(digits), radix: 10) ?? 0 }
    let middle = digits.index(digits.startIndex, offsetBy: count / 2)
    let upper = integer(ofDigits: digits[..<middle])
    return upper * BigInt(10).power(count - count / 2) + integer(ofDigits: digits[middle...])
  }

  /// The failure of a literal with more bits than are computed, at its place.
  static func oversizedLiteral(
    in tree: SyntaxTree, _ evaluation: Evaluation
  ) -> Diagnostic? {
    guard tree.source.text.utf8.count > maximumBits / 4 else { return nil }
    for index in tree.nodes.indices {
      guard case .integer(let text) = tree.nodes[index].kind,
        case let digits = Double(tree[text].utf8.count), digits > Double(maximumBits) * log10Of2
      else { continue }
      let node = NodeID(rawValue: Int32(truncatingIfNeeded: index))
      return Locator(tree: tree, node: node, call: nil, evaluation: evaluation)
        .diagnostic(LimitFailure.literalTooLarge(digits: Int(digits)).wording)
    }
    return nil
  }

  private static let log10Of2 = 0.301_029_995_663_981_2

  /// Small integers; what does not fit grows.
  static func integers(
    _ sign: BinaryOperator, _ x: Int64, _ y: Int64
  ) throws(RuntimeFailure) -> Value {
    switch sign {
    case .add:
      let (sum, overflow) = x.addingReportingOverflow(y)
      if !overflow { return .int(sum) }
    case .subtract:
      let (difference, overflow) = x.subtractingReportingOverflow(y)
      if !overflow { return .int(difference) }
    case .multiply:
      let (product, overflow) = x.multipliedReportingOverflow(by: y)
      if !overflow { return .int(product) }
    case .floorDivide where y != 0 && y != -1:
      let quotient = x / y
      return .int(x % y != 0 && (x < 0) != (y < 0) ? quotient - 1 : quotient)
    case .remainder where y != 0 && y != -1:
      let remainder = x % y
      return .int(remainder != 0 && (remainder < 0) != (y < 0) ? remainder + y : remainder)
    case .bitAnd: return .int(x & y)
    case .bitOr: return .int(x | y)
    default: break
    }
    return try bigIntegers(sign, BigInt(x), BigInt(y))
  }

  /// Integers of any size.
  static func bigIntegers(
    _ sign: BinaryOperator, _ x: BigInt, _ y: BigInt
  ) throws(RuntimeFailure) -> Value {
    switch sign {
    case .add: return .integer(x + y)
    case .subtract: return .integer(x - y)
    case .multiply:
      try checkSize(Double(x.bitWidth) + Double(y.bitWidth), "*")
      return .integer(x * y)
    case .divide: return .float(try quotient(x, y))
    case .floorDivide:
      return .integer(try floorDivision(x, y, "integer division or modulo by zero").0)
    case .remainder: return .integer(try floorDivision(x, y, "integer modulo by zero").1)
    case .power, .caret: return try power(x, y)
    case .bitAnd: return .integer(x & y)
    case .bitOr: return .integer(x | y)
    case .leftShift: return .integer(try shifted(x, by: y, left: true))
    case .rightShift: return .integer(try shifted(x, by: y, left: false))
    case .matrixMultiply:
      throw RuntimeFailure(ValueFailure.unsupportedOperands(sign: "@", left: "int", right: "int"))
    }
  }

  /// Python's floor division: the remainder has the divisor's sign.
  static func floorDivision(
    _ x: BigInt, _ y: BigInt, _ phrase: String
  ) throws(RuntimeFailure) -> (BigInt, BigInt) {
    guard y != 0 else { throw RuntimeFailure(ValueFailure.divisionByZero(phrase)) }
    let (quotient, remainder) = x.quotientAndRemainder(dividingBy: y)
    return remainder != 0 && (remainder < 0) != (y < 0)
      ? (quotient - 1, remainder + y) : (quotient, remainder)
  }

  /// The correctly rounded quotient of two integers.
  private static func quotient(_ x: BigInt, _ y: BigInt) throws(RuntimeFailure) -> Double {
    guard y != 0 else { throw RuntimeFailure(ValueFailure.divisionByZero("division by zero")) }
    if x.bitWidth <= 54, y.bitWidth <= 54 { return Double(x) / Double(y) }
    // Scale so that the integer quotient has 66 bits or more; the last one remembers the rest.
    let shift = 66 - (x.bitWidth - y.bitWidth)
    let scaled = shift >= 0 ? x.magnitude << shift : x.magnitude
    let divisor = shift >= 0 ? y.magnitude : y.magnitude << -shift
    var (result, rest) = scaled.quotientAndRemainder(dividingBy: divisor)
    if rest != 0 { result |= 1 }
    let value = rounded(result, exponent: -shift)
    guard value.isFinite else { throw RuntimeFailure(ValueFailure.floatOverflow) }
    return (x < 0) != (y < 0) ? -value : value
  }

  /// `value` · 2^`exponent` as the nearest double, subnormal ones included.
  private static func rounded(_ value: BigUInt, exponent: Int) -> Double {
    let top = value.bitWidth + exponent
    let kept = min(53, max(0, top + 1074))
    let drop = value.bitWidth - kept
    guard drop > 0 else {
      return Double(sign: .plus, exponent: exponent, significand: Double(value))
    }
    var mantissa = value >> drop
    let rest = value - (mantissa << drop)
    let half = BigUInt(1) << (drop - 1)
    if rest > half || (rest == half && mantissa & 1 == 1) { mantissa += 1 }
    return Double(sign: .plus, exponent: exponent + drop, significand: Double(mantissa))
  }

  private static func power(_ x: BigInt, _ y: BigInt) throws(RuntimeFailure) -> Value {
    if y < 0 {
      guard let base = Value.integer(x).pythonFloat, let exponent = Value.integer(y).pythonFloat
      else { throw RuntimeFailure(ValueFailure.floatOverflow) }
      return try floats(.power, base, exponent)
    }
    if x == 0 || x == 1 { return .integer(y == 0 ? 1 : x) }
    if x == -1 { return .int(y & 1 == 0 ? 1 : -1) }
    try checkSize(Double(x.magnitude.bitWidth - 1) * Double(y), "**")
    return .integer(x.power(Int(y)))
  }

  private static func shifted(
    _ x: BigInt, by y: BigInt, left: Bool
  ) throws(RuntimeFailure) -> BigInt {
    guard y >= 0 else { throw RuntimeFailure(ValueFailure.negativeShift) }
    if x == 0 { return 0 }
    if left {
      try checkSize(Double(x.bitWidth) + Double(y), "<<")
      return x << Int(y)
    }
    guard y < maximumBits * 2 else { return x < 0 ? -1 : 0 }
    // Rounds down, as Python does; the shift of a negative number alone would round to zero.
    return x < 0 ? -((-x - 1) >> Int(y)) - 1 : x >> Int(y)
  }

  private static func checkSize(_ bits: Double, _ operation: String) throws(RuntimeFailure) {
    if bits > Double(maximumBits) {
      throw RuntimeFailure(
        LimitFailure.integerTooLarge(operation: operation, digits: bits * log10Of2))
    }
  }
}

extension Value {
  /// The integer of a Python integer or bool.
  var bigInteger: BigInt? {
    switch self {
    case .int(let value): BigInt(value)
    case .bool(let value): value ? 1 : 0
    case .bigInteger(let object): object.value
    default: nil
    }
  }
}
