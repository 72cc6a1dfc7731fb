// nabla · OperatorSign.swift
// The signs and words that operators are written with.
// SPDX-License-Identifier: Apache-2.0

/// An operator's sign or word, whatever its spelling; the same sign can stand before and between.
package enum OperatorSign: UInt8, CaseIterable, Sendable {
  case or, and, not, isIn, isSame
  case less, lessEqual, greater, greaterEqual, equal, notEqual
  case bar, ampersand, lessLess, greaterGreater
  case plus, minus, star, slash, doubleSlash, percent, at, tilde, root, doubleStar, caret
}
