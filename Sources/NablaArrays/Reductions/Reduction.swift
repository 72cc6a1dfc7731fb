// nabla · Reduction.swift
// The operations that gather the elements along axes.
// SPDX-License-Identifier: Apache-2.0

/// An operation that gathers the elements along axes, by NumPy's name.
package enum Reduction: String, CaseIterable, Sendable {
  case sum, prod, mean, min, max, any, all, ptp
  case variance = "var"
  case deviation = "std"
  case countNonzero = "count_nonzero"

  /// NumPy's name of the elementwise operation that is repeated.
  package var ufunc: String {
    switch self {
    case .sum, .mean, .variance, .deviation, .countNonzero: "add"
    case .prod: "multiply"
    case .min: "minimum"
    case .max, .ptp: "maximum"
    case .any: "logical_or"
    case .all: "logical_and"
    }
  }
}

/// How a reduction is done.
package struct ReductionOptions: Sendable {
  /// The axes as the user wrote them; nil for all.
  package var axes: [Int]?
  /// True to keep the reduced axes with length 1.
  package var keepsAxes = false
  /// The dtype to compute in; nil for the operation's own choice.
  package var dtype: DType?
  /// What the elements are added to.
  package var initial: Scalar?
  /// Which elements take part, broadcast to the array.
  package var mask: AnyArray?
  /// The mean that variances are measured from; nil to compute it.
  package var center: AnyArray?
  /// The dtype that the squares of variances are added in; nil for their own.
  package var gatheringDType: DType?
  /// What is subtracted from the count in variances.
  package var freedomDelta: Double = 0

  package init(axes: [Int]? = nil) { self.axes = axes }
}
