// nabla · Builtins+Applying.swift
// Functions of the user applied to parts of arrays.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Functions that call functions, as the manual lists them.
  static let applying: [Builtin] = [
    applyAlongAxis, applyOverAxes, vectorize, frompyfunc, piecewise, fromfunction, fromiter,
    fromstring,
  ]

  static let applyAlongAxis = Builtin(
    "apply_along_axis", in: .shapes, .value("func1d"), .integer("axis"), .array("arr"),
    .values("args"), .keywords(),
    summary: "What a function gives for each line along an axis.",
    details: """
      The function gets a list; what it gives, a number or an array, stands where the line was. \
      Further arguments are handed on to it.
      """,
    examples: [
      .shows("apply_along_axis(lambda v: v.max() - v[0], 1, [[1, 5, 2], [3, 3, 9]])", "[4, 6]"),
      .shows("apply_along_axis(sorted, 0, [[3, 1], [2, 4]])", "[[2, 1],\n [3, 4]]"),
      .fails(
        "apply_along_axis(len, 2, [[1, 2]])",
        "AxisError: axis 2 is out of bounds for array of dimension 2"),
    ],
    seeAlso: ["apply_over_axes", "vectorize"]
  ) { evaluation, function, axis, array, more, keywords throws(RuntimeFailure) in
    let place = try Operations.wrapping { () throws(ArrayError) in
      try Layout.axis(axis, rank: array.rank)
    }
    // The line lies last, so that the others count in row-major order.
    let turned = try Operations.wrapping { () throws(ShapeError) in
      try array.movingAxes([place], to: [-1])
    }
    let rest = Array(turned.shape.dropLast())
    let length = array.shape[place]
    let lines = try Operations.wrapping { () throws(ShapeError) in
      try turned.reshaped(to: [rest.reduce(1, *), length])
    }
    guard lines.shape[0] > 0 else {
      throw RuntimeFailure.refusing(
        "arr", "Cannot apply_along_axis when any iteration dimensions are 0")
    }
    var results: [AnyArray] = []
    for line in lines.rows {
      try evaluation.checkInterrupt()
      let value = try evaluation.call(function, CallArguments([line] + more, keywords: keywords))
      results.append(
        try value.asArray(for: .named("func1d", "a function that gives numbers or arrays")))
    }
    let parts = results
    return try Operations.wrapping { () throws(ShapeError) in
      let all = try AnyArray.stacked(parts)
      let inner = parts[0].rank
      let shaped = try all.reshaped(to: rest + parts[0].shape)
      return Value.array(
        try shaped.movingAxes(
          (0..<inner).map { rest.count + $0 }, to: (0..<inner).map { place + $0 }))
    }
  }

  static let applyOverAxes = Builtin(
    "apply_over_axes", in: .shapes, .value("func"), .array("a"), .shape("axes"),
    summary: "What a function of an array and an axis gives, for several axes one after the other.",
    details: "An axis that the function takes away is put back with length 1.",
    examples: [
      .shows("apply_over_axes(np.sum, ones((2, 3)), (0, 1))", "[[6.]]"),
      .fails(
        "apply_over_axes(lambda a, axis: [a, a], [1, 2], 0)",
        "ValueError: function is not returning an array of the correct shape"),
    ],
    seeAlso: ["apply_along_axis"]
  ) { evaluation, function, array, axes throws(RuntimeFailure) in
    var current = array
    for axis in axes {
      let place = axis < 0 ? axis + array.rank : axis
      let result = try evaluation.call(
        function, CallArguments([.array(current), .count(place)])
      ).asArray(for: .named("func", "a function that gives an array"))
      if result.rank == current.rank {
        current = result
        continue
      }
      let (rank, given) = (current.rank, result)
      guard given.rank == rank - 1 else {
        throw RuntimeFailure.refusing(
          "func", "function is not returning an array of the correct shape")
      }
      current = try Operations.wrapping { () throws(ShapeError) in try given.expanded([place]) }
    }
    return Value.array(current)
  }

  // MARK: - Functions of numbers made functions of arrays

  static let vectorize = Builtin(
    "vectorize", in: .shapes, .value("pyfunc"), .optionalValue("otypes"), .optionalValue("doc"),
    .optionalValue("excluded"), .flag("cache"), .optionalValue("signature"),
    summary: "A function of arrays that calls a function of numbers for each element.",
    details: """
      Arguments are broadcast together. otypes are the dtypes of the results: a text of letters, or \
      a list; otherwise they are those of what the function gives. Positions in excluded= are \
      arguments that are handed on whole. signature= is not there: apply_along_axis() does that.
      """,
    examples: [
      .shows("f = vectorize(lambda x: x if x > 0 else -x); f([1, -2, 3])", "[1, 2, 3]"),
      .shows(
        "vectorize(lambda a, b: a - b, otypes=[float])([1, 2], [[1], [2]])",
        "[[ 0.,  1.],\n [-1.,  0.]]"),
      .fails(
        "vectorize(len)([])",
        "ValueError: cannot call `vectorize` on size 0 inputs unless "
          + "`otypes` is set"),
    ],
    seeAlso: ["apply_along_axis", "frompyfunc"]
  ) { _, function, types, _, excluded, _, signature throws(RuntimeFailure) in
    guard signature == nil else {
      throw RuntimeFailure.refusing(
        "signature", "vectorize with a signature is not there", kind: .typeError,
        help: "apply_along_axis() calls a function for each line of an array")
    }
    try function.checkCallable(
      "pyfunc", "When used as a decorator, only accepts keyword arguments.")
    return Mapping.function(
      function, types: try Mapping.dtypes(types),
      whole: try excluded?.asInts(for: .named("excluded", "positions")) ?? [], results: nil)
  }

  static let frompyfunc = Builtin(
    "frompyfunc", in: .shapes, Parameter.value("func").positionalOnly, .integer("nin"),
    .integer("nout"), .optionalValue("identity").keywordOnly,
    summary: "A function of arrays that calls a function of nin numbers for each element.",
    details: """
      With nout above 1 the function gives a tuple, and so does the result. NumPy's arrays of \
      objects are arrays of numbers here, in the dtype that the results have.
      """,
    examples: [
      .shows("frompyfunc(lambda a, b: a + 2*b, 2, 1)([1, 2], 10)", "[21, 22]"),
      .shows("frompyfunc(divmod, 2, 2)([7, 8], 3)", "([2, 2], [1, 2])"),
      .fails(
        "frompyfunc(divmod, 2, 2)([7, 8])",
        "TypeError: vectorized() takes 2 positional arguments but 1 was given"),
    ],
    seeAlso: ["vectorize"]
  ) { _, function, inputs, outputs, _ throws(RuntimeFailure) in
    try function.checkCallable("func", "function must be callable")
    guard inputs >= 0, outputs > 0, inputs + outputs <= 64 else {
      throw RuntimeFailure.refusing("nin", "Cannot construct a ufunc with more than 64 operands")
    }
    return Mapping.function(
      function, types: [], whole: [], results: outputs, argumentCount: inputs)
  }

  static let piecewise = Builtin(
    "piecewise", in: .shapes, .array("x"), .value("condlist"), .items("funclist"), .values("args"),
    .keywords("kw"),
    summary: "What each of several functions gives where its condition holds.",
    details: """
      The functions get the elements where their condition holds, in a list; numbers stand for \
      themselves. One function more than there are conditions is for the rest, else it is 0. The \
      result has the dtype of x.
      """,
    examples: [
      .shows(
        "x = array([-2., 1, 3]); piecewise(x, [x < 0, x > 2], [lambda v: -v, 9, 0])",
        "[2., 0., 9.]"),
      .fails(
        "piecewise([1, 2], [[True, False]], [1, 2, 3])",
        "ValueError: with 1 condition(s), either 1 or 2 functions are expected"),
    ],
    seeAlso: ["choose", "select", "where"]
  ) { evaluation, array, conditions, functions, more, keywords throws(RuntimeFailure) in
    try Pieces(array, conditions, count: functions.count)
      .filled(with: functions, CallArguments(more, keywords: keywords), evaluation)
  }

  // MARK: - Arrays from functions, items and text

  static let fromfunction = Builtin(
    "fromfunction", in: .creation, .value("function"), .shape(),
    Parameter.dtype(default: .float64, shownAs: "float").keywordOnly, .keywords(),
    summary: "What a function gives for the places along each axis of a shape.",
    details: "The function is called once, with an array of places for each axis.",
    examples: [
      .shows(
        "fromfunction(lambda i, j: i + 10*j, (2, 3), dtype=int)",
        "[[ 0, 10, 20],\n [ 1, 11, 21]]"),
      .fails(
        "fromfunction(lambda i: i, (2, -1))", "ValueError: negative dimensions are not allowed"),
    ],
    seeAlso: ["fromiter", "indices"]
  ) { evaluation, function, shape, dtype, keywords throws(RuntimeFailure) in
    let axes = try Operations.wrapping { () throws(ArrayError) in
      try AnyArray.grid(shape, dtype)
    }
    let places = try Operations.wrapping { () throws(ShapeError) in
      var wide: [Value] = []
      for axis in axes { wide.append(.array(try axis.broadcasting(to: shape))) }
      return wide
    }
    return try evaluation.call(function, CallArguments(places, keywords: keywords))
  }

  static let fromiter = Builtin(
    "fromiter", in: .creation, .items("iter"), .requiredDType(), .integer("count", default: -1),
    summary: "A list of items, in a dtype.",
    details: "count is how many items are taken, all by default.",
    examples: [
      .shows("fromiter((k**2 for k in range(4)), dtype=int)", "[0, 1, 4, 9]"),
      .fails(
        "fromiter([1, 2], int, 3)",
        "ValueError: iterator too short: Expected 3 but iterator had "
          + "only 2 items."),
    ],
    seeAlso: ["array", "fromfunction"]
  ) { evaluation, items, dtype, count throws(RuntimeFailure) in
    guard count <= items.count else {
      throw RuntimeFailure.refusing(
        "count",
        "iterator too short: Expected \(count) but iterator had only \(items.count) items.")
    }
    let taken = Value.list(count < 0 ? items : Array(items.prefix(count)))
    return Value.array(try taken.converted(to: dtype, for: "iter", evaluation))
  }

  static let fromstring = Builtin(
    "fromstring", in: .creation, .text("string"), .dtype(default: .float64, shownAs: "float"),
    .integer("count", default: -1), Parameter.text("sep", default: "").keywordOnly,
    summary: "The numbers in a text, between separators.",
    details: "A blank as separator stands for any blanks.",
    examples: [
      .shows("fromstring('1 2 4.5', sep=' ')", "[1. , 2. , 4.5]"),
      .shows("fromstring('1, 2, 3', dtype=int, sep=',')", "[1, 2, 3]"),
      .fails(
        "fromstring('1 2')",
        "ValueError: The binary mode of fromstring is removed, use frombuffer instead"),
      .fails(
        "fromstring('1 x', sep=' ')",
        "ValueError: string or file could not be read to its end due to unmatched data"),
    ],
    seeAlso: ["array", "fromiter"]
  ) { evaluation, text, dtype, count, separator throws(RuntimeFailure) in
    guard !separator.isEmpty else {
      throw RuntimeFailure.refusing(
        "string", "The binary mode of fromstring is removed, use frombuffer instead",
        help: "sep=' ' reads numbers between blanks")
    }
    let isBlank = separator.allSatisfy(\.isWhitespace)
    let parts =
      isBlank
      ? text.split(whereSeparator: \.isWhitespace)
      : text.split(
        separator: separator.filter { !$0.isWhitespace }, omittingEmptySubsequences: false)
    var numbers: [Value] = []
    for part in count < 0 ? parts : Array(parts.prefix(count)) {
      let word = String(part.filter { !$0.isWhitespace })
      if word.isEmpty, !isBlank, numbers.count == parts.count - 1 { continue }
      if dtype.isInteger, let integer = NumberReader.integer(word, base: 10) {
        numbers.append(.integer(integer))
      } else if !dtype.isInteger, let number = NumberReader.float(word) {
        numbers.append(.float(number))
      } else {
        throw RuntimeFailure.refusing(
          "string", "string or file could not be read to its end due to unmatched data")
      }
    }
    return Value.array(try Value.list(numbers).converted(to: dtype, for: "string", evaluation))
  }
}

extension Value {
  /// Makes sure that the value is a function.
  fileprivate func checkCallable(
    _ parameter: String, _ phrase: String
  ) throws(RuntimeFailure) {
    switch self {
    case .function, .builtin, .method, .dtype, .instance: return
    default: throw RuntimeFailure.refusing(parameter, phrase, kind: .typeError)
    }
  }
}
