// nabla · NumericElement.swift
// Elements that are numbers, or truth values: each becomes each other.
// SPDX-License-Identifier: Apache-2.0

/// An element that arithmetic has loops for.
///
/// A cast meets in the middle: the source gives itself as one of four types (`Middle`), and the
/// target takes each of these (`cast(_:)`). So every type becomes every other without a line, or a
/// loop, for each pair. The types in the middle are so wide that nothing is rounded twice.
protocol NumericElement: OrderedElement, ElementwiseElement, SummableElement, FormattedElement {
  associatedtype Middle: MiddleElement
  /// True if the type is an integer, which large numbers do not fit.
  static var isInteger: Bool { get }
  /// The same number in the type that every cast goes through.
  var middle: Middle { get }

  static func cast(_ value: Int64) -> Self
  static func cast(_ value: UInt64) -> Self
  static func cast(_ value: Double) -> Self
  static func cast(_ value: Complex128) -> Self
  static func holds(_ value: Int64) -> Bool
  static func holds(_ value: UInt64) -> Bool
  static func holds(_ value: Double) -> Bool
}

/// A type in the middle of casts.
protocol MiddleElement: NumericElement where Middle == Self {
  /// This number as a `Target`: cut off, rounded or without its imaginary part, where it must be.
  func narrowed<Target: NumericElement>(to target: Target.Type) -> Target
  /// False if this number, its fraction cut off, is too large for a `Target` that is an integer.
  func fits<Target: NumericElement>(_ target: Target.Type) -> Bool
  static func wrap(_ reader: MiddleReader<Self>) -> AnyMiddleReader
}

extension MiddleElement {
  @inline(__always) var middle: Self { self }
}

extension NumericElement {
  /// This number as a `Target`: cut off, rounded or without its imaginary part, where it must be.
  @inline(__always) func cast<Target: NumericElement>(to target: Target.Type) -> Target {
    middle.narrowed(to: target)
  }
}

extension NumericElement {
  static var isInteger: Bool { false }
  @inline(__always) static func cast(_ value: Complex128) -> Self { cast(value.real) }
  @inline(__always) static func holds(_ value: Int64) -> Bool { true }
  @inline(__always) static func holds(_ value: UInt64) -> Bool { true }
  @inline(__always) static func holds(_ value: Double) -> Bool { true }
}

extension Bool: NumericElement {
  @inline(__always) var middle: Int64 { self ? 1 : 0 }
  @inline(__always) static func cast(_ value: Int64) -> Bool { value != 0 }
  @inline(__always) static func cast(_ value: UInt64) -> Bool { value != 0 }
  @inline(__always) static func cast(_ value: Double) -> Bool { value != 0 }
  @inline(__always) static func cast(_ value: Complex128) -> Bool { value.isTrue }
}

// MARK: - Integers

/// An integer that arrays hold.
protocol IntegerElement: NumericElement, FixedWidthInteger where Middle: IntegerElement {}

extension IntegerElement {
  static var isInteger: Bool { true }
  @inline(__always) static func cast(_ value: Int64) -> Self { Self(truncatingIfNeeded: value) }
  @inline(__always) static func cast(_ value: UInt64) -> Self { Self(truncatingIfNeeded: value) }
  /// Cuts the fraction off; zero for what `holds` refuses.
  @inline(__always) static func cast(_ value: Double) -> Self {
    guard holds(value) else { return 0 }
    return isSigned
      ? Self(truncatingIfNeeded: Int64(value)) : Self(truncatingIfNeeded: UInt64(value))
  }
  @inline(__always) static func holds(_ value: Int64) -> Bool { Self(exactly: value) != nil }
  @inline(__always) static func holds(_ value: UInt64) -> Bool { Self(exactly: value) != nil }
  /// True unless the value is NaN, infinite or, without its fraction, too large.
  @inline(__always) static func holds(_ value: Double) -> Bool {
    let whole = value.rounded(.towardZero)
    return whole >= lowestDouble && whole < limitDouble
  }
  /// The smallest number as a double, which it is exactly.
  @inline(__always) private static var lowestDouble: Double {
    isSigned ? -limitDouble : 0
  }
  /// The power of two behind the largest number.
  @inline(__always) private static var limitDouble: Double {
    Double(bitPattern: UInt64(1023 + (isSigned ? bitWidth - 1 : bitWidth)) &<< 52)
  }
}

