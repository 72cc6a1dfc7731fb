// nabla · Builtins+Turning.swift
// Arrays turned, mirrored, and with more axes.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Functions that turn arrays, as the manual lists them.
  static let turning: [Builtin] = [
    rot90, flipud, fliplr, rollaxis, permuteDims, atleast1d, atleast2d, atleast3d,
    broadcastArrays, broadcastShapes,
  ]

  static let rot90 = Builtin(
    "rot90", in: .shapes, .array("m"), .integer("k", default: 1),
    .shape("axes", default: [0, 1], shownAs: "(0, 1)"),
    summary: "The array turned by quarter circles, from the first of two axes to the second.",
    details: "A table turns against the clock; k=-1 turns it with the clock.",
    examples: [
      .shows("rot90([[1, 2], [3, 4]])", "[[2, 4],\n [1, 3]]"),
      .shows("rot90([[1, 2, 3]], k=-1)", "[[1],\n [2],\n [3]]"),
      .fails("rot90([[1]], axes=(0, 0))", "ValueError: Axes must be different."),
    ],
    seeAlso: ["flip", "transpose"]
  ) { _, array, turns, axes throws(RuntimeFailure) in
    guard axes.count == 2 else {
      throw RuntimeFailure.refusing("axes", "len(axes) must be 2.")
    }
    let distance = axes[0].subtractingReportingOverflow(axes[1]).partialValue.magnitude
    guard distance != 0, distance != UInt(array.rank) else {
      throw RuntimeFailure.refusing("axes", "Axes must be different.")
    }
    guard axes.allSatisfy({ $0 >= -array.rank && $0 < array.rank }) else {
      throw RuntimeFailure.refusing(
        "axes", "Axes=(\(axes[0]), \(axes[1])) out of range for array of ndim=\(array.rank).")
    }
    return try Operations.wrapping { () throws(ShapeError) in
      switch ((turns % 4) + 4) % 4 {
      case 0: Value.array(array)
      case 1: Value.array(try array.flipped([axes[1]]).swappingAxes(axes[0], axes[1]))
      case 2: Value.array(try array.flipped(axes))
      default: Value.array(try array.swappingAxes(axes[0], axes[1]).flipped([axes[1]]))
      }
    }
  }

  static let flipud = Builtin(
    "flipud", in: .shapes, .array("m"),
    summary: "The array with its rows backwards.",
    examples: [
      .shows("flipud([[1, 2], [3, 4]])", "[[3, 4],\n [1, 2]]"),
      .fails("flipud(1)", "ValueError: Input must be >= 1-d."),
    ],
    seeAlso: ["flip", "fliplr"]
  ) { _, array throws(RuntimeFailure) in
    guard array.rank > 0 else { throw RuntimeFailure.refusing("m", "Input must be >= 1-d.") }
    return try Operations.wrapping { () throws(ShapeError) in
      Value.array(try array.flipped([0]))
    }
  }

  static let fliplr = Builtin(
    "fliplr", in: .shapes, .array("m"),
    summary: "The array with its columns backwards.",
    examples: [
      .shows("fliplr([[1, 2], [3, 4]])", "[[2, 1],\n [4, 3]]"),
      .fails("fliplr([1, 2])", "ValueError: Input must be >= 2-d."),
    ],
    seeAlso: ["flip", "flipud"]
  ) { _, array throws(RuntimeFailure) in
    guard array.rank > 1 else { throw RuntimeFailure.refusing("m", "Input must be >= 2-d.") }
    return try Operations.wrapping { () throws(ShapeError) in
      Value.array(try array.flipped([1]))
    }
  }

  static let rollaxis = Builtin(
    "rollaxis", in: .shapes, .array("a"), .integer("axis"), .integer("start", default: 0),
    summary: "The array with one axis moved in front of another.",
    details: "moveaxis() says the same more clearly.",
    examples: [
      .shows("rollaxis(ones((3, 4, 5)), 2).shape", "(5, 3, 4)"),
      .shows("rollaxis(ones((3, 4, 5)), 0, 2).shape", "(4, 3, 5)"),
      .fails(
        "rollaxis([1, 2], 1)", "AxisError: axis 1 is out of bounds for array of dimension 1"),
    ],
    seeAlso: ["moveaxis"]
  ) { _, array, axis, start throws(RuntimeFailure) in
    let rank = array.rank
    let from = try Operations.wrapping { () throws(ShapeError) in
      try AnyArray.place(of: axis, rank: rank)
    }
    let before = start < 0 ? start &+ rank : start
    guard before >= 0, before <= rank else {
      throw RuntimeFailure.refusing(
        "start",
        "'start' arg requires \(-rank) <= start < \(rank + 1), but \(start) was passed in",
        kind: .axisError)
    }
    return try Operations.wrapping { () throws(ShapeError) in
      Value.array(try array.movingAxes([from], to: [from < before ? before - 1 : before]))
    }
  }

  static let permuteDims = Builtin(
    alias: "permute_dims", of: transpose,
    examples: [
      .shows("permute_dims(ones((2, 3, 4)), (1, 2, 0)).shape", "(3, 4, 2)"),
      .fails(
        "permute_dims([[1, 2]], (0,))",
        "ValueError: axes don't match array: 1 given for 2 dimensions"),
    ])

  // MARK: - At least so many axes

  static let atleast1d = atLeast(
    1, "atleast_1d", summary: "Arrays with one axis or more: a number becomes a list of one.",
    examples: [
      .shows("atleast_1d(3)", "[3]"), .shows("atleast_1d(3, [4, 5])", "([3], [4, 5])"),
      .fails("atleast_1d('a')", "TypeError: 'arys' must be arrays, not a text"),
    ]
  ) { array throws(ShapeError) in array.rank == 0 ? try array.reshaped(to: [1]) : array }

  static let atleast2d = atLeast(
    2, "atleast_2d", summary: "Arrays with two axes or more: a list becomes a row.",
    examples: [
      .shows("atleast_2d([1, 2])", "[[1, 2]]"),
      .fails("atleast_2d('a')", "TypeError: 'arys' must be arrays, not a text"),
    ]
  ) { array throws(ShapeError) in
    array.rank < 2 ? try array.expanded(Array(0..<2 - array.rank)) : array
  }

  static let atleast3d = atLeast(
    3, "atleast_3d", summary: "Arrays with three axes or more: a table gets a third one behind.",
    examples: [
      .shows("atleast_3d([1, 2]).shape", "(1, 2, 1)"),
      .shows("atleast_3d(ones((2, 3))).shape", "(2, 3, 1)"),
      .fails("atleast_3d('a')", "TypeError: 'arys' must be arrays, not a text"),
    ]
  ) { array throws(ShapeError) in try array.withThreeAxes() }

  private static func atLeast(
    _ rank: Int, _ name: String, summary: String, examples: [BuiltinExample],
    _ change: @escaping @Sendable (AnyArray) throws(ShapeError) -> AnyArray
  ) -> Builtin {
    Builtin(
      name, in: .shapes, .eachArray("arys"), summary: summary,
      details: "Several arrays give a tuple.", examples: examples,
      seeAlso: ["expand_dims", "reshape"]
    ) { _, arrays throws(ShapeError) in
      var results: [AnyArray] = []
      for array in arrays { results.append(try change(array)) }
      return results.count == 1 ? Value.array(results[0]) : Value.arrays(results)
    }
  }

  // MARK: - Broadcasting

  static let broadcastArrays = Builtin(
    "broadcast_arrays", in: .shapes, .eachArray("args"),
    summary: "Arrays repeated to one shape, as arithmetic would.",
    examples: [
      .shows("broadcast_arrays([1, 2], [[3], [4]])[1]", "[[3, 3],\n [4, 4]]"),
      .fails(
        "broadcast_arrays([1, 2], [1, 2, 3])",
        "ValueError: shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is "
          + "between arg 0 with shape (2,) and arg 1 with shape (3,)."),
    ],
    seeAlso: ["broadcast_shapes", "broadcast_to"]
  ) { _, arrays throws(RuntimeFailure) in
    let shape = try Value.broadcastShape(arrays.map(\.shape))
    return try Operations.wrapping { () throws(ShapeError) in
      var results: [AnyArray] = []
      for array in arrays { results.append(try array.broadcasting(to: shape)) }
      return Value.arrays(results)
    }
  }

  static let broadcastShapes = Builtin(
    "broadcast_shapes", in: .shapes, .values("args"),
    summary: "The shape that arrays of these shapes are repeated to in arithmetic.",
    examples: [
      .shows("broadcast_shapes((2, 1), (3,))", "(2, 3)"),
      .fails(
        "broadcast_shapes((2,), (3,))",
        "ValueError: shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is "
          + "between arg 0 with shape (2,) and arg 1 with shape (3,)."),
    ],
    seeAlso: ["broadcast_arrays", "broadcast_to"]
  ) { _, values throws(RuntimeFailure) in
    var shapes: [[Int]] = []
    let info = ParameterInfo.named("args", "integers or tuples of integers")
    for value in values { shapes.append(try value.asInts(for: info)) }
    return .tuple(try Value.broadcastShape(shapes).map(Value.count))
  }
}

extension Value {
  /// The shape that shapes broadcast to, with NumPy's words for those that do not.
  static func broadcastShape(_ shapes: [[Int]]) throws(RuntimeFailure) -> [Int] {
    if shapes.contains(where: { $0.contains { $0 < 0 } }) {
      throw RuntimeFailure(ArrayError.negativeDimension)
    }
    var result: [Int] = []
    for (number, shape) in shapes.enumerated() {
      do throws(ArrayError) {
        result = try Layout.broadcast(result, shape)
      } catch {
        let other = shapes.firstIndex { (try? Layout.broadcast($0, shape)) == nil } ?? 0
        throw RuntimeFailure.refusing(
          "args",
          "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between "
            + "arg \(other) with shape \(ShapeText.text(shapes[other])) and arg \(number) with "
            + "shape \(ShapeText.text(shape)).")
      }
    }
    return result
  }
}
