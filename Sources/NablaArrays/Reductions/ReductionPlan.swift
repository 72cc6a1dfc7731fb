// nabla · ReductionPlan.swift
// Everything about a reduction that can fail before it starts.
// SPDX-License-Identifier: Apache-2.0

/// The checked arguments of a reduction.
struct ReductionPlan {
  /// The axes to reduce, counted from the first.
  let axes: [Int]
  var keepsAxes: Bool
  /// The elements that take part, in the shape of the array.
  let mask: NDArray<Bool>?
  /// How many elements each result gathers, the mask aside.
  let elementsPerResult: Int

  init(_ options: ReductionOptions, of source: Layout) throws(ReductionError) {
    axes = try Self.axes(options.axes, rank: source.rank)
    keepsAxes = options.keepsAxes
    elementsPerResult = axes.reduce(1) { $0 &* source.shape[$1] }
    guard let mask = options.mask else {
      self.mask = nil
      return
    }
    guard case .bool(let flags) = mask else { throw .maskNotBool(dtype: mask.dtype) }
    guard let layout = flags.layout.stretched(to: source.shape) else {
      throw .array(.cannotBroadcast([source.shape, flags.shape]))
    }
    self.mask = NDArray(storage: flags.storage, layout: layout)
  }

  /// The plan without a mask.
  init(axes: [Int], keepsAxes: Bool, elementsPerResult: Int) {
    self.axes = axes
    self.keepsAxes = keepsAxes
    self.mask = nil
    self.elementsPerResult = elementsPerResult
  }

  /// The walk through an array of the planned shape.
  func walk(_ layout: Layout) -> ReductionWalk {
    ReductionWalk(layout, reducing: axes, keepsAxes: keepsAxes, mask: mask?.layout)
  }

  /// NumPy lets a number be reduced along "its" axis 0 or -1.
  fileprivate static func axes(_ written: [Int]?, rank: Int) throws(ReductionError) -> [Int] {
    guard let written else { return Array(0..<rank) }
    if rank == 0 && (written == [0] || written == [-1]) { return [] }
    do {
      return try Layout.axes(written, rank: rank)
    } catch .repeatedAxis(let axis) {
      throw .duplicateAxis(axis: axis)
    } catch {
      throw .array(error)
    }
  }
}

extension ReductionOptions {
  /// How many axes the result has.
  ///
  /// - Throws: axes that an array does not have, or has only once.
  package func resultRank(of array: AnyArray) throws(ReductionError) -> Int {
    let reduced = try ReductionPlan.axes(axes, rank: array.rank)
    return keepsAxes ? array.rank : array.rank - reduced.count
  }
}

extension Layout {
  /// The layout with new axes in front and axes of length 1 repeated; nil if that does not fit.
  func stretched(to target: [Int]) -> Layout? {
    guard rank <= target.count else { return nil }
    var steps = [Int](repeating: 0, count: target.count)
    for (back, axis) in zip(target.indices.reversed(), shape.indices.reversed()) {
      if shape[axis] == target[back] {
        steps[back] = strides[axis]
      } else if shape[axis] != 1 {
        return nil
      }
    }
    return Layout(shape: target, strides: steps, offset: offset)
  }
}
