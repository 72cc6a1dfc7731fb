// nabla · PolynomialFit.swift
// Polynomials through points, and the zeros of polynomials.
// SPDX-License-Identifier: Apache-2.0

/// What is asked for: a polynomial near points.
package struct PolynomialFitRequest: Sendable {
  package var degree: Int
  /// Singular values below this part of the largest count as zero; nil for the rounding error.
  package var limit: Double?
  /// How much each point counts.
  package var weights: AnyArray?
  package var needsCovariance = false
  /// True to leave the covariance without the scale of the distances.
  package var isUnscaled = false

  package init(degree: Int) { self.degree = degree }
}

/// A polynomial near points, and how well it fits.
package struct PolynomialFit: Sendable {
  package var coefficients: AnyArray
  package var residuals: AnyArray
  package var rank: Int
  package var singularValues: AnyArray
  package var limit: Double
  package var covariance: AnyArray?
}

extension ArraySteps {
  /// The polynomial with the smallest sum of squared distances from points along y.
  ///
  /// The columns of powers are scaled to length 1 before they are solved for, which keeps high powers
  /// from drowning the low ones.
  ///
  /// - Throws: `refused` for points and weights that do not belong together; `linear`.
  package func fit(
    _ x: AnyArray, _ y: AnyArray, _ request: PolynomialFitRequest
  ) throws(AnalysisError) -> PolynomialFit {
    let places = try self(.add, x, 0.0)
    var values = try self(.add, y, 0.0)
    try check(places, values, request)
    let order = request.degree + 1
    let precision = places.dtype == .float32 ? Double(Float.ulpOfOne) : .ulpOfOne
    let limit = request.limit ?? Double(places.count) * precision
    var powers = try self.powers(of: places, count: order)
    if let weights = request.weights {
      let weights = try self(.add, weights, 0.0)
      let column = try reshape(weights, [weights.count, 1])
      powers = try self(.multiply, powers, column)
      values = try self(.multiply, values, values.rank == 2 ? column : weights)
    }
    let lengths = try self(.sqrt, reduce(.sum, self(.multiply, powers, powers), along: 0))
    let scaled = try self(.divide, powers, lengths)
    let found = try linear { () throws(LinearAlgebraError) in
      try AnyArray.leastSquares(scaled, values, limit: limit)
    }
    let turned = try self(.divide, found.solution.reversedAxes, lengths)
    var fit = PolynomialFit(
      coefficients: turned.reversedAxes, residuals: found.residuals, rank: found.rank,
      singularValues: found.singularValues, limit: limit)
    if request.needsCovariance {
      fit.covariance = try covariance(of: fit, scaled, lengths, request, values)
    }
    return fit
  }

  /// Warns of a fit that the points do not determine.
  package func noteRank(of fit: PolynomialFit, degree: Int) {
    if fit.rank != degree + 1 { warn(.poorFit) }
  }

  /// Makes sure that points and weights belong together.
  private func check(
    _ x: AnyArray, _ y: AnyArray, _ request: PolynomialFitRequest
  ) throws(AnalysisError) {
    if request.degree < 0 { throw .refused(parameter: "deg", .negativeDegree) }
    if x.rank != 1 { throw .refused(parameter: "x", .fitPlacesRank) }
    if x.count == 0 { throw .refused(parameter: "x", .noFitPlaces) }
    if y.rank < 1 || y.rank > 2 { throw .refused(parameter: "y", .fitValuesRank) }
    if x.count != y.shape[0] {
      throw .refused(parameter: "y", .fitCounts(x: x.count, y: y.shape[0]))
    }
    guard let weights = request.weights else { return }
    if weights.rank != 1 { throw .refused(parameter: "w", .fitWeightsRank) }
    if weights.count != y.shape[0] {
      throw .refused(parameter: "w", .fitWeightCounts(w: weights.count, y: y.shape[0]))
    }
  }

  /// The columns of powers of places, the highest first.
  private func powers(of places: AnyArray, count: Int) throws(AnalysisError) -> AnyArray {
    _ = try engine { () throws(ArrayError) in
      try AnyArray.checkRoom(for: [places.count, count], dtype: places.dtype)
    }
    var columns = [try cast(filled(places.shape, 1), places.dtype)]
    for power in 1..<max(count, 1) {
      columns.append(try self(.multiply, columns[power - 1], places))
    }
    return try self.columns(columns.reversed())
  }

  /// The covariance of the coefficients.
  private func covariance(
    of fit: PolynomialFit, _ scaled: AnyArray, _ lengths: AnyArray,
    _ request: PolynomialFitRequest, _ values: AnyArray
  ) throws(AnalysisError) -> AnyArray {
    let (count, order) = (scaled.shape[0], scaled.shape[1])
    let products = try engine { () throws(ArrayError) in
      try AnyArray.matrixProduct(scaled.reversedAxes, scaled)
    }
    let inverse = try linear { () throws(LinearAlgebraError) in try products.inverted() }
    let base = try self(
      .divide, inverse, self(.multiply, reshape(lengths, [order, 1]), lengths))
    if request.isUnscaled { return values.rank == 1 ? base : try reshape(base, [order, order, 1]) }
    if count <= order { throw .refused(parameter: "x", .tooFewForCovariance) }
    let factor = try self(.divide, fit.residuals, count - order)
    if values.rank == 1 { return try self(.multiply, base, factor) }
    return try self(.multiply, reshape(base, [order, order, 1]), factor)
  }

  /// The zeros of a polynomial: the eigenvalues of its companion matrix.
  ///
  /// - Throws: `polynomialRank`; `linear`.
  package func roots(of polynomial: AnyArray) throws(AnalysisError) -> AnyArray {
    let list = try ravel(polynomial)
    if polynomial.rank > 1 { throw .refused(parameter: "p", .rootsRank) }
    let flags = try truths(self(.notEqual, list, 0))
    guard let first = flags.firstIndex(of: true), let last = flags.lastIndex(of: true) else {
      return try array([Double]())
    }
    var core = part(list, first, last + 1)
    if !core.isInexact { core = try cast(core, .float64) }
    let zeroCount = flags.count - last - 1
    var found = try zeros([0], core.dtype)
    if core.count > 1 {
      let size = core.count - 1
      var matrix = try engine { () throws(ArrayError) in
        try AnyArray.eye(size, size, offset: -1, core.dtype)
      }
      let row = try self(
        .divide, self(.negative, part(core, 1, core.count)), part(core, 0, 1))
      try engine { () throws(ArrayError) in try matrix.assign([.integer(0)], .array(row)) }
      let companion = matrix
      found = try linear { () throws(LinearAlgebraError) in
        try companion.eigenvalues(withVectors: false).values
      }
    }
    return zeroCount == 0 ? found : try join([found, zeros([zeroCount], found.dtype)])
  }

  /// Runs a step of linear algebra.
  private func linear<Result>(
    _ step: () throws(LinearAlgebraError) -> Result
  ) throws(AnalysisError) -> Result {
    do throws(LinearAlgebraError) { return try step() } catch { throw .linear(error) }
  }

  /// The characteristic polynomial of a square matrix.
  func characteristicZeros(_ matrix: AnyArray) throws(AnalysisError) -> AnyArray {
    try linear { () throws(LinearAlgebraError) in
      try matrix.eigenvalues(withVectors: false).values
    }
  }
}
