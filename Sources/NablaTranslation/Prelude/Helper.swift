// nabla · Helper.swift
// The functions that a translated program may define at its head.
// SPDX-License-Identifier: Apache-2.0

/// A function that a translated program defines at its head when it needs it.
///
/// The order is that of the program: a helper stands behind those it calls.
enum Helper: String, CaseIterable {
  // What is shown.
  case labelled, shown, say, then, show
  /// `show` where only arrays are shown.
  case showArray
  /// `show` where the last shown value is used.
  case showAndKeep
  /// Over Dask: what is computed and shown at the end.
  case later, finish, length
  // What brackets, lists and assignments make.
  case array, bracket, own, operand, added, times, items
  // Methods of lists, for arrays too.
  case appended, extended, inserted, popped, removed, cleared, turned, deleted
  // The functions that Python and NumPy share.
  case sumOf, minOf, maxOf, anyOf, allOf, roundOf
  // Functions that NumPy does not have.
  case gradient, elementwise, factorial, comb, gamma, lgamma, erf, erfc, linregress

  /// The name in the program.
  var name: String {
    switch self {
    case .showArray, .showAndKeep: "show"
    case .say: "show_now"
    case .labelled: "Labelled"
    case .sumOf: "sum_of"
    case .minOf: "min_of"
    case .maxOf: "max_of"
    case .anyOf: "any_of"
    case .allOf: "all_of"
    case .roundOf: "round_of"
    default: rawValue
    }
  }

  /// What stands for the helper where one line is spelled without it.
  var spelling: String {
    switch self {
    case .bracket, .operand, .own: "np.array"
    case .items: "list"
    case .gradient: "np.gradient"
    case .appended: "np.append"
    case .extended: "np.append"
    case .inserted: "np.insert"
    case .removed, .deleted: "np.delete"
    case .turned: "np.flip"
    case .sumOf, .minOf, .maxOf, .anyOf, .allOf, .roundOf: "np." + name.dropLast(3)
    case .factorial, .comb, .gamma, .lgamma, .erf, .erfc: "math." + rawValue
    default: rawValue
    }
  }

  /// The helpers that stand in for functions of ours which NumPy does not have.
  static let twins: [String: Helper] = [
    "factorial": .factorial, "comb": .comb, "gamma": .gamma, "lgamma": .lgamma, "erf": .erf,
    "erfc": .erfc, "linregress": .linregress,
  ]

  /// The helpers for functions that Python and NumPy share.
  static let shared: [String: Helper] = [
    "sum": .sumOf, "min": .minOf, "max": .maxOf, "any": .anyOf, "all": .allOf, "round": .roundOf,
  ]

  /// The helpers for methods of lists.
  static let methods: [String: Helper] = [
    "append": .appended, "extend": .extended, "insert": .inserted, "pop": .popped,
    "remove": .removed, "clear": .cleared, "reverse": .turned,
  ]

  /// The helpers that this one calls.
  func needs(_ dialect: Dialect) -> [Helper] {
    guard dialect == .dask else { return needs }
    switch self {
    case .show: return [.then, .say, .labelled]
    case .then: return [.finish]
    case .showAndKeep: return [.own, .then, .say, .labelled]
    case .say: return [.labelled, .shown]
    case .bracket, .operand, .appended, .extended, .inserted, .popped, .removed, .turned, .cleared:
      return needs + [.array]
    default: return needs
    }
  }

  /// The helpers that this one calls over NumPy.
  private var needs: [Helper] {
    switch self {
    case .gradient: [.labelled]
    case .show: [.shown]
    case .showAndKeep: [.shown, .own]
    case .added, .times: [.operand]
    case .appended, .extended, .inserted, .removed, .turned: [.bracket]
    case .popped: [.bracket]
    case .factorial, .comb, .gamma, .lgamma, .erf, .erfc: [.elementwise]
    default: []
    }
  }

  /// Some helpers with all that they call.
  static func closure(of helpers: Set<Helper>, _ dialect: Dialect) -> Set<Helper> {
    var all = helpers
    var work = Array(helpers)
    while let helper = work.popLast() {
      for other in helper.needs(dialect) where all.insert(other).inserted { work.append(other) }
    }
    return all
  }

  /// Names that helpers over Dask use besides their own.
  static let furtherNames: Set = ["kept", "waiting", "roomy", "slope"]

  /// Names that the helper defines besides its own.
  var furtherNames: [String] { self == .linregress ? ["Line", "beta_share"] : [] }

  /// The modules that the helper uses beside NumPy.
  var modules: [String] {
    switch self {
    case .factorial, .comb, .gamma, .lgamma, .erf, .erfc: ["math"]
    case .elementwise: ["warnings"]
    case .linregress: ["collections", "math"]
    default: []
    }
  }
}
