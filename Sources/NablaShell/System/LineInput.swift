// nabla · LineInput.swift
// Reads the lines of a file descriptor as they arrive.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The lines of a file descriptor, read 64 KB at a time.
package final class LineInput: LineSource {
  private enum Fill { case more, end, interrupted, failed(Int32) }

  private static let chunk = 64 * 1024

  private let descriptor: Int32
  /// Called before a read that would wait.
  private let beforeWaiting: () -> Void
  private let isInterrupted: @Sendable () -> Bool
  /// Becomes readable when a wait is to end.
  private let wakeDescriptor: () -> Int32
  private var buffer: [UInt8] = []
  private var position = 0
  /// Up to here the buffer is known to hold no newline.
  private var searched = 0
  private var isFirst = true
  private var isAtEnd = false

  package init(
    descriptor: Int32, isInterrupted: @escaping @Sendable () -> Bool = { false },
    wakeDescriptor: @escaping () -> Int32 = { -1 },
    beforeWaiting: @escaping () -> Void = {}
  ) {
    self.descriptor = descriptor
    self.isInterrupted = isInterrupted
    self.wakeDescriptor = wakeDescriptor
    self.beforeWaiting = beforeWaiting
  }

  /// The next line; one without a newline only at the end.
  package func next() -> LineSourceEvent {
    while true {
      if let end = newline() {
        let line = line(upTo: end, hasLineEnd: true)
        position = end + 1
        searched = position
        return .line(line)
      }
      if isAtEnd {
        guard position < buffer.count else { return .end }
        let line = line(upTo: buffer.count, hasLineEnd: false)
        position = buffer.count
        searched = position
        return .line(line)
      }
      searched = buffer.count
      switch fill() {
      case .more: continue
      case .end: isAtEnd = true
      case .interrupted: return .interrupted
      case .failed(let error): return .failed(error)
      }
    }
  }

  private func newline() -> Int? {
    let start = searched
    return buffer.withUnsafeBufferPointer { bytes -> Int? in
      guard let base = bytes.baseAddress, start < bytes.count else { return nil }
      // Safe: memchr looks at the `count - start` bytes from `start` on, all inside the array.
      guard let found = memchr(base + start, 10, bytes.count - start) else { return nil }
      return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
  }

  private func line(upTo end: Int, hasLineEnd: Bool) -> ScriptLine {
    var start = position
    var end = end
    if isFirst {
      isFirst = false
      if buffer[start..<end].starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
    }
    if end > start, buffer[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return buffer.withUnsafeBufferPointer { bytes in
      // Safe: `start ..< end` lies inside the array, which outlives the closure.
      LineDecoder.decode(UnsafeBufferPointer(rebasing: bytes[start..<end]), hasLineEnd: hasLineEnd)
    }
  }

  /// Reads more bytes behind what has not been used yet.
  private func fill() -> Fill {
    if position > 0 {
      buffer.removeSubrange(..<position)
      searched -= position
      position = 0
    }
    waitForInput()
    while true {
      if isInterrupted() { return .interrupted }
      let old = buffer.count
      buffer.append(contentsOf: repeatElement(0, count: Self.chunk))
      let count = buffer.withUnsafeMutableBytes { bytes in
        // Safe: read writes at most `chunk` bytes, just made room for behind the `old` ones.
        read(descriptor, bytes.baseAddress.map { $0 + old }, Self.chunk)
      }
      let error = errno
      buffer.removeLast(Self.chunk - max(0, count))
      if count > 0 { return .more }
      if count == 0 { return .end }
      if error == EAGAIN {
        waitForInput()
      } else if error != EINTR {
        return .failed(error)
      }
    }
  }

  /// Returns when there is something to read, or Ctrl-C was pressed; reading alone could miss one that
  /// comes just before it waits.
  private func waitForInput() {
    var waiting = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
    guard poll(&waiting, 1, 0) == 0 else { return }
    beforeWaiting()
    waiting.append(pollfd(fd: wakeDescriptor(), events: Int16(POLLIN), revents: 0))
    while !isInterrupted(), poll(&waiting, 2, -1) < 0, errno == EINTR {}
  }
}
