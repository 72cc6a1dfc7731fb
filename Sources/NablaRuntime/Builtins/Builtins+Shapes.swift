// nabla · Builtins+Shapes.swift
// The same elements in other axes.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Functions that change shapes, as the manual lists them.
  static let shapes: [Builtin] = [
    reshape, reshapeMethod, ravel, flatten, transpose, transposeMethod, swapaxes, moveaxis,
    squeeze, expandDims, broadcastTo, flip, roll,
  ]

  private static let reshapeDetails = """
    One length may be -1: it becomes what is left. order='F' counts the elements with the first \
    axis fastest.
    """

  static let reshape = Builtin(
    "reshape", in: .shapes, Parameter.array("a").positionalOnly, .shape(), .order(),
    .copyFlag().keywordOnly,
    summary: "The same elements in another shape.", details: reshapeDetails,
    examples: [
      .shows("reshape([1, 2, 3, 4], (2, 2))", "[[1, 2],\n [3, 4]]"),
      .shows("reshape([1, 2, 3, 4, 5, 6], (-1, 2)).shape", "(3, 2)"),
      .fails(
        "reshape([1, 2, 3], (2, 2))",
        "ValueError: cannot reshape array of size 3 into shape (2,2)"),
    ],
    seeAlso: ["ravel", "transpose"]
  ) { _, array, shape, order, copies throws(RuntimeFailure) in
    try reshaped(array, to: shape, order, copies)
  }

  static let reshapeMethod = Builtin(
    "reshape", in: .shapes, places: .method, .array("a"), .integers("shape"),
    .order().keywordOnly, .copyFlag().keywordOnly,
    summary: "The same elements in another shape.", details: reshapeDetails,
    examples: [
      .shows("array([1, 2, 3, 4]).reshape(2, 2)", "[[1, 2],\n [3, 4]]"),
      .fails(
        "array([1, 2, 3]).reshape(2, -1)",
        "ValueError: cannot reshape array of size 3 into shape (2,-1)"),
    ],
    seeAlso: ["ravel", "transpose"]
  ) { _, array, shape, order, copies throws(RuntimeFailure) in
    try reshaped(array, to: shape, order, copies)
  }

  private static func reshaped(
    _ array: AnyArray, to shape: [Int], _ order: ElementOrder, _ copies: Value
  ) throws(RuntimeFailure) -> Value {
    let result = try Operations.wrapping { () throws(ShapeError) in
      try array.reshaped(to: shape, order: order)
    }
    if case .bool(false) = copies, !result.sharesStorage(with: array) {
      throw .refusing("copy", "Unable to avoid creating a copy while reshaping.")
    }
    return Value.array(result)
  }

  static let ravel = Builtin(
    "ravel", in: .shapes, places: .numpyAndMethod, .array("a"), .order(),
    summary: "All elements along one axis.",
    examples: [
      .shows("ravel([[1, 2], [3, 4]])", "[1, 2, 3, 4]"),
      .shows("ravel([[1, 2], [3, 4]], order='F')", "[1, 3, 2, 4]"),
      .fails("ravel([1, 2], order='X')", "ValueError: order must be one of 'C' and 'F', not 'X'"),
    ],
    seeAlso: ["flatten", "reshape"]
  ) { _, array, order throws(ShapeError) in
    Value.array(try array.raveled(order: order))
  }

  static let flatten = Builtin(
    "flatten", in: .shapes, places: .method, .array("a"), .order(),
    summary: "All elements along one axis.",
    examples: [
      .shows("array([[1, 2], [3, 4]]).flatten()", "[1, 2, 3, 4]"),
      .fails(
        "array([1, 2]).flatten(order='X')",
        "ValueError: order must be one of 'C' and 'F', not 'X'"),
    ],
    seeAlso: ["ravel"]
  ) { _, array, order throws(ShapeError) in
    Value.array(try array.raveled(order: order))
  }

  static let transpose = Builtin(
    "transpose", in: .shapes, .array("a"), .axes("axes"),
    summary: "The array with its axes in another order, by default reversed.",
    examples: [
      .shows("transpose([[1, 2], [3, 4]])", "[[1, 3],\n [2, 4]]"),
      .fails(
        "transpose([[1, 2]], (0,))",
        "ValueError: axes don't match array: 1 given for 2 dimensions"),
    ],
    seeAlso: ["moveaxis", "swapaxes"]
  ) { _, array, axes throws(ShapeError) in
    Value.array(try array.transposed(axes))
  }

  static let transposeMethod = Builtin(
    "transpose", in: .shapes, places: .method, .array("a"), .values("axes"),
    summary: "The array with its axes in another order, by default reversed.",
    examples: [
      .shows("ones((2, 3, 4)).transpose(2, 0, 1).shape", "(4, 2, 3)"),
      .fails(
        "ones((2, 3)).transpose(0)",
        "ValueError: axes don't match array: 1 given for 2 dimensions"),
    ],
    seeAlso: ["moveaxis", "swapaxes"]
  ) { _, array, values throws(RuntimeFailure) in
    let info = ParameterInfo(
      name: "axes", passing: .variadic, expectation: "integers", defaultText: nil)
    var axes: [Int]? = []
    if values.isEmpty {
      axes = nil
    } else if values.count == 1 {
      if case .none = values[0] { axes = nil } else { axes = try values[0].asInts(for: info) }
    } else {
      for (item, value) in values.enumerated() {
        guard let axis = value.asInt else { throw value.isNot(info, item: item) }
        axes?.append(axis)
      }
    }
    do throws(ShapeError) {
      return Value.array(try array.transposed(axes))
    } catch {
      throw RuntimeFailure(error)
    }
  }

  static let swapaxes = Builtin(
    "swapaxes", in: .shapes, places: .numpyAndMethod, .array("a"), .integer("axis1"),
    .integer("axis2"),
    summary: "The array with two of its axes exchanged.",
    examples: [
      .shows("swapaxes([[1, 2, 3]], 0, 1)", "[[1],\n [2],\n [3]]"),
      .fails(
        "swapaxes([1, 2], 0, 1)", "AxisError: axis 1 is out of bounds for array of dimension 1"),
    ],
    seeAlso: ["moveaxis", "transpose"]
  ) { _, array, first, second throws(ShapeError) in
    Value.array(try array.swappingAxes(first, second))
  }

  static let moveaxis = Builtin(
    "moveaxis", in: .shapes, .array("a"), .shape("source"), .shape("destination"),
    summary: "The array with some axes at other places, the rest in their order.",
    examples: [
      .shows("moveaxis(ones((2, 3, 4)), 0, -1).shape", "(3, 4, 2)"),
      .fails(
        "moveaxis(ones((2, 3)), 0, 2)",
        "AxisError: axis 2 is out of bounds for array of dimension 2"),
    ],
    seeAlso: ["swapaxes", "transpose"]
  ) { _, array, sources, destinations throws(ShapeError) in
    Value.array(try array.movingAxes(sources, to: destinations))
  }

  static let squeeze = Builtin(
    "squeeze", in: .shapes, places: .numpyAndMethod, .array("a"), .axes(),
    summary: "The array without its axes of length 1.",
    examples: [
      .shows("squeeze([[[1, 2]]])", "[1, 2]"),
      .fails(
        "squeeze([[1, 2]], axis=1)",
        "ValueError: cannot select an axis to squeeze out which has size not equal to one: "
          + "axis 1 has size 2"),
    ],
    seeAlso: ["expand_dims"]
  ) { _, array, axes throws(ShapeError) in
    Value.array(try array.squeezed(axes))
  }

  static let expandDims = Builtin(
    "expand_dims", in: .shapes, .array("a"), .shape("axis"),
    summary: "The array with new axes of length 1.",
    details: "axis is the place of the new axis in the result, or a tuple of places.",
    examples: [
      .shows("expand_dims([1, 2], 1)", "[[1],\n [2]]"),
      .fails(
        "expand_dims([1, 2], 3)", "AxisError: axis 3 is out of bounds for array of dimension 2"),
    ],
    seeAlso: ["squeeze"]
  ) { _, array, axes throws(ShapeError) in
    Value.array(try array.expanded(axes))
  }

  static let broadcastTo = Builtin(
    "broadcast_to", in: .shapes, .array("array"), .shape(),
    summary: "The array repeated to a larger shape, as arithmetic would.",
    examples: [
      .shows("broadcast_to([1, 2], (2, 2))", "[[1, 2],\n [1, 2]]"),
      .fails(
        "broadcast_to([1, 2], (3,))",
        "ValueError: operands could not be broadcast together with remapped shapes "
          + "[original->remapped]: (2,)  and requested shape (3,)"),
    ],
    seeAlso: ["tile"]
  ) { _, array, shape throws(ShapeError) in
    Value.array(try array.broadcasting(to: shape))
  }

  static let flip = Builtin(
    "flip", in: .shapes, .array("m"), .axes(),
    summary: "The array backwards along some axes, by default all.",
    examples: [
      .shows("flip([1, 2, 4])", "[4, 2, 1]"),
      .shows("flip([[1, 2], [3, 4]], axis=0)", "[[3, 4],\n [1, 2]]"),
      .fails("flip([1, 2], axis=1)", "AxisError: axis 1 is out of bounds for array of dimension 1"),
    ],
    seeAlso: ["roll"]
  ) { _, array, axes throws(ShapeError) in
    Value(try array.flipped(axes))
  }

  static let roll = Builtin(
    "roll", in: .shapes, .array("a"), .shape("shift"), .axes(),
    summary: "The elements moved on, those beyond the end coming back at the front.",
    details: "Without axis they are moved as if they lay along one axis.",
    examples: [
      .shows("roll([1, 2, 3, 4], 1)", "[4, 1, 2, 3]"),
      .shows("roll([[1, 2], [3, 4]], 1, axis=1)", "[[2, 1],\n [4, 3]]"),
      .fails(
        "roll([1, 2], 1, axis=1)", "AxisError: axis 1 is out of bounds for array of dimension 1"),
    ],
    seeAlso: ["flip"]
  ) { _, array, shifts, axes throws(ShapeError) in
    guard let axes else {
      let total = shifts.reduce(0) { $0 &+ $1 % max(array.count, 1) }
      return Value.array(try array.rolled(total))
    }
    let count = max(shifts.count, axes.count)
    guard shifts.count == count || shifts.count == 1, axes.count == count || axes.count == 1 else {
      throw .array(.cannotBroadcast([[shifts.count], [axes.count]]))
    }
    return Value.array(
      try array.rolled(
        (0..<count).map {
          (shifts[shifts.count == 1 ? 0 : $0], axes[axes.count == 1 ? 0 : $0])
        }))
  }
}
