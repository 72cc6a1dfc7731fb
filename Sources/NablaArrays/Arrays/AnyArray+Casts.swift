// nabla · AnyArray+Casts.swift
// Arrays of one dtype from arrays of another.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// The same values in another dtype: fractions are cut off, imaginary parts dropped.
  ///
  /// NumPy warns when imaginary parts go (`DType.discardsImaginaryPart(castTo:)` says when), and
  /// of numbers that a smaller float cannot hold (`events`). Nothing is copied if the dtype is the
  /// same.
  ///
  /// - Throws: `cannotCastToInteger` for NaN, infinities and what is beyond the integer's bits.
  package func astype(
    _ dtype: DType, events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    if dtype == self.dtype { return self }
    if dtype.isCoded || self.dtype.isCoded { return try codedCast(to: dtype) }
    FloatingPointEvents.clear()
    var casting = Casting(array: self)
    let result = try dtype.visit(&casting)
    if dtype.isInexact { events.formUnion(FloatingPointEvents.seen().intersection(.overflow)) }
    return result
  }

  /// The same values in another dtype, whatever the floating-point unit noticed.
  package func astype(_ dtype: DType) throws(ArrayError) -> AnyArray {
    var events: FloatingPointEvents = []
    return try astype(dtype, events: &events)
  }

  /// The array as one of this element type: itself, or a copy that lies in the same order.
  ///
  /// - Throws: `cannotCastToInteger`; `outOfMemory`.
  func converted<Target: NumericElement>(
    to type: Target.Type = Target.self
  ) throws(ArrayError) -> NDArray<Target> {
    if case .coded = self { throw .coded(.cannotCast(from: dtype, to: Target.dtype)) }
    if let same = Target.unwrap(self) { return same }
    try checkRoom()
    let (target, plan) = layout.mapPlan
    let result = try NDArray<Target>.allocate(like: target)
    let caster = Caster<Target>(self)
    let mayMisfit = Target.isInteger && !dtype.isSafelyCast(to: Target.dtype)
    for places in plan {
      // Safe: the plan's places lie inside both layouts, whose storage lives until the end.
      let run = Run(
        place: layout.offset &+ places[1], stride: plan.runStrides[1], count: plan.runLength)
      let start = result.base + places[0]
      let step = plan.runStrides[0]
      if mayMisfit, let position = caster.firstMisfit(run) {
        let place = run.place &+ position &* run.stride
        throw .cannotCastToInteger(
          value: element(atPlace: place).plainText,
          index: target.index(ofPlace: places[0] &+ position &* step), dtype: Target.dtype)
      }
      caster.cast(run, to: start, step: step)
    }
    withExtendedLifetime(self) {}
    return result
  }
}

private struct Casting: NumberTypeVisitor {
  let array: AnyArray

  func visit<Element: NumericElement>(_ type: Element.Type) throws(ArrayError) -> AnyArray {
    Element.wrap(try array.converted(to: type))
  }
}

extension Scalar {
  /// The number as Python writes it, for the facts of an error.
  var plainText: String { strText }
}
