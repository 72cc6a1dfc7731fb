// nabla · PairwiseSum.swift
// Sums whose error grows with the logarithm of their length.
// SPDX-License-Identifier: Apache-2.0

// The halves of a long sum are summed each on its own, down to blocks of 128, and a block in eight
// strands: the error grows with log n instead of n (N. Higham, SIAM J. Sci. Comput. 14 (1993), 783),
// and eight strands keep the adders busy. Which number goes to which strand is NumPy's choice, so
// that the last bit agrees. Callers vouch that `count` elements lie at distance `stride`.

extension RealElement {
  /// The sum of `count` numbers at distance `stride`, in the precision that NumPy adds them in.
  static func pairwiseSum(_ source: UnsafePointer<Self>, count: Int, stride: Int) -> Wide {
    if count <= 128 {
      // The usual distance is known to the loop, which need not multiply then.
      return stride == 1
        ? blockSum(source, count: count, stride: 1)
        : blockSum(source, count: count, stride: stride)
    }
    var middle = count / 2
    middle -= middle % 8
    return pairwiseSum(source, count: middle, stride: stride)
      + pairwiseSum(source + middle &* stride, count: count - middle, stride: stride)
  }

  /// The sum of so few numbers that strands are enough.
  @inline(__always)
  private static func blockSum(_ source: UnsafePointer<Self>, count: Int, stride: Int) -> Wide {
    if count < 8 {
      var sum = -Wide.zero
      for i in 0..<count { sum += source[i &* stride].wide }
      return sum
    }
    @inline(__always) func item(_ i: Int) -> Wide { source[i &* stride].wide }
    var (a, b, c, d) = (item(0), item(1), item(2), item(3))
    var (e, f, g, h) = (item(4), item(5), item(6), item(7))
    var i = 8
    while i < count - count % 8 {
      a += item(i)
      b += item(i &+ 1)
      c += item(i &+ 2)
      d += item(i &+ 3)
      e += item(i &+ 4)
      f += item(i &+ 5)
      g += item(i &+ 6)
      h += item(i &+ 7)
      i &+= 8
    }
    var sum = ((a + b) + (c + d)) + ((e + f) + (g + h))
    while i < count {
      sum += item(i)
      i &+= 1
    }
    return sum
  }
}

extension Complex where Real: KernelReal {
  /// Four strands of each part: a complex number counts as two.
  static func pairwiseSum(_ source: UnsafePointer<Complex>, count: Int, stride: Int) -> Complex {
    if count < 4 {
      var sum = Complex(-0.0, -0.0)
      for i in 0..<count { sum = sum + source[i &* stride] }
      return sum
    }
    if count > 64 {
      let middle = (count - count % 8) / 2
      return pairwiseSum(source, count: middle, stride: stride)
        + pairwiseSum(source + middle &* stride, count: count - middle, stride: stride)
    }
    @inline(__always) func item(_ i: Int) -> Complex { source[i &* stride] }
    var (a, b, c, d) = (item(0), item(1), item(2), item(3))
    var i = 4
    while i < count - count % 4 {
      a = a + item(i)
      b = b + item(i &+ 1)
      c = c + item(i &+ 2)
      d = d + item(i &+ 3)
      i &+= 4
    }
    var sum = (a + b) + (c + d)
    while i < count {
      sum = sum + item(i)
      i &+= 1
    }
    return sum
  }
}
