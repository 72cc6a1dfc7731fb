// nabla · RandomStream+Integers.swift
// Arrays of random integers.
// SPDX-License-Identifier: Apache-2.0

extension RandomStream {
  /// Draws integers from `low` up to `high`, which is left out unless `includesHigh`.
  ///
  /// - Returns: An array of the kind's dtype.
  /// - Throws: `emptyRange`, `boundOutOfRange`; shapes that do not fit.
  package mutating func drawIntegers(
    _ bounds: IntegerBounds, _ kind: IntegerKind, size: [Int]?, includesHigh: Bool
  ) throws(RandomError) -> AnyArray {
    let method: BoundingMethod = isLegacy ? .masking : .multiplication
    let numbers: NDArray<Int64>
    switch bounds {
    case .numbers(let low, let high):
      let shape = try VariateShape(size: size, [], dtype: kind.dtype).shape
      if shape.contains(0) {
        return try Self.array(
          try Self.inEngine { () throws(ArrayError) in
            try NDArray<Int64>.make(shape: shape) { _ in }
          }, kind)
      }
      let range = try IntegerRange(low, high, kind, includesHigh: includesHigh)
      numbers = try run(IntegerJob(shape: shape, range: range, width: kind.width, method: method))
    case .arrays(let low, let high):
      let shape = try VariateShape(size: size, [low, high], dtype: kind.dtype).shape
      let counts = try CountParameter.several([low, high], [], shape)
      var ranges: [IntegerRange] = []
      let count = shape.reduce(1, *)
      ranges.reserveCapacity(count)
      for place in 0..<count {
        ranges.append(
          try IntegerRange(
            Int128(counts[0][place]), Int128(counts[1][place]), kind, includesHigh: includesHigh))
      }
      numbers = try run(
        RangesJob(shape: shape, ranges: ranges, width: kind.width, method: method))
    }
    return try Self.array(numbers, kind)
  }

  private static func array(
    _ numbers: NDArray<Int64>, _ kind: IntegerKind
  ) throws(RandomError) -> AnyArray {
    try inEngine { () throws(ArrayError) in
      guard kind.dtype == .uint64 else { return try AnyArray.int64(numbers).astype(kind.dtype) }
      // The bits are those of unsigned numbers already.
      return .uint64(
        try NDArray.make(shape: numbers.shape) { target in
          for place in target.indices { target[place] = UInt64(bitPattern: numbers.base[place]) }
        })
    }
  }
}

/// Where integers begin, and how far they go from there.
struct IntegerRange {
  /// The first, as 64 bits.
  let start: Int64
  /// The distance of the last from the first.
  let most: UInt64

  init(
    _ low: Int128, _ high: Int128, _ kind: IntegerKind, includesHigh: Bool
  ) throws(RandomError) {
    let last = includesHigh ? high : high - 1
    if low < kind.least {
      throw .boundOutOfRange(
        name: "low", value: String(low), dtype: kind.dtype.name,
        parameter: "low")
    }
    if last > kind.most {
      throw .boundOutOfRange(
        name: "high", value: String(high), dtype: kind.dtype.name, parameter: kind.highParameter)
    }
    if low > last {
      throw .emptyRange(
        low: String(low), high: String(high), includesHigh: includesHigh,
        parameter: kind.highParameter)
    }
    start = Int64(truncatingIfNeeded: low)
    most = UInt64(truncatingIfNeeded: last - low)
  }
}

/// Fills an array with integers of one range.
private struct IntegerJob: VariateJob {
  let shape: [Int]
  let range: IntegerRange
  let width: Int
  let method: BoundingMethod

  func run<Source: VariateSource>(_ source: inout Source) throws(RandomError) -> NDArray<Int64> {
    var bits = source.bits
    defer { source.bits = bits }
    let (start, most) = (range.start, range.most)
    return try RandomStream.inEngine { () throws(ArrayError) in
      try NDArray.make(shape: shape) { target in
        if width == 64, method == .multiplication, most > 0, most < 0xffff_ffff {
          let narrow = UInt32(truncatingIfNeeded: most)
          for place in target.indices {
            target[place] = start &+ Int64(bits.bounded32(upTo: narrow))
          }
          return
        }
        var words = BoundedWords(width: width, method: method)
        for place in target.indices {
          target[place] = start &+ Int64(truncatingIfNeeded: words.next(upTo: most, &bits))
        }
      }
    }
  }
}

/// Fills an array with integers, each of its own range.
private struct RangesJob: VariateJob {
  let shape: [Int]
  let ranges: [IntegerRange]
  let width: Int
  let method: BoundingMethod

  func run<Source: VariateSource>(_ source: inout Source) throws(RandomError) -> NDArray<Int64> {
    try RandomStream.inEngine { () throws(ArrayError) in
      try NDArray.make(shape: shape) { target in
        var words = BoundedWords(width: width, method: method)
        for place in target.indices {
          let range = ranges[place]
          let word = words.next(upTo: range.most, &source.bits)
          target[place] = range.start &+ Int64(truncatingIfNeeded: word)
        }
      }
    }
  }
}

/// Bounded words of any width; small ones share half words.
private struct BoundedWords {
  let width: Int
  let method: BoundingMethod
  private var bytes = SmallWords<UInt8>()
  private var pairs = SmallWords<UInt16>()

  init(width: Int, method: BoundingMethod) {
    self.width = width
    self.method = method
  }

  mutating func next(upTo most: UInt64, _ bits: inout some BitSource) -> UInt64 {
    switch width {
    case 1: return most == 0 ? 0 : bytes.nextFlag(&bits) ? 1 : 0
    case 8: return UInt64(bytes.bounded(upTo: UInt8(truncatingIfNeeded: most), method, &bits))
    case 16: return UInt64(pairs.bounded(upTo: UInt16(truncatingIfNeeded: most), method, &bits))
    default:
      return method == .masking ? bits.masked(upTo: most) : bits.bounded(upTo: most)
    }
  }
}
