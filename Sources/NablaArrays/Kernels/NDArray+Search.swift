// nabla · NDArray+Search.swift
// The first element with a property.
// SPDX-License-Identifier: Apache-2.0

extension NDArray {
  /// The row-major position of the first element for which `predicate` is true.
  @inline(__always)
  func firstPosition(where predicate: (Element) -> Bool) -> Int? {
    let plan = RunPlan(target: layout, layout)
    let count = plan.runLength
    let step = plan.runStrides[1]
    var position = 0
    // Safe: the plan's places lie inside the storage, which `self` keeps alive.
    let base = base
    for places in plan {
      let source = base + places[1]
      var isHit = false
      for i in 0..<count { isHit = isHit || predicate(source[i &* step]) }
      if isHit {
        for i in 0..<count where predicate(source[i &* step]) { return position + i }
      }
      position += count
    }
    return nil
  }
}
