// nabla · RealWalk+Odd.swift
// Passes of real transforms for the factors 3 and 5.
// SPDX-License-Identifier: Apache-2.0

extension RealWalk {
  /// The sine of 120°.
  private var sine3: Double { 0.8660254037844386 }

  func forward3() {
    for group in 0..<before {
      let (a, b, c) = (
        source[sample(0, group, 0)], source[sample(0, group, 1)], source[sample(0, group, 2)]
      )
      target[spectral(0, 0, group)] = a + (b + c)
      target[spectral(0, 2, group)] = sine3 * (c - b)
      target[spectral(last, 1, group)] = a + -0.5 * (b + c)
    }
    forEachPair { place, mirror, group in
      let (x, y) = (source[sample(place - 1, group, 0)], source[sample(place, group, 0)])
      let (r2, i2) = turnedBack(place, group, 1)
      let (r3, i3) = turnedBack(place, group, 2)
      let (r, i) = (r2 + r3, i2 + i3)
      target[spectral(place - 1, 0, group)] = x + r
      target[spectral(place, 0, group)] = y + i
      let (evenR, evenI) = (x + -0.5 * r, y + -0.5 * i)
      let (oddR, oddI) = (sine3 * (i2 - i3), sine3 * (r3 - r2))
      target[spectral(place - 1, 2, group)] = evenR + oddR
      target[spectral(mirror - 1, 1, group)] = evenR - oddR
      target[spectral(place, 2, group)] = oddI + evenI
      target[spectral(mirror, 1, group)] = oddI - evenI
    }
  }

  func backward3() {
    for group in 0..<before {
      let a = source[spectral(0, 0, group)]
      let twice = 2 * source[spectral(last, 1, group)]
      let even = a + -0.5 * twice
      let odd = 2 * sine3 * source[spectral(0, 2, group)]
      target[sample(0, group, 0)] = a + twice
      target[sample(0, group, 2)] = even + odd
      target[sample(0, group, 1)] = even - odd
    }
    forEachPair { place, mirror, group in
      let (x, y) = (source[spectral(place - 1, 0, group)], source[spectral(place, 0, group)])
      let (x2, y2) = (source[spectral(place - 1, 2, group)], source[spectral(place, 2, group)])
      let (u, v) = (source[spectral(mirror - 1, 1, group)], source[spectral(mirror, 1, group)])
      let (r, i) = (x2 + u, y2 - v)
      let (evenR, evenI) = (x + -0.5 * r, y + -0.5 * i)
      target[sample(place - 1, group, 0)] = x + r
      target[sample(place, group, 0)] = y + i
      let (oddR, oddI) = (sine3 * (x2 - u), sine3 * (y2 + v))
      writeTurned(evenR - oddI, evenI + oddR, place, group, 1)
      writeTurned(evenR + oddI, evenI - oddR, place, group, 2)
    }
  }

  /// The cosines and sines of 72° and 144°.
  private var turns5: (cos1: Double, sin1: Double, cos2: Double, sin2: Double) {
    (0.30901699437494745, 0.9510565162951535, -0.8090169943749475, 0.5877852522924731)
  }

