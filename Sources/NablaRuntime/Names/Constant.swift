// nabla · Constant.swift
// The names that stand for a value.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// A name that stands for a value: `pi`, `inf`, `float64`.
package struct Constant: Sendable {
  package let name: String
  /// Where the name can be reached.
  package let places: BuiltinPlaces
  package let value: Value
  /// One sentence for help.
  package let summary: String

  private init(_ name: String, _ places: BuiltinPlaces, _ value: Value, _ summary: String) {
    self.name = name
    self.places = places
    self.value = value
    self.summary = summary
  }

  /// The constant that a name reaches from a place.
  package static func named(_ name: String, at place: BuiltinPlaces) -> Constant? {
    byName[name]?.first { !$0.places.isDisjoint(with: place) }
  }

  /// All constants, in the order of the manual.
  package static let all: [Constant] =
    numbers + dtypes + types + polynomials + exceptions
    + classes

  private static let byName = Dictionary(grouping: all, by: \.name)

  private static let numbers: [Constant] = [
    Constant(
      "pi", [.bare, .np, .math], .float(.pi), "The circumference of a circle by its diameter."),
    Constant("π", .bare, .float(.pi), "The circumference of a circle by its diameter."),
    Constant(
      "e", [.bare, .np, .math], .float(2.718281828459045), "The base of the natural logarithm."),
    Constant("τ", .bare, .float(2 * .pi), "The circumference of a circle by its radius."),
    Constant("tau", .math, .float(2 * .pi), "The circumference of a circle by its radius."),
    Constant(
      "euler_gamma", .numpy, .float(0.5772156649015329),
      "How much the harmonic series exceeds the logarithm."),
    Constant("inf", [.bare, .np, .math], .float(.infinity), "Positive infinity."),
    Constant("∞", .bare, .float(.infinity), "Positive infinity."),
    Constant("nan", [.bare, .np, .math], .float(.nan), "Not a number: equal to nothing."),
    Constant("True_", .numpy, .numpyBool(true), "NumPy's own True."),
    Constant("False_", .numpy, .numpyBool(false), "NumPy's own False."),
    Constant("little_endian", .numpy, .bool(true), "Whether numbers begin with their last byte."),
    Constant("__version__", .np, .text("2.4.6"), "The NumPy whose answers these are."),
    Constant("newaxis", .numpy, .none, "A new axis of length 1 in an index: another name of None."),
  ]

  private static let polynomials: [Constant] = [
    Constant(
      "polydomain", .powerSeries, .array(PowerPolynomial.unit),
      "The domain of polynomials: from -1 to 1."),
    Constant("polyzero", .powerSeries, .array(.int64(NDArray([0]))), "The polynomial 0."),
    Constant("polyone", .powerSeries, .array(.int64(NDArray([1]))), "The polynomial 1."),
    Constant("polyx", .powerSeries, .array(.int64(NDArray([0, 1]))), "The polynomial x."),
  ]

  private static let classes: [Constant] =
    DType.classAliases.compactMap { alias in
      let name = alias.dtype.className
      return BuiltinCatalog.shared.builtin(named: name, at: .dtypeClasses).map {
        Constant(alias.name, .dtypeClasses, .builtin($0), "Another name of \(name).")
      }
    }
    + ["StrDType", "DateTime64DType", "TimeDelta64DType"].map {
      Constant(
        $0, .dtypeClasses, TypeObjects.named("numpy.dtypes." + $0),
        "A class of dtypes, for isinstance.")
    }
    + [
      Constant(
        "ScalarType", .np, .tuple(TypeObjects.scalars.map(TypeObjects.named)),
        "The types of all single values, for isinstance."),
      Constant(
        "typecodes", .np, .instance(DictionaryInstance(TypeObjects.letters)),
        "The letters of dtypes by their kinds."),
      Constant(
        "ufunc", .np, TypeObjects.named("numpy.ufunc"), "The type of ufuncs, for isinstance."),
    ]

  private static let exceptions: [Constant] = ExceptionTypes.constants.map {
    Constant($0.name, $0.place, TypeObjects.named($0.type), $0.summary)
  }

  private static let types: [Constant] = [
    ("ndarray", "The type of arrays, for isinstance."),
    ("number", "The type of all NumPy scalars but bools, for isinstance."),
    ("integer", "The type of NumPy's integers, for isinstance."),
    ("floating", "The type of NumPy's floating-point numbers, for isinstance."),
    ("complexfloating", "The type of NumPy's complex numbers, for isinstance."),
    ("signedinteger", "The type of NumPy's integers that may be negative, for isinstance."),
    ("unsignedinteger", "The type of NumPy's integers that are not negative, for isinstance."),
    ("inexact", "The type of NumPy's real and complex floats, for isinstance."),
    ("generic", "The type of all NumPy scalars, for isinstance."),
    ("character", "The type of NumPy's texts, for isinstance."),
    ("flexible", "The type of NumPy scalars of varying size, for isinstance."),
  ].map { Constant($0.0, .np, TypeObjects.named("numpy." + $0.0), $0.1) }

  private static let dtypes: [Constant] =
    // Python's own `bool` needs no other, and `long` is a word for lengths.
    [Constant("str_", .np, .dtype(.text(0)), DType.text(0).sentence)]
    + DType.numeric.map {
      Constant($0.name, $0 == .bool ? .np : .numpy, .dtype($0), $0.sentence)
    }
    + DType.aliases.map { (alias: (name: String, dtype: DType)) in
      Constant(
        alias.name, alias.name.hasSuffix("long") && alias.name.count < 6 ? .np : .numpy,
        .dtype(alias.dtype), "Another name of \(alias.dtype.name).")
    }
}

extension DType {
  /// What the elements are.
  fileprivate var sentence: String {
    let bits = itemSize * 8
    return switch family {
    case .truth: "The dtype of True and False."
    case .signed: "The dtype of integers of \(bits) bits."
    case .unsigned: "The dtype of integers of \(bits) bits that are not negative."
    case .floating:
      "The dtype of floating-point numbers of \(bits) bits"
        + (self == .float64 ? ", Python's float." : ".")
    case .complex: "The dtype of complex numbers, a float\(bits / 2) for each part."
    case .date, .duration: "The dtype of times."
    case .text: "The dtype of texts; as wide as the longest."
    }
  }
}
