// nabla · Builtins+Elementwise.swift
// How elementwise functions are declared, and which there are.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Elementwise functions, as the manual lists them.
  static let elementwise: [Builtin] =
    trigonometry + hyperbolics + exponentials + rounding + signs + arithmetic + comparisons
    + logic + bits + floatParts

  /// Declares a function of one array; the second name is NumPy's other name for it.
  ///
  /// Text is what no such function takes, so every declaration has that as its failing example.
  static func unary(
    _ function: UnaryFunction, named name: String? = nil, places: BuiltinPlaces = .numpy,
    summary: String, details: String = "", examples: [BuiltinExample], seeAlso: [String] = []
  ) -> Builtin {
    let name = name ?? function.rawValue
    let call = places.contains(.bare) ? name : "np." + name
    let failing = BuiltinExample.fails(
      call + "(\"a\")", "TypeError: 'x' must be an array, not a text")
    return Builtin(
      name, in: .elementwise, places: places, Parameter.array("x").positionalOnly,
      summary: summary, details: details,
      examples: examples.contains { $0.isError } ? examples : examples + [failing],
      seeAlso: seeAlso
    ) { evaluation, operand throws(ArrayError) in
      var events: FloatingPointEvents = []
      let result = try AnyArray.apply(function, operand, events: &events)
      evaluation.warn(events, in: function.rawValue)
      return Value(result)
    }
  }

  /// Declares a function of two arrays that broadcast together.
  static func binary(
    _ function: BinaryFunction, named name: String? = nil, places: BuiltinPlaces = .numpy,
    summary: String, details: String = "", examples: [BuiltinExample], seeAlso: [String] = []
  ) -> Builtin {
    let name = name ?? function.rawValue
    let call = places.contains(.bare) ? name : "np." + name
    let failing = BuiltinExample.fails(
      call + "([1, 2], [1, 2, 3])",
      "ValueError: operands could not be broadcast together with shapes (2,) (3,)")
    return Builtin(
      name, in: .elementwise, places: places,
      Parameter.operand("x1").positionalOnly, Parameter.operand("x2").positionalOnly,
      summary: summary, details: details,
      examples: examples.contains { $0.isError } ? examples : examples + [failing],
      seeAlso: seeAlso
    ) { evaluation, left, right throws(ArrayError) in
      var events: FloatingPointEvents = []
      let result = try AnyArray.apply(function, left, right, events: &events)
      evaluation.warn(events, in: function.rawValue)
      return Value(result)
    }
  }
}
