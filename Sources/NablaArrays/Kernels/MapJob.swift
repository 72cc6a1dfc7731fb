// nabla · MapJob.swift
// The skeleton of functions of one array.
// SPDX-License-Identifier: Apache-2.0

/// A finished plan to compute each element of a target from one element of a source.
struct MapJob<Source, Target> {
  // Safe: whoever makes a job vouches that every place of the plan lies inside both blocks, and
  // that both live as long as the job runs.
  let plan: RunPlan
  let target: UnsafeMutablePointer<Target>
  let source: UnsafePointer<Source>

  /// Computes every element of the target.
  @inline(__always)
  func run(_ operation: (Source) -> Target) {
    let count = plan.runLength
    let step = plan.runStrides[0]
    let sourceStep = plan.runStrides[1]
    for places in plan {
      let target = target + places[0]
      let source = source + places[1]
      if step == 1 && sourceStep == 1 {
        for i in 0..<count { target[i] = operation(source[i]) }
      } else {
        for i in 0..<count { target[i &* step] = operation(source[i &* sourceStep]) }
      }
    }
  }

  /// Computes every element of the target with an operation that can refuse.
  ///
  /// The operation sets the highest bit of `trouble` to refuse. The bits of a run are gathered
  /// without a branch, so that the loop stays fast; which element it was is looked up when there is
  /// one.
  ///
  /// - Returns: the place in the target of the first element that was refused.
  @inline(__always)
  func runChecked<Trouble: FixedWidthInteger>(
    _ operation: (Source) -> (Target, trouble: Trouble)
  ) -> Int? {
    let count = plan.runLength
    let step = plan.runStrides[0]
    let sourceStep = plan.runStrides[1]
    var found: Int?
    for places in plan {
      let target = target + places[0]
      let source = source + places[1]
      var trouble: Trouble = 0
      for i in 0..<count {
        let (value, sign) = operation(source[i &* sourceStep])
        target[i &* step] = value
        trouble |= sign
      }
      if trouble.hasHighestBit && found == nil {
        for i in 0..<count where operation(source[i &* sourceStep]).trouble.hasHighestBit {
          found = places[0] + i &* step
          break
        }
      }
    }
    return found
  }
}

extension FixedWidthInteger {
  /// True for what is negative as a signed number.
  @inline(__always) var hasHighestBit: Bool { leadingZeroBitCount == 0 }
}
