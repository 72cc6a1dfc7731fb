// nabla · Builtins+Bits.swift
// Truth values packed into bytes, and the bytes of elements.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Functions of bits and bytes, as the manual lists them.
  static let bitsAndBytes: [Builtin] = [packbits, unpackbits, view, byteswap]

  static let packbits = Builtin(
    "packbits", in: .shapes, Parameter.array("a").positionalOnly, .axis(), .bitOrder(),
    summary: "Truth values or integers as bits, eight in a byte.",
    details: """
      What is not zero is a 1. Zeros fill the last byte. axis=None packs all elements as one list; \
      with bitorder='little' the first element of eight is the lowest bit. The dtype is uint8.
      """,
    examples: [
      .shows("packbits([1, 0, 0, 0, 0, 0, 1, 1, 1])", "[131, 128]"),
      .shows("packbits([[1, 0, 1], [0, 1, 0]], axis=-1)", "[[160],\n [ 64]]"),
      .shows("packbits([1, 1, 0], bitorder='little')", "[3]"),
      .fails(
        "packbits([0.5])",
        "TypeError: Expected an input array of integer or boolean data type"),
    ],
    seeAlso: ["unpackbits", "binary_repr"]
  ) { _, array, axis, order throws(RuntimeFailure) in
    guard array.dtype == .bool || array.dtype.isInteger else {
      throw RuntimeFailure.refusing(
        "a", "Expected an input array of integer or boolean data type", kind: .typeError)
    }
    return try array.onLastAxis(axis) { (lines) throws(RuntimeFailure) in
      try Operations.wrapping { () throws(ArrayError) in try lines.packedBits(order) }
    }
  }

  static let unpackbits = Builtin(
    "unpackbits", in: .shapes, Parameter.array("a").positionalOnly, .axis(),
    .optionalInteger("count"), .bitOrder(),
    summary: "The bits of bytes, each as an element of its own.",
    details: """
      count= is how many bits of each line to keep: more are zeros, a negative number leaves out as \
      many at the end. axis=None takes all bytes as one list.
      """,
    examples: [
      .shows("unpackbits(array([6], dtype='uint8'))", "[0, 0, 0, 0, 0, 1, 1, 0]"),
      .shows("unpackbits(array([6], dtype='uint8'), count=3, bitorder='little')", "[0, 1, 1]"),
      .shows(
        "unpackbits(array([[1], [128]], dtype='uint8'), axis=1)",
        "[[0, 0, 0, 0, 0, 0, 0, 1],\n [1, 0, 0, 0, 0, 0, 0, 0]]"),
      .fails(
        "unpackbits([1, 2])", "TypeError: Expected an input array of unsigned byte data type"),
    ],
    seeAlso: ["packbits"]
  ) { _, array, axis, count, order throws(RuntimeFailure) in
    guard array.dtype == .uint8 else {
      throw RuntimeFailure.refusing(
        "a", "Expected an input array of unsigned byte data type", kind: .typeError,
        help: "x.astype(uint8) makes bytes of integers up to 255")
    }
    return try array.onLastAxis(axis) { (lines) throws(RuntimeFailure) in
      if let count, count < 0, -count > 8 * (lines.shape.last ?? 1) {
        throw RuntimeFailure.refusing("count", "-count larger than number of elements")
      }
      return try Operations.wrapping { () throws(ArrayError) in
        try lines.unpackedBits(count: count, order)
      }
    }
  }

  // MARK: - Methods

  static let view = Builtin(
    "view", in: .creation, places: .method, Parameter.array("a").positionalOnly, .dtype(),
    summary: "The bytes of the elements as elements of another dtype.",
    details: """
      The last axis is longer or shorter where the elements have another size. Arrays are values \
      here: writing to the result leaves the array as it was.
      """,
    examples: [
      .shows("array([1.0]).view('int64')", "[4607182418800017408]"),
      .shows("array([[258]], dtype='int16').view('uint8')", "[[2, 1]]"),
      .shows("array(['1970-01-03'], dtype='datetime64[D]').view('int64')", "[2]"),
      .fails(
        "array([1, 2, 3], dtype='uint8').view('int16')",
        "ValueError: When changing to a larger dtype, its size must be a divisor of the total "
          + "size in bytes of the last axis of the array."),
    ],
    seeAlso: ["astype", "byteswap"]
  ) { _, array, dtype throws(RuntimeFailure) in
    guard let dtype, dtype != array.dtype else { return .array(array) }
    try array.checkView(as: dtype)
    return .array(
      try Operations.wrapping { () throws(ArrayError) in try array.reinterpreted(as: dtype) })
  }

  static let byteswap = Builtin(
    "byteswap", in: .creation, places: .method, Parameter.array("a").positionalOnly,
    .flag("inplace"),
    summary: "The elements with their bytes in reverse order.",
    details: "The parts of complex numbers are turned each by itself.",
    examples: [
      .shows("array([1, 256], dtype='int16').byteswap()", "[256,   1]"),
      .fails(
        "array(['a']).byteswap()", "TypeError: byteswap does not work with dtype <U1"),
    ],
    seeAlso: ["view"]
  ) { _, array, isInPlace throws(RuntimeFailure) in
    guard !isInPlace else {
      throw RuntimeFailure.refusing(
        "inplace", "the array stays as it is", help: "x = x.byteswap()")
    }
    guard array.dtype.family != .text else {
      throw RuntimeFailure(
        ArrayError.unsupportedDType(operation: "byteswap", dtypes: [array.dtype]))
    }
    return .array(try Operations.wrapping { () throws(ArrayError) in try array.byteSwapped() })
  }
}

