// nabla · Builtins+Calculus.swift
// Derivatives of samples.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaCalculus

extension Builtin {
  /// Derivatives, as the manual lists them.
  static let calculus: [Builtin] = [gradient]

  static let gradient = Builtin(
    "gradient", in: .calculus,
    .array("f"), .values("spacing"),
    .value("axis", default: Value.none, shownAs: "None").keywordOnly,
    .value("edge_order", default: Value.int(1), shownAs: "1").keywordOnly,
    summary: "Derivative of sampled values by finite differences.",
    details: """
      Inside, the slope of the parabola through three neighbours, whose error shrinks as the square \
      of the distance; at the two ends a one-sided formula of order edge_order (1 or 2).

      spacing is nothing (distance 1), one step for all axes, or for each axis a step or an array \
      of positions. Without axis there is one result for each axis, in the order of the axes: for \
      a table first from row to row (down), then from column to column. One axis gives one array, \
      several a tuple in the order of axis.
      """,
    examples: [
      .shows("gradient([1, 2, 4, 7, 11, 16])", "[1. , 1.5, 2.5, 3.5, 4.5, 5. ]"),
      .shows("gradient([1, 2, 4, 7, 11, 16], 2)", "[0.5 , 0.75, 1.25, 1.75, 2.25, 2.5 ]"),
      .shows(
        "gradient([0, 4, 9, 36, 64], [0, 2, 3, 6, 8], edge_order=2)", "[ 0.,  4.,  6., 12., 16.]"),
      .shows("gradient([[1, 2, 6], [3, 4, 5]], axis=1)", "[[1. , 2.5, 4. ],\n [1. , 1. , 1. ]]"),
      .fails(
        "gradient([1])",
        "ValueError: Shape of array too small to calculate a numerical gradient, at least "
          + "(edge_order + 1) elements are required. Axis 0 has 1, edge_order=1 needs 2"),
    ],
    seeAlso: ["diff"]
  ) { evaluation, samples, spacings, axis, edgeOrder throws(RuntimeFailure) in
    var request = GradientRequest(samples: samples)
    request.axes = try GradientArguments.axes(axis)
    request.spacings = try GradientArguments.spacings(spacings)
    request.edgeOrder = GradientArguments.edgeOrder(edgeOrder)
    do throws(GradientError) {
      let gradient = try Gradient(of: request)
      for warning in gradient.warnings { evaluation.warn(warning.wording) }
      return GradientArguments.value(of: gradient, for: request)
    } catch {
      if error == .edgeOrder(GradientArguments.unsuitableOrder) {
        throw RuntimeFailure(GradientCallError.edgeOrder(shown: Describer.repr(edgeOrder)))
      }
      throw RuntimeFailure(error)
    }
  }
}

/// Gradient's arguments from values, and its answer as a value.
private enum GradientArguments {
  /// Stands for an edge order that is no integer, until the plan has checked what comes before it.
  static let unsuitableOrder = Int.max

  /// The axes as written, or nil for None.
  static func axes(_ value: Value) throws(RuntimeFailure) -> [Int]? {
    switch value {
    case .none: return nil
    case .text: throw RuntimeFailure(GradientCallError.axisText)
    case .bigInteger: throw RuntimeFailure(GradientCallError.axisTooLarge)
    default: break
    }
    if let integer = value.asInt { return [integer] }
    guard let items = value.sequenceItems else {
      throw RuntimeFailure(GradientCallError.axisNotIterable(type: value.typeName))
    }
    var axes: [Int] = []
    for (position, item) in items.enumerated() {
      if case .bigInteger = item { throw RuntimeFailure(GradientCallError.axisTooLarge) }
      guard let integer = item.asInt else {
        throw RuntimeFailure(
          GradientCallError.axisItem(position: position, type: item.typeName))
      }
      axes.append(integer)
    }
    return axes
  }

  static func spacings(_ values: [Value]) throws(RuntimeFailure) -> [Spacing] {
    var spacings: [Spacing] = []
    for (item, value) in values.enumerated() {
      switch value {
      case .none: spacings.append(.unsuitable(.none))
      case .text: spacings.append(.unsuitable(.text))
      default:
        guard let operand = try value.asOperand() else {
          throw RuntimeFailure(
            CallError.wrongType(
              parameter: "spacing", item: item, expected: "a number or an array of coordinates",
              found: value.typeDescription))
        }
        switch operand {
        case .weak(let number): spacings.append(.weak(number))
        case .array(let array): spacings.append(.array(array))
        }
      }
    }
    return spacings
  }

  static func edgeOrder(_ value: Value) -> Int {
    if let integer = value.asInt { return integer }
    if let number = value.asDouble, let integer = Int(exactly: number) { return integer }
    return unsuitableOrder
  }

  /// One array, or a tuple whose items are labelled with their axes.
  static func value(of gradient: Gradient, for request: GradientRequest) -> Value {
    let arrays = gradient.derivatives.map { Value.array($0) }
    if request.isSingle, let array = arrays.first { return array }
    let rank = request.samples.rank
    let axes = request.axes ?? Array(0..<rank)
    return .tuple(
      TupleObject(arrays, labels: axes.map { "∂/∂axis\($0 < 0 ? $0 + rank : $0)" }))
  }
}
