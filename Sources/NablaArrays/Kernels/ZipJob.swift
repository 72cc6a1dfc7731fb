// nabla · ZipJob.swift
// The skeleton of functions of two arrays.
// SPDX-License-Identifier: Apache-2.0

/// A finished plan to compute each element of a target from one element of each of two sources.
struct ZipJob<Left, Right, Target> {
  // Safe: whoever makes a job vouches that every place of the plan lies inside the blocks, and
  // that they live as long as the job runs.
  let plan: RunPlan
  let target: UnsafeMutablePointer<Target>
  let left: UnsafePointer<Left>
  let right: UnsafePointer<Right>

  /// Computes every element of the target.
  @inline(__always)
  func run(_ operation: (Left, Right) -> Target) {
    let count = plan.runLength
    let (step, leftStep, rightStep) = (plan.runStrides[0], plan.runStrides[1], plan.runStrides[2])
    for places in plan {
      let target = target + places[0]
      let left = left + places[1]
      let right = right + places[2]
      switch (step, leftStep, rightStep) {
      case (1, 1, 1):
        for i in 0..<count { target[i] = operation(left[i], right[i]) }
      case (1, 1, 0):
        let value = right.pointee
        for i in 0..<count { target[i] = operation(left[i], value) }
      case (1, 0, 1):
        let value = left.pointee
        for i in 0..<count { target[i] = operation(value, right[i]) }
      default:
        for i in 0..<count {
          target[i &* step] = operation(left[i &* leftStep], right[i &* rightStep])
        }
      }
    }
  }

  /// Computes every element of the target with an operation that can refuse.
  ///
  /// - Returns: the place in the target of the first element that was refused.
  @inline(__always)
  func runChecked<Trouble: FixedWidthInteger>(
    _ operation: (Left, Right) -> (Target, trouble: Trouble)
  ) -> Int? {
    let count = plan.runLength
    let (step, leftStep, rightStep) = (plan.runStrides[0], plan.runStrides[1], plan.runStrides[2])
    var found: Int?
    for places in plan {
      let target = target + places[0]
      let left = left + places[1]
      let right = right + places[2]
      var trouble: Trouble = 0
      if step == 1 && leftStep == 1 && rightStep == 1 {
        for i in 0..<count {
          let (value, sign) = operation(left[i], right[i])
          target[i] = value
          trouble |= sign
        }
      } else {
        for i in 0..<count {
          let (value, sign) = operation(left[i &* leftStep], right[i &* rightStep])
          target[i &* step] = value
          trouble |= sign
        }
      }
      if trouble.hasHighestBit && found == nil {
        for i in 0..<count
        where operation(left[i &* leftStep], right[i &* rightStep]).trouble.hasHighestBit {
          found = places[0] + i &* step
          break
        }
      }
    }
    return found
  }
}
