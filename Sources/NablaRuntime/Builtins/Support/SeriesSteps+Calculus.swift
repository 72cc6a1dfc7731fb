// nabla · SeriesSteps+Calculus.swift
// Values, derivatives, integrals, zeros and fits of polynomials with the lowest power first.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension SeriesSteps {
  /// Coefficients with at least one axis, integers among them as floats.
  private func floats(_ value: Value, _ parameter: String) throws(RuntimeFailure) -> AnyArray {
    let array = try steps.array(steps.call("atleast_1d", value), parameter)
    guard array.dtype == .bool || array.dtype.isInteger else { return array }
    return try Operations.wrapping { () throws(ArrayError) in try array.astype(.float64) }
  }

  /// The values at places, by Horner's rule.
  ///
  /// - Shape: the axes of the coefficients behind the first, then those of x; with `spreads` false
  ///   the two broadcast.
  func values(
    at x: Value, _ coefficients: Value, spreads: Bool = true
  ) throws(RuntimeFailure) -> Value {
    var list = try floats(coefficients, "c")
    var places = x
    if case .list = x { places = .array(try steps.array(x, "x")) }
    if case .tuple = x { places = .array(try steps.array(x, "x")) }
    if case .array(let object) = places, spreads {
      let shape = list.shape + [Int](repeating: 1, count: object.array.rank)
      let narrow = list
      list = try Operations.wrapping { () throws(ShapeError) in try narrow.reshaped(to: shape) }
    }
    let table = Value.array(list)
    guard list.shape[0] > 0 else {
      throw RuntimeFailure.refusing(
        "c", "index -1 is out of bounds for axis 0 with size 0", kind: .indexError)
    }
    var result = try steps(
      .add, steps.item(table, .int(-1)), steps(.multiply, places, .int(0)))
    for place in stride(from: list.shape[0] - 2, through: 0, by: -1) {
      result = try steps(
        .add, steps.item(table, .count(place)), steps(.multiply, result, places))
    }
    return result
  }

  /// The derivative along an axis, taken `order` times.
  func derivative(
    _ coefficients: Value, order: Int, scale: Value, axis: Int
  ) throws(RuntimeFailure) -> Value {
    let list = try floats(coefficients, "c")
    guard order >= 0 else {
      throw RuntimeFailure.refusing("m", "The order of derivation must be non-negative")
    }
    let place = try self.place(of: axis, list)
    if order == 0 { return .array(list) }
    var rows = try steps.call("moveaxis", .array(list), .count(place), .int(0))
    let count = list.shape[place]
    if order >= count {
      rows = try steps(.multiply, steps.part(rows, nil, 1), .int(0))
    } else {
      for length in stride(from: count - 1, to: count - 1 - order, by: -1) {
        rows = try scaled(rows, scale, list.dtype)
        let powers = try steps.array(
          .list((1...length).map { .count($0) }), "m")
        let column = try column(powers, rank: list.rank)
        rows = try scaled(steps.part(rows, 1, nil), column, list.dtype)
      }
    }
    return try steps.call("moveaxis", rows, .int(0), .count(place))
  }

  /// The product, in the dtype of the coefficients.
  private func scaled(
    _ rows: Value, _ factor: Value, _ dtype: DType
  ) throws(RuntimeFailure) -> Value {
    let array = try steps.array(steps(.multiply, rows, factor), "c")
    try array.dtype.checkSameKind(as: dtype, parameter: "scl")
    return .array(try Operations.wrapping { () throws(ArrayError) in try array.astype(dtype) })
  }

  /// A list as a column beside tables of a rank.
  private func column(_ list: AnyArray, rank: Int) throws(RuntimeFailure) -> Value {
    .array(
      try Operations.wrapping { () throws(ShapeError) in
        try list.reshaped(to: [list.count] + [Int](repeating: 1, count: rank - 1))
      })
  }

  private func place(of axis: Int, _ list: AnyArray) throws(RuntimeFailure) -> Int {
    try Operations.wrapping(at: "axis") { () throws(ShapeError) in
      try AnyArray.place(of: axis, rank: list.rank)
    }
  }

  /// The integral along an axis, taken once for each constant of integration.
  func integral(
    _ coefficients: Value, order: Int, constants: [Value], from bound: Value, scale: Value,
    axis: Int
  ) throws(RuntimeFailure) -> Value {
    let list = try floats(coefficients, "c")
    try checkIntegral(order, constants, bound, scale)
    let place = try self.place(of: axis, list)
    if order == 0 { return .array(list) }
    let dtype = list.dtype
    var rows = try steps.array(
      steps.call("moveaxis", .array(list), .count(place), .int(0)), "c")
    for step in 0..<order {
      let constant = step < constants.count ? constants[step] : .int(0)
      rows = try steps.array(scaled(.array(rows), scale, dtype), "c")
      let count = rows.shape[0]
      let first = try steps.part(.array(rows), nil, 1)
      if count == 1, try steps.isTrue(steps.call("all", steps(.equal, first, .int(0)))) {
        rows = try steps.array(steps(.add, .array(rows), constant), "c")
      } else {
        let divisors = try column(
          steps.array(.list((1...count).map { .count($0) }), "m"), rank: rows.rank)
        let zero = try steps(.multiply, first, .int(0))
        let raised = try steps.call(
          "concatenate", .tuple([zero, steps(.divide, .array(rows), divisors)]))
        let start = try steps(.subtract, constant, values(at: bound, raised))
        let head = try steps(.add, steps.part(raised, nil, 1), start)
        rows = try steps.array(
          steps.call("concatenate", .tuple([head, steps.part(raised, 1, nil)])), "c")
      }
      let wide = rows
      rows = try Operations.wrapping { () throws(ArrayError) in try wide.astype(dtype) }
    }
    return try steps.call("moveaxis", .array(rows), .int(0), .count(place))
  }

  private func checkIntegral(
    _ order: Int, _ constants: [Value], _ bound: Value, _ scale: Value
  ) throws(RuntimeFailure) {
    guard order >= 0 else {
      throw RuntimeFailure.refusing("m", "The order of integration must be non-negative")
    }
    guard constants.count <= order else {
      throw RuntimeFailure.refusing("k", "Too many integration constants")
    }
    for (value, name) in [(bound, "lbnd"), (scale, "scl")]
    where try steps.array(value, name).rank != 0 {
      throw RuntimeFailure.refusing(name, "\(name) must be a scalar.")
    }
  }

  // MARK: - Zeros

  /// The polynomial with these zeros: products of pairs, then of pairs of those.
  func polynomial(withZeros zeros: Value) throws(RuntimeFailure) -> AnyArray {
    if let items = try zeros.iterationItems(), items.isEmpty {
      return try Operations.wrapping { () throws(ArrayError) in try AnyArray.ones([1], .float64) }
    }
    let given = try series(zeros, "roots", trimming: false)
    let sorted = try steps.array(steps.call("sort", .array(given)), "roots")
    var factors: [Value] = []
    for root in sorted.rows {
      factors.append(.array(try line(from: steps.negative(root), slope: .int(1))))
    }
    while factors.count > 1 {
      let half = factors.count / 2
      var products: [Value] = []
      for place in 0..<half {
        products.append(.array(try product(factors[place], factors[place + half])))
      }
      if factors.count % 2 == 1 {
        products[0] = .array(try product(products[0], factors[factors.count - 1]))
      }
      factors = products
    }
    return try steps.array(factors[0], "roots")
  }

  /// `off + scl x`, or `off` alone if it is level.
  func line(from start: Value, slope: Value) throws(RuntimeFailure) -> AnyArray {
    try steps.array(slope.isZeroNumber ? .list([start]) : .list([start, slope]), "off")
  }

  /// The matrix whose eigenvalues are the zeros.
  func companion(of coefficients: Value) throws(RuntimeFailure) -> AnyArray {
    let list = try series(coefficients, "c")
    let size = list.count - 1
    guard size > 0 else {
      throw RuntimeFailure.refusing("c", "Series must have maximum degree of at least 1.")
    }
    let last = Value(list.scalar(at: size))
    let column = try steps.array(
      steps(.divide, .array(list.part(from: 0, to: size, along: 0)), last), "c")
    if size == 1 {
      let only = try steps(.divide, steps.negative(Value(list.scalar(at: 0))), last)
      return try steps.array(.list([.list([only])]), "c")
    }
    var matrix = try Operations.wrapping { () throws(ArrayError) in
      try AnyArray.eye(size, size, offset: -1, list.dtype)
    }
    let old = matrix
    let turned = try steps.array(
      steps(.subtract, steps.item(.array(old), .tuple([.slice(.all), .int(-1)])), .array(column)),
      "c")
    try Operations.wrapping { () throws(ArrayError) in
      try matrix.assign(
        [.slice(lower: nil, upper: nil, step: nil), .integer(-1)], .array(turned))
    }
    return matrix
  }

  /// The zeros, sorted.
  func zeros(of coefficients: Value) throws(RuntimeFailure) -> AnyArray {
    let list = try series(coefficients, "c")
    if list.count < 2 { return list.part(from: 0, to: 0, along: 0) }
    if list.count == 2 {
      let root = try steps(
        .divide, steps.negative(Value(list.scalar(at: 0))), Value(list.scalar(at: 1)))
      return try steps.array(.list([root]), "c")
    }
    let matrix = try companion(of: .array(list))
    let found = try steps.call("eigvals", at: .linalg, .array(matrix))
    return try steps.array(steps.call("sort", found), "c")
  }
}

extension SliceObject {
  /// `:`.
  static let all = SliceObject(lower: .none, upper: .none, step: .none)
}
