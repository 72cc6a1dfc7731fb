// nabla · QuantileMethod.swift
// Where between two elements a quantile lies.
// SPDX-License-Identifier: Apache-2.0

/// The ways to estimate a quantile; the first nine are those of Hyndman and Fan.
///
/// - Source: R. J. Hyndman and Y. Fan, *The American Statistician* 50 (1996), 361–365.
package enum QuantileMethod: String, CaseIterable, Sendable {
  case invertedCDF = "inverted_cdf"
  case averagedInvertedCDF = "averaged_inverted_cdf"
  case closestObservation = "closest_observation"
  case interpolatedInvertedCDF = "interpolated_inverted_cdf"
  case hazen, weibull, linear
  case medianUnbiased = "median_unbiased"
  case normalUnbiased = "normal_unbiased"
  case lower, higher, midpoint, nearest

  /// True if every quantile is one of the elements, which then keep their dtype.
  var choosesElements: Bool {
    switch self {
    case .invertedCDF, .closestObservation, .lower, .higher, .nearest: true
    default: false
    }
  }

  /// True if the levels 0 and 1 lie exactly at an element.
  var hasWholePlaces: Bool {
    switch self {
    case .linear: true
    default: choosesElements
    }
  }

  /// The position among `count` sorted elements for methods that choose elements.
  ///
  /// - Parameter round: Rounds to the precision that the levels have.
  func chosenPosition(
    _ level: Double, of count: Int, _ round: (Double) -> Double
  ) -> Int {
    let n = Double(count)
    switch self {
    case .lower: return Int(round((n - 1) * level).rounded(.down))
    case .higher: return Int(round((n - 1) * level).rounded(.up))
    case .nearest: return Int(round((n - 1) * level).rounded(.toNearestOrEven))
    case .closestObservation:
      let place = round(round(round(n * level) - 1) - 0.5)
      let below = place.rounded(.down)
      let isEvenHit = place == below && below.truncatingRemainder(dividingBy: 2).magnitude == 1
      return max(Int(isEvenHit ? below : below + 1), 0)
    default:
      let place = round(round(n * level) - 1)
      let below = place.rounded(.down)
      return max(Int(place == below ? below : below + 1), 0)
    }
  }

  /// The place, with its fraction, among `count` sorted elements.
  func place(_ level: Double, of count: Int, _ round: (Double) -> Double) -> Double {
    let n = Double(count)
    switch self {
    case .averagedInvertedCDF: return round(round(n * level) - 1)
    case .interpolatedInvertedCDF: return between(level, n, 0, 1, round)
    case .hazen: return between(level, n, 0.5, 0.5, round)
    case .weibull: return between(level, n, 0, 0, round)
    case .medianUnbiased: return between(level, n, 1 / 3.0, 1 / 3.0, round)
    case .normalUnbiased: return between(level, n, 3 / 8.0, 3 / 8.0, round)
    case .midpoint:
      let place = round((n - 1) * level)
      return round(0.5 * round(place.rounded(.down) + place.rounded(.up)))
    default: return round((n - 1) * level)
    }
  }

  /// The place by the two constants of Hyndman and Fan, in NumPy's order of operations.
  private func between(
    _ level: Double, _ n: Double, _ alpha: Double, _ beta: Double, _ round: (Double) -> Double
  ) -> Double {
    let shift = round(round(alpha) + round(level * round(1 - alpha - beta)))
    return round(round(round(n * level) + shift) - 1)
  }

  /// The share of the element behind, for the fraction of a place.
  func share(_ fraction: Double, at place: Double) -> Double {
    switch self {
    case .averagedInvertedCDF: fraction == 0 ? 0.5 : 1
    case .midpoint: place == place.rounded(.down) ? 0 : 0.5
    default: fraction
    }
  }
}
