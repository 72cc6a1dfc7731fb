// nabla · Value+Bare.swift
// What a name without a prefix means, if the user has not defined it.
// SPDX-License-Identifier: Apache-2.0

extension Value {
  /// The value of a name that the user has not defined; nil if there is none.
  package static func bare(_ name: String) -> Value? {
    if let builtin = BuiltinCatalog.shared.builtin(named: name, at: .bare) {
      return .builtin(builtin)
    }
    if let constant = Constant.named(name, at: .bare) { return constant.value }
    if let builtin = BuiltinCatalog.shared.builtin(named: name, at: .linalg) {
      return .builtin(builtin)
    }
    return Module.bare(name).map(Value.module)
  }

  /// All names that `bare` knows, sorted.
  package static let bareNames: [String] = {
    let functions = BuiltinCatalog.shared.names(at: [.bare, .linalg])
    let constants = Constant.all.filter { $0.places.contains(.bare) }.map(\.name)
    return Set(functions + constants + Module.bareNames.keys).sorted()
  }()

  /// Where a name that `bare` does not know stands in a module: `random.choice` for `choice`.
  package static func qualifiedName(of name: String) -> String? {
    let homes: [(prefix: String, place: BuiltinPlaces)] = [
      ("np", .np), ("random", .random), ("fft", .fft), ("math", .math),
    ]
    let home = homes.first { home in
      BuiltinCatalog.shared.builtin(named: name, at: home.place) != nil
        || Constant.named(name, at: home.place) != nil
    }
    guard let home else { return nil }
    // A single letter more probably is a variable that was forgotten than the distribution f.
    return home.place == .random && name.count == 1 ? nil : home.prefix + "." + name
  }
}
