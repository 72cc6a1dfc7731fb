// nabla · Selection+Resolution.swift
// From the items of an index to the elements they name.
// SPDX-License-Identifier: Apache-2.0

extension Selection {
  /// Finds the elements that the items name in an array of this layout.
  ///
  /// - Throws: `index` with what is wrong with it.
  init(_ items: [IndexItem], in layout: Layout) throws(ArrayError) {
    var resolver = IndexResolver(layout)
    var plainItems: [IndexItem] = []
    for item in items { plainItems.append(try item.plain(at: plainItems.count)) }
    let missing = try IndexItem.countOfAxesLeft(plainItems, rank: layout.rank)
    resolver.isAdvanced = plainItems.contains { if case .array = $0 { true } else { false } }
    var hasEllipsis = false
    for (place, item) in plainItems.enumerated() {
      if case .ellipsis = item { hasEllipsis = true }
      resolver.item = place
      try resolver.resolve(item, missing: missing)
    }
    if !hasEllipsis { resolver.keepAxes(missing) }
    self = try resolver.selection()
  }
}

extension IndexItem {
  /// The item with arrays that stand for one integer, or that are empty brackets, made plain.
  ///
  /// - Throws: `index(notInteger)` for arrays of floats and complex numbers.
  fileprivate func plain(at item: Int) throws(ArrayError) -> IndexItem {
    guard case .array(let array) = self else { return self }
    if array.dtype == .bool { return self }
    if array.dtype.isInteger {
      let indices: NDArray<Int64> = try array.converted()
      return indices.rank == 0 ? .integer(Int(indices.base.pointee)) : .array(.int64(indices))
    }
    // `x[[]]`: an empty bracket has no integers to show its dtype.
    if array.dtype == .float64 && array.shape == [0] { return .array(.int64(NDArray([]))) }
    throw .index(.notInteger(item: item, dtype: array.dtype))
  }

  /// How many axes of the array the items use up.
  private var axesUsed: Int {
    switch self {
    case .integer, .slice: 1
    case .newAxis, .ellipsis: 0
    case .array(.bool(let mask)): mask.rank
    case .array: 1
    }
  }

  /// How many axes an ellipsis, written or implied at the end, stands for.
  fileprivate static func countOfAxesLeft(_ items: [IndexItem], rank: Int) throws(ArrayError) -> Int
  {
    var used = 0
    var hasEllipsis = false
    var surplus: Int?
    for (place, item) in items.enumerated() {
      used += item.axesUsed
      if used > rank && surplus == nil { surplus = place }
      guard case .ellipsis = item else { continue }
      if hasEllipsis { throw .index(.repeatedEllipsis(item: place)) }
      hasEllipsis = true
    }
    if let surplus { throw .index(.tooMany(item: surplus, rank: rank, found: used)) }
    return rank - used
  }
}

/// What is known after some of the items of an index.
private struct IndexResolver {
  let layout: Layout
  /// True if the index holds an array: then its integers are index arrays too.
  var isAdvanced = false
  /// The place of the item that is being resolved.
  var item = 0
  /// The axis that the next item picks from.
  private var axis = 0
  private var offset: Int
  /// The axes that basic items leave.
  private var shape: [Int] = []
  private var strides: [Int] = []
  private var arrays: [IndexArray] = []
  /// The shapes of the index arrays, masks of rank 0 included.
  private var arrayShapes: [[Int]] = []
  /// How many axes were left before the first array; nil if there was none.
  private var axesBeforeArrays: Int?
  /// True if basic items stand between arrays: then their axes come first in the result.
  private var isSplit = false
  private var isInsideArrays = false

  init(_ layout: Layout) {
    self.layout = layout
    self.offset = layout.offset
  }

  mutating func resolve(_ item: IndexItem, missing: Int) throws(ArrayError) {
    switch item {
    case .integer(let index): try pick(index)
    case .slice(let lower, let upper, let step): try cut(lower, upper, step ?? 1)
    case .newAxis: keep(length: 1, stride: 0)
    case .ellipsis: keepAxes(missing)
    case .array(.bool(let mask)): try pick(mask)
    case .array(.int64(let indices)): pick(indices)
    case .array(let array): throw .index(.notInteger(item: self.item, dtype: array.dtype))
    }
  }

  /// Keeps the next axes whole.
  mutating func keepAxes(_ count: Int) {
    isInsideArrays = false
    for _ in 0..<count {
      keep(length: layout.shape[axis], stride: layout.strides[axis])
      axis += 1
    }
  }

  private mutating func keep(length: Int, stride: Int) {
    isInsideArrays = false
    shape.append(length)
    strides.append(stride)
  }

  private mutating func pick(_ index: Int) throws(ArrayError) {
    let size = layout.shape[axis]
    let place = index < 0 ? index &+ size : index
    if place < 0 || place >= size {
      throw .index(.outOfRange(item: item, index: index, axis: axis, size: size))
    }
    if isAdvanced { enterArrays() }
    offset += place &* layout.strides[axis]
    axis += 1
  }

  private mutating func cut(_ lower: Int?, _ upper: Int?, _ step: Int) throws(ArrayError) {
    if step == 0 { throw .index(.zeroStep(item: item)) }
    let range = SliceRange(lower: lower, upper: upper, step: step, length: layout.shape[axis])
    if range.count > 0 { offset += range.start &* layout.strides[axis] }
    keep(length: range.count, stride: layout.strides[axis] &* step)
    axis += 1
  }

  private mutating func pick(_ indices: NDArray<Int64>) {
    enterArrays()
    arrayShapes.append(indices.shape)
    arrays.append(
      IndexArray(
        indices: indices, axis: axis, item: item, size: layout.shape[axis],
        stride: layout.strides[axis]))
    axis += 1
  }

  private mutating func pick(_ mask: NDArray<Bool>) throws(ArrayError) {
    if mask.rank == 0 {
      enterArrays()
      arrayShapes.append([mask.base.pointee ? 1 : 0])
      return
    }
    for (place, maskSize) in mask.shape.enumerated() {
      let size = layout.shape[axis + place]
      if size != maskSize {
        throw .index(
          .maskSize(item: item, axis: axis + place, size: size, maskSize: maskSize))
      }
    }
    for indices in try mask.trueIndices() { pick(indices) }
  }

  private mutating func enterArrays() {
    if axesBeforeArrays == nil {
      axesBeforeArrays = shape.count
    } else if !isInsideArrays {
      isSplit = true
    }
    isInsideArrays = true
  }

  /// The elements that all items together name.
  func selection() throws(ArrayError) -> Selection {
    if !isAdvanced { return .view(Layout(shape: shape, strides: strides, offset: offset)) }
    let common = try broadcastShape()
    let split = isSplit ? 0 : axesBeforeArrays ?? 0
    let result = Array(shape[..<split]) + common + Array(shape[split...])
    let places = try NDArray<Int64>.make(shape: common) { $0.update(repeating: 0) }
    for array in arrays { try array.add(to: places) }
    return .scattered(
      ScatteredPlaces(
        shape: result,
        outer: Layout(
          shape: Array(shape[..<split]), strides: Array(strides[..<split]), offset: offset),
        places: places,
        inner: Layout(
          shape: Array(shape[split...]), strides: Array(strides[split...]), offset: 0)))
  }

  private func broadcastShape() throws(ArrayError) -> [Int] {
    do {
      return try Layout.broadcast(arrayShapes)
    } catch {
      throw .index(.shapes(arrayShapes))
    }
  }
}
