// nabla · NameFault.swift
// Names that nothing answers to.
// SPDX-License-Identifier: Apache-2.0

/// A name after a dot, or after `import`, that nothing answers to.
package enum NameFault: Error, Hashable, Sendable {
  /// `x.foo`: the value's type, and the attributes that it has.
  case noAttribute(type: String, name: String, known: [String])
  /// `np.foo`: the module, and its members.
  case noMember(module: String, name: String, known: [String])
  /// `np.float`: another name of Python's own that is gone from NumPy.
  case removedFromNumPy(name: String)
  /// `np.longdouble`: a dtype of NumPy's that arrays do not have here.
  case noSuchDType(name: String)
  /// `import foo`: the modules that there are.
  case notAModule(name: String, known: [String])
}
