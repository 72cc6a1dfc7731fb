// nabla · Builtins+Language.swift
// Python's functions about values: print, len, type.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Python's own functions, as the manual lists them.
  static let language: [Builtin] = [
    print, len, type, isinstance, issubclass, repr, str, format,
  ]

  static let print = Builtin(
    "print", in: .language, places: .python,
    .values("values"), .textOrNone("sep", default: " ").keywordOnly,
    .textOrNone("end", default: "\n").keywordOnly, .flag("flush").keywordOnly,
    summary: "Writes the values as text, with blanks between them and a new line at the end.",
    details: "Arrays are written as NumPy's str writes them: print([1., 2.]) gives [1. 2.].",
    examples: [
      .shows("print(\"sum:\", 1 + 2)", "sum: 3"),
      .shows("print([1, 2.5], 7, sep=\" | \")", "[1.  2.5] | 7"),
      .fails("print(1, sep=2)", "TypeError: sep must be None or a string, not int"),
    ],
    seeAlso: ["repr", "str", "format"]
  ) { evaluation, values, separator, end, _ throws(RuntimeFailure) in
    var text = ""
    for (index, value) in values.enumerated() {
      if index > 0 { text += separator }
      text += Describer.str(value, evaluation.printOptions)
    }
    evaluation.print(text + end)
    return Value.none
  }

  static let len = Builtin(
    "len", in: .language, places: .python, .value("obj").positionalOnly,
    summary: "The number of items: of the first axis of an array, of the characters of a text.",
    examples: [
      .shows("len([1, 2, 4])", "3"), .shows("len([[1, 2], [3, 4], [5, 6]])", "3"),
      .shows("len(\"nabla\")", "5"),
      .fails("len(7)", "TypeError: object of type 'int' has no len()"),
    ]
  ) { _, value throws(LanguageFault) in
    switch value {
    case .list(let items): return Value.count(items.count)
    case .tuple(let object): return Value.count(object.items.count)
    case .text(let object): return Value.count(object.text.unicodeScalars.count)
    case .range(let range): return Value.count(range.count)
    case .array(let object):
      guard let length = object.array.shape.first else {
        throw LanguageFault.lengthOfZeroDimensions
      }
      return Value.count(length)
    case .instance(let object):
      guard let length = object.content.length else {
        throw LanguageFault.noLength(type: value.typeName)
      }
      return Value.count(length)
    default: throw LanguageFault.noLength(type: value.typeName)
    }
  }

  static let type = Builtin(
    "type", in: .language, places: .python, .value("object").positionalOnly,
    summary: "The type of a value.",
    examples: [
      .shows("type([1, 2])", "<class 'numpy.ndarray'>"), .shows("type(1.5)", "<class 'float'>"),
      .fails("type()", "TypeError: type() missing 1 required positional argument: 'object'"),
    ],
    seeAlso: ["isinstance"]
  ) { _, value in TypeObjects.named(value.className) }

  static let isinstance = Builtin(
    "isinstance", in: .language, places: .python,
    .value("obj").positionalOnly, .value("class_or_tuple").positionalOnly,
    summary: "Whether a value is of a type, or of one of the types in a tuple.",
    examples: [
      .shows("isinstance(3, int)", "True"), .shows("isinstance([1, 2], np.ndarray)", "True"),
      .shows("isinstance(3, (float, str))", "False"),
      .fails(
        "isinstance(3, \"int\")",
        "TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union"),
    ],
    seeAlso: ["type"]
  ) { _, value, types throws(LanguageFault) in
    var candidates = [types]
    if case .tuple(let object) = types { candidates = object.items }
    var isInstance = false
    for candidate in candidates {
      guard let matches = value.isInstance(of: candidate) else { throw LanguageFault.notAType }
      isInstance = isInstance || matches
    }
    return Value.bool(isInstance)
  }

  static let issubclass = Builtin(
    "issubclass", in: .language, places: .python,
    .value("cls").positionalOnly, .value("class_or_tuple").positionalOnly,
    summary: "Whether a type is another or a kind of it, or of one of the types in a tuple.",
    examples: [
      .shows("issubclass(bool, int)", "True"),
      .shows("issubclass(np.float32, np.integer)", "False"),
      .shows("issubclass(np.exceptions.AxisError, ValueError)", "True"),
      .fails("issubclass(3, int)", "TypeError: issubclass() arg 1 must be a class"),
    ],
    seeAlso: ["isinstance", "issubdtype"]
  ) { _, type, others throws(RuntimeFailure) in
    guard TypeOrder.name(of: type) != nil else {
      throw RuntimeFailure.refusing(
        "cls", "issubclass() arg 1 must be a class", kind: .typeError)
    }
    var candidates = [others]
    if case .tuple(let object) = others { candidates = object.items }
    var isKind = false
    for candidate in candidates {
      guard let answer = TypeOrder.isKind(type, of: candidate) else {
        throw RuntimeFailure.refusing(
          "class_or_tuple",
          "issubclass() arg 2 must be a class, a tuple of classes, or a union", kind: .typeError)
      }
      isKind = isKind || answer
    }
    return Value.bool(isKind)
  }

  static let repr = Builtin(
    "repr", in: .language, places: .python, .value("obj").positionalOnly,
    summary: "The text that Python or NumPy writes a value as.",
    examples: [
      .shows("repr([1., 2.])", "'array([1., 2.])'"),
      .fails("repr(1, 2)", "TypeError: repr() takes 1 positional argument but 2 were given"),
    ],
    seeAlso: ["str", "print"]
  ) { evaluation, value in Value.text(Describer.repr(value, evaluation.printOptions)) }

  static let str = Builtin(
    "str", in: .language, places: .python,
    .value("object", default: Value.text(""), shownAs: "''").positionalOnly,
    summary: "The text that print writes.",
    examples: [
      .shows("str(2.50)", "'2.5'"), .shows("\"h = \" + str([1., 2.])", "'h = [1. 2.]'"),
      .fails(
        "str(1, 2)", "TypeError: str() takes from 0 to 1 positional arguments but 2 were given"),
    ],
    seeAlso: ["repr", "format"]
  ) { evaluation, value in Value.text(Describer.str(value, evaluation.printOptions)) }

  static let format = Builtin(
    "format", in: .language, places: .python,
    .value("value").positionalOnly, .text("format_spec", default: "").positionalOnly,
    summary: "The text of a value in a format, as in f-strings.",
    examples: [
      .shows("format(3.14159, \".2f\")", "'3.14'"), .shows("format(255, \"x\")", "'ff'"),
      .fails(
        "format(1.5, \"q\")",
        "ValueError: Unknown format code 'q' for object of type 'float'"),
    ],
    seeAlso: ["str", "print"]
  ) { evaluation, value, spec throws(RuntimeFailure) in
    Value.text(try value.formatted(spec, evaluation.printOptions))
  }
}

