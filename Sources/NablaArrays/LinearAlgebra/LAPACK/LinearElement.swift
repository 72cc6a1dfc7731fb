// nabla · LinearElement.swift
// The numbers that LAPACK computes with here.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// A type of elements that LAPACK has routines for.
///
/// As in NumPy, float32 and complex64 are computed in double precision and rounded at the end.
protocol LinearElement: NumericElement {
  /// The first letter of the names of its routines.
  static var letter: String { get }
  /// The first letters of the routines for orthogonal, and for symmetric matrices.
  static var orthogonal: String { get }
  static var symmetric: String { get }
  static var isComplex: Bool { get }
  var realPart: Double { get }
  /// The distance from zero.
  var size: Double { get }
  /// The number divided by its size, which is not zero.
  var direction: Self { get }
  var negated: Self { get }
  /// The complex number itself, or one made of two real parts.
  func joined(_ imaginary: Self) -> Complex128
  static func * (left: Self, right: Self) -> Self
}

extension Double: LinearElement {
  static var letter: String { "d" }
  static var orthogonal: String { "dor" }
  static var symmetric: String { "dsy" }
  static var isComplex: Bool { false }
  var realPart: Double { self }
  var size: Double { magnitude }
  var direction: Double { self < 0 ? -1 : 1 }
  var negated: Double { -self }
  func joined(_ imaginary: Double) -> Complex128 { Complex(self, imaginary) }
}

extension Complex128: LinearElement {
  static var letter: String { "z" }
  static var orthogonal: String { "zun" }
  static var symmetric: String { "zhe" }
  static var isComplex: Bool { true }
  var realPart: Double { real }
  var size: Double { Glibc.hypot(real, imaginary) }
  var direction: Complex128 { Complex(real / size, imaginary / size) }
  var negated: Complex128 { Complex(-real, -imaginary) }
  func joined(_ imaginary: Complex128) -> Complex128 { self }
}
