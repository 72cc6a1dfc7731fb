// nabla · Parameter+Indexing.swift
// Parameters of functions that take and put elements.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaDiagnostics

extension Parameter where Input == IndexMode {
  /// `mode='raise'`: what happens to indices beyond the ends.
  static func indexMode() -> Parameter {
    Parameter(
      "mode", expecting: "'raise', 'wrap' or 'clip'", default: .raise, shownAs: "'raise'"
    ) { value, info, _ throws(RuntimeFailure) in
      guard case .text(let object) = value else { throw value.isNot(info) }
      guard let mode = IndexMode(rawValue: object.text) else {
        throw RuntimeFailure.refusing(
          info.name,
          "clipmode must be one of 'clip', 'raise', or 'wrap' (got '\(object.text)')")
      }
      return mode
    }
  }
}

/// Integers that name elements; an empty bracket, which is an array of floats, names none.
struct IndexInput: Sendable {
  let array: AnyArray
}

extension Parameter where Input == IndexInput {
  /// Integers that name elements.
  static func indices(_ name: String = "indices") -> Parameter {
    Parameter(name, expecting: "an array of integers") { value, info, _ throws(RuntimeFailure) in
      let array = try value.asArray(for: info)
      if "biu".contains(array.dtype.kind) || array.count == 0 { return IndexInput(array: array) }
      throw RuntimeFailure.refusing(
        info.name,
        "Cannot cast array data from dtype('\(array.dtype.name)') to dtype('int64') according to "
          + "the rule 'safe'", kind: .typeError,
        help: "indices are integers: x.astype(int) makes them")
    }
  }
}
