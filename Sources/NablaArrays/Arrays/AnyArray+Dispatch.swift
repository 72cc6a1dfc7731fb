// nabla · AnyArray+Dispatch.swift
// From an array of any dtype to code for its element type.
// SPDX-License-Identifier: Apache-2.0

/// Something to do with an array of whatever elements.
///
/// Dates, durations and texts are seen as the integers that stand for them.
/// A visitor is a generic function with its arguments. The switch that calls it knows the element
/// type, so the compiler makes the visitor's loops for each type on its own.
protocol ArrayVisitor {
  associatedtype Result
  associatedtype Failure: Error
  func visit<Element: OrderedElement>(_ array: NDArray<Element>) throws(Failure) -> Result
}

/// Something that makes an array of the same dtype.
protocol ArrayTransform {
  associatedtype Failure: Error
  func apply<Element: OrderedElement>(_ array: NDArray<Element>) throws(Failure)
    -> NDArray<Element>
}

/// Something that changes an array in its place.
protocol ArrayMutation {
  associatedtype Result
  associatedtype Failure: Error
  func apply<Element: OrderedElement>(_ array: inout NDArray<Element>) throws(Failure) -> Result
}

/// Something to do with an array of truth values or numbers.
protocol NumberVisitor {
  associatedtype Result
  associatedtype Failure: Error
  func visit<Element: NumericElement>(_ array: NDArray<Element>) throws(Failure) -> Result
}

/// Something to do with a type of numbers.
protocol NumberTypeVisitor {
  associatedtype Result
  associatedtype Failure: Error
  mutating func visit<Element: NumericElement>(_ type: Element.Type) throws(Failure) -> Result
}

extension AnyArray {
  /// Lets a visitor work on the array in its element type.
  func visit<V: ArrayVisitor>(_ visitor: V) throws(V.Failure) -> V.Result {
    switch self {
    case .bool(let array): try visitor.visit(array)
    case .int8(let array): try visitor.visit(array)
    case .int16(let array): try visitor.visit(array)
    case .int32(let array): try visitor.visit(array)
    case .int64(let array): try visitor.visit(array)
    case .uint8(let array): try visitor.visit(array)
    case .uint16(let array): try visitor.visit(array)
    case .uint32(let array): try visitor.visit(array)
    case .uint64(let array): try visitor.visit(array)
    case .float16(let array): try visitor.visit(array)
    case .float32(let array): try visitor.visit(array)
    case .float64(let array): try visitor.visit(array)
    case .complex64(let array): try visitor.visit(array)
    case .complex128(let array): try visitor.visit(array)
    case .coded(let array, _): try visitor.visit(array)
    }
  }

  /// Makes an array of the same dtype.
  func transformed<T: ArrayTransform>(by transform: T) throws(T.Failure) -> AnyArray {
    switch self {
    case .bool(let array): .bool(try transform.apply(array))
    case .int8(let array): .int8(try transform.apply(array))
    case .int16(let array): .int16(try transform.apply(array))
    case .int32(let array): .int32(try transform.apply(array))
    case .int64(let array): .int64(try transform.apply(array))
    case .uint8(let array): .uint8(try transform.apply(array))
    case .uint16(let array): .uint16(try transform.apply(array))
    case .uint32(let array): .uint32(try transform.apply(array))
    case .uint64(let array): .uint64(try transform.apply(array))
    case .float16(let array): .float16(try transform.apply(array))
    case .float32(let array): .float32(try transform.apply(array))
    case .float64(let array): .float64(try transform.apply(array))
    case .complex64(let array): .complex64(try transform.apply(array))
    case .complex128(let array): .complex128(try transform.apply(array))
    case .coded(let array, let coding): .coded(try transform.apply(array), coding)
    }
  }

