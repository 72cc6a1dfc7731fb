// nabla · Builtins+Joining.swift
// One array from several, and several from one.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Functions that join, split and repeat arrays, as the manual lists them.
  static let joining: [Builtin] = [
    concatenate, stack, vstack, hstack, columnStack, split, repeatElements, tile, meshgrid,
  ]

  static let concatenate = Builtin(
    "concatenate", in: .shapes, .arrays(),
    .optionalInteger("axis", default: 0), .dtype().keywordOnly,
    summary: "The arrays one behind the other along an axis.",
    details: "axis=None flattens them first.",
    examples: [
      .shows("concatenate(([1, 2], [3]))", "[1, 2, 3]"),
      .shows("concatenate(([[1, 2]], [[3, 4]]), axis=1)", "[[1, 2, 3, 4]]"),
      .fails(
        "concatenate(([[1, 2]], [[1, 2, 3]]))",
        "ValueError: all the input array dimensions except for the concatenation axis must match "
          + "exactly, but along dimension 1, the array at index 0 has size 2 and the array at "
          + "index 1 has size 3"),
    ],
    seeAlso: ["hstack", "stack", "vstack"]
  ) { _, arrays, axis, dtype throws(ShapeError) in
    Value.array(try .concatenated(arrays, along: axis, dtype: dtype))
  }

  static let stack = Builtin(
    "stack", in: .shapes, .arrays(), .integer("axis", default: 0), .dtype().keywordOnly,
    summary: "Arrays of one shape beside each other along a new axis.",
    examples: [
      .shows("stack(([1, 2], [3, 4]))", "[[1, 2],\n [3, 4]]"),
      .shows("stack(([1, 2], [3, 4]), axis=1)", "[[1, 3],\n [2, 4]]"),
      .fails(
        "stack(([1, 2], [3]))",
        "ValueError: all input arrays must have the same shape, but the array at index 0 has "
          + "shape (2,) and the array at index 1 has shape (1,)"),
    ],
    seeAlso: ["concatenate", "vstack"]
  ) { _, arrays, axis, dtype throws(ShapeError) in
    Value.array(try .stacked(arrays, along: axis, dtype: dtype))
  }

  static let vstack = Builtin(
    "vstack", in: .shapes, .arrays("tup"), .dtype().keywordOnly,
    summary: "Arrays below each other; lists become rows.",
    examples: [
      .shows("vstack(([1, 2], [3, 4]))", "[[1, 2],\n [3, 4]]"),
      .fails(
        "vstack(([1, 2], [3]))",
        "ValueError: all the input array dimensions except for the concatenation axis must match "
          + "exactly, but along dimension 1, the array at index 0 has size 2 and the array at "
          + "index 1 has size 1"),
    ],
    seeAlso: ["hstack", "stack"]
  ) { _, arrays, dtype throws(ShapeError) in
    Value.array(try .vstacked(arrays, dtype: dtype))
  }

  static let hstack = Builtin(
    "hstack", in: .shapes, .arrays("tup"), .dtype().keywordOnly,
    summary: "Arrays beside each other: lists one behind the other, tables by columns.",
    examples: [
      .shows("hstack(([1, 2], [3]))", "[1, 2, 3]"),
      .fails("hstack(())", "ValueError: need at least one array to concatenate"),
    ],
    seeAlso: ["column_stack", "vstack"]
  ) { _, arrays, dtype throws(ShapeError) in
    Value.array(try .hstacked(arrays, dtype: dtype))
  }

  static let columnStack = Builtin(
    "column_stack", in: .shapes, .arrays("tup"),
    summary: "Lists as the columns of a table.",
    examples: [
      .shows("column_stack(([1, 2], [3, 4]))", "[[1, 3],\n [2, 4]]"),
      .fails("column_stack(())", "ValueError: need at least one array to concatenate"),
    ],
    seeAlso: ["hstack", "vstack"]
  ) { _, arrays throws(ShapeError) in
    Value.array(try .columnStacked(arrays))
  }

  static let split = Builtin(
    "split", in: .shapes, .array("ary"), .value("indices_or_sections"),
    .integer("axis", default: 0),
    summary: "Equal parts of an array, or the parts between positions.",
    examples: [
      .shows("split([1, 2, 3, 4], 2)", "[[1, 2], [3, 4]]"),
      .shows("split([1, 2, 3, 4], (1, 3))", "[[1], [2, 3], [4]]"),
      .fails(
        "split([1, 2, 3], 2)",
        "ValueError: array split does not result in an equal division: 3 by 2"),
    ],
    seeAlso: ["concatenate"]
  ) { _, array, sections, axis throws(RuntimeFailure) in
    let info = ParameterInfo(
      name: "indices_or_sections", passing: .standard, expectation: "an integer or positions",
      defaultText: nil)
    let positions = sections.asInt == nil ? try sections.asInts(for: info) : []
    do throws(ShapeError) {
      let parts =
        if let count = sections.asInt {
          try array.split(into: count, along: axis)
        } else {
          try array.split(at: positions, along: axis)
        }
      return Value.list(parts.map { Value.array($0) })
    } catch {
      throw RuntimeFailure(error)
    }
  }

  static let repeatElements = Builtin(
    "repeat", in: .shapes, places: .numpyAndMethod, .array("a"), .shape("repeats"), .axis(),
    summary: "Each element several times in a row.",
    details: "repeats is one number, or one for each element. Without axis, of all elements.",
    examples: [
      .shows("repeat([1, 2], 2)", "[1, 1, 2, 2]"),
      .shows("repeat([1, 2, 3], (2, 0, 1))", "[1, 1, 3]"),
      .fails(
        "repeat([1, 2], -1)",
        "ValueError: repeats may not contain negative values, but there is -1"),
    ],
    seeAlso: ["tile"]
  ) { _, array, repeats, axis throws(ShapeError) in
    Value.array(try array.repeated(repeats, along: axis))
  }

  static let tile = Builtin(
    "tile", in: .shapes, .array("a"), .shape("repeats"),
    summary: "The whole array several times along each axis.",
    examples: [
      .shows("tile([1, 2], 2)", "[1, 2, 1, 2]"),
      .shows("tile([1, 2], (2, 1))", "[[1, 2],\n [1, 2]]"),
      .fails(
        "tile([1, 2], -1)", "ValueError: repeats may not contain negative values, but there is -1"),
    ],
    seeAlso: ["broadcast_to", "repeat"]
  ) { _, array, repetitions throws(ShapeError) in
    Value.array(try array.tiled(repetitions))
  }

  static let meshgrid = Builtin(
    "meshgrid", in: .creation, .eachArray("xi"), .text("indexing", default: "xy").keywordOnly,
    summary: "Tables of coordinates: for each list a table that repeats it along the others.",
    details: """
      With indexing='xy' the first list runs along the columns, with 'ij' along the rows, which is \
      the order of gradient's results.
      """,
    examples: [
      .shows("meshgrid([1, 2], [3, 4, 5])[0]", "[[1, 2],\n [1, 2],\n [1, 2]]"),
      .fails(
        "meshgrid([1, 2], indexing='yx')",
        "ValueError: Valid values for `indexing` are 'xy' and 'ij'."),
    ],
    seeAlso: ["linspace"]
  ) { _, arrays, indexing throws(RuntimeFailure) in
    guard indexing == "xy" || indexing == "ij" else {
      throw RuntimeFailure(
        CallError.wrongValue(
          parameter: "indexing", reason: "Valid values for `indexing` are 'xy' and 'ij'.",
          help: nil))
    }
    do throws(ShapeError) {
      return Value.arrays(try AnyArray.grids(arrays, isSwapped: indexing == "xy"))
    } catch {
      throw RuntimeFailure(error)
    }
  }
}
