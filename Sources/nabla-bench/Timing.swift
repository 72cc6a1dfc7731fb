// nabla · Timing.swift
// Times of functions and of whole processes.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Times of functions and of whole processes, in seconds.
enum Timing {
  /// The shortest of several runs.
  static func fastest(of runs: Int, _ body: () -> Void) -> Double {
    (0..<runs).map { _ in seconds(body) }.min() ?? .infinity
  }

  /// The medians of two measurements taken in turn, so that both see the same machine.
  static func medians(of runs: Int, _ first: () -> Double?, _ second: () -> Double?) -> (
    Double, Double
  )? {
    var left: [Double] = []
    var right: [Double] = []
    for _ in 0..<runs {
      guard let a = first(), let b = second() else { return nil }
      left.append(a)
      right.append(b)
    }
    return (left.sorted()[runs / 2], right.sorted()[runs / 2])
  }

  static func seconds(_ body: () -> Void) -> Double {
    let time = ContinuousClock().measure(body).components
    return Double(time.attoseconds) / 1e18 + Double(time.seconds)
  }

  /// How long a process takes from its start to its end; nil if it cannot be started or fails.
  static func process(_ arguments: [String], input: String = "/dev/null") -> Double? {
    var status: Int32 = -1
    let time = seconds { status = run(arguments, input: input) }
    return status == 0 ? time : nil
  }

  /// What a process writes; nil if it cannot be started or fails.
  static func output(of arguments: [String]) -> String? {
    let path = "/tmp/nabla-bench-output-\(getpid())"
    defer { unlink(path) }
    guard run(arguments, input: "/dev/null", output: path) == 0, let file = fopen(path, "r") else {
      return nil
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var byte = getc(file)
    while byte != EOF {
      bytes.append(UInt8(truncatingIfNeeded: byte))
      byte = getc(file)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Starts a process, throws its output away or into a file, and waits for its status.
  private static func run(
    _ arguments: [String], input: String, output: String = "/dev/null"
  ) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    // Safe: the copies live until the process has been started, and are freed after it.
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    pointers.append(nil)
    defer { for pointer in pointers { free(pointer) } }
    var child: pid_t = 0
    guard posix_spawnp(&child, arguments[0], &actions, nil, pointers, environ) == 0 else {
      return -1
    }
    var status: Int32 = 0
    guard waitpid(child, &status, 0) == child else { return -1 }
    return status
  }
}
