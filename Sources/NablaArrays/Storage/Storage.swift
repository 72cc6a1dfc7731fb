// nabla · Storage.swift
// The memory of an array.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// A block of memory for the elements of arrays.
///
/// Where the block comes from (the pool of recycled blocks, one day a mapped file) nobody else knows.
///
/// The block lives as long as this object; `NDArray` writes only while it holds the only reference.
/// That makes sharing it between threads for reading safe.
public final class Storage<Element: ArrayElement>: @unchecked Sendable {
  /// The first element. Valid while this object lives.
  package let base: UnsafeMutablePointer<Element>
  /// How many elements there are.
  public let count: Int
  /// The pool's block; nil for memory that did not come from the pool.
  private let block: BlockPool.Block?

  private init(base: UnsafeMutableRawPointer, count: Int, block: BlockPool.Block? = nil) {
    // Safe: the block has room for `count` elements and is aligned for every dtype.
    self.base = base.bindMemory(to: Element.self, capacity: count)
    self.count = count
    self.block = block
  }

  deinit {
    // Safe: nobody has a reference any more, so nobody has the address.
    if let block {
      BlockPool.shared.giveBack(block)
    } else {
      free(base)
    }
  }

  /// Creates a block of uninitialised memory; every element is written before it is read.
  ///
  /// - Returns: nil if there is no room for `count` elements.
  package static func allocate(_ count: Int) -> Storage? {
    let (bytes, overflow) = count.multipliedReportingOverflow(by: MemoryLayout<Element>.stride)
    if overflow || count < 0 { return nil }
    if bytes >= BlockPool.pageBytes {
      guard let block = BlockPool.shared.take(bytes) else { return nil }
      return Storage(base: block.address(of: bytes), count: count, block: block)
    }
    guard let base = smallBlock(bytes) else { return nil }
    return Storage(base: base, count: count)
  }

  /// Memory from malloc: aligned to a cache line where that pays, and never empty.
  private static func smallBlock(_ bytes: Int) -> UnsafeMutableRawPointer? {
    // malloc aligns to 16 bytes and is twice as fast; a short array gains nothing from more.
    if bytes < 1024 { return malloc(max(bytes, 16)) }
    return aligned_alloc(64, (bytes + 63) / 64 * 64)
  }
}

/// The memory that arrays may take.
public enum ArrayMemory {
  /// The most bytes that arrays of 2 MiB and more may take together; nil for what the machine has.
  public static var limit: Int? {
    get { BlockPool.shared.limit }
    set { BlockPool.shared.limit = newValue }
  }

  /// Runs something that gets no new array of 2 MiB or more: for it, memory is out.
  package static func withoutLargeBlocks<Result>(_ body: () -> Result) -> Result {
    BlockPool.shared.withoutNewBlocks(body)
  }
}
