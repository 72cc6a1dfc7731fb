// nabla · Builtins+Storing.swift
// Functions that store values in an array that a variable holds.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Functions that change an array, as the manual lists them.
  static let storing: [Builtin] = [
    put, putMethod, putmask, place, copyto, fillDiagonal, putAlongAxis,
  ]

  private static let changeNote = """
    The array must be a variable or a part of one, and the call gives None: `b = a` made a copy \
    that stays as it was.
    """

  static let put = Builtin(
    "put", in: .shapes, changes: "a", .changed("a"), .indices("ind"), .array("v"), .indexMode(),
    summary: "Stores values in elements that are counted in row-major order.",
    details: """
      Too few values are used again from the first. mode= says what happens to indices beyond the \
      ends: 'raise' is an error, 'wrap' counts on from the other end, 'clip' takes the last. \
      \(changeNote)
      """,
    examples: [
      .shows("x = [1, 2, 3, 4]; put(x, [0, 2], [10, 30]); x", "[10,  2, 30,  4]"),
      .shows(
        "x = [[1, 2], [3, 4]]; put(x, [1, -1, 4], [7, 8], mode='wrap'); x", "[[7, 7],\n [3, 8]]"),
      .fails(
        "x = [1, 2]; put(x, 5, 0)", "IndexError: index 5 is out of bounds for axis 0 with size 2"),
    ],
    seeAlso: ["place", "put_along_axis", "take"]
  ) { _, target, indices, values, mode throws(RuntimeFailure) in
    try target.put(values, at: indices.array, "ind", mode)
    return .none
  }

  static let putMethod = Builtin(
    "put", in: .shapes, places: .method, changes: "a", .changed("a"), .indices(),
    .array("values"), .indexMode(),
    summary: "Stores values in elements that are counted in row-major order.",
    details: changeNote,
    examples: [
      .shows("x = [1, 2, 3]; x.put(-1, 9); x", "[1, 2, 9]"),
      .fails(
        "x = [1, 2]; x.put(5, 0)", "IndexError: index 5 is out of bounds for axis 0 with size 2"),
    ],
    seeAlso: ["take"]
  ) { _, target, indices, values, mode throws(RuntimeFailure) in
    try target.put(values, at: indices.array, "indices", mode)
    return .none
  }

  static let putmask = Builtin(
    "putmask", in: .shapes, changes: "a", .changed("a"), .array("mask"), .array("values"),
    summary: "Stores values where a mask is true: each element the value of its own place.",
    details: """
      Values of another size are repeated, and still the value with the number of the element is \
      taken; place() takes them one after the other. \(changeNote)
      """,
    examples: [
      .shows("x = [1, 2, 3, 4]; putmask(x, x > 2, [10, 20, 30, 40]); x", "[ 1,  2, 30, 40]"),
      .shows("x = [1, 2, 3, 4]; putmask(x, x != 2, [7, 8]); x", "[7, 2, 7, 8]"),
      .fails(
        "x = [1, 2]; putmask(x, [True], 0)",
        "ValueError: putmask: mask and data must be the same size"),
    ],
    seeAlso: ["copyto", "place"]
  ) { _, target, mask, values throws(RuntimeFailure) in
    try target.putMasked(values, where: mask, "putmask", takesOwnPlace: true)
    return .none
  }

  static let place = Builtin(
    "place", in: .shapes, changes: "arr", .changed("arr"), .array("mask"), .array("vals"),
    summary: "Stores values where a mask is true, one after the other.",
    details: "Too few values are used again from the first. \(changeNote)",
    examples: [
      .shows("x = [1, 2, 3, 4]; place(x, x > 1, [7, 8]); x", "[1, 7, 8, 7]"),
      .fails(
        "x = [1, 2]; place(x, x > 0, [])", "ValueError: Cannot insert from an empty array!"),
    ],
    seeAlso: ["copyto", "extract", "putmask"]
  ) { _, target, mask, values throws(RuntimeFailure) in
    try target.putMasked(values, where: mask, "place", takesOwnPlace: false)
    return .none
  }

  static let copyto = Builtin(
    "copyto", in: .shapes, changes: "dst", .changed("dst"), .array("src"),
    .text("casting", default: "same_kind"), .mask(),
    summary: "Stores an array in another, broadcast, where a condition holds.",
    details: "The dtype of dst stays: floats do not go into integers. \(changeNote)",
    examples: [
      .shows("x = zeros((2, 3)); copyto(x, [1, 2, 3]); x", "[[1., 2., 3.],\n [1., 2., 3.]]"),
      .shows("x = [1, 2, 3]; copyto(x, 0, where=x > 1); x", "[1, 0, 0]"),
      .fails(
        "x = [1, 2]; copyto(x, [0.5, 2])",
        "TypeError: Cannot cast array data from dtype('float64') to dtype('int64') according to "
          + "the rule 'same_kind'"),
      .fails(
        "x = [1, 2]; copyto(x, [1, 2, 3])",
        "ValueError: could not broadcast input array from shape (3,) into shape (2,)"),
    ],
    seeAlso: ["place", "putmask"]
  ) { _, target, source, casting, mask throws(RuntimeFailure) in
    let dtype = target.array.dtype
    guard let isCast = source.dtype.isCast(to: dtype, casting: casting) else {
      throw RuntimeFailure.refusing(
        "casting",
        "casting must be one of 'no', 'equiv', 'safe', 'same_kind', 'unsafe' (got '\(casting)')")
    }
    guard isCast else {
      throw RuntimeFailure.refusing(
        "src",
        "Cannot cast array data from dtype('\(source.dtype.codeText)') to "
          + "dtype('\(dtype.codeText)') according to the rule '\(casting)'", kind: .typeError)
    }
    let values = try Operations.wrapping { () throws(ArrayError) in
      casting == "unsafe" ? try source.astype(dtype) : source
    }
    try target.copy(values, where: mask)
    return .none
  }

  static let fillDiagonal = Builtin(
    "fill_diagonal", in: .shapes, changes: "a", .changed("a"), .array("val"), .flag("wrap"),
    summary: "Stores values on the main diagonal of an array of two or more axes.",
    details: """
      Too few values are used again from the first. More than two axes must have one length. With \
      wrap=True the diagonal of a tall table starts anew below. \(changeNote)
      """,
    examples: [
      .shows("x = ones((2, 3), dtype=int); fill_diagonal(x, 7); x", "[[7, 1, 1],\n [1, 7, 1]]"),
      .shows(
        "x = zeros((4, 2), dtype=int); fill_diagonal(x, [1, 2], wrap=True); x",
        "[[1, 0],\n [0, 2],\n [0, 0],\n [1, 0]]"),
      .fails("x = [1, 2]; fill_diagonal(x, 0)", "ValueError: array must be at least 2-d"),
    ],
    seeAlso: ["diag", "eye"]
  ) { _, target, values, wraps throws(RuntimeFailure) in
    let shape = target.array.shape
    guard shape.count >= 2 else {
      throw RuntimeFailure.refusing("a", "array must be at least 2-d")
    }
    var step = shape[1] &+ 1
    var end: Int? = wraps ? nil : shape[1] &* shape[1]
    if shape.count > 2 {
      guard shape.allSatisfy({ $0 == shape[0] }) else {
        throw RuntimeFailure.refusing("a", "All dimensions of input must be of equal length")
      }
      step = 1
      var product = 1
      for length in shape.dropLast() {
        product = product &* length
        step = step &+ product
      }
      end = nil
    }
    let items = [IndexItem.slice(lower: nil, upper: end, step: step)]
    try Operations.wrapping { () throws(ArrayError) in
      try target.change { (array) throws(ArrayError) in
        try array.assignFlat(items, cycling: values)
      }
    }
    return .none
  }

  static let putAlongAxis = Builtin(
    "put_along_axis", in: .shapes, changes: "arr", .changed("arr"), .array("indices"),
    .array("values"), .axisOrNone("axis"),
    summary: "Stores values at places along an axis, given for each line as argsort() gives them.",
    details: "axis=None counts all elements as one line. \(changeNote)",
    examples: [
      .shows(
        "x = [[10, 30, 20], [60, 40, 50]]; put_along_axis(x, [[1], [0]], 99, axis=1); x",
        "[[10, 99, 20],\n [99, 40, 50]]"),
      .fails(
        "x = [1, 2]; put_along_axis(x, [[0]], 9, axis=0)",
        "ValueError: `indices` and `arr` must have the same number of dimensions"),
    ],
    seeAlso: ["put", "take_along_axis"]
  ) { _, target, indices, values, axis throws(RuntimeFailure) in
    let value = Operand.array(values)
    guard let axis else {
      guard indices.rank == 1 else {
        throw .refusing("indices", "when axis=None, `indices` must have a single dimension.")
      }
      try indices.checkAlongAxis(rank: 1)
      try Operations.wrapping { () throws(ArrayError) in
        try target.change { (array) throws(ArrayError) in
          try array.assignFlat([.array(indices)], value)
        }
      }
      return .none
    }
    let place = try Operations.wrapping { () throws(ArrayError) in
      try Layout.axis(axis, rank: target.array.rank)
    }
    try indices.checkAlongAxis(rank: target.array.rank)
    try Operations.wrapping { () throws(ArrayError) in
      let items = try target.array.alongAxisItems(indices, place)
      try target.change { (array) throws(ArrayError) in try array.assign(items, value) }
    }
    return .none
  }
}

