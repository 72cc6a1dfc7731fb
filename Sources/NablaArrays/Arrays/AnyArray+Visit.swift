// nabla · AnyArray+Visit.swift
// The elements of an array, one after the other.
// SPDX-License-Identifier: Apache-2.0

extension NDArray {
  /// Hands every element to `body`, in row-major order.
  package func visit(_ body: (Element) -> Void) {
    // Safe: a layout names places inside its storage only.
    layout.visitPlaces { body(storage.base[$0]) }
  }
}

extension AnyArray {
  /// Hands every element with its dtype to `body`, in row-major order.
  package func visitScalars(_ body: (Scalar) -> Void) {
    layout.visitPlaces { body(element(atPlace: $0)) }
  }
}

extension Layout {
  /// Hands the place of every element to `body`, in row-major order.
  @inline(__always)
  fileprivate func visitPlaces(_ body: (Int) -> Void) {
    var index = [Int](repeating: 0, count: shape.count)
    var place = offset
    for _ in 0..<count {
      body(place)
      for axis in shape.indices.reversed() {
        index[axis] &+= 1
        place &+= strides[axis]
        if index[axis] < shape[axis] { break }
        index[axis] = 0
        place &-= strides[axis] &* shape[axis]
      }
    }
  }
}
