// nabla · NumericElement.swift
// Elements that are numbers, or truth values: each becomes each other.
// SPDX-License-Identifier: Apache-2.0

/// An element that arithmetic has loops for.
///
/// A cast meets in the middle: the source gives itself as one of five types (`cast(to:)`), and the
/// target takes each of these (`cast(_:)`). So every pair of types has its own loop without a line
/// written for it. The types in the middle are so wide that nothing is rounded twice.
protocol NumericElement: OrderedElement, ElementwiseElement, SummableElement, FormattedElement {
  /// True if the type is an integer, which large numbers do not fit.
  static var isInteger: Bool { get }
  /// This number as a `Target`: cut off, rounded or without its imaginary part, where it must be.
  func cast<Target: NumericElement>(to target: Target.Type) -> Target
  /// False if this number, its fraction cut off, is too large for a `Target` that is an integer.
  func fits<Target: NumericElement>(_ target: Target.Type) -> Bool

  static func cast(_ value: Bool) -> Self
  static func cast(_ value: Int64) -> Self
  static func cast(_ value: UInt64) -> Self
  static func cast(_ value: Double) -> Self
  static func cast(_ value: Complex128) -> Self
  static func holds(_ value: Int64) -> Bool
  static func holds(_ value: UInt64) -> Bool
  static func holds(_ value: Double) -> Bool
}

extension NumericElement {
  static var isInteger: Bool { false }
  @inline(__always) static func cast(_ value: Complex128) -> Self { cast(value.real) }
  @inline(__always) static func holds(_ value: Int64) -> Bool { true }
  @inline(__always) static func holds(_ value: UInt64) -> Bool { true }
  @inline(__always) static func holds(_ value: Double) -> Bool { true }
}

extension Bool: NumericElement {
  @inline(__always) func cast<Target: NumericElement>(to target: Target.Type) -> Target {
    .cast(self)
  }
  @inline(__always) func fits<Target: NumericElement>(_ target: Target.Type) -> Bool { true }
  @inline(__always) static func cast(_ value: Bool) -> Bool { value }
  @inline(__always) static func cast(_ value: Int64) -> Bool { value != 0 }
  @inline(__always) static func cast(_ value: UInt64) -> Bool { value != 0 }
  @inline(__always) static func cast(_ value: Double) -> Bool { value != 0 }
  @inline(__always) static func cast(_ value: Complex128) -> Bool { value.isTrue }
}

// MARK: - Integers

/// An integer that arrays hold.
protocol IntegerElement: NumericElement, FixedWidthInteger {}

extension IntegerElement {
  static var isInteger: Bool { true }
  @inline(__always) func cast<Target: NumericElement>(to target: Target.Type) -> Target {
    Self.isSigned
      ? .cast(Int64(truncatingIfNeeded: self)) : .cast(UInt64(truncatingIfNeeded: self))
  }
  @inline(__always) func fits<Target: NumericElement>(_ target: Target.Type) -> Bool {
    Self.isSigned
      ? Target.holds(Int64(truncatingIfNeeded: self))
      : Target.holds(UInt64(truncatingIfNeeded: self))
  }
  @inline(__always) static func cast(_ value: Bool) -> Self { value ? 1 : 0 }
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

extension Int8: IntegerElement {}
extension Int16: IntegerElement {}
extension Int32: IntegerElement {}
extension Int64: IntegerElement {}
extension UInt8: IntegerElement {}
extension UInt16: IntegerElement {}
extension UInt32: IntegerElement {}
extension UInt64: IntegerElement {}

// MARK: - Floating-point numbers

extension Float16: NumericElement {
  @inline(__always) func cast<Target: NumericElement>(to target: Target.Type) -> Target {
    .cast(Double(self))
  }
  @inline(__always) func fits<Target: NumericElement>(_ target: Target.Type) -> Bool {
    Target.holds(Double(self))
  }
  @inline(__always) static func cast(_ value: Bool) -> Float16 { value ? 1 : 0 }
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
  @inline(__always) func cast<Target: NumericElement>(to target: Target.Type) -> Target {
    .cast(Double(self))
  }
  @inline(__always) func fits<Target: NumericElement>(_ target: Target.Type) -> Bool {
    Target.holds(Double(self))
  }
  @inline(__always) static func cast(_ value: Bool) -> Float { value ? 1 : 0 }
  @inline(__always) static func cast(_ value: Int64) -> Float { Float(value) }
  @inline(__always) static func cast(_ value: UInt64) -> Float { Float(value) }
  @inline(__always) static func cast(_ value: Double) -> Float { Float(value) }
}

extension Double: NumericElement {
  @inline(__always) func cast<Target: NumericElement>(to target: Target.Type) -> Target {
    .cast(self)
  }
  @inline(__always) func fits<Target: NumericElement>(_ target: Target.Type) -> Bool {
    Target.holds(self)
  }
  @inline(__always) static func cast(_ value: Bool) -> Double { value ? 1 : 0 }
  @inline(__always) static func cast(_ value: Int64) -> Double { Double(value) }
  @inline(__always) static func cast(_ value: UInt64) -> Double { Double(value) }
  @inline(__always) static func cast(_ value: Double) -> Double { value }
}

extension Complex: NumericElement where Real: KernelReal {
  @inline(__always) func cast<Target: NumericElement>(to target: Target.Type) -> Target {
    .cast(Complex128(real.cast(to: Double.self), imaginary.cast(to: Double.self)))
  }
  @inline(__always) func fits<Target: NumericElement>(_ target: Target.Type) -> Bool {
    real.fits(target)
  }
  @inline(__always) static func cast(_ value: Bool) -> Complex { Complex(.cast(value)) }
  @inline(__always) static func cast(_ value: Int64) -> Complex { Complex(.cast(value)) }
  @inline(__always) static func cast(_ value: UInt64) -> Complex { Complex(.cast(value)) }
  @inline(__always) static func cast(_ value: Double) -> Complex { Complex(.cast(value)) }
  @inline(__always) static func cast(_ value: Complex128) -> Complex {
    Complex(.cast(value.real), .cast(value.imaginary))
  }
}
