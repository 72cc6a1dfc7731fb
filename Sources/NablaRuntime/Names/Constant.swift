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
  package static let all: [Constant] = numbers + dtypes + types

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
    Constant("newaxis", .numpy, .none, "A new axis of length 1 in an index: another name of None."),
  ]

  private static let types: [Constant] = [
    ("ndarray", "The type of arrays, for isinstance."),
    ("number", "The type of all NumPy scalars but bools, for isinstance."),
    ("integer", "The type of NumPy's integers, for isinstance."),
    ("floating", "The type of NumPy's floating-point numbers, for isinstance."),
    ("complexfloating", "The type of NumPy's complex numbers, for isinstance."),
  ].map { Constant($0.0, .np, TypeObjects.named("numpy." + $0.0), $0.1) }

  private static let dtypes: [Constant] =
    [
      ("bool_", .numpy, .bool), ("bool", .np, .bool), ("int64", .numpy, .int64),
      ("int_", .numpy, .int64), ("intp", .numpy, .int64), ("longlong", .numpy, .int64),
      ("long", .np, .int64), ("float32", .numpy, .float32), ("single", .numpy, .float32),
      ("float64", .numpy, .float64), ("double", .numpy, .float64),
      ("complex128", .numpy, .complex128), ("cdouble", .numpy, .complex128),
    ].map { (entry: (name: String, places: BuiltinPlaces, dtype: DType)) in
      Constant(
        entry.name, entry.places, .dtype(entry.dtype),
        entry.name == entry.dtype.name
          ? entry.dtype.sentence : "Another name of \(entry.dtype.name).")
    }
}

extension DType {
  /// What the elements are.
  fileprivate var sentence: String {
    switch self {
    case .bool: "The dtype of True and False."
    case .int64: "The dtype of integers of 64 bits."
    case .float32: "The dtype of floating-point numbers of 32 bits."
    case .float64: "The dtype of floating-point numbers of 64 bits, Python's float."
    case .complex128: "The dtype of complex numbers, a float64 for each part."
    }
  }
}
