// nabla · Stretches.swift
// The parts of a run that a reduction takes at once.
// SPDX-License-Identifier: Apache-2.0

/// The parts of a run whose elements all take part, none longer than a piece.
struct Stretches: Sequence, IteratorProtocol {
  // Safe: whoever makes it vouches that the mask has a flag for every element of the run.
  private let mask: UnsafePointer<Bool>?
  private let maskStride: Int
  private let count: Int
  private let pieceLength: Int
  private var place = 0

  init(count: Int, pieceLength: Int, mask: UnsafePointer<Bool>? = nil, maskStride: Int = 0) {
    self.mask = mask
    self.maskStride = maskStride
    self.count = count
    self.pieceLength = pieceLength
  }

  /// The next stretch: its first element, and how many there are.
  @inline(never)
  mutating func next() -> (first: Int, count: Int)? {
    guard let mask else {
      if place == count { return nil }
      let first = place
      place += Swift.min(count - place, pieceLength)
      return (first, place - first)
    }
    // A piece begins where the stretch before it ended, with whatever gap comes first.
    while place < count {
      let end = place + Swift.min(count - place, pieceLength)
      while place < end && !mask[place &* maskStride] { place &+= 1 }
      let first = place
      while place < end && mask[place &* maskStride] { place &+= 1 }
      if place > first { return (first, place - first) }
    }
    return nil
  }
}
