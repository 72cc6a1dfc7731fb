// nabla · PythonFunction.swift
// How Python calls our builtins.
// SPDX-License-Identifier: Apache-2.0

import NablaRuntime

/// How Python calls one of our builtins.
enum PythonFunction: Hashable {
  /// By this name: `np.gradient`, `len`.
  case named(String)
  /// As a function of the program's own head.
  case helper(Helper)
  /// Not at all.
  case missing

  /// How Python calls what a bare name means; nil if the name means no function.
  static func bare(_ name: String) -> PythonFunction? {
    let catalog = BuiltinCatalog.shared
    if let builtin = catalog.builtin(named: name, at: .bare) { return of(builtin) }
    if catalog.builtin(named: name, at: .linalg) != nil { return .named("np.linalg." + name) }
    return nil
  }

  /// How Python calls a builtin that stands without a prefix.
  private static func of(_ builtin: Builtin) -> PythonFunction {
    let name = builtin.name
    if name == "exit" || name == "quit" { return .named("exit") }
    if PythonNames.builtins.contains(name) { return .named(name) }
    if builtin.places.contains(.np) { return .named("np." + name) }
    if let helper = Helper.twins[name] { return .helper(helper) }
    if builtin.places.contains(.math) { return .named("math." + name) }
    return .missing
  }

  /// How Python writes what a name without a prefix stands for; nil if it is no constant.
  static func constant(_ name: String) -> String? {
    switch name {
    case "π": return "np.pi"
    case "τ": return "2*np.pi"
    case "∞": return "np.inf"
    default: break
    }
    guard let constant = Constant.named(name, at: .bare) else { return nil }
    return constant.places.contains(.np) ? "np." + name : nil
  }
}
