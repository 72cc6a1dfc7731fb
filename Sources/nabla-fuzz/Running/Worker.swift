// nabla · Worker.swift
// A process that answers questions, one after the other.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// A process that answers questions on its standard input; started again when it dies.
final class Worker {
  /// How a question ended.
  enum Answer {
    case lines([String])
    /// The process ended, or was ended for taking too long; the lines that came before.
    case died([String], reason: String)
  }

  private let command: [String]
  private var process: pid_t = 0
  private var input: Int32 = -1
  private var output: Int32 = -1
  private var pending: [UInt8] = []

  init(command: [String]) { self.command = command }

  deinit { stop() }

  /// Asks a question and waits for the answer.
  func ask(_ lines: [String], seconds: Double = 10) -> Answer {
    if process == 0, !start() { return .died([], reason: "could not start \(command[0])") }
    pending = []
    guard send(lines.joined(separator: "\n") + "\n" + Wire.end + "\n") else {
      return died([], "closed its input")
    }
    var found: [String] = []
    let limit = ContinuousClock.now + .milliseconds(Int(seconds * 1000))
    while true {
      while let line = takeLine() {
        if line == Wire.end { return .lines(found) }
        found.append(line)
      }
      let left = (limit - .now) / .milliseconds(1)
      guard left > 0 else { return died(found, "no answer after \(seconds) s") }
      var waiting = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      poll(&waiting, 1, Int32(left) + 1)
      if waiting.revents != 0, !receive() { return died(found, "ended") }
    }
  }

  /// Ends the process.
  func stop() {
    guard process != 0 else { return }
    close(input)
    close(output)
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    process = 0
  }

  private func died(_ lines: [String], _ reason: String) -> Answer {
    stop()
    return .died(lines, reason: reason)
  }

  // MARK: - The process

  private func start() -> Bool {
    var toChild: [Int32] = [0, 0]
    var fromChild: [Int32] = [0, 0]
    guard pipe(&toChild) == 0, pipe(&fromChild) == 0 else { return false }
    // A worker started later must not hold this one's pipes open.
    for descriptor in toChild + fromChild { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, toChild[0], 0)
    posix_spawn_file_actions_adddup2(&actions, fromChild[1], 1)
    // Safe: the copies live until after the call, and the list ends in nil.
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    let status = posix_spawnp(&process, command[0], &actions, nil, &arguments, environ)
    close(toChild[0])
    close(fromChild[1])
    input = toChild[1]
    output = fromChild[0]
    if status != 0 { process = 0 }
    return status == 0
  }

  private func send(_ text: String) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
      guard written > 0 else { return false }
      bytes = bytes.dropFirst(written)
    }
    return true
  }

  private func receive() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = buffer.withUnsafeMutableBytes { read(output, $0.baseAddress, $0.count) }
    guard count > 0 else { return false }
    pending += buffer[..<count]
    return true
  }

  private func takeLine() -> String? {
    guard let end = pending.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let line = String(decoding: pending[..<end], as: UTF8.self)
    pending.removeFirst(end + 1)
    return line
  }
}
