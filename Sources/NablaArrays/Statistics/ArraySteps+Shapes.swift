// nabla · ArraySteps+Shapes.swift
// Steps that move elements.
// SPDX-License-Identifier: Apache-2.0

extension ArraySteps {
  /// The elements in another shape.
  package func reshape(_ array: AnyArray, _ shape: [Int]) throws(AnalysisError) -> AnyArray {
    try shaping { () throws(ShapeError) in try array.reshaped(to: shape) }
  }

  /// All elements along one axis.
  func ravel(_ array: AnyArray) throws(AnalysisError) -> AnyArray {
    try shaping { () throws(ShapeError) in try array.raveled(order: .rowMajor) }
  }

  /// The elements in ascending order along an axis, or of all.
  package func sort(_ array: AnyArray, along axis: Int?) throws(AnalysisError) -> AnyArray {
    try shaping { () throws(ShapeError) in try array.sorted(along: axis) }
  }

  /// The positions that put the elements in ascending order along an axis, or of all.
  package func sortingPositions(
    _ array: AnyArray, along axis: Int?
  ) throws(AnalysisError) -> AnyArray {
    try shaping { () throws(ShapeError) in try array.sortingPositions(along: axis) }
  }

  /// The positions that put the elements in ascending order, equal ones in their own.
  func order(_ array: AnyArray, along axis: Int = 0) throws(AnalysisError) -> [Int] {
    try integers(
      try shaping { () throws(ShapeError) in try array.sortingPositions(along: axis) })
  }

  /// The elements at positions along an axis, which lie inside it.
  func take(
    _ array: AnyArray, _ positions: [Int], along axis: Int = 0
  ) throws(AnalysisError) -> AnyArray {
    try engine { () throws(ArrayError) in try array.taking(positions, along: axis) }
  }

  /// The arrays one behind the other.
  package func join(_ arrays: [AnyArray], along axis: Int = 0) throws(AnalysisError) -> AnyArray {
    try shaping { () throws(ShapeError) in try AnyArray.concatenated(arrays, along: axis) }
  }

  /// The elements where a list of truth values is true, along the first axis.
  func keep(_ array: AnyArray, where mask: AnyArray) throws(AnalysisError) -> AnyArray {
    try engine { () throws(ArrayError) in try array.subscripted([.array(mask)]) }
  }

  /// A part along the first axis; `upper` lies behind the last item.
  func part(_ array: AnyArray, _ lower: Int, _ upper: Int) -> AnyArray {
    array.part(lower, upper, along: 0)
  }

  /// The axes in another order.
  func transpose(_ array: AnyArray, _ order: [Int]? = nil) throws(AnalysisError) -> AnyArray {
    try shaping { () throws(ShapeError) in try array.transposed(order) }
  }

  /// Lists as the columns of a table.
  package func columns(_ lists: [AnyArray]) throws(AnalysisError) -> AnyArray {
    try shaping { () throws(ShapeError) in try AnyArray.columnStacked(lists) }
  }

  /// The axes that a reduction runs along, counted from the first; all for none.
  func axes(_ written: [Int]?, rank: Int) throws(AnalysisError) -> [Int] {
    guard let written else { return Array(0..<rank) }
    return try shaping { () throws(ShapeError) in try AnyArray.axes(written, rank: rank) }
  }

  /// One axis, counted from the first.
  func axis(_ written: Int, rank: Int) throws(AnalysisError) -> Int {
    try shaping { () throws(ShapeError) in try AnyArray.axis(written, rank: rank) }
  }

  // MARK: - Lists of numbers

  /// The elements as doubles, in row-major order.
  func doubles(_ array: AnyArray) throws(AnalysisError) -> [Double] {
    try engine { () throws(ArrayError) in
      let list: NDArray<Double> = try array.converted()
      return list.elements
    }
  }

  /// The elements as integers, in row-major order.
  func integers(_ array: AnyArray) throws(AnalysisError) -> [Int] {
    try engine { () throws(ArrayError) in
      let list: NDArray<Int64> = try array.converted()
      return list.elements.map { Int($0) }
    }
  }

  /// The elements as truth values, in row-major order.
  func truths(_ array: AnyArray) throws(AnalysisError) -> [Bool] {
    try engine { () throws(ArrayError) in
      let list: NDArray<Bool> = try array.converted()
      return list.elements
    }
  }

  /// A list of numbers as an array.
  func array(_ numbers: [Double]) throws(AnalysisError) -> AnyArray {
    try engine { () throws(ArrayError) in .float64(try NDArray.copying(numbers)) }
  }

  /// A list of integers as an array.
  package func array(_ numbers: [Int]) throws(AnalysisError) -> AnyArray {
    try engine { () throws(ArrayError) in .int64(try NDArray.copying(numbers.map { Int64($0) })) }
  }

  /// A list of truth values as an array.
  func array(_ flags: [Bool]) throws(AnalysisError) -> AnyArray {
    try engine { () throws(ArrayError) in .bool(try NDArray.copying(flags)) }
  }

  /// An array of zeros.
  func zeros(_ shape: [Int], _ dtype: DType) throws(AnalysisError) -> AnyArray {
    try engine { () throws(ArrayError) in try AnyArray.zeros(shape, dtype) }
  }

  /// True if a condition holds for an element at least.
  func any(_ condition: AnyArray) throws(AnalysisError) -> Bool {
    try truths(reduce(.any, condition)).contains(true)
  }

  /// True if a condition holds for every element.
  func all(_ condition: AnyArray) throws(AnalysisError) -> Bool {
    try !truths(reduce(.all, condition)).contains(false)
  }
}

extension AnyArray {
  /// True for real and complex numbers with a fraction.
  var isInexact: Bool { dtype.kind == "f" || dtype.kind == "c" }
}
