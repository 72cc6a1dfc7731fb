// nabla · LayoutTests.swift
// Shapes that broadcast, and places that stay inside the storage.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NablaArrays

struct LayoutTests {
  @Test func `shapes broadcast from the last axis`() throws {
    #expect(try Layout.broadcast([2, 1], [3]) == [2, 3])
    #expect(try Layout.broadcast([4, 1, 3], [2, 1]) == [4, 2, 3])
    #expect(try Layout.broadcast([0], [1]) == [0])
    #expect(try Layout.broadcast([], [2, 2]) == [2, 2])
    #expect(try Layout.broadcast([[2, 1], [3], [1, 1]]) == [2, 3])
    #expect(throws: ArrayError.cannotBroadcast([[3], [2]])) { try Layout.broadcast([3], [2]) }
    #expect(throws: ArrayError.cannotBroadcast([[3], [1], [2]])) {
      try Layout.broadcast([[3], [1], [2]])
    }
  }

  @Test func `repeated axes have stride zero`() {
    let layout = Layout(rowMajor: [2, 1]).broadcast(to: [3, 2, 4])
    #expect(layout == Layout(shape: [3, 2, 4], strides: [0, 1, 0], offset: 0))
    #expect(Layout(rowMajor: [2]).broadcast(to: [3]) == nil)
    #expect(Layout(rowMajor: [2, 2]).broadcast(to: [2]) == nil)
  }

  @Test func `a plan visits every place once and in row-major order`() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<400 {
      let layout = Self.view(&random)
      let expected = (0..<layout.count).map { layout.place(ofPosition: $0) - layout.offset }
      var visited: [Int] = []
      let plan = RunPlan(target: layout, layout)
      for places in plan {
        for i in 0..<plan.runLength { visited.append(places[0] + i * plan.runStrides[0]) }
      }
      #expect(visited == expected, "\(layout)")
    }
  }

  @Test func `copies of views hold the same elements`() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let layout = Self.view(&random)
      let array = NDArray(storage: Self.counting.storage, layout: layout)
      let copy = try array.copy()
      #expect(copy.layout.isContiguous)
      #expect(copy.shape == array.shape)
      let (one, other) = (AnyArray.int64(array), AnyArray.int64(copy))
      #expect((0..<array.count).allSatisfy { one.scalar(at: $0) == other.scalar(at: $0) })
    }
  }

  /// Strides in elements of the results that NumPy makes of `a + b`, or of `-a` without `b`.
  static let resultStrides: [(a: [Int], b: [Int]?, strides: [Int])] = [
    ([12, 4, 1], nil, [12, 4, 1]), ([1, 2, 6], nil, [1, 2, 6]), ([4, 12, 1], nil, [4, 8, 1]),
    ([-12, 4, -1], nil, [12, 4, 1]), ([1, 2, 6], [12, 4, 1], [12, 4, 1]),
    ([1, 2, 6], [1, 2, 6], [1, 2, 6]), ([1, 2, 6], [0, 0, 1], [1, 2, 6]),
    ([1, 2, 6], [1, 0, 0], [1, 2, 6]), ([0, 1, 0], nil, [12, 4, 1]),
  ]

  @Test func `results lie in memory as their operands do`() {
    let shape = [2, 3, 4]
    for (a, b, strides) in Self.resultStrides {
      let operands = [a, b].compactMap { $0 }.map { Layout(shape: shape, strides: $0, offset: 0) }
      let result = Layout.result(shape: shape, of: operands)
      #expect(result.strides == strides, "\(a) \(b ?? [])")
      for position in 0..<result.count {
        let place = result.place(ofPosition: position)
        #expect(result.index(ofPlace: place) == result.index(ofPosition: position))
      }
    }
  }

  @Test func `positions and indices belong together`() {
    let layout = Layout(rowMajor: [2, 3, 4])
    #expect(layout.index(ofPosition: 0) == [0, 0, 0])
    #expect(layout.index(ofPosition: 17) == [1, 1, 1])
    #expect(layout.place(ofPosition: 17) == 17)
  }

  /// 0 to 999.
  static let counting = NDArray<Int64>((0..<1000).map(Int64.init))

  /// A random view of at most four axes into 1000 elements: sliced, turned, flipped and repeated.
  static func view(_ random: inout SystemRandomNumberGenerator) -> Layout {
    var layout = Layout(rowMajor: [5, 4, 10, 5])
    for axis in 0..<4 {
      let length = layout.shape[axis]
      let step = [-3, -2, -1, 1, 1, 2, 3].randomElement(using: &random) ?? 1
      let lower = Int.random(in: 0..<length, using: &random)
      let upper = Int.random(in: 0...length, using: &random)
      let range = SliceRange(lower: lower, upper: upper, step: step, length: length)
      var (shape, strides) = (layout.shape, layout.strides)
      shape[axis] = range.count
      strides[axis] *= step
      layout = Layout(
        shape: shape, strides: strides,
        offset: layout.offset + (range.count > 0 ? range.start * layout.strides[axis] : 0))
    }
    let order = [0, 1, 2, 3].shuffled(using: &random)
    layout = Layout(
      shape: order.map { layout.shape[$0] }, strides: order.map { layout.strides[$0] },
      offset: layout.offset)
    if layout.shape[0] == 1, let wide = layout.broadcast(to: [2] + layout.shape[1...]) {
      return wide
    }
    return layout
  }
}