extension Parameter where Input == String {
  /// A text, or None for the default.
  static func textOrNone(_ name: String, default absent: String) -> Parameter {
    Parameter(
      name, expecting: "a text or None", default: absent,
      shownAs: Describer.repr(.text(absent))
    ) { value, info, _ throws(RuntimeFailure) in
      switch value {
      case .none: return absent
      case .text(let object): return object.text
      default:
        throw RuntimeFailure(
          LanguageFault.notTextOrNone(parameter: info.name, type: value.typeName))
      }
    }
  }
}

extension Value {
  /// Whether the value is of a type; nil if `type` is none.
  fileprivate func isInstance(of type: Value) -> Bool? {
    if case .dtype(let dtype) = type { return asScalar?.dtype == dtype }
    guard case .builtin(let builtin) = type, let name = builtin.typeName else { return nil }
    if case .dtype(let dtype) = self {
      return name == "numpy.dtype" || name == "numpy.dtypes." + dtype.className
    }
    if name == "numpy.ufunc" { return typeName == name }
    if case .instance(let object) = self { return object.content.className == name }
    if name.hasPrefix("numpy."), name != "numpy.ndarray", asScalar == nil { return false }
    if let dtype = asScalar?.dtype, let isKind = dtype.isKind(named: name) { return isKind }
    switch (name, self) {
    case ("int", .bool): return true
    case ("float", .numpyFloat): return true
    case ("complex", .numpyScalar(let object)): return object.value.dtype == .complex128
    default: return name == typeName
    }
  }
}
