// nabla · FourierWalk+General.swift
// The pass for large prime factors.
// SPDX-License-Identifier: Apache-2.0

extension FourierWalk {
  /// The pass for any odd factor from 13 on, which is prime; the result is in `source`.
  ///
  /// - Complexity: O(`factor`²) for each place of each group.
  func generalPass(_ roots: [Complex128]) {
    let half = (factor + 1) / 2
    let size = after * before
    foldPairs(half, size)
    let sign: Double = direction == .forward ? -1 : 1
    for part in 1..<half {
      let weights = (1..<half).map { pair in
        let root = roots[part * pair % factor]
        return Complex(root.real, sign * root.imaginary)
      }
      weights.withUnsafeBufferPointer { gather($0, part, size) }
    }
    unfoldPairs(half, size)
  }

  /// Writes the sums and differences of elements `j` and `factor - j` to the target, then the sum of
  /// all to the source.
  private func foldPairs(_ half: Int, _ size: Int) {
    forEach { place, group in
      let column = place + after * group
      target[column] = input(place, 0, group)
      for pair in 1..<half {
        let (a, b) = (input(place, pair, group), input(place, factor - pair, group))
        target[column + size * pair] = a + b
        target[column + size * (factor - pair)] = a - b
      }
    }
    for column in 0..<size {
      var total = target[column]
      for pair in 1..<half { total = total + target[column + size * pair] }
      source[column] = total
    }
  }

  /// Sums all pairs with the weights of one part: cosines with the sums, sines with the differences.
  ///
  /// Two pairs at a time, as NumPy does it.
  private func gather(_ weights: UnsafeBufferPointer<Complex128>, _ part: Int, _ size: Int) {
    let (even, odd) = (source + size * part, source + size * (factor - part))
    let last = factor - 1
    for column in 0..<size {
      let sums = target + column
      var (x, y) = (sums[0].real, sums[0].imaginary)
      let (w1, w2) = (weights[0], weights[1])
      x = x + w1.real * sums[size].real + w2.real * sums[2 * size].real
      y = y + w1.real * sums[size].imaginary + w2.real * sums[2 * size].imaginary
      let (gap1, gap2) = (sums[size * last], sums[size * (last - 1)])
      var u = -(w1.imaginary * gap1.imaginary + w2.imaginary * gap2.imaginary)
      var v = w1.imaginary * gap1.real + w2.imaginary * gap2.real
      var pair = 2
      while pair + 1 < weights.count {
        let (w1, w2) = (weights[pair], weights[pair + 1])
        let (sum1, sum2) = (sums[size * (pair + 1)], sums[size * (pair + 2)])
        let (gap1, gap2) = (sums[size * (last - pair)], sums[size * (last - pair - 1)])
        x += sum1.real * w1.real + sum2.real * w2.real
        y += sum1.imaginary * w1.real + sum2.imaginary * w2.real
        u -= gap1.imaginary * w1.imaginary + gap2.imaginary * w2.imaginary
        v += gap1.real * w1.imaginary + gap2.real * w2.imaginary
        pair += 2
      }
      if pair < weights.count {
        let (sum, gap) = (sums[size * (pair + 1)], sums[size * (last - pair)])
        x += sum.real * weights[pair].real
        y += sum.imaginary * weights[pair].real
        u -= gap.imaginary * weights[pair].imaginary
        v += gap.real * weights[pair].imaginary
      }
      even[column] = Complex(x, y)
      odd[column] = Complex(u, v)
    }
  }

  /// Makes the results of the even and odd sums, and multiplies them by their roots.
  private func unfoldPairs(_ half: Int, _ size: Int) {
    for part in 1..<half {
      forEach { place, group in
        let column = place + after * group
        let (near, far) = (column + size * part, column + size * (factor - part))
        let (sum, gap) = (source[near] + source[far], source[near] - source[far])
        source[near] = turned(sum, place, part)
        source[far] = turned(gap, place, factor - part)
      }
    }
  }

  private func turned(_ value: Complex128, _ place: Int, _ part: Int) -> Complex128 {
    place == 0
      ? value : value.turned(by: twiddles[place - 1 + (part - 1) * (after - 1)], direction)
  }
}
