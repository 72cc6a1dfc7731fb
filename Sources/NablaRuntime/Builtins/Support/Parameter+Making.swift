// nabla · Parameter+Making.swift
// Parameters of functions that make arrays.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Parameter where Input == DType {
  /// `dtype=float`: a dtype with a default.
  static func dtype(default absent: DType, shownAs text: String) -> Parameter {
    Parameter("dtype", expecting: "a dtype", default: absent, shownAs: text) {
      value, info, _ throws(RuntimeFailure) in
      if case .none = value { return .float64 }
      return try value.asDType(for: info)
    }
  }
}

extension Parameter where Input == [Int]? {
  /// `shape=None`: the shape of the result, or that of another array.
  static func optionalShape(_ name: String = "shape") -> Parameter {
    Parameter(
      name, expecting: "an integer, a tuple of integers or None", default: .some(nil),
      shownAs: "None"
    ) { value, info, _ throws(RuntimeFailure) in
      if case .none = value { return nil }
      return try value.asInts(for: info)
    }
  }
}

extension Parameter where Input == Value {
  /// `copy=None`: whether a copy is made; arrays are values here, so nothing of it can be seen.
  static func copyFlag(default absent: Bool? = nil) -> Parameter {
    value(
      "copy", default: absent.map { .bool($0) } ?? Value.none,
      shownAs: absent.map { $0 ? "True" : "False" } ?? "None")
  }
}
