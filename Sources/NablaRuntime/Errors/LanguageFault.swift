// nabla · LanguageFault.swift
// What Python's own functions cannot do.
// SPDX-License-Identifier: Apache-2.0

/// What one of Python's own functions cannot do with its arguments.
package enum LanguageFault: Error, Hashable, Sendable {
  // Iteration
  case notIterable(type: String, parameter: String, item: Int)
  case iterationOverZeroDimensions(parameter: String, item: Int)
  case notReversible(type: String)
  case noLength(type: String)
  case lengthOfZeroDimensions
  case emptySequence(function: String)
  case unequalLengths(argument: Int, length: Int, first: Int)
  case mapNeedsIterables
  /// What should be a function is none.
  case notCallable(type: String, parameter: String)
  case zeroStep
  /// A bound of a range that needs more than 64 bits.
  case boundTooLarge(parameter: String)
  // Operators that a function uses
  case notComparable(sign: String, left: String, right: String)
  case unsupportedOperands(operation: String, left: String, right: String)
  case noDefaultForSeveral(function: String)
  // Conversions
  case badInteger(text: String, base: Int)
  case badBase
  case baseWithoutText
  case badFloat(text: String)
  case badComplex
  case notConvertible(function: String, type: String)
  case onlyZeroDimensions(shape: [Int])
  case integerFromNaN
  case integerFromInfinity
  case integerTooLargeForFloat(digits: Int)
  case notAnInteger(type: String, parameter: String)
  case notOneCharacter(count: Int)
  case notACharacterCode(shown: String)
  case badOperand(function: String, type: String)
  case notRoundable(type: String)
  case notAType
  // Powers and remainders
  case divisionByZero(phrase: String)
  case powerOfThreeNeedsIntegers
  case zeroModulus
  case notInvertible
  // Printing
  case notTextOrNone(parameter: String, type: String)
}
