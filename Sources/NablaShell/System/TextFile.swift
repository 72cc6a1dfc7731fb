// nabla · TextFile.swift
// Reads and writes whole files of text.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Whole files of text.
package enum TextFile {
  /// Why a file is not to be had.
  package enum Failure: Error, Equatable {
    case refused(ErrorNumber)
    case notUTF8
  }

  /// The text of a file.
  package static func read(_ path: String) throws(Failure) -> String {
    let descriptor: Int32
    switch ScriptFile.open(path) {
    case .failure(let error): throw .refused(error)
    case .success(let opened): descriptor = opened
    }
    defer { ScriptFile.close(descriptor) }
    return try read(descriptor)
  }

  /// The text of standard input.
  package static func readStandardInput() throws(Failure) -> String { try read(0) }

  private static func read(_ descriptor: Int32) throws(Failure) -> String {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      // Safe: at most `chunk.count` bytes are written into the array, only during the call.
      let count = chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { break }
      if count > 0 {
        bytes += chunk[..<count]
      } else if errno != EINTR {
        throw .refused(ErrorNumber(number: errno))
      }
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
    return text
  }

  /// Writes a text to a file that is not there yet.
  package static func create(_ path: String, with text: String) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .refused(ErrorNumber(number: errno)) }
    let sink = OutputSink(descriptor: descriptor)
    sink.write(text)
    sink.flush()
    let isClosed = close(descriptor) == 0
    let closing = errno
    if case .refused(let number)? = sink.failure {
      unlink(path)
      throw .refused(ErrorNumber(number: number))
    }
    guard isClosed else { throw .refused(ErrorNumber(number: closing)) }
  }

  /// Writes a text in the place of a file's old one, which is lost only when the new one is whole.
  package static func replace(_ path: String, with text: String) throws(Failure) {
    // Safe: realpath allocates the text that it returns; it is copied and freed at once.
    guard let resolved = realpath(path, nil) else { throw .refused(ErrorNumber(number: errno)) }
    let target = String(cString: resolved)
    free(resolved)
    let draft = target + ".new"
    var information = stat()
    guard stat(target, &information) == 0 else { throw .refused(ErrorNumber(number: errno)) }
    let descriptor = open(
      draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, information.st_mode & 0o777)
    guard descriptor >= 0 else { throw .refused(ErrorNumber(number: errno)) }
    let sink = OutputSink(descriptor: descriptor)
    sink.write(text)
    sink.flush()
    let isClosed = close(descriptor) == 0
    if case .refused(let number)? = sink.failure {
      unlink(draft)
      throw .refused(ErrorNumber(number: number))
    }
    guard isClosed, rename(draft, target) == 0 else {
      let error = ErrorNumber(number: errno)
      unlink(draft)
      throw .refused(error)
    }
  }
}
