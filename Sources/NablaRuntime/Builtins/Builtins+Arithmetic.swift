// nabla · Builtins+Arithmetic.swift
// The operators under their names, element by element.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Arithmetic, as the manual lists it.
  static let arithmetic: [Builtin] = [
    add, subtract, multiply, divide, trueDivide, floorDivide, remainder, mod, fmod, numpyDivmod,
    power, numpyPow, numpyGcd, numpyLcm, maximum, minimum, fmax, fmin, clip, clipMethod,
  ]

  static let add = binary(
    .add, summary: "Sum of each pair of elements; x1 + x2 is the same.",
    examples: [
      .shows("add([1, 2], [[10], [20]])", "[[11, 12],\n [21, 22]]"),
      .fails(
        "add([1, 2], [1, 2, 3])",
        "ValueError: operands could not be broadcast together with shapes (2,) (3,)"),
    ],
    seeAlso: ["subtract"])

  static let subtract = binary(
    .subtract, summary: "Difference of each pair of elements; x1 - x2 is the same.",
    examples: [.shows("subtract([5, 7], 2)", "[3, 5]")], seeAlso: ["add"])

  static let multiply = binary(
    .multiply, summary: "Product of each pair of elements; x1 * x2 is the same.",
    examples: [.shows("multiply([1, 2], [3, 4])", "[3, 8]")], seeAlso: ["divide"])

  static let divide = binary(
    .divide, summary: "Quotient of each pair of elements; x1 / x2 is the same.",
    details:
      "Of integers the results are floats. Dividing by zero gives inf or nan, with a warning.",
    examples: [.shows("divide([1, 2], 4)", "[0.25, 0.5 ]")],
    seeAlso: ["floor_divide", "remainder"])

  static let trueDivide = binary(
    .divide, named: "true_divide", summary: "The same as divide.",
    examples: [.shows("true_divide([1, 2], 4)", "[0.25, 0.5 ]")], seeAlso: ["divide"])

  static let floorDivide = binary(
    .floorDivide, summary: "Quotient of each pair rounded down; x1 // x2 is the same.",
    details: "Integers divided by zero give 0, with a warning.",
    examples: [.shows("floor_divide([7, -7], 2)", "[ 3, -4]")], seeAlso: ["divide", "remainder"])

  static let remainder = binary(
    .remainder, summary: "What each division leaves, with the sign of x2; x1 % x2 is the same.",
    examples: [.shows("remainder([7, -7], 3)", "[1, 2]")], seeAlso: ["floor_divide"])

  static let mod = binary(
    .remainder, named: "mod", summary: "The same as remainder.",
    examples: [.shows("mod([7, -7], 3)", "[1, 2]")], seeAlso: ["remainder"])

  static let fmod = binary(
    .fmod, summary: "What each division leaves, with the sign of x1.",
    details: "Integers divided by zero leave 0, floats nan, each with a warning.",
    examples: [.shows("fmod([7, -7], 3)", "[ 1, -1]")], seeAlso: ["remainder"])

  static let numpyGcd = binary(
    .gcd, summary: "Largest integer that divides both elements of each pair.",
    examples: [
      .shows("gcd([12, 18], 8)", "[4, 2]"),
      .fails(
        "gcd([1.5], 2)",
        "TypeError: ufunc 'gcd' not supported for the input types: there is none for float64 "
          + "and float64"),
    ],
    seeAlso: ["lcm"])

  static let numpyLcm = binary(
    .lcm, summary: "Smallest positive integer that both elements of each pair divide.",
    details: "It is 0 where one of the two is 0.",
    examples: [
      .shows("lcm([4, 6], 10)", "[20, 30]"),
      .fails(
        "lcm([4, 2**62], 3)", "OverflowError: the result of lcm does not fit int64 at index [1]"),
    ],
    seeAlso: ["gcd"])

  static let power = binary(
    .power, summary: "Each element of x1 to the power of that of x2; x1 ** x2 is the same.",
    examples: [
      .shows("power([1, 2, 3], 2)", "[1, 4, 9]"),
      .fails(
        "power([1, 2], -1)",
        "ValueError: Integers to negative integer powers are not allowed."),
    ],
    seeAlso: ["square", "exp"])

  static let numpyPow = binary(
    .power, named: "pow", places: .np, summary: "The same as power.",
    examples: [.shows("np.pow([1, 2, 3], 2)", "[1, 4, 9]")], seeAlso: ["power"])

  static let maximum = binary(
    .maximum, summary: "Larger one of each pair of elements.",
    details: "Where one of the two is nan, the result is nan.",
    examples: [.shows("maximum([1, 5], [4, 2])", "[4, 5]")], seeAlso: ["minimum"])

  static let minimum = binary(
    .minimum, summary: "Smaller one of each pair of elements.",
    details: "Where one of the two is nan, the result is nan.",
    examples: [.shows("minimum([1, 5], [4, 2])", "[1, 2]")], seeAlso: ["maximum"])

  static let fmax = binary(
    .fmax, summary: "Larger one of each pair of elements, leaving nan out.",
    details: "Where both of the two are nan, the result is nan.",
    examples: [.shows("fmax([1, nan], [4, 2])", "[4., 2.]")], seeAlso: ["maximum", "fmin"])

  static let fmin = binary(
    .fmin, summary: "Smaller one of each pair of elements, leaving nan out.",
    details: "Where both of the two are nan, the result is nan.",
    examples: [.shows("fmin([1, nan], [4, 2])", "[1., 2.]")], seeAlso: ["minimum", "fmax"])
}
