// nabla · Parameter+Sorting.swift
// How elements are to be sorted: every way keeps equal elements in their order here.
// SPDX-License-Identifier: Apache-2.0

/// `kind=` of a sort, by its first letter; nil for None.
struct SortKind: Sendable {
  let letter: Character?

  /// Makes sure that `kind` and `stable` are not both given.
  func check(besides stable: Bool?) throws(RuntimeFailure) {
    guard letter != nil, stable != nil else { return }
    throw RuntimeFailure.refusing(
      "stable",
      "`kind` and keyword parameters can't be provided at the same time. Use only one of them.")
  }
}

extension Parameter where Input == SortKind {
  /// `kind=None`: `'quick'`, `'heap'`, `'merge'` or `'stable'`.
  static func sortKind() -> Parameter {
    Parameter(
      "kind", expecting: "a text or None", default: SortKind(letter: nil), shownAs: "None"
    ) { value, info, _ throws(RuntimeFailure) in
      if case .none = value { return SortKind(letter: nil) }
      guard case .text(let object) = value else { throw value.isNot(info) }
      guard let letter = object.text.lowercased().first, "qhms".contains(letter) else {
        throw RuntimeFailure.refusing(
          info.name,
          "sort kind must be one of 'quick', 'heap', or 'stable' (got '\(object.text)')")
      }
      return SortKind(letter: letter)
    }
  }
}

extension Parameter where Input == Bool? {
  /// True, False or None.
  static func optionalFlag(_ name: String) -> Parameter {
    Parameter(name, expecting: "True, False or None", default: .some(nil), shownAs: "None") {
      value, info, evaluation throws(RuntimeFailure) in
      if case .none = value { return nil }
      return try Parameter<Bool>.flag(name).convert([value], info, evaluation)
    }
  }
}
