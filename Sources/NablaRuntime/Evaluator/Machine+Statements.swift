// nabla · Machine+Statements.swift
// Imports and command words.
// SPDX-License-Identifier: Apache-2.0

import NablaSyntax

extension Machine {
  /// `import numpy as np`, `from math import pi`.
  func importNames() throws(RuntimeFailure) {
    let tree = code.tree
    switch tree[node].kind {
    case .importStatement(let names):
      for name in tree[names] {
        guard case .importedName(let path, let alias) = tree[name].kind else { continue }
        let module = try Machine.module(tree[path])
        // `import numpy.linalg` binds `numpy`; with `as` the module itself.
        let first = String(tree[path].prefix { $0 != "." })
        bind(
          alias.map { evaluation.names[$0] } ?? first,
          .module(alias == nil ? try Machine.module(first) : module))
      }
    case .fromImport(let path, let names):
      let module = try Machine.module(tree[path])
      for name in tree[names] {
        guard case .importedName(let path, let alias) = tree[name].kind else { continue }
        try bindMember(tree[path], of: module, as: alias)
      }
    default: break
    }
  }

  private func bindMember(
    _ member: String, of module: Module, as alias: NameID?
  ) throws(RuntimeFailure) {
    guard member != "*" else {
      for name in module.memberNames {
        if let value = module.member(name) { bind(name, value) }
      }
      return
    }
    bind(alias.map { evaluation.names[$0] } ?? member, try Value.module(module).attribute(member))
  }

  private static func module(_ path: String) throws(RuntimeFailure) -> Module {
    guard let module = Module.module(named: path) else {
      throw RuntimeFailure(NameFault.notAModule(name: path, known: Module.names))
    }
    return module
  }

  /// Binds an imported name. One that means the same without an import needs no variable, so that
  /// `del` and completion show what the user made.
  private func bind(_ name: String, _ value: Value) {
    let id = evaluation.names.intern(name)
    if evaluation.globals[id] == nil, let bare = Value.bare(name), Machine.isSame(bare, value) {
      return
    }
    storeGlobal(id.rawValue, value)
  }

  private static func isSame(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.module(let x), .module(let y)): x.name == y.name
    case (.builtin(let x), .builtin(let y)): x === y
    default: false
    }
  }

  /// `help gradient`, `:q`.
  func command() throws(RuntimeFailure) {
    guard case .command(let word, let argument) = code.tree[node].kind else { return }
    try evaluation.runCommand(code.tree[word], code.tree[argument])
  }
}
