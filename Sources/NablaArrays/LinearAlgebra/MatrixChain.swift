// nabla · MatrixChain.swift
// Products of several matrices in the best order.
// SPDX-License-Identifier: Apache-2.0

/// Matrices to multiply with one another, and where to split the product.
///
/// The cheapest way to multiply each stretch of them is found from those of shorter stretches
/// (dynamic programming; T. Cormen et al., *Introduction to Algorithms*, section 15.2).
struct MatrixChain {
  private let matrices: [AnyArray]
  /// For a stretch from i to j the number of factors on the left of the split.
  private var splits: [Range<Int>: Int] = [:]

  init(_ matrices: [AnyArray]) {
    self.matrices = matrices
    let count = matrices.count
    let sizes = matrices.map { Double($0.shape[0]) } + [Double(matrices[count - 1].shape[1])]
    var costs: [Range<Int>: Double] = [:]
    for start in 0..<count { costs[start..<start + 1] = 0 }
    for length in 2...max(count, 2) where length <= count {
      for start in 0...(count - length) {
        let end = start + length
        var best = Double.infinity
        for middle in start + 1..<end {
          let product = sizes[start] * sizes[middle] * sizes[end]
          let cost =
            costs[start..<middle, default: 0] + costs[middle..<end, default: 0] + product
          guard cost < best else { continue }
          best = cost
          splits[start..<end] = middle - start
        }
        costs[start..<end] = best
      }
    }
  }

  /// The product of a stretch of the matrices.
  func product(
    of stretch: Range<Int>, events: inout FloatingPointEvents
  ) throws(LinearAlgebraError) -> AnyArray {
    guard stretch.count > 1 else { return matrices[stretch.lowerBound] }
    let middle = stretch.lowerBound + (splits[stretch] ?? 1)
    let left = try product(of: stretch.lowerBound..<middle, events: &events)
    let right = try product(of: middle..<stretch.upperBound, events: &events)
    return try AnyArray.dot(left, right, events: &events)
  }
}
