// nabla · Value.swift
// A value of the language.
// SPDX-License-Identifier: Apache-2.0

import BigInt
import NablaArrays

/// A value of the language.
///
/// Plain numbers stand in the enum itself, so that scalar arithmetic allocates nothing. Python's numbers
/// (`bool int bigInteger float complex`) are weak in promotion, NumPy's scalars (`numpyBool numpyInt
/// numpyFloat numpyScalar`) are strong: the difference is kept here and nowhere else.
package enum Value: Sendable {
  case none
  case bool(Bool)
  /// A Python integer that fits 64 bits.
  case int(Int64)
  /// A Python integer beyond 64 bits, never one that fits.
  case bigInteger(BigIntegerObject)
  case float(Double)
  case complex(ComplexObject)
  case numpyBool(Bool)
  case numpyInt(Int64)
  case numpyFloat(Double)
  /// A NumPy scalar of any other dtype.
  case numpyScalar(ScalarObject)
  case text(TextObject)
  /// An array with at least one axis, or an array without axes that NumPy would keep as one.
  case array(ArrayObject)
  case list([Value])
  case tuple(TupleObject)
  case range(RangeObject)
  case slice(SliceObject)
  case ellipsis
  case dtype(DType)
  case function(FunctionObject)
  case builtin(Builtin)
  /// `x.sum`: a method with the value it belongs to.
  case method(MethodObject)
  case module(Module)
  /// A random generator: shared by all values that refer to it.
  case random(RandomObject)
  /// A value of one of NumPy's smaller classes.
  case instance(InstanceObject)
  /// Several named results in one.
  case record(RecordObject)
}
