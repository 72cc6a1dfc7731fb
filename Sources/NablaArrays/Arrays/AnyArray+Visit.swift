// nabla · AnyArray+Visit.swift
// The elements of an array, one after the other.
// SPDX-License-Identifier: Apache-2.0

extension NDArray {
  /// Hands every element to `body`, in row-major order.
  package func visit(_ body: (Element) -> Void) {
    let shape = layout.shape
    var index = [Int](repeating: 0, count: shape.count)
    var place = layout.offset
    for _ in 0..<count {
      // Safe: a layout names places inside its storage only.
      body(storage.base[place])
      for axis in shape.indices.reversed() {
        index[axis] &+= 1
        place &+= layout.strides[axis]
        if index[axis] < shape[axis] { break }
        index[axis] = 0
        place &-= layout.strides[axis] &* shape[axis]
      }
    }
  }
}

extension AnyArray {
  /// Hands every element with its dtype to `body`, in row-major order.
  package func visitScalars(_ body: (Scalar) -> Void) {
    switch self {
    case .bool(let array): array.visit { body(.bool($0)) }
    case .int64(let array): array.visit { body(.int64($0)) }
    case .float32(let array): array.visit { body(.float32($0)) }
    case .float64(let array): array.visit { body(.float64($0)) }
    case .complex128(let array): array.visit { body(.complex128($0)) }
    }
  }
}
