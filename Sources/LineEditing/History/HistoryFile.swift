// nabla · HistoryFile.swift
// The history on disk, shared by all shells that run.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// A file of accepted inputs in libedit's format.
///
/// Each entry is appended at once, under a lock and in one write, so that shells running side by
/// side lose nothing. Only the owner can read the file. Errors are thrown for the caller to tell
/// once; none of them concerns the session.
package struct HistoryFile: Sendable {
  package let path: String
  /// The number of entries that are kept; the file may grow to twice as many.
  package let limit: Int

  package init(path: String, limit: Int) {
    self.path = path
    self.limit = max(1, limit)
  }

  /// The newest entries, oldest first; none if there is no file yet, and none twice.
  ///
  /// A file with more than twice the limit is cut to the limit on the way.
  package func load() throws(HistoryFileError) -> [String] {
    let lines = try read()
    if lines.count > 2 * limit { try trim() }
    return newest(of: lines).map { Self.decode($0) }
  }

  /// Appends one entry; makes the file and its folder if there are none.
  package func append(_ entry: String) throws(HistoryFileError) {
    var file = try openLocked()
    defer { file.close() }
    if file.isEmpty {
      try file.write(Self.cookie + Self.encode(entry), path)
    } else {
      guard file.starts(with: Self.cookie) else { throw .notAHistory(path: path) }
      try file.write(Self.encode(entry), path)
    }
  }

  /// Cuts the file to the limit: a new file takes its place in one step, under the lock.
  private func trim() throws(HistoryFileError) {
    var file = try openLocked()
    defer { file.close() }
    // Read again: another shell may have trimmed meanwhile.
    let lines = try read()
    guard lines.count > 2 * limit else { return }
    let temporary = "\(path).\(getpid())"
    var new = try LockedFile(path: temporary, flags: O_WRONLY | O_CREAT | O_TRUNC)
    defer { new.close() }
    let kept = newest(of: lines).reduce(into: Self.cookie) { $0 += $1 + [0x0A] }
    do {
      try new.write(kept, temporary)
    } catch {
      unlink(temporary)
      throw error
    }
    if rename(temporary, path) != 0 {
      let error = errno
      unlink(temporary)
      throw .refused(path: path, errorNumber: error)
    }
  }

  /// The newest lines up to the limit, oldest first; of equal ones the newest.
  private func newest(of lines: [ArraySlice<UInt8>]) -> [ArraySlice<UInt8>] {
    var known: Set<ArraySlice<UInt8>> = []
    var newest: [ArraySlice<UInt8>] = []
    for line in lines.reversed() where newest.count < limit {
      if known.insert(line).inserted { newest.append(line) }
    }
    return newest.reversed()
  }

  /// The lines after the cookie.
  private func read() throws(HistoryFileError) -> [ArraySlice<UInt8>] {
    guard let bytes = try LockedFile.contents(of: path), !bytes.isEmpty else { return [] }
    guard bytes.starts(with: Self.cookie) else { throw .notAHistory(path: path) }
    return bytes.dropFirst(Self.cookie.count).split(separator: 0x0A)
  }

  /// Opens the file and waits for its lock; a file that was replaced meanwhile is opened anew.
  private func openLocked() throws(HistoryFileError) -> LockedFile {
    LockedFile.makeFolder(for: path)
    while true {
      var file = try LockedFile(path: path, flags: O_RDWR | O_CREAT | O_APPEND)
      if file.isStillAt(path) { return file }
      file.close()
    }
  }
}
