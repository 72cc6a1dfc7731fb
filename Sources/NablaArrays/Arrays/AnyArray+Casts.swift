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
    return try visitNumbers(Converting<Target>(source: self))
  }
}

private struct Casting: NumberTypeVisitor {
  let array: AnyArray

  func visit<Element: NumericElement>(_ type: Element.Type) throws(ArrayError) -> AnyArray {
    Element.wrap(try array.converted(to: type))
  }
}

private struct Converting<Target: NumericElement>: NumberVisitor {
  let source: AnyArray

  func visit<Element: NumericElement>(
    _ array: NDArray<Element>
  ) throws(ArrayError) -> NDArray<Target> {
    if !Target.isInteger || Element.dtype.isSafelyCast(to: Target.dtype) {
      return try array.mapped { $0.run { $0.cast(to: Target.self) } }
    }
    var refused: Int?
    let result = try array.mapped { (job: MapJob<Element, Target>) in
      refused = job.runChecked {
        ($0.cast(to: Target.self), trouble: $0.fits(Target.self) ? 0 : -1 as Int8)
      }
    }
    guard let refused else { return result }
    let index = result.layout.index(ofPlace: refused)
    throw .cannotCastToInteger(
      value: source.element(atPlace: source.layout.place(of: index)).plainText, index: index,
      dtype: Target.dtype)
  }
}

extension Scalar {
  /// The number as Python writes it, for the facts of an error.
  var plainText: String { strText }
}
