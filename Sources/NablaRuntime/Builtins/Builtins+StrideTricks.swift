// nabla · Builtins+StrideTricks.swift
// The modules of numpy.lib: windows that slide over arrays, and checked axes.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Functions of `np.lib`, and arrays in their common shape, as the manual lists them.
  static let strideTricks: [Builtin] = [
    slidingWindowView, asStrided, normalizeAxisIndex, normalizeAxisTuple, broadcast,
  ]

  static let slidingWindowView = Builtin(
    "sliding_window_view", in: .shapes, places: .strideTricks, .array("x"),
    .shape("window_shape"), .axes(), .flag("subok").keywordOnly, .flag("writeable").keywordOnly,
    summary: "All windows of a shape that slide over an array.",
    details: """
      The windows are the last axes of the result. Without axis= there is a length for each axis; \
      with it for each axis named, which may come twice.
      """,
    examples: [
      .shows(
        "np.lib.stride_tricks.sliding_window_view(arange(6), 3)",
        "[[0, 1, 2],\n [1, 2, 3],\n [2, 3, 4],\n [3, 4, 5]]"),
      .shows(
        "np.lib.stride_tricks.sliding_window_view(arange(6).reshape(2, 3), 2, axis=1).mean(axis=-1)",
        "[[0.5, 1.5],\n [3.5, 4.5]]"),
      .fails(
        "np.lib.stride_tricks.sliding_window_view(arange(3), 5)",
        "ValueError: window shape cannot be larger than input array shape"),
    ],
    seeAlso: ["as_strided", "convolve"]
  ) { _, array, window, axes, _, _ throws(RuntimeFailure) in
    guard window.allSatisfy({ $0 >= 0 }) else {
      throw RuntimeFailure.refusing(
        "window_shape", "`window_shape` cannot contain negative values")
    }
    let places = try array.windowAxes(axes, count: window.count)
    let layout = array.layout
    var shape = layout.shape
    for (place, length) in Swift.zip(places, window) {
      guard shape[place] >= length else {
        throw RuntimeFailure.refusing(
          "window_shape", "window shape cannot be larger than input array shape")
      }
      shape[place] -= length - 1
    }
    let seen = Layout(
      shape: shape + window, strides: layout.strides + places.map { layout.strides[$0] },
      offset: layout.offset)
    // A window of length 0 may begin behind the end: then there is no element to look at.
    if seen.count == 0 {
      return .array(
        try Operations.wrapping { () throws(ArrayError) in
          try .zeros(shape + window, array.dtype)
        })
    }
    return .array(array.seen(through: seen))
  }

  static let asStrided = Builtin(
    "as_strided", in: .shapes, places: .strideTricks, .array("x"), .optionalValue("shape"),
    .optionalValue("strides"), .flag("subok"), .flag("writeable", default: true),
    summary: "The elements of an array by steps in bytes along each axis.",
    details: """
      All elements have to lie in the array: a step beyond it is an error, where NumPy would show \
      what happens to be there. Arrays are values: writing to the result changes nothing else.
      """,
    examples: [
      .shows(
        "np.lib.stride_tricks.as_strided(arange(6), (3, 2), (8, 16))",
        "[[0, 2],\n [1, 3],\n [2, 4]]"),
      .shows("np.lib.stride_tricks.as_strided(arange(6), (2, 2))", "[[0, 1],\n [2, 3]]"),
      .fails(
        "np.lib.stride_tricks.as_strided(arange(6), (3, 2), (8, 64))",
        "ValueError: 'strides' leads beyond the array: its last element would be number 11 of 6"),
    ],
    seeAlso: ["sliding_window_view"]
  ) { _, array, shape, strides, _, _ throws(RuntimeFailure) in
    .array(try array.strided(shape, strides))
  }

  static let normalizeAxisIndex = Builtin(
    "normalize_axis_index", in: .shapes, places: .arrayUtilities, .integer("axis"),
    .integer("ndim"), .optionalValue("msg_prefix"),
    summary: "An axis counted from the first, of an array with so many axes.",
    examples: [
      .shows("np.lib.array_utils.normalize_axis_index(-1, ndim=4)", "3"),
      .fails(
        "np.lib.array_utils.normalize_axis_index(3, ndim=3)",
        "AxisError: axis 3 is out of bounds for array of dimension 3"),
    ],
    seeAlso: ["normalize_axis_tuple"]
  ) { _, axis, rank, _ throws(RuntimeFailure) in
    .count(
      try Operations.wrapping(at: "axis") { () throws(ShapeError) in
        try AnyArray.place(of: axis, rank: rank)
      })
  }

  static let normalizeAxisTuple = Builtin(
    "normalize_axis_tuple", in: .shapes, places: .arrayUtilities, .shape("axis"),
    .integer("ndim"), .text("argname", default: ""), .flag("allow_duplicate"),
    summary: "Axes counted from the first, of an array with so many axes.",
    examples: [
      .shows("np.lib.array_utils.normalize_axis_tuple((0, -1), 3)", "(0, 2)"),
      .fails(
        "np.lib.array_utils.normalize_axis_tuple((1, -1), 2)", "ValueError: repeated axis"),
    ],
    seeAlso: ["normalize_axis_index"]
  ) { _, axes, rank, name, allowsRepeats throws(RuntimeFailure) in
    var places: [Int] = []
    for axis in axes {
      places.append(
        try Operations.wrapping(at: "axis") { () throws(ShapeError) in
          try AnyArray.place(of: axis, rank: rank)
        })
    }
    if !allowsRepeats, Set(places).count != places.count {
      throw RuntimeFailure.refusing(
        "axis", name.isEmpty ? "repeated axis" : "repeated axis in `\(name)` argument")
    }
    return .tuple(places.map { .count($0) })
  }

  static let broadcast = Builtin(
    "broadcast", in: .shapes, .eachArray("in"),
    summary: "Arrays in their common shape, to go through element by element.",
    details: """
      Its attributes are shape, size, ndim and numiter, the number of arrays. A loop gives a tuple \
      for each place, from the first on each time.
      """,
    examples: [
      .shows("broadcast([[1], [2]], [10, 20, 30]).shape", "(2, 3)"),
      .shows("[a + b for a, b in broadcast([[1], [2]], [10, 20])]", "[11, 21, 12, 22]"),
      .fails(
        "broadcast([1, 2], [1, 2, 3])",
        "ValueError: shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is "
          + "between arg 0 with shape (2,) and arg 1 with shape (3,)."),
    ],
    seeAlso: ["broadcast_arrays", "broadcast_shapes"]
  ) { _, arrays throws(RuntimeFailure) in .instance(try BroadcastInstance(arrays)) }
}

