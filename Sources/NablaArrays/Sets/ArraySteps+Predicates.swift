// nabla · ArraySteps+Predicates.swift
// Questions to elements, and to whole arrays.
// SPDX-License-Identifier: Apache-2.0

/// How close two numbers have to be.
package struct Closeness: Sendable {
  /// The part of the second number's magnitude by which they may differ.
  package var relative: Operand
  /// By how much they may differ besides.
  package var absolute: Operand
  /// True if NaN is close to NaN.
  package var mergesNaN: Bool

  package init(relative: Operand, absolute: Operand, mergesNaN: Bool) {
    self.relative = relative
    self.absolute = absolute
    self.mergesNaN = mergesNaN
  }
}

extension ArraySteps {
  /// Whether elements are close: within the tolerances, or the same infinity.
  package func isClose(
    _ first: AnyArray, _ second: AnyArray, _ closeness: Closeness
  ) throws(AnalysisError) -> AnyArray {
    // Integers have no distance that always fits, so they are compared as floats.
    let other = second.isInexact ? second : try cast(second, .float64)
    return try quietly { () throws(AnalysisError) in
      let distance = try self(.absolute, self(.subtract, first, other))
      let limit = try self(
        .add, closeness.absolute, self(.multiply, closeness.relative, self(.absolute, other)))
      let isNear = try self(
        .logicalAnd, self(.lessEqual, distance, limit), self(.isfinite, other))
      var result = try self(.logicalOr, isNear, self(.equal, first, other))
      if closeness.mergesNaN {
        let areNaN = try self(.logicalAnd, self(.isnan, first), self(.isnan, other))
        result = try self(.logicalOr, result, areNaN)
      }
      return result
    }
  }

  /// Whether all elements are close.
  package func areClose(
    _ first: AnyArray, _ second: AnyArray, _ closeness: Closeness
  ) throws(AnalysisError) -> Bool {
    try all(isClose(first, second, closeness))
  }

  /// Whether two arrays have the same shape and elements.
  package func areEqual(
    _ first: AnyArray, _ second: AnyArray, mergesNaN: Bool
  ) throws(AnalysisError) -> Bool {
    guard first.shape == second.shape else { return false }
    var result = try self(.equal, first, second)
    if mergesNaN && first.isInexact && second.isInexact {
      let areNaN = try self(.logicalAnd, self(.isnan, first), self(.isnan, second))
      result = try self(.logicalOr, result, areNaN)
    }
    return try all(result)
  }

  /// Whether two arrays broadcast to each other and have the same elements then.
  package func areEquivalent(
    _ first: AnyArray, _ second: AnyArray
  ) throws(AnalysisError) -> Bool {
    guard (try? Layout.broadcast(first.shape, second.shape)) != nil else { return false }
    return try all(self(.equal, first, second))
  }

  /// Whether each element is infinite with a sign.
  package func isInfinite(
    _ array: AnyArray, isNegative: Bool
  ) throws(AnalysisError) -> AnyArray {
    if array.dtype.kind == "c" {
      throw .refused(parameter: "x", .ambiguous(dtype: array.dtype))
    }
    let hasSign = try self(isNegative ? .less : .greater, array, 0)
    return try self(.logicalAnd, self(.isinf, array), hasSign)
  }

  /// Whether each element has no imaginary part.
  package func isReal(_ array: AnyArray) throws(AnalysisError) -> AnyArray {
    try self(.equal, self(.imag, array), 0)
  }

  /// Whether each element has an imaginary part.
  package func isComplex(_ array: AnyArray) throws(AnalysisError) -> AnyArray {
    try self(.logicalNot, isReal(array))
  }

  // MARK: - Numbers that are none

  /// The elements with numbers in place of NaN and infinities: the largest there are by default.
  package func replacingNonNumbers(
    _ array: AnyArray, nan: Operand, positive: Operand?, negative: Operand?
  ) throws(AnalysisError) -> AnyArray {
    guard array.isInexact else { return array }
    if array.dtype.kind == "c" {
      let real = try replacingNonNumbers(
        self(.real, array), nan: nan, positive: positive, negative: negative)
      let imaginary = try replacingNonNumbers(
        self(.imag, array), nan: nan, positive: positive, negative: negative)
      return try cast(complex(real, imaginary), array.dtype)
    }
    let largest = try self.largest(array.dtype)
    let smallest = try self(.negative, largest)
    var result = try choose(self(.isnan, array), nan, array)
    result = try choose(
      isInfinite(array, isNegative: false), positive ?? .array(largest), result)
    result = try choose(
      isInfinite(array, isNegative: true), negative ?? .array(smallest), result)
    return try cast(result, array.dtype)
  }

  /// The largest finite number of a dtype.
  private func largest(_ dtype: DType) throws(AnalysisError) -> AnyArray {
    let number: Double =
      switch dtype.itemSize {
      case 2: 65504
      case 4: Double(Float.greatestFiniteMagnitude)
      default: .greatestFiniteMagnitude
      }
    return try cast(AnyArray(.float64(number)), dtype)
  }

  /// The complex numbers of two parts, whose infinities and NaNs stay in their parts.
  func complex(_ real: AnyArray, _ imaginary: AnyArray) throws(AnalysisError) -> AnyArray {
    let (x, y) = (try doubles(real), try doubles(imaginary))
    let list = try engine { () throws(ArrayError) in
      AnyArray.complex128(try NDArray.copying(zip(x, y).map { Complex($0, $1) }))
    }
    return try reshape(list, real.shape)
  }

  /// The real parts, if all imaginary ones are small; else the array as it is.
  ///
  /// - Parameter tolerance: Above 1 a multiple of the precision of the dtype.
  package func realIfClose(
    _ array: AnyArray, tolerance: Double
  ) throws(AnalysisError) -> AnyArray {
    guard array.dtype.kind == "c" else { return array }
    let precision = array.dtype.itemSize == 8 ? Double(Float.ulpOfOne) : Double.ulpOfOne
    let limit = tolerance > 1 ? precision * tolerance : tolerance
    let parts = try self(.absolute, self(.imag, array))
    return try all(self(.less, parts, limit)) ? try self(.real, array) : array
  }

  /// The angle of each element with the positive real axis.
  package func angle(_ array: AnyArray, inDegrees: Bool) throws(AnalysisError) -> AnyArray {
    let radians =
      array.dtype.kind == "c"
      ? try self(.arctan2, self(.imag, array), self(.real, array))
      : try self(.arctan2, 0, array)
    return inDegrees ? try self(.multiply, radians, 180 / Double.pi) : radians
  }
}
