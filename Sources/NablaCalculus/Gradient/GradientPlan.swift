// nabla · GradientPlan.swift
// Everything about a gradient that can fail, in NumPy's order.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// A checked gradient: what is left to do cannot fail but for memory.
struct GradientPlan {
  /// The derivative along one axis.
  struct Part {
    let axis: Int
    let stencil: AnyStencil
    /// What the weights made noticeable.
    let warnings: [GradientWarning]
  }

  let parts: [Part]

  /// Checks a request.
  ///
  /// The first failing step wins, and the steps are NumPy's: axes, number of spacings, each spacing,
  /// edge order, then for each axis its length and the arithmetic.
  init(_ request: GradientRequest) throws(GradientError) {
    let axes = try Self.axes(of: request)
    let spacings = try Self.spacings(of: request, along: axes)
    guard (1...2).contains(request.edgeOrder) else { throw .edgeOrder(request.edgeOrder) }
    var parts: [Part] = []
    for (axis, spacing) in zip(axes, spacings) {
      try Self.checkLength(of: request, along: axis)
      guard request.samples.dtype != .bool else { throw .booleanSamples }
      parts.append(try spacing.part(for: request, along: axis))
    }
    // No axis, no arithmetic: NumPy answers `()` even then, which would hide the mistake.
    guard request.samples.dtype != .bool else { throw .booleanSamples }
    self.parts = parts
  }

  /// Makes sure that an axis is long enough for the formulas at its ends.
  static func checkLength(of request: GradientRequest, along axis: Int) throws(GradientError) {
    let found = request.samples.shape[axis]
    let needed = request.edgeOrder + 1
    guard found >= needed else {
      throw .tooFewSamples(
        axis: axis, found: found, needed: needed, edgeOrder: request.edgeOrder)
    }
  }

  /// The axes to differentiate along, counted from the first, in the order asked for.
  static func axes(of request: GradientRequest) throws(GradientError) -> [Int] {
    let rank = request.samples.rank
    guard let written = request.axes else { return Array(0..<rank) }
    for (position, axis) in written.enumerated() where !(-rank..<rank).contains(axis) {
      throw .axisOutOfRange(position: position, axis: axis, rank: rank)
    }
    let axes = written.map { $0 < 0 ? $0 + rank : $0 }
    for (position, axis) in axes.enumerated() {
      if let earlier = axes[..<position].firstIndex(of: axis) {
        throw .repeatedAxis(position: position, axis: written[position], earlier: earlier)
      }
    }
    return axes
  }

  /// One spacing for each axis.
  static func spacings(
    of request: GradientRequest, along axes: [Int]
  ) throws(GradientError) -> [PlacedSpacing] {
    let given = request.spacings
    if given.isEmpty {
      return axes.map { _ in PlacedSpacing(place: 0, spacing: .weak(.float(1))) }
    }
    if given.count == 1, given[0].isScalar {
      return axes.map { _ in PlacedSpacing(place: 0, spacing: given[0]) }
    }
    guard given.count == axes.count else {
      throw .spacingCount(
        found: given.count, axes: axes, isOneArray: given.count == 1 && !given[0].isScalar)
    }
    var placed: [PlacedSpacing] = []
    for (place, axis) in axes.enumerated() {
      if case .array(let coordinates) = given[place], coordinates.rank > 0 {
        guard coordinates.rank == 1 else {
          throw .coordinatesRank(spacing: place, shape: coordinates.shape, axis: axis)
        }
        let needed = request.samples.shape[axis]
        guard coordinates.count == needed else {
          throw .coordinatesLength(
            spacing: place, found: coordinates.count, axis: axis, needed: needed)
        }
      }
      placed.append(PlacedSpacing(place: place, spacing: given[place]))
    }
    return placed
  }
}
