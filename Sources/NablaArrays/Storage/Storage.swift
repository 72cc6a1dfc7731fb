// nabla · Storage.swift
// The memory of an array.
// SPDX-License-Identifier: Apache-2.0

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

  /// Creates a block of uninitialised memory; every element is written before it is read.
  package init(uninitialized count: Int) {
    self.count = count
    self.base = UnsafeMutablePointer<Element>.allocate(capacity: max(count, 1))
  }

  deinit { base.deallocate() }
}
