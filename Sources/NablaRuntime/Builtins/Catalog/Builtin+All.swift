// nabla · Builtin+All.swift
// The list of all builtins, a line per file of declarations.
// SPDX-License-Identifier: Apache-2.0

extension Builtin {
  /// Every builtin; each file of declarations lists its own.
  static let all: [Builtin] = [
    calculus,
    reductions,
    scans,
    shapes,
    turning,
    padding,
    applying,
    describing,
    joining,
    splitting,
    inserting,
    searching,
    filling,
    triangles,
    grids,
    storing,
    taking,
    ranges,
    creation,
    elementwise,
    conversion,
    dtypes,
    dtypeLimits,
    language,
    linearAlgebra,
    equations,
    decompositions,
    norms,
    iteration,
    numbers,
    pythonReductions,
    pythonPowers,
    session,
    helping,
    printing,
    mathFloats,
    mathIntegers,
    lists,
    text,
  ].flatMap { $0 }
}
