// nabla · Builtins+PythonPowers.swift
// Python's functions that stand for operators: pow and divmod.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaSyntax

extension Builtin {
  /// Python's functions that stand for operators, as the manual lists them.
  static let pythonPowers: [Builtin] = [pythonPow, divmod]

  static let pythonPow = Builtin(
    "pow", in: .language, places: .python,
    .value("base"), .value("exp"), .optionalValue("mod"),
    summary: "The power base ** exp, or of whole numbers its remainder by mod.",
    details: "Of an array, what NumPy's function of this name gives.",
    examples: [
      .shows("pow(2, 10)", "1024"), .shows("pow(3, -1, 7)", "5"),
      .shows("pow(2, 0.5)", "1.4142135623730951"),
      .fails("pow(2, -1, 4)", "ValueError: base is not invertible for the given modulus"),
      .fails(
        "pow(2.0, 2, 3)",
        "TypeError: pow() 3rd argument not allowed unless all arguments are integers"),
    ],
    seeAlso: ["divmod"]
  ) { evaluation, base, exponent, modulus throws(RuntimeFailure) in
    guard let modulus else {
      return try PythonOperators.binary(.power, named: "** or pow()", base, exponent, evaluation)
    }
    guard let first = base.exactInteger, let second = exponent.exactInteger,
      let third = modulus.exactInteger
    else { throw RuntimeFailure(LanguageFault.powerOfThreeNeedsIntegers) }
    do throws(LanguageFault) {
      return .integer(try PythonOperators.power(first, second, modulus: third))
    } catch {
      throw RuntimeFailure(error)
    }
  }

  static let divmod = Builtin(
    "divmod", in: .language, places: .python,
    .value("x1").positionalOnly, .value("x2").positionalOnly,
    summary: "The whole quotient and the remainder, in a tuple.",
    details: "The remainder has the sign of the divisor. Of arrays, both are arrays.",
    examples: [
      .shows("divmod(17, 5)", "(3, 2)"), .shows("divmod(-17, 5)", "(-4, 3)"),
      .shows("divmod([7, 8], 3)", "([2, 2], [1, 2])"),
      .fails("divmod(1, 0)", "ZeroDivisionError: integer division or modulo by zero"),
    ],
    seeAlso: ["pow"]
  ) { evaluation, left, right throws(RuntimeFailure) in
    let isArithmetic = left.isArithmetic(with: right) && right.isArithmetic(with: left)
    if isArithmetic, !left.isPythonNumber || !right.isPythonNumber {
      return try Ufunc(.quotientsAndRests).value(of: [left, right], evaluation)
    }
    let name = "divmod()"
    return .tuple([
      try PythonOperators.binary(.floorDivide, named: name, left, right, evaluation),
      try PythonOperators.binary(.remainder, named: name, left, right, evaluation),
    ])
  }
}
