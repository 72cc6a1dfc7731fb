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

  /// The sums of elements that are converted on the way.
  ///
  /// - Throws: `integerOverflow` with the result that does not fit.
  static func sums<C: Conversion>(
    of array: NDArray<C.Source>, _ plan: ReductionPlan, from initial: Self, _: C.Type
  ) throws(ReductionError) -> NDArray<Self> where C.Target == Self

  /// The products of elements that are converted on the way.
  ///
  /// - Throws: `integerOverflow` with the result that does not fit.
  static func products<C: Conversion>(
    of array: NDArray<C.Source>, _ plan: ReductionPlan, from initial: Self, _: C.Type
  ) throws(ReductionError) -> NDArray<Self> where C.Target == Self
}

extension Bool: SummableElement {
  @inline(__always) static func plus(_ x: Bool, _ y: Bool) -> (Bool, refused: Bool) {
    (x || y, false)
  }
  @inline(__always) static func times(_ x: Bool, _ y: Bool) -> (Bool, refused: Bool) {
    (x && y, false)
  }
  static var one: Bool { true }

  static func sums<C: Conversion>(
    of array: NDArray<C.Source>, _ plan: ReductionPlan, from initial: Bool, _: C.Type
  ) throws(ReductionError) -> NDArray<Bool> where C.Target == Bool {
    try array.folded(plan, from: initial, C.self) { $0 || $1 }
  }

  static func products<C: Conversion>(
    of array: NDArray<C.Source>, _ plan: ReductionPlan, from initial: Bool, _: C.Type
  ) throws(ReductionError) -> NDArray<Bool> where C.Target == Bool {
    try array.folded(plan, from: initial, C.self) { $0 && $1 }
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

  static func sums<C: Conversion>(
    of array: NDArray<C.Source>, _ plan: ReductionPlan, from initial: Self, _: C.Type
  ) throws(ReductionError) -> NDArray<Self> where C.Target == Self {
    try array.summedIntegers(plan, from: initial, C.self)
  }

  static func products<C: Conversion>(
    of array: NDArray<C.Source>, _ plan: ReductionPlan, from initial: Self, _: C.Type
  ) throws(ReductionError) -> NDArray<Self> where C.Target == Self {
    try array.multipliedIntegers(plan, from: initial, C.self)
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

  static func sums<C: Conversion>(
    of array: NDArray<C.Source>, _ plan: ReductionPlan, from initial: Self, _: C.Type
  ) throws(ReductionError) -> NDArray<Self> where C.Target == Self {
    try array.summedReals(plan, from: initial, C.self)
  }

  static func products<C: Conversion>(
    of array: NDArray<C.Source>, _ plan: ReductionPlan, from initial: Self, _: C.Type
  ) throws(ReductionError) -> NDArray<Self> where C.Target == Self {
    try array.multipliedReals(plan, from: initial, C.self)
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

  static func sums<C: Conversion>(
    of array: NDArray<C.Source>, _ plan: ReductionPlan, from initial: Complex, _: C.Type
  ) throws(ReductionError) -> NDArray<Complex> where C.Target == Complex {
    try array.summedComplexes(plan, from: initial, C.self)
  }

  static func products<C: Conversion>(
    of array: NDArray<C.Source>, _ plan: ReductionPlan, from initial: Complex, _: C.Type
  ) throws(ReductionError) -> NDArray<Complex> where C.Target == Complex {
    try array.folded(plan, from: initial, C.self) { $0 * $1 }
  }
}
