// nabla · PowerPolynomial.swift
// Polynomials as NumPy's newer class has them: the lowest power first, over a domain.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaSyntax

/// A polynomial of NumPy's class `Polynomial`.
///
/// A place in `domain` is mapped to `window` before the powers are taken.
struct PowerPolynomial: Instance {
  /// The coefficients, the lowest power first.
  let coefficients: AnyArray
  let domain: AnyArray
  let window: AnyArray
  /// The letter that the polynomial is printed with.
  let symbol: String

  /// From -1 to 1.
  static let unit = AnyArray.float64(NDArray([-1, 1]))

  /// - Throws: empty lists; ends that are not two; a symbol that is no name.
  init(
    _ coefficients: Value, domain: Value? = nil, window: Value? = nil, symbol: String = "x",
    _ series: SeriesSteps
  ) throws(RuntimeFailure) {
    self.coefficients = try series.series(coefficients, "coef", trimming: false)
    self.domain = try Self.ends(domain, "domain", "Domain", series)
    self.window = try Self.ends(window, "window", "Window", series)
    let isName =
      !symbol.isEmpty && symbol.unicodeScalars.first?.properties.isXIDStart ?? false
      || symbol.hasPrefix("_")
    guard isName, symbol.unicodeScalars.allSatisfy({ $0.properties.isXIDContinue }) else {
      throw RuntimeFailure.refusing(
        "symbol", "Symbol string must be a valid Python identifier")
    }
    self.symbol = symbol
  }

  private static func ends(
    _ value: Value?, _ parameter: String, _ title: String, _ series: SeriesSteps
  ) throws(RuntimeFailure) -> AnyArray {
    guard let value else { return unit }
    let ends = try series.series(value, parameter, trimming: false)
    guard ends.count == 2 else {
      throw RuntimeFailure.refusing(parameter, "\(title) has wrong number of elements.")
    }
    return ends
  }

  /// The polynomial with other coefficients over the same domain.
  func with(_ coefficients: Value, _ series: SeriesSteps) throws(RuntimeFailure) -> Value {
    .instance(
      try PowerPolynomial(
        coefficients, domain: .array(domain), window: .array(window), symbol: symbol, series))
  }

  var typeName: String { "Polynomial" }
  var className: String { "numpy.polynomial.polynomial.Polynomial" }
  var typeDescription: String { "a polynomial" }
  var methodPlaces: BuiltinPlaces { .polynomialMethod }
  var items: [Value]? { coefficients.rows }
  var attributeNames: [String] {
    ["basis_name", "coef", "domain", "maxpower", "symbol", "window"]
  }

  func attribute(_ name: String) throws(RuntimeFailure) -> Value? {
    switch name {
    case "coef": .array(coefficients)
    case "domain": .array(domain)
    case "window": .array(window)
    case "symbol": .text(symbol)
    case "basis_name": Value.none
    case "maxpower": .int(100)
    default: nil
    }
  }

  /// How places of one pair of ends are mapped to another: `off + scl x`.
  static func map(
    from old: AnyArray, to new: AnyArray, _ steps: NumPySteps
  ) throws(RuntimeFailure) -> (offset: Value, scale: Value) {
    func end(_ ends: AnyArray, _ place: Int) -> Value { Value(ends.scalar(at: place)) }
    let oldLength = try steps(.subtract, end(old, 1), end(old, 0))
    let newLength = try steps(.subtract, end(new, 1), end(new, 0))
    let products = try steps(
      .subtract, steps(.multiply, end(old, 1), end(new, 0)),
      steps(.multiply, end(old, 0), end(new, 1)))
    return (try steps(.divide, products, oldLength), try steps(.divide, newLength, oldLength))
  }

  /// The places mapped from one pair of ends to another.
  static func mapped(
    _ x: Value, from old: AnyArray, to new: AnyArray, _ steps: NumPySteps
  ) throws(RuntimeFailure) -> Value {
    let map = try map(from: old, to: new, steps)
    var places = x
    if case .tuple = x { places = .array(try steps.array(x, "x")) }
    if case .list = x { places = .array(try steps.array(x, "x")) }
    return try steps(.add, map.offset, steps(.multiply, map.scale, places))
  }

