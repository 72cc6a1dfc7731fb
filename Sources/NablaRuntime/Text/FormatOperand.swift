// nabla · FormatOperand.swift
// A value as formatting sees it.
// SPDX-License-Identifier: Apache-2.0

import BigInt
import NablaArrays

/// A value as formatting sees it: a number, a text, or anything else by its `str` and `repr`.
package struct FormatOperand: Sendable {
  /// What the value is to formatting.
  package enum Kind: Sendable {
    case bool(Bool)
    case integer(Int64)
    case bigInteger(BigInt)
    case float(Double)
    case complex(Complex128)
    case text(String)
    /// Anything else: it takes `%s` and an empty specifier only.
    case other
  }

  package var kind: Kind
  /// Python's name of the type, as the messages of `%` have it: `numpy.float64`.
  package var typeName: String
  /// `str` of the value where it is not that of its kind.
  private let ownText: String?
  /// `repr` of the value where it is not that of its kind.
  private let ownRepr: String?

  /// Creates an operand.
  package init(_ kind: Kind, typeName: String, text: String? = nil, repr: String? = nil) {
    self.kind = kind
    self.typeName = typeName
    ownText = text
    ownRepr = repr
  }

  /// Python's `str` of the value.
  package var text: String {
    if let ownText { return ownText }
    return switch kind {
    case .bool(let value): value ? "True" : "False"
    case .integer(let value): String(value)
    case .bigInteger(let value): value.description
    case .float(let value): PythonNumberText.float(value)
    case .complex(let value): PythonNumberText.complex(value)
    case .text(let value): value
    case .other: ""
    }
  }

  /// Python's `repr` of the value.
  package var repr: String {
    if let ownRepr { return ownRepr }
    if case .text(let value) = kind { return PythonText.repr(value) }
    return text
  }
}

extension FormatOperand {
  /// Python's `format(value, spec)`.
  ///
  ///     FormatOperand(.float(2.5), typeName: "float").formatted("8.3f")  // "   2.500"
  ///
  /// - Throws: what Python's `format` raises.
  package func formatted(_ spec: String) throws(FormatError) -> String {
    if spec.isEmpty { return text }
    switch kind {
    case .text(let value):
      return try FormatSpec(parsing: spec, for: .text).format(value)
    case .bool(let value):
      let parsed = try FormatSpec(parsing: spec, for: .bool)
      return try parsed.format(BigInt(value ? 1 : 0), as: .bool)
    case .integer(let value):
      return try FormatSpec(parsing: spec, for: .integer).format(value)
    case .bigInteger(let value):
      return try FormatSpec(parsing: spec, for: .integer).format(value, as: .integer)
    case .float(let value):
      return try FormatSpec(parsing: spec, for: .float).format(value)
    case .complex(let value):
      return try FormatSpec(parsing: spec, for: .complex).format(value)
    case .other: throw .unsupported(typeName: typeName)
    }
  }
}
