// nabla · AnyArray+Bits.swift
// The bits of elements: eight truth values in a byte, and bytes as another dtype.
// SPDX-License-Identifier: Apache-2.0

/// Where the first of eight truth values stands in a byte.
package enum BitOrder: String, Sendable {
  /// In the highest bit.
  case big
  /// In the lowest bit.
  case little

  /// The bit of the `index`-th of eight values.
  func bit(_ index: Int) -> UInt8 { self == .big ? 0x80 >> UInt8(index) : 1 << UInt8(index) }
}

extension AnyArray {
  /// Eight elements along the last axis in each byte: 1 for what is not zero.
  ///
  /// - Shape: the last axis is an eighth as long, rounded up.
  /// - Throws: `outOfMemory`.
  package func packedBits(_ order: BitOrder) throws(ArrayError) -> AnyArray {
    let flags: NDArray<Bool> = try astype(.bool).converted()
    let whole = try flags.contiguous()
    let length = whole.shape.last ?? 1
    let width = (length + 7) / 8
    let source = whole.base
    let bytes = try NDArray<UInt8>.make(shape: whole.shape.dropLast() + [width]) { target in
      for place in target.indices {
        let (row, column) = place.quotientAndRemainder(dividingBy: width)
        var byte: UInt8 = 0
        // Safe: the places are those of the contiguous array, whose storage `whole` keeps.
        for index in 0..<min(8, length - 8 * column) where source[row * length + 8 * column + index]
        {
          byte |= order.bit(index)
        }
        target[place] = byte
      }
    }
    return withExtendedLifetime(whole) { .uint8(bytes) }
  }

  /// The bits of bytes along the last axis, each as an element of its own.
  ///
  /// - Parameter count: How many elements of each line to keep: more are zeros, a negative number
  ///   leaves out as many; nil for all.
  /// - Shape: the last axis is `count` long, or eight times as long.
  /// - Throws: `negativeDimension` if more are left out than there are; `outOfMemory`.
  package func unpackedBits(count: Int?, _ order: BitOrder) throws(ArrayError) -> AnyArray {
    let bytes: NDArray<UInt8> = try converted()
    let whole = try bytes.contiguous()
    let length = whole.shape.last ?? 1
    let (most, overflow) = length.multipliedReportingOverflow(by: 8)
    if overflow { throw .outOfMemory(shape: whole.shape, dtype: .uint8) }
    let width = count.map { $0 < 0 ? most &+ $0 : $0 } ?? most
    let source = whole.base
    let bits = try NDArray<UInt8>.make(shape: whole.shape.dropLast() + [width]) { target in
      for place in target.indices {
        let (row, column) = place.quotientAndRemainder(dividingBy: width)
        // Safe: the places are those of the contiguous array, whose storage `whole` keeps.
        let isSet =
          column < most && source[row * length + column / 8] & order.bit(column % 8) != 0
        target[place] = isSet ? 1 : 0
      }
    }
    return withExtendedLifetime(whole) { .uint8(bits) }
  }
}

// MARK: - Bytes

extension AnyArray {
  /// The bytes of the elements, in row-major order, as elements of another dtype.
  ///
  /// - Shape: the same, but for the last axis if elements of the two dtypes have different sizes;
  ///   the bytes of a line are those of whole elements.
  /// - Throws: `outOfMemory`.
  package func reinterpreted(as dtype: DType) throws(ArrayError) -> AnyArray {
    let whole = try contiguous()
    var shape = whole.shape
    if let last = shape.last {
      shape[shape.count - 1] = last * self.dtype.itemSize / dtype.itemSize
    }
    var maker = ElementsOfBytes(bytes: whole, shape: shape)
    let elements = try dtype.visit(&maker)
    guard case .int64(let codes) = elements else { return elements }
    switch dtype {
    case .datetime64(let unit): return .coded(codes, .date(unit))
    case .timedelta64(let unit): return .coded(codes, .duration(unit))
    default: return elements
    }
  }

  /// The elements with their bytes in reverse order; those of complex numbers part by part.
  ///
  /// - Throws: `outOfMemory`.
  package func byteSwapped() throws(ArrayError) -> AnyArray {
    let size = dtype.isComplex ? dtype.itemSize / 2 : dtype.itemSize
    guard size > 1 else { return try copy() }
    let bytes = try reinterpreted(as: .uint8).copy()
    guard case .uint8(let array) = bytes else { return bytes }
    let (base, count) = (array.base, array.count)
    for start in stride(from: 0, to: count, by: size) {
      // Safe: the copy is contiguous, of `count` bytes, and nobody else has it.
      for index in 0..<size / 2 {
        let other = start + size - 1 - index
        (base[start + index], base[other]) = (base[other], base[start + index])
      }
    }
    let swapped = try bytes.reinterpreted(as: dtype)
    return swapped.seen(through: Layout(rowMajor: shape))
  }
}

/// Makes elements of a type from the bytes of others.
private struct ElementsOfBytes: NumberTypeVisitor {
  /// Contiguous.
  let bytes: AnyArray
  let shape: [Int]

  func visit<Element: NumericElement>(_ type: Element.Type) throws(ArrayError) -> AnyArray {
    // Any byte but 0 is True: other bytes are no Bool of Swift's.
    if type == Bool.self, bytes.dtype != .bool {
      return try bytes.reinterpreted(as: .uint8).astype(.bool).seen(
        through: Layout(rowMajor: shape))
    }
    let source = bytes
    return Element.wrap(
      try NDArray<Element>.make(shape: shape) { target in
        source.visit(CopyingBytes(target: UnsafeMutableRawBufferPointer(target)))
      })
  }
}

/// Copies the bytes of a contiguous array.
private struct CopyingBytes: ArrayVisitor {
  /// Has room for all bytes.
  let target: UnsafeMutableRawBufferPointer

  func visit<Element>(_ array: NDArray<Element>) {
    let count = min(array.count * MemoryLayout<Element>.stride, target.count)
    // Safe: both blocks have `count` bytes, and the array lives until the end of this call.
    withExtendedLifetime(array) {
      target.copyMemory(from: UnsafeRawBufferPointer(start: array.base, count: count))
    }
  }
}
