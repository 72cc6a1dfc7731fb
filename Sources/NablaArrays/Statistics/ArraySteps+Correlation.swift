// nabla · ArraySteps+Correlation.swift
// Sums of products of lists that slide along each other.
// SPDX-License-Identifier: Apache-2.0

/// Which sums of products of two lists are wanted.
package enum SlidingMode: String, CaseIterable, Sendable {
  /// Those in which the shorter list lies inside the longer one.
  case valid
  /// As many as the longer list has elements, around the middle.
  case same
  /// All in which the lists overlap.
  case full
}

extension ArraySteps {
  /// The sums of products of a list and the conjugate of another one that slides along it.
  ///
  /// Sums go from the first product to the last; NumPy leaves long ones to its BLAS, which takes them in
  /// another order.
  ///
  /// - Throws: `emptyList`, `tooDeep`.
  package func correlate(
    _ list: AnyArray, _ other: AnyArray, _ mode: SlidingMode
  ) throws(AnalysisError) -> AnyArray {
    try slide(list, self.conjugate(other), mode)
  }

  /// The coefficients of the product of two polynomials, and their middle part.
  package func convolve(
    _ list: AnyArray, _ other: AnyArray, _ mode: SlidingMode
  ) throws(AnalysisError) -> AnyArray {
    let (long, short) = list.count < other.count ? (other, list) : (list, other)
    let (first, second) = (try self.list(long), try self.list(short))
    for (parameter, part) in [("a", list), ("v", other)] where part.count == 0 {
      throw .refused(parameter: parameter, .emptyList)
    }
    return try slide(
      first, shaping { () throws(ShapeError) in try second.flipped() }, mode)
  }

  /// The conjugate, where there is one.
  private func conjugate(_ array: AnyArray) throws(AnalysisError) -> AnyArray {
    array.dtype.kind == "c" ? try self(.conjugate, array) : array
  }

  /// An array as a list: a number is one of a single element.
  private func list(_ array: AnyArray) throws(AnalysisError) -> AnyArray {
    if array.rank > 1 { throw .refused(parameter: "a", .tooDeep) }
    return try ravel(array)
  }

  /// The sums of products for the places of `other` along `list`.
  private func slide(
    _ list: AnyArray, _ other: AnyArray, _ mode: SlidingMode
  ) throws(AnalysisError) -> AnyArray {
    let dtype = list.dtype.promoted(with: other.dtype)
    let long = try cast(self.list(list), dtype)
    let short = try cast(self.list(other), dtype)
    let (n, m) = (long.count, short.count)
    for (parameter, part) in [("a", long), ("v", short)] where part.count == 0 {
      throw .refused(parameter: parameter, .emptyList)
    }
    // Sum k of all belongs to the shift k - (m - 1) of the second list.
    let (first, count) =
      switch mode {
      case .full: (0, n + m - 1)
      case .valid: (min(n, m) - 1, max(n, m) - min(n, m) + 1)
      case .same: (n >= m ? m - 1 - m / 2 : n / 2, max(n, m))
      }
    var sums = try zeros([count], dtype)
    for j in 0..<m {
      // Element j of the second list meets element k + j - (m - 1) of the first.
      let lower = max(m - 1 - j - first, 0)
      let upper = min(n + m - 1 - j - first, count)
      guard lower < upper else { continue }
      let start = first + lower + j - (m - 1)
      let products = try self(
        .multiply, part(long, start, start + upper - lower), part(short, j, j + 1))
      let range = IndexItem.slice(lower: lower, upper: upper, step: nil)
      let total = try self(.add, part(sums, lower, upper), products)
      try engine { () throws(ArrayError) in try sums.assign([range], .array(total)) }
    }
    return sums
  }
}
