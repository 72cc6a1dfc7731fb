// nabla · SeriesSteps+Fit.swift
// Columns of powers, and polynomials near points, the lowest power first.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaDiagnostics

/// What a fit gives besides the coefficients.
struct SeriesFit {
  var coefficients: Value
  /// The sum of squared distances, the rank, the singular values and the limit for these.
  var status: Value
}

extension SeriesSteps {
  /// The powers 0 … degree of places, along a new last axis.
  func powers(of x: Value, degree: Int) throws(RuntimeFailure) -> Value {
    guard degree >= 0 else {
      throw RuntimeFailure.refusing("deg", "deg must be non-negative")
    }
    let places = try steps(.add, steps.call("atleast_1d", x), .float(0))
    try Operations.checkLength(degree, bytesEach: 8)
    var rows = [try steps(.add, steps(.multiply, places, .int(0)), .int(1))]
    if degree > 0 { rows.append(places) }
    for power in stride(from: 2, through: degree, by: 1) {
      try steps.evaluation.checkInterrupt()
      rows.append(try steps(.multiply, rows[power - 1], places))
    }
    return try steps.call("stack", .tuple(rows), keywords: [("axis", .int(-1))])
  }

  /// The products of the powers of several places, in one last axis.
  func powers(ofEach places: [Value], degrees: Value) throws(RuntimeFailure) -> Value {
    let items = try degrees.items(for: .named("deg", "a list of integers"))
    guard items.count == places.count else {
      throw RuntimeFailure.refusing(
        "deg", "Expected \(places.count) dimensions of degrees, got \(items.count)")
    }
    let table = try steps(.add, steps.call("asarray", .tuple(places)), .float(0))
    var result: Value?
    for (place, item) in items.enumerated() {
      guard let degree = item.asInt else { throw item.isNot(.named("deg", "a list of integers")) }
      var factor = try powers(of: steps.item(table, .count(place)), degree: degree)
      // An axis for the powers of each place, behind those of the places.
      let before = [Value](repeating: .none, count: place)
      let after = [Value](repeating: .none, count: items.count - place - 1)
      factor = try steps.item(
        factor, .tuple([.ellipsis] + before + [.slice(.all)] + after))
      result =
        try result.map { (old) throws(RuntimeFailure) in
          try steps(.multiply, old, factor)
        } ?? factor
    }
    let product = try steps.array(result ?? .none, "deg")
    let shape = product.shape.dropLast(items.count)
    return .array(
      try Operations.wrapping { () throws(ShapeError) in
        try product.reshaped(to: shape + [-1])
      })
  }

  /// The values at points of several coordinates.
  func values(
    at coordinates: [(value: Value, name: String)], _ coefficients: Value
  ) throws(RuntimeFailure) -> Value {
    var arrays: [AnyArray] = []
    for coordinate in coordinates {
      arrays.append(try steps.array(coordinate.value, coordinate.name))
    }
    for (place, array) in arrays.enumerated() where array.shape != arrays[0].shape {
      let names = coordinates.map(\.name).joined(separator: ", ")
      throw RuntimeFailure.refusing(coordinates[place].name, "\(names) are incompatible")
    }
    var result = coefficients
    for (place, array) in arrays.enumerated() {
      result = try values(at: .array(array), result, spreads: place == 0)
    }
    return result
  }

  /// The values at all combinations of coordinates.
  func gridValues(
    at coordinates: [Value], _ coefficients: Value
  ) throws(RuntimeFailure) -> Value {
    var result = coefficients
    for coordinate in coordinates { result = try values(at: coordinate, result) }
    return result
  }

  // MARK: - Fits

  /// The polynomial of a degree, or of certain powers, with the smallest squared distances from points.
  ///
  /// - Throws: points and weights that do not belong together.
  func fit(
    _ x: Value, _ y: Value, degrees: Value, limit: Value?, weights: Value?, isFull: Bool
  ) throws(RuntimeFailure) -> SeriesFit {
    let places = try steps(.add, steps.call("asarray", x), .float(0))
    let values = try steps(.add, steps.call("asarray", y), .float(0))
    let powers = try self.powers(from: degrees)
    let most = powers.max() ?? 0
    try check(places, values)
    var columns = try self.powers(of: places, degree: most)
    if try steps.array(degrees, "deg").rank > 0 {
      columns = try steps.item(
        columns, .tuple([.slice(.all), .list(powers.map { .count($0) })]))
    }
    var left = try columns.attribute("T")
    var right = try steps.array(values, "y").reversedAxesValue
    if let weights {
      let weights = try steps(.add, steps.call("asarray", weights), .float(0))
      try check(weights, asWeightsOf: places)
      left = try steps(.multiply, left, weights)
      right = try steps(.multiply, right, weights)
    }
    return try solve(left, right, places, powers, degrees, limit, isFull: isFull)
  }

