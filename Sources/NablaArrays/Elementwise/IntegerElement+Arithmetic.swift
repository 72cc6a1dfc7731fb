// nabla · IntegerElement+Arithmetic.swift
// NumPy's integer arithmetic, with what it would silently get wrong marked.
// SPDX-License-Identifier: Apache-2.0

extension IntegerElement {
  /// A result, and a number whose highest bit is set if the result is wrong.
  ///
  /// Numbers, because their bits are gathered by `|` in vectors; truth values are not.
  typealias Checked = (Self, trouble: Self)

  @inline(__always)
  func added(to other: Self) -> Checked {
    let sum = self &+ other
    // Signed: both signs differ from the sum's. Unsigned: the carry out of the highest bit.
    return (
      sum,
      Self.isSigned ? (self ^ sum) & (other ^ sum) : (self & other) | ((self | other) & ~sum)
    )
  }

  @inline(__always)
  func subtracting(_ other: Self) -> Checked {
    let difference = self &- other
    return (
      difference,
      Self.isSigned
        ? (self ^ other) & (self ^ difference) : (~self & other) | ((~self | other) & difference)
    )
  }

  @inline(__always)
  func multiplied(by other: Self) -> Checked {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return (product, overflow ? ~0 : 0)
  }

  /// Rounds towards minus infinity; 0 when dividing by zero.
  @inline(__always)
  func floorDivided(by divisor: Self, _ dividesByZero: inout Bool) -> Checked {
    if divisor == 0 {
      dividesByZero = true
      return (0, 0)
    }
    let (quotient, overflow) = dividedReportingOverflow(by: divisor)
    if overflow { return (self, ~0) }
    let isInexact = quotient &* divisor != self
    return (isInexact && (self < 0) != (divisor < 0) ? quotient &- 1 : quotient, 0)
  }

  /// Has the sign of the divisor; 0 when dividing by zero.
  @inline(__always)
  func remainder(by divisor: Self, _ dividesByZero: inout Bool) -> Self {
    if divisor == 0 {
      dividesByZero = true
      return 0
    }
    // The smallest integer has no counterpart to divide by minus one, but the remainder is 0.
    if Self.isSigned && divisor == ~0 { return 0 }
    let rest = self % divisor
    return rest != 0 && (rest < 0) != (divisor < 0) ? rest &+ divisor : rest
  }

  /// Multiplies by squaring; a negative exponent is refused.
  func raised(to exponent: Self) -> Checked {
    if exponent < 0 { return (0, ~0) }
    var result: Self = 1
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
      if rest == 0 { return (result, isWrong ? ~0 : 0) }
      let (square, overflow) = factor.multipliedReportingOverflow(by: factor)
      factor = square
      // A wrong square spoils the result, because the highest bit of the exponent is still to come.
      isWrong = isWrong || overflow
    }
  }

  /// Multiplies by a power of two; a negative number of bits is refused.
  @inline(__always)
  func shiftedLeft(by bits: Self) -> Checked {
    if self == 0 && bits >= 0 { return (0, 0) }
    if bits < 0 || bits >= Self.bitWidth { return (0, ~0) }
    let shifted = self &<< bits
    return (shifted, shifted &>> bits != self ? ~0 : 0)
  }

  /// Divides by a power of two and rounds down; a negative number of bits is refused.
  @inline(__always)
  func shiftedRight(by bits: Self) -> Checked {
    if bits < 0 { return (0, ~0) }
    if bits >= Self.bitWidth { return (self < 0 ? ~0 : 0, 0) }
    return (self &>> bits, 0)
  }

  /// The quotient without its fraction; 0 when dividing by zero.
  @inline(__always)
  func quotient(by divisor: Self, _ dividesByZero: inout Bool) -> Self {
    if divisor == 0 {
      dividesByZero = true
      return 0
    }
    return dividedReportingOverflow(by: divisor).partialValue
  }

  /// Has the sign of the number divided, as in C; 0 when dividing by zero.
  @inline(__always)
  func rest(by divisor: Self, _ dividesByZero: inout Bool) -> Self {
    if divisor == 0 {
      dividesByZero = true
      return 0
    }
    if Self.isSigned && divisor == ~0 { return 0 }
    return self % divisor
  }

  /// The largest number that divides both, by Euclid's method; 0 of two zeros.
  func greatestDivisor(with other: Self) -> Checked {
    let divisor = Self.greatestDivisor(magnitude, other.magnitude)
    // The smallest integer has no counterpart.
    return (Self(truncatingIfNeeded: divisor), divisor > Self.max.magnitude ? ~0 : 0)
  }

  /// The smallest positive number that both divide; 0 if one of them is 0.
  func leastMultiple(with other: Self) -> Checked {
    let divisor = Self.greatestDivisor(magnitude, other.magnitude)
    if divisor == 0 { return (0, 0) }
    let (multiple, overflow) =
      (magnitude / divisor).multipliedReportingOverflow(by: other.magnitude)
    return (
      Self(truncatingIfNeeded: multiple), overflow || multiple > Self.max.magnitude ? ~0 : 0
    )
  }

  private static func greatestDivisor(_ x: Magnitude, _ y: Magnitude) -> Magnitude {
    var (larger, smaller) = (x, y)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
  }
}
