// nabla · AnyArray+Scans.swift
// Running sums and products, and the places of extremes.
// SPDX-License-Identifier: Apache-2.0

/// An operation that keeps every step, by NumPy's name.
package enum Scan: String, CaseIterable, Sendable {
  case cumsum, cumprod
  /// `maximum.accumulate` and `minimum.accumulate`.
  case cummax, cummin
}

extension AnyArray {
  /// The running sums or products along an axis, or of all elements in row-major order.
  ///
  /// - Shape: The same shape; one axis without `axis`.
  /// - Throws: `integerOverflow` with the first step that does not fit.
  package func scanned(
    _ scan: Scan, along axis: Int?, dtype: DType? = nil, events: inout FloatingPointEvents
  ) throws(ReductionError) -> AnyArray {
    if let dtype, dtype != self.dtype, dtype.isCoded || self.dtype.isCoded {
      return try reductionCast(to: dtype).scanned(scan, along: axis, events: &events)
    }
    if scan == .cummax || scan == .cummin {
      let (array, place) = try
        (dtype.map { dtype throws(ReductionError) in
          try reductionCast(to: dtype)
        } ?? self).aligned(along: axis)
      return try array.transformed(by: RunningExtreme(isLargest: scan == .cummax, axis: place))
    }
    let target = dtype ?? self.dtype.accumulator
    let (array, place) = try aligned(along: axis)
    if case .coded = self { return try array.scannedCoded(scan, place) }
    FloatingPointEvents.clear()
    defer { events.formUnion(FloatingPointEvents.seen()) }
    return try array.reductionCast(to: target).visitNumbers(Scanning(scan: scan, axis: place))
  }

  /// The positions of the first largest or smallest element along an axis, or among all elements.
  ///
  /// - Throws: `noArgument` if there is nothing to choose from.
  package func extremePositions(
    isLargest: Bool, along axis: Int?, keepsAxes: Bool = false
  ) throws(ReductionError) -> AnyArray {
    let (array, place) = try aligned(along: axis)
    var shape = array.shape
    if shape[place] == 0 {
      throw .noArgument(
        operation: isLargest ? "argmax" : "argmin", shape: self.shape, axis: axis)
    }
    // NaT comes first in the order of integers, and last in that of the keys: it always wins.
    let keys = isLargest ? try array.inReductionOrder() : array
    let positions = try keys.visit(FindingPositions(isLargest: isLargest, axis: place))
    guard keepsAxes else { return .int64(positions) }
    shape = axis == nil ? self.shape.map { _ in 1 } : shape
    if axis != nil { shape[place] = 1 }
    if rank == 0 { shape = [] }
    return .int64(NDArray(storage: positions.storage, layout: Layout(rowMajor: shape)))
  }

  /// The array with the axis to walk along: all elements in one axis if none is given.
  private func aligned(along axis: Int?) throws(ReductionError) -> (AnyArray, Int) {
    do throws(ArrayError) {
      if rank == 0 {
        if let axis, axis != 0 && axis != -1 {
          throw ArrayError.axisOutOfRange(axis: axis, rank: 0)
        }
        return (try raveled(), 0)
      }
      guard let axis else { return (try raveled(), 0) }
      return (self, try Layout.axis(axis, rank: rank))
    } catch {
      throw .array(error)
    }
  }

  /// All elements in row-major order in one axis; a view if they lie so.
  func raveled() throws(ArrayError) -> AnyArray {
    let array = try contiguous()
    return array.seen(
      through: Layout(shape: [count], strides: [1], offset: array.layout.offset))
  }
}

private struct Scanning: NumberVisitor {
  let scan: Scan
  let axis: Int

  func visit<Element: NumericElement>(
    _ array: NDArray<Element>
  ) throws(ReductionError) -> AnyArray {
    let (steps, refused) =
      switch scan {
      case .cumsum:
        try array.scanned(along: axis) { Element.plus($0, $1) }
      case .cumprod, .cummax, .cummin:
        try array.scanned(along: axis) { Element.times($0, $1) }
      }
    guard let refused else { return Element.wrap(steps) }
    throw .integerOverflow(
      operation: scan.rawValue, index: steps.layout.index(ofPosition: refused),
      dtype: Element.dtype)
  }
}

private struct RunningExtreme: ArrayTransform {
  let isLargest: Bool
  let axis: Int

  func apply<Element: OrderedElement>(
    _ array: NDArray<Element>
  ) throws(ReductionError) -> NDArray<Element> {
    let isLargest = isLargest
    return try array.scanned(along: axis) {
      (isLargest ? Element.larger($0, $1) : Element.smaller($0, $1), refused: false)
    }.0
  }
}

private struct FindingPositions: ArrayVisitor {
  let isLargest: Bool
  let axis: Int

  func visit<Element: OrderedElement>(
    _ array: NDArray<Element>
  ) throws(ReductionError) -> NDArray<Int64> {
    try array.extremePositions(isLargest, along: axis)
  }
}
