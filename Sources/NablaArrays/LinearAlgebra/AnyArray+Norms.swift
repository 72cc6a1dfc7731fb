// nabla · AnyArray+Norms.swift
// Norms of vectors and matrices, and condition numbers.
// SPDX-License-Identifier: Apache-2.0

/// Which norm, as NumPy's `ord` says.
public enum NormOrder: Hashable, Sendable {
  /// The square root of the sum of the squares, whatever the number of axes.
  case standard
  case number(Double)
  /// NumPy's name of a norm: `fro`, `f` (as `standard`), or `nuc`, the sum of the singular values.
  case named(String)

  var isFrobenius: Bool { self == .named("fro") || self == .named("f") }
}

extension AnyArray {
  /// The norm of the vectors or matrices along axes.
  ///
  /// - Parameters:
  ///   - axes: One for vectors, two for matrices; nil for all axes.
  ///   - steps: Takes down what there is to warn of.
  /// - Throws: `normOrder`, `normAxes` and their like.
  package func norm(
    _ order: NormOrder, axes: [Int]?, keepsAxes: Bool, _ steps: ArraySteps? = nil
  ) throws(LinearAlgebraError) -> AnyArray {
    let numbers = dtype.isInexact ? self : try converted(to: .float64)
    if axes == nil, numbers.isWholeLength(order) {
      let length = try numbers.wholeLength(steps)
      return keepsAxes ? try length.reshape([Int](repeating: 1, count: rank)) : length
    }
    let axes = axes ?? Array(0..<rank)
    switch axes.count {
    case 1: return try numbers.vectorNorm(order, axes, keepsAxes, steps)
    case 2:
      let places = try arrays { () throws(ArrayError) in
        [try Layout.axis(axes[0], rank: rank), try Layout.axis(axes[1], rank: rank)]
      }
      if places[0] == places[1] { throw .duplicateAxes(axes) }
      let result = try numbers.matrixNorm(order, places[0], places[1], steps)
      guard keepsAxes else { return result }
      var lengths = shape
      for place in places { lengths[place] = 1 }
      return try result.reshape(lengths)
    default: throw .normAxes(count: axes.count)
    }
  }

  /// True if the norm of all elements is the length of one vector.
  private func isWholeLength(_ order: NormOrder) -> Bool {
    switch order {
    case .standard: true
    case .named: order.isFrobenius && rank == 2
    case .number(let number): number == 2 && rank == 1
    }
  }

  /// The length of all elements as one vector.
  private func wholeLength(_ steps: ArraySteps?) throws(LinearAlgebraError) -> AnyArray {
    let flat = try arrays { () throws(ArrayError) in
      try (layout.isContiguous ? self : inMemoryOrder).flattened()
    }
    guard dtype.kind == "c" else { return try flat.squaredLength(steps).unary(.sqrt) }
    let parts = try flat.unary(.real).squaredLength(steps)
    return try parts.binary(.add, try flat.unary(.imag).squaredLength(steps), steps).unary(.sqrt)
  }

  private func squaredLength(_ steps: ArraySteps?) throws(LinearAlgebraError) -> AnyArray {
    var events: FloatingPointEvents = []
    defer { steps?.note(events, in: "dot") }
    return try AnyArray.dot(self, self, events: &events)
  }

  /// The view whose axes follow one another as the elements lie in memory.
  private var inMemoryOrder: AnyArray {
    seen(through: layout.reordered(Layout.memoryOrder(of: [layout], rank: rank)))
  }

  // MARK: - Vectors

  private func vectorNorm(
    _ order: NormOrder, _ axes: [Int], _ keeps: Bool, _ steps: ArraySteps?
  ) throws(LinearAlgebraError) -> AnyArray {
    switch order {
    case .standard, .number(2):
      return try squares(steps).gathered(.sum, axes, keepsAxes: keeps, steps).unary(.sqrt)
    case .number(.infinity):
      let sizes = try unary(.absolute, steps)
      let zero = sizes.dtype.zero
      return try sizes.gathered(.max, axes, keepsAxes: keeps, initial: zero)
    case .number(-.infinity):
      return try unary(.absolute, steps).gathered(.min, axes, keepsAxes: keeps)
    case .number(0):
      let counted = try binary(.notEqual, .weak(.int(0))).converted(to: try unary(.real).dtype)
      return try counted.gathered(.sum, axes, keepsAxes: keeps)
    case .number(1):
      return try unary(.absolute, steps).gathered(.sum, axes, keepsAxes: keeps, steps)
    case .number(let power):
      // Some powers are functions of their own.
      let name = power == -1 ? "reciprocal" : power == 0.5 ? "sqrt" : nil
      let sum = try unary(.absolute, steps).binary(
        .power, .weak(.float(power)), steps, named: name
      ).gathered(.sum, axes, keepsAxes: keeps, steps)
      let root = Scalar.float64(1 / power)
      let exponent = try AnyArray(root).converted(to: sum.dtype)
      return try sum.binary(.power, exponent, steps)
    case .named: throw .normOrder(order, axes: 1)
    }
  }

