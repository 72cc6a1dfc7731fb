// nabla · AnyArray+SingularValues.swift
// Singular values and what is made of them.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// The singular values of each matrix in descending order, with the vectors that are wanted.
  ///
  /// - Returns: `U`, the values and `Vh`; only the values if no vectors are wanted.
  /// - Throws: `singularValuesDidNotConverge` and its like.
  package func singularValues(
    _ wanted: SingularVectors
  ) throws(LinearAlgebraError) -> (left: AnyArray, values: AnyArray, right: AnyArray) {
    try checkMatrices()
    let dtypes = try LinearDType(of: self)
    let (left, values, right) =
      dtypes.isComplex
      ? try singularValues(wanted, as: Complex128.self)
      : try singularValues(wanted, as: Double.self)
    return (
      try dtypes.rounded(left), try dtypes.rounded(values), try dtypes.rounded(right)
    )
  }

  private func singularValues<Element: LinearElement>(
    _ wanted: SingularVectors, as type: Element.Type
  ) throws(LinearAlgebraError) -> (left: AnyArray, values: AnyArray, right: AnyArray) {
    let factors = try MatrixStack<Element>(copying: self).singularFactors(wanted)
    return (
      try factors.left.array(), try factors.values.vectors(), try factors.right.array()
    )
  }

  /// The singular values of symmetric or Hermitian matrices, by way of their eigenvalues.
  package func symmetricSingularValues()
    throws(LinearAlgebraError) -> (left: AnyArray, values: AnyArray, right: AnyArray)
  {
    let (values, vectors) = try symmetricEigenvalues(upper: false, withVectors: true)
    guard let vectors else { return (values, values, values) }
    let order = try arrays { () throws(ArrayError) in
      let sizes: NDArray<Double> = try values.magnitudes().converted()
      return try sizes.descendingPlaces()
    }
    let sorted = try values.reordered(by: order, axis: values.rank - 1)
    let columns = try vectors.reordered(by: order, axis: vectors.rank - 1)
    let one = Operand.weak(.float(1))
    let signs = try arrays { () throws(ArrayError) in
      try sorted.nonNegative().choosing(one, .weak(.float(-1)))
    }
    let row = signs.seen(
      through: Layout(
        shape: signs.shape.dropLast() + [1, signs.shape[signs.rank - 1]],
        strides: signs.layout.strides.dropLast() + [0, signs.layout.strides[signs.rank - 1]],
        offset: signs.layout.offset))
    let right = try columns.binary(.multiply, row).converted(to: columns.dtype)
    return (
      columns, try sorted.unary(.absolute), try right.matrixTransposed().conjugated().copied()
    )
  }

  /// The absolute singular values of symmetric matrices in descending order.
  package func symmetricSingularValuesAlone() throws(LinearAlgebraError) -> AnyArray {
    let values = try symmetricEigenvalues(upper: false, withVectors: false).values
    let sizes = try values.unary(.absolute)
    return try shapes { () throws(ShapeError) in
      try sizes.sorted(along: -1).flipped([-1])
    }
  }

  /// How many singular values count: those above a limit.
  ///
  /// - Parameters:
  ///   - limit: The limit for each matrix; nil to take `part` of its largest singular value.
  ///   - part: The part for each matrix; nil for the rounding error of its longer side.
  package func matrixRank(
    limit: AnyArray?, part: AnyArray?, symmetric: Bool
  ) throws(LinearAlgebraError) -> AnyArray {
    let values =
      symmetric ? try symmetricSingularValuesAlone() : try singularValues(.none).values
    let bound: AnyArray
    if let limit {
      bound = limit.asColumns
    } else {
      let side = Double(max(shape[rank - 1], shape[rank - 2]))
      let largest = try values.gathered(
        .max, [-1], keepsAxes: true, initial: values.dtype.zero)
      let part =
        part?.asColumns ?? AnyArray(Scalar.float64(side * values.dtype.roundingError))
      bound = try largest.binary(.multiply, part)
    }
    return try values.binary(.greater, bound).gathered(.countNonzero, [-1])
  }

  /// The pseudo-inverse of each matrix: singular values of no more than a part of the largest count
  /// as zero.
  package func pseudoInverse(
    part: AnyArray?, symmetric: Bool
  ) throws(LinearAlgebraError) -> AnyArray {
    try checkMatrices()
    if hasEmptyMatrices {
      let empty = Array(shape.dropLast(2)) + [shape[rank - 1], shape[rank - 2]]
      return try arrays { () throws(ArrayError) in try AnyArray.zeros(empty, dtype) }
    }
    let source = try conjugated()
    let (left, values, right) =
      symmetric ? try source.symmetricSingularValues() : try source.singularValues(.reduced)
    let part = part ?? AnyArray(Scalar.float64(1e-15))
    let cutoff = try values.gathered(.max, [-1], keepsAxes: true).binary(.multiply, part.asColumns)
    let counts = try values.binary(.greater, cutoff)
    let inverses = try arrays { () throws(ArrayError) in
      var events: FloatingPointEvents = []
      let all = try AnyArray.apply(.divide, .weak(.int(1)), .array(values), events: &events)
      return try counts.choosing(.array(all), .weak(.int(0)))
    }
    let scaled = try inverses.asColumns.binary(.multiply, try left.matrixTransposed())
    let turned = try right.matrixTransposed()
    return try turned.multiplied(by: scaled)
  }

  /// The largest singular value divided by the smallest, or the other way round.
  func singularRatio(smallestFirst: Bool) throws(LinearAlgebraError) -> AnyArray {
    let values = try singularValues(.none).values
    let axis = values.rank - 1
    let first = values.picked(0, axis: axis)
    let last = values.picked(values.shape[axis] - 1, axis: axis)
    return smallestFirst
      ? try last.binary(.divide, first) : try first.binary(.divide, last)
  }

  /// True if an element is not zero.
  package func hasNonzero() throws(LinearAlgebraError) -> Bool {
    try gathered(.any, nil).scalar(at: 0) == .bool(true)
  }

  // MARK: - Steps

  private func magnitudes() throws(ArrayError) -> AnyArray {
    var events: FloatingPointEvents = []
    return try AnyArray.apply(.absolute, self, events: &events)
  }

  /// Where the sign bit is not set.
  private func nonNegative() throws(ArrayError) -> AnyArray {
    let numbers: NDArray<Double> = try converted()
    return .bool(try numbers.mapped { $0.run { $0.sign == .plus } })
  }

  /// The items of the last axis in the order that places give for each list of them.
  private func reordered(
    by places: NDArray<Int64>, axis: Int
  ) throws(LinearAlgebraError) -> AnyArray {
    guard places.rank > 1 else {
      return try arrays { () throws(ArrayError) in
        var order: [Int] = []
        places.visit { order.append(Int($0)) }
        return try taking(order, along: axis)
      }
    }
    let lists = AnyArray.int64(places)
    var parts: [AnyArray] = []
    for place in 0..<shape[0] {
      guard case .int64(let order) = lists.picked(place, axis: 0) else { continue }
      parts.append(try picked(place, axis: 0).reordered(by: order, axis: axis - 1))
    }
    guard !parts.isEmpty else { return self }
    return try shapes { () throws(ShapeError) in try AnyArray.stacked(parts, along: 0) }
  }
}

extension NDArray where Element == Double {
  /// For each list of the last axis, the places of its elements from the largest to the smallest.
  fileprivate func descendingPlaces() throws(ArrayError) -> NDArray<Int64> {
    let length = shape[rank - 1]
    var numbers: [Double] = []
    visit { numbers.append($0) }
    var places: [Int64] = []
    for start in stride(from: 0, to: numbers.count, by: max(length, 1)) {
      // Equal ones come in the order that a stable ascending sort gives, turned round.
      let order = (0..<length).sorted {
        (numbers[start + $0], $0) > (numbers[start + $1], $1)
      }
      places += order.map { Int64($0) }
    }
    let shape = shape
    return try NDArray<Int64>.make(shape: shape) { _ = $0.initialize(fromContentsOf: places) }
  }
}

extension DType {
  /// Zero as an element of a real dtype.
  var zero: Scalar {
    switch self {
    case .float16: .float16(0)
    case .float32: .float32(0)
    default: .float64(0)
    }
  }

  /// The distance from 1 to the next number.
  var roundingError: Double { self == .float32 ? Double(Float.ulpOfOne) : .ulpOfOne }
}
