// nabla · AnyArray+Spaces.swift
// A given number of evenly spaced numbers.
// SPDX-License-Identifier: Apache-2.0

/// A number of samples between two ends.
package struct Space: Sendable {
  package var start: AnyArray
  package var stop: AnyArray
  package var count: Int
  /// True if `stop` is the last sample.
  package var endpoint: Bool
  package var dtype: DType?

  package init(
    from start: AnyArray, to stop: AnyArray, count: Int = 50, endpoint: Bool = true,
    dtype: DType? = nil
  ) {
    self.start = start
    self.stop = stop
    self.count = count
    self.endpoint = endpoint
    self.dtype = dtype
  }
}

extension AnyArray {
  /// Evenly spaced numbers: NumPy's `linspace`, in its order of operations.
  ///
  /// The samples are `i·step + start` with one rounded step, and the last is exactly `stop`.
  ///
  /// - Shape: `[count, …]`; the rest is what the two ends broadcast to.
  /// - Returns: The samples, and the step between them: NaN if there is none.
  /// - Parameter steps: Takes down what there is to warn of.
  /// - Throws: `negativeCount`; `array` for ends that do not broadcast.
  package static func linspace(
    _ space: Space, _ steps: ArraySteps? = nil
  ) throws(CreationError) -> (samples: AnyArray, step: AnyArray) {
    guard space.count >= 0 else { throw .negativeCount(space.count) }
    do throws(ArrayError) {
      return try spaced(space, steps)
    } catch {
      throw .array(error)
    }
  }

  private static func spaced(
    _ space: Space, _ steps: ArraySteps?
  ) throws(ArrayError) -> (samples: AnyArray, step: AnyArray) {
    func applied(
      _ function: BinaryFunction, _ left: AnyArray, _ right: Operand, isScalar: Bool = false
    ) throws(ArrayError) -> AnyArray {
      var events: FloatingPointEvents = []
      let result = try apply(function, .array(left), right, events: &events)
      steps?.note(events, in: (isScalar ? "scalar " : "") + function.rawValue)
      return result
    }
    let exact = space.start.dtype.promoted(with: space.stop.dtype)
    let dtype = exact.isInexact ? exact : .float64
    let start = try space.start.astype(dtype)
    let stop = try space.stop.astype(dtype)
    let delta = try applied(.subtract, stop, .array(start))
    let divisor = space.endpoint ? space.count - 1 : space.count
    let rest = delta.shape
    let positions = try AnyArray.int64(
      NDArray<Int64>.make(shape: [space.count]) { target in
        for i in target.indices { target[i] = Int64(i) }
      }
    ).astype(dtype)
    var samples = positions.seen(
      through: Layout(
        shape: [space.count] + rest.map { _ in 1 }, strides: [1] + rest.map { _ in 0 },
        offset: positions.layout.offset))
    var step = AnyArray(.float64(.nan))
    if divisor > 0 {
      let parts = Operand.weak(.int(Int64(divisor)))
      step = try applied(.divide, delta, parts, isScalar: delta.rank == 0)
      if try step.containsZero() {
        // The step is too small for its type: divide the positions instead.
        samples = try applied(.divide, samples, parts)
        samples = try applied(.multiply, samples, .array(delta))
      } else {
        samples = try applied(.multiply, samples, .array(step))
      }
    } else {
      samples = try applied(.multiply, samples, .array(delta))
    }
    samples = try applied(.add, samples, .array(start))
    if space.endpoint && space.count > 1 {
      try samples.assign([.integer(space.count - 1), .ellipsis], .array(stop))
    }
    if space.dtype?.isInteger ?? false {
      var events: FloatingPointEvents = []
      samples = try apply(.floor, samples, events: &events)
    }
    return (try samples.astype(space.dtype ?? dtype), step)
  }

  private func containsZero() throws(ArrayError) -> Bool {
    dtype.isInexact && visit(FindingZero())
  }
}

private struct FindingZero: ArrayVisitor {
  func visit<Element: OrderedElement>(_ array: NDArray<Element>) -> Bool {
    array.firstPosition { !$0.isTrue } != nil
  }
}
