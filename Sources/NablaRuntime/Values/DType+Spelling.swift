// nabla · DType+Spelling.swift
// The names by which a dtype is known.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaDiagnostics

extension DType {
  /// The dtype of a name as NumPy's `dtype=` takes it: `float64`, `float`, `f8`, `d`, `int`, `?` ….
  package init?(spelling: String) {
    // The type of a NumPy scalar is called `numpy.float64`.
    let name = spelling.hasPrefix("numpy.") ? String(spelling.dropFirst(6)) : spelling
    guard let dtype = Self.bySpelling[name] ?? Self.bySize(name) ?? Self.coded(named: name) else {
      return nil
    }
    self = dtype
  }

  /// A dtype of dates, durations or texts; nil for any other name, and for units that do not exist.
  private static func coded(named name: String) -> DType? { (try? coded(spelling: name)) ?? nil }

  /// NumPy's other names, which are names of the language too.
  package static let aliases: [(name: String, dtype: DType)] = [
    ("bool_", .bool), ("byte", .int8), ("short", .int16), ("intc", .int32), ("int_", .int64),
    ("intp", .int64), ("long", .int64), ("longlong", .int64), ("ubyte", .uint8),
    ("ushort", .uint16), ("uintc", .uint32), ("uint", .uint64), ("uintp", .uint64),
    ("ulong", .uint64), ("ulonglong", .uint64), ("half", .float16), ("single", .float32),
    ("double", .float64), ("csingle", .complex64), ("cdouble", .complex128),
  ]

  /// Python's types, and the letters of C's types.
  private static let words: [(name: String, dtype: DType)] = [
    ("int", .int64), ("float", .float64), ("complex", .complex128), ("?", .bool), ("b", .int8),
    ("h", .int16), ("i", .int32), ("l", .int64), ("q", .int64), ("n", .int64), ("p", .int64),
    ("B", .uint8), ("H", .uint16), ("I", .uint32), ("L", .uint64), ("Q", .uint64),
    ("N", .uint64), ("P", .uint64), ("e", .float16), ("f", .float32), ("d", .float64),
    ("F", .complex64), ("D", .complex128),
  ]

  private static let bySpelling = Dictionary(
    uniqueKeysWithValues: numeric.map { ($0.name, $0) } + aliases.map { ($0.name, $0.dtype) }
      + words.map { ($0.name, $0.dtype) })

  /// The dtype of a kind and a number of bytes: `i4`, `<f8`, `|u1`.
  private static func bySize(_ spelling: String) -> DType? {
    let name =
      spelling.first.map { "<=|".contains($0) } ?? false ? spelling.dropFirst() : spelling[...]
    if name.count == 1 { return bySpelling[String(name)] }
    return numeric.first { String($0.kind) + String($0.itemSize) == name }
  }
}

/// What can be wrong with a dtype.
package enum DTypeError: Error, Hashable, Sendable, Fact {
  case notADType(shown: String, parameter: String)

  package var wording: Wording {
    switch self {
    case .notADType(let shown, let parameter):
      Wording(
        .typeError, "data type \(shown) not understood", at: .parameter(parameter),
        notes: ["dtypes: " + DType.numeric.map(\.name).joined(separator: ", ")])
    }
  }
}
