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

/// Floats, which are sorted as integers of their bits.
protocol SortableFloat: SortableElement, BinaryFloatingPoint {
  associatedtype Bits: FixedWidthInteger & SignedInteger & SortableElement
}

extension SortableFloat {
  static var hasSortKeys: Bool { true }

  @inline(__always) var sortKey: UInt64 {
    // The next after infinity's, so that keys of short elements stay short.
    if isNaN { return Self.infinity.sortKey + 1 }
    // Zeros of both signs are one.
    return Self.turned(unsafeBitCast(self == 0 ? 0 : self, to: Bits.self)).sortKey
  }

  /// Bits as an integer that orders as the number does, and back: among negative numbers the order
  /// of the bits is turned around.
  @inline(__always)
  private static func turned(_ bits: Bits) -> Bits { bits < 0 ? bits ^ .max : bits }

  static func sort(_ items: UnsafeMutableBufferPointer<Self>) {
    var (nanCount, zeroCount) = (0, 0)
    for item in items {
      // A comparison each, where isNaN takes the bits apart.
      nanCount &+= item == item ? 0 : 1
      zeroCount &+= item == 0 ? 1 : 0
    }
    // Equal elements stay in their order: seen only where zeros of both signs meet.
    let zeros = zeroCount > 1 ? items.filter { $0 == 0 } : []
    if nanCount > 0 { moveNaNsToEnd(items) }
    let numbers = UnsafeMutableBufferPointer(rebasing: items.dropLast(nanCount))
    // Safe: an integer of as many bits lies in the place of each number meanwhile.
    numbers.withMemoryRebound(to: Bits.self) { bits in
      for i in bits.indices { bits[i] = turned(bits[i]) }
      Bits.sort(bits)
      for i in bits.indices { bits[i] = turned(bits[i]) }
    }
    guard zeros.contains(where: { $0.sign == .minus }),
      let first = numbers.firstIndex(where: { $0 == 0 })
    else { return }
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
  typealias Bits = Int64
}

extension Float: SortableFloat {
  typealias Bits = Int32
}

extension Float16: SortableFloat {
  typealias Bits = Int16
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