extension AnyArray {
  /// Makes sure that these are indices for `take_along_axis` and `put_along_axis`.
  func checkAlongAxis(rank wanted: Int) throws(RuntimeFailure) {
    guard "iu".contains(dtype.kind) else {
      throw RuntimeFailure.refusing(
        "indices", "`indices` must be an integer array", kind: .indexError)
    }
    guard rank == wanted else {
      throw RuntimeFailure.refusing(
        "indices", "`indices` and `arr` must have the same number of dimensions")
    }
  }
}

extension ArrayObject {
  /// Stores values in elements counted in row-major order.
  fileprivate func put(
    _ values: AnyArray, at indices: AnyArray, _ parameter: String, _ mode: IndexMode
  ) throws(RuntimeFailure) {
    let count = array.count
    guard count > 0 || indices.count == 0 else {
      throw RuntimeFailure.refusing(
        parameter, "cannot replace elements of an empty array", kind: .indexError)
    }
    guard values.count > 0 else { return }
    if values.dtype.isComplex, array.dtype.isInteger || array.dtype.isFloating {
      // The values are cast before the indices are looked at.
      throw RuntimeFailure.refusing(
        "values",
        "\(array.dtype.isInteger ? "int" : "float")() argument must be a string or a real number, "
          + "not 'complex'", kind: .typeError)
    }
    let places = try Operations.wrapping(at: parameter) { () throws(ArrayError) in
      try AnyArray.places(of: indices, length: count, axis: 0, mode)
    }
    try Operations.wrapping { () throws(ArrayError) in
      let items = [IndexItem.array(try .integers(places))]
      try change { (array) throws(ArrayError) in
        try array.assignFlat(items, cycling: values)
      }
    }
  }

