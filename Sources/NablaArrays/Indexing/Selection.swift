// nabla · Selection.swift
// Which elements an index names.
// SPDX-License-Identifier: Apache-2.0

/// The elements that an index names, found without looking at any of them.
enum Selection {
  /// Basic indices: the elements form a regular pattern.
  case view(Layout)
  /// Advanced indices: the elements lie anywhere.
  case scattered(ScatteredPlaces)

  /// The shape of the part.
  var shape: [Int] {
    switch self {
    case .view(let layout): layout.shape
    case .scattered(let places): places.shape
    }
  }
}

/// Elements that lie anywhere: for every place of `outer`, every one of `places`, every of `inner`.
struct ScatteredPlaces {
  /// The shape of the part.
  let shape: [Int]
  /// The axes before those of the index arrays; its offset is that of the array.
  let outer: Layout
  /// What the index arrays add, in row-major order of the shape they broadcast to.
  let places: NDArray<Int64>
  /// The axes behind those of the index arrays.
  let inner: Layout

  /// Hands over the places of all elements, in row-major order of the part.
  ///
  /// - Parameters:
  ///   - points: Takes the places of elements that lie anywhere, each counted from `start`.
  ///   - run: Takes elements at a distance.
  @inline(__always)
  func forEachRun(
    points: (_ start: Int, _ places: UnsafePointer<Int64>, _ count: Int) -> Void,
    run: (Run) -> Void
  ) {
    let outerPlan = RunPlan(target: outer, outer)
    let innerPlan = RunPlan(target: inner, inner)
    let innerCount = inner.count
    // Safe: `places` is row-major, so its `count` elements lie side by side.
    let (base, count) = (UnsafePointer(places.base), places.count)
    for outerPlaces in outerPlan {
      for i in 0..<outerPlan.runLength {
        let start = outer.offset &+ outerPlaces[0] &+ i &* outerPlan.runStrides[0]
        if innerCount == 1 {
          points(start, base, count)
          continue
        }
        for k in 0..<count {
          for innerPlaces in innerPlan {
            run(
              Run(
                place: start &+ Int(base[k]) &+ innerPlaces[0], stride: innerPlan.runStrides[0],
                count: innerPlan.runLength))
          }
        }
      }
    }
    withExtendedLifetime(places) {}
  }
}
