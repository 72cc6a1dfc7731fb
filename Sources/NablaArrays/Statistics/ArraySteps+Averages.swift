// nabla · ArraySteps+Averages.swift
// Weighted means, covariances and correlations.
// SPDX-License-Identifier: Apache-2.0

/// What is asked for: a covariance of variables, each a row of observations.
package struct CovarianceRequest: Sendable {
  /// More variables, below the others.
  package var others: AnyArray?
  /// False if each column is a variable.
  package var hasVariablesInRows = true
  /// What is subtracted from the count; nil for 1, or for 0 with `isBiased`.
  package var freedomDelta: Double?
  package var isBiased = false
  /// How often each observation counts.
  package var repeats: AnyArray?
  /// How much each observation counts.
  package var weights: AnyArray?
  package var dtype: DType?

  package init() {}
}

extension ArraySteps {
  /// The weights in the shape of an array: as they are, or along the axes that they belong to.
  ///
  /// - Throws: `weightsNeedAxis`, `weightsShape`.
  func weights(
    _ weights: AnyArray, for array: AnyArray, _ written: [Int]?
  ) throws(AnalysisError) -> AnyArray {
    if weights.shape == array.shape { return weights }
    guard let written else { throw .refused(parameter: "weights", .weightsNeedAxis) }
    let axes = try self.axes(written, rank: array.rank)
    guard weights.shape == axes.map({ array.shape[$0] }) else {
      throw .refused(parameter: "weights", .weightsShape)
    }
    let order = axes.indices.sorted { axes[$0] < axes[$1] }
    let turned = try transpose(weights, order)
    let shape = array.shape.indices.map { axes.contains($0) ? array.shape[$0] : 1 }
    return try shaping { () throws(ShapeError) in
      try turned.reshaped(to: shape).broadcasting(to: array.shape)
    }
  }

  /// The mean of elements that count by their weights, and the sum of the weights.
  ///
  /// - Throws: `zeroWeights` if weights add up to nothing.
  package func average(
    of array: AnyArray, weights: AnyArray?, _ options: ReductionOptions
  ) throws(AnalysisError) -> (mean: AnyArray, weight: AnyArray) {
    if array.rank == 0, let axis = options.axes?.first {
      throw .array(.axisOutOfRange(axis: axis, rank: 0))
    }
    guard let weights else {
      if array.count == 0 { warn(.emptyMean) }
      let mean = try reduce(.mean, array, options)
      let share = Double(array.count) / Double(mean.count)
      return (mean, try cast(filled(mean.shape, share), mean.dtype))
    }
    let stretched = try self.weights(weights, for: array, options.axes)
    let own = array.dtype.promoted(with: weights.dtype)
    let dtype = array.isInexact ? own : own.promoted(with: .float64)
    var summing = options
    summing.dtype = dtype
    let total = try reduce(.sum, stretched, summing)
    if try any(self(.equal, total, 0.0)) { throw .refused(parameter: "weights", .zeroWeights) }
    let products = try self(.multiply, cast(array, dtype), cast(stretched, dtype))
    let mean = try self(.divide, reduce(.sum, products, options), total)
    return (mean, total)
  }

  /// An array of one number.
  func filled(_ shape: [Int], _ number: Double) throws(AnalysisError) -> AnyArray {
    try engine { () throws(ArrayError) in
      try AnyArray.filled(shape, with: AnyArray(.float64(number)), .float64)
    }
  }

  /// The covariances of variables.
  ///
  /// - Shape: One row and column for each variable; a number if there is one variable.
  /// - Throws: `refused` for more than two axes, and weights that do not fit.
  package func covariance(
    of array: AnyArray, _ request: CovarianceRequest
  ) throws(AnalysisError) -> AnyArray {
    if let delta = request.freedomDelta, delta != delta.rounded() {
      throw .refused(parameter: "ddof", .notWhole)
    }
    let variables = try self.variables(array, request)
    if variables.shape[0] == 0 { return try zeros([0, 0], .float64) }
    let weights = try observationWeights(request, count: variables.shape[1])
    let along = ReductionOptions(axes: [1])
    let (mean, total) = try average(
      of: variables,
      weights: try weights.map {
        list throws(AnalysisError) in
        try shaping { () throws(ShapeError) in try list.broadcasting(to: variables.shape) }
      }, along)
    let factor = try freedom(request, weights, total: doubles(total)[0], variables.shape[1])
    let centered = try self(.subtract, variables, reshape(mean, [mean.count, 1]))
    let other =
      try weights.map { list throws(AnalysisError) in
        try self(.multiply, centered, list)
      } ?? centered
    let mirrored = try self(.conjugate, other).reversedAxes
    FloatingPointEvents.clear()
    let product = try engine { () throws(ArrayError) in
      try AnyArray.matrixProduct(centered, mirrored)
    }
    note(FloatingPointEvents.seen(), in: "dot")
    if factor == 0 {
      warn(.floatingPoint(FloatingPointWarning(event: .divideByZero, operation: "divide")))
    }
    var events: FloatingPointEvents = []
    let result = try engine { () throws(ArrayError) in
      try AnyArray.apply(.multiply, .array(product), .weak(.float(1 / factor)), events: &events)
    }
    note(events, in: "multiply")
    return try shaping { () throws(ShapeError) in try result.squeezed() }
  }

