// nabla · LinearRegression.swift
// The straight line that fits points best.
// SPDX-License-Identifier: Apache-2.0

/// A straight line through points, and how sure it is.
package struct LinearRegression: Sendable {
  package var slope = Double.nan
  package var intercept = Double.nan
  /// The correlation coefficient.
  package var correlation = Double.nan
  /// How likely such a slope is if there is none.
  package var likelihood = Double.nan
  package var slopeError = Double.nan
  package var interceptError = Double.nan
}

extension ArraySteps {
  /// The line with the smallest sum of squared distances along y.
  ///
  /// - Throws: `noPoints`, `pointCounts`, `identicalPlaces`.
  package func regression(
    of x: AnyArray, _ y: AnyArray
  ) throws(AnalysisError) -> LinearRegression {
    for (parameter, list) in [("x", x), ("y", y)] where list.dtype.kind == "c" {
      throw .refused(parameter: parameter, .needsReals)
    }
    let (x, y) = (try cast(ravel(x), .float64), try cast(ravel(y), .float64))
    guard x.count > 0 && y.count > 0 else { throw .refused(parameter: "x", .noPoints) }
    guard x.count == y.count else {
      throw .refused(parameter: "y", .pointCounts(x: x.count, y: y.count))
    }
    let places = try doubles(x)
    if places.count > 1, places.allSatisfy({ $0 == places[0] }) {
      throw .refused(parameter: "x", .identicalPlaces)
    }
    var request = CovarianceRequest()
    request.others = y
    request.isBiased = true
    let moments = try doubles(covariance(of: x, request))
    let means = (try doubles(reduce(.mean, x))[0], try doubles(reduce(.mean, y))[0])
    return line(
      places: places, values: try doubles(y), means, (moments[0], moments[1], moments[3]))
  }

  /// The line from means and biased moments.
  private func line(
    places: [Double], values: [Double], _ means: (x: Double, y: Double),
    _ moments: (xx: Double, xy: Double, yy: Double)
  ) -> LinearRegression {
    var line = LinearRegression()
    if moments.xx == 0 || moments.yy == 0 {
      line.correlation = moments.xx == 0 ? .nan : 0
    } else {
      let r = moments.xy / (moments.xx * moments.yy).squareRoot()
      line.correlation = min(max(r, -1), 1)
      if r.isNaN { line.correlation = .nan }
    }
    let r = line.correlation
    line.slope = moments.xy / moments.xx
    line.intercept = means.y - line.slope * means.x
    if places.count == 2 {
      line.likelihood = values[0] == values[1] ? 1 : 0
      line.slopeError = 0
      line.interceptError = 0
      return line
    }
    let freedom = Double(places.count - 2)
    // Keeps the divisor from zero where all points lie on the line.
    let tiny = 1e-20
    let t = r * (freedom / ((1 - r + tiny) * (1 + r + tiny))).squareRoot()
    line.likelihood = StudentDistribution.twoSided(t, freedom: freedom)
    line.slopeError = ((1 - r * r) * moments.yy / moments.xx / freedom).squareRoot()
    line.interceptError = line.slopeError * (moments.xx + means.x * means.x).squareRoot()
    return line
  }
}
