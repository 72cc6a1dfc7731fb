// nabla · SpecialFunction.swift
// Gamma and error functions.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Functions that the C library has for real numbers.
package enum SpecialFunction: String, CaseIterable, Sendable {
  case gamma, lgamma, erf, erfc

  /// The value at a number.
  package func value(at x: Double) -> Double {
    switch self {
    case .gamma: Glibc.tgamma(x)
    case .lgamma: Glibc.lgamma(x)
    case .erf: Glibc.erf(x)
    case .erfc: Glibc.erfc(x)
    }
  }
}

extension ArraySteps {
  /// A special function of each element.
  ///
  /// - Throws: `array` with `unsupportedDType` for complex numbers.
  package func apply(
    _ function: SpecialFunction, _ array: AnyArray
  ) throws(AnalysisError) -> AnyArray {
    guard ["b", "i", "u", "f"].contains(array.dtype.kind) else {
      throw .array(.unsupportedDType(operation: function.rawValue, dtypes: [array.dtype]))
    }
    let elements = try doubles(array)
    FloatingPointEvents.clear()
    let values = try self.array(elements.map(function.value(at:)))
    note(.seen(), in: function.rawValue)
    return try reshape(
      cast(values, array.dtype.kind == "f" ? array.dtype : .float64), array.shape)
  }

  /// The product of the integers up to each element.
  ///
  /// - Throws: `negativeFactorial`; `array` with `integerOverflow`.
  package func factorial(_ array: AnyArray) throws(AnalysisError) -> AnyArray {
    try combine(array, array, named: "factorial") { n, _ in
      guard n >= 0 else { return .failure(.negativeFactorial) }
      var product: Int64 = 1
      for factor in stride(from: 2, through: min(n, 21), by: 1) {
        let (next, overflow) = product.multipliedReportingOverflow(by: Int64(factor))
        if overflow { return .success(nil) }
        product = next
      }
      return .success(Int(product))
    }
  }

  /// In how many ways `k` of `n` things can be chosen.
  ///
  /// - Throws: `negativeCombination`; `array` with `integerOverflow`.
  package func combinations(
    of n: AnyArray, choosing k: AnyArray
  ) throws(AnalysisError) -> AnyArray {
    try combine(n, k, named: "comb") { n, k in
      guard n >= 0 && k >= 0 else { return .failure(.negativeCombination(isFirst: n < 0)) }
      if k > n { return .success(0) }
      let few = min(k, n - k)
      var count = Int128(1)
      for i in stride(from: 1, through: few, by: 1) {
        // Exact at each step: the product of i numbers in a row is a multiple of i!.
        count = count * Int128(n - few + i) / Int128(i)
        if count > Int128(Int64.max) { return .success(nil) }
      }
      return .success(Int(count))
    }
  }

  /// A function of pairs of integers; nil is a result that does not fit.
  private func combine(
    _ first: AnyArray, _ second: AnyArray, named name: String,
    _ function: (Int, Int) -> Result<Int?, CountRefusal>
  ) throws(AnalysisError) -> AnyArray {
    for (index, array) in [first, second].enumerated() where !array.holdsIntegers {
      throw .refused(
        parameter: name == "comb" && index == 1 ? "k" : "n",
        .needsIntegers(dtype: array.dtype))
    }
    let shape = try engine { () throws(ArrayError) in
      try Layout.broadcast(first.shape, second.shape)
    }
    let views = try shaping { () throws(ShapeError) in
      (try first.broadcasting(to: shape), try second.broadcasting(to: shape))
    }
    var results: [Int] = []
    let layout = Layout(rowMajor: shape)
    for (x, y) in zip(try integers(views.0), try integers(views.1)) {
      switch function(x, y) {
      case .success(let result?): results.append(result)
      case .success(nil):
        throw .array(
          .integerOverflow(
            operation: name, index: layout.index(ofPosition: results.count), dtype: .int64))
      case .failure(.negativeFactorial):
        throw .refused(parameter: "n", .negativeFactorial)
      case .failure(.negativeCombination(let isFirst)):
        throw .refused(parameter: isFirst ? "n" : "k", .negativeCombination)
      }
    }
    return try reshape(array(results), shape)
  }
}

/// Why integers have no factorial or combination.
private enum CountRefusal: Error {
  case negativeFactorial
  case negativeCombination(isFirst: Bool)
}

extension AnyArray {
  /// True for integers and truth values.
  fileprivate var holdsIntegers: Bool { ["b", "i", "u"].contains(dtype.kind) }
}
