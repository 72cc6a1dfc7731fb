// nabla · Functions.swift
// The elementwise functions, by NumPy's names.
// SPDX-License-Identifier: Apache-2.0

/// An elementwise function of one argument.
public enum UnaryFunction: String, CaseIterable, Sendable {
  case negative, positive, invert, absolute, sign, sqrt
  case logicalNot = "logical_not"
  case sin, cos, tan, arcsin, arccos, arctan, sinh, cosh, tanh
  case exp, log, log2, log10
  case floor, ceil, rint
  case isnan, isinf, isfinite
  case square, conjugate, real, imag
}

/// An elementwise function of two arguments.
public enum BinaryFunction: String, CaseIterable, Sendable {
  case add, subtract, multiply, divide, power, remainder
  case floorDivide = "floor_divide"
  case bitwiseAnd = "bitwise_and"
  case bitwiseOr = "bitwise_or"
  case bitwiseXor = "bitwise_xor"
  case leftShift = "left_shift"
  case rightShift = "right_shift"
  case equal, less, greater
  case notEqual = "not_equal"
  case lessEqual = "less_equal"
  case greaterEqual = "greater_equal"
  case maximum, minimum, arctan2, hypot
  case logicalAnd = "logical_and"
  case logicalOr = "logical_or"
}
