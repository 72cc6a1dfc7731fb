// nabla · FourierWalk+Odd.swift
// Passes for odd factors.
// SPDX-License-Identifier: Apache-2.0

/// The cosines and sines of the multiples of a full turn divided by an odd number, up to half a turn.
///
/// Written out, for each is the nearest double.
private func cosinesAndSines(_ factor: Int) -> (cosines: [Double], sines: [Double]) {
  switch factor {
  case 3: ([-0.5], [0.8660254037844386])
  case 5:
    (
      [0.30901699437494745, -0.8090169943749475], [0.95105651629515357, 0.58778525229247313]
    )
  case 7:
    (
      [0.62348980185873353, -0.22252093395631440, -0.90096886790241913],
      [0.78183148246802981, 0.97492791218182361, 0.43388373911755812]
    )
  default:
    (
      [
        0.84125353283118117, 0.41541501300188643, -0.14231483827328514, -0.65486073394528506,
        -0.95949297361449739,
      ],
      [
        0.54064081745559758, 0.90963199535451837, 0.98982144188093273, 0.75574957435425828,
        0.28173255684142967,
      ]
    )
  }
}

extension FourierWalk {
  /// The pass for a factor of 3, 5, 7 or 11.
  ///
  /// Elements `j` and `factor - j` meet conjugate roots, so their sums meet the cosines and their
  /// differences the sines.
  func oddPass() {
    let half = factor / 2
    let (cosines, sines) = cosinesAndSines(factor)
    // Row `part` holds, for each pair, the cosine and the signed sine of the angle `part * pair`.
    var weights: [(cosine: Double, sine: Double)] = []
    for part in 1...half {
      for pair in 1...half {
        let turn = part * pair % factor
        let isUpper = turn <= half
        let sine = sines[(isUpper ? turn : factor - turn) - 1]
        let signed = isUpper == (direction == .backward) ? sine : -sine
        weights.append((cosines[(isUpper ? turn : factor - turn) - 1], signed))
      }
    }
    withUnsafeTemporaryAllocation(of: Complex128.self, capacity: 2 * half) { pairs in
      weights.withUnsafeBufferPointer { weights in
        forEach { place, group in oddButterfly(place, group, pairs, weights, half) }
      }
    }
  }

  @inline(__always)
  private func oddButterfly(
    _ place: Int, _ group: Int, _ pairs: UnsafeMutableBufferPointer<Complex128>,
    _ weights: UnsafeBufferPointer<(cosine: Double, sine: Double)>, _ half: Int
  ) {
    // Safe: `pairs` has room for a sum and a difference of each pair, `weights` half * half entries.
    let first = input(place, 0, group)
    var total = first
    for pair in 1...half {
      let (a, b) = (input(place, pair, group), input(place, factor - pair, group))
      pairs[2 * pair - 2] = a + b
      pairs[2 * pair - 1] = a - b
      total = total + (a + b)
    }
    write(total, place, group, 0)
    for part in 1...half {
      let row = (part - 1) * half
      var even = first
      var odd = Complex128(
        weights[row].sine * pairs[1].imaginary, weights[row].sine * pairs[1].real)
      for pair in 0..<half {
        let (cosine, sine) = weights[row + pair]
        let (sum, gap) = (pairs[2 * pair], pairs[2 * pair + 1])
        even = Complex(even.real + cosine * sum.real, even.imaginary + cosine * sum.imaginary)
        if pair > 0 {
          odd = Complex(odd.real + sine * gap.imaginary, odd.imaginary + sine * gap.real)
        }
      }
      let turned = Complex128(-odd.real, odd.imaginary)
      write(even + turned, place, group, part)
      write(even - turned, place, group, factor - part)
    }
  }
}
