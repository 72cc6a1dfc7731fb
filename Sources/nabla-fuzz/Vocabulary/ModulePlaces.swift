// nabla · ModulePlaces.swift
// How functions of NumPy's smaller modules and classes are reached, and what they take.
// SPDX-License-Identifier: Apache-2.0

import NablaRuntime

/// How functions of NumPy's smaller modules and classes are reached, and what they take.
enum ModulePlaces {
  /// What stands before a function of a module.
  static let prefixes: [(BuiltinPlaces, String)] = [
    (.polynomialClasses, "np.polynomial."), (.powerSeries, "np.polynomial.polynomial."),
    (.polynomialMakers, "np.polynomial.Polynomial."), (.testing, "np.testing."),
    (.emath, "np.emath."), (.strideTricks, "np.lib.stride_tricks."),
    (.arrayUtilities, "np.lib.array_utils."), (.dtypeClasses, "np.dtypes."),
  ]

  /// What stands before the name in counts and reports.
  static let labels: [(BuiltinPlaces, String)] =
    prefixes.map { ($0.0, String($0.1.dropFirst(3))) } + [
      (.polynomialMethod, "polynomial."), (.poly1dMethod, "poly1d."),
      (.dictionaryMethod, "dict."),
    ]

  /// The places whose functions are methods of the first argument.
  static let methods: BuiltinPlaces = [.polynomialMethod, .poly1dMethod, .dictionaryMethod]

  /// Arguments to choose from, as they are written; nil where the declaration says enough.
  static func choices(for parameter: ParameterInfo, of builtin: Builtin) -> [String]? {
    let places = builtin.places
    switch parameter.expectation {
    case "a polynomial" where places.contains(.poly1dMethod):
      return ["poly1d([1, 2, 3])", "poly1d([2.5, 0, -1, 4])", "poly1d([7])"]
    case "a polynomial":
      return [
        "np.polynomial.Polynomial([1, 2, 3])", "np.polynomial.Polynomial([0.5, -1])",
        "np.polynomial.Polynomial([1, 0, -2], domain=[0, 2])",
      ]
    case "a dictionary": return ["np.geterr()"]
    default: break
    }
    if places.contains(.testing) { return testing[parameter.name] }
    let ofPolynomials: BuiltinPlaces = [
      .polynomialClasses, .powerSeries, .polynomialMakers, .polynomialMethod, .poly1dMethod,
    ]
    return places.isDisjoint(with: ofPolynomials) ? nil : polynomials[parameter.name]
  }

  private static let testing = [
    "exception_class": ["ValueError", "TypeError", "(ValueError, IndexError)"],
    "callable": ["int"], "args": ["'x'"], "err_msg": ["'note'"], "msg": ["'note'"],
    "decimal": ["2", "7"], "significant": ["3", "7"], "val": ["True", "1", "0"],
    "maxulp": ["1", "4"], "nulp": ["1", "4"],
  ]

  private static let polynomials: [String: [String]] = {
    let lists = ["[1, 2, 3]", "[0.5, -1]", "[1, 0, -2, 4]", "[3]"]
    var choices: [String: [String]] = [
      "deg": ["1", "2"], "m": ["0", "1", "2"], "k": ["[]", "3", "[1]"], "lbnd": ["0", "1"],
      "scl": ["1", "2", "-0.5"], "axis": ["0"], "pow": ["0", "2", "3"], "maxpower": ["8"],
      "domain": ["[0, 2]", "[-1, 1]"], "window": ["[0, 1]"], "symbol": ["'t'", "'x'"],
      "tol": ["0", "1"], "size": ["1", "2"], "n": ["3", "5"], "off": ["1", "-2.5"],
      "kind": ["np.polynomial.Polynomial"], "other": ["np.polynomial.Polynomial([1, 2])"],
      "rcond": ["1e-9"], "w": ["np.array([1, 2, 1, 3])"], "z": ["1", "[0.5, 2]"],
      "x": ["2", "np.array([0, 1, 2, 4])"], "y": ["np.array([1, 3, 0, 2])"],
      "series": ["np.polynomial.Polynomial([1, 2])"],
    ]
    for name in ["c", "c1", "c2", "coef", "roots", "r"] { choices[name] = lists }
    return choices
  }()
}