  /// Stores values where a mask is true: the next one, or the one with the element's own number.
  fileprivate func putMasked(
    _ values: AnyArray, where mask: AnyArray, _ function: String, takesOwnPlace: Bool
  ) throws(RuntimeFailure) {
    guard mask.count == array.count else {
      throw RuntimeFailure.refusing(
        "mask", "\(function): mask and data must be the same size",
        help: "the mask has \(mask.count) elements, the array \(array.count)")
    }
    try Operations.wrapping { () throws(ArrayError) in
      let places = try mask.flattened().nonzeroPositions()
      var chosen = values
      if takesOwnPlace, values.count > 1 {
        chosen = try values.taken(places[0], along: nil, mode: .wrap)
      }
      try change { (array) throws(ArrayError) in
        try array.assignFlat([.array(places[0])], cycling: chosen)
      }
    }
    guard values.count > 0 || takesOwnPlace || mask.isAllZero else {
      throw RuntimeFailure.refusing("vals", "Cannot insert from an empty array!")
    }
  }

  /// Stores an array, broadcast, where a mask is true.
  fileprivate func copy(_ source: AnyArray, where mask: AnyArray?) throws(RuntimeFailure) {
    guard let mask else {
      return try Operations.wrapping { () throws(ArrayError) in
        try change { (array) throws(ArrayError) in
          try array.assign([.ellipsis], .array(source))
        }
      }
    }
    let shape = array.shape
    try Operations.wrapping { () throws(ShapeError) in
      let flags = try mask.broadcasting(to: shape)
      guard let layout = source.layout.broadcast(to: shape) else {
        throw ShapeError.array(.store(.shape(value: source.shape, target: shape, .view)))
      }
      do throws(ArrayError) {
        let items = [IndexItem.array(try flags.astype(.bool))]
        let values = try source.seen(through: layout).subscripted(items)
        try change { (array) throws(ArrayError) in try array.assign(items, .array(values)) }
      } catch {
        throw ShapeError.array(error)
      }
    }
  }
}

extension AnyArray {
  /// True if no element is true.
  fileprivate var isAllZero: Bool { (try? nonzeroPositions().first?.count == 0) ?? true }
}
