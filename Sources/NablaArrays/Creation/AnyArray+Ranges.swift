// nabla · AnyArray+Ranges.swift
// Evenly spaced numbers.
// SPDX-License-Identifier: Apache-2.0

/// A number that a range starts, stops or steps with.
package enum RangeNumber: Hashable, Sendable {
  case int(Int64)
  case float(Double)

  var double: Double {
    switch self {
    case .int(let value): Double(value)
    case .float(let value): value
    }
  }

  /// The integer this is, exactly.
  var integer: Int64? {
    switch self {
    case .int(let value): value
    case .float(let value): Int64(exactly: value)
    }
  }
}

extension AnyArray {
  /// The numbers from `start` to before `stop`, `step` apart: NumPy's `arange`.
  ///
  /// Item `i` is `start + i·delta`, where `delta` is the difference of the first two items: it is
  /// rounded once, so that floats drift apart from multiples of the step as NumPy's do.
  ///
  /// - Throws: `zeroStep`, `lengthNotANumber`, `lengthTooLarge`; `fractionalStep` where NumPy would
  ///   cut every item; `array` with `integerOverflow` or `outOfMemory`.
  package static func range(
    from start: RangeNumber, to stop: RangeNumber, by step: RangeNumber, dtype: DType? = nil
  ) throws(CreationError) -> AnyArray {
    let length = try rangeLength(start, stop, step)
    var own = DType.float64
    if case (.int, .int, .int) = (start, stop, step) { own = .int64 }
    let dtype = dtype ?? own
    if dtype == .bool || dtype.isCoded { throw .unsupportedRange(dtype) }
    if dtype.isInteger, start.integer == nil || step.integer == nil {
      throw .fractionalStep(start: start.double, step: step.double)
    }
    var visitor = MakingRange(start: start, step: step, length: length)
    return try dtype.visit(&visitor)
  }

  /// The rounded-up number of steps, as Python's division gives it.
  private static func rangeLength(
    _ start: RangeNumber, _ stop: RangeNumber, _ step: RangeNumber
  ) throws(CreationError) -> Int {
    if step.double == 0 { throw .zeroStep }
    let distance: Double
    if case (.int(let start), .int(let stop)) = (start, stop) {
      distance = Double(Int128(stop) - Int128(start))
    } else {
      distance = stop.double - start.double
    }
    let steps = distance / step.double
    if steps.isNaN { throw .lengthNotANumber }
    // A quotient that vanished leaves one item, if it points the right way.
    if steps == 0 && distance != 0 { return steps.sign == .minus ? 0 : 1 }
    let length = steps.rounded(.up)
    if length <= 0 { return 0 }
    guard let count = Int(exactly: length) else { throw .lengthTooLarge }
    return count
  }

  /// A list whose items come from their positions.
  static func made<Element: ArrayElement>(
    _ count: Int, _ item: (Int) -> Element
  ) throws(CreationError) -> NDArray<Element> {
    do throws(ArrayError) {
      return try NDArray<Element>.make(shape: [count]) { target in
        for i in 0..<count { target[i] = item(i) }
      }
    } catch {
      throw .array(error)
    }
  }
}

private struct MakingRange: NumberTypeVisitor {
  let start: RangeNumber
  let step: RangeNumber
  let length: Int

  func visit<Element: NumericElement>(_: Element.Type) throws(CreationError) -> AnyArray {
    Element.wrap(Element.isInteger ? try integers() : try numbers())
  }

  /// Integers, the last of which fits.
  private func integers<Element: NumericElement>() throws(CreationError) -> NDArray<Element> {
    guard let first = start.integer, let delta = step.integer else { throw .lengthTooLarge }
    let last = Int128(first) + Int128(delta) * Int128(max(length - 1, 0))
    if length > 0 {
      for (place, end) in [(0, Int128(first)), (length - 1, last)] {
        let fits = Int64(exactly: end).map { Element.holds($0) } ?? false
        if !fits {
          throw .array(
            .integerOverflow(operation: "arange", index: [place], dtype: Element.dtype))
        }
      }
    }
    return try AnyArray.made(length) { Element.cast(first &+ Int64($0) &* delta) }
  }

  private func numbers<Element: NumericElement>() throws(CreationError) -> NDArray<Element> {
    Element.dtype.floating == .float64 ? try spaced(in: Double.self) : try spaced(in: Float.self)
  }

  /// The first two items as they are, the others at the distance between the two.
  private func spaced<Element: NumericElement, Real: KernelReal>(
    in _: Real.Type
  ) throws(CreationError) -> NDArray<Element> {
    let second = Element.cast(start.double + step.double)
    let first = Element.cast(start.double).cast(to: Real.self)
    let delta = second.cast(to: Real.self) - first
    return try AnyArray.made(length) {
      $0 == 1 ? second : (first + Real.cast(Int64($0)) * delta).cast(to: Element.self)
    }
  }
}
