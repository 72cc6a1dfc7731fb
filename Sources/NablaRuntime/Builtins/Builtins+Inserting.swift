// nabla · Builtins+Inserting.swift
// Arrays with parts added, left out or repeated.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Functions that make arrays longer or shorter, as the manual lists them.
  static let inserting: [Builtin] = [appended, inserted, delete, resize, resizeMethod, trimZeros]

  static let appended = Builtin(
    "append", in: .shapes, .array("arr"), .array("values"), .axis(),
    summary: "The array with values behind its last.",
    details: """
      Without axis both are flattened first. x.append(v) is another thing: it changes x as a list.
      """,
    examples: [
      .shows("append([1, 2], [3, 4])", "[1, 2, 3, 4]"),
      .shows("append([[1, 2]], [[3, 4]], axis=0)", "[[1, 2],\n [3, 4]]"),
      .fails(
        "append([[1, 2]], [3, 4], axis=0)",
        "ValueError: all the input arrays must have same number of dimensions, but the array at "
          + "index 0 has 2 dimension(s) and the array at index 1 has 1 dimension(s)"),
    ],
    seeAlso: ["concatenate", "insert"]
  ) { _, array, values, axis throws(ShapeError) in
    Value.array(try .concatenated([array, values], along: axis))
  }

  static let inserted = Builtin(
    "insert", in: .shapes, .array("arr"), .value("obj"), .operand("values"),
    .axis(),
    summary: "The array with values before places of an axis.",
    details: """
      Places count before anything is put in; they are an integer, integers, truth values or a \
      slice. Without axis the array is flattened first. The dtype stays that of the array.
      """,
    examples: [
      .shows("insert([1, 2, 3], 1, 9)", "[1, 9, 2, 3]"),
      .shows("insert([[1, 2], [3, 4]], 1, [8, 9], axis=1)", "[[1, 8, 2],\n [3, 9, 4]]"),
      .shows("insert([1, 2, 3], [0, 2], [7, 8])", "[7, 1, 2, 8, 3]"),
      .fails(
        "insert([1, 2], 5, 0)", "IndexError: index 5 is out of bounds for axis 0 with size 2"),
    ],
    seeAlso: ["append", "delete"]
  ) { _, array, place, values, axis throws(RuntimeFailure) in
    let (whole, axis) = try array.line(along: axis)
    let places = try AxisPlaces(place, length: whole.shape[axis], axis: axis, inserting: true)
    return Value.array(try whole.inserted(values, places, axis))
  }

  static let delete = Builtin(
    "delete", in: .shapes, .array("arr"), .value("obj"), .axis(),
    summary: "The array without places of an axis.",
    details: """
      The places are an integer, integers, truth values or a slice. Without axis the array is \
      flattened first.
      """,
    examples: [
      .shows("delete([10, 20, 30, 40], [0, -1])", "[20, 30]"),
      .shows("delete([[1, 2, 3], [4, 5, 6]], 1, axis=1)", "[[1, 3],\n [4, 6]]"),
      .shows("delete(arange(6), slice(None, None, 2))", "[1, 3, 5]"),
      .fails(
        "delete([1, 2], 5)", "IndexError: index 5 is out of bounds for axis 0 with size 2"),
    ],
    seeAlso: ["insert"]
  ) { _, array, place, axis throws(RuntimeFailure) in
    let (whole, axis) = try array.line(along: axis)
    let length = whole.shape[axis]
    let places = try AxisPlaces(place, length: length, axis: axis, inserting: false)
    var kept = [Bool](repeating: true, count: length)
    for place in places.places { kept[place] = false }
    return try Operations.wrapping { () throws(ArrayError) in
      Value.array(try whole.keeping(kept, along: axis))
    }
  }

  static let resize = Builtin(
    "resize", in: .shapes, .array("a"), .shape("new_shape"),
    summary: "The elements in another shape, used again from the first until it is filled.",
    examples: [
      .shows("resize([1, 2, 3], (2, 4))", "[[1, 2, 3, 1],\n [2, 3, 1, 2]]"),
      .fails(
        "resize([1, 2], -1)", "ValueError: all elements of `new_shape` must be non-negative"),
    ],
    seeAlso: ["reshape", "tile"]
  ) { _, array, shape throws(RuntimeFailure) in
    guard !shape.contains(where: { $0 < 0 }) else {
      throw RuntimeFailure.refusing(
        "new_shape", "all elements of `new_shape` must be non-negative")
    }
    return try Operations.wrapping { () throws(ArrayError) in
      Value.array(try array.repeated(to: shape))
    }
  }

  static let resizeMethod = Builtin(
    "resize", in: .shapes, places: .method, changes: "a", .changed("a"), .integers("new_shape"),
    .flag("refcheck", default: true).keywordOnly,
    summary: "Gives the variable another shape, with zeros behind its elements or fewer of them.",
    details: "resize(x, shape) repeats the elements instead, and leaves x as it is.",
    examples: [
      .shows("x = [1, 2, 3]; x.resize(2, 2); x", "[[1, 2],\n [3, 0]]"),
      .fails(
        "x = [1, 2]; x.resize(-1)", "ValueError: negative dimensions not allowed"),
    ],
    seeAlso: ["reshape"]
  ) { _, target, shape, _ throws(RuntimeFailure) in
    guard !shape.contains(where: { $0 < 0 }) else {
      throw RuntimeFailure.refusing("new_shape", "negative dimensions not allowed")
    }
    try Operations.wrapping { () throws(ArrayError) in
      // NumPy resizes the memory: an array in column-major order keeps its order.
      let old = target.array
      let isTurned = !old.layout.isContiguous && old.reversedAxes.layout.isContiguous
      let resized =
        isTurned
        ? try old.reversedAxes.resized(to: shape.reversed()).reversedAxes
        : try old.resized(to: shape)
      target.change { $0 = resized }
    }
    return .none
  }

  static let trimZeros = Builtin(
    "trim_zeros", in: .shapes, .array("filt"), .text("trim", default: "fb"), .axes(),
    summary: "The array without zeros at its ends.",
    details:
      "trim='f' looks at the front only, 'b' at the back. Several axes each lose what is zero.",
    examples: [
      .shows("trim_zeros([0, 0, 1, 0, 2, 0])", "[1, 0, 2]"),
      .shows("trim_zeros([0, 1, 0], trim='f')", "[1, 0]"),
      .fails(
        "trim_zeros([0, 1], trim='x')", "ValueError: unexpected character(s) in `trim`: 'x'"),
    ],
    seeAlso: ["nonzero", "pad"]
  ) { _, array, trim, axes throws(RuntimeFailure) in
    let sides = trim.lowercased()
    guard ["f", "b", "fb", "bf"].contains(sides) else {
      throw RuntimeFailure.refusing(
        "trim", "unexpected character(s) in `trim`: \(PythonText.repr(sides))")
    }
    return try Operations.wrapping { () throws(ArrayError) in
      let axes = try Layout.axes(axes ?? Array(0..<array.rank), rank: array.rank)
      let positions = try array.nonzeroPositions()
      var items = [IndexItem](
        repeating: .slice(lower: nil, upper: nil, step: nil), count: array.rank)
      for axis in axes {
        let places = try AnyArray.places(
          of: positions[axis], length: array.shape[axis], axis: axis, .raise)
        let lower = places.min() ?? array.shape[axis]
        let upper = (places.max() ?? -1) + 1
        items[axis] = .slice(
          lower: sides.contains("f" as Character) ? lower : nil,
          upper: sides.contains("b" as Character) ? upper : nil,
          step: nil)
      }
      return Value.array(try array.subscripted(items))
    }
  }
}

