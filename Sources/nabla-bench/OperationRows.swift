// nabla · OperationRows.swift
// Single operations against NumPy's, on the same data.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Single operations in a running program against NumPy in a running Python.
struct OperationRows {
  /// The lines that both sides run: what is prepared, an empty line, what is timed.
  let file: String
  /// Stands for `n` in the lines.
  let size: Int
  /// How often each line runs for one time.
  let repeats: Int
  /// The Python to measure against, and what it is called.
  let python: (path: String, name: String)

  /// Every table of the issue at hand: short and long arrays, and matrices.
  static func rows(nabla: String) -> [Row] {
    let file = ProcessRows.scripts + "operations.txt"
    let matrices = ProcessRows.scripts + "matrices.txt"
    let numpy = ("python3", "NumPy")
    let debian = ("/usr/bin/python3", "Debian's NumPy")
    return [
      OperationRows(file: file, size: 1000, repeats: 2000, python: numpy),
      OperationRows(file: file, size: 10_000_000, repeats: 1, python: numpy),
      OperationRows(file: matrices, size: 1000, repeats: 3, python: debian),
      OperationRows(file: matrices, size: 1000, repeats: 3, python: numpy),
    ].flatMap { $0.rows(nabla: nabla) }
  }

  private func rows(nabla: String) -> [Row] {
    guard let (prepared, timed) = lines() else { return [] }
    let own = nablaTimes(nabla, prepared, timed)
    let arguments = [
      python.path, ProcessRows.scripts + "operations.py", file, "\(size)", "\(repeats)",
    ]
    let peer = (Timing.output(of: arguments) ?? "").split(separator: "\n").compactMap { Double($0) }
    guard own.count == timed.count, peer.count == timed.count else { return [] }
    return timed.indices.map {
      Row(
        task: "`\(timed[$0])`, n = \(size)", nabla: own[$0], peer: python.name,
        peerTime: peer[$0])
    }
  }

  /// The lines before and behind the empty one.
  private func lines() -> (prepared: [Substring], timed: [Substring])? {
    guard let text = Timing.output(of: ["cat", file]) else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let middle = lines.firstIndex(of: "") else { return nil }
    return (Array(lines[..<middle]), lines[(middle + 1)...].filter { !$0.isEmpty })
  }

  /// The shortest of three times of each line.
  private func nablaTimes(
    _ nabla: String, _ prepared: [Substring], _ timed: [Substring]
  ) -> [Double] {
    var program = "n = \(size)\n" + prepared.joined(separator: "\n") + "\n"
    for line in timed {
      for _ in 0..<3 { program += "for _ in range(\(repeats)): _result = \(line)\n\n" }
    }
    let path = "/tmp/nabla-bench-operations-\(getpid()).nabla"
    guard let script = fopen(path, "w") else { return [] }
    fputs(program, script)
    fclose(script)
    defer { unlink(path) }
    guard let output = Timing.output(of: [nabla, "--json", path]) else { return [] }
    let times = output.split(separator: "\n").compactMap { line -> Double? in
      // Only the loops, which come last, count.
      guard let place = line.firstRange(of: "\"seconds\": ") else { return nil }
      return Double(line[place.upperBound...].prefix { $0 != "}" && $0 != "," })
    }
    let loops = Array(times.suffix(timed.count * 3))
    return timed.indices.map { i in
      (loops[(3 * i)..<(3 * i + 3)].min() ?? .infinity) / Double(repeats)
    }
  }
}