  /// The squares of the distances from zero.
  private func squares(_ steps: ArraySteps?) throws(LinearAlgebraError) -> AnyArray {
    guard dtype.kind == "c" else { return try binary(.multiply, self, steps) }
    return try conjugated().binary(.multiply, self, steps).unary(.real)
  }

  // MARK: - Matrices

  private func matrixNorm(
    _ order: NormOrder, _ rows: Int, _ columns: Int, _ steps: ArraySteps?
  ) throws(LinearAlgebraError) -> AnyArray {
    switch order {
    case .standard, .named("fro"), .named("f"):
      return try squares(steps).gathered(.sum, [rows, columns], steps).unary(.sqrt)
    case .number(1), .number(-1):
      return try largestSum(summing: rows, along: columns, smallest: order == .number(-1), steps)
    case .number(.infinity), .number(-.infinity):
      return try largestSum(
        summing: columns, along: rows, smallest: order == .number(-.infinity), steps)
    case .number(2), .number(-2), .named("nuc"):
      let values = try shapes { () throws(ShapeError) in
        try movingAxes([rows, columns], to: [-2, -1])
      }.singularValues(.none).values
      switch order {
      case .named: return try values.gathered(.sum, [-1])
      case .number(2):
        let zero = values.dtype.zero
        return try values.gathered(.max, [-1], initial: zero)
      default: return try values.gathered(.min, [-1])
      }
    case .number, .named: throw .normOrder(order, axes: 2)
    }
  }

  /// The largest or smallest of the sums of absolute values along one axis.
  private func largestSum(
    summing axis: Int, along other: Int, smallest: Bool, _ steps: ArraySteps?
  ) throws(LinearAlgebraError) -> AnyArray {
    let sums = try unary(.absolute, steps).gathered(.sum, [axis], steps)
    let place = other > axis ? other - 1 : other
    if smallest { return try sums.gathered(.min, [place]) }
    return try sums.gathered(.max, [place], initial: sums.dtype.zero)
  }

  /// The norm of the elements along axes, taken as one vector; of all elements for nil.
  package func vectorNorm(
    _ order: NormOrder, along axes: [Int]?, keepsAxes: Bool, _ steps: ArraySteps? = nil
  ) throws(LinearAlgebraError) -> AnyArray {
    let places = try arrays { () throws(ArrayError) in
      try axes.map { axes throws(ArrayError) in try Layout.axes(axes, rank: rank) }
        ?? Array(0..<rank)
    }
    let rest = (0..<rank).filter { !places.contains($0) }
    let moved = seen(through: layout.reordered(places + rest))
    let lengths = rest.map { shape[$0] }
    let size = places.reduce(1) { $0 &* shape[$1] }
    let result = try moved.reshape([size] + lengths).norm(order, axes: [0], keepsAxes: false, steps)
    guard keepsAxes else { return result }
    return try result.reshape(shape.indices.map { places.contains($0) ? 1 : shape[$0] })
  }

  // MARK: - Condition numbers

  /// How much a matrix magnifies relative errors, measured by a norm.
  package func conditionNumber(_ order: NormOrder) throws(LinearAlgebraError) -> AnyArray {
    if hasEmptyMatrices { throw .emptyMatrix(function: "cond", shape: shape) }
    let result: AnyArray
    switch order {
    case .standard, .number(2): result = try singularRatio(smallestFirst: false)
    case .number(-2): result = try singularRatio(smallestFirst: true)
    default:
      try checkSquare("x")
      let inverse = try invertedOrNaN()
      let own = try norm(order, axes: [-2, -1], keepsAxes: false)
      result = try own.binary(
        .multiply, try inverse.norm(order, axes: [-2, -1], keepsAxes: false))
    }
    // A matrix without NaN whose ratio is NaN is singular: 0/0.
    let undefined = try result.unary(.isnan)
    let clean = try unary(.isnan).gathered(.any, [-2, -1]).unary(.logicalNot)
    let isSingular = try undefined.binary(.logicalAnd, clean)
    return try arrays { () throws(ArrayError) in
      try isSingular.choosing(.weak(.float(.infinity)), .array(result))
    }
  }
}
