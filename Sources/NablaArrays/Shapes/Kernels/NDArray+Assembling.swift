// nabla · NDArray+Assembling.swift
// New arrays from parts of others.
// SPDX-License-Identifier: Apache-2.0

extension NDArray {
  /// An array joined along an axis from parts that have its shape but for the length of that axis.
  static func joined(
    _ parts: [NDArray], along axis: Int, shape: [Int]
  ) throws(ArrayError) -> NDArray {
    if axis == 0, let whole = whole(of: parts) {
      return NDArray(
        storage: whole.storage,
        layout: Layout(
          shape: shape, strides: Layout(rowMajor: shape).strides, offset: whole.layout.offset))
    }
    let result = try allocate(shape: shape)
    var place = 0
    for part in parts where part.count > 0 {
      let window = Layout(
        shape: part.shape, strides: result.layout.strides,
        offset: place &* result.layout.strides[axis])
      let plan = RunPlan(target: window, part.layout)
      // Safe: the window lies inside the new block, and the part's layout inside its own.
      MapJob(
        plan: plan, target: result.storage.base + window.offset, source: UnsafePointer(part.base)
      ).run { $0 }
      withExtendedLifetime(part) {}
      place += part.shape[axis]
    }
    return result
  }

  /// The first of parts that lie one behind the other in one storage already: rows of a table.
  private static func whole(of parts: [NDArray]) -> NDArray? {
    guard let first = parts.first, parts.count > 1 else { return nil }
    var end = first.layout.offset
    for part in parts {
      guard part.storage === first.storage, part.layout.isContiguous, part.layout.offset == end
      else { return nil }
      end += part.count
    }
    return first
  }

  /// The elements at positions along an axis.
  ///
  /// - Precondition: Each position is less than the length of the axis.
  func taking(_ positions: [Int], along axis: Int) throws(ArrayError) -> NDArray {
    var target = shape
    target[axis] = positions.count
    let result = try NDArray.allocate(shape: target)
    guard result.count > 0 else { return result }
    let step = result.layout.strides[axis]
    forEachLine(along: axis, with: result.layout) { line, stride, place in
      // Safe: the place is that of a line of the new block.
      let target = result.storage.base + place
      for (i, position) in positions.enumerated() {
        target[i &* step] = line[position &* stride]
      }
    }
    return result
  }

  /// Each element several times, one behind the other along an axis.
  ///
  /// - Parameter target: The shape of the result.
  func repeating(
    _ times: Int, along axis: Int, shape target: [Int]
  ) throws(ArrayError) -> NDArray {
    let result = try NDArray.allocate(shape: target)
    guard result.count > 0 else { return result }
    let length = shape[axis]
    let step = result.layout.strides[axis]
    forEachLine(along: axis, with: result.layout) { line, stride, place in
      // Safe: the place is that of a line of the new block, which is `times` as long.
      var target = result.storage.base + place
      for i in 0..<length {
        let element = line[i &* stride]
        for _ in 0..<times {
          target.pointee = element
          target += step
        }
      }
    }
    return result
  }

  /// The elements of one array where a mask is true, and of another where it is false.
  ///
  /// - Precondition: The three have the same shape.
  static func selecting(
    _ mask: NDArray<Bool>, _ chosen: NDArray, _ other: NDArray
  ) throws(ArrayError) -> NDArray {
    let result = try allocate(shape: mask.shape)
    let plan = RunPlan(
      mask.shape,
      mask.shape.indices.map {
        RunPlan.Lanes(
          result.layout.strides[$0], mask.layout.strides[$0], chosen.layout.strides[$0],
          other.layout.strides[$0])
      })
    let (step, maskStep) = (plan.runStrides[0], plan.runStrides[1])
    let (chosenStep, otherStep) = (plan.runStrides[2], plan.runStrides[3])
    // Safe: the plan's places lie inside the four layouts, whose storage lives until the end.
    let (target, flags) = (result.base, mask.base)
    let (first, second) = (chosen.base, other.base)
    for places in plan {
      for i in 0..<plan.runLength {
        target[places[0] &+ i &* step] =
          flags[places[1] &+ i &* maskStep]
          ? first[places[2] &+ i &* chosenStep] : second[places[3] &+ i &* otherStep]
      }
    }
    withExtendedLifetime((mask, chosen, other)) {}
    return result
  }
}
