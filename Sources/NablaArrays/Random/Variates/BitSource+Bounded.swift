// nabla · BitSource+Bounded.swift
// Whole numbers below a bound, all equally likely.
// SPDX-License-Identifier: Apache-2.0

/// How a random word is brought into a range.
package enum BoundingMethod: Sendable {
  /// Multiplication (D. Lemire, *ACM Trans. Model. Comput. Simul.* 29 (2019), 3).
  case multiplication
  /// Rejection of what is too large after masking: NumPy's older functions.
  case masking
}

extension BitSource {
  /// A number from 0 to `most`, both included.
  @inline(__always)
  mutating func bounded(upTo most: UInt64) -> UInt64 {
    if most == 0 { return 0 }
    if most < 0xffff_ffff { return UInt64(bounded32(upTo: UInt32(truncatingIfNeeded: most))) }
    if most == 0xffff_ffff { return UInt64(next32()) }
    return most == .max ? next64() : bounded64(upTo: most)
  }

  @inline(__always)
  mutating func bounded32(upTo most: UInt32) -> UInt32 {
    let count = UInt64(most) &+ 1
    var product = UInt64(next32()) &* count
    if UInt32(truncatingIfNeeded: product) < UInt32(truncatingIfNeeded: count) {
      let threshold = (UInt32.max &- most) % (most &+ 1)
      while UInt32(truncatingIfNeeded: product) < threshold {
        product = UInt64(next32()) &* count
      }
    }
    return UInt32(truncatingIfNeeded: product >> 32)
  }

  @inline(__always)
  private mutating func bounded64(upTo most: UInt64) -> UInt64 {
    let count = most &+ 1
    var product = next64().multipliedFullWidth(by: count)
    if product.low < count {
      let threshold = (UInt64.max &- most) % count
      while product.low < threshold { product = next64().multipliedFullWidth(by: count) }
    }
    return product.high
  }

  /// A number from 0 to `most`, both included, by masking.
  @inline(__always)
  mutating func masked(upTo most: UInt64) -> UInt64 {
    if most == 0 { return 0 }
    let mask = UInt64.max >> UInt64(most.leadingZeroBitCount)
    while true {
      let word = (most <= 0xffff_ffff ? UInt64(next32()) : next64()) & mask
      if word <= most { return word }
    }
  }
}

/// Small random words cut from half words: two of 16 bits, four of 8, thirty-two of one.
struct SmallWords<Word: FixedWidthInteger & UnsignedInteger> {
  private var buffer: UInt32 = 0
  private var left = 0

  @inline(__always)
  mutating func next(_ bits: inout some BitSource) -> Word {
    if left == 0 {
      buffer = bits.next32()
      left = 32 / Word.bitWidth
    } else {
      buffer >>= UInt32(Word.bitWidth)
    }
    left -= 1
    return Word(truncatingIfNeeded: buffer)
  }

  /// True or false, from a bit of its own.
  @inline(__always)
  mutating func nextFlag(_ bits: inout some BitSource) -> Bool {
    if left == 0 {
      buffer = bits.next32()
      left = 32
    } else {
      buffer >>= 1
    }
    left -= 1
    return buffer & 1 != 0
  }

  /// A number from 0 to `most`, both included.
  mutating func bounded(
    upTo most: Word, _ method: BoundingMethod, _ bits: inout some BitSource
  ) -> Word {
    if most == 0 { return 0 }
    if most == .max { return next(&bits) }
    if method == .masking {
      let mask = Word.max >> Word(most.leadingZeroBitCount)
      while true {
        let word = next(&bits) & mask
        if word <= most { return word }
      }
    }
    let count = most &+ 1
    var product = next(&bits).multipliedFullWidth(by: count)
    if product.low < count {
      let threshold = (Word.max &- most) % count
      while Word(product.low) < threshold {
        product = next(&bits).multipliedFullWidth(by: count)
      }
    }
    return product.high
  }
}
