// nabla · AnyArray+Selecting.swift
// Elements chosen by truth values, and where they are.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// The elements of one operand where this array is not zero, of another where it is.
  ///
  /// - Shape: What the three broadcast to.
  package func choosing(_ chosen: Operand, _ other: Operand) throws(ArrayError) -> AnyArray {
    if let (x, y) = try AnyArray.aligned(chosen, other), x.dtype.isCoded {
      return try choosing(x, y)
    }
    let dtype = Operand.promotedDType(chosen, other)
    return try choosing(chosen.array(as: dtype), other.array(as: dtype))
  }

  /// The elements of one array or of another of its dtype, and its table of texts.
  private func choosing(_ first: AnyArray, _ second: AnyArray) throws(ArrayError) -> AnyArray {
    let dtype = first.dtype
    let shape = try Layout.broadcast([self.shape, first.shape, second.shape])
    _ = try Layout.checkedCount(of: shape, dtype: dtype)
    guard case .bool(let mask) = try stretched(astype(.bool), shape) else { return self }
    return try stretched(first, shape)
      .transformed(by: Choosing(mask: mask, other: try stretched(second, shape)))
  }

  private func stretched(_ array: AnyArray, _ shape: [Int]) throws(ArrayError) -> AnyArray {
    guard let layout = array.layout.broadcast(to: shape) else {
      throw .cannotBroadcast([array.shape, shape])
    }
    return array.seen(through: layout)
  }

  /// For each axis, where along it the elements lie that are not zero, in row-major order.
  package func nonzeroPositions() throws(ArrayError) -> [AnyArray] {
    guard case .bool(let flags) = try contiguous().astype(.bool) else { return [] }
    // Safe, here and below: the flags lie side by side in a storage that outlives the loops.
    let found = UnsafePointer(flags.base).trueCount(count)
    var axes: [NDArray<Int64>] = []
    for _ in shape { axes.append(try .allocate(shape: [found])) }
    var place = 0
    if rank == 1 {
      // Without a branch; the place behind the last is never written.
      var position = 0
      while place < found {
        axes[0].base[place] = Int64(position)
        place &+= flags.base[position] ? 1 : 0
        position &+= 1
      }
      withExtendedLifetime(flags) {}
      return axes.map(AnyArray.int64)
    }
    for position in 0..<count where flags.base[position] {
      var rest = position
      for axis in shape.indices.reversed() {
        // Safe: each axis has a place for every flag that was counted.
        axes[axis].base[place] = Int64(rest % shape[axis])
        rest /= shape[axis]
      }
      place &+= 1
    }
    withExtendedLifetime(flags) {}
    return axes.map(AnyArray.int64)
  }

  /// The table with zeros above a diagonal, or below it.
  ///
  /// - Throws: `needsAxes` for fewer than two.
  package func triangle(isUpper: Bool, offset: Int) throws(ShapeError) -> AnyArray {
    guard rank >= 1 else { throw .needsAxes(operation: "triangle", rank: rank, needed: 1) }
    let columns = shape[rank - 1]
    let rows = rank == 1 ? columns : shape[rank - 2]
    do throws(ArrayError) {
      let mask = AnyArray.bool(
        try NDArray<Bool>.make(shape: [rows, columns]) { flags in
          for place in flags.indices {
            let distance = place % columns - place / columns
            flags[place] = isUpper ? distance >= offset : distance <= offset
          }
        })
      let zero = try AnyArray.zeros([], dtype)
      return try mask.choosing(.array(self), .array(zero))
    } catch {
      throw .array(error)
    }
  }
}

private struct Choosing: ArrayTransform {
  let mask: NDArray<Bool>
  let other: AnyArray

  func apply<Element: OrderedElement>(
    _ array: NDArray<Element>
  ) throws(ArrayError) -> NDArray<Element> {
    guard let other = Element.unwrap(other) else {
      throw .unsupportedDType(operation: "where", dtypes: [Element.dtype, other.dtype])
    }
    return try .selecting(mask, array, other)
  }
}

extension Operand {
  /// The operand as an array of a dtype.
  package func array(as dtype: DType) throws(ArrayError) -> AnyArray {
    switch self {
    case .array(let array): return try array.astype(dtype)
    case .weak(let weak): return AnyArray(try dtype.element(of: weak))
    }
  }
}

extension WeakScalar {
  /// An array without axes that holds this number.
  package var array: AnyArray {
    get throws(ArrayError) {
      switch self {
      case .bool(let value): return AnyArray(.bool(value))
      case .int(let value): return AnyArray(.int64(value))
      case .hugeInt(_, let digits):
        guard let value = UInt64(digits) else {
          throw .integerOutOfBounds(digits: digits, dtype: .int64)
        }
        return AnyArray(.uint64(value))
      case .float(let value): return AnyArray(.float64(value))
      case .complex(let value): return AnyArray(.complex128(value))
      }
    }
  }
}
