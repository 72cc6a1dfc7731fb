// nabla · Builtins+Conversion.swift
// Arrays into other dtypes, and into Python's lists and numbers.
// SPDX-License-Identifier: Apache-2.0

import BigInt
import NablaArrays
import NablaDiagnostics

extension Builtin {
  /// Conversions of arrays, as the manual lists them.
  static let conversion: [Builtin] = [astype, astypeFunction, copy, tolist, item]

  static let astype = Builtin(
    "astype", in: .creation, places: .method,
    Parameter.array("a").positionalOnly, .requiredDType(),
    .flag("copy", default: true).keywordOnly,
    summary: "The same elements in another dtype.",
    details: """
      Floats lose their fraction on the way to integers, complex numbers their imaginary part on \
      the way to real ones, with a warning. What no integer can hold (nan, inf, 1e30) is an error \
      that names the element.
      """,
    examples: [
      .shows("[1.7, -1.7].astype(int)", "[ 1, -1]"),
      .shows("[0, 1, 2].astype(bool)", "[False,  True,  True]"),
      .fails("[1.0, nan].astype(int)", "ValueError: cannot convert nan to int64 at index [1]"),
    ],
    seeAlso: ["array", "tolist"]
  ) { evaluation, array, dtype, _ throws(ArrayError) in
    if array.dtype.discardsImaginaryPart(castTo: dtype) {
      evaluation.warn(
        Wording(
          .runtimeWarning, "Casting complex values to real discards the imaginary part", at: .sign))
    }
    var events: FloatingPointEvents = []
    let result = try array.astype(dtype, events: &events)
    evaluation.warn(events, in: "cast")
    return Value(result)
  }

  static let astypeFunction = Builtin(
    "astype", in: .creation,
    Parameter.value("x").positionalOnly, Parameter.requiredDType().positionalOnly,
    .flag("copy", default: true).keywordOnly,
    summary: "The elements of an array in another dtype.",
    details: "The same as x.astype(dtype). A list is no array yet: array(x).astype(dtype).",
    examples: [
      .shows("astype(array([1.5, -2]), int)", "[ 1, -2]"),
      .fails(
        "astype((1, 2), float)",
        "TypeError: Input should be a NumPy array or scalar. It is a <class 'tuple'> instead."),
    ],
    seeAlso: ["array", "asarray"]
  ) { evaluation, value, dtype, _ throws(RuntimeFailure) in
    guard value.isArray || value.asScalar != nil else {
      let type = Describer.repr(TypeObjects.named(value.typeName))
      throw RuntimeFailure.refusing(
        "x", "Input should be a NumPy array or scalar. It is a \(type) instead.",
        kind: .typeError)
    }
    return try NumPySteps(evaluation).call("astype", at: .method, value, .dtype(dtype))
  }

  static let copy = Builtin(
    "copy", in: .creation, places: .numpyAndMethod, .array("a"),
    summary: "An array of its own with the same elements.",
    details: "Arrays are values here: b = a is a copy already, made when one of them is changed.",
    examples: [
      .shows("a = [1, 2]; b = copy(a); b[0] = 9; a", "[1, 2]"),
      .fails("copy(\"a\")", "TypeError: 'a' must be an array, not a text"),
    ],
    seeAlso: ["array", "astype"]
  ) { _, array throws(ArrayError) in Value.array(try array.copy()) }

  static let tolist = Builtin(
    "tolist", in: .creation, places: .method, Parameter.array("a").positionalOnly,
    summary: "The elements as Python's numbers, in lists as deep as the array.",
    details: "A list shows every digit of every element, however many there are.",
    examples: [
      .shows("array([[1, 2], [3, 4]]).tolist()", "[[1, 2], [3, 4]]"),
      .shows("array([1/3]).tolist()", "[0.3333333333333333]"),
      .fails(
        "array([1]).tolist(2)", "TypeError: tolist() takes 0 positional arguments but 1 was given"),
    ],
    seeAlso: ["astype", "item"]
  ) { _, array throws(RuntimeFailure) in
    try Operations.checkLength(array.count)
    return ArrayLister(array).value
  }

  static let item = Builtin(
    "item", in: .creation, places: .method,
    Parameter.array("a").positionalOnly, .integers("args"),
    summary: "One element as a number of Python: the only one, or that at an index.",
    details:
      "One integer is an index among all elements in row-major order, several are the index.",
    examples: [
      .shows("array([[1, 2], [3, 4]]).item(1, 0)", "3"),
      .shows("array([[7]]).item()", "7"), .shows("array([[1, 2], [3, 4]]).item(-1)", "4"),
      .fails(
        "array([1, 2]).item()",
        "ValueError: can only convert an array of size 1 to a Python scalar"),
    ],
    seeAlso: ["tolist"]
  ) { _, array, index throws(RuntimeFailure) in
    if index.count > 1 || (index.count == 1 && array.rank == 1) {
      guard index.count == array.rank else {
        throw RuntimeFailure.refusing("args", "incorrect number of indices for array")
      }
      return Value(
        python: try Operations.wrapping { () throws(ArrayError) in
          try array.subscripted(index.map { .integer($0) }).scalar(at: 0)
        })
    }
    let index = index.first
    guard index != nil || array.count == 1 else {
      throw RuntimeFailure(
        CallError.wrongValue(
          parameter: "a", reason: "can only convert an array of size 1 to a Python scalar",
          help: "name the element: a.item(0)"))
    }
    let wanted = index ?? 0
    let position = wanted < 0 ? wanted &+ array.count : wanted
    guard position >= 0, position < array.count else {
      throw RuntimeFailure(
        ArrayError.index(.outOfRange(item: 0, index: wanted, axis: 0, size: array.count)))
    }
    return Value(python: array.scalar(at: position))
  }
}

extension Parameter where Input == DType {
  /// A dtype that has to be given.
  static func requiredDType() -> Parameter {
    Parameter("dtype", expecting: "a dtype") { value, info, _ throws(RuntimeFailure) in
      try value.asDType(for: info)
    }
  }
}

extension Value {
  /// The number as Python's own, weak in promotion.
  init(python scalar: Scalar) {
    // Python's dates are not values here: NumPy's stay what they are.
    if scalar.dtype.isCoded {
      self.init(scalar)
      return
    }
    switch scalar.number {
    case .bool(let value): self = .bool(value)
    case .signed(let value): self = .int(value)
    case .unsigned(let value): self = .integer(BigInt(value))
    case .real(let value): self = .float(value)
    case .complex(let value): self = .complex(value)
    }
  }
}

/// Makes lists of lists of an array's elements.
private struct ArrayLister {
  let array: AnyArray
  /// The row-major position of the next element.
  private var position = 0

  init(_ array: AnyArray) { self.array = array }

  var value: Value {
    var lister = self
    return lister.list(from: 0)
  }

  /// The elements of the next part that the axes from `axis` on span; at most as deep as the rank.
  private mutating func list(from axis: Int) -> Value {
    if axis == array.rank {
      position += 1
      return Value(python: array.scalar(at: position - 1))
    }
    let length = array.shape[axis]
    var items: [Value] = []
    items.reserveCapacity(length)
    for _ in 0..<length { items.append(list(from: axis + 1)) }
    return .list(items)
  }
}
