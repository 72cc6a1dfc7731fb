// nabla · FourierTests.swift
// Fourier transforms against their definition, and back again.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import NablaArrays

struct FourierTests {
  /// Powers of two, all small primes, their products, and primes that take the convolution.
  static let lengths = Array(1...40) + [49, 64, 77, 97, 100, 121, 143, 211, 257, 360, 499, 1009]

  @Test(arguments: lengths) func `is the sum over roots of unity`(_ n: Int) throws {
    let samples = signal(n)
    let found = try complex(
      AnyArray.complex128(NDArray(samples)).transformed(
        .fft, points: nil, along: 0, .backward))
    for k in [0, 1, n / 3, n / 2, n - 1] where k < n {
      var sum = Complex128(0)
      for (j, sample) in samples.enumerated() {
        let angle = -2 * Double.pi * Double(j * k % n) / Double(n)
        sum = sum + sample * Complex(cos(angle), sin(angle))
      }
      #expect(distance(found[k], sum) < 1e-13 * Double(n))
    }
  }

  @Test(arguments: lengths) func `comes back by the inverse`(_ n: Int) throws {
    let samples = signal(n)
    let there = try AnyArray.complex128(NDArray(samples)).transformed(
      .fft, points: nil, along: 0, .ortho)
    let back = try complex(there.transformed(.ifft, points: nil, along: 0, .ortho))
    #expect(zip(back, samples).allSatisfy { distance($0, $1) < 1e-13 })
  }

  @Test(arguments: lengths) func `of real samples is half of the whole`(_ n: Int) throws {
    let samples = signal(n).map(\.real)
    let array = AnyArray.float64(NDArray(samples))
    let whole = try complex(array.transformed(.fft, points: nil, along: 0, .backward))
    let half = try complex(array.transformed(.rfft, points: nil, along: 0, .backward))
    #expect(half.count == n / 2 + 1)
    #expect(zip(half, whole).allSatisfy { distance($0, $1) < 1e-12 * Double(n) })
    let back = try AnyArray.complex128(NDArray(half)).transformed(
      .irfft, points: n, along: 0, .backward)
    guard case .float64(let numbers) = back else { return }
    var worst = 0.0
    var place = 0
    numbers.visit {
      worst = max(worst, ($0 - samples[place]).magnitude)
      place += 1
    }
    #expect(worst < 1e-13)
  }

  @Test func `needs a point`() {
    #expect(throws: FourierError.points(0, parameter: "n")) {
      try AnyArray.float64(NDArray([1, 2])).transformed(.fft, points: 0, along: 0, .backward)
    }
  }

  @Test func `counts lengths with factors up to 11 as smooth`() {
    #expect(FourierCost.smoothLength(atLeast: 13) == 14)
    #expect(FourierCost.smoothLength(atLeast: 1993) == 2000)
    #expect(MixedRadixPlan.factors(80) == [2, 8, 5])
    #expect(RealRadixPlan.factors(24) == [2, 4, 3])
  }

  private func signal(_ n: Int) -> [Complex128] {
    (0..<n).map { place in
      let real = Double(place * 7919 % 211) / 64
      let imaginary = Double(place * 104_729 % 127) / 64
      return Complex128(real - 1.5, imaginary - 1)
    }
  }

  private func complex(_ array: AnyArray) throws -> [Complex128] {
    guard case .complex128(let numbers) = array else { return [] }
    var result: [Complex128] = []
    numbers.visit { result.append($0) }
    return result
  }

  private func distance(_ one: Complex128, _ other: Complex128) -> Double {
    hypot(one.real - other.real, one.imaginary - other.imaginary)
  }
}
