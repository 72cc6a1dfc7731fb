// nabla · ExceptionTypes.swift
// The kinds of errors as values: what assert_raises and issubclass take.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

/// The types of Python's and NumPy's errors and warnings, each with those it is one of.
enum ExceptionTypes {
  /// The whole name of each type, and of its bases.
  static let bases: [String: [String]] = [
    "BaseException": [], "Exception": ["BaseException"], "KeyboardInterrupt": ["BaseException"],
    "ArithmeticError": ["Exception"], "AssertionError": ["Exception"],
    "AttributeError": ["Exception"], "ImportError": ["Exception"], "LookupError": ["Exception"],
    "MemoryError": ["Exception"], "NameError": ["Exception"], "OSError": ["Exception"],
    "RuntimeError": ["Exception"], "SyntaxError": ["Exception"], "TypeError": ["Exception"],
    "ValueError": ["Exception"], "Warning": ["Exception"],
    "FloatingPointError": ["ArithmeticError"], "OverflowError": ["ArithmeticError"],
    "ZeroDivisionError": ["ArithmeticError"], "FileNotFoundError": ["OSError"],
    "IndentationError": ["SyntaxError"], "IndexError": ["LookupError"],
    "KeyError": ["LookupError"], "ModuleNotFoundError": ["ImportError"],
    "NotImplementedError": ["RuntimeError"], "RecursionError": ["RuntimeError"],
    "TimeoutError": ["OSError"],
    "UnboundLocalError": ["NameError"], "DeprecationWarning": ["Warning"],
    "RuntimeWarning": ["Warning"], "UserWarning": ["Warning"],
    "numpy.exceptions.AxisError": ["ValueError", "IndexError"],
    "numpy.exceptions.ComplexWarning": ["RuntimeWarning"],
    "numpy.exceptions.DTypePromotionError": ["TypeError"],
    "numpy.exceptions.ModuleDeprecationWarning": ["DeprecationWarning"],
    "numpy.exceptions.RankWarning": ["RuntimeWarning"],
    "numpy.exceptions.TooHardError": ["RuntimeError"],
    "numpy.exceptions.VisibleDeprecationWarning": ["UserWarning"],
    "numpy.linalg.LinAlgError": ["ValueError"],
  ]

  /// Whether a type is another or one of its kind.
  static func isKind(_ name: String, of other: String) -> Bool {
    name == other || (bases[name] ?? []).contains { isKind($0, of: other) }
  }

  /// The whole name of the type of an error.
  static func name(of kind: ErrorKind) -> String {
    let name = kind.rawValue
    return ["numpy.exceptions.", "numpy.linalg."].map { $0 + name }.first { bases[$0] != nil }
      ?? name
  }

  /// The names that stand for types of errors, with the places they are reached from.
  static let constants: [(name: String, place: BuiltinPlaces, type: String, summary: String)] =
    bases.keys.sorted().map { type in
      let name = type.split(separator: ".").last.map { String($0) } ?? type
      let isWarning = isKind(type, of: "Warning")
      let place: BuiltinPlaces =
        type == name ? .bare : type.hasPrefix("numpy.linalg") ? .linalg : .exceptions
      let summary =
        isWarning
        ? "A kind of warnings, for issubclass." : "A kind of errors, for np.testing.assert_raises."
      return (name, place, type, summary)
    }
}
