// nabla · KernelReal+Division.swift
// Floor division and remainder of floats, as Python and NumPy define them.
// SPDX-License-Identifier: Apache-2.0

extension KernelReal {
  /// The remainder with the sign of the divisor.
  static func remainder(_ x: Self, _ divisor: Self) -> Self {
    let rest = fmod(x, divisor)
    // A zero divisor makes NaN, with the event that goes with it.
    if divisor == 0 { return rest }
    if rest == 0 { return Self(signOf: divisor, magnitudeOf: 0) }
    return (divisor < 0) != (rest < 0) ? rest + divisor : rest
  }

  /// The largest whole number not above the quotient.
  ///
  /// Computed from the remainder, because the rounded quotient may lie on the wrong side of a whole
  /// number: `1 // 0.1` is 9, although `1 / 0.1` rounds to 10.
  static func floorDivide(_ x: Self, _ divisor: Self) -> Self {
    if divisor == 0 { return x / divisor }
    let rest = fmod(x, divisor)
    var quotient = (x - rest) / divisor
    if rest != 0 && (divisor < 0) != (rest < 0) { quotient -= 1 }
    if quotient == 0 { return Self(signOf: x / divisor, magnitudeOf: 0) }
    let floored = quotient.rounded(.down)
    return quotient - floored > 0.5 ? floored + 1 : floored
  }
}
