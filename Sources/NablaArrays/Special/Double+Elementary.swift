// nabla · Double+Elementary.swift
// Powers and logarithms of single numbers.
// SPDX-License-Identifier: Apache-2.0

import Glibc

extension Double {
  /// The logarithm to the base 2.
  var log2: Double { Glibc.log2(self) }

  /// The power.
  func raised(to exponent: Double) -> Double { Glibc.pow(self, exponent) }
}

extension Double {
  /// The cosine.
  var cosine: Double { Glibc.cos(self) }
}
