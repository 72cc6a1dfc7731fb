// nabla · OutputSink.swift
// Collects what goes out to a file descriptor and writes it in large pieces.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// A buffer in front of a file descriptor: one write for every 64 KB.
///
/// After a write has failed, what follows is dropped: `failure` says why, and the caller stops.
package final class OutputSink {
  /// Why nothing more can be written.
  package enum Failure: Equatable, Sendable {
    /// The reader has gone, as with `| head`: nothing to complain about.
    case readerGone
    /// The system's error number for anything else.
    case refused(Int32)
  }

  /// The first failure; nil while all is well.
  package private(set) var failure: Failure?

  /// Called once, at the first failure.
  package var onFailure: () -> Void = {}

  private let descriptor: Int32
  private let base: UnsafeMutablePointer<UInt8>
  private let capacity: Int
  private var count = 0

  /// Creates a sink; with a `capacity` of 0 everything is written at once.
  package init(descriptor: Int32, capacity: Int = 64 * 1024) {
    self.descriptor = descriptor
    self.capacity = max(0, capacity)
    base = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, capacity))
  }

  deinit { base.deallocate() }

  /// Adds a text.
  package func write(_ text: String) {
    var text = text
    // Safe: the pointer is used only during the call.
    text.withUTF8 { append($0) }
  }

  /// Adds a text and a newline.
  package func writeLine(_ text: String) {
    write(text)
    if count < capacity {
      base[count] = UInt8(ascii: "\n")
      count += 1
    } else {
      write("\n")
    }
  }

  /// Writes what has been collected.
  package func flush() {
    send(UnsafeBufferPointer(start: base, count: count))
    count = 0
  }

  private func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress, failure == nil else { return }
    if bytes.count > capacity - count { flush() }
    guard bytes.count <= capacity else { return send(bytes) }
    // Safe: the block has `capacity` bytes, and this many are free.
    (base + count).update(from: source, count: bytes.count)
    count += bytes.count
  }

  private func send(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard var next = bytes.baseAddress else { return }
    var rest = bytes.count
    while rest > 0, failure == nil {
      let written = Glibc.write(descriptor, next, rest)
      if written > 0 {
        next += written
        rest -= written
      } else if errno == EAGAIN {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&waiting, 1, -1)
      } else if errno != EINTR {
        failure = errno == EPIPE ? .readerGone : .refused(errno)
        onFailure()
      }
    }
  }
}