  /// Lets a visitor work on the array in its type of numbers.
  ///
  /// Dates, durations and texts are looked after before (`Coded`); as integers they mean nothing.
  func visitNumbers<V: NumberVisitor>(_ visitor: V) throws(V.Failure) -> V.Result {
    switch self {
    case .bool(let array): try visitor.visit(array)
    case .int8(let array): try visitor.visit(array)
    case .int16(let array): try visitor.visit(array)
    case .int32(let array): try visitor.visit(array)
    case .int64(let array): try visitor.visit(array)
    case .uint8(let array): try visitor.visit(array)
    case .uint16(let array): try visitor.visit(array)
    case .uint32(let array): try visitor.visit(array)
    case .uint64(let array): try visitor.visit(array)
    case .float16(let array): try visitor.visit(array)
    case .float32(let array): try visitor.visit(array)
    case .float64(let array): try visitor.visit(array)
    case .complex64(let array): try visitor.visit(array)
    case .complex128(let array): try visitor.visit(array)
    case .coded(let array, _): try visitor.visit(array)
    }
  }

  /// Changes the array, which is taken out of `self` meanwhile, so that its memory has one owner.
  mutating func mutate<M: ArrayMutation>(by mutation: M) throws(M.Failure) -> M.Result {
    switch self {
    case .bool(var array):
      self = .vacant
      defer { self = .bool(array) }
      return try mutation.apply(&array)
    case .int8(var array):
      self = .vacant
      defer { self = .int8(array) }
      return try mutation.apply(&array)
    case .int16(var array):
      self = .vacant
      defer { self = .int16(array) }
      return try mutation.apply(&array)
    case .int32(var array):
      self = .vacant
      defer { self = .int32(array) }
      return try mutation.apply(&array)
    case .int64(var array):
      self = .vacant
      defer { self = .int64(array) }
      return try mutation.apply(&array)
    case .uint8(var array):
      self = .vacant
      defer { self = .uint8(array) }
      return try mutation.apply(&array)
    case .uint16(var array):
      self = .vacant
      defer { self = .uint16(array) }
      return try mutation.apply(&array)
    case .uint32(var array):
      self = .vacant
      defer { self = .uint32(array) }
      return try mutation.apply(&array)
    case .uint64(var array):
      self = .vacant
      defer { self = .uint64(array) }
      return try mutation.apply(&array)
    case .float16(var array):
      self = .vacant
      defer { self = .float16(array) }
      return try mutation.apply(&array)
    case .float32(var array):
      self = .vacant
      defer { self = .float32(array) }
      return try mutation.apply(&array)
    case .float64(var array):
      self = .vacant
      defer { self = .float64(array) }
      return try mutation.apply(&array)
    case .complex64(var array):
      self = .vacant
      defer { self = .complex64(array) }
      return try mutation.apply(&array)
    case .complex128(var array):
      self = .vacant
      defer { self = .complex128(array) }
      return try mutation.apply(&array)
    case .coded(var array, let coding):
      self = .vacant
      defer { self = .coded(array, coding) }
      return try mutation.apply(&array)
    }
  }

  /// Stands in for an array that is being changed, so that it is not shared with its own name.
  private static let vacant = AnyArray.bool(NDArray(scalar: false))
}

extension DType {
  /// Lets a visitor work with the element type.
  func visit<V: NumberTypeVisitor>(_ visitor: inout V) throws(V.Failure) -> V.Result {
    switch self {
    case .bool: try visitor.visit(Bool.self)
    case .int8: try visitor.visit(Int8.self)
    case .int16: try visitor.visit(Int16.self)
    case .int32: try visitor.visit(Int32.self)
    case .int64: try visitor.visit(Int64.self)
    case .uint8: try visitor.visit(UInt8.self)
    case .uint16: try visitor.visit(UInt16.self)
    case .uint32: try visitor.visit(UInt32.self)
    case .uint64: try visitor.visit(UInt64.self)
    case .float16: try visitor.visit(Float16.self)
    case .float32: try visitor.visit(Float.self)
    case .float64: try visitor.visit(Double.self)
    case .complex64: try visitor.visit(Complex64.self)
    case .complex128: try visitor.visit(Complex128.self)
    case .datetime64, .timedelta64, .text: try visitor.visit(Int64.self)
    }
  }
}
