// nabla · RealWalk.swift
// One pass of a real Fourier transform through memory.
// SPDX-License-Identifier: Apache-2.0

/// One pass of a real transform through memory, for one factor.
///
/// Samples are `[factor][before][after]`, half spectra `[before][factor][after]`: forward passes read
/// the one and write the other, backward passes the other way round. A group of `after` elements is a half
/// spectrum of its own: a real part, pairs, and for even `after` a last real part.
struct RealWalk {
  let factor: Int
  let before: Int
  let after: Int
  // Safe: both have room for `before * factor * after` elements; the indices below stay inside.
  let source: UnsafeMutablePointer<Double>
  let target: UnsafeMutablePointer<Double>
  let twiddles: UnsafeBufferPointer<Double>

  /// The last place of a group.
  var last: Int { after - 1 }

  /// Where an element of samples lies.
  @inline(__always)
  func sample(_ place: Int, _ group: Int, _ part: Int) -> Int {
    place + after * (group + before * part)
  }

  /// Where an element of half spectra lies.
  @inline(__always)
  func spectral(_ place: Int, _ part: Int, _ group: Int) -> Int {
    place + after * (part + factor * group)
  }

  /// A pair of samples, turned back by its root.
  @inline(__always)
  func turnedBack(_ place: Int, _ group: Int, _ part: Int) -> (Double, Double) {
    let (x, y) = (
      source[sample(place - 1, group, part)], source[sample(place, group, part)]
    )
    let (cosine, sine) = root(place, part)
    return (cosine * x + sine * y, cosine * y - sine * x)
  }

  /// Writes a pair of samples, turned by its root.
  @inline(__always)
  func writeTurned(_ x: Double, _ y: Double, _ place: Int, _ group: Int, _ part: Int) {
    let (cosine, sine) = root(place, part)
    target[sample(place, group, part)] = cosine * y + sine * x
    target[sample(place - 1, group, part)] = cosine * x - sine * y
  }

  @inline(__always)
  func root(_ place: Int, _ part: Int) -> (cosine: Double, sine: Double) {
    let start = (part - 1) * (after - 1) + place - 2
    return (twiddles[start], twiddles[start + 1])
  }

  /// Calls `body` for the second place of each pair, and that of its mirror image.
  @inline(__always)
  func forEachPair(_ body: (_ place: Int, _ mirror: Int, _ group: Int) -> Void) {
    guard after > 2 else { return }
    for group in 0..<before {
      for place in stride(from: 2, to: after, by: 2) { body(place, after - place, group) }
    }
  }
}

extension RealWalk {
  func forward2() {
    for group in 0..<before {
      let (a, b) = (source[sample(0, group, 0)], source[sample(0, group, 1)])
      target[spectral(0, 0, group)] = a + b
      target[spectral(last, 1, group)] = a - b
      guard after & 1 == 0 else { continue }
      target[spectral(0, 1, group)] = -source[sample(last, group, 1)]
      target[spectral(last, 0, group)] = source[sample(last, group, 0)]
    }
    forEachPair { place, mirror, group in
      let (x, y) = (source[sample(place - 1, group, 0)], source[sample(place, group, 0)])
      let (u, v) = turnedBack(place, group, 1)
      target[spectral(place - 1, 0, group)] = x + u
      target[spectral(mirror - 1, 1, group)] = x - u
      target[spectral(place, 0, group)] = v + y
      target[spectral(mirror, 1, group)] = v - y
    }
  }

  func backward2() {
    for group in 0..<before {
      let (a, b) = (source[spectral(0, 0, group)], source[spectral(last, 1, group)])
      target[sample(0, group, 0)] = a + b
      target[sample(0, group, 1)] = a - b
      guard after & 1 == 0 else { continue }
      target[sample(last, group, 0)] = 2 * source[spectral(last, 0, group)]
      target[sample(last, group, 1)] = -2 * source[spectral(0, 1, group)]
    }
    forEachPair { place, mirror, group in
      let (x, u) = (
        source[spectral(place - 1, 0, group)], source[spectral(mirror - 1, 1, group)]
      )
      let (y, v) = (source[spectral(place, 0, group)], source[spectral(mirror, 1, group)])
      target[sample(place - 1, group, 0)] = x + u
      target[sample(place, group, 0)] = y - v
      writeTurned(x - u, y + v, place, group, 1)
    }
  }

