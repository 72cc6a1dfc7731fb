// nabla · Options.swift
// What a run is told on its command line.
// SPDX-License-Identifier: Apache-2.0

/// What a run is told on its command line.
struct Options: Sendable {
  var programs = 10_000
  var seed: UInt64 = 1
  /// Whether every program and what it does is printed.
  var isShowing = false
  var isShrinking = true
  /// Whether the programs that do the same are printed with what they do, and nothing else.
  var isRecording = false
  /// How many planted faults this build has; they are counted instead of reported.
  var faults = 0
  /// More groups of differences are not shown.
  var mostGroups = 60
  /// The command that runs programs in nabla.
  var server: [String] = []
  /// The command that runs programs in Python.
  var python = ["python3", "scripts/fuzz-worker.py"]

  /// Reads the arguments of a command line; nil if it cannot.
  init?(_ arguments: [String]) {
    server = [arguments[0], "--serve"]
    var rest = arguments.dropFirst()
    while let word = rest.popFirst() {
      switch word {
      case "--show": isShowing = true
      case "--record": isRecording = true
      case "--no-shrink": isShrinking = false
      case "--programs", "--seed", "--groups", "--faults", "--python":
        guard let value = rest.popFirst(), set(word, to: value) else { return nil }
      default: return nil
      }
    }
  }

  private mutating func set(_ option: String, to value: String) -> Bool {
    if option == "--python" { python = [value, "scripts/fuzz-worker.py"] }
    guard let number = Int(value), number >= 0 else { return option == "--python" }
    switch option {
    case "--programs": programs = number
    case "--faults": faults = number
    case "--seed": seed = UInt64(number)
    default: mostGroups = number
    }
    return true
  }
}
