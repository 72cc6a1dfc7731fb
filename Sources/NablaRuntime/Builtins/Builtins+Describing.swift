// nabla · Builtins+Describing.swift
// What arrays are like, and their elements one by one.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Functions that tell about arrays, as the manual lists them.
  static let describing: [Builtin] = [
    shapeOf, rankOf, sizeOf, iterable, isfortran, sharesMemory, mayShareMemory, ndenumerate,
    ndindex, nditer, amin, amax,
  ]

  static let shapeOf = Builtin(
    "shape", in: .shapes, .array("a"),
    summary: "How long each axis of an array is.",
    examples: [
      .shows("shape([[1, 2, 3]])", "(1, 3)"), .shows("shape(5)", "()"),
      .fails("shape('a')", "TypeError: 'a' must be an array, not a text"),
    ],
    seeAlso: ["ndim", "reshape", "size"]
  ) { _, array in .tuple(array.shape.map(Value.count)) }

  static let rankOf = Builtin(
    "ndim", in: .shapes, .array("a"),
    summary: "How many axes an array has.",
    examples: [
      .shows("ndim([[1, 2, 3]])", "2"),
      .fails("ndim('a')", "TypeError: 'a' must be an array, not a text"),
    ],
    seeAlso: ["shape", "size"]
  ) { _, array in .count(array.rank) }

  static let sizeOf = Builtin(
    "size", in: .shapes, .array("a"), .axes(),
    summary: "How many elements an array has, in all or along axes.",
    examples: [
      .shows("size([[1, 2, 3], [4, 5, 6]])", "6"), .shows("size([[1, 2, 3]], 1)", "3"),
      .fails("size([1, 2], 1)", "AxisError: axis 1 is out of bounds for array of dimension 1"),
    ],
    seeAlso: ["ndim", "shape"]
  ) { _, array, axes throws(ArrayError) in
    guard let axes else { return .count(array.count) }
    return .count(
      try Layout.axes(axes, rank: array.rank).reduce(1) { $0 * array.shape[$1] })
  }

  static let iterable = Builtin(
    "iterable", in: .shapes, .value("y"),
    summary: "Whether a for loop can go through a value.",
    examples: [
      .shows("iterable([1, 2])", "True"), .shows("iterable(2)", "False"),
      .fails(
        "iterable()", "TypeError: iterable() missing 1 required positional argument: 'y'"),
    ],
    seeAlso: ["shape"]
  ) { _, value throws(RuntimeFailure) in
    if case .array(let object) = value { return .bool(object.array.rank > 0) }
    return .bool(try value.iterationItems() != nil)
  }

  static let isfortran = Builtin(
    "isfortran", in: .shapes, .array("a"),
    summary: "Whether the elements lie in column-major order, and not in row-major order too.",
    examples: [
      .shows("isfortran(ones((2, 3)).T)", "True"), .shows("isfortran([1, 2])", "False"),
      .fails("isfortran('a')", "TypeError: 'a' must be an array, not a text"),
    ],
    seeAlso: ["asfortranarray"]
  ) { _, array in
    .bool(!array.layout.isContiguous && array.reversedAxes.layout.isContiguous)
  }

  private static let sharingNote = """
    Arrays are values here: a change of one never changes another, so there is no memory that two \
    of them share.
    """

  static let sharesMemory = Builtin(
    "shares_memory", in: .shapes, Parameter.array("a").positionalOnly,
    Parameter.array("b").positionalOnly, .integer("max_work", default: -1),
    summary: "Whether a change of one array changes another: never.", details: sharingNote,
    examples: [
      .shows("a = arange(4); shares_memory(a, a[::2])", "False"),
      .fails("shares_memory([1], 'a')", "TypeError: 'b' must be an array, not a text"),
    ],
    seeAlso: ["may_share_memory"]
  ) { _, _, _, _ in .bool(false) }

  static let mayShareMemory = Builtin(
    "may_share_memory", in: .shapes, Parameter.array("a").positionalOnly,
    Parameter.array("b").positionalOnly, .integer("max_work", default: 0),
    summary: "Whether a change of one array may change another: never.", details: sharingNote,
    examples: [
      .shows("a = arange(4); may_share_memory(a, a)", "False"),
      .fails("may_share_memory([1], 'a')", "TypeError: 'b' must be an array, not a text"),
    ],
    seeAlso: ["shares_memory"]
  ) { _, _, _, _ in .bool(false) }

  // MARK: - One by one

  static let ndenumerate = Builtin(
    "ndenumerate", in: .shapes, .array("arr"),
    summary: "Each element with its place along every axis, for a loop.",
    examples: [
      .shows("list(ndenumerate([[1, 2], [3, 4]]))[2]", "((1, 0), 3)"),
      .shows("for at, x in ndenumerate([5, 6]): print(at, x)", "(0,) 5\n(1,) 6"),
      .fails("ndenumerate('a')", "TypeError: 'arr' must be an array, not a text"),
    ],
    seeAlso: ["enumerate", "ndindex"]
  ) { _, array throws(RuntimeFailure) in
    try Operations.checkLength(array.count, 2)
    var items: [Value] = []
    items.reserveCapacity(array.count)
    for position in 0..<array.count {
      let place = array.layout.index(ofPosition: position).map(Value.count)
      items.append(.tuple([.tuple(place), Value(array.scalar(at: position))]))
    }
    return .list(items)
  }

  static let ndindex = Builtin(
    "ndindex", in: .shapes, .integers("shape"),
    summary: "The place of each element of a shape along every axis, for a loop.",
    examples: [
      .shows("list(ndindex(2, 2))", "[(0, 0), (0, 1), (1, 0), (1, 1)]"),
      .fails("ndindex(2, -1)", "ValueError: negative dimensions are not allowed"),
    ],
    seeAlso: ["indices", "ndenumerate"]
  ) { _, shape throws(RuntimeFailure) in
    let count = try Operations.wrapping { () throws(ArrayError) in
      try Layout.checkedCount(of: shape, dtype: .int64)
    }
    try Operations.checkLength(count, 2)
    let layout = Layout(rowMajor: shape)
    return .list(
      (0..<count).map { .tuple(layout.index(ofPosition: $0).map(Value.count)) })
  }

  static let nditer = Builtin(
    "nditer", in: .shapes, .value("op"), .optionalValue("flags"),
    summary: "The elements of an array, or of several broadcast together, for a loop.",
    details:
      "The elements come as values: writing to them, as op_flags allows in NumPy, is not there.",
    examples: [
      .shows("for x in nditer([[1, 2], [3, 4]]): print(x)", "1\n2\n3\n4"),
      .shows("list(nditer(([1, 2], [[10], [20]])))[1]", "(2, 10)"),
      .fails("nditer('a')", "TypeError: 'op' must be an array, not a text"),
    ],
    seeAlso: ["ndenumerate"]
  ) { _, value, _ throws(RuntimeFailure) in
    let info = ParameterInfo.named("op", "an array")
    guard let operands = value.operandItems else {
      let array = try value.asArray(for: info)
      return try Operations.wrapping { () throws(ArrayError) in
        Value.array(try array.flattened())
      }
    }
    var arrays: [AnyArray] = []
    for operand in operands { arrays.append(try operand.asArray(for: info)) }
    let shape = try Value.broadcastShape(arrays.map(\.shape))
    let wide = try Operations.wrapping { () throws(ShapeError) in
      var wide: [AnyArray] = []
      for array in arrays { wide.append(try array.broadcasting(to: shape)) }
      return wide
    }
    let count = shape.reduce(1, *)
    try Operations.checkLength(count, arrays.count + 1)
    return .list(
      (0..<count).map { position in .tuple(wide.map { Value($0.scalar(at: position)) }) })
  }

  // MARK: - Other names

  static let amin = Builtin(
    alias: "amin", of: minimumOf,
    examples: [
      .shows("amin([[3, 1], [2, 5]], axis=0)", "[2, 1]"),
      .fails("amin([1], axis=1)", "AxisError: axis 1 is out of bounds for array of dimension 1"),
    ])

  static let amax = Builtin(
    alias: "amax", of: maximumOf,
    examples: [
      .shows("amax([[3, 1], [2, 5]], axis=0)", "[3, 5]"),
      .fails("amax([1], axis=1)", "AxisError: axis 1 is out of bounds for array of dimension 1"),
    ])
}

extension Value {
  /// The items of a tuple or list that holds several operands; nil for a single one.
  fileprivate var operandItems: [Value]? {
    switch self {
    case .tuple(let object): object.items
    case .list(let items): items
    default: nil
    }
  }
}
