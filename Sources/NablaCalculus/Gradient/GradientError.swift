// nabla · GradientError.swift
// Why a gradient cannot be computed: facts, no prose.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// Why a gradient cannot be computed.
///
/// `spacing` is the place of a spacing among the spacings given, `position` the place of an axis
/// among the axes given, and `axis` an axis counted from the first.
package enum GradientError: Error, Hashable, Sendable {
  /// The axis, as written, is none of the `rank` axes.
  case axisOutOfRange(position: Int, axis: Int, rank: Int)
  /// The axis, as written, stands for one that an earlier position already names.
  case repeatedAxis(position: Int, axis: Int, earlier: Int)
  /// Neither none, nor one step for all, nor one spacing for each axis.
  case spacingCount(found: Int, axes: [Int], isOneArray: Bool)
  /// Coordinates with more than one axis.
  case coordinatesRank(spacing: Int, shape: [Int], axis: Int)
  /// As many coordinates as there are samples along the axis are needed.
  case coordinatesLength(spacing: Int, found: Int, axis: Int, needed: Int)
  /// An `edge_order` other than 1 or 2.
  case edgeOrder(Int)
  /// Too few samples along an axis for the formulas at its ends.
  case tooFewSamples(axis: Int, found: Int, needed: Int, edgeOrder: Int)
  /// Truth values have no differences.
  case booleanSamples
  /// Truth values as coordinates that are not evenly spaced.
  case booleanCoordinates(spacing: Int)
  /// A literal step of zero where the formula of the ends divides by it.
  case zeroStep(spacing: Int, isComplex: Bool)
  /// An integer step that no double holds.
  case stepTooLarge(spacing: Int)
  /// Complex steps or coordinates for real samples.
  case complexSpacing(spacing: Int, samples: DType)
  /// Something that is no number and no array.
  case unsuitableSpacing(spacing: Int, Spacing.Unsuitable)
  /// The array engine cannot hold a result.
  case array(ArrayError)
}
