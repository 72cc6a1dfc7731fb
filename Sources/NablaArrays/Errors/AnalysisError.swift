// nabla · AnalysisError.swift
// Why an analysis of arrays is not possible: facts, no prose.
// SPDX-License-Identifier: Apache-2.0

/// Why a statistic, a histogram, a set operation or a polynomial cannot be computed.
public enum AnalysisError: Error, Hashable, Sendable {
  /// An argument that the computation does not take.
  case refused(parameter: String, Refusal)
  /// What reductions cannot do.
  case reduction(ReductionError)
  /// What linear algebra cannot do.
  case linear(LinearAlgebraError)
  /// Shapes that do not fit.
  case shape(ShapeError)
  /// What the array engine cannot do.
  case array(ArrayError)
}

/// What is wrong with an argument of an analysis.
public enum Refusal: Hashable, Sendable {
  // Dtypes
  case needsReals
  case needsIntegers(dtype: DType)
  // Quantiles
  case quantileRange
  case percentileRange
  case unknownMethod(String)
  case methodWithoutWeights(String)
  case emptySlice
  case allNaN
  // Weights
  case negativeWeights
  case unusableWeights
  case zeroWeights
  case weightsNeedAxis
  case weightsShape
  // Covariance
  case tooManyAxes(most: Int)
  case sampleCount
  case manyAxes
  case notWhole
  // Histograms
  case binsAscend
  case binsRank
  case binsKind
  /// Bins along an axis of several, or along the only one.
  case binsPositive(axis: Int?)
  case binsOfAxisAscend(axis: Int)
  case binsOfAxisKind(axis: Int)
  case binsPerAxis
  case tooManyBins(Int)
  case unknownRule(String)
  case weightedRule
  case rangeOrder
  case rangeLength(Int)
  case rangePerAxis
  case rangeNotFinite(Double, Double)
  case dataNotFinite(Double, Double)
  case weightsLikeArray
  case weightsLikeList
  case sameLength
  // Counting and searching
  case negativeElement
  case negativeLength
  case tooShallow
  case tooDeep
  case notMonotonic
  case complexSamples
  // Interpolation and products of lists
  case noSamplePoints
  case samplePointCount(points: Int, values: Int)
  case samplePointsFall(index: Int)
  case zeroPeriod
  case samplePointRank
  case emptyList
  case unknownMode
  // Orders and indices
  case noKeys
  case tableOfFloats
  case keyShapes
  case sorterLength
  case sorterRange(index: Int, size: Int)
  case partitionRange(position: Int, size: Int)
  case onlyIntegers
  case flatIndexRange(index: Int, size: Int)
  case indexCount(Int)
  case indexBeyondAxis
  // Elements and sequences
  case ambiguous(dtype: DType)
  case axisRequired
  case sameKind
  // Polynomials
  case zerosRank
  case polynomialRank
  case derivativeOrder
  case integralOrder
  case integrationConstants
  case rootsRank
  case negativeDegree
  case fitPlacesRank
  case noFitPlaces
  case fitValuesRank
  case fitCounts(x: Int, y: Int)
  case fitWeightsRank
  case fitWeightCounts(w: Int, y: Int)
  case tooFewForCovariance
  // Special functions
  case windowLength
  case noComplexBessel
  case negativeFactorial
  case negativeCombination
  // Regression
  case noPoints
  case pointCounts(x: Int, y: Int)
  case identicalPlaces
}
