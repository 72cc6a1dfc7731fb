// nabla · Caster.swift
// Numbers of one type from numbers of any other, a piece of a run at a time.
// SPDX-License-Identifier: Apache-2.0

/// A run of elements in a storage: `count` of them at distance `stride`, the first at `place`.
struct Run {
  var place: Int
  var stride: Int
  var count: Int
}

/// Reads elements as numbers of the type in the middle of casts.
struct MiddleReader<Middle: MiddleElement> {
  /// The numbers side by side: where they lie, if they do, or copied to the buffer, which has room
  /// for the whole run.
  let read: (Run, UnsafeMutablePointer<Middle>) -> UnsafePointer<Middle>
}

/// A reader for each of the types in the middle.
enum AnyMiddleReader {
  case signed(MiddleReader<Int64>)
  case unsigned(MiddleReader<UInt64>)
  case real(MiddleReader<Double>)
  case complex(MiddleReader<Complex128>)

  /// A reader of the elements of a storage, which the caller keeps alive.
  init(_ array: AnyArray) { self = array.visitNumbers(MakingReader()) }
}

/// Casts runs of elements of whatever type to numbers of one type.
///
/// The loops are compiled for each type once on its way to the middle, and four times on its way
/// from there, instead of for each pair of types.
struct Caster<Target: NumericElement> {
  // Safe: whoever casts vouches that the run lies inside the storage that the caster was made for,
  // which lives as long as the caster is used, and that the target has a place for each element.
  private let reader: AnyMiddleReader

  /// - Parameter array: Of numbers; the caller keeps it alive.
  init(_ array: AnyArray) { reader = AnyMiddleReader(array) }

  /// Casts the elements of a run to places at a distance.
  func cast(_ run: Run, to target: UnsafeMutablePointer<Target>, step: Int) {
    switch reader {
    case .signed(let reader): reader.cast(run, to: target, step: step)
    case .unsigned(let reader): reader.cast(run, to: target, step: step)
    case .real(let reader): reader.cast(run, to: target, step: step)
    case .complex(let reader): reader.cast(run, to: target, step: step)
    }
  }

  /// The position in a run of the first number that is too large for the target.
  func firstMisfit(_ run: Run) -> Int? {
    switch reader {
    case .signed(let reader): reader.firstMisfit(run, Target.self)
    case .unsigned(let reader): reader.firstMisfit(run, Target.self)
    case .real(let reader): reader.firstMisfit(run, Target.self)
    case .complex(let reader): reader.firstMisfit(run, Target.self)
    }
  }
}

extension MiddleReader {
  /// How many numbers wait in the middle: few enough to stay in the processor's nearest memory.
  private static var pieceLength: Int { 512 }

  fileprivate func cast<Target: NumericElement>(
    _ run: Run, to target: UnsafeMutablePointer<Target>, step: Int
  ) {
    forEachPiece(of: run) { first, items, count in
      // Safe: the piece is part of the run.
      let target = target + first &* step
      if step == 1 {
        for i in 0..<count { target[i] = items[i].narrowed(to: Target.self) }
      } else {
        for i in 0..<count { target[i &* step] = items[i].narrowed(to: Target.self) }
      }
      return true
    }
  }

  fileprivate func firstMisfit<Target: NumericElement>(_ run: Run, _: Target.Type) -> Int? {
    var found: Int?
    forEachPiece(of: run) { first, items, count in
      var misfits: UInt8 = 0
      for i in 0..<count { misfits |= items[i].fits(Target.self) ? 0 : 1 }
      if misfits == 0 { return true }
      found = (0..<count).first { !items[$0].fits(Target.self) }.map { $0 + first }
      return false
    }
    return found
  }

  /// Calls `body` with the numbers of each piece, until it returns false.
  @inline(__always)
  private func forEachPiece(
    of run: Run, _ body: (_ first: Int, UnsafePointer<Middle>, _ count: Int) -> Bool
  ) {
    withUnsafeTemporaryAllocation(of: Middle.self, capacity: Self.pieceLength) { buffer in
      guard let base = buffer.baseAddress else { return }
      var first = 0
      while first < run.count {
        let count = min(run.count - first, Self.pieceLength)
        let piece = Run(
          place: run.place &+ first &* run.stride, stride: run.stride, count: count)
        if !body(first, read(piece, base), count) { return }
        first &+= count
      }
    }
  }
}

private struct MakingReader: NumberVisitor {
  func visit<Element: NumericElement>(_ array: NDArray<Element>) -> AnyMiddleReader {
    // Safe: the users of the reader ask for runs inside the storage only.
    let source = UnsafePointer(array.storage.base)
    return Element.Middle.wrap(
      MiddleReader { run, buffer in
        let items = source + run.place
        if run.stride == 1 {
          if Element.self == Element.Middle.self {
            return UnsafeRawPointer(items).assumingMemoryBound(to: Element.Middle.self)
          }
          for i in 0..<run.count { buffer[i] = items[i].middle }
        } else {
          for i in 0..<run.count { buffer[i] = items[i &* run.stride].middle }
        }
        return UnsafePointer(buffer)
      })
  }
}
