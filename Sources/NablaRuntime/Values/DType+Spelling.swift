// nabla · DType+Spelling.swift
// The names by which a dtype is known.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaDiagnostics

extension DType {
  /// The dtype of a name as NumPy's `dtype=` takes it: `float64`, `float`, `f8`, `d`, `int`, `?` ….
  package init?(spelling: String) {
    // The type of a NumPy scalar is called `numpy.float64`.
    switch spelling.hasPrefix("numpy.") ? String(spelling.dropFirst(6)) : spelling {
    case "bool", "bool_", "?", "b1": self = .bool
    case "int64", "int", "int_", "long", "longlong", "intp", "i8", "<i8", "l", "q": self = .int64
    case "float32", "single", "f", "f4", "<f4": self = .float32
    case "float64", "float", "double", "d", "f8", "<f8": self = .float64
    case "complex128", "complex", "cdouble", "D", "c16", "<c16": self = .complex128
    default: return nil
    }
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
        notes: ["dtypes: " + DType.allCases.map(\.name).joined(separator: ", ")])
    }
  }
}
