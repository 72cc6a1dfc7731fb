// nabla · RandomError+Wording.swift
// The words for what cannot be drawn.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaDiagnostics

extension RandomError: Fact {
  package var wording: Wording {
    switch self {
    case .parameter(let name, let rule, let value, let index):
      parameterWording(name, rule, value, index)
    case .emptyRange(let low, let high, let includesHigh, let parameter):
      Wording(
        .valueError, includesHigh ? "low > high" : low == "0" ? "high <= 0" : "low >= high",
        at: .parameter(parameter),
        notes: ["low is \(low), high is \(high)"],
        help: includesHigh ? nil : "high is left out; to draw it too: endpoint=True")
    case .boundOutOfRange(let name, let value, let dtype, let parameter):
      Wording(
        .valueError, "\(name) is out of bounds for \(dtype)", at: .parameter(parameter),
        notes: ["\(name) is \(value)"])
    case .unboundedRange(let low, let high, let isLegacy):
      Wording(
        .overflowError,
        isLegacy ? "Range exceeds valid bounds" : "high - low range exceeds valid bounds",
        at: .parameter("high"),
        notes: [
          "low is \(PythonNumberText.float(low)), high is \(PythonNumberText.float(high))"
        ])
    case .shapeMismatch(let shapes):
      Wording(
        .valueError, "shape mismatch: objects cannot be broadcast to a single shape", at: .sign,
        notes: ["the shapes are " + shapes.map(ShapeText.text).joined(separator: ", ")])
    case .sizeMismatch(let size, let parameters):
      Wording(
        .valueError,
        "Output size \(ShapeText.text(size)) is not compatible with broadcast dimensions of inputs "
          + "\(ShapeText.text(parameters)).", at: .parameter("size"))
    case .cornersOutOfOrder(let relation):
      Wording(
        .valueError, relation,
        at: .parameter(relation.hasPrefix("mode") ? "mode" : "left"),
        help: "the order is left <= mode <= right, and left < right")
    case .array(let error):
      error.placeInDraw.map { PlacedFact(error, at: $0).wording } ?? error.wording
    default: choiceWording
    }
  }

  /// The words for populations and samples.
  private var choiceWording: Wording {
    switch self {
    case .sampleExceedsPopulation(let good, let bad, let sample):
      Wording(
        .valueError, "ngood + nbad < nsample", at: .parameter("nsample"),
        notes: ["there are \(good) and \(bad), and \(sample) are drawn"])
    case .populationTooLarge(let name, let count):
      Wording(
        .valueError, "both ngood and nbad must be less than 1000000000", at: .parameter(name),
        notes: ["\(name) is \(count)"])
    case .nothingToChoose(let isCount, let isLegacy):
      Wording(.valueError, Self.nothing(isCount, isLegacy), at: .parameter("a"))
    case .probabilities(let fault, let isLegacy): fault.wording(isLegacy: isLegacy)
    case .sampleTooLarge(let population, let sample, let isLegacy):
      Wording(
        .valueError,
        "Cannot take a larger sample than population when "
          + (isLegacy ? "'replace=False'" : "replace is False"), at: .parameter("size"),
        notes: ["there are \(population) to choose from, and \(sample) are wanted"])
    case .tooFewPossible(let possible, let sample):
      Wording(
        .valueError, "Fewer non-zero entries in p than size", at: .parameter("p"),
        notes: [
          "\(possible) can be chosen without replacement, and \(sample) are wanted"
        ])
    case .negativeBinomialTooLarge:
      Wording(
        .valueError, "n too large or p too small, see Generator.negative_binomial Notes",
        at: .parameter("n"), notes: ["the variates would not fit 64 bits"])
    case .outcomesExceedOne(let sum):
      Wording(
        .valueError, "sum(pvals[:-1]) > 1.0", at: .parameter("pvals"),
        notes: ["the sum is \(PythonNumberText.float(sum))"])
    case .unsupportedDType(let dtype, let function):
      Wording(
        .typeError, "Unsupported dtype dtype('\(dtype.name)') for \(function)",
        at: .parameter("dtype"))
    default: Wording(.valueError, "")
    }
  }

  private static func nothing(_ isCount: Bool, _ isLegacy: Bool) -> String {
    switch (isCount, isLegacy) {
    case (true, false): "a must be a positive integer unless no samples are taken"
    case (false, false): "a cannot be empty unless no samples are taken"
    case (true, true): "a must be greater than 0 unless no samples are taken"
    case (false, true): "'a' cannot be empty unless no samples are taken"
    }
  }

  private func parameterWording(
    _ name: String, _ rule: ParameterRule, _ value: Double, _ index: [Int]?
  ) -> Wording {
    let shown = PythonNumberText.float(value)
    let place = index.map { $0.isEmpty ? "" : " at index \(ShapeText.index($0))" } ?? ""
    return Wording(
      .valueError, rule.phrase(for: name, value, isArray: index != nil),
      at: .parameter(name == "high - low" ? "high" : name),
      notes: ["\(name) is \(shown)\(place)"])
  }
}

extension ArrayError {
  /// The parameter at fault when arrays of variates cannot be made.
  fileprivate var placeInDraw: FaultPlace? {
    switch self {
    case .negativeDimension, .outOfMemory: .parameter("size")
    default: nil
    }
  }
}

extension ParameterRule {
  /// NumPy's phrase for a value that the rule forbids.
  fileprivate func phrase(for name: String, _ value: Double, isArray: Bool) -> String {
    let nan = isArray ? "contains NaNs" : "is NaN"
    return switch self {
    case .any: ""
    case .nonNegative: "\(name) < 0"
    case .positive: "\(name) <= 0"
    case .positiveNumber: value.isNaN ? "\(name) must not be NaN" : "\(name) <= 0"
    case .probability: "\(name) < 0, \(name) > 1 or \(name) \(nan)"
    case .nonzeroProbability: "\(name) <= 0, \(name) > 1 or \(name) contains NaNs"
    case .uncertainProbability: "\(name) < 0, \(name) >= 1 or \(name) \(nan)"
    case .atLeastOne: "\(name) < 1 or \(name) \(nan)"
    case .aboveOne: "\(name) <= 1 or \(name) \(nan)"
    case .poissonMean:
      value > 0 ? "\(name) value too large" : "\(name) < 0 or \(name) \(nan)"
    }
  }
}

extension ProbabilityFault {
  fileprivate func wording(isLegacy: Bool) -> Wording {
    let quoted = isLegacy ? "'p'" : "p"
    let start = isLegacy ? "probabilities" : "Probabilities"
    let (phrase, note): (String, String) =
      switch self {
      case .notOneDimensional(let rank): ("\(quoted) must be 1-dimensional", "it has \(rank) axes")
      case .wrongCount(let found, let population):
        (
          isLegacy ? "'a' and 'p' must have same size" : "a and p must have same size",
          "p has \(found), and there are \(population) to choose from"
        )
      case .notANumber(let index): ("\(start) contain NaN", "at index [\(index)]")
      case .negative(let index, let value):
        (
          "\(start) are not non-negative",
          "p is \(PythonNumberText.float(value)) at index [\(index)]"
        )
      case .wrongSum(let sum):
        ("\(start) do not sum to 1", "the sum is \(PythonNumberText.float(sum))")
      }
    return Wording(.valueError, phrase, at: .parameter("p"), notes: [note])
  }
}