extension AnyArray {
  /// The array and the axis that a function works along; without one, all elements along one axis.
  fileprivate func line(along axis: Int?) throws(RuntimeFailure) -> (AnyArray, Int) {
    try Operations.wrapping { () throws(ArrayError) in
      guard let axis else { return (rank == 1 ? self : try flattened(), 0) }
      return (self, try Layout.axis(axis, rank: rank))
    }
  }

  /// The elements in another shape, followed by zeros or cut off.
  fileprivate func resized(to shape: [Int]) throws(ArrayError) -> AnyArray {
    var result = try AnyArray.zeros(shape, dtype)
    let flat = try flattened()
    let kept = [IndexItem.slice(lower: nil, upper: min(count, result.count), step: nil)]
    try result.assignFlat(kept, .array(try flat.subscripted(kept)))
    return result
  }

  /// The array with values before places.
  fileprivate func inserted(
    _ values: Operand, _ places: AxisPlaces, _ axis: Int
  ) throws(RuntimeFailure) -> AnyArray {
    guard places.isOne else {
      return try Operations.wrapping(at: "values") { () throws(ArrayError) in
        try inserting(values, before: places.places, along: axis)
      }
    }
    // One place takes a block: values with fewer axes get new ones in front, and one that is named
    // by a number rather than a list has its first axis along the one that grows.
    return try Operations.wrapping(at: "values") { () throws(ShapeError) in
      do throws(ArrayError) {
        var block = try values.arrayOrNumber()
        let surplus = max(block.rank - rank, 0)
        if surplus > 0, block.shape[..<surplus].allSatisfy({ $0 == 1 }),
          block.shape[axis] == block.shape[axis + surplus]
        {
          block = block.seen(
            through: Layout(
              shape: Array(block.shape[surplus...]),
              strides: Array(block.layout.strides[surplus...]), offset: block.layout.offset))
        }
        let missing = max(rank - block.rank, 0)
        block = block.seen(
          through: Layout(
            shape: [Int](repeating: 1, count: missing) + block.shape,
            strides: [Int](repeating: 0, count: missing) + block.layout.strides,
            offset: block.layout.offset))
        guard block.rank == rank else {
          throw .store(.shape(value: block.shape, target: shape, .view))
        }
        if places.isNumber, rank > 1 {
          do throws(ShapeError) {
            block = try block.movingAxes([0], to: [axis])
          } catch {
            throw .axisOutOfRange(axis: axis, rank: rank)
          }
        }
        return try inserting(block: block, before: places.places[0], along: axis)
      } catch {
        throw ShapeError.array(error)
      }
    }
  }
}

