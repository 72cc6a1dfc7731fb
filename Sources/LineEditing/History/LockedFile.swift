// nabla · LockedFile.swift
// An open file that no other shell writes meanwhile.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// A descriptor with an exclusive lock; both go with `close()`.
struct LockedFile {
  private let descriptor: Int32

  /// Opens a file, creating it for its owner only if the flags say so, and waits for the lock.
  init(path: String, flags: Int32) throws(HistoryFileError) {
    descriptor = open(path, flags | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .refused(path: path, errorNumber: errno) }
    while flock(descriptor, LOCK_EX) != 0 {
      let error = errno
      guard error == EINTR else {
        Glibc.close(descriptor)
        throw .refused(path: path, errorNumber: error)
      }
    }
  }

  mutating func close() { Glibc.close(descriptor) }

  var isEmpty: Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_size == 0
  }

  /// Whether the path still leads to this file.
  func isStillAt(_ path: String) -> Bool {
    var here = stat()
    var there = stat()
    guard fstat(descriptor, &here) == 0, stat(path, &there) == 0 else { return false }
    return here.st_ino == there.st_ino && here.st_dev == there.st_dev
  }

  func starts(with bytes: [UInt8]) -> Bool {
    var found = [UInt8](repeating: 0, count: bytes.count)
    // `found` has room for `found.count` bytes.
    return pread(descriptor, &found, found.count, 0) == bytes.count && found == bytes
  }

  /// Writes in one call; what a full disk leaves over is taken back.
  mutating func write(_ bytes: [UInt8], _ path: String) throws(HistoryFileError) {
    var before = stat()
    guard fstat(descriptor, &before) == 0 else { throw .refused(path: path, errorNumber: errno) }
    // `bytes` is alive for the call and has `bytes.count` bytes.
    let count = Glibc.write(descriptor, bytes, bytes.count)
    guard count == bytes.count else {
      let error = count < 0 ? errno : ENOSPC
      if count > 0 { ftruncate(descriptor, before.st_size) }
      throw .refused(path: path, errorNumber: error)
    }
  }

  /// All bytes of a file, or nil if there is none.
  static func contents(of path: String) throws(HistoryFileError) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0, errno == ENOENT { return nil }
    guard descriptor >= 0 else { throw .refused(path: path, errorNumber: errno) }
    defer { Glibc.close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .notAHistory(path: path)
    }
    var contents: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      // `buffer` has room for `buffer.count` bytes.
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count == 0 { return contents }
      if count < 0 {
        if errno == EINTR { continue }
        throw .refused(path: path, errorNumber: errno)
      }
      contents += buffer[..<count]
    }
  }

  /// Makes the folders that lead to a path, for their owner only; a failure shows in `open`.
  static func makeFolder(for path: String) {
    var missing: [String] = []
    var folder = path[...]
    while let slash = folder.lastIndex(of: "/"), slash > folder.startIndex {
      folder = folder[..<slash]
      if access(String(folder), F_OK) == 0 { break }
      missing.append(String(folder))
    }
    for folder in missing.reversed() { mkdir(folder, 0o700) }
  }
}
