// nabla · ItemSource.swift
// What a reduction reads: elements as they are, or as numbers of another type.
// SPDX-License-Identifier: Apache-2.0

/// The elements of an array as items of one type, read in pieces of a run.
struct ItemSource<Item: ArrayElement> {
  private enum Origin {
    case elements(NDArray<Item>)
    /// The array that is cast, how, and where to.
    case cast(AnyArray, (Run, UnsafeMutablePointer<Item>) -> Void, buffer: NDArray<Item>)
  }

  /// Where the elements lie.
  let layout: Layout
  /// How many elements a piece has at most: NumPy sums what it converts piece by piece.
  let pieceLength: Int
  private let origin: Origin

  /// How many elements NumPy converts at a time.
  static var convertedLength: Int { 8192 }

  /// Reads elements where they lie.
  ///
  /// - Parameter isConverted: True for numbers that NumPy would have converted just now.
  init(_ array: NDArray<Item>, isConverted: Bool = false) {
    self.init(
      layout: array.layout, pieceLength: isConverted ? Self.convertedLength : .max,
      origin: .elements(array))
  }

  private init(layout: Layout, pieceLength: Int, origin: Origin) {
    self.layout = layout
    self.pieceLength = pieceLength
    self.origin = origin
  }

  /// The items of a run, and their distance, until the next ones are read.
  ///
  /// - Parameter run: No longer than a piece.
  @inline(__always)
  func read(_ run: Run) -> (items: UnsafePointer<Item>, stride: Int) {
    // Safe: runs lie inside the layout, whose storage the origin keeps alive, and a piece fits the
    // buffer.
    switch origin {
    case .elements(let array): return (UnsafePointer(array.storage.base) + run.place, run.stride)
    case .cast(_, let cast, let buffer):
      cast(run, buffer.base)
      return (UnsafePointer(buffer.base), 1)
    }
  }

  /// Ends the walk through a source: until here its elements are there.
  func finish() {
    withExtendedLifetime(self) {}
  }
}

extension ItemSource where Item: NumericElement {
  /// The array that is read.
  var array: AnyArray {
    switch origin {
    case .elements(let array): Item.wrap(array)
    case .cast(let array, _, _): array
    }
  }

  /// Casts numbers as they are read; what does not fit is checked before.
  init(casting array: AnyArray) throws(ReductionError) {
    if let same = Item.unwrap(array) {
      self.init(same)
      return
    }
    let length = min(Self.convertedLength, array.count)
    let caster = Caster<Item>(array)
    self.init(
      layout: array.layout, pieceLength: Self.convertedLength,
      origin: .cast(
        array, { caster.cast($0, to: $1, step: 1) },
        buffer: try .room(like: Layout(rowMajor: [length]))))
  }
}
