// nabla · Int64+Arithmetic.swift
// NumPy's integer arithmetic, with what it would silently get wrong marked.
// SPDX-License-Identifier: Apache-2.0

extension Int64 {
  /// A result, and a number that is negative if the result is wrong.
  ///
  /// Numbers, because their signs are gathered by `|` in vectors; truth values are not.
  typealias Checked = (Int64, trouble: Int64)

  @inline(__always)
  func added(to other: Int64) -> Checked {
    let sum = self &+ other
    // Both signs differ from the sum's.
    return (sum, (self ^ sum) & (other ^ sum))
  }

  @inline(__always)
  func subtracting(_ other: Int64) -> Checked {
    let difference = self &- other
    return (difference, (self ^ other) & (self ^ difference))
  }

  @inline(__always)
  func multiplied(by other: Int64) -> Checked {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return (product, overflow ? -1 : 0)
  }

  /// Rounds towards minus infinity; 0 when dividing by zero.
  @inline(__always)
  func floorDivided(by divisor: Int64, _ dividesByZero: inout Bool) -> Checked {
    if divisor == 0 {
      dividesByZero = true
      return (0, 0)
    }
    let (quotient, overflow) = dividedReportingOverflow(by: divisor)
    if overflow { return (self, -1) }
    let isInexact = quotient &* divisor != self
    return (isInexact && (self < 0) != (divisor < 0) ? quotient &- 1 : quotient, 0)
  }

  /// Has the sign of the divisor; 0 when dividing by zero.
  @inline(__always)
  func remainder(by divisor: Int64, _ dividesByZero: inout Bool) -> Int64 {
    if divisor == 0 {
      dividesByZero = true
      return 0
    }
    // The smallest integer has no counterpart to divide by minus one, but the remainder is 0.
    if divisor == -1 { return 0 }
    let rest = self % divisor
    return rest != 0 && (rest < 0) != (divisor < 0) ? rest &+ divisor : rest
  }

  /// Multiplies by squaring; a negative exponent is refused.
  func raised(to exponent: Int64) -> Checked {
    if exponent < 0 { return (0, -1) }
    var result: Int64 = 1
    var factor = self
    var rest = exponent
    var isWrong = false
    while true {
      if rest & 1 != 0 {
        let (product, overflow) = result.multipliedReportingOverflow(by: factor)
        result = product
        isWrong = isWrong || overflow
      }
      rest >>= 1
      if rest == 0 { return (result, isWrong ? -1 : 0) }
      let (square, overflow) = factor.multipliedReportingOverflow(by: factor)
      factor = square
      // A wrong square spoils the result, because the highest bit of the exponent is still to come.
      isWrong = isWrong || overflow
    }
  }

  /// Multiplies by a power of two; a negative number of bits is refused.
  @inline(__always)
  func shiftedLeft(by bits: Int64) -> Checked {
    if self == 0 && bits >= 0 { return (0, 0) }
    if bits < 0 || bits > 63 { return (0, -1) }
    let shifted = self &<< bits
    return (shifted, shifted &>> bits != self ? -1 : 0)
  }

  /// Divides by a power of two and rounds down; a negative number of bits is refused.
  @inline(__always)
  func shiftedRight(by bits: Int64) -> Checked {
    if bits < 0 { return (0, -1) }
    return (self &>> Swift.min(bits, 63), 0)
  }
}
