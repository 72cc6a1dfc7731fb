// nabla · TypeObjects.swift
// The types of values, as values.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// The types of values: `int`, `float` and others are functions of the language, the rest are here.
enum TypeObjects {
  /// The functions of the language that are types, with the names that the types show.
  static let callable: [String: String] = [
    "bool": "bool", "int": "int", "float": "float", "complex": "complex", "str": "str",
    "list": "list", "tuple": "tuple", "range": "range", "slice": "slice", "type": "type",
    "datetime64": "numpy.datetime64", "timedelta64": "numpy.timedelta64",
  ]

  /// The functions that make values of NumPy's smaller classes, with the names of the classes.
  static let classes: [String: (name: String, place: BuiltinPlaces)] = [
    "poly1d": ("numpy.poly1d", .np),
    "Polynomial": ("numpy.polynomial.polynomial.Polynomial", .polynomialClasses),
    "busdaycalendar": ("numpy.busdaycalendar", .np), "broadcast": ("numpy.broadcast", .np),
  ]

  /// The type of a name that `Value.typeName` gives.
  static func named(_ name: String) -> Value {
    let plain = name.hasPrefix("numpy.") ? String(name.dropFirst(6)) : name
    if callable[plain] == name,
      let builtin = BuiltinCatalog.shared.builtin(named: plain, at: .bare)
    {
      return .builtin(builtin)
    }
    for (function, type) in classes where type.name == name {
      if let builtin = BuiltinCatalog.shared.builtin(named: function, at: type.place) {
        return .builtin(builtin)
      }
    }
    if name.hasPrefix("numpy.dtypes."),
      let builtin = BuiltinCatalog.shared.builtin(
        named: String(name.dropFirst("numpy.dtypes.".count)), at: .dtypeClasses)
    {
      return .builtin(builtin)
    }
    return .builtin(others[name] ?? make(name))
  }

  /// The types that no name reaches, each always the same object.
  private static let others: [String: Builtin] = {
    let scalars = DType.numeric.map { "numpy." + $0.name }
    let names =
      scalars + [
        "NoneType", "numpy.dtype", "numpy.ndarray", "numpy.number", "numpy.integer",
        "numpy.floating", "numpy.complexfloating", "numpy.signedinteger",
        "numpy.unsignedinteger", "numpy.inexact", "numpy.generic", "numpy.character",
        "numpy.flexible", "ellipsis", "function",
        "builtin_function_or_method", "module",
      ] + ExceptionTypes.bases.keys + foreign
      + ["StrDType", "DateTime64DType", "TimeDelta64DType"].map { "numpy.dtypes." + $0 }
    return Dictionary(uniqueKeysWithValues: names.map { ($0, make($0)) })
  }()

  /// Types that no value here has.
  private static let foreign = [
    "bytes", "memoryview", "numpy.clongdouble", "numpy.longdouble", "numpy.longlong",
    "numpy.object_", "numpy.bytes_", "numpy.str_", "numpy.ulonglong", "numpy.void", "numpy.ufunc",
  ]

  /// The types of `np.ScalarType`, in NumPy's order.
  static let scalars =
    ["int", "float", "complex", "bool", "bytes", "str", "memoryview"]
    + [
      "bool", "complex64", "complex128", "clongdouble", "float16", "float32", "float64",
      "longdouble", "int8", "int16", "int32", "int64", "longlong", "datetime64", "timedelta64",
      "object_", "bytes_", "str_", "uint8", "uint16", "uint32", "uint64", "ulonglong", "void",
    ].map { "numpy." + $0 }

  /// The letters of dtypes, by NumPy's words for their kinds.
  static let letters: [(key: String, value: Value)] = [
    ("Character", "c"), ("Integer", "bhilqnp"), ("UnsignedInteger", "BHILQNP"), ("Float", "efdg"),
    ("Complex", "FDG"), ("AllInteger", "bBhHiIlLqQnNpP"), ("AllFloat", "efdgFDG"),
    ("Datetime", "Mm"), ("All", "?bhilqnpBHILQNPefdgFDGSUVOMm"),
  ].map { ($0.0, .text($0.1)) }

  private static func make(_ name: String) -> Builtin {
    Builtin(name, in: .language, places: [], summary: "A type.", examples: []) {
      _ throws(CallError) in
      throw CallError.notCallable(type: "type")
    }
  }
}

extension Builtin {
  /// The name of the type that this function is; nil for what is only a function.
  package var typeName: String? {
    if places.isEmpty { return name }
    if places == .dtypeClasses { return "numpy.dtypes." + name }
    if let type = TypeObjects.classes[name], !places.isDisjoint(with: type.place) {
      return type.name
    }
    guard category == .language || category == .dates else { return nil }
    return TypeObjects.callable[name]
  }

  /// `<class 'float'>`, for a function that is a type.
  var typeText: String? { typeName.map { "<class '\($0)'>" } }
}