extension AnyArray {
  /// The axes that windows slide along, one for each of their lengths.
  fileprivate func windowAxes(_ axes: [Int]?, count: Int) throws(RuntimeFailure) -> [Int] {
    guard let axes else {
      guard count == rank else {
        throw RuntimeFailure.refusing(
          "window_shape",
          "Since axis is None, must provide window_shape for all dimensions of `x`; got "
            + "\(count) window_shape elements and `x.ndim` is \(rank).")
      }
      return Array(0..<rank)
    }
    var places: [Int] = []
    for axis in axes {
      places.append(
        try Operations.wrapping(at: "axis") { () throws(ShapeError) in
          try AnyArray.place(of: axis, rank: rank)
        })
    }
    guard count == places.count else {
      throw RuntimeFailure.refusing(
        "window_shape",
        "Must provide matching length window_shape and axis; got \(count) window_shape elements "
          + "and \(places.count) axes elements.")
    }
    return places
  }

  /// The array seen by other steps, all of which stay inside it.
  fileprivate func strided(_ shape: Value?, _ strides: Value?) throws(RuntimeFailure) -> AnyArray {
    let source = layout
    let lengths = try shape?.asInts(for: .named("shape", "a tuple of integers")) ?? source.shape
    let size = dtype.itemSize
    // Without strides, the elements of an array in row-major order are counted through.
    var steps = source.isContiguous ? Layout(rowMajor: lengths).strides : source.strides
    if let strides {
      steps = []
      for bytes in try strides.asInts(for: .named("strides", "a tuple of integers")) {
        guard bytes % size == 0 else {
          throw RuntimeFailure.refusing(
            "strides", "the steps are of whole elements, \(size) bytes each")
        }
        steps.append(bytes / size)
      }
    }
    guard steps.count == lengths.count else {
      throw RuntimeFailure.refusing("strides", "strides and shape must have the same length")
    }
    guard lengths.allSatisfy({ $0 >= 0 }) else {
      throw RuntimeFailure.refusing("shape", "negative dimensions are not allowed")
    }
    let whole = try Operations.wrapping { () throws(ArrayError) in try contiguousForSteps() }
    let reach = try Self.reach(lengths, steps)
    if lengths.contains(0) {
      return try Operations.wrapping { () throws(ArrayError) in try .zeros(lengths, dtype) }
    }
    guard reach.lowest >= 0, reach.highest < whole.count else {
      let last = reach.lowest < 0 ? reach.lowest : reach.highest
      throw RuntimeFailure.refusing(
        "strides",
        "'strides' leads beyond the array: its last element would be number "
          + "\(last < 0 ? last : last + 1) of \(whole.count)")
    }
    return whole.seen(
      through: Layout(shape: lengths, strides: steps, offset: whole.layout.offset))
  }

  /// The elements from the first to the last in memory, as one list.
  private func contiguousForSteps() throws(ArrayError) -> AnyArray {
    let layout = layout
    guard layout.strides.allSatisfy({ $0 >= 0 }), layout.count > 0 else { return try flattened() }
    // Between the first and the last element lies nothing but the array that this is a part of.
    let last = zip(layout.shape, layout.strides).reduce(0) { $0 + ($1.0 - 1) * $1.1 }
    return seen(through: Layout(shape: [last + 1], strides: [1], offset: layout.offset))
  }

  /// The places of the first and the last element by these steps.
  private static func reach(
    _ lengths: [Int], _ steps: [Int]
  ) throws(RuntimeFailure) -> (lowest: Int, highest: Int) {
    var (lowest, highest) = (0, 0)
    for (length, step) in zip(lengths, steps) where length > 0 {
      let (distance, overflow) = (length - 1).multipliedReportingOverflow(by: step)
      let (low, lowOverflow) = lowest.addingReportingOverflow(min(distance, 0))
      let (high, highOverflow) = highest.addingReportingOverflow(max(distance, 0))
      guard !overflow, !lowOverflow, !highOverflow else {
        throw RuntimeFailure.refusing("shape", "array is too big; it reaches beyond all memory")
      }
      (lowest, highest) = (low, high)
    }
    return (lowest, highest)
  }
}