  /// The powers that a fit may have, ascending.
  private func powers(from degrees: Value) throws(RuntimeFailure) -> [Int] {
    let array = try steps.array(degrees, "deg")
    guard array.rank < 2, array.dtype.isInteger, array.count > 0 else {
      throw RuntimeFailure.refusing(
        "deg", "deg must be an int or non-empty 1-D array of int", kind: .typeError)
    }
    var powers: [Int] = []
    array.visitScalars { powers.append($0.int64.map { Int($0) } ?? 0) }
    guard powers.allSatisfy({ $0 >= 0 }) else {
      throw RuntimeFailure.refusing("deg", "expected deg >= 0")
    }
    return array.rank == 0 ? Array(0...powers[0]) : powers.sorted()
  }

  private func check(_ x: Value, _ y: Value) throws(RuntimeFailure) {
    let (places, values) = (try steps.array(x, "x"), try steps.array(y, "y"))
    let refusals: [(Bool, String, String)] = [
      (places.rank != 1, "x", "expected 1D vector for x"),
      (places.count == 0, "x", "expected non-empty vector for x"),
      (values.rank < 1 || values.rank > 2, "y", "expected 1D or 2D array for y"),
    ]
    for (fails, parameter, reason) in refusals where fails {
      throw RuntimeFailure.refusing(parameter, reason, kind: .typeError)
    }
    guard places.count == values.shape[0] else {
      throw RuntimeFailure.refusing(
        "y", "expected x and y to have same length, not \(places.count) and \(values.shape[0])",
        kind: .typeError)
    }
  }

  private func check(_ weights: Value, asWeightsOf x: Value) throws(RuntimeFailure) {
    let array = try steps.array(weights, "w")
    guard array.rank == 1 else {
      throw RuntimeFailure.refusing("w", "expected 1D vector for w", kind: .typeError)
    }
    let count = try steps.array(x, "x").count
    guard count == array.count else {
      throw RuntimeFailure.refusing(
        "w", "expected x and w to have same length, not \(count) and \(array.count)",
        kind: .typeError)
    }
  }

  /// Solves for the coefficients, after the rows of powers are scaled to length 1.
  private func solve(
    _ left: Value, _ right: Value, _ places: Value, _ powers: [Int], _ degrees: Value,
    _ limit: Value?, isFull: Bool
  ) throws(RuntimeFailure) -> SeriesFit {
    let rows = try steps.array(left, "x")
    let squares =
      rows.dtype.isComplex
      ? try steps(
        .add, steps.call("square", left.attribute("real")),
        steps.call("square", left.attribute("imag")))
      : try steps.call("square", left)
    let lengths = try steps.call("sqrt", steps.call("sum", squares, .int(1)))
    let scale = try steps.call(
      "where", steps(.equal, lengths, .int(0)), .int(1), lengths)
    let count = try steps.array(places, "x").count
    let precision =
      try steps.array(places, "x").dtype == .float32 ? Double(Float.ulpOfOne) : Double.ulpOfOne
    let bound = limit ?? .float(Double(count) * precision)
    let scaled = try steps(.divide, left.attribute("T"), scale)
    let target = try steps.array(right, "y").reversedAxesValue
    let found = try steps.call("lstsq", at: .linalg, scaled, target, bound)
    let solution = try steps.array(steps.item(found, .int(0)), "y").reversedAxesValue
    var coefficients = try steps.array(steps(.divide, solution, scale), "y").reversedAxesValue
    if try steps.array(degrees, "deg").rank > 0 {
      coefficients = try spread(coefficients, powers)
    }
    let rank = try steps.item(found, .int(2))
    if rank.asInt != powers.count, !isFull {
      steps.evaluation.warn(
        Wording(.rankWarning, "The fit may be poorly conditioned", at: .sign))
    }
    let status = Value.list([
      try steps.item(found, .int(1)), rank, try steps.item(found, .int(3)), bound,
    ])
    return SeriesFit(coefficients: coefficients, status: status)
  }

  /// Coefficients of certain powers, with zeros for the others.
  private func spread(_ coefficients: Value, _ powers: [Int]) throws(RuntimeFailure) -> Value {
    let list = try steps.array(coefficients, "y")
    let shape = [(powers.last ?? 0) + 1] + list.shape.dropFirst()
    let places = try Operations.wrapping { () throws(ArrayError) in
      AnyArray.int64(try .copying(powers.map { Int64($0) }))
    }
    return .array(
      try Operations.wrapping { () throws(ArrayError) in
        var whole = try AnyArray.zeros(shape, list.dtype)
        try whole.assign([.array(places)], .array(list))
        return whole
      })
  }
}

extension AnyArray {
  /// The array with its axes in reverse order, as a value.
  fileprivate var reversedAxesValue: Value { .array(reversedAxes) }
}
