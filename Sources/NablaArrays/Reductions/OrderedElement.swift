// nabla · OrderedElement.swift
// The larger and the smaller of two elements.
// SPDX-License-Identifier: Apache-2.0

/// Elements with NumPy's order: NaN wins every comparison, complex numbers compare part by part.
protocol OrderedElement: SortableElement {
  /// What no element is below, and above.
  static var lowest: Self { get }
  static var highest: Self { get }
  /// The larger one; of equal ones and of NaNs the one that NumPy takes.
  static func larger(_ first: Self, _ second: Self) -> Self
  static func smaller(_ first: Self, _ second: Self) -> Self
  /// The larger of two numbers; where one is NaN, what is fastest.
  static func largerNumber(_ first: Self, _ second: Self) -> Self
  static func smallerNumber(_ first: Self, _ second: Self) -> Self
  /// True if `self` comes before `other`; NaN comes after everything.
  func precedes(_ other: Self) -> Bool
  /// True for NaN.
  var isUnordered: Bool { get }
  var isTrue: Bool { get }
}

extension OrderedElement {
  @inline(__always) static func largerNumber(_ first: Self, _ second: Self) -> Self {
    larger(first, second)
  }
  @inline(__always) static func smallerNumber(_ first: Self, _ second: Self) -> Self {
    smaller(first, second)
  }
}

extension BinaryFloatingPoint where Self: OrderedElement {
  static var lowest: Self { -.infinity }
  static var highest: Self { .infinity }
  // Every condition chooses between two values and skips no work, so that loops become vectors.
  @inline(__always) static func larger(_ first: Self, _ second: Self) -> Self {
    let number = largerNumber(first, second)
    return first.isUnordered ? first : number
  }
  @inline(__always) static func smaller(_ first: Self, _ second: Self) -> Self {
    let number = smallerNumber(first, second)
    return first.isUnordered ? first : number
  }
  // One instruction of the processor's each; of two zeros it takes the second, as NumPy does.
  @inline(__always) static func largerNumber(_ first: Self, _ second: Self) -> Self {
    first > second ? first : second
  }
  @inline(__always) static func smallerNumber(_ first: Self, _ second: Self) -> Self {
    first < second ? first : second
  }
  @inline(__always) func precedes(_ other: Self) -> Bool {
    self < other || (other.isUnordered && !isUnordered)
  }
  // One comparison, where isNaN takes the bits apart.
  @inline(__always) var isUnordered: Bool { self != self }
  @inline(__always) var isTrue: Bool { self != 0 }
}

extension Double: OrderedElement {}
extension Float: OrderedElement {}

extension Float16: OrderedElement {
  // NumPy compares them one by one and keeps the first of equal ones.
  @inline(__always) static func largerNumber(_ first: Float16, _ second: Float16) -> Float16 {
    first >= second ? first : second
  }
  @inline(__always) static func smallerNumber(_ first: Float16, _ second: Float16) -> Float16 {
    first <= second ? first : second
  }
  @inline(__always) static func larger(_ first: Float16, _ second: Float16) -> Float16 {
    first >= second || first.isUnordered ? first : second
  }
  @inline(__always) static func smaller(_ first: Float16, _ second: Float16) -> Float16 {
    first <= second || first.isUnordered ? first : second
  }
}

extension FixedWidthInteger where Self: OrderedElement {
  static var lowest: Self { .min }
  static var highest: Self { .max }
  @inline(__always) static func larger(_ first: Self, _ second: Self) -> Self {
    first >= second ? first : second
  }
  @inline(__always) static func smaller(_ first: Self, _ second: Self) -> Self {
    first <= second ? first : second
  }
  @inline(__always) func precedes(_ other: Self) -> Bool { self < other }
  var isUnordered: Bool { false }
  @inline(__always) var isTrue: Bool { self != 0 }
}

extension Bool: OrderedElement {
  static var lowest: Bool { false }
  static var highest: Bool { true }
  @inline(__always) static func larger(_ first: Bool, _ second: Bool) -> Bool { first || second }
  @inline(__always) static func smaller(_ first: Bool, _ second: Bool) -> Bool { first && second }
  @inline(__always) func precedes(_ other: Bool) -> Bool { !self && other }
  var isUnordered: Bool { false }
  @inline(__always) var isTrue: Bool { self }
}

extension Complex: OrderedElement where Real: KernelReal {
  static var lowest: Complex { Complex(-.infinity, -.infinity) }
  static var highest: Complex { Complex(.infinity, .infinity) }
  @inline(__always) static func larger(_ first: Complex, _ second: Complex) -> Complex {
    second.isAtMost(first) || first.isUnordered ? first : second
  }
  @inline(__always) static func smaller(_ first: Complex, _ second: Complex) -> Complex {
    first.isAtMost(second) || first.isUnordered ? first : second
  }

  /// Sorts as NumPy does: numbers, then those with a NaN part, the real NaNs last.
  func precedes(_ other: Complex) -> Bool {
    if real < other.real {
      return !imaginary.isNaN || other.imaginary.isNaN
    }
    if real > other.real {
      return other.imaginary.isNaN && !imaginary.isNaN
    }
    if real == other.real || (real.isNaN && other.real.isNaN) {
      return imaginary.precedes(other.imaginary)
    }
    return other.real.isNaN
  }

  var isUnordered: Bool { real.isNaN || imaginary.isNaN }
  @inline(__always) var isTrue: Bool { real != 0 || imaginary != 0 }

  @inline(__always) private func isAtMost(_ other: Complex) -> Bool {
    (real < other.real && !imaginary.isNaN && !other.imaginary.isNaN)
      || (real == other.real && imaginary <= other.imaginary)
  }
}
