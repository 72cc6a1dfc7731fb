// nabla · Value+Kind.swift
// What a variable is, in one word.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Value {
  /// What kind of value this is, in one or two words: `array`, `float`, `random generator`.
  package var kindName: String {
    switch self {
    case .array: return "array"
    case .list: return "list"
    case .tuple: return "tuple"
    default:
      let description = typeDescription
      for article in ["an ", "a "] where description.hasPrefix(article) {
        return String(description.dropFirst(article.utf8.count))
      }
      return description
    }
  }

  /// Shape, dtype and bytes of an array; nil for anything else.
  package var arrayTraits: (shape: [Int], dtype: String, bytes: Int)? {
    guard case .array(let object) = self else { return nil }
    let array = object.array
    return (array.shape, array.dtype.name, array.count &* array.dtype.itemSize)
  }
}