extension Parameter where Input == BitOrder {
  /// `bitorder='big'`.
  fileprivate static func bitOrder() -> Parameter {
    Parameter("bitorder", expecting: "'big' or 'little'", default: .big, shownAs: "'big'") {
      value, info, _ throws(RuntimeFailure) in
      guard case .text(let object) = value else { throw value.isNot(info) }
      guard let order = BitOrder(rawValue: object.text) else {
        throw RuntimeFailure.refusing(info.name, "'order' must be either 'little' or 'big'")
      }
      return order
    }
  }
}

extension AnyArray {
  /// What `body` makes of the array's lines along an axis, which it gets as the last one; nil for
  /// all elements as one line.
  fileprivate func onLastAxis(
    _ axis: Int?, _ body: (AnyArray) throws(RuntimeFailure) -> AnyArray
  ) throws(RuntimeFailure) -> Value {
    guard let axis, rank > 0 || (axis != 0 && axis != -1) else {
      let line = try Operations.wrapping { () throws(ArrayError) in try flattened() }
      return .array(try body(line))
    }
    let place = try Operations.wrapping(at: "axis") { () throws(ShapeError) in
      try AnyArray.place(of: axis, rank: rank)
    }
    let lines = try Operations.wrapping { () throws(ShapeError) in
      try movingAxes([place], to: [rank - 1])
    }
    let result = try body(lines)
    return .array(
      try Operations.wrapping { () throws(ShapeError) in
        try result.movingAxes([rank - 1], to: [place])
      })
  }

  /// Makes sure that the bytes of each line make whole elements of another dtype.
  fileprivate func checkView(as dtype: DType) throws(RuntimeFailure) {
    for dtype in [self.dtype, dtype] where dtype.family == .text {
      throw RuntimeFailure(ArrayError.unsupportedDType(operation: "view", dtypes: [dtype]))
    }
    let (old, new) = (self.dtype.itemSize, dtype.itemSize)
    guard old != new else { return }
    guard let last = shape.last, let step = layout.strides.last else {
      throw RuntimeFailure.refusing(
        "dtype",
        "Changing the dtype of a 0d array is only supported if the itemsize is unchanged")
    }
    if step != 1, last != 1, count > 0 {
      throw RuntimeFailure.refusing(
        "dtype", "To change to a dtype of a different size, the last axis must be contiguous")
    }
    if (last * old) % new != 0 {
      throw RuntimeFailure.refusing(
        "dtype",
        "When changing to a larger dtype, its size must be a divisor of the total size in bytes "
          + "of the last axis of the array.")
    }
  }
}
