// nabla · SummableElement.swift
// How elements of each kind are added and multiplied, two or many.
// SPDX-License-Identifier: Apache-2.0

/// An element that can be added and multiplied.
protocol SummableElement: ArrayElement {
  /// The sum of two; refused if it does not fit.
  static func plus(_ x: Self, _ y: Self) -> (Self, refused: Bool)
  /// The product of two; refused if it does not fit.
  static func times(_ x: Self, _ y: Self) -> (Self, refused: Bool)
  /// What a product of nothing is.
  static var one: Self { get }

  /// The sums of elements.
  ///
  /// - Throws: `integerOverflow` with the result that does not fit.
  static func sums(
    of source: ItemSource<Self>, _ plan: ReductionPlan, from initial: Self
  ) throws(ReductionError) -> NDArray<Self>

  /// The products of elements.
  ///
  /// - Throws: `integerOverflow` with the result that does not fit.
  static func products(
    of source: ItemSource<Self>, _ plan: ReductionPlan, from initial: Self
  ) throws(ReductionError) -> NDArray<Self>
}

extension Bool: SummableElement {
  @inline(__always) static func plus(_ x: Bool, _ y: Bool) -> (Bool, refused: Bool) {
    (x || y, false)
  }
  @inline(__always) static func times(_ x: Bool, _ y: Bool) -> (Bool, refused: Bool) {
    (x && y, false)
  }
  static var one: Bool { true }

  static func sums(
    of source: ItemSource<Bool>, _ plan: ReductionPlan, from initial: Bool
  ) throws(ReductionError) -> NDArray<Bool> {
    try source.folded(plan, from: initial) { $0 || $1 }
  }

  static func products(
    of source: ItemSource<Bool>, _ plan: ReductionPlan, from initial: Bool
  ) throws(ReductionError) -> NDArray<Bool> {
    try source.folded(plan, from: initial) { $0 && $1 }
  }
}

extension IntegerElement {
  @inline(__always) static func plus(_ x: Self, _ y: Self) -> (Self, refused: Bool) {
    let (sum, overflow) = x.addingReportingOverflow(y)
    return (sum, overflow)
  }
  @inline(__always) static func times(_ x: Self, _ y: Self) -> (Self, refused: Bool) {
    let (product, overflow) = x.multipliedReportingOverflow(by: y)
    return (product, overflow)
  }
  static var one: Self { 1 }

  static func sums(
    of source: ItemSource<Self>, _ plan: ReductionPlan, from initial: Self
  ) throws(ReductionError) -> NDArray<Self> {
    try source.summedIntegers(plan, from: initial)
  }

  static func products(
    of source: ItemSource<Self>, _ plan: ReductionPlan, from initial: Self
  ) throws(ReductionError) -> NDArray<Self> {
    try source.multipliedIntegers(plan, from: initial)
  }
}

extension RealElement {
  @inline(__always) static func plus(_ x: Self, _ y: Self) -> (Self, refused: Bool) {
    (narrowed(x.wide + y.wide), false)
  }
  @inline(__always) static func times(_ x: Self, _ y: Self) -> (Self, refused: Bool) {
    (narrowed(x.wide * y.wide), false)
  }
  static var one: Self { 1 }

  static func sums(
    of source: ItemSource<Self>, _ plan: ReductionPlan, from initial: Self
  ) throws(ReductionError) -> NDArray<Self> {
    try source.summedReals(plan, from: initial)
  }

  static func products(
    of source: ItemSource<Self>, _ plan: ReductionPlan, from initial: Self
  ) throws(ReductionError) -> NDArray<Self> {
    try source.multipliedReals(plan, from: initial)
  }
}

extension Complex: SummableElement where Real: KernelReal {
  @inline(__always) static func plus(_ x: Complex, _ y: Complex) -> (Complex, refused: Bool) {
    (x + y, false)
  }
  @inline(__always) static func times(_ x: Complex, _ y: Complex) -> (Complex, refused: Bool) {
    (x * y, false)
  }
  static var one: Complex { Complex(1, 0) }

  static func sums(
    of source: ItemSource<Complex>, _ plan: ReductionPlan, from initial: Complex
  ) throws(ReductionError) -> NDArray<Complex> {
    try source.summedComplexes(plan, from: initial)
  }

  static func products(
    of source: ItemSource<Complex>, _ plan: ReductionPlan, from initial: Complex
  ) throws(ReductionError) -> NDArray<Complex> {
    try source.folded(plan, from: initial) { $0 * $1 }
  }
}
