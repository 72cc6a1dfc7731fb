// nabla · ExtremeTests.swift
// The largest and smallest elements, beyond what the recorded cases hold.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import Testing

struct ExtremeTests {
  /// NumPy 2.4 takes the last of equal zeros, but of halves the first.
  @Test(arguments: [
    (DType.float64, [0.0, -0.0], FloatingPointSign.minus),
    (.float64, [-0.0, 0.0], .plus), (.float32, [0.0, -0.0], .minus),
    (.float16, [0.0, -0.0], .plus),
    (.float64, [Double](repeating: 0, count: 70) + [Double](repeating: -0.0, count: 70), .minus),
    (.float64, [Double](repeating: -0.0, count: 70) + [Double](repeating: 0, count: 70), .plus),
  ])
  func `of zeros with two signs are those NumPy takes`(
    _ dtype: DType, _ numbers: [Double], _ sign: FloatingPointSign
  ) throws {
    let array = try AnyArray.float64(NDArray(numbers)).astype(dtype)
    var events: FloatingPointEvents = []
    for reduction in [Reduction.max, .min] {
      let extreme = try array.reduced(reduction, events: &events).astype(.float64)
      #expect(extreme.scalars == [.float64(0)])
      guard case .float64(let zero)? = extreme.scalars.first else { continue }
      #expect(zero.sign == sign)
    }
  }

  @Test(arguments: [63, 64, 2047, 2048, 2049, 5000])
  func `stand at the first of several places, however long the list`(_ count: Int) throws {
    var numbers = (0..<count).map { Double($0 * 7919 % 1000) }
    numbers[count / 2] = 1000
    numbers[count - 1] = 1000
    #expect(try position(of: numbers) == count / 2)
    numbers[count - 2] = .nan
    numbers[count - 1] = .nan
    #expect(try position(of: numbers) == count - 2)
  }

  private func position(of numbers: [Double]) throws -> Int {
    let array = AnyArray.float64(NDArray(numbers))
    let places = try array.extremePositions(isLargest: true, along: nil).scalars
    guard case .int64(let place)? = places.first else { return -1 }
    return Int(place)
  }
}
