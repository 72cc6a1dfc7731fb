// nabla · Builtins+Grids.swift
// Coordinates of grids, and arrays made by an index.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Functions that make grids, as the manual lists them.
  static let grids: [Builtin] = [
    meshgrid, indices, ix, mgrid, ogrid, rowMaker, columnMaker, sliceMaker, indexMaker,
  ]

  static let meshgrid = Builtin(
    "meshgrid", in: .creation, .eachArray("xi"), .flag("copy", default: true).keywordOnly,
    .flag("sparse").keywordOnly, .text("indexing", default: "xy").keywordOnly,
    summary: "Tables of coordinates: for each list a table that repeats it along the others.",
    details: """
      With indexing='xy' the first list runs along the columns, with 'ij' along the rows, which is \
      the order of gradient's results. sparse=True does not repeat the lists: they have length 1 \
      along the other axes. Arrays are values here, so copy= changes nothing that could be seen.
      """,
    examples: [
      .shows("meshgrid([1, 2], [3, 4, 5])[0]", "[[1, 2],\n [1, 2],\n [1, 2]]"),
      .shows("meshgrid([1, 2], [3, 4, 5], sparse=True)[1]", "[[3],\n [4],\n [5]]"),
      .fails(
        "meshgrid([1, 2], indexing='yx')",
        "ValueError: Valid values for `indexing` are 'xy' and 'ij'."),
    ],
    seeAlso: ["indices", "linspace", "mgrid"]
  ) { _, arrays, _, isSparse, indexing throws(RuntimeFailure) in
    guard indexing == "xy" || indexing == "ij" else {
      throw RuntimeFailure.refusing(
        "indexing", "Valid values for `indexing` are 'xy' and 'ij'.")
    }
    return try Operations.wrapping { () throws(ShapeError) in
      let isSwapped = indexing == "xy"
      return Value.arrays(
        isSparse
          ? try AnyArray.openGrids(arrays, isSwapped: isSwapped)
          : try AnyArray.grids(arrays, isSwapped: isSwapped))
    }
  }

  static let indices = Builtin(
    "indices", in: .creation, .lengthList("dimensions"),
    .dtype(default: .int64, shownAs: "int"), .flag("sparse"),
    summary: "For each axis of a shape, the place of every element along it.",
    details: """
      One array whose first axis counts the axes; with sparse=True a tuple of arrays that have \
      length 1 along the other axes.
      """,
    examples: [
      .shows("indices((2, 2))", "[[[0, 0],\n  [1, 1]],\n\n [[0, 1],\n  [0, 1]]]"),
      .shows("indices((2, 3), sparse=True)[1]", "[[0, 1, 2]]"),
      .fails("indices((2, -1))", "ValueError: negative dimensions are not allowed"),
    ],
    seeAlso: ["meshgrid", "mgrid"]
  ) { _, shape, dtype, isSparse throws(RuntimeFailure) in
    let axes = try Operations.wrapping { () throws(ArrayError) in
      try AnyArray.grid(shape, dtype)
    }
    if isSparse { return Value.arrays(axes) }
    return Value.array(try IndexMaker.filled(axes, shape, dtype))
  }

  static let ix = Builtin(
    "ix_", in: .creation, .eachArray("args"),
    summary: "Lists of places as an index for all their combinations.",
    details: "Truth values stand for the places where they are true.",
    examples: [
      .shows(
        "x = arange(12).reshape(3, 4); x[ix_([0, 2], [1, 3])]", "[[ 1,  3],\n [ 9, 11]]"),
      .fails("ix_([[1]])", "ValueError: Cross index must be 1 dimensional"),
    ],
    seeAlso: ["meshgrid", "take"]
  ) { _, arrays throws(RuntimeFailure) in
    var items: [AnyArray] = []
    for (axis, array) in arrays.enumerated() {
      guard array.rank == 1 else {
        throw RuntimeFailure.refusing("args", "Cross index must be 1 dimensional")
      }
      items.append(
        try Operations.wrapping { () throws(ArrayError) in
          let places =
            array.dtype == .bool
            ? try array.nonzeroPositions()[0] : array.count == 0 ? try .integers([]) : array
          var lengths = [Int](repeating: 1, count: arrays.count)
          lengths[axis] = places.count
          return try places.copy().seen(through: Layout(rowMajor: lengths))
        })
    }
    return Value.arrays(items)
  }

  static let mgrid = Builtin(
    indexed: "mgrid", in: .creation,
    summary: "Coordinates of all points of a grid, by slices: mgrid[0:3, 0:1:5j].",
    details: """
      A step that is an imaginary number says how many points there are, the last one included. \
      Several slices give one array whose first axis counts them.
      """,
    examples: [
      .shows("mgrid[0:2, 0:3]", "[[[0, 0, 0],\n  [1, 1, 1]],\n\n [[0, 1, 2],\n  [0, 1, 2]]]"),
      .shows("mgrid[0:1:3j]", "[0. , 0.5, 1. ]"),
      .fails("mgrid[3]", "AttributeError: 'int' object has no attribute 'step'"),
    ],
    seeAlso: ["meshgrid", "ogrid"]
  ) { key throws(RuntimeFailure) in
    guard case .tuple(let object) = key else { return try IndexMaker.line(key) }
    let (axes, shape, dtype) = try IndexMaker.axes(object.items, isFilled: true)
    return Value.array(try IndexMaker.filled(axes, shape, dtype))
  }

  static let ogrid = Builtin(
    indexed: "ogrid", in: .creation,
    summary: "Coordinates along each axis of a grid, by slices, ready to be broadcast.",
    details: "Each array has length 1 along the axes of the others. Steps are those of mgrid.",
    examples: [
      .shows("ogrid[0:2, 0:3][0]", "[[0],\n [1]]"),
      .shows("x, y = ogrid[0:2, 0:3]; x + 10*y", "[[ 0, 10, 20],\n [ 1, 11, 21]]"),
      .fails("ogrid[3]", "AttributeError: 'int' object has no attribute 'step'"),
    ],
    seeAlso: ["meshgrid", "mgrid"]
  ) { key throws(RuntimeFailure) in
    guard case .tuple(let object) = key else { return try IndexMaker.line(key) }
    return Value.arrays(try IndexMaker.axes(object.items).axes)
  }

  static let rowMaker = Builtin(
    indexed: "r_", in: .creation,
    summary: "Numbers, lists and slices one behind the other: r_[1:4, 0, [5, 6]].",
    details: """
      A step that is an imaginary number says how many points a slice has. A text first says how \
      arrays are joined: 'axis', 'axis,ndim' or 'axis,ndim,place of the axes they have'.
      """,
    examples: [
      .shows("r_[1:4, 0, [5, 6]]", "[1, 2, 3, 0, 5, 6]"),
      .shows("r_[0:1:3j, 2]", "[0. , 0.5, 1. , 2. ]"),
      .shows("r_['0,2', [1, 2], [3, 4]]", "[[1, 2],\n [3, 4]]"),
      .fails("r_[1, 'a']", "ValueError: special directives must be the first entry."),
    ],
    seeAlso: ["c_", "concatenate"]
  ) { key throws(RuntimeFailure) in
    try IndexMaker.joined(key, Joining())
  }

  static let columnMaker = Builtin(
    indexed: "c_", in: .creation,
    summary: "Lists and slices as the columns of a table: c_[1:4, [5, 6, 7]].",
    examples: [
      .shows("c_[1:4, [5, 6, 7]]", "[[1, 5],\n [2, 6],\n [3, 7]]"),
      .fails(
        "c_[[1, 2], [3]]",
        "ValueError: all the input array dimensions except for the concatenation axis must match "
          + "exactly, but along dimension 0, the array at index 0 has size 2 and the array at "
          + "index 1 has size 1"),
    ],
    seeAlso: ["column_stack", "r_"]
  ) { key throws(RuntimeFailure) in
    try IndexMaker.joined(key, Joining(axis: -1, rank: 2, place: 0))
  }

  static let sliceMaker = Builtin(
    indexed: "s_", in: .creation,
    summary: "What stands in an index, as a value: x[s_[1:3]] is x[1:3].",
    examples: [
      .shows("s_[1:3]", "slice(1, 3, None)"),
      .shows("x = [1, 2, 4, 7]; part = s_[::2]; x[part]", "[1, 4]"),
      .fails("s_(1)", "TypeError: 's_' object is not callable"),
    ],
    seeAlso: ["index_exp", "slice"]
  ) { key throws(RuntimeFailure) in key }

  static let indexMaker = Builtin(
    indexed: "index_exp", in: .creation,
    summary: "What stands in an index, as a tuple.",
    examples: [
      .shows("index_exp[1:3]", "(slice(1, 3, None),)"),
      .fails("index_exp(1)", "TypeError: 'index_exp' object is not callable"),
    ],
    seeAlso: ["s_"]
  ) { key throws(RuntimeFailure) in
    if case .tuple = key { return key }
    return .tuple([key])
  }
}

/// How `r_` and `c_` join what stands in their brackets.
struct Joining {
  /// The axis that arrays are joined along.
  var axis = 0
  /// How many axes each array gets.
  var rank = 1
  /// Where the axes that an array has already stand among them; nil for behind the new ones.
  var place: Int?
}