  /// The correlation coefficients of variables: covariances divided by both deviations.
  package func correlation(
    of array: AnyArray, _ request: CovarianceRequest
  ) throws(AnalysisError) -> AnyArray {
    let covariance = try self.covariance(of: array, request)
    guard covariance.rank == 2 else {
      let list = try ravel(covariance)
      return try reshape(self(.divide, list, list), [])
    }
    let count = covariance.shape[0]
    let diagonal = covariance.seen(
      through: Layout(
        shape: [count], strides: [covariance.layout.strides.reduce(0, +)],
        offset: covariance.layout.offset))
    let deviations = try self(.sqrt, self(.real, diagonal))
    let rows = try self(.divide, covariance, reshape(deviations, [count, 1]))
    return try clipped(self(.divide, rows, deviations))
  }

  /// The coefficients, both parts kept between -1 and 1.
  private func clipped(_ array: AnyArray) throws(AnalysisError) -> AnyArray {
    guard array.dtype.kind == "c" else {
      return try self(.maximum, self(.minimum, array, 1.0), -1.0)
    }
    let real = try clipped(self(.real, array))
    let imaginary = try clipped(self(.imag, array))
    let unit = try cast(AnyArray(.complex128(Complex(0, 1))), array.dtype)
    return try self(.add, real, self(.multiply, imaginary, unit))
  }

  // MARK: - Observations

  /// The variables as rows.
  private func variables(
    _ array: AnyArray, _ request: CovarianceRequest
  ) throws(AnalysisError) -> AnyArray {
    for (parameter, part) in [("m", array), ("y", request.others ?? array)] where part.rank > 2 {
      throw .refused(parameter: parameter, .tooManyAxes(most: 2))
    }
    var dtype = array.dtype.promoted(with: .float64)
    if let others = request.others { dtype = dtype.promoted(with: others.dtype) }
    dtype = request.dtype ?? dtype
    func table(_ part: AnyArray) throws(AnalysisError) -> AnyArray {
      try cast(part.rank == 2 ? part : reshape(part, [1, part.count]), dtype)
    }
    var rows = try table(array)
    if !request.hasVariablesInRows && array.rank != 1 { rows = rows.reversedAxes }
    guard let others = request.others, rows.shape[0] > 0 else { return rows }
    var below = try table(others)
    if !request.hasVariablesInRows && below.shape[0] != 1 { below = below.reversedAxes }
    return try join([rows, below])
  }

  /// The weights of the observations; nil if all count the same.
  private func observationWeights(
    _ request: CovarianceRequest, count: Int
  ) throws(AnalysisError) -> AnyArray? {
    var product: AnyArray?
    for (parameter, given) in [("fweights", request.repeats), ("aweights", request.weights)] {
      guard let given else { continue }
      let weights = try cast(given, .float64)
      if parameter == "fweights", try !all(self(.equal, weights, self(.rint, weights))) {
        throw .refused(parameter: parameter, .needsIntegers(dtype: given.dtype))
      }
      if weights.rank > 1 { throw .refused(parameter: parameter, .manyAxes) }
      if weights.rank == 0 || weights.count != count {
        throw .refused(parameter: parameter, .sampleCount)
      }
      if try any(self(.less, weights, 0)) {
        throw .refused(parameter: parameter, .negativeWeights)
      }
      product =
        try product.map { other throws(AnalysisError) in
          try self(.multiply, other, weights)
        } ?? weights
    }
    return product
  }

  /// What the products are divided by; zero, with a warning, if no freedom is left.
  private func freedom(
    _ request: CovarianceRequest, _ weights: AnyArray?, total: Double, _ count: Int
  ) throws(AnalysisError) -> Double {
    let delta = request.freedomDelta ?? (request.isBiased ? 0 : 1)
    var factor = total
    if weights == nil {
      factor = Double(count) - delta
    } else if delta != 0, let weights {
      if let own = request.weights {
        let products = try reduce(.sum, self(.multiply, weights, own))
        factor = total - delta * (try doubles(products)[0]) / total
      } else {
        factor = total - delta
      }
    }
    guard factor <= 0 else { return factor }
    warn(.noFreedom(endsSentence: false))
    return 0
  }
}