extension Int8: IntegerElement {
  @inline(__always) var middle: Int64 { Int64(self) }
}
extension Int16: IntegerElement {
  @inline(__always) var middle: Int64 { Int64(self) }
}
extension Int32: IntegerElement {
  @inline(__always) var middle: Int64 { Int64(self) }
}
extension Int64: IntegerElement, MiddleElement {
  static func wrap(_ reader: MiddleReader<Self>) -> AnyMiddleReader { .signed(reader) }
  @inline(__always) func narrowed<Target: NumericElement>(to target: Target.Type) -> Target {
    .cast(self)
  }
  @inline(__always) func fits<Target: NumericElement>(_ target: Target.Type) -> Bool {
    Target.holds(self)
  }
}
extension UInt8: IntegerElement {
  @inline(__always) var middle: UInt64 { UInt64(self) }
}
extension UInt16: IntegerElement {
  @inline(__always) var middle: UInt64 { UInt64(self) }
}
extension UInt32: IntegerElement {
  @inline(__always) var middle: UInt64 { UInt64(self) }
}
extension UInt64: IntegerElement, MiddleElement {
  static func wrap(_ reader: MiddleReader<Self>) -> AnyMiddleReader { .unsigned(reader) }
  @inline(__always) func narrowed<Target: NumericElement>(to target: Target.Type) -> Target {
    .cast(self)
  }
  @inline(__always) func fits<Target: NumericElement>(_ target: Target.Type) -> Bool {
    Target.holds(self)
  }
}

// MARK: - Floating-point numbers

extension Float16: NumericElement {
  @inline(__always) var middle: Double { Double(self) }
  // NumPy does round integers twice: they become float32 first.
  @inline(__always) static func cast(_ value: Int64) -> Float16 { narrowed(Float(value)) }
  @inline(__always) static func cast(_ value: UInt64) -> Float16 { narrowed(Float(value)) }
  @inline(__always) static func cast(_ value: Double) -> Float16 {
    let half = Float16(value)
    half.noteOverflow(of: value.isFinite)
    return half
  }
}

extension Float: NumericElement {
  @inline(__always) var middle: Double { Double(self) }
  @inline(__always) static func cast(_ value: Int64) -> Float { Float(value) }
  @inline(__always) static func cast(_ value: UInt64) -> Float { Float(value) }
  @inline(__always) static func cast(_ value: Double) -> Float { Float(value) }
}

extension Double: NumericElement, MiddleElement {
  static func wrap(_ reader: MiddleReader<Self>) -> AnyMiddleReader { .real(reader) }
  @inline(__always) func narrowed<Target: NumericElement>(to target: Target.Type) -> Target {
    .cast(self)
  }
  @inline(__always) func fits<Target: NumericElement>(_ target: Target.Type) -> Bool {
    Target.holds(self)
  }
  @inline(__always) static func cast(_ value: Int64) -> Double { Double(value) }
  @inline(__always) static func cast(_ value: UInt64) -> Double { Double(value) }
  @inline(__always) static func cast(_ value: Double) -> Double { value }
}

extension Complex: NumericElement where Real: KernelReal {
  @inline(__always) var middle: Complex128 {
    Complex128(real.cast(to: Double.self), imaginary.cast(to: Double.self))
  }
  @inline(__always) static func cast(_ value: Int64) -> Complex { Complex(.cast(value)) }
  @inline(__always) static func cast(_ value: UInt64) -> Complex { Complex(.cast(value)) }
  @inline(__always) static func cast(_ value: Double) -> Complex { Complex(.cast(value)) }
  @inline(__always) static func cast(_ value: Complex128) -> Complex {
    Complex(.cast(value.real), .cast(value.imaginary))
  }
}

extension Complex: MiddleElement where Real == Double {
  static func wrap(_ reader: MiddleReader<Self>) -> AnyMiddleReader { .complex(reader) }
  @inline(__always) func narrowed<Target: NumericElement>(to target: Target.Type) -> Target {
    .cast(self)
  }
  @inline(__always) func fits<Target: NumericElement>(_ target: Target.Type) -> Bool {
    Target.holds(real)
  }
}
