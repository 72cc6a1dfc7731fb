// nabla · Functions.swift
// The elementwise functions, by NumPy's names.
// SPDX-License-Identifier: Apache-2.0

/// An elementwise function of one argument.
public enum UnaryFunction: String, CaseIterable, Sendable {
  case negative, positive, invert, absolute, sign, sqrt
  case logicalNot = "logical_not"
  case sin, cos, tan, arcsin, arccos, arctan, sinh, cosh, tanh
  case arcsinh, arccosh, arctanh, degrees, rad2deg, radians, deg2rad
  case exp, log, log2, log10, exp2, expm1, log1p, cbrt
  case floor, ceil, rint, trunc, fabs, spacing, reciprocal
  case isnan, isinf, isfinite, signbit
  case square, conjugate, real, imag
  case bitwiseCount = "bitwise_count"
  /// What `modf` leaves behind the point; what stands before it is `trunc`.
  case fraction = "modf"
  /// The first result of `frexp`, from 0.5 up to 1.
  case significand = "frexp"
  /// The second result of `frexp`, an `int32`.
  case binaryExponent = "frexp exponent"
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
  case logicalXor = "logical_xor"
  case fmax, fmin, fmod, copysign, nextafter, heaviside, ldexp, logaddexp, logaddexp2, gcd, lcm
  case floatPower = "float_power"
}