  func forward5() {
    let (cos1, sin1, cos2, sin2) = turns5
    for group in 0..<before {
      let a = source[sample(0, group, 0)]
      let (b, e) = (source[sample(0, group, 1)], source[sample(0, group, 4)])
      let (c, d) = (source[sample(0, group, 2)], source[sample(0, group, 3)])
      let (sum2, gap5) = (e + b, e - b)
      let (sum3, gap4) = (d + c, d - c)
      target[spectral(0, 0, group)] = a + sum2 + sum3
      target[spectral(last, 1, group)] = a + cos1 * sum2 + cos2 * sum3
      target[spectral(0, 2, group)] = sin1 * gap5 + sin2 * gap4
      target[spectral(last, 3, group)] = a + cos2 * sum2 + cos1 * sum3
      target[spectral(0, 4, group)] = sin2 * gap5 - sin1 * gap4
    }
    forEachPair { place, mirror, group in
      let (x, y) = (source[sample(place - 1, group, 0)], source[sample(place, group, 0)])
      let (r2, i2) = turnedBack(place, group, 1)
      let (r3, i3) = turnedBack(place, group, 2)
      let (r4, i4) = turnedBack(place, group, 3)
      let (r5, i5) = turnedBack(place, group, 4)
      let (sumR2, gapI5, sumI2, gapR5) = (r5 + r2, r5 - r2, i2 + i5, i2 - i5)
      let (sumR3, gapI4, sumI3, gapR4) = (r4 + r3, r4 - r3, i3 + i4, i3 - i4)
      target[spectral(place - 1, 0, group)] = x + sumR2 + sumR3
      target[spectral(place, 0, group)] = y + sumI2 + sumI3
      let (er2, ei2) = (
        x + cos1 * sumR2 + cos2 * sumR3, y + cos1 * sumI2 + cos2 * sumI3
      )
      let (er3, ei3) = (
        x + cos2 * sumR2 + cos1 * sumR3, y + cos2 * sumI2 + cos1 * sumI3
      )
      let (or5, or4) = (gapR5 * sin1 + gapR4 * sin2, gapR5 * sin2 - gapR4 * sin1)
      let (oi5, oi4) = (gapI5 * sin1 + gapI4 * sin2, gapI5 * sin2 - gapI4 * sin1)
      target[spectral(place - 1, 2, group)] = er2 + or5
      target[spectral(mirror - 1, 1, group)] = er2 - or5
      target[spectral(place, 2, group)] = oi5 + ei2
      target[spectral(mirror, 1, group)] = oi5 - ei2
      target[spectral(place - 1, 4, group)] = er3 + or4
      target[spectral(mirror - 1, 3, group)] = er3 - or4
      target[spectral(place, 4, group)] = oi4 + ei3
      target[spectral(mirror, 3, group)] = oi4 - ei3
    }
  }

  func backward5() {
    let (cos1, sin1, cos2, sin2) = turns5
    for group in 0..<before {
      let a = source[spectral(0, 0, group)]
      let (i5, i4) = (
        source[spectral(0, 2, group)] + source[spectral(0, 2, group)],
        source[spectral(0, 4, group)] + source[spectral(0, 4, group)]
      )
      let (r2, r3) = (source[spectral(last, 1, group)] * 2, source[spectral(last, 3, group)] * 2)
      target[sample(0, group, 0)] = a + r2 + r3
      let (e2, e3) = (a + cos1 * r2 + cos2 * r3, a + cos2 * r2 + cos1 * r3)
      let (o5, o4) = (i5 * sin1 + i4 * sin2, i5 * sin2 - i4 * sin1)
      target[sample(0, group, 4)] = e2 + o5
      target[sample(0, group, 1)] = e2 - o5
      target[sample(0, group, 3)] = e3 + o4
      target[sample(0, group, 2)] = e3 - o4
    }
    forEachPair { place, mirror, group in
      let (x, y) = (source[spectral(place - 1, 0, group)], source[spectral(place, 0, group)])
      let (x2, y2) = (source[spectral(place - 1, 2, group)], source[spectral(place, 2, group)])
      let (x4, y4) = (source[spectral(place - 1, 4, group)], source[spectral(place, 4, group)])
      let (u1, v1) = (source[spectral(mirror - 1, 1, group)], source[spectral(mirror, 1, group)])
      let (u3, v3) = (source[spectral(mirror - 1, 3, group)], source[spectral(mirror, 3, group)])
      let (r2, r5, i5, i2) = (x2 + u1, x2 - u1, y2 + v1, y2 - v1)
      let (r3, r4, i4, i3) = (x4 + u3, x4 - u3, y4 + v3, y4 - v3)
      target[sample(place - 1, group, 0)] = x + r2 + r3
      target[sample(place, group, 0)] = y + i2 + i3
      let (er2, ei2) = (x + cos1 * r2 + cos2 * r3, y + cos1 * i2 + cos2 * i3)
      let (er3, ei3) = (x + cos2 * r2 + cos1 * r3, y + cos2 * i2 + cos1 * i3)
      let (or5, or4) = (r5 * sin1 + r4 * sin2, r5 * sin2 - r4 * sin1)
      let (oi5, oi4) = (i5 * sin1 + i4 * sin2, i5 * sin2 - i4 * sin1)
      writeTurned(er2 - oi5, ei2 + or5, place, group, 1)
      writeTurned(er3 - oi4, ei3 + or4, place, group, 2)
      writeTurned(er3 + oi4, ei3 - or4, place, group, 3)
      writeTurned(er2 + oi5, ei2 - or5, place, group, 4)
    }
  }
}
