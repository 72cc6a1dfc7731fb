// nabla · Environment.swift
// What the program is told by the system: variables, terminals, the clock.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// What the program is told by the system that started it.
package enum SystemEnvironment {
  /// A variable's value; nil if it is not set.
  package static func variable(_ name: String) -> String? {
    // Safe: the text is copied at once; nothing in the program sets variables.
    getenv(name).map { String(cString: $0) }
  }

  /// Whether a file descriptor is a terminal.
  package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Seconds on a clock that never goes back.
  package static var seconds: Double { Double(nanoseconds) * 1e-9 }

  /// Nanoseconds since some moment, for measuring spans.
  package static var nanoseconds: UInt64 { nanoseconds(of: CLOCK_MONOTONIC) }

  /// Nanoseconds that this thread has computed: what others do meanwhile does not count.
  package static var computedNanoseconds: UInt64 { nanoseconds(of: CLOCK_THREAD_CPUTIME_ID) }

  private static func nanoseconds(of clock: clockid_t) -> UInt64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  /// The system's words for an error number.
  package static func message(for errorNumber: Int32) -> String {
    // Safe: strerror returns a text that stays at least until its next call; it is copied at once.
    strerror(errorNumber).map { String(cString: $0) } ?? "error \(errorNumber)"
  }
}

/// A file opened for reading.
package enum ScriptFile {
  /// Opens a file.
  ///
  /// - Returns: The file descriptor, or the system's error number.
  package static func open(_ path: String) -> Result<Int32, ErrorNumber> {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return .failure(ErrorNumber(number: errno)) }
    // A folder can be opened, but not read.
    var information = stat()
    if fstat(descriptor, &information) == 0, information.st_mode & S_IFMT == S_IFDIR {
      close(descriptor)
      return .failure(ErrorNumber(number: EISDIR))
    }
    return .success(descriptor)
  }

  package static func close(_ descriptor: Int32) { _ = Glibc.close(descriptor) }
}

/// An error number of the system.
package struct ErrorNumber: Error, Equatable {
  package let number: Int32

  /// Whether there is no such file.
  package var isMissing: Bool { number == ENOENT || number == ENOTDIR }
}
