// nabla · AnyArray+Scans.swift
// Running sums and products, and the places of extremes.
// SPDX-License-Identifier: Apache-2.0

/// An operation that keeps every step, by NumPy's name.
package enum Scan: String, CaseIterable, Sendable {
  case cumsum, cumprod
}

extension AnyArray {
  /// The running sums or products along an axis, or of all elements in row-major order.
  ///
  /// - Shape: The same shape; one axis without `axis`.
  /// - Throws: `integerOverflow` with the first step that does not fit.
  package func scanned(
    _ scan: Scan, along axis: Int?, dtype: DType? = nil, events: inout FloatingPointEvents
  ) throws(ReductionError) -> AnyArray {
    let target = dtype ?? (self.dtype == .bool ? .int64 : self.dtype)
    let (array, place) = try aligned(along: axis)
    FloatingPointEvents.clear()
    defer { events.formUnion(FloatingPointEvents.seen()) }
    switch try array.reductionCast(to: target) {
    case .bool(let array):
      return .bool(try array.scanned(place) { scan.isSum ? $0 || $1 : $0 && $1 })
    case .int64(let array): return .int64(try array.scannedIntegers(scan, place))
    case .float32(let array):
      return .float32(try array.scanned(place) { scan.isSum ? $0 + $1 : $0 * $1 })
    case .float64(let array):
      return .float64(try array.scanned(place) { scan.isSum ? $0 + $1 : $0 * $1 })
    case .complex128(let array):
      return .complex128(try array.scanned(place) { scan.isSum ? $0 + $1 : $0 * $1 })
    }
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
    let positions =
      switch array {
      case .bool(let array): try array.extremePositions(isLargest, along: place)
      case .int64(let array): try array.extremePositions(isLargest, along: place)
      case .float32(let array): try array.extremePositions(isLargest, along: place)
      case .float64(let array): try array.extremePositions(isLargest, along: place)
      case .complex128(let array): try array.extremePositions(isLargest, along: place)
      }
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

extension Scan {
  fileprivate var isSum: Bool { self == .cumsum }
}

extension NDArray {
  /// Running totals with an operation that cannot fail.
  @inline(__always)
  fileprivate func scanned(
    _ axis: Int, _ add: (Element, Element) -> Element
  ) throws(ReductionError) -> NDArray {
    try scanned(along: axis, Unconverted<Element>.self) { (add($0, $1), refused: false) }.0
  }
}

extension NDArray<Int64> {
  fileprivate func scannedIntegers(
    _ scan: Scan, _ axis: Int
  ) throws(ReductionError) -> NDArray<Int64> {
    let (steps, refused) =
      scan.isSum
      ? try scanned(along: axis, Unconverted<Int64>.self) {
        let (value, overflow) = $0.addingReportingOverflow($1)
        return (value, refused: overflow)
      }
      : try scanned(along: axis, Unconverted<Int64>.self) {
        let (value, overflow) = $0.multipliedReportingOverflow(by: $1)
        return (value, refused: overflow)
      }
    if let refused {
      throw .integerOverflow(
        operation: scan.rawValue, index: steps.layout.index(ofPosition: refused), dtype: .int64)
    }
    return steps
  }
}
