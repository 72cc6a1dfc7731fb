// nabla · BuiltinCatalog.swift
// All functions, by name and by place.
// SPDX-License-Identifier: Apache-2.0

/// All builtins; made on the first look-up, so that starting costs nothing.
package struct BuiltinCatalog: Sendable {
  /// The one catalogue.
  package static let shared = BuiltinCatalog(Builtin.all)

  /// Every builtin, in the order of the reference manual.
  package let all: [Builtin]
  private let byName: [String: [Builtin]]

  package init(_ all: [Builtin]) {
    self.all = all
    self.byName = Dictionary(grouping: all, by: \.name)
  }

  /// The builtin a name reaches from a place.
  package func builtin(named name: String, at place: BuiltinPlaces) -> Builtin? {
    byName[name]?.first { !$0.places.isDisjoint(with: place) }
  }

  /// The names that can be reached from a place, in the order of the reference manual.
  package func names(at place: BuiltinPlaces) -> [String] {
    all.filter { !$0.places.isDisjoint(with: place) }.map(\.name)
  }
}