  func call(_ arguments: CallArguments, _ evaluation: Evaluation) throws(RuntimeFailure) -> Value? {
    let info = ParameterInfo.named("arg", "a number, an array or a polynomial")
    let bound = try Signature([info]).bind(arguments, function: "Polynomial.__call__")
    return try value(at: bound.values[0].first ?? .none, SeriesSteps(evaluation))
  }

  /// The values at places of the domain.
  func value(at x: Value, _ series: SeriesSteps) throws(RuntimeFailure) -> Value {
    let places = try Self.mapped(x, from: domain, to: window, series.steps)
    return try series.values(at: places, .array(coefficients))
  }

  func isEqual(
    to other: any Instance, _ evaluation: Evaluation
  ) throws(RuntimeFailure) -> Bool {
    guard let other = other as? PowerPolynomial, other.symbol == symbol,
      other.coefficients.count == coefficients.count
    else { return false }
    let steps = NumPySteps(evaluation)
    for (x, y) in [
      (domain, other.domain), (window, other.window), (coefficients, other.coefficients),
    ] where !(try steps.areEqual(x, y)) { return false }
    return true
  }
}

extension NumPySteps {
  /// Whether all elements are equal.
  func areEqual(_ x: AnyArray, _ y: AnyArray) throws(RuntimeFailure) -> Bool {
    try isTrue(call("all", self(.equal, .array(x), .array(y))))
  }
}

// MARK: - Arithmetic

extension PowerPolynomial {
  func negated(_ evaluation: Evaluation) throws(RuntimeFailure) -> Value? {
    let series = SeriesSteps(evaluation)
    return try with(series.steps.negative(.array(coefficients)), series)
  }

  func combined(
    _ sign: BinaryOperator, with other: Value, isLeft: Bool, _ evaluation: Evaluation
  ) throws(RuntimeFailure) -> Value? {
    let series = SeriesSteps(evaluation)
    if sign == .power {
      guard isLeft else { return nil }
      return try with(.array(series.power(.array(coefficients), other, most: 100)), series)
    }
    if sign == .divide {
      guard isLeft else { return nil }
      try checkDivisor(other)
    }
    guard let peer = try peerCoefficients(of: other, series.steps) else { return nil }
    let own = Value.array(coefficients)
    let (first, second) = isLeft ? (own, peer) : (peer, own)
    let result: AnyArray
    switch sign {
    case .add: result = try series.sum(first, second)
    case .subtract: result = try series.difference(first, second)
    case .multiply: result = try series.product(first, second)
    case .divide, .floorDivide: result = try series.quotient(first, second).quotient
    case .remainder: result = try series.quotient(first, second).remainder
    default: return nil
    }
    return try with(.array(result), series)
  }

  /// What arithmetic takes of the other operand; nil for what is neither numbers nor polynomial.
  ///
  /// - Throws: a polynomial over another domain.
  private func peerCoefficients(
    of other: Value, _ steps: NumPySteps
  ) throws(RuntimeFailure) -> Value? {
    guard let peer = other.instance(of: PowerPolynomial.self) else {
      return try other.makeArray().map { .array($0) }
    }
    if !(try steps.areEqual(domain, peer.domain)) {
      throw RuntimeFailure.refusing("", "Domains differ", kind: .typeError)
    }
    if !(try steps.areEqual(window, peer.window)) {
      throw RuntimeFailure.refusing("", "Windows differ", kind: .typeError)
    }
    if symbol != peer.symbol { throw RuntimeFailure.refusing("", "Polynomial symbols differ") }
    return .array(peer.coefficients)
  }

  /// Makes sure that the divisor of `/` is a number.
  private func checkDivisor(_ divisor: Value) throws(RuntimeFailure) {
    if divisor.isNumber, !divisor.isBool { return }
    let type = Describer.repr(TypeObjects.named(divisor.className))
    throw RuntimeFailure.refusing(
      "", "unsupported types for true division: '<class '\(className)'>', '\(type)'",
      kind: .typeError, help: "p // q is the quotient of two polynomials, p % q what is left")
  }
}
