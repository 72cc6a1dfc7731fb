// nabla · Sort.swift
// What is known of the value of a random expression.
// SPDX-License-Identifier: Apache-2.0

/// What is known of the value of a random expression before it has run.
struct Sort: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case int, float, complex, bool, text, array, list, tuple, function
    /// Anything at all: the result of a function that is not known further.
    case unknown
  }

  var kind: Kind
  /// The dtype of an array; nil where it is not known.
  var dtype: ElementType?
  /// The shape of an array; nil where it is not known.
  var shape: [Int]?

  static let int = Sort(kind: .int)
  static let float = Sort(kind: .float)
  static let complex = Sort(kind: .complex)
  static let bool = Sort(kind: .bool)
  static let text = Sort(kind: .text)
  static let list = Sort(kind: .list)
  static let tuple = Sort(kind: .tuple)
  static let function = Sort(kind: .function)
  static let unknown = Sort(kind: .unknown)

  static func array(_ dtype: ElementType?, _ shape: [Int]?) -> Sort {
    Sort(kind: .array, dtype: dtype, shape: shape)
  }

  /// The number of axes, where it is known.
  var rank: Int? { shape?.count }

  /// The number of elements, where it is known.
  var count: Int? { shape?.reduce(1, *) }
}

/// A family of dtypes whose elements are written alike.
enum ElementType: String, CaseIterable, Hashable, Sendable {
  case bool, int, float, complex
}
