// nabla · BlockPoolTests.swift
// Where the memory of arrays comes from, and when there is none.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NablaArrays

/// One after the other: they look at what the one pool holds.
@Suite(.serialized)
struct BlockPoolTests {
  @Test func `large blocks are aligned to huge pages, and used again`() throws {
    let pool = BlockPool()
    let block = try #require(pool.take(5_000_000))
    #expect(Int(bitPattern: block.base) % BlockPool.pageBytes == 0)
    #expect(block.bytes == 6 << 20)
    block.base.storeBytes(of: 7, toByteOffset: block.bytes - 8, as: Int.self)
    #expect(pool.bytesInUse == block.bytes)
    pool.giveBack(block)
    #expect(pool.bytesInUse == 0)
    let again = try #require(pool.take(5_500_000))
    #expect(again.base == block.base)
    #expect(again.start == block.start)
    pool.giveBack(again)
  }

  @Test func `neighbouring blocks begin at different places, inside`() throws {
    let pool = BlockPool()
    let lengths = [8 << 20, 8 << 20, 10_000_000, 2 << 20]
    let blocks = try lengths.map { try #require(pool.take($0)) }
    let places = zip(blocks, lengths).map { $0.address(of: $1) - $0.base }
    #expect(Set(places.prefix(3)).count == 3)
    #expect(places[3] == 0)
    for (place, (block, length)) in zip(places, zip(blocks, lengths)) {
      #expect(place % 64 == 0)
      #expect(place + length <= block.bytes)
    }
    blocks.forEach(pool.giveBack)
  }

  @Test func `a much larger block is not wasted on a small request`() throws {
    let pool = BlockPool()
    let large = try #require(pool.take(40 << 20))
    pool.giveBack(large)
    let small = try #require(pool.take(2 << 20))
    #expect(small.base != large.base)
    #expect(small.bytes == 2 << 20)
    pool.giveBack(small)
  }

  @Test func `the limit holds for all blocks together`() throws {
    let pool = BlockPool()
    pool.limit = 10 << 20
    let first = try #require(pool.take(6 << 20))
    #expect(pool.take(6 << 20) == nil)
    pool.giveBack(first)
    let second = try #require(pool.take(6 << 20))
    pool.giveBack(second)
  }

  @Test func `what cannot be is refused before anything happens`() {
    #expect(BlockPool.shared.take(.max) == nil)
    #expect(BlockPool.shared.take(1 << 55) == nil)
    #expect(Storage<Double>.allocate(.max) == nil)
    #expect(Storage<Double>.allocate(-1) == nil)
    let shape = [1_000_000_000_000]
    #expect(throws: ArrayError.outOfMemory(shape: shape, dtype: .float64)) {
      try NDArray<Double>.allocate(shape: shape)
    }
    let overflowing = [1 << 40, 1 << 40]
    #expect(throws: ArrayError.outOfMemory(shape: overflowing, dtype: .int64)) {
      try NDArray<Int64>.allocate(shape: overflowing)
    }
    #expect(throws: ArrayError.negativeDimension) { try NDArray<Bool>.allocate(shape: [2, -1]) }
  }

  @Test func `an empty shape with a huge axis needs no memory`() throws {
    #expect(try NDArray<Double>.allocate(shape: [1 << 40, 0]).count == 0)
  }

  @Test func `the machine has memory left`() {
    #expect(SystemMemory.availableBytes() > 1 << 20)
  }

  @Test(arguments: [0, 1, 100, 128, 1000, 262_143, 262_144, 300_000])
  func `every element of a block can be written`(_ count: Int) throws {
    let storage = try #require(Storage<Double>.allocate(count))
    for i in 0..<count { storage.base[i] = Double(i) }
    #expect(Int(bitPattern: storage.base) % 16 == 0)
    #expect((0..<count).allSatisfy { storage.base[$0] == Double($0) })
  }
}
