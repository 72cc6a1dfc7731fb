// nabla · BlockMaker.swift
// One array from brackets of brackets of arrays.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// Puts the arrays of nested brackets together: NumPy's `block`.
///
/// The compiler hands brackets to `block` as tuples, so that arrays of one shape are not made one
/// array on the way.
struct BlockMaker {
  private let arrays: Value
  /// How many brackets are around each array.
  private let depth: Int
  /// How many axes every array gets.
  private var rank = 0

  /// Looks through the brackets.
  ///
  /// - Throws: an empty bracket; arrays in different depths.
  init(_ arrays: Value) throws(RuntimeFailure) {
    self.arrays = arrays
    depth = try Self.depth(of: arrays, path: [])
    try measure(arrays)
    rank = max(rank, depth)
  }

  /// The arrays joined.
  func array() throws(RuntimeFailure) -> AnyArray {
    try joined(arrays, level: 0)
  }

  private static func items(of value: Value) -> [Value]? {
    switch value {
    case .tuple(let object): object.items
    case .list(let items): items
    default: nil
    }
  }

  private static func depth(of value: Value, path: [Int]) throws(RuntimeFailure) -> Int {
    guard let items = items(of: value) else { return path.count }
    guard path.count < ArrayMaker.mostAxes else {
      throw RuntimeFailure.refusing("arrays", "maximum supported dimension for an ndarray is 64")
    }
    guard !items.isEmpty else {
      throw RuntimeFailure.refusing("arrays", "List at \(text(path)) cannot be empty")
    }
    var first: Int?
    for (number, item) in items.enumerated() {
      let found = try depth(of: item, path: path + [number])
      if let first, first != found {
        throw RuntimeFailure.refusing(
          "arrays",
          "List depths are mismatched. First element was at depth \(first), but there is an "
            + "element at depth \(found) (\(text(path + [number])))")
      }
      first = found
    }
    return first ?? 0
  }

  private static func text(_ path: [Int]) -> String {
    "arrays" + path.map { "[\($0)]" }.joined()
  }

  private mutating func measure(_ value: Value) throws(RuntimeFailure) {
    if let items = Self.items(of: value) {
      for item in items { try measure(item) }
    } else {
      rank = max(rank, try value.asArray(for: .named("arrays", "an array")).rank)
    }
  }

  private func joined(_ value: Value, level: Int) throws(RuntimeFailure) -> AnyArray {
    guard let items = Self.items(of: value) else {
      let array = try value.asArray(for: .named("arrays", "an array"))
      return try Operations.wrapping { () throws(ShapeError) in
        try array.expanded(Array(0..<rank - array.rank))
      }
    }
    var parts: [AnyArray] = []
    for item in items { parts.append(try joined(item, level: level + 1)) }
    return try Operations.wrapping { () throws(ShapeError) in
      try .concatenated(parts, along: rank - depth + level)
    }
  }
}
