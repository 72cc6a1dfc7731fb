// nabla · GradientSpacingTests.swift
// Steps of zero, equal coordinates, and the warnings that come with them.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaCalculus
import Testing

struct GradientSpacingTests {
  let samples = AnyArray.shaped([1, 2, 4, 7] as [Double], [4])

  @Test(arguments: [WeakScalar.int(0), .float(0), .float(-0.0), .bool(false)])
  func `a literal zero divides with a warning, and fails at second-order edges`(
    _ zero: WeakScalar
  ) throws {
    let gradient = try Gradient(of: request(.weak(zero), edgeOrder: 1))
    #expect(
      gradient.warnings == [
        .floatingPoint(warning(.divideByZero, "divide")),
        .floatingPoint(warning(.divideByZero, "scalar divide")),
      ])
    #expect(throws: GradientError.zeroStep(spacing: 0, isComplex: false)) {
      try Gradient(of: request(.weak(zero), edgeOrder: 2))
    }
  }

  @Test func `a zero with a dtype warns at second-order edges too`() throws {
    let gradient = try Gradient(of: request(.array(AnyArray(.float64(0))), edgeOrder: 2))
    #expect(gradient.warnings.contains(.floatingPoint(warning(.divideByZero, "scalar divide"))))
    guard case .float64(let slopes) = gradient.derivatives[0] else { return }
    #expect(slopes.elements[0].isNaN && slopes.elements[1] == .infinity)
  }

  @Test(arguments: [1, 2])
  func `equal coordinates are named, the first pair of them`(_ order: Int) throws {
    let x = coordinates([0, 1, 1, 1])
    let gradient = try Gradient(of: request(x, edgeOrder: order))
    #expect(gradient.warnings == [.equalCoordinates(spacing: 0, axis: 0, index: 1)])
  }

  @Test func `all-equal coordinates give NumPy's nan and inf`() throws {
    let slopes = try derivatives(samples, coordinates([2, 2, 2, 2]))[0]
    #expect(slopes == [.infinity, .infinity, .infinity, .infinity])
    let level = try derivatives(.shaped([1, 1, 2, 3] as [Double], [4]), coordinates([2, 2, 2, 2]))
    #expect(level[0][0].isNaN)
  }

  @Test func `integers beyond 2**53 are equal as floats`() throws {
    let large: Int64 = 1 << 53
    let x = Spacing.array(.shaped([large, large + 1, large + 2, large + 3], [4]))
    let gradient = try Gradient(of: request(x, edgeOrder: 1))
    #expect(gradient.warnings.first == .equalCoordinates(spacing: 0, axis: 0, index: 0))
  }

  @Test func `one coordinate is too few samples`() {
    #expect(
      throws: GradientError.tooFewSamples(axis: 0, found: 1, needed: 2, edgeOrder: 1)
    ) { try derivatives(.shaped([5.0], [1]), coordinates([1])) }
  }

  @Test(arguments: [-1, 0, 3, Int.max])
  func `the edge order is 1 or 2`(_ order: Int) {
    #expect(throws: GradientError.edgeOrder(order)) {
      try Gradient(of: request(.weak(.int(1)), edgeOrder: order))
    }
  }

  @Test(arguments: [[], [0], nil] as [[Int]?])
  func `truth values have no derivative, whatever is asked for`(_ axes: [Int]?) {
    let flags = AnyArray.shaped([true, false, true], [3])
    #expect(throws: GradientError.booleanSamples) {
      try Gradient(of: GradientRequest(samples: flags, axes: axes))
    }
  }

  @Test func `truth values as coordinates count as steps of one where they alternate`() throws {
    let alternating = Spacing.array(.shaped([true, false, true, false], [4]))
    #expect(try derivatives(samples, alternating) == [[1, 1.5, 2.5, 3]])
    let uneven = Spacing.array(.shaped([true, true, false, true], [4]))
    #expect(throws: GradientError.booleanCoordinates(spacing: 0)) {
      try derivatives(samples, uneven)
    }
  }

  @Test func `complex steps need complex samples`() {
    #expect(throws: GradientError.complexSpacing(spacing: 0, samples: .float64)) {
      try derivatives(samples, .weak(.complex(Complex128(0, 1))))
    }
  }

  @Test func `decimal coordinates that look even are not`() throws {
    let slopes = try derivatives(
      .shaped([1, 2, 4, 7] as [Double], [4]), coordinates([0, 0.1, 0.2, 0.3]))[0]
    #expect(slopes[1] == 14.999999999999996)
    #expect(try derivatives(samples, .weak(.float(0.1)))[0][1] == 15)
  }

  @Test func `a nan spoils its neighbours but not itself`() throws {
    let slopes = try derivatives(.shaped([1, .nan, 3, 4, 5] as [Double], [5]))[0]
    #expect(slopes.map(\.isNaN) == [true, false, true, false, false])
  }

  @Test func `infinite samples are reported by operation`() throws {
    let huge = AnyArray.shaped([.infinity, 1, .infinity, 1e308, -1e308] as [Double], [5])
    let gradient = try Gradient(of: GradientRequest(samples: huge))
    #expect(gradient.warnings.contains(.floatingPoint(warning(.invalid, "subtract"))))
    #expect(gradient.warnings.contains(.floatingPoint(warning(.overflow, "scalar subtract"))))
  }

  private func request(_ spacing: Spacing, edgeOrder: Int) -> GradientRequest {
    GradientRequest(samples: samples, spacings: [spacing], edgeOrder: edgeOrder)
  }

  private func warning(_ event: FloatingPointEvents, _ operation: String) -> FloatingPointWarning {
    FloatingPointWarning(event: event, operation: operation)
  }
}
