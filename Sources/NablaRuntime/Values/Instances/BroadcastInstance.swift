// nabla · BroadcastInstance.swift
// Arrays seen in their common shape, element by element.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// The value of `broadcast(a, b, …)`: the arrays in their common shape.
struct BroadcastInstance: Instance {
  /// All of one shape.
  let arrays: [AnyArray]
  let shape: [Int]

  init(_ arrays: [AnyArray]) throws(RuntimeFailure) {
    guard arrays.count <= 64 else {
      throw RuntimeFailure.refusing(
        "in", "Need at most 64 array objects, but there are \(arrays.count).")
    }
    let shape = try Value.broadcastShape(arrays.map(\.shape))
    var wide: [AnyArray] = []
    for array in arrays {
      wide.append(
        try Operations.wrapping { () throws(ShapeError) in try array.broadcasting(to: shape) })
    }
    self.arrays = wide
    self.shape = shape
  }

  var count: Int { shape.reduce(1, *) }

  var typeName: String { "numpy.broadcast" }
  var typeDescription: String { "a broadcast" }
  var methodPlaces: BuiltinPlaces { [] }
  var attributeNames: [String] { ["index", "nd", "ndim", "numiter", "shape", "size"] }
  var length: Int? { nil }

  var items: [Value]? {
    guard (try? Operations.checkLength(count)) != nil else { return nil }
    return (0..<count).map { position in
      .tuple(arrays.map { Value($0.scalar(at: position)) })
    }
  }

  func attribute(_ name: String) throws(RuntimeFailure) -> Value? {
    switch name {
    case "shape": .tuple(shape.map { .count($0) })
    case "size": .count(count)
    case "nd", "ndim": .count(shape.count)
    case "numiter": .count(arrays.count)
    // Iterating leaves the value as it is: the next element is the first.
    case "index": .int(0)
    default: nil
    }
  }

  func reprText(_ options: PrintOptions) -> String { "<numpy.broadcast object>" }
}
