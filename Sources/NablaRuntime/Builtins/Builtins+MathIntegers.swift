// nabla · Builtins+MathIntegers.swift
// Python's math module: whole numbers and questions.
// SPDX-License-Identifier: Apache-2.0

import BigInt
import NablaArrays

extension Builtin {
  /// Functions of Python's math module with a whole number or a bool as result.
  static let mathIntegers: [Builtin] = [
    whole("floor", "The largest whole number that is not above.", "2.7", "2", .down),
    whole("ceil", "The smallest whole number that is not below.", "2.2", "3", .up),
    whole("trunc", "The whole number before the point.", "-2.7", "-2", .towardZero),
    factorial, gcd, lcm, comb, isqrt,
    question("isnan", "Whether it is not a number.", "nan", "True") { $0.isNaN },
    question("isinf", "Whether it is infinite.", "-inf", "True") { $0.isInfinite },
    question("isfinite", "Whether it is neither infinite nor nan.", "inf", "False") { $0.isFinite },
  ]

  private static func whole(
    _ name: String, _ summary: String, _ argument: String, _ result: String,
    _ rule: FloatingPointRoundingRule
  ) -> Builtin {
    Builtin(
      name, in: .math, places: .math, .value("x").positionalOnly, summary: summary,
      examples: [
        .shows("math.\(name)(\(argument))", result),
        .fails("math.\(name)(nan)", "ValueError: cannot convert float NaN to integer"),
      ]
    ) { _, value throws(RuntimeFailure) in
      if let integer = value.exactInteger { return .integer(integer) }
      guard value.isNumber, let number = value.asDouble else {
        throw RuntimeFailure(MathFault.notReal(type: value.typeName, parameter: "x"))
      }
      do throws(LanguageFault) {
        return try PythonNumbers.integer(.float(number.rounded(rule)), base: nil)
      } catch {
        throw RuntimeFailure(error)
      }
    }
  }

  private static func question(
    _ name: String, _ summary: String, _ argument: String, _ result: String,
    body: @escaping @Sendable (Double) -> Bool
  ) -> Builtin {
    Builtin(
      name, in: .math, places: .math, .real("x").positionalOnly, summary: summary,
      examples: [
        .shows("math.\(name)(\(argument))", result),
        .fails("math.\(name)(\"a\")", "TypeError: must be real number, not str"),
      ]
    ) { _, number in .bool(body(number)) }
  }

  private static let factorial = Builtin(
    "factorial", in: .math, places: .math, .wholeNumber("n").positionalOnly,
    summary: "The product of the whole numbers from 1 to n.",
    examples: [
      .shows("math.factorial(20)", "2432902008176640000"),
      .fails(
        "math.factorial(-1)", "ValueError: factorial() not defined for negative values"),
      .fails(
        "math.factorial(2.5)", "TypeError: 'float' object cannot be interpreted as an integer"),
    ],
    seeAlso: ["comb"]
  ) { evaluation, n throws(RuntimeFailure) in try factorial(of: n, evaluation) }

  /// The product of the whole numbers from 1 to n, exactly.
  static func factorial(
    of n: BigInt, _ evaluation: Evaluation
  ) throws(RuntimeFailure) -> Value {
    guard n >= 0 else {
      throw RuntimeFailure(
        MathFault.negative(
          phrase: "factorial() not defined for negative values", parameter: "n"))
    }
    return .integer(try product(from: 1, through: n, evaluation))
  }

  private static let comb = Builtin(
    "comb", in: .math, places: .math,
    .wholeNumber("n").positionalOnly, .wholeNumber("k").positionalOnly,
    summary: "How many ways there are to choose k of n things.",
    examples: [
      .shows("math.comb(49, 6)", "13983816"),
      .fails("math.comb(-1, 2)", "ValueError: n must be a non-negative integer"),
    ],
    seeAlso: ["factorial"]
  ) { evaluation, n, k throws(RuntimeFailure) in try combinations(of: n, k, evaluation) }

  /// How many ways there are to choose k of n things, exactly.
  static func combinations(
    of n: BigInt, _ k: BigInt, _ evaluation: Evaluation
  ) throws(RuntimeFailure) -> Value {
    for (name, number) in [("n", n), ("k", k)] where number < 0 {
      throw RuntimeFailure(
        MathFault.negative(phrase: "\(name) must be a non-negative integer", parameter: name))
    }
    guard k <= n else { return .int(0) }
    let fewer = min(k, n - k)
    let over = try product(from: n - fewer + 1, through: n, evaluation)
    return .integer(over / (try product(from: 1, through: fewer, evaluation)))
  }

  /// The product of neighbouring whole numbers, half by half: factors of a size multiply fastest.
  private static func product(
    from first: BigInt, through last: BigInt, _ evaluation: Evaluation
  ) throws(RuntimeFailure) -> BigInt {
    guard first <= last else { return 1 }
    guard last - first < 1 << 20 else {
      throw RuntimeFailure(
        LimitFailure.integerTooLarge(operation: "factorial", digits: Double(last - first) * 5))
    }
    try evaluation.checkInterrupt()
    if last - first < 8 {
      var product = first
      var factor = first + 1
      while factor <= last {
        product *= factor
        factor += 1
      }
      return product
    }
    let middle = (first + last) / 2
    return try product(from: first, through: middle, evaluation)
      * product(from: middle + 1, through: last, evaluation)
  }

  private static let gcd = Builtin(
    "gcd", in: .math, places: .math, .wholeNumbers("integers"),
    summary: "The greatest common divisor.",
    examples: [
      .shows("math.gcd(12, 18)", "6"),
      .fails("math.gcd(1.5, 2)", "TypeError: 'float' object cannot be interpreted as an integer"),
    ],
    seeAlso: ["lcm"]
  ) { _, numbers in
    .integer(numbers.reduce(BigInt(0)) { $0.greatestCommonDivisor(with: $1) })
  }

  private static let lcm = Builtin(
    "lcm", in: .math, places: .math, .wholeNumbers("integers"),
    summary: "The least common multiple.",
    examples: [
      .shows("math.lcm(4, 6)", "12"),
      .fails("math.lcm(\"a\")", "TypeError: 'str' object cannot be interpreted as an integer"),
    ],
    seeAlso: ["gcd"]
  ) { _, numbers in
    .integer(
      numbers.reduce(BigInt(1)) { multiple, number in
        guard multiple != 0, number != 0 else { return 0 }
        let divisor = multiple.greatestCommonDivisor(with: number)
        return BigInt((multiple / divisor * number).magnitude)
      })
  }

  private static let isqrt = Builtin(
    "isqrt", in: .math, places: .math, .wholeNumber("n").positionalOnly,
    summary: "The whole number before the point of the square root.",
    examples: [
      .shows("math.isqrt(17)", "4"),
      .fails("math.isqrt(-1)", "ValueError: isqrt() argument must be nonnegative"),
    ]
  ) { _, n throws(MathFault) in
    guard n >= 0 else {
      throw .negative(phrase: "isqrt() argument must be nonnegative", parameter: "n")
    }
    return .integer(n.squareRoot())
  }
}

extension Parameter where Input == [BigInt] {
  /// All positional arguments that are left, as whole numbers.
  fileprivate static func wholeNumbers(_ name: String) -> Parameter {
    Parameter(variadic: name, expecting: "integers") { values, info, _ throws(RuntimeFailure) in
      var numbers: [BigInt] = []
      for value in values {
        guard let number = value.exactInteger else {
          throw RuntimeFailure(
            LanguageFault.notAnInteger(type: value.typeName, parameter: info.name))
        }
        numbers.append(number)
      }
      return numbers
    }
  }
}
