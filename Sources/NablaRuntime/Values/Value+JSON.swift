// nabla · Value+JSON.swift
// Values for programs that read results: JSON, dtype and shape.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Value {
  /// More elements than this are not written as JSON.
  private static let mostElements = 1000

  /// The value as JSON; null for what has no JSON and for more than 1000 elements.
  package var json: JSONValue {
    var count = 0
    return json(counting: &count) ?? .null
  }

  /// NumPy's name of the dtype; nil for what has none, as Python's numbers.
  package var dtypeName: String? {
    switch self {
    case .array(let object): object.array.dtype.name
    case .numpyBool: DType.bool.name
    case .numpyInt: DType.int64.name
    case .numpyFloat: DType.float64.name
    case .numpyScalar(let object): object.value.dtype.name
    default: nil
    }
  }

  /// The shape; nil for what has none.
  package var shape: [Int]? {
    if case .array(let object) = self { return object.array.shape }
    return dtypeName == nil ? nil : []
  }

  private func json(counting count: inout Int) -> JSONValue? {
    switch self {
    case .array(let object):
      count += object.array.count
      return count > Self.mostElements ? nil : object.array.json
    case .list(let items): return Self.json(of: items, counting: &count)
    case .tuple(let object): return Self.json(of: object.items, counting: &count)
    case .range(let object):
      count = count &+ object.count
      guard count <= Self.mostElements, count >= 0 else { return nil }
      return .array((0..<object.count).map { .integer(object[$0]) })
    case .record(let object):
      let values = Self.json(of: object.fields.map(\.value), counting: &count)
      guard case .array(let items)? = values else { return nil }
      return .object(zip(object.fields, items).map { .init($0.name, $1) })
    default: return scalarJSON
    }
  }

  private static func json(of items: [Value], counting count: inout Int) -> JSONValue? {
    var result: [JSONValue] = []
    for item in items {
      count += 1
      guard count <= mostElements, let json = item.json(counting: &count) else { return nil }
      result.append(json)
    }
    return .array(result)
  }

  private var scalarJSON: JSONValue? {
    switch self {
    case .none: .null
    case .bool(let value), .numpyBool(let value): .bool(value)
    case .int(let value), .numpyInt(let value): .integer(value)
    case .bigInteger(let object): .text(String(object.value))
    case .float(let value), .numpyFloat(let value): .real(value)
    case .complex(let object): Scalar.complex128(object.value).json
    case .numpyScalar(let object): object.value.json
    case .text(let object): .text(object.text)
    case .dtype(let dtype): .text(dtype.name)
    default: nil
    }
  }
}

extension Scalar {
  /// The number as JSON; a complex one as its two parts, dates and texts as text.
  fileprivate var json: JSONValue {
    switch self {
    case .duration(let value, _) where value != DateText.notATime: return .integer(value)
    case .date, .duration, .text: return .text(strText)
    case .float16(let value): return .real(Float(value))
    case .float32(let value): return .real(value)
    case .complex64(let value): return .array([.real(value.real), .real(value.imaginary)])
    default: break
    }
    return switch number {
    case .bool(let value): .bool(value)
    case .signed(let value): .integer(value)
    case .unsigned(let value):
      Int64(exactly: value).map { .integer($0) } ?? .text(String(value))
    case .real(let value): .real(value)
    case .complex(let value): .array([.real(value.real), .real(value.imaginary)])
    }
  }
}

extension AnyArray {
  /// The elements as nested JSON arrays.
  fileprivate var json: JSONValue {
    var scalars: [JSONValue] = []
    scalars.reserveCapacity(count)
    visitScalars { scalars.append($0.json) }
    return Self.nested(scalars[...], shape[...])
  }

  private static func nested(
    _ scalars: ArraySlice<JSONValue>, _ shape: ArraySlice<Int>
  ) -> JSONValue {
    guard let length = shape.first else { return scalars.first ?? .null }
    let step = shape.dropFirst().reduce(1, *)
    return .array(
      (0..<length).map { index in
        let start = scalars.startIndex + index * step
        return nested(scalars[start..<(start + step)], shape.dropFirst())
      })
  }
}