  func forward4() {
    let half = 0.5.squareRoot()
    for group in 0..<before {
      let (a, b) = (source[sample(0, group, 0)], source[sample(0, group, 1)])
      let (c, d) = (source[sample(0, group, 2)], source[sample(0, group, 3)])
      target[spectral(0, 2, group)] = d - b
      target[spectral(last, 1, group)] = a - c
      target[spectral(0, 0, group)] = (a + c) + (d + b)
      target[spectral(last, 3, group)] = (a + c) - (d + b)
      guard after & 1 == 0 else { continue }
      let (p, q) = (source[sample(last, group, 1)], source[sample(last, group, 3)])
      let (s, t) = (-half * (p + q), half * (p - q))
      let (e, f) = (source[sample(last, group, 0)], source[sample(last, group, 2)])
      target[spectral(last, 0, group)] = e + t
      target[spectral(last, 2, group)] = e - t
      target[spectral(0, 3, group)] = s + f
      target[spectral(0, 1, group)] = s - f
    }
    forEachPair { place, mirror, group in
      let (x, y) = (source[sample(place - 1, group, 0)], source[sample(place, group, 0)])
      let (r2, i2) = turnedBack(place, group, 1)
      let (r3, i3) = turnedBack(place, group, 2)
      let (r4, i4) = turnedBack(place, group, 3)
      let (sumR, gapR) = (r4 + r2, r4 - r2)
      let (sumI, gapI) = (i2 + i4, i2 - i4)
      target[spectral(place - 1, 0, group)] = (x + r3) + sumR
      target[spectral(mirror - 1, 3, group)] = (x + r3) - sumR
      target[spectral(place, 0, group)] = sumI + (y + i3)
      target[spectral(mirror, 3, group)] = sumI - (y + i3)
      target[spectral(place - 1, 2, group)] = (x - r3) + gapI
      target[spectral(mirror - 1, 1, group)] = (x - r3) - gapI
      target[spectral(place, 2, group)] = gapR + (y - i3)
      target[spectral(mirror, 1, group)] = gapR - (y - i3)
    }
  }

  func backward4() {
    let root2 = 2.0.squareRoot()
    for group in 0..<before {
      let (a, b) = (source[spectral(0, 0, group)], source[spectral(last, 3, group)])
      let (c, d) = (2 * source[spectral(last, 1, group)], 2 * source[spectral(0, 2, group)])
      target[sample(0, group, 0)] = (a + b) + c
      target[sample(0, group, 2)] = (a + b) - c
      target[sample(0, group, 3)] = (a - b) + d
      target[sample(0, group, 1)] = (a - b) - d
      guard after & 1 == 0 else { continue }
      let (p, q) = (source[spectral(0, 3, group)], source[spectral(0, 1, group)])
      let (e, f) = (source[spectral(last, 0, group)], source[spectral(last, 2, group)])
      target[sample(last, group, 0)] = (e + f) + (e + f)
      target[sample(last, group, 1)] = root2 * ((e - f) - (p + q))
      target[sample(last, group, 2)] = (p - q) + (p - q)
      target[sample(last, group, 3)] = -root2 * ((e - f) + (p + q))
    }
    forEachPair { place, mirror, group in
      let (x0, y0) = (source[spectral(place - 1, 0, group)], source[spectral(place, 0, group)])
      let (x2, y2) = (source[spectral(place - 1, 2, group)], source[spectral(place, 2, group)])
      let (u1, v1) = (source[spectral(mirror - 1, 1, group)], source[spectral(mirror, 1, group)])
      let (u3, v3) = (source[spectral(mirror - 1, 3, group)], source[spectral(mirror, 3, group)])
      let (sumR, gapR) = (x0 + u3, x0 - u3)
      let (sumI, gapI) = (y0 + v3, y0 - v3)
      let (sumV, gapV) = (y2 + v1, y2 - v1)
      let (sumU, gapU) = (x2 + u1, x2 - u1)
      target[sample(place - 1, group, 0)] = sumR + sumU
      target[sample(place, group, 0)] = gapI + gapV
      writeTurned(gapR - sumV, sumI + gapU, place, group, 1)
      writeTurned(sumR - sumU, gapI - gapV, place, group, 2)
      writeTurned(gapR + sumV, sumI - gapU, place, group, 3)
    }
  }
}
