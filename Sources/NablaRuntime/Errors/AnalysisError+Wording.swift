// nabla · AnalysisError+Wording.swift
// The words for analyses that are not possible.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaDiagnostics

extension AnalysisError: Fact {
  package var wording: Wording {
    switch self {
    case .refused(let parameter, let refusal):
      var wording = refusal.wording(of: parameter)
      wording.place = .parameter(parameter)
      return wording
    case .reduction(let error): return error.wording
    case .linear(let error): return error.wording
    case .shape(let error): return error.wording
    case .array(let error): return error.wording
    }
  }
}

extension Refusal {
  /// NumPy's phrase, and what this call adds to it.
  fileprivate func wording(of parameter: String) -> Wording {
    switch self {
    case .needsReals: Wording(.typeError, "\(parameter) must be an array of real numbers")
    case .needsIntegers(let dtype):
      Wording(
        .typeError,
        parameter == "sorter"
          ? "sorter must only contain integers" : "\(parameter) must be integer",
        label: dtype.name)
    case .quantileRange: Wording(.valueError, "Quantiles must be in the range [0, 1]")
    case .percentileRange: Wording(.valueError, "Percentiles must be in the range [0, 100]")
    case .unknownMethod(let name):
      Wording(
        .valueError, "'\(name)' is not a valid method",
        help: "one of "
          + QuantileMethod.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", "))
    case .methodWithoutWeights(let name):
      Wording(.valueError, "Only method 'inverted_cdf' supports weights. Got: \(name).")
    case .emptySlice:
      Wording(.indexError, "index -1 is out of bounds for axis 0 with size 0")
    case .allNaN: Wording(.valueError, "All-NaN slice encountered")
    case .negativeWeights:
      Wording(
        .valueError,
        parameter == "weights"
          ? "Weights must be non-negative." : "\(parameter) cannot be negative")
    case .unusableWeights: Wording(.valueError, "Weights included NaN, inf or were all zero.")
    case .zeroWeights:
      Wording(.zeroDivisionError, "Weights sum to zero, can't be normalized")
    case .weightsNeedAxis:
      Wording(.typeError, "Axis must be specified when shapes of a and weights differ.")
    case .weightsShape:
      Wording(
        .valueError,
        "Shape of weights must be consistent with shape of a along specified axis.")
    case .tooManyAxes(let most):
      Wording(.valueError, "\(parameter) has more than \(most) dimensions")
    case .sampleCount:
      Wording(.runtimeError, "incompatible numbers of samples and \(parameter)")
    case .manyAxes: Wording(.runtimeError, "cannot handle multidimensional \(parameter)")
    case .notWhole: Wording(.valueError, "\(parameter) must be integer")
    default: binWording ?? listWording(of: parameter)
    }
  }

  /// The words about bins; nil for anything else.
  private var binWording: Wording? {
    switch self {
    case .binsAscend:
      Wording(.valueError, "`bins` must increase monotonically, when an array")
    case .binsRank: Wording(.valueError, "`bins` must be 1d, when an array")
    case .binsKind: Wording(.typeError, "`bins` must be an integer, a string, or an array")
    case .binsPositive(let axis):
      Wording(
        .valueError,
        "`bins\(axis.map { "[\($0)]" } ?? "")` must be positive, when an integer")
    case .binsOfAxisAscend(let axis):
      Wording(.valueError, "`bins[\(axis)]` must be monotonically increasing, when an array")
    case .binsOfAxisKind(let axis):
      Wording(.typeError, "`bins[\(axis)]` must be an integer, when a scalar")
    case .binsPerAxis:
      Wording(
        .valueError, "The dimension of bins must be equal to the dimension of the sample x.")
    case .tooManyBins(let count):
      Wording(
        .valueError,
        "Too many bins for data range. Cannot create \(count) finite-sized bins.")
    case .unknownRule(let name):
      Wording(
        .valueError, "'\(name)' is not a valid estimator for `bins`",
        help: "one of " + BinRule.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", "))
    case .weightedRule:
      Wording(
        .typeError,
        "Automated estimation of the number of bins is not supported for weighted data")
    case .rangeOrder: Wording(.valueError, "max must be larger than min in range parameter.")
    case .rangeLength(let count):
      Wording(
        .valueError,
        count < 2
          ? "not enough values to unpack (expected 2, got \(count))"
          : "too many values to unpack (expected 2)")
    case .rangePerAxis: Wording(.valueError, "range argument must have one entry per dimension")
    case .rangeNotFinite(let low, let high):
      Wording(
        .valueError,
        "supplied range of [\(PythonNumberText.float(low)), \(PythonNumberText.float(high))] "
          + "is not finite")
    case .dataNotFinite(let low, let high):
      Wording(
        .valueError,
        "autodetected range of [\(PythonNumberText.float(low)), "
          + "\(PythonNumberText.float(high))] is not finite",
        help: "leave out what is not finite, or say the range: range=(low, high)")
    default: nil
    }
  }

  /// The words about lists of numbers.
  private func listWording(of parameter: String) -> Wording {
    switch self {
    case .weightsLikeArray:
      Wording(.valueError, "weights should have the same shape as a.")
    case .weightsLikeList:
      Wording(.valueError, "The weights and list don't have the same length.")
    case .sameLength: Wording(.valueError, "x and y must have the same length.")
    case .negativeElement:
      Wording(.valueError, "'list' argument must have no negative elements")
    case .negativeLength: Wording(.valueError, "'minlength' must not be negative")
    case .tooShallow: Wording(.valueError, "object of too small depth for desired array")
    case .tooDeep: Wording(.valueError, "object too deep for desired array")
    case .notMonotonic:
      Wording(.valueError, "bins must be monotonically increasing or decreasing")
    case .complexSamples: Wording(.typeError, "\(parameter) may not be complex")
    case .noSamplePoints: Wording(.valueError, "array of sample points is empty")
    case .samplePointCount(let points, let values):
      Wording(
        .valueError,
        "fp and xp are not of the same length: there are \(values) values for \(points) points")
    case .samplePointsFall(let index):
      Wording(
        .valueError, "xp must be increasing, but it falls at index [\(index)]",
        help: "sort both: k = argsort(xp); interp(x, xp[k], fp[k])")
    case .zeroPeriod: Wording(.valueError, "period must be a non-zero value")
    case .samplePointRank: Wording(.valueError, "Data points must be 1-D sequences")
    case .emptyList: Wording(.valueError, "\(parameter) cannot be empty")
    case .unknownMode:
      Wording(
        .valueError, "Use one of 'valid', 'same', or 'full' for convolve/correlate mode")
    default: orderWording(of: parameter) ?? numberWording(of: parameter)
    }
  }

  /// The words about orders and indices; nil for anything else.
  private func orderWording(of parameter: String) -> Wording? {
    switch self {
    case .noKeys: Wording(.typeError, "need sequence of keys with len > 0 in lexsort")
    case .tableOfFloats:
      Wording(
        .valueError,
        "The 'table' method is only supported for boolean or integer arrays. "
          + "Please select 'sort' or None for kind.")
    case .keyShapes: Wording(.valueError, "all keys need to be the same shape")
    case .sorterLength: Wording(.valueError, "sorter.size must equal a.size")
    case .sorterRange(let index, let size):
      Wording(.valueError, "Sorter index out of range: \(index) for a list of \(size)")
    case .partitionRange(let position, let size):
      Wording(.valueError, "kth(=\(position)) out of bounds (\(size))")
    case .onlyIntegers: Wording(.typeError, "only int indices permitted")
    case .flatIndexRange(let index, let size):
      Wording(.valueError, "index \(index) is out of bounds for array with size \(size)")
    case .indexCount(let count):
      Wording(.valueError, "parameter multi_index must be a sequence of length \(count)")
    case .indexBeyondAxis: Wording(.valueError, "invalid entry in coordinates array")
    case .ambiguous(let dtype):
      Wording(
        .typeError,
        "This operation is not supported for \(dtype.name) values because it would be ambiguous.")
    case .axisRequired:
      Wording(
        .valueError,
        "For arrays which have more than one dimension ``axis`` argument is required.")
    case .sameKind:
      Wording(
        .typeError,
        "dtype of `\(parameter)` must be compatible with input `ary` under the `same_kind` rule.")
    default: nil
    }
  }

  /// The words about polynomials, special functions and regressions.
  private func numberWording(of parameter: String) -> Wording {
    switch self {
    case .zerosRank:
      Wording(.valueError, "input must be 1d or non-empty square 2d array.")
    case .polynomialRank: Wording(.valueError, "Polynomial must be 1d only.")
    case .derivativeOrder:
      Wording(.valueError, "Order of derivative must be positive (see polyint)")
    case .integralOrder:
      Wording(.valueError, "Order of integral must be positive (see polyder)")
    case .integrationConstants:
      Wording(.valueError, "k must be a scalar or a rank-1 array of length 1 or >m.")
    case .windowLength: Wording(.valueError, "Maximum allowed size exceeded")
    case .noComplexBessel: Wording(.typeError, "i0 not supported for complex values")
    case .negativeFactorial:
      Wording(.valueError, "factorial() not defined for negative values")
    case .negativeCombination:
      Wording(.valueError, "\(parameter) must be a non-negative integer")
    case .noPoints: Wording(.valueError, "Inputs must not be empty.")
    case .pointCounts(let x, let y):
      Wording(
        .valueError,
        "all the input array dimensions except for the concatenation axis must match exactly: "
          + "there are \(x) values of x and \(y) of y")
    case .identicalPlaces:
      Wording(
        .valueError, "Cannot calculate a linear regression if all x values are identical")
    default: fitWording(of: parameter)
    }
  }

  /// The words about polynomials near points.
  private func fitWording(of parameter: String) -> Wording {
    switch self {
    case .rootsRank: Wording(.valueError, "Input must be a rank-1 array.")
    case .negativeDegree: Wording(.valueError, "expected deg >= 0")
    case .fitPlacesRank: Wording(.typeError, "expected 1D vector for x")
    case .noFitPlaces: Wording(.typeError, "expected non-empty vector for x")
    case .fitValuesRank: Wording(.typeError, "expected 1D or 2D array for y")
    case .fitCounts(let x, let y):
      Wording(.typeError, "expected x and y to have same length, not \(x) and \(y)")
    case .fitWeightsRank: Wording(.typeError, "expected a 1-d array for weights")
    case .fitWeightCounts(let w, let y):
      Wording(.typeError, "expected w and y to have the same length, not \(w) and \(y)")
    case .tooFewForCovariance:
      Wording(
        .valueError,
        "the number of data points must exceed order to scale the covariance matrix",
        help: "without the scale: cov='unscaled'")
    default: Wording(.valueError, "\(parameter) does not fit")
    }
  }
}

