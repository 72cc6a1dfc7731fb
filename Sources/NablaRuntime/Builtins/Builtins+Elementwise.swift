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
    ufunc(
      Ufunc(.unary(function)), named: name, places: places, summary: summary, details: details,
      examples: examples, seeAlso: seeAlso)
  }

  /// Declares a function of two arrays that broadcast together.
  static func binary(
    _ function: BinaryFunction, named name: String? = nil, places: BuiltinPlaces = .numpy,
    summary: String, details: String = "", examples: [BuiltinExample], seeAlso: [String] = []
  ) -> Builtin {
    ufunc(
      Ufunc(.binary(function)), named: name, places: places, summary: summary, details: details,
      examples: examples, seeAlso: seeAlso)
  }

  /// Declares what NumPy calls a ufunc, with the parameters that all of them have.
  static func ufunc(
    _ ufunc: Ufunc, named name: String? = nil, in category: BuiltinCategory = .elementwise,
    places: BuiltinPlaces = .numpy, summary: String, details: String = "",
    examples: [BuiltinExample], seeAlso: [String] = []
  ) -> Builtin {
    let name = name ?? ufunc.name
    let call = places.contains(.bare) ? name : "np." + name
    let details = details.isEmpty ? ufuncNote : details + " " + ufuncNote
    let failing =
      examples.contains { $0.isError } ? [] : [failingExample(of: call, inputs: ufunc.inputs)]
    if ufunc.inputs == 1 {
      return Builtin(
        name, in: category, places: places, changes: "out", ufunc: ufunc,
        Parameter.array("x").positionalOnly, .ufuncOutput(ufunc.outputs),
        Parameter.mask().keywordOnly, Parameter.dtype().keywordOnly,
        summary: summary, details: details, examples: examples + failing, seeAlso: seeAlso
      ) { evaluation, operand, output, mask, dtype throws(RuntimeFailure) in
        try UfuncCall(ufunc: ufunc, output: output, mask: mask, dtype: dtype)
          .value(of: [.array(operand)], evaluation)
      }
    }
    return Builtin(
      name, in: category, places: places, changes: "out", ufunc: ufunc,
      Parameter.operand("x1").positionalOnly, Parameter.operand("x2").positionalOnly,
      .ufuncOutput(ufunc.outputs), Parameter.mask().keywordOnly, Parameter.dtype().keywordOnly,
      summary: summary, details: details, examples: examples + failing, seeAlso: seeAlso
    ) { evaluation, left, right, output, mask, dtype throws(RuntimeFailure) in
      try UfuncCall(ufunc: ufunc, output: output, mask: mask, dtype: dtype)
        .value(of: [left, right], evaluation)
    }
  }

  private static let ufuncNote = """
    out= is the array of a variable that takes the results, where= says for which elements, \
    dtype= in what to compute.
    """

  private static func failingExample(of call: String, inputs: Int) -> BuiltinExample {
    inputs == 1
      ? .fails(call + "(\"a\")", "TypeError: 'x' must be an array, not a text")
      : .fails(
        call + "([1, 2], [1, 2, 3])",
        "ValueError: operands could not be broadcast together with shapes (2,) (3,)")
  }

  /// Declares a method of arrays that computes element by element and takes nothing else.
  static func elementMethod(
    _ function: UnaryFunction, named name: String? = nil, summary: String,
    examples: [BuiltinExample], seeAlso: [String] = []
  ) -> Builtin {
    Builtin(
      name ?? function.rawValue, in: .elementwise, places: .method,
      Parameter.array("x").positionalOnly,
      summary: summary, examples: examples, seeAlso: seeAlso
    ) { evaluation, operand throws(ArrayError) in
      // The method gives the array back if its elements have no imaginary part.
      function == .conjugate && operand.dtype == .bool
        ? Value(operand) : try evaluation.applied(function, to: operand)
    }
  }
}

extension Evaluation {
  /// What an elementwise function gives, with NumPy's warnings.
  func applied(_ function: UnaryFunction, to operand: AnyArray) throws(ArrayError) -> Value {
    var events: FloatingPointEvents = []
    let result = try AnyArray.apply(function, operand, events: &events)
    warn(events, in: function.rawValue)
    return Value(result)
  }
}

extension Parameter where Input == UfuncOutput {
  /// `out=None`: an array for each result, which a variable holds; a tuple of them, if there are several.
  static func ufuncOutput(_ count: Int) -> Parameter {
    let none = [ArrayObject?](repeating: nil, count: count)
    return Parameter(
      "out", expecting: "an array that a variable holds, or None",
      default: UfuncOutput(arrays: none),
      shownAs: count == 1 ? "None" : "(None, None)"
    ) { value, info, evaluation throws(RuntimeFailure) in
      switch value {
      case .none where count == 1: return UfuncOutput(arrays: none)
      case .none:
        throw RuntimeFailure.refusing(
          info.name, "'out' must be a tuple of arrays", kind: .typeError)
      case .ellipsis: return UfuncOutput(arrays: none, keepsArray: true)
      case .array where count == 1:
        return UfuncOutput(arrays: [try value.changedArray(for: info, evaluation)])
      case .array:
        throw RuntimeFailure.refusing(
          info.name, "'out' must be a tuple of arrays", kind: .typeError)
      case .tuple(let object):
        guard object.items.count == count else {
          throw RuntimeFailure.refusing(
            info.name, "The 'out' tuple must have exactly one entry per ufunc output")
        }
        var arrays: [ArrayObject?] = []
        for item in object.items {
          if case .none = item {
            arrays.append(nil)
          } else if case .array = item {
            arrays.append(try item.changedArray(for: info, evaluation))
          } else {
            throw notArrays(info)
          }
        }
        return UfuncOutput(arrays: arrays)
      default: throw notArrays(info)
      }
    }
  }

  private static func notArrays(_ info: ParameterInfo) -> RuntimeFailure {
    .refusing(info.name, "return arrays must be of ArrayType", kind: .typeError)
  }
}
