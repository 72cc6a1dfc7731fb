// nabla · Inexact.swift
// How far results may differ from NumPy's.
// SPDX-License-Identifier: Apache-2.0

/// How far a shown value may differ from NumPy's.
enum Exactness: Int, Comparable, Sendable {
  /// Not at all: the text is the same.
  case exact
  /// By 4 units in the last place of each number: one transcendental function of exact arguments.
  case ulps
  /// By the bound of a well-conditioned computation, 10⁻⁹ of the largest number shown beside it:
  /// linear algebra, whose random matrices are far from singular, and transcendental functions
  /// inside a larger expression.
  case bounded
  /// By the bound of single precision: what a variable of any dtype took.
  case rough

  static func < (left: Exactness, right: Exactness) -> Bool { left.rawValue < right.rawValue }
}

extension Vocabulary {
  /// How far the values that a statement shows may differ.
  func exactness(of statement: Tree) -> Exactness {
    let found = statement.allLabels.map { inexact[$0] ?? Self.power[$0] ?? .exact }
    let worst = found.max() ?? .exact
    guard worst == .ulps, !statement.isDirectCall else { return worst }
    return .bounded
  }

  /// How far the values that each statement of a program shows may differ: a variable that took the
  /// result of a call is as near as the call.
  func exactness(ofStatementsIn program: Tree) -> [Exactness] {
    var near: [String: Exactness] = [:]
    return program.parts.map { statement in
      let own = exactness(of: statement)
      let names = statement.variables
      if own > .exact, statement.allLabels.contains(where: { $0.hasSuffix("(out=)") }) {
        for variable in statement.variables { near[variable] = .rough }
      }
      return names.reduce(own) { max($0, near[$1] ?? .exact) }
    }
  }

  /// The operators that take powers.
  private static let power: [String: Exactness] = [
    "operator **": .ulps, "operator ^": .ulps, "augmented **=": .ulps, "prefix √": .exact,
    "form example": .exact,
  ]
}

extension Tree {
  /// The leaves that are names.
  fileprivate var variables: [String] {
    if case .leaf(let text) = shape, !["None", "True", "False"].contains(text),
      text.allSatisfy({ $0.isLetter || $0.isNumber })
    {
      return [text]
    }
    return parts.flatMap(\.variables)
  }

  /// Whether the statement is one call or operation whose arguments compute nothing.
  fileprivate var isDirectCall: Bool {
    allLabels.count { !$0.contains("=") && !$0.hasPrefix("keyword") && !$0.hasPrefix("dtype") } <= 1
  }
}

extension Word {
  /// How far results may differ; none for functions that are exact.
  var inexactness: Exactness? {
    if Self.bounded.contains(builtin.name) || builtin.places.contains(.fft) { return .bounded }
    let isLinear = builtin.places.contains(.linalg) || builtin.category == .linearAlgebra
    if isLinear, !Self.exactProducts.contains(builtin.name) { return .bounded }
    return Self.transcendental.contains(builtin.name) ? .ulps : nil
  }

  private static let exactProducts: Set = ["diagonal", "trace"]

  private static let bounded: Set = [
    "polyfit", "roots", "geomspace", "logspace", "poly", "linregress", "corrcoef", "cov",
    "convolve", "correlate", "dot",
    "vdot", "inner", "outer", "einsum", "tensordot", "unwrap", "kaiser", "i0", "polyval", "polymul",
    "matvec", "vecmat", "vecdot", "gamma", "lgamma",
  ]

  private static let transcendental: Set = [
    "sin", "cos", "tan", "arcsin", "arccos", "arctan", "asin", "acos", "atan", "arctan2", "atan2",
    "hypot", "sinh", "cosh", "tanh", "arcsinh", "arccosh", "arctanh", "asinh", "acosh", "atanh",
    "exp", "exp2", "expm1", "log", "log2", "log10", "log1p", "logaddexp", "logaddexp2", "power",
    "pow", "float_power", "erf", "erfc", "cbrt", "sinc", "geomspace", "logspace",
    "angle", "blackman", "hamming", "hanning", "bartlett", "absolute", "abs", "sign", "dist",
  ]
}
