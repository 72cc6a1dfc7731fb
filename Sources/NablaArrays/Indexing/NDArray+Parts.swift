// nabla · NDArray+Parts.swift
// Reading and writing the elements of a selection.
// SPDX-License-Identifier: Apache-2.0

extension NDArray {
  /// The elements of a selection: a view, or a row-major copy.
  func part(_ selection: Selection) throws(ArrayError) -> NDArray {
    switch selection {
    case .view(let view): return NDArray(storage: storage, layout: view)
    case .scattered(let places):
      let result = try NDArray.allocate(shape: places.shape)
      // Safe: the selection's places lie inside the storage, and there are as many as the result
      // has elements.
      let source = storage.base
      var target = result.base
      places.forEachRun { start, points, count in
        for k in 0..<count { target[k] = source[start &+ Int(points[k])] }
        target += count
      } run: { run in
        for i in 0..<run.count { target[i] = source[run.place &+ i &* run.stride] }
        target += run.count
      }
      return result
    }
  }

  /// The elements where a mask is true.
  ///
  /// - Precondition: Both are contiguous and have one shape.
  func compressed(_ mask: NDArray<Bool>) throws(ArrayError) -> NDArray {
    // Safe: `count` elements and flags lie side by side; as many are kept as were counted, and the
    // place behind them is never written, because nothing is when all are there.
    let (source, flags) = (base, UnsafePointer(mask.base))
    let kept = flags.trueCount(count)
    let result = try NDArray.allocate(shape: [kept])
    let target = result.base
    var next = 0
    var i = 0
    // Without a branch, which a mask without a pattern would mispredict every other time.
    while next < kept {
      target[next] = source[i]
      next &+= flags[i] ? 1 : 0
      i &+= 1
    }
    withExtendedLifetime((self, mask)) {}
    return result
  }

  /// Makes sure that nobody else sees what is written to this array.
  ///
  /// Only the elements of the array are copied, not what else the storage holds.
  mutating func makeUnique() throws(ArrayError) {
    if !ownsEveryElement() { self = try copy() }
  }

  /// Whether a write changes this array alone, and one element of it at a time: nobody else refers to
  /// the storage, and no element stands for several.
  mutating func ownsEveryElement() -> Bool {
    isKnownUniquelyReferenced(&storage) && !layout.repeatsElements
  }

  /// Writes values to the elements of a selection.
  ///
  /// - Parameter values: As broadcast to the shape of the selection; of other memory than `self`.
  fileprivate mutating func write(_ values: NDArray, broadcast layout: Layout, to part: Selection)
    throws(ArrayError)
  {
    // Safe: the selection's places lie inside the storage, which `self` alone refers to.
    switch part {
    case .view(let view):
      let plan = RunPlan(target: view, layout)
      let source = UnsafePointer(values.storage.base + layout.offset)
      MapJob(plan: plan, target: storage.base + view.offset, source: source).run { $0 }
    case .scattered(let places):
      let target = storage.base
      if values.count == 1 {
        let value = values.base.pointee
        places.forEachRun { start, points, count in
          for k in 0..<count { target[start &+ Int(points[k])] = value }
        } run: { run in
          for i in 0..<run.count { target[run.place &+ i &* run.stride] = value }
        }
        return
      }
      let flat = try NDArray(storage: values.storage, layout: layout).contiguous()
      var source = flat.base
      places.forEachRun { start, points, count in
        for k in 0..<count { target[start &+ Int(points[k])] = source[k] }
        source += count
      } run: { run in
        for i in 0..<run.count { target[run.place &+ i &* run.stride] = source[i] }
        source += run.count
      }
      withExtendedLifetime(flat) {}
    }
  }
}

extension NDArray {
  /// Stores values, broadcast, in the part that an index names.
  mutating func assign(
    _ items: [IndexItem], _ part: Selection, _ values: NDArray
  ) throws(ArrayError) {
    let broadcast = try values.layout.broadcast(to: part, named: items, rank: rank)
    if ownsEveryElement() {
      try write(values, broadcast: broadcast, to: part)
    } else {
      self = try copy()
      try write(values, broadcast: broadcast, to: try Selection(items, in: layout))
    }
  }
}

extension Layout {
  /// A value's layout as broadcast to the part that it is stored in.
  ///
  /// - Parameter wholeRank: The rank of the array that the items name a part of.
  fileprivate func broadcast(
    to selection: Selection, named items: [IndexItem], rank wholeRank: Int
  ) throws(ArrayError) -> Layout {
    let part = StorePart(selection, named: items, rank: wholeRank)
    if part == .mask && rank > 1 { throw .store(.rankForMask(rank)) }
    if rank > 0 && IndexItem.areAllIntegers(items) && selection.shape.isEmpty {
      throw .store(.sequence(shape: shape))
    }
    if let layout = withoutLeadingOnes(rank: selection.shape.count).broadcast(to: selection.shape) {
      return layout
    }
    throw .store(.shape(value: shape, target: selection.shape, part))
  }

  /// The layout without the axes of length 1 by which it exceeds `rank`, as assignment allows.
  fileprivate func withoutLeadingOnes(rank wanted: Int) -> Layout {
    if rank <= wanted { return self }
    let surplus = rank - wanted
    if shape[..<surplus].contains(where: { $0 != 1 }) { return self }
    return Layout(
      shape: Array(shape[surplus...]), strides: Array(strides[surplus...]), offset: offset)
  }
}

extension StorePart {
  fileprivate init(_ selection: Selection, named items: [IndexItem], rank: Int) {
    switch selection {
    case .view: self = .view
    case .scattered:
      if items.count == 1, case .array(.bool(let mask)) = items[0], mask.rank == rank {
        self = .mask
      } else {
        self = .scattered
      }
    }
  }
}

extension IndexItem {
  /// True if every item is one integer: then the part is one element.
  fileprivate static func areAllIntegers(_ items: [IndexItem]) -> Bool {
    items.allSatisfy { item in
      switch item {
      case .integer: true
      case .array(let array): array.rank == 0 && array.dtype.isInteger
      case .slice, .newAxis, .ellipsis: false
      }
    }
  }
}
