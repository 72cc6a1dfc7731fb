// nabla · CoordinateSteps.swift
// The distances between neighbouring coordinates.
// SPDX-License-Identifier: Apache-2.0

/// The distances between neighbouring coordinates.
package struct CoordinateSteps<Number: StepNumber>: Sendable {
  /// Each coordinate less the one before it.
  package let steps: [Number]
  /// True if all steps are exactly equal.
  package let isUniform: Bool
  /// The position of the first coordinate that equals the next.
  package let firstEqual: Int?
}

/// The distances between coordinates of any dtype.
package enum AnyCoordinateSteps: Sendable {
  /// Truth values: whether each differs from the one before it, NumPy's difference of them.
  case changes([Bool])
  case float16(CoordinateSteps<Float16>)
  case float32(CoordinateSteps<Float>)
  case float64(CoordinateSteps<Double>)
  case complex64(CoordinateSteps<Complex64>)
  case complex128(CoordinateSteps<Complex128>)
}

extension AnyArray {
  /// The distances between the neighbours of a list; of integers as floats, so that nothing wraps.
  package var coordinateSteps: AnyCoordinateSteps {
    switch self {
    case .bool(let array):
      let flags = array.elements
      return .changes(zip(flags.dropFirst(), flags).map { $0 != $1 })
    case .float16(let array): return .float16(array.coordinateSteps { $0 })
    case .float32(let array): return .float32(array.coordinateSteps { $0 })
    case .float64(let array): return .float64(array.coordinateSteps { $0 })
    case .complex64(let array): return .complex64(array.coordinateSteps { $0 })
    case .complex128(let array): return .complex128(array.coordinateSteps { $0 })
    default: return .float64(visitNumbers(FindingSteps()))
    }
  }
}

/// The distances between numbers, as doubles.
private struct FindingSteps: NumberVisitor {
  func visit<Element: NumericElement>(_ array: NDArray<Element>) -> CoordinateSteps<Double> {
    array.coordinateSteps { $0.cast(to: Double.self) }
  }
}

extension NDArray {
  /// The distances between neighbouring elements of a list, computed in `Number`.
  @inline(__always)
  fileprivate func coordinateSteps<Number: StepNumber>(
    _ convert: (Element) -> Number
  ) -> CoordinateSteps<Number> {
    let length = max(count - 1, 0)
    let stride = layout.strides.first ?? 0
    // Safe: the list has `count` elements at this distance, inside its storage.
    let source = UnsafePointer(storage.base + layout.offset)
    var isUniform = true
    var equal = false
    let steps = [Number](unsafeUninitializedCapacity: length) { buffer, initialized in
      guard length > 0 else { return }
      let first = convert(source[stride]) - convert(source[0])
      var before = convert(source[0])
      for i in 0..<length {
        let here = convert(source[(i &+ 1) &* stride])
        let step = here - before
        buffer.initializeElement(at: i, to: step)
        isUniform = isUniform && step == first
        equal = equal || here == before
        before = here
      }
      initialized = length
    }
    let place =
      equal
      ? (0..<length).first {
        convert(source[$0 &* stride]) == convert(source[($0 &+ 1) &* stride])
      } : nil
    withExtendedLifetime(self) {}
    return CoordinateSteps(steps: steps, isUniform: isUniform, firstEqual: place)
  }
}
