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
    switch dtype ?? own {
    case .int64: return try integerRange(start, step, length)
    case .float64:
      let (first, delta) = floatSteps(start, step)
      return .float64(try made(length) { first + Double($0) * delta })
    case .float32:
      let first = Float(start.double)
      let delta = Float(start.double + step.double) - first
      return .float32(try made(length) { first + Float($0) * delta })
    case .complex128:
      let (first, delta) = floatSteps(start, step)
      return .complex128(try made(length) { Complex128(first + Double($0) * delta) })
    case .bool: throw .unsupportedRange(.bool)
    }
  }

  private static func floatSteps(_ start: RangeNumber, _ step: RangeNumber) -> (Double, Double) {
    (start.double, (start.double + step.double) - start.double)
  }

  private static func integerRange(
    _ start: RangeNumber, _ step: RangeNumber, _ length: Int
  ) throws(CreationError) -> AnyArray {
    guard let first = Int64(exactly: start.double), let delta = Int64(exactly: step.double) else {
      if case (.int(let first), .int(let delta)) = (start, step) {
        return .int64(try checkedRange(first, delta, length))
      }
      throw .fractionalStep(start: start.double, step: step.double)
    }
    if case (.int(let first), .int(let delta)) = (start, step) {
      return .int64(try checkedRange(first, delta, length))
    }
    return .int64(try checkedRange(first, delta, length))
  }

  private static func checkedRange(
    _ first: Int64, _ delta: Int64, _ length: Int
  ) throws(CreationError) -> NDArray<Int64> {
    if length > 1 {
      let last = Int128(first) + Int128(delta) * Int128(length - 1)
      guard Int64(exactly: last) != nil else {
        throw .array(
          .integerOverflow(operation: "arange", index: [length - 1], dtype: .int64))
      }
    }
    return try made(length) { first &+ Int64($0) &* delta }
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
