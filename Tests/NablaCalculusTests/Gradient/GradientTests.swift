// nabla · GradientTests.swift
// NumPy's own tests of gradient, its documentation's examples, and the rules of spacings.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaCalculus
import Testing

struct GradientTests {
  let square = AnyArray.shaped([1, 1, 3, 4] as [Double], [2, 2])
  /// 0 to 24 in five rows.
  let rows = AnyArray.shaped((0..<25).map(Double.init), [5, 5])
  let five = AnyArray.shaped([0, 1, 2, 3, 4] as [Double], [5])

  // MARK: - NumPy's tests, by its names

  @Test func `test_basic: both axes of a table`() throws {
    #expect(try derivatives(square) == [[2, 3, 2, 3], [0, 0, 1, 1]])
  }

  @Test func `test_args: a step, an array without axes, coordinates`() throws {
    let dx = coordinates([1, 2, 3, 4, 5])
    let uneven = coordinates([1, 2, 5, 9, 11])
    let third = [Double](repeating: 0.3333333333333333, count: 5)
    #expect(try derivatives(five, .weak(.float(3))) == [third])
    #expect(try derivatives(five, .array(AnyArray(.float64(3)))) == [third])
    #expect(try derivatives(five, dx) == [[1, 1, 1, 1, 1]])
    let same = try derivatives(rows, .weak(.float(1.5)))
    #expect(Set(same[0]) == [3.3333333333333335] && Set(same[1]) == [0.6666666666666666])
    let both = try derivatives(rows, uneven, uneven)
    #expect(both[0][0] == 5 && abs(both[0][5] - 4.16666667) < 1e-8)
    #expect(abs(both[1][2] - 0.29761905) < 1e-8 && both[1][4] == 0.5)
    let mixed = try derivatives(rows, dx, .weak(.int(2)))
    #expect(Set(mixed[0]) == [5] && Set(mixed[1]) == [0.5])
    #expect(Set(try derivatives(rows, dx, axes: [1])[0]) == [1])
    let table = Spacing.array(.shaped([Double](repeating: 1, count: 10), [5, 2]))
    #expect(throws: GradientError.coordinatesRank(spacing: 0, shape: [5, 2], axis: 0)) {
      try derivatives(rows, table, .weak(.int(1)))
    }
  }

  @Test func `test_badargs: spacings that do not fit`() {
    let x = coordinates([1, 2, 3, 4, 5])
    let short = coordinates([1, 1])
    let one = Spacing.weak(.int(1))
    for spacings in [[x, short], [one, short], [short, short]] {
      let place = if case .array(let array) = spacings[0], array.count == 2 { 0 } else { 1 }
      #expect(
        throws: GradientError.coordinatesLength(spacing: place, found: 2, axis: place, needed: 5)
      ) { try derivatives(rows, spacings) }
    }
    #expect(throws: GradientError.spacingCount(found: 1, axes: [0, 1], isOneArray: true)) {
      try derivatives(rows, x)
    }
    #expect(throws: GradientError.spacingCount(found: 3, axes: [0, 1], isOneArray: false)) {
      try derivatives(rows, one, one, one)
    }
    #expect(throws: GradientError.spacingCount(found: 2, axes: [1], isOneArray: false)) {
      try derivatives(rows, x, x, axes: [1])
    }
  }

  @Test(arguments: [
    (0..<10).map { Double($0) / 9 },
    [
      0.016527635528529094, 0.04097352393619469, 0.2697867137638703, 0.5436249914654229,
      0.6066357757671799, 0.6369616873214543, 0.7294965609839984, 0.8132702392002724,
      0.9127555772777217, 0.9350724237877682,
    ],
  ])
  func `test_second_order_accurate: within 3 percent at the ends too`(_ x: [Double]) throws {
    let y = x.map { 2 * $0 * $0 * $0 + 4 * $0 * $0 + 2 * $0 }
    let slope = try derivatives(.shaped(y, [10]), coordinates(x), edgeOrder: 2)[0]
    for (x, slope) in zip(x, slope) {
      #expect(abs(slope / (6 * x * x + 8 * x + 2) - 1) < 0.03)
    }
  }

  @Test(arguments: [
    (true, 1, [2, 1.5, 1, 1, 0.5, 0]), (true, 2, [2.5, 1.5, 1, 1, 0.5, -0.5]),
    (false, 1, [4, 3, 1.7, 0.5, 0.25, 0]), (false, 2, [5, 3, 1.7, 0.5, 0.25, -0.25]),
  ])
  func `test_spacing: even and uneven, one axis and both`(
    _ isEven: Bool, _ order: Int, _ expected: [Double]
  ) throws {
    let base: [Double] = [0, 2, 3, 4, 5, 5]
    let table = AnyArray.shaped(base.flatMap { p in base.map { p + $0 } }, [6, 6])
    let x = coordinates(isEven ? [0, 1, 2, 3, 4, 5] : [0, 0.5, 1, 3, 5, 7])
    let along1 = (0..<6).flatMap { _ in expected }
    let along0 = expected.flatMap { [Double](repeating: $0, count: 6) }
    func isClose(_ found: [Double], _ wanted: [Double]) -> Bool {
      zip(found, wanted).allSatisfy { abs($0 - $1) <= 1e-12 }
    }
    let both = try derivatives(table, x, x, edgeOrder: order)
    #expect(isClose(both[0], along0) && isClose(both[1], along1))
    let turned = try derivatives(table, x, x, axes: [1, 0], edgeOrder: order)
    #expect(turned == [both[1], both[0]])
    #expect(try derivatives(table, x, axes: [1], edgeOrder: order) == [both[1]])
    if isEven {
      #expect(try derivatives(table, .weak(.float(1)), edgeOrder: order) == both)
    }
  }

  @Test func `test_specific_axes: results and spacings follow the order of the axes`() throws {
    #expect(try derivatives(square, axes: [0]) == [[2, 3, 2, 3]])
    #expect(try derivatives(square, axes: [-1]) == [[0, 0, 1, 1]])
    #expect(try derivatives(square, axes: [1, 0]) == [[0, 0, 1, 1], [2, 3, 2, 3]])
    let scaled = try derivatives(square, .weak(.int(2)), .weak(.int(3)), axes: [1, 0])
    #expect(scaled == [[0, 0, 0.5, 0.5], [0.6666666666666666, 1, 0.6666666666666666, 1]])
    #expect(throws: GradientError.axisOutOfRange(position: 0, axis: 3, rank: 2)) {
      try derivatives(square, axes: [3])
    }
    #expect(throws: GradientError.axisOutOfRange(position: 0, axis: -3, rank: 2)) {
      try derivatives(square, axes: [-3])
    }
    #expect(throws: GradientError.repeatedAxis(position: 1, axis: -2, earlier: 0)) {
      try derivatives(square, axes: [0, -2])
    }
  }

  @Test(arguments: [(1, 2), (2, 3)])
  func `test_values: one sample more than the edge order is enough`(
    _ order: Int, _ needed: Int
  ) throws {
    for count in 0..<needed {
      #expect(
        throws: GradientError.tooFewSamples(
          axis: 0, found: count, needed: needed, edgeOrder: order)
      ) {
        try derivatives(.shaped([Double](repeating: 0, count: count), [count]), edgeOrder: order)
      }
    }
    let enough = AnyArray.shaped([Double](repeating: 0, count: needed), [needed])
    #expect(try derivatives(enough, edgeOrder: order)[0].count == needed)
  }

  @Test func `test_f_signed_int_big_jump: integers do not wrap around`() throws {
    let samples = AnyArray.shaped([-1, Int64.max], [2])
    #expect(
      try derivatives(samples, .array(.shaped([1, 3] as [Int64], [2])))
        == [[4.611686018427388e18, 4.611686018427388e18]])
    #expect(
      try derivatives(
        .shaped([Int64.min / 2, 0], [2]), .array(.shaped([-1, Int64.max], [2]))) == [[0.5, 0.5]])
  }

  @Test func `test_inexact_dtypes: float32 stays float32`() throws {
    let gradient = try Gradient(of: GradientRequest(samples: .shaped([1, 2, 3] as [Float], [3])))
    #expect(gradient.derivatives[0].dtype == .float32)
  }

  // MARK: - The documentation's examples

  @Test func `the documentation's examples`() throws {
    let samples = AnyArray.shaped([1, 2, 4, 7, 11, 16] as [Double], [6])
    #expect(try derivatives(samples) == [[1, 1.5, 2.5, 3.5, 4.5, 5]])
    #expect(try derivatives(samples, .weak(.int(2))) == [[0.5, 0.75, 1.25, 1.75, 2.25, 2.5]])
    let x = coordinates([0, 1, 1.5, 3.5, 4, 6])
    let uneven = try derivatives(samples, x)[0]
    #expect(zip(uneven, [1, 3, 3.5, 6.7, 6.9, 2.5]).allSatisfy { abs($0 - $1) < 1e-12 })
    let table = AnyArray.shaped([1, 2, 6, 3, 4, 5] as [Double], [2, 3])
    #expect(try derivatives(table) == [[2, 2, -1, 2, 2, -1], [1, 2.5, 4, 1, 1, 1]])
    let squares = AnyArray.shaped([0, 1, 4, 9, 16] as [Double], [5])
    #expect(try derivatives(squares) == [[1, 2, 4, 6, 7]])
    #expect(try derivatives(squares, edgeOrder: 2) == [[0, 2, 4, 6, 8]])
  }

  // MARK: - Return type

  @Test(
    arguments: [(1, nil, true), (2, nil, false), (2, [0], true), (2, [], false), (0, nil, false)]
      as [(Int, [Int]?, Bool)])
  func `exactly one axis gives one array`(_ rank: Int, _ axes: [Int]?, _ isSingle: Bool) {
    let samples = AnyArray.shaped(
      [Double](repeating: 0, count: 1 << rank), Array(repeating: 2, count: rank))
    #expect(GradientRequest(samples: samples, axes: axes).isSingle == isSingle)
  }

  @Test func `a number has no derivatives`() throws {
    #expect(try derivatives(AnyArray(.float64(3))) == [])
    #expect(throws: GradientError.axisOutOfRange(position: 0, axis: 0, rank: 0)) {
      try derivatives(AnyArray(.float64(3)), axes: [0])
    }
  }

  @Test func `an axis of no elements beside the axis gives an empty result`() throws {
    #expect(try derivatives(.shaped([Double](), [3, 0]), axes: [0]) == [[]])
  }

  // MARK: - Layouts

  @Test func `views are differentiated as their copies are`() throws {
    let samples = AnyArray.shaped((0..<120).map { Double($0 * $0 % 37) }, [4, 5, 6])
    let views = [
      Layout(shape: [6, 5, 4], strides: [1, 6, 30], offset: 0),
      Layout(shape: [4, 3, 3], strides: [30, 12, 2], offset: 0),
      Layout(shape: [4, 5, 6], strides: [-30, -6, -1], offset: 119),
      Layout(shape: [5, 4, 3], strides: [6, 30, -2], offset: 5),
      Layout(shape: [3, 5, 6], strides: [0, 6, 1], offset: 30),
    ]
    for layout in views {
      let view = samples.seen(through: layout)
      let copy = try view.copy()
      for order in [1, 2] {
        #expect(try derivatives(view, edgeOrder: order) == derivatives(copy, edgeOrder: order))
        let x = layout.shape.map { n in coordinates((0..<n).map { Double($0 * $0 + $0) }) }
        #expect(
          try derivatives(view, x, edgeOrder: order) == derivatives(copy, x, edgeOrder: order))
      }
    }
  }
}

// MARK: - Support

func coordinates(_ x: [Double]) -> Spacing { .array(.shaped(x, [x.count])) }

@discardableResult
func derivatives(
  _ samples: AnyArray, _ spacings: Spacing..., axes: [Int]? = nil, edgeOrder: Int = 1
) throws -> [[Double]] {
  try derivatives(samples, spacings, axes: axes, edgeOrder: edgeOrder)
}

@discardableResult
func derivatives(
  _ samples: AnyArray, _ spacings: [Spacing], axes: [Int]? = nil, edgeOrder: Int = 1
) throws -> [[Double]] {
  let request = GradientRequest(
    samples: samples, spacings: spacings, axes: axes, edgeOrder: edgeOrder)
  return try Gradient(of: request).derivatives.map { array in
    guard case .float64(let array) = try array.astype(.float64) else { return [] }
    return array.elements
  }
}
