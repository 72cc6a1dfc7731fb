// nabla · ArraySteps+Polynomials.swift
// Polynomials as lists of coefficients, the highest power first.
// SPDX-License-Identifier: Apache-2.0

extension ArraySteps {
  /// The values of a polynomial, by Horner's rule.
  package func polynomialValues(
    _ coefficients: AnyArray, at places: AnyArray
  ) throws(AnalysisError) -> AnyArray {
    let list = coefficients.rank == 0 ? try ravel(coefficients) : coefficients
    var values = try zeros(places.shape, places.dtype)
    for i in 0..<list.shape[0] {
      let coefficient = try engine { () throws(ArrayError) in
        try list.subscripted([.integer(i)])
      }
      values = try self(.add, self(.multiply, values, places), coefficient)
    }
    return values
  }

  /// The polynomial with the given zeros and 1 as its first coefficient.
  package func polynomial(withZeros zeros: AnyArray) throws(AnalysisError) -> AnyArray {
    var zeros = zeros
    if zeros.rank == 2, zeros.shape[0] == zeros.shape[1], zeros.count > 0 {
      zeros = try characteristicZeros(zeros)
    }
    guard zeros.rank == 1 else { throw .refused(parameter: "seq_of_zeros", .zerosRank) }
    let list = try cast(zeros, zeros.dtype.promoted(with: zeros.isInexact ? zeros.dtype : .float64))
    var result = try cast(array([1.0]), list.count == 0 ? .float64 : list.dtype)
    for i in 0..<list.count {
      let factor = try join([
        cast(array([1.0]), list.dtype), self(.negative, part(list, i, i + 1)),
      ])
      result = try convolve(result, factor, .full)
    }
    if list.count == 0 { return AnyArray(.float64(1)) }
    if list.dtype.kind == "c" {
      let conjugates = try sort(self(.conjugate, list), along: 0)
      if try all(self(.equal, sort(list, along: 0), conjugates)) {
        return try self(.real, result)
      }
    }
    return result
  }

  /// The sum or the difference of two polynomials; of tables of the same length that of their
  /// elements, which broadcast.
  package func combine(
    _ function: BinaryFunction, polynomials first: AnyArray, _ second: AnyArray
  ) throws(AnalysisError) -> AnyArray {
    let lists = (
      first.rank > 0 ? first : try ravel(first), second.rank > 0 ? second : try ravel(second)
    )
    let count = max(lists.0.shape[0], lists.1.shape[0])
    func padded(_ list: AnyArray, _ parameter: String) throws(AnalysisError) -> AnyArray {
      if list.shape[0] == count { return list }
      let list = try coefficients(list, parameter)
      return try join([zeros([count - list.count], list.dtype), list])
    }
    return try self(function, padded(lists.0, "a1"), padded(lists.1, "a2"))
  }

  /// The product of two polynomials, without zeros in front of the factors.
  package func polynomialProduct(
    _ first: AnyArray, _ second: AnyArray
  ) throws(AnalysisError) -> AnyArray {
    try convolve(
      withoutLeadingZeros(coefficients(first, "a1")),
      withoutLeadingZeros(coefficients(second, "a2")), .full)
  }

  /// The quotient of two polynomials, and what the division leaves.
  package func polynomialQuotient(
    _ dividend: AnyArray, _ divisor: AnyArray
  ) throws(AnalysisError) -> (quotient: AnyArray, remainder: AnyArray) {
    let u = try self(.add, coefficients(dividend, "u"), 0.0)
    let v = try self(.add, coefficients(divisor, "v"), 0.0)
    guard u.count > 0 else { throw .refused(parameter: "u", .emptyList) }
    guard v.count > 0 else { throw .refused(parameter: "v", .emptyList) }
    let dtype = u.dtype.promoted(with: v.dtype)
    let (m, n) = (u.count - 1, v.count - 1)
    var quotient = try zeros([max(m - n + 1, 1)], dtype)
    var rest = try cast(u, dtype)
    if n <= m {
      let scale = try self(.divide, 1.0, part(v, 0, 1))
      for k in 0...(m - n) {
        let digit = try self(.multiply, scale, part(rest, k, k + 1))
        let kept = try self(
          .subtract, part(rest, k, k + n + 1), self(.multiply, digit, v))
        try engine { () throws(ArrayError) in
          try quotient.assign([.integer(k)], .array(digit.seen(through: digit.layout.first)))
          try rest.assign([.slice(lower: k, upper: k + n + 1, step: nil)], .array(kept))
        }
      }
    }
    let sizes = try doubles(self(.absolute, rest))
    // What is left within rounding of zero counts as none.
    let first = sizes.firstIndex { !($0 <= 1e-8) } ?? sizes.count - 1
    return (quotient, part(rest, min(first, sizes.count - 1), sizes.count))
  }

  /// The derivative of a polynomial, taken `order` times.
  ///
  /// - Throws: `derivativeOrder` for a negative order.
  package func polynomialDerivative(
    _ polynomial: AnyArray, order: Int
  ) throws(AnalysisError) -> AnyArray {
    if order < 0 { throw .refused(parameter: "m", .derivativeOrder) }
    var result = try coefficients(polynomial, "p")
    for _ in 0..<min(order, result.count + 1) {
      let degree = max(result.count - 1, 0)
      let powers = try array(Array((0..<degree).map { degree - $0 }))
      result = try self(.multiply, part(result, 0, degree), powers)
    }
    return result
  }

  /// The integral of a polynomial, taken `order` times, with constants of integration.
  ///
  /// - Throws: `integralOrder`, `integrationConstants`.
  package func polynomialIntegral(
    _ polynomial: AnyArray, order: Int, constants: AnyArray?
  ) throws(AnalysisError) -> AnyArray {
    if order < 0 { throw .refused(parameter: "m", .integralOrder) }
    let given =
      try constants.map { list throws(AnalysisError) in
        try doublesOrComplex(list)
      } ?? []
    if constants != nil, given.count != 1, given.count < order {
      throw .refused(parameter: "k", .integrationConstants)
    }
    if order == 0, polynomial.rank > 1 { return polynomial }
    var result = try coefficients(polynomial, "p")
    for step in 0..<order {
      let count = result.count
      let powers = try array(Array((0..<count).map { count - $0 }))
      let zero = AnyArray(.float64(0))
      let constant = given.isEmpty ? zero : given.count == 1 ? given[0] : given[step]
      result = try join([self(.divide, result, powers), ravel(constant)])
    }
    return result
  }

  /// The elements of an array, each as an array.
  private func doublesOrComplex(_ list: AnyArray) throws(AnalysisError) -> [AnyArray] {
    let flat = try ravel(list)
    return (0..<flat.count).map { AnyArray(flat.scalar(at: $0)) }
  }

  /// The coefficients of a polynomial as a list.
  private func coefficients(
    _ array: AnyArray, _ parameter: String
  ) throws(AnalysisError) -> AnyArray {
    if array.rank > 1 { throw .refused(parameter: parameter, .polynomialRank) }
    return try ravel(array)
  }

  /// The coefficients from the first that is not zero on; a single zero if there is none.
  func withoutLeadingZeros(_ list: AnyArray) throws(AnalysisError) -> AnyArray {
    let flags = try truths(self(.notEqual, list, 0))
    guard let first = flags.firstIndex(of: true) else { return try zeros([1], list.dtype) }
    return part(list, first, list.count)
  }
}

extension Layout {
  /// The layout of the first element alone, without axes.
  fileprivate var first: Layout { Layout(shape: [], strides: [], offset: offset) }
}
