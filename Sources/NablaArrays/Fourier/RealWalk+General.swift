// nabla · RealWalk+General.swift
// Passes of real transforms for other odd factors.
// SPDX-License-Identifier: Apache-2.0

extension RealWalk {
  /// The forward pass for an odd factor from 7 on, which is prime; the result is in `source`.
  ///
  /// - Complexity: O(`factor`²) for each place of each group.
  func forwardGeneral(_ roots: [Complex128]) {
    let half = (factor + 1) / 2
    let size = after * before
    foldSamples(half)
    for part in 1..<half {
      gather(from: source, to: target, part, roots, size)
    }
    for column in 0..<size {
      var total = source[column]
      for pair in 1..<half { total += source[column + size * pair] }
      target[column] = total
    }
    spreadSpectra(half)
  }

  /// Turns all samples back, and replaces those of parts `j` and `factor - j` by their sums and
  /// differences.
  private func foldSamples(_ half: Int) {
    for pair in 1..<half {
      let twin = factor - pair
      forEachPair { place, _, group in
        let (x1, x2) = turnedBack(place, group, pair)
        let (x3, x4) = turnedBack(place, group, twin)
        source[sample(place - 1, group, pair)] = x3 + x1
        source[sample(place, group, twin)] = x3 - x1
        source[sample(place, group, pair)] = x2 + x4
        source[sample(place - 1, group, twin)] = x2 - x4
      }
    }
    for pair in 1..<half {
      for group in 0..<before {
        let (near, far) = (sample(0, group, pair), sample(0, group, factor - pair))
        let (a, b) = (source[near], source[far])
        source[near] = a + b
        source[far] = b - a
      }
    }
  }

  /// Sums all pairs with the weights of one part: cosines with the sums, sines with the differences.
  ///
  /// Four at a time, then two, as NumPy does it.
  private func gather(
    from input: UnsafeMutablePointer<Double>, to output: UnsafeMutablePointer<Double>,
    _ part: Int, _ roots: [Complex128], _ size: Int
  ) {
    let half = (factor + 1) / 2
    let weights = (0..<half).map { roots[part * $0 % factor] }
    let (even, odd) = (output + size * part, output + size * (factor - part))
    for column in 0..<size {
      let terms = input + column
      func sum(_ pair: Int) -> Double { weights[pair].real * terms[size * pair] }
      func gap(_ pair: Int) -> Double { weights[pair].imaginary * terms[size * (factor - pair)] }
      var x = terms[0] + sum(1) + sum(2)
      var y = gap(1) + gap(2)
      var pair = 3
      while pair < half - 3 {
        x += sum(pair) + sum(pair + 1) + sum(pair + 2) + sum(pair + 3)
        y += gap(pair) + gap(pair + 1) + gap(pair + 2) + gap(pair + 3)
        pair += 4
      }
      while pair < half - 1 {
        x += sum(pair) + sum(pair + 1)
        y += gap(pair) + gap(pair + 1)
        pair += 2
      }
      if pair < half {
        x += sum(pair)
        y += gap(pair)
      }
      even[column] = x
      odd[column] = y
    }
  }

  /// Moves the results to their places in the half spectra, which are in the source.
  private func spreadSpectra(_ half: Int) {
    for group in 0..<before {
      for place in 0..<after {
        source[spectral(place, 0, group)] = target[sample(place, group, 0)]
      }
      for part in 1..<half {
        source[spectral(last, 2 * part - 1, group)] = target[sample(0, group, part)]
        source[spectral(0, 2 * part, group)] = target[sample(0, group, factor - part)]
      }
    }
    for part in 1..<half {
      forEachPair { place, mirror, group in
        let (x, u) = (
          target[sample(place - 1, group, part)], target[sample(place - 1, group, factor - part)]
        )
        let (y, v) = (
          target[sample(place, group, part)], target[sample(place, group, factor - part)]
        )
        source[spectral(place - 1, 2 * part, group)] = x + u
        source[spectral(mirror - 1, 2 * part - 1, group)] = x - u
        source[spectral(place, 2 * part, group)] = y + v
        source[spectral(mirror, 2 * part - 1, group)] = v - y
      }
    }
  }

  /// The backward pass for an odd factor from 7 on, which is prime; it overwrites the source.
  func backwardGeneral(_ roots: [Complex128]) {
    let half = (factor + 1) / 2
    let size = after * before
    gatherSpectra(half)
    for part in 1..<half { gather(from: target, to: source, part, roots, size) }
    for pair in 1..<half {
      for column in 0..<size { target[column] += target[column + size * pair] }
    }
    unfoldSamples(half)
  }

  /// Moves the pairs of half spectra to the places of samples, in the target.
  private func gatherSpectra(_ half: Int) {
    for group in 0..<before {
      for place in 0..<after {
        target[sample(place, group, 0)] = source[spectral(place, 0, group)]
      }
      for part in 1..<half {
        target[sample(0, group, part)] = 2 * source[spectral(last, 2 * part - 1, group)]
        target[sample(0, group, factor - part)] = 2 * source[spectral(0, 2 * part, group)]
      }
    }
    for part in 1..<half {
      forEachPair { place, mirror, group in
        let (x, u) = (
          source[spectral(place - 1, 2 * part, group)],
          source[spectral(mirror - 1, 2 * part - 1, group)]
        )
        let (y, v) = (
          source[spectral(place, 2 * part, group)], source[spectral(mirror, 2 * part - 1, group)]
        )
        target[sample(place - 1, group, part)] = x + u
        target[sample(place - 1, group, factor - part)] = x - u
        target[sample(place, group, part)] = y - v
        target[sample(place, group, factor - part)] = y + v
      }
    }
  }

  /// Makes samples of the even and odd sums in the source, and turns them by their roots.
  private func unfoldSamples(_ half: Int) {
    for part in 1..<half {
      let twin = factor - part
      for group in 0..<before {
        let (a, b) = (source[sample(0, group, part)], source[sample(0, group, twin)])
        target[sample(0, group, twin)] = a + b
        target[sample(0, group, part)] = a - b
      }
      forEachPair { place, _, group in
        let (x, y) = (source[sample(place - 1, group, part)], source[sample(place, group, part)])
        let (u, v) = (source[sample(place - 1, group, twin)], source[sample(place, group, twin)])
        writeTurnedForward(x - v, y + u, place, group, part)
        writeTurnedForward(x + v, y - u, place, group, twin)
      }
    }
  }

  private func writeTurnedForward(
    _ x: Double, _ y: Double, _ place: Int, _ group: Int, _ part: Int
  ) {
    let (cosine, sine) = root(place, part)
    target[sample(place - 1, group, part)] = cosine * x - sine * y
    target[sample(place, group, part)] = cosine * y + sine * x
  }
}
