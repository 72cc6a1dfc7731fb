// nabla · StencilRuns.swift
// The inner loops of derivatives.
// SPDX-License-Identifier: Apache-2.0

/// The inner loops over neighbouring results.
///
/// The caller vouches for the pointers: `count` samples at distance `stride` lie behind each source,
/// and `count` results side by side behind `target`, which no source overlaps. The unit stride is
/// a loop of its own because only that one becomes vector instructions.
enum StencilRuns<A: StencilArithmetic> {
  /// `target[k] = (next[k] - previous[k]) / divisor`.
  @inline(never)
  static func differences(
    previous: UnsafePointer<A.Sample>, next: UnsafePointer<A.Sample>, stride: Int, count: Int,
    divisor: A.Weight, target: UnsafeMutablePointer<A.Result>
  ) {
    if stride == 1 {
      for k in 0..<max(count, 0) {
        target[k] = A.quotient(next[k], previous[k], divisor)
      }
    } else {
      for k in 0..<max(count, 0) {
        target[k] = A.quotient(next[k &* stride], previous[k &* stride], divisor)
      }
    }
  }

  /// `target[k] = (a·x[k] + b·y[k]) + c·z[k]` with the same weights for all.
  @inline(never)
  static func combinations(
    _ x: UnsafePointer<A.Sample>, _ y: UnsafePointer<A.Sample>, _ z: UnsafePointer<A.Sample>,
    stride: Int, count: Int, a: A.Weight, b: A.Weight, c: A.Weight,
    target: UnsafeMutablePointer<A.Result>
  ) {
    if stride == 1 {
      for k in 0..<max(count, 0) {
        target[k] = A.combination(a, x[k], b, y[k], c, z[k])
      }
    } else {
      for k in 0..<max(count, 0) {
        let place = k &* stride
        target[k] = A.combination(a, x[place], b, y[place], c, z[place])
      }
    }
  }

  /// `target[k] = (a[k]·x[k] + b[k]·y[k]) + c[k]·z[k]` along the axis of the derivative.
  @inline(never)
  static func line(
    _ x: UnsafePointer<A.Sample>, stride: Int, count: Int,
    a: UnsafePointer<A.Weight>, b: UnsafePointer<A.Weight>, c: UnsafePointer<A.Weight>,
    target: UnsafeMutablePointer<A.Result>
  ) {
    if stride == 1 {
      for k in 0..<max(count, 0) {
        target[k] = A.combination(a[k], x[k], b[k], x[k &+ 1], c[k], x[k &+ 2])
      }
    } else {
      for k in 0..<max(count, 0) {
        let place = k &* stride
        target[k] = A.combination(
          a[k], x[place], b[k], x[place &+ stride], c[k], x[place &+ 2 &* stride])
      }
    }
  }

  /// The derivatives along the axis from the steps between the samples: `steps[k]` and
  /// `steps[k + 1]` lie around result `k`.
  @inline(never)
  static func unevenLine(
    _ x: UnsafePointer<A.Sample>, stride: Int, count: Int, steps: UnsafePointer<A.Weight>,
    target: UnsafeMutablePointer<A.Result>
  ) {
    if stride == 1 {
      for k in 0..<max(count, 0) {
        let (a, b, c) = A.Weight.weights(steps[k], steps[k &+ 1])
        target[k] = A.combination(a, x[k], b, x[k &+ 1], c, x[k &+ 2])
      }
    } else {
      for k in 0..<max(count, 0) {
        let (a, b, c) = A.Weight.weights(steps[k], steps[k &+ 1])
        let place = k &* stride
        target[k] = A.combination(
          a, x[place], b, x[place &+ stride], c, x[place &+ 2 &* stride])
      }
    }
  }
}
