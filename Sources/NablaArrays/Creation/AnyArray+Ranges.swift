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
    let second = start.double + step.double
    switch dtype ?? own {
    case .int64: return try integerRange(start, step, length)
    case .float64: return .float64(try floatRange(start.double, second, length))
    case .float32: return .float32(try floatRange(Float(start.double), Float(second), length))
    case .complex128:
      let reals = try floatRange(start.double, second, length)
      return .complex128(try made(length) { Complex128(reals.storage.base[$0]) })
    case .bool: throw .unsupportedRange(.bool)
    }
  }

  /// The first two items as they are, the others at the distance between the two.
  private static func floatRange<Number: ArrayElement & BinaryFloatingPoint>(
    _ first: Number, _ second: Number, _ length: Int
  ) throws(CreationError) -> NDArray<Number> {
    let delta = second - first
    return try made(length) { $0 == 1 ? second : first + Number($0) * delta }
  }

  private static func integerRange(
    _ start: RangeNumber, _ step: RangeNumber, _ length: Int
  ) throws(CreationError) -> AnyArray {
    guard let first = start.integer, let delta = step.integer else {
      throw .fractionalStep(start: start.double, step: step.double)
    }
    return try checkedRange(first, delta, length)
  }

  private static func checkedRange(
    _ first: Int64, _ delta: Int64, _ length: Int
  ) throws(CreationError) -> AnyArray {
    if length > 1 {
      let last = Int128(first) + Int128(delta) * Int128(length - 1)
      guard Int64(exactly: last) != nil else {
        throw .array(
          .integerOverflow(operation: "arange", index: [length - 1], dtype: .int64))
      }
    }
    return .int64(try made(length) { first &+ Int64($0) &* delta })
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
