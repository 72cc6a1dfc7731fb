// nabla · SortableElement.swift
// How elements of each type are sorted.
// SPDX-License-Identifier: Apache-2.0

/// An element that sorts: NaN comes last, equal elements stay in their order.
protocol SortableElement: ArrayElement {
  /// Sorts elements that lie side by side, in place.
  static func sort(_ items: UnsafeMutableBufferPointer<Self>)
  /// True if 64 bits are enough to order the elements by.
  static var hasSortKeys: Bool { get }
  /// A number that orders as the element does; the same for elements of which neither comes first.
  var sortKey: UInt64 { get }
}

// MARK: - Integers and truth values

extension FixedWidthInteger where Self: SortableElement {
  static var hasSortKeys: Bool { true }

  @inline(__always) var sortKey: UInt64 {
    Self.isSigned
      ? UInt64(bitPattern: Int64(truncatingIfNeeded: self)) ^ (1 << 63)
      : UInt64(truncatingIfNeeded: self)
  }

  static func sort(_ items: UnsafeMutableBufferPointer<Self>) {
    if let number = sortNumber, SortLibrary.sort(items, as: number) { return }
    var items = items
    items.sort()
  }

  /// What the library calls this type; it has none of 8 bits.
  private static var sortNumber: SortLibrary.Number? {
    switch bitWidth {
    case 16: isSigned ? .int16 : .uint16
    case 32: isSigned ? .int32 : .uint32
    case 64: isSigned ? .int64 : .uint64
    default: nil
    }
  }
}

extension Bool: SortableElement {
  static var hasSortKeys: Bool { true }
  @inline(__always) var sortKey: UInt64 { self ? 1 : 0 }

  static func sort(_ items: UnsafeMutableBufferPointer<Bool>) {
    let falseCount = items.count { !$0 }
    for i in items.indices { items[i] = i >= falseCount }
  }
}

// MARK: - Floating-point numbers

/// Floats whose bits, read as an integer, are ordered up to the sign.
protocol SortableFloat: SortableElement, BinaryFloatingPoint {
  associatedtype Bits: FixedWidthInteger & UnsignedInteger
  var bitPattern: Bits { get }
  /// Sorts numbers; negative and positive zeros as it comes.
  static func sortNumbers(_ items: UnsafeMutableBufferPointer<Self>)
}

extension SortableFloat {
  static var hasSortKeys: Bool { true }

  @inline(__always) var sortKey: UInt64 {
    if isNaN { return .max }
    if self == 0 { return 1 << (Bits.bitWidth - 1) }
    let highest: Bits = 1 << (Bits.bitWidth - 1)
    return UInt64(bitPattern & highest == 0 ? bitPattern | highest : ~bitPattern)
  }

  static func sort(_ items: UnsafeMutableBufferPointer<Self>) {
    var nanCount = 0
    var (hasNegativeZero, hasZero) = (false, false)
    for item in items {
      nanCount &+= item.isNaN ? 1 : 0
      hasNegativeZero = hasNegativeZero || item == 0 && item.sign == .minus
      hasZero = hasZero || item == 0 && item.sign == .plus
    }
    // Equal elements stay in their order: seen only where zeros of both signs meet.
    let zeros = hasZero && hasNegativeZero ? items.filter { $0 == 0 } : []
    if nanCount > 0 { moveNaNsToEnd(items) }
    let numbers = UnsafeMutableBufferPointer(rebasing: items.dropLast(nanCount))
    sortNumbers(numbers)
    guard !zeros.isEmpty, let first = numbers.firstIndex(where: { $0 == 0 }) else { return }
    for (offset, zero) in zeros.enumerated() { numbers[first + offset] = zero }
  }

  /// Numbers and NaNs keep their order.
  private static func moveNaNsToEnd(_ items: UnsafeMutableBufferPointer<Self>) {
    let nans = items.filter(\.isNaN)
    var count = 0
    for item in items where !item.isNaN {
      items[count] = item
      count += 1
    }
    for (offset, nan) in nans.enumerated() { items[count + offset] = nan }
  }
}

extension Double: SortableFloat {
  typealias Bits = UInt64

  static func sortNumbers(_ items: UnsafeMutableBufferPointer<Double>) {
    if SortLibrary.sort(items, as: .float64) { return }
    var items = items
    items.sort()
  }
}

extension Float: SortableFloat {
  typealias Bits = UInt32

  static func sortNumbers(_ items: UnsafeMutableBufferPointer<Float>) {
    if SortLibrary.sort(items, as: .float32) { return }
    var items = items
    items.sort()
  }
}

extension Float16: SortableFloat {
  typealias Bits = UInt16

  /// As integers of 16 bits, in whose order negative numbers are turned around.
  static func sortNumbers(_ items: UnsafeMutableBufferPointer<Float16>) {
    let turned: (Int16) -> Int16 = { $0 < 0 ? $0 ^ .max : $0 }
    items.withMemoryRebound(to: Int16.self) { bits in
      for i in bits.indices { bits[i] = turned(bits[i]) }
      Int16.sort(bits)
      for i in bits.indices { bits[i] = turned(bits[i]) }
    }
  }
}

// MARK: - Complex numbers

extension Complex: SortableElement where Real: KernelReal {
  static var hasSortKeys: Bool { false }
  var sortKey: UInt64 { 0 }

  static func sort(_ items: UnsafeMutableBufferPointer<Complex>) {
    var items = items
    // The standard library's sort is stable.
    items.sort { $0.precedes($1) }
  }
}