extension Operand {
  /// The operand as an array of its own dtype.
  fileprivate func arrayOrNumber() throws(ArrayError) -> AnyArray {
    switch self {
    case .array(let array): array
    case .weak(let weak): try weak.array
    }
  }
}

/// Places of an axis that a number, a list, truth values or a slice name.
struct AxisPlaces {
  /// Each counted from the front.
  private(set) var places: [Int] = []
  /// True if one integer names the place, in a list or not.
  private(set) var isOne = false
  /// True if it stands in no list.
  private(set) var isNumber = false

  /// Finds the places.
  ///
  /// - Parameter inserting: True if the place behind the last is one too.
  init(_ value: Value, length: Int, axis: Int, inserting: Bool) throws(RuntimeFailure) {
    let word = inserting ? "insert" : "delete"
    if case .slice(let slice) = value {
      places = try Operations.positions(of: slice, count: length)
      isOne = places.count == 1
      return
    }
    let array = try value.asArray(for: .named("obj", "an integer, integers or a slice"))
    if array.dtype == .bool {
      places = try Self.flagged(array, length: length, inserting: inserting, word)
      isOne = places.count == 1
      return
    }
    guard "iu".contains(array.dtype.kind) || array.count == 0 else {
      throw RuntimeFailure.refusing(
        "obj", "arrays used as indices must be of integer (or boolean) type", kind: .indexError)
    }
    guard array.rank < 2 || !inserting else {
      throw RuntimeFailure.refusing(
        "obj", "index array argument obj to \(word) must be one dimensional or scalar")
    }
    isOne = array.count == 1
    isNumber = array.rank == 0
    let grown = inserting && !isOne ? length + array.count : length
    let indices = try Operations.wrapping { () throws(ArrayError) in
      try array.astype(.int64)
    }
    var outside: Int?
    indices.visitScalars { scalar in
      guard case .int64(let index) = scalar else { return }
      let place = index < 0 ? Int(index) &+ length : Int(index)
      if place < 0 || place > (inserting ? length : length - 1), outside == nil {
        outside = Int(index)
      }
      places.append(place)
    }
    if let outside {
      throw RuntimeFailure.refusing(
        "obj", "index \(outside) is out of bounds for axis \(axis) with size \(grown)",
        kind: .indexError)
    }
  }

  private static func flagged(
    _ flags: AnyArray, length: Int, inserting: Bool, _ word: String
  ) throws(RuntimeFailure) -> [Int] {
    if inserting, flags.rank != 1 {
      throw RuntimeFailure.refusing(
        "obj", "boolean array argument obj to insert must be one dimensional")
    }
    if !inserting, flags.shape != [length] {
      throw RuntimeFailure.refusing(
        "obj",
        "boolean array argument obj to delete must be one dimensional and match the axis length "
          + "of \(length)")
    }
    return try Operations.wrapping(at: "obj") { () throws(ArrayError) in
      try AnyArray.places(
        of: try flags.nonzeroPositions()[0], length: length + 1, axis: 0, .raise)
    }
  }
}
