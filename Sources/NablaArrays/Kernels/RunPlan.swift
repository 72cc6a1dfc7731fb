// nabla · RunPlan.swift
// The order in which a kernel visits its operands.
// SPDX-License-Identifier: Apache-2.0

/// How to walk through up to four arrays of one shape at the same time.
///
/// The walk is a sequence of runs: stretches along one axis, in which each array advances by a fixed
/// stride. Axes that follow one another in every array are one axis here, so contiguous arrays
/// of any shape are a single run. Lane 0 of each vector belongs to the target.
struct RunPlan {
  /// One number for each array.
  typealias Lanes = SIMD4<Int>

  /// The elements of one run; 0 if there is nothing to visit.
  private(set) var runLength: Int
  /// The stride of each array along a run.
  private(set) var runStrides: Lanes
  /// The axes around the runs, outermost first.
  private var outerLengths: [Int] = []
  private var outerStrides: [Lanes] = []

  /// Plans a single run: `count` elements side by side, or the same one `count` times (stride 0).
  init(count: Int, strides: Lanes) {
    runLength = count
    runStrides = strides
  }

  /// Plans the walk through arrays of one shape.
  init(_ shape: [Int], _ strides: [Lanes]) {
    runLength = 1
    runStrides = Lanes(repeating: 0)
    for axis in shape.indices where shape[axis] != 1 {
      append(length: shape[axis], strides: strides[axis])
    }
    if shape.contains(0) {
      self = RunPlan(count: 0, strides: Lanes(repeating: 1))
    }
  }

  /// Adds an axis inside the ones so far, as one with the innermost if it continues there.
  private mutating func append(length: Int, strides: Lanes) {
    if runLength == 1 {
      runLength = length
      runStrides = strides
    } else if runStrides == strides &* Lanes(repeating: length) {
      runLength *= length
      runStrides = strides
    } else {
      outerLengths.append(runLength)
      outerStrides.append(runStrides)
      runLength = length
      runStrides = strides
    }
  }
}

extension RunPlan: Sequence {
  /// The place of each array at the start of each run, in row-major order.
  ///
  /// A kernel's loop over its runs is compiled for each function and each type; what it costs to get
  /// from one run to the next is paid here, once.
  struct Iterator: IteratorProtocol {
    private let lengths: [Int]
    private let strides: [Lanes]
    private var counters: [Int]
    private var places = Lanes(repeating: 0)
    private var isAtEnd: Bool

    fileprivate init(_ plan: RunPlan) {
      lengths = plan.outerLengths
      strides = plan.outerStrides
      counters = [Int](repeating: 0, count: plan.outerLengths.count)
      isAtEnd = plan.runLength == 0
    }

    @inline(never)
    mutating func next() -> Lanes? {
      if isAtEnd { return nil }
      let current = places
      isAtEnd = !advance()
      return current
    }

    /// Steps the outermost axes on like an odometer; false after the last run.
    private mutating func advance() -> Bool {
      var axis = lengths.count - 1
      while axis >= 0 {
        counters[axis] += 1
        places &+= strides[axis]
        if counters[axis] < lengths[axis] { return true }
        places &-= strides[axis] &* Lanes(repeating: lengths[axis])
        counters[axis] = 0
        axis -= 1
      }
      return false
    }
  }

  @inline(never)
  func makeIterator() -> Iterator { Iterator(self) }
}

extension RunPlan {
  /// Plans the walk from a source to a target of the same shape.
  init(target: Layout, _ source: Layout) {
    if target.isContiguous && source.isContiguous {
      self.init(count: target.count, strides: Lanes(1, 1, 0, 0))
    } else {
      self.init(
        target.shape,
        target.shape.indices.map { Lanes(target.strides[$0], source.strides[$0], 0, 0) })
    }
  }

  /// Plans the walk from two sources to a target of the same shape.
  init(target: Layout, _ left: Layout, _ right: Layout) {
    if target.isContiguous && left.isContiguous && right.isContiguous {
      self.init(count: target.count, strides: Lanes(1, 1, 1, 0))
    } else {
      self.init(
        target.shape,
        target.shape.indices.map {
          Lanes(target.strides[$0], left.strides[$0], right.strides[$0], 0)
        })
    }
  }
}
