// nabla · Terminal.swift
// The terminal that keys come from and lines are drawn on.
// SPDX-License-Identifier: Apache-2.0

import CEditLineShims
import Glibc

/// A terminal with keyboard and screen.
struct Terminal {
  /// What is written to the terminal.
  enum Use {
    /// Text and sequences that move the cursor.
    case editing
    /// Text only.
    case plainText
  }

  /// What a wait ended with.
  enum Event {
    case bytes(ArraySlice<UInt8>)
    case signal
    case timeout
    case end
  }

  static let input: Int32 = STDIN_FILENO
  let output: Int32
  private let wake: Int32
  private var buffer = [UInt8](repeating: 0, count: 64 * 1024)

  /// The terminal of this process; nil unless standard input is one.
  ///
  /// When standard output leads elsewhere, lines are drawn on the terminal all the same.
  init?(for use: Use) {
    guard isatty(Self.input) == 1 else { return nil }
    if isatty(STDOUT_FILENO) == 1 {
      output = STDOUT_FILENO
    } else {
      let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
      guard terminal >= 0 || isatty(STDERR_FILENO) == 1 else { return nil }
      output = terminal >= 0 ? terminal : STDERR_FILENO
    }
    wake = nabla_signals_install()
    nabla_terminal_guard(Self.input, use == .editing ? output : -1)
  }

  /// The size of the window; the usual one if the terminal does not say.
  var size: WindowSize {
    var columns: Int32 = 80
    var rows: Int32 = 24
    _ = nabla_terminal_size(output, &columns, &rows)
    return WindowSize(columns: Int(columns), rows: Int(rows))
  }

  /// Whether the terminal understands the sequences that move the cursor; the few that do not say so
  /// by their names, and every name we never heard of is a modern one.
  static var isPlain: Bool {
    guard let name = getenv("TERM").map({ String(cString: $0) }) else { return true }
    return ["", "dumb", "emacs", "unknown"].contains(name)
  }

  /// Waits for keys or signals, at most so long.
  mutating func wait(milliseconds: Int32?) -> Event {
    var descriptors = [
      pollfd(fd: Self.input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: wake, events: Int16(POLLIN), revents: 0),
    ]
    let ready = poll(&descriptors, nfds_t(descriptors.count), milliseconds ?? -1)
    if ready < 0 { return errno == EINTR ? .signal : .end }
    if ready == 0 { return .timeout }
    if descriptors[1].revents != 0 {
      nabla_signals_drain()
      return .signal
    }
    return read()
  }

  /// Whether a key waits.
  var hasInput: Bool {
    var descriptor = pollfd(fd: Self.input, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, 0) > 0
  }

  private mutating func read() -> Event {
    // `buffer` has room for `buffer.count` bytes.
    let count = Glibc.read(Self.input, &buffer, buffer.count)
    if count > 0 { return .bytes(buffer[..<count]) }
    return count < 0 && (errno == EINTR || errno == EAGAIN) ? .signal : .end
  }

  /// Writes all bytes, in one call if the terminal takes them.
  func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      // The slice is alive for the call and has `count` bytes.
      let count = rest.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var descriptor = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
        poll(&descriptor, 1, -1)
      } else if errno != EINTR {
        return
      }
    }
  }
}
