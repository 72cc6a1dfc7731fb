// nabla · PythonNames.swift
// The names of the translated program.
// SPDX-License-Identifier: Apache-2.0

import NablaRuntime
import NablaSyntax

/// The names of the translated program: a user's name stays, unless the program needs it itself or
/// Python cannot read it.
struct PythonNames {
  /// Python's functions that translated programs call.
  static let builtins: Set = [
    "abs", "all", "any", "bin", "bool", "chr", "complex", "divmod", "enumerate", "exit", "filter",
    "float", "format", "getattr", "hasattr", "hex", "int", "isinstance", "issubclass", "len",
    "list",
    "map", "max", "min", "oct", "ord", "pow", "print", "range", "repr", "reversed", "round",
    "slice",
    "sorted", "str", "sum", "tuple", "type", "zip", "super", "callable", "object", "SystemExit",
    "TypeError", "ValueError", "next", "iter", "set", "dict", "vars",
  ]

  /// The modules of the translated program.
  static let modules: Set = ["np", "da", "dask", "math", "sys", "os", "collections", "warnings"]

  /// Python's words that are no words of the language.
  private static let words: Set = ["match", "case", "nonlocal", "exec"]

  private var spellings: [NameID: String] = [:]
  private let names: NameTable

  /// Finds a name for every variable of a program.
  init(of program: Program, taken: Set<String>) {
    names = program.names
    var used = taken.union(Self.builtins).union(Self.modules)
    for index in 0..<names.count { used.insert(names[NameID(rawValue: Int32(index))]) }
    let reserved = taken.union(Self.builtins).union(Self.modules)
    for index in 0..<names.count {
      let id = NameID(rawValue: Int32(index))
      let plain = Self.readable(names[id])
      guard plain != names[id] || reserved.contains(plain) else { continue }
      var spelling = plain == names[id] || used.contains(plain) ? plain + "_" : plain
      while used.contains(spelling) { spelling += "_" }
      used.insert(spelling)
      spellings[id] = spelling
    }
  }

  /// The name of a variable.
  subscript(name: NameID) -> String { spellings[name] ?? names[name] }

  /// A name that Python reads as one: it takes letters that are styled forms of others for those.
  private static func readable(_ name: String) -> String {
    guard !name.utf8.allSatisfy({ $0 < 128 }) else { return name }
    var result = ""
    for scalar in name.unicodeScalars {
      let isPlain = scalar.properties.isXIDContinue && !isStyled(scalar)
      result += isPlain ? String(scalar) : "u" + String(scalar.value, radix: 16)
    }
    return result
  }

  private static func isStyled(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAA, 0xB5, 0xBA, 0x132...0x133, 0x13F...0x140, 0x149, 0x17F, 0x1C4...0x1CC, 0x1F1...0x1F3,
      0x2B0...0x2B8, 0x2E0...0x2E4, 0x3D0...0x3D6, 0x3F0...0x3F5, 0x1D2C...0x1DBF, 0x2070...0x2189,
      0x3131...0x318E, 0x1D400...0x1D7FF, 0xF900...0xFFEF:
      true
    default: false
    }
  }
}