extension AnalysisWarning {
  /// NumPy's phrase; none for what the floating-point unit noticed, which the evaluation words.
  fileprivate var phrase: String? {
    switch self {
    case .floatingPoint: nil
    case .emptyMean: "Mean of empty slice"
    case .allNaN: "All-NaN slice encountered"
    case .noFreedom(let endsSentence):
      "Degrees of freedom <= 0 for slice" + (endsSentence ? "." : "")
    case .convertedTruth:
      "Converting input from bool to <class 'numpy.uint8'> for compatibility."
    case .poorFit: "Polyfit may be poorly conditioned"
    case .suboptimalBins: "The number of bins estimated may be suboptimal."
    }
  }
}

extension Evaluation {
  /// Runs an analysis, and warns of what it noticed.
  func analyze<Result>(
    _ analysis: (ArraySteps) throws(AnalysisError) -> Result
  ) throws(AnalysisError) -> Result {
    let steps = ArraySteps()
    let result = try analysis(steps)
    warn(of: steps)
    return result
  }

  /// Warns of what steps have taken down.
  func warn(of steps: ArraySteps) {
    for warning in steps.warnings {
      if case .floatingPoint(let noticed) = warning {
        warn(noticed.event, in: noticed.operation)
      } else if let phrase = warning.phrase {
        let kind: ErrorKind = warning == .poorFit ? .rankWarning : .runtimeWarning
        warn(Wording(kind, phrase, at: .sign))
      }
    }
  }
}
