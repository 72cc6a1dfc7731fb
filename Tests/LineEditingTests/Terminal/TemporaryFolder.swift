// nabla · TemporaryFolder.swift
// A folder for one test.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// A folder that goes when the test is over.
final class TemporaryFolder {
  let path: String

  init() {
    var template = Array("/tmp/nabla-test-XXXXXX".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? "/nonexistent"
  }

  deinit { Self.remove(path) }

  /// Removes a file, or a folder with all that is in it; links are not followed.
  private static func remove(_ path: String) {
    if Glibc.remove(path) == 0 { return }
    guard let folder = opendir(path) else { return }
    while let entry = readdir(folder) {
      // The entry is valid until the next call; its name ends with 0.
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { remove("\(path)/\(name)") }
    }
    closedir(folder)
    _ = Glibc.remove(path)
  }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file; the folder that its name may begin with is made.
  func write(_ text: String, to name: String) {
    if let end = name.lastIndex(of: "/") { mkdir(file(String(name[..<end])), 0o755) }
    let descriptor = open(file(name), O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    defer { close(descriptor) }
    let bytes = Array(text.utf8)
    _ = Glibc.write(descriptor, bytes, bytes.count)
  }

  func read(_ name: String) -> String { Self.read(path: file(name)) }

  /// The first megabyte of a file; empty if there is none.
  static func read(path: String) -> String {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    let count = Glibc.read(descriptor, &buffer, buffer.count)
    return String(decoding: buffer[..<max(0, count)], as: UTF8.self)
  }

  func mode(of name: String) -> mode_t {
    var status = stat()
    return stat(file(name), &status) == 0 ? status.st_mode & 0o777 : 0
  }
}
