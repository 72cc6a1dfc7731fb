// nabla · BlockPool.swift
// Large blocks of memory: huge pages, used again.
// SPDX-License-Identifier: Apache-2.0

import Glibc
import Synchronization

/// Gives out large blocks of memory and keeps the last few freed ones for the next result.
///
/// Fresh 4 KiB pages cost eight times the work of a gradient; 2 MiB pages cost twice, and a block
/// used again costs nothing. So blocks are whole huge pages, and the newest freed ones stay mapped.
final class BlockPool: Sendable {
  /// One block: whole huge pages, aligned to them.
  struct Block: @unchecked Sendable {
    // Safe to send: an address with exactly one owner, the pool or one storage.
    let base: UnsafeMutableRawPointer
    let bytes: Int
    /// Where the data begins, in bytes behind the base, if there is room.
    ///
    /// The processor takes a read for one of what was just written if the lowest 12 bits of both
    /// addresses agree, and waits: a gradient into a block that begins as its samples' does takes
    /// five times as long. So blocks begin at different places.
    var start = 0

    /// Where so many bytes begin.
    func address(of length: Int) -> UnsafeMutableRawPointer {
      length + start <= bytes ? base + start : base
    }
  }

  /// The distance of two of the places where data may begin, and how many there are.
  private static let (startStep, startCount) = (448, 8)

  /// The bytes of a huge page: smaller requests do not come here.
  static let pageBytes = 2 << 20
  static let shared = BlockPool()

  private struct State {
    /// The freed blocks, the newest last.
    var free: [Block] = []
    var freeBytes = 0
    /// The bytes given out and not returned.
    var bytesInUse = 0
    /// The blocks mapped so far.
    var mappedCount = 0
    /// What may be in use at a time; nil for what the machine has.
    var limit: Int?
    /// The threads that get no new block for now.
    var thrifty: Set<pthread_t> = []

    /// Whether this thread gets none.
    var isThrifty: Bool { !thrifty.isEmpty && thrifty.contains(pthread_self()) }
  }

  private static let keptBlocks = 8
  private static let keptBytes = 1 << 30
  private let state = Mutex(State())

  /// The most bytes that large blocks may take together; nil for what the machine has.
  var limit: Int? {
    get { state.withLock { $0.limit } }
    set { state.withLock { $0.limit = newValue } }
  }

  /// The bytes in use, the kept free blocks not counted.
  var bytesInUse: Int { state.withLock { $0.bytesInUse } }

  /// Runs something that gets no new block, unlike other threads meanwhile.
  func withoutNewBlocks<Result>(_ body: () -> Result) -> Result {
    let thread = pthread_self()
    let isNew = state.withLock { $0.thrifty.insert(thread).inserted }
    defer { if isNew { state.withLock { _ = $0.thrifty.remove(thread) } } }
    return body()
  }

  /// Takes a block of at least `bytes`, its contents unspecified; nil if there is no room.
  func take(_ bytes: Int) -> Block? {
    // A block of a few pages that are full to the brim is not worth another page.
    let spare = bytes < 4 * Self.pageBytes ? 0 : Self.startStep * (Self.startCount - 1)
    let (padded, overflow) = bytes.addingReportingOverflow(Self.pageBytes - 1 + spare)
    if overflow { return nil }
    let wanted = padded / Self.pageBytes * Self.pageBytes
    return state.withLock { state in
      if let limit = state.limit, wanted > limit &- state.bytesInUse { return nil }
      if state.isThrifty { return nil }
      if let block = Self.bestFit(wanted, &state) { return block }
      if !Self.hasRoom(for: wanted, state) { return nil }
      guard var block = Self.map(wanted) else { return nil }
      block.start = state.mappedCount % Self.startCount * Self.startStep
      state.mappedCount += 1
      state.bytesInUse += block.bytes
      return block
    }
  }

  /// Takes a block back.
  func giveBack(_ block: Block) {
    state.withLock { state in
      state.bytesInUse -= block.bytes
      state.free.append(block)
      state.freeBytes += block.bytes
      while state.free.count > Self.keptBlocks || state.freeBytes > Self.keptBytes {
        Self.unmapOldest(&state)
      }
    }
  }

  /// The smallest free block that holds `wanted` and wastes less than half of itself.
  private static func bestFit(_ wanted: Int, _ state: inout State) -> Block? {
    var best: Int?
    for (index, block) in state.free.enumerated() where block.bytes >= wanted {
      if block.bytes / 2 > wanted { continue }
      if let found = best, state.free[found].bytes <= block.bytes { continue }
      best = index
    }
    guard let best else { return nil }
    let block = state.free.remove(at: best)
    state.freeBytes -= block.bytes
    state.bytesInUse += block.bytes
    return block
  }

  /// Whether so many bytes could be given out now.
  func hasRoom(for bytes: Int) -> Bool {
    state.withLock { state in
      if let limit = state.limit, bytes > limit &- state.bytesInUse { return false }
      if bytes >= Self.pageBytes, state.isThrifty { return false }
      return Self.hasRoom(for: bytes, state)
    }
  }

  /// True if the machine has `wanted` bytes to give, after the free blocks if need be.
  private static func hasRoom(for wanted: Int, _ state: borrowing State) -> Bool {
    // Asking costs a system call: not worth it for what every machine has.
    if state.limit != nil || wanted < 64 << 20 { return true }
    return wanted &- state.freeBytes <= SystemMemory.availableBytes()
  }

  private static func unmapOldest(_ state: inout State) {
    let block = state.free.removeFirst()
    state.freeBytes -= block.bytes
    // Safe: the block came from `map`, and nobody else knows it any more.
    munmap(block.base, block.bytes)
  }

  /// Maps whole huge pages; nil if the system refuses.
  private static func map(_ bytes: Int) -> Block? {
    let (request, overflow) = bytes.addingReportingOverflow(pageBytes)
    if overflow { return nil }
    let protection = PROT_READ | PROT_WRITE
    let mapped = mmap(nil, request, protection, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let mapped, mapped != MAP_FAILED else { return nil }
    // Safe: only the parts before and after the aligned block are given back, both inside `mapped`.
    let address = Int(bitPattern: mapped)
    let before = (pageBytes - address % pageBytes) % pageBytes
    let base = mapped + before
    if before > 0 { munmap(mapped, before) }
    if pageBytes > before { munmap(base + bytes, pageBytes - before) }
    madvise(base, bytes, MADV_HUGEPAGE)
    return Block(base: base, bytes: bytes)
  }
}
