// nabla · Gradient.swift
// Derivatives of sampled values.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Gradient {
  /// Estimates the derivatives of samples along some or all axes.
  ///
  /// Between the ends the three-point formula is used, whose error shrinks as the square of the
  /// distance; at the ends a one-sided formula of order `edgeOrder`. Bit for bit `numpy.gradient`.
  ///
  /// - Shape: One array of the samples' shape for each axis, in the order asked for.
  /// - Units: The units of the samples divided by those of the spacing.
  /// - Throws: What `GradientPlan` finds, before anything is computed; `array` if memory is short.
  /// - Complexity: O(*count*) time and one allocation for each axis.
  package init(of request: GradientRequest) throws(GradientError) {
    derivatives = []
    warnings = []
    if request.samples.dtype.isCoded {
      try derive(ofTimes: request)
      return
    }
    let plan = try GradientPlan(request)
    for part in plan.parts {
      var noticed: [FloatingPointWarning] = []
      do {
        derivatives.append(
          try request.samples.applying(part.stencil, along: part.axis, warnings: &noticed))
      } catch {
        throw .array(error)
      }
      note(part.warnings, noticed)
    }
  }

  /// Estimates the derivatives of dates and durations.
  private mutating func derive(ofTimes request: GradientRequest) throws(GradientError) {
    let axes = try GradientPlan.axes(of: request)
    let spacings = try GradientPlan.spacings(of: request, along: axes)
    guard (1...2).contains(request.edgeOrder) else { throw .edgeOrder(request.edgeOrder) }
    for (axis, spacing) in zip(axes, spacings) {
      try GradientPlan.checkLength(of: request, along: axis)
      var gradient = try TimeGradient(request, along: axis, spacing)
      derivatives.append(try gradient.derivative())
      note([], gradient.warnings)
    }
  }

  /// Adds the warnings of one axis.
  ///
  /// Equal coordinates say what the divisions by zero only hint at.
  private mutating func note(_ known: [GradientWarning], _ noticed: [FloatingPointWarning]) {
    let explained = known.contains {
      if case .equalCoordinates = $0 { true } else { false }
    }
    let rest = noticed.filter { !explained || $0.event == .overflow }
    for warning in rest.map(GradientWarning.floatingPoint) + known
    where !warnings.contains(warning) {
      warnings.append(warning)
    }
  }
}
