// nabla · Value+Conversions.swift
// Values as Swift's numbers, as arrays and as dtypes.
// SPDX-License-Identifier: Apache-2.0

import BigInt
import NablaArrays

extension Value {
  /// The failure of a value that a parameter does not take.
  package func isNot(_ info: ParameterInfo, item: Int = 0) -> RuntimeFailure {
    RuntimeFailure(
      CallError.wrongType(
        parameter: info.name, item: item, expected: info.expectation,
        found: info.expectation == "an array" ? arrayObstacle : typeDescription))
  }

  /// The integer this is: a Python or NumPy integer or bool.
  package var asInt: Int? {
    switch self {
    case .int(let value), .numpyInt(let value): Int(value)
    case .bool(let value), .numpyBool(let value): value ? 1 : 0
    case .array(let object) where object.array.rank == 0:
      object.array.dtype.isInteger ? object.array.scalar(at: 0).int64.map(Int.init) : nil
    case .numpyScalar(let object): object.value.int64.map(Int.init)
    default: nil
    }
  }

  /// The real number this is.
  package var asDouble: Double? {
    switch self {
    case .float(let value), .numpyFloat(let value): return value
    case .bigInteger(let object): return Double(object.value)
    case .numpyScalar(let object):
      let dtype = object.value.dtype
      return dtype.isComplex || dtype.isCoded ? nil : object.value.complex.real
    case .array(let object) where object.array.rank == 0:
      return Value(object.array.scalar(at: 0)).asDouble
    default: return asInt.map(Double.init)
    }
  }

  /// One integer or a sequence of them.
  package func asInts(for info: ParameterInfo) throws(RuntimeFailure) -> [Int] {
    if let integer = asInt { return [integer] }
    guard let items = sequenceItems else { throw isNot(info) }
    var result: [Int] = []
    for item in items {
      guard let integer = item.asInt else { throw isNot(info) }
      result.append(integer)
    }
    return result
  }

  /// The items of a tuple, a list, a range or a one-dimensional array; nil for anything else.
  package var sequenceItems: [Value]? {
    switch self {
    case .tuple(let object): object.items
    case .list(let items): items
    case .range(let range) where range.count < 1 << 24:
      (0..<range.count).map { .int(range[$0]) }
    case .array(let object) where object.array.rank == 1:
      (0..<object.array.count).map { Value(object.array.scalar(at: $0)) }
    default: nil
    }
  }

  /// The value as an element with a dtype: a NumPy scalar.
  package var asScalar: Scalar? {
    switch self {
    case .numpyBool(let value): .bool(value)
    case .numpyInt(let value): .int64(value)
    case .numpyFloat(let value): .float64(value)
    case .numpyScalar(let object): object.value
    default: nil
    }
  }

  /// The value as a number typed in the language: a Python number.
  package var asWeakScalar: WeakScalar? {
    switch self {
    case .bool(let value): .bool(value)
    case .int(let value): .int(value)
    case .bigInteger(let object):
      .hugeInt(Double(object.value), digits: object.value.description)
    case .float(let value): .float(value)
    case .complex(let object): .complex(object.value)
    default: nil
    }
  }

  /// The value as an operand of elementwise functions; nil for what is neither number nor array.
  package func asOperand() throws(RuntimeFailure) -> Operand? {
    if let weak = asWeakScalar { return .weak(weak) }
    if let scalar = asScalar { return .array(AnyArray(scalar)) }
    if case .array(let object) = self { return .array(object.array) }
    return try makeArray().map(Operand.array)
  }

  /// The same, a text among them: beside dates and texts it is one of them.
  package func asOperandOrText() throws(RuntimeFailure) -> Operand? {
    if case .text(let object) = self { return .array(AnyArray(.text(object.text))) }
    return try asOperand()
  }

  /// The value as an operand for a parameter.
  package func asOperand(for info: ParameterInfo) throws(RuntimeFailure) -> Operand {
    do {
      if let operand = try asOperand() { return operand }
    } catch {
      throw error.moved(to: info)
    }
    throw isNot(info)
  }

  /// The value as an array for a parameter.
  package func asArray(for info: ParameterInfo) throws(RuntimeFailure) -> AnyArray {
    guard let array = try makeArray(site: .parameter(info.name, item: 0)) else { throw isNot(info) }
    return array
  }

  /// The dtype a value stands for: a dtype, its name, or Python's `float`, `int`, `bool`, `complex`.
  package func asDType(for info: ParameterInfo) throws(RuntimeFailure) -> DType {
    switch self {
    case .dtype(let dtype): return dtype
    case .text(let object):
      if let dtype = DType(spelling: object.text) { return dtype }
      do throws(DateFault) {
        _ = try DType.coded(spelling: object.text)
      } catch {
        throw RuntimeFailure(PlacedFact(error, at: .parameter(info.name)))
      }
    case .builtin(let builtin):
      if builtin.places == .dtypeClasses, let dtype = DType(className: builtin.name) {
        return dtype
      }
      if let dtype = DType(spelling: builtin.name) { return dtype }
    default: break
    }
    throw RuntimeFailure(DTypeError.notADType(shown: Describer.repr(self), parameter: info.name))
  }
}
