// nabla · ProcessRows.swift
// The program against bc and Python, from start to end.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The program against other programs, from their start to their end.
enum ProcessRows {
  /// The folder of the peers' scripts.
  static let scripts = "Tests/Benchmarks/"

  static func rows(nabla: String) -> [Row] {
    let lines = "/tmp/nabla-bench-lines-\(getpid()).txt"
    defer { unlink(lines) }
    writeLines(to: lines)
    let tasks: [(String, [String], String, String, [String], String)] = [
      (
        "start to first result, `-e 1+1`", [nabla, "-e", "1+1"], "/dev/null",
        "bc", ["bc", "-q"], scripts + "first.bc"
      ),
      ("200,000 lines like `3*7+2`", [nabla], lines, "bc", ["bc", "-q"], lines),
      (
        "fib(25), recursive", [nabla, scripts + "fib.nabla"], "/dev/null",
        "Python", ["python3", "-I", scripts + "fib.py"], "/dev/null"
      ),
      (
        "a gradient from a heredoc", [nabla], scripts + "gradient.nabla",
        "Python with NumPy", ["python3", scripts + "gradient.py"], "/dev/null"
      ),
    ]
    return tasks.compactMap { task in
      // A start takes a millisecond: its median needs many runs.
      let times = Timing.medians(
        of: task.1.count > 2 ? 101 : 15, { Timing.process(task.1, input: task.2) },
        { Timing.process(task.4, input: task.5) })
      return times.map { Row(task: task.0, nabla: $0.0, peer: task.3, peerTime: $0.1) }
    }
  }

  /// Writes 200,000 short lines of arithmetic that bc and nabla read alike.
  private static func writeLines(to path: String) {
    guard let file = fopen(path, "w") else { return }
    defer { fclose(file) }
    var state: UInt32 = 1
    for _ in 0..<200_000 {
      state = state &* 1_664_525 &+ 1_013_904_223
      fputs("\(state >> 25)*\(state >> 18 & 127)+\(state >> 10 & 7)\n", file)
    }
  }
}
