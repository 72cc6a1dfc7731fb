// nabla · FloatingPointStatus.swift
// The status flags of the floating-point unit.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The sticky flags of the floating-point unit: they cost the loops nothing.
enum FloatingPointStatus {
  private static let watched: Int32 = {
    let divideByZero: Int32 = FE_DIVBYZERO
    let overflow: Int32 = FE_OVERFLOW
    let invalid: Int32 = FE_INVALID
    return divideByZero | overflow | invalid
  }()

  /// True if `body` divided by zero, overflowed or made a NaN of numbers.
  ///
  /// The loops of `body` are functions of their own that store what they compute, so none of their
  /// operations can move out of it. The flags belong to the calling thread.
  static func isRaised(by body: () -> Void) -> Bool {
    feclearexcept(watched)
    body()
    return fetestexcept(watched) != 0
  }
}
