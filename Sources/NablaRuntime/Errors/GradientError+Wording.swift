// nabla · GradientError+Wording.swift
// The words for gradients that cannot be computed.
// SPDX-License-Identifier: Apache-2.0

import NablaCalculus
import NablaDiagnostics

extension GradientError: Fact {
  package var wording: Wording {
    switch self {
    case .axisOutOfRange, .repeatedAxis: axisWording
    case .spacingCount, .coordinatesRank, .coordinatesLength: shapeWording
    case .edgeOrder, .tooFewSamples, .booleanSamples: samplesWording
    case .booleanCoordinates, .zeroStep, .stepTooLarge, .complexSpacing, .unsuitableSpacing:
      stepWording
    case .array(let error): error.wording
    }
  }

  private var axisWording: Wording {
    switch self {
    case .axisOutOfRange(let position, let axis, let rank):
      Wording(
        .axisError, "axis \(axis) is out of bounds for array of dimension \(rank)",
        at: .parameter("axis", item: position),
        help: rank == 0
          ? "a single number has no axes: give an array of samples"
          : rank == 1 ? "the only axis is 0" : "the axes are 0 to \(rank - 1), or -\(rank) to -1")
    case .repeatedAxis(let position, let axis, let earlier):
      Wording(
        .valueError, "repeated axis",
        at: .parameter("axis", item: position),
        notes: ["axis \(axis) is the same as number \(earlier + 1) of the axes given"])
    default: Wording(.valueError, "")
    }
  }

  private var shapeWording: Wording {
    switch self {
    case .spacingCount(let found, let axes, let isOneArray):
      Wording(
        .typeError,
        "invalid number of arguments: "
          + (isOneArray ? "one array of coordinates" : Self.count(found, "spacing"))
          + " for \(Self.count(axes.count, "axis", "axes"))",
        at: .parameter("spacing", item: max(0, min(found - 1, axes.count))),
        help: axes.isEmpty
          ? "leave the spacings out: there is no axis to differentiate along"
          : axes.count == 1
            ? "give none, or one spacing for axis \(axes[0])"
            : "give none, one step for all axes, or one spacing for each of the axes "
              + Self.list(axes))
    case .coordinatesRank(let spacing, let shape, let axis):
      Wording(
        .valueError,
        "distances must be either scalars or 1d, not of shape \(ShapeText.text(shape))",
        at: .parameter("spacing", item: spacing),
        help: "give the positions along axis \(axis) alone, for example one row: x[0, :]")
    case .coordinatesLength(let spacing, let found, let axis, let needed):
      Wording(
        .valueError,
        "when 1d, distances must match the length of the corresponding dimension: "
          + "\(Self.count(found, "coordinate")) for \(Self.count(needed, "sample")) along axis \(axis)",
        at: .parameter("spacing", item: spacing))
    default: Wording(.valueError, "")
    }
  }

  private var samplesWording: Wording {
    switch self {
    case .edgeOrder(let order):
      Wording(
        .valueError,
        order > 2
          ? "'edge_order' greater than 2 not supported: it is \(order)"
          : "'edge_order' must be 1 or 2, not \(order)",
        at: .parameter("edge_order"))
    case .tooFewSamples(let axis, let found, let needed, let edgeOrder):
      Wording(
        .valueError,
        "Shape of array too small to calculate a numerical gradient, "
          + "at least (edge_order + 1) elements are required. "
          + "Axis \(axis) has \(found), edge_order=\(edgeOrder) needs \(needed)",
        at: .parameter("f"),
        help: edgeOrder == 2 && found == 2
          ? "use edge_order=1"
          : "give at least \(needed) samples along axis \(axis), or choose other axes with axis=")
    case .booleanSamples:
      Wording(
        .typeError,
        "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, "
          + "the `^` operator, or the logical_xor function instead.",
        at: .parameter("f"), label: "truth values have no differences",
        help: "convert them to numbers first: gradient(f.astype(float))")
    default: Wording(.valueError, "")
    }
  }

  private var stepWording: Wording {
    switch self {
    case .booleanCoordinates(let spacing):
      Wording(
        .typeError,
        "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator "
          + "or the logical_not function instead.",
        at: .parameter("spacing", item: spacing), help: "convert the coordinates: x.astype(float)")
    case .zeroStep(let spacing, let isComplex):
      Wording(
        .zeroDivisionError, "\(isComplex ? "complex" : "float") division by zero: the step is 0",
        at: .parameter("spacing", item: spacing))
    case .stepTooLarge(let spacing):
      Wording(
        .overflowError, "int too large to convert to float",
        at: .parameter("spacing", item: spacing))
    case .complexSpacing(let spacing, let samples):
      Wording(
        .typeError, "float() argument must be a string or a real number, not 'complex'",
        at: .parameter("spacing", item: spacing),
        notes: ["the samples are \(samples.name), so the result has no imaginary part"],
        help: "make the samples complex: f.astype(complex)")
    case .unsuitableSpacing(let spacing, .none):
      Wording(
        .typeError, "unsupported operand type(s) for *: 'float' and 'NoneType'",
        at: .parameter("spacing", item: spacing), label: "a number or coordinates are needed here")
    case .unsuitableSpacing(let spacing, .text):
      Wording(
        .typeError, "can't multiply sequence by non-int of type 'float'",
        at: .parameter("spacing", item: spacing), label: "a number or coordinates are needed here")
    default: Wording(.valueError, "")
    }
  }

  private static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
  }

  private static func list(_ axes: [Int]) -> String {
    axes.dropLast().map(String.init).joined(separator: ", ") + " and \(axes[axes.count - 1])"
  }
}
