// nabla · AnyArray+Matrices.swift
// Small steps that computations with matrices are made of.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// Makes sure that the last two axes hold matrices.
  func checkMatrices(_ parameter: String = "a") throws(LinearAlgebraError) {
    guard rank >= 2 else { throw .needsMatrix(rank: rank, parameter: parameter) }
  }

  /// Makes sure that the last two axes hold square matrices.
  func checkSquare(_ parameter: String = "a") throws(LinearAlgebraError) {
    try checkMatrices(parameter)
    guard shape[rank - 1] == shape[rank - 2] else {
      throw .notSquare(shape: shape, parameter: parameter)
    }
  }

  /// Makes sure that there is neither NaN nor infinity.
  func checkFinite() throws(LinearAlgebraError) {
    let finite = try unary(.isfinite)
    guard case .bool(let flags) = finite else { return }
    if let position = flags.firstPosition(where: { !$0 }) {
      throw .notFinite(
        value: scalar(at: position).plainText, index: layout.index(ofPosition: position))
    }
  }

  /// True if there is neither NaN nor infinity.
  var isFinite: Bool {
    get throws(LinearAlgebraError) {
      try unary(.isfinite).gathered(.all, nil).scalar(at: 0) == .bool(true)
    }
  }

  /// True if there are no elements because a matrix has none.
  var hasEmptyMatrices: Bool { rank >= 2 && shape[rank - 1] * shape[rank - 2] == 0 }

  /// The view with the last two axes exchanged.
  ///
  /// - Throws: `needsMatrix`.
  package func matrixTransposed(_ parameter: String = "x") throws(LinearAlgebraError) -> AnyArray {
    guard rank >= 2 else { throw .needsMatrix(rank: rank, parameter: parameter) }
    return seen(through: layout.turned)
  }

  /// Gathers the elements along axes; `steps` takes down what the floating-point unit notices.
  func gathered(
    _ reduction: Reduction, _ axes: [Int]?, keepsAxes: Bool = false, initial: Scalar? = nil,
    _ steps: ArraySteps? = nil
  ) throws(LinearAlgebraError) -> AnyArray {
    var events: FloatingPointEvents = []
    defer { steps?.note(events, in: "reduce") }
    return try reductions { () throws(ReductionError) in
      var options = ReductionOptions(axes: axes)
      options.keepsAxes = keepsAxes
      options.initial = initial
      return try reduced(reduction, options, events: &events)
    }
  }

  // MARK: - Elementwise

  // What the floating-point unit notices is lost unless there are `steps` to take it down.

  func converted(to dtype: DType) throws(LinearAlgebraError) -> AnyArray {
    try arrays { () throws(ArrayError) in try astype(dtype) }
  }

  func unary(
    _ function: UnaryFunction, _ steps: ArraySteps? = nil
  ) throws(LinearAlgebraError) -> AnyArray {
    var events: FloatingPointEvents = []
    defer { steps?.note(events, in: function.rawValue) }
    return try arrays { () throws(ArrayError) in
      try AnyArray.apply(function, self, events: &events)
    }
  }

  func binary(
    _ function: BinaryFunction, _ other: Operand, _ steps: ArraySteps? = nil,
    named name: String? = nil
  ) throws(LinearAlgebraError) -> AnyArray {
    var events: FloatingPointEvents = []
    defer { steps?.note(events, in: name ?? function.rawValue) }
    return try arrays { () throws(ArrayError) in
      try AnyArray.apply(function, .array(self), other, events: &events)
    }
  }

  func binary(
    _ function: BinaryFunction, _ other: AnyArray, _ steps: ArraySteps? = nil
  ) throws(LinearAlgebraError) -> AnyArray {
    try binary(function, .array(other), steps)
  }

  /// The complex conjugates; real numbers are their own.
  func conjugated() throws(LinearAlgebraError) -> AnyArray {
    dtype.kind == "c" ? try unary(.conjugate) : self
  }

  /// The elements of the last axis, which become a column for each.
  var asColumns: AnyArray {
    seen(
      through: Layout(
        shape: shape + [1], strides: layout.strides + [0], offset: layout.offset))
  }

  /// The part of the last axis that a range names.
  func lastAxis(_ range: Range<Int>) -> AnyArray { narrowed(rank - 1, to: range) }

  /// The part of one axis that a range inside it names.
  func narrowed(_ axis: Int, to range: Range<Int>) -> AnyArray {
    var lengths = shape
    lengths[axis] = range.count
    return seen(
      through: Layout(
        shape: lengths, strides: layout.strides,
        offset: range.isEmpty
          ? layout.offset : layout.offset + range.lowerBound * layout.strides[axis]))
  }

  /// The elements at one place of an axis, which is gone.
  func picked(_ place: Int, axis: Int) -> AnyArray {
    var layout = narrowed(axis, to: place..<place + 1).layout
    var strides = layout.strides
    var lengths = layout.shape
    strides.remove(at: axis)
    lengths.remove(at: axis)
    layout = Layout(shape: lengths, strides: strides, offset: layout.offset)
    return seen(through: layout)
  }
}
