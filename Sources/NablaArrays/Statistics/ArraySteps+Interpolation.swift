// nabla · ArraySteps+Interpolation.swift
// Values between sample points, and areas below them.
// SPDX-License-Identifier: Apache-2.0

/// What is asked for: values between sample points.
package struct InterpolationRequest: Sendable {
  /// Where the samples lie, ascending.
  package var points: AnyArray
  /// The samples.
  package var values: AnyArray
  /// Values before the first and behind the last point; nil for the samples there.
  package var left: Complex128?
  package var right: Complex128?
  /// After which distance the samples come again.
  package var period: Double?

  package init(points: AnyArray, values: AnyArray) {
    self.points = points
    self.values = values
  }
}

extension ArraySteps {
  /// The values at places, on straight lines between the samples.
  ///
  /// - Throws: `refused` for points and values that do not belong together.
  package func interpolate(
    at places: AnyArray, _ request: InterpolationRequest
  ) throws(AnalysisError) -> AnyArray {
    for (parameter, array) in [("x", places), ("xp", request.points)] where array.dtype.kind == "c"
    {
      throw .refused(parameter: parameter, .needsReals)
    }
    var request = request
    var places = places
    if let period = request.period { try wrap(&places, &request, period) }
    try check(request)
    guard request.values.dtype.kind == "c" else {
      let samples = Samples(
        points: try doubles(request.points), values: try doubles(request.values),
        left: request.left?.real, right: request.right?.real)
      return try reshape(array(doubles(places).map(samples.value)), places.shape)
    }
    let parts = try [UnaryFunction.real, .imag].map { part throws(AnalysisError) in
      let samples = Samples(
        points: try doubles(request.points), values: try doubles(self(part, request.values)),
        left: part == .real ? request.left?.real : request.left?.imaginary,
        right: part == .real ? request.right?.real : request.right?.imaginary,
        isImaginary: part == .imag, dividesFirst: true)
      return try reshape(array(doubles(places).map(samples.value)), places.shape)
    }
    let unit = AnyArray(.complex128(Complex(0, 1)))
    return try self(.add, parts[0], self(.multiply, parts[1], unit))
  }

  /// Makes sure that points and values belong together.
  private func check(_ request: InterpolationRequest) throws(AnalysisError) {
    for (parameter, array) in [("xp", request.points), ("fp", request.values)] {
      guard array.rank > 0 else { throw .refused(parameter: parameter, .tooShallow) }
      guard array.rank == 1 else { throw .refused(parameter: parameter, .tooDeep) }
    }
    let (points, values) = (request.points.count, request.values.count)
    if points == 0 { throw .refused(parameter: "xp", .noSamplePoints) }
    if points != values {
      throw .refused(parameter: "fp", .samplePointCount(points: points, values: values))
    }
    let list = try doubles(request.points)
    if let fall = list.indices.dropFirst().first(where: { list[$0] < list[$0 - 1] }) {
      throw .refused(parameter: "xp", .samplePointsFall(index: fall))
    }
  }

  /// Brings places and points into one period, with a neighbour at each end.
  private func wrap(
    _ places: inout AnyArray, _ request: inout InterpolationRequest, _ period: Double
  ) throws(AnalysisError) {
    if period == 0 { throw .refused(parameter: "period", .zeroPeriod) }
    let period = period.magnitude
    (request.left, request.right) = (nil, nil)
    for (parameter, array) in [("xp", request.points), ("fp", request.values)] where array.rank != 1
    {
      throw .refused(parameter: parameter, .samplePointRank)
    }
    let count = request.points.count
    if count == 0 { throw .refused(parameter: "xp", .noSamplePoints) }
    guard count == request.values.count else {
      throw .refused(
        parameter: "fp", .samplePointCount(points: count, values: request.values.count))
    }
    places = try self(.remainder, cast(places, .float64), period)
    let folded = try self(.remainder, cast(request.points, .float64), period)
    let order = try self.order(folded)
    let points = try take(folded, order)
    let values = try take(request.values, order)
    request.points = try join([
      self(.subtract, part(points, count - 1, count), period), points,
      self(.add, part(points, 0, 1), period),
    ])
    request.values = try join([part(values, count - 1, count), values, part(values, 0, 1)])
  }

  /// The area below samples: half the sums of neighbours, times their distances.
  package func trapezoid(
    below samples: AnyArray, at points: AnyArray?, spacing: AnyArray, along written: Int
  ) throws(AnalysisError) -> AnyArray {
    let axis = try self.axis(written, rank: samples.rank)
    var distances = spacing
    if let points {
      let along = points.rank == 1 ? 0 : try self.axis(written, rank: points.rank)
      distances = try reducing { () throws(ReductionError) in
        var events: FloatingPointEvents = []
        return try points.differences(along: along, events: &events)
      }
      if points.rank == 1 {
        var shape = [Int](repeating: 1, count: samples.rank)
        shape[axis] = distances.count
        distances = try reshape(distances, shape)
      }
    }
    let sums = try self(
      .add, samples.dropping(first: 1, last: 0, along: axis),
      samples.dropping(first: 0, last: 1, along: axis))
    let operand: Operand =
      points == nil && spacing.rank == 0 ? try weak(spacing) : distances.operand
    let areas = try self(.divide, self(.multiply, operand, sums), 2.0)
    // Points of more axes than the samples have theirs in front: an axis then counts among those.
    return try reduce(.sum, areas, along: self.axis(written, rank: areas.rank))
  }

  /// A number as one typed in the language.
  private func weak(_ number: AnyArray) throws(AnalysisError) -> Operand {
    number.dtype == .float64 ? try doubles(number)[0].operand : number.operand
  }
}

/// Real samples to interpolate between.
private struct Samples {
  let points: [Double]
  let values: [Double]
  var left: Double?
  var right: Double?
  /// True for the imaginary part of complex samples, which is 0 where the place is NaN.
  var isImaginary = false
  /// True to multiply by the reciprocal of the distance, as NumPy does for complex values.
  var dividesFirst = false

  /// The value at a place.
  func value(at x: Double) -> Double {
    let last = points.count - 1
    // NumPy compares with a single point only, which NaN is neither before nor behind.
    if x.isNaN { return last == 0 ? values[0] : isImaginary ? 0 : x }
    if x < points[0] { return left ?? values[0] }
    if x > points[last] { return right ?? values[last] }
    // The last point that is not behind x.
    var lower = 0
    var upper = points.count
    while upper - lower > 1 {
      let middle = (lower + upper) / 2
      if points[middle] <= x { lower = middle } else { upper = middle }
    }
    if lower == last || points[lower] == x { return values[lower] }
    let distance = points[lower + 1] - points[lower]
    let rise = values[lower + 1] - values[lower]
    let slope = dividesFirst ? rise * (1 / distance) : rise / distance
    var result = slope * (x - points[lower]) + values[lower]
    // Infinite values: try from the other end, and where both are the same.
    if result.isNaN {
      result = slope * (x - points[lower + 1]) + values[lower + 1]
      if result.isNaN && values[lower] == values[lower + 1] { result = values[lower] }
    }
    return result
  }
}
