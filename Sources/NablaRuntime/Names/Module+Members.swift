// nabla · Module+Members.swift
// The modules there are, and what they hold.
// SPDX-License-Identifier: Apache-2.0

extension Module {
  /// The module of an imported name: `numpy`, `numpy.linalg`; nil if there is none.
  package static func module(named name: String) -> Module? { byName[name] }

  /// The names that `import` takes, for the message about any other.
  package static let names: [String] = all.map(\.name)

  /// The modules that are there without an import, by the names that reach them.
  package static func bare(_ name: String) -> Module? {
    bareNames[name].flatMap(module(named:))
  }

  /// The short names of modules, and what they stand for.
  package static let bareNames = [
    "np": "numpy", "math": "math", "nd": "numdifftools", "pd": "pandas",
    "plt": "matplotlib.pyplot", "linalg": "numpy.linalg", "random": "numpy.random",
    "fft": "numpy.fft",
  ]

  private static let all = [
    Module("numpy", places: .np), Module("numpy.linalg", places: .linalg),
    Module("numpy.strings", places: .strings), Module("numpy.char", places: .strings),
    Module("numpy.random", places: .random), Module("numpy.fft", places: .fft),
    Module("numpy.polynomial", places: .polynomialClasses),
    Module("numpy.polynomial.polynomial", places: .powerSeries),
    Module("numpy.testing", places: .testing), Module("numpy.emath", places: .emath),
    Module("numpy.lib", places: .lib), Module("numpy.lib.scimath", places: .emath),
    Module("numpy.lib.stride_tricks", places: .strideTricks),
    Module("numpy.lib.array_utils", places: .arrayUtilities),
    Module("numpy.exceptions", places: .exceptions),
    Module("numpy.dtypes", places: .dtypeClasses),
    Module("math", places: .math), Module("numdifftools", places: []),
    Module("pandas", places: []), Module("matplotlib", places: []),
    Module("matplotlib.pyplot", places: []),
  ]

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// The value of a member; nil if the module has none of that name.
  package func member(_ member: String) -> Value? {
    if let builtin = BuiltinCatalog.shared.builtin(named: member, at: places) {
      return .builtin(builtin)
    }
    if let constant = Constant.named(member, at: places) { return constant.value }
    return Module.module(named: name + "." + member).map(Value.module)
  }

  /// The names of all members, sorted.
  package var memberNames: [String] {
    let functions = BuiltinCatalog.shared.names(at: places)
    let constants = Constant.all.filter { !$0.places.isDisjoint(with: places) }.map(\.name)
    let prefix = name + "."
    let modules = Module.names.filter { $0.hasPrefix(prefix) }.map {
      String($0.dropFirst(prefix.count))
    }.filter { !$0.contains("." as Character) }
    return (functions + constants + modules).sorted()
  }
}
