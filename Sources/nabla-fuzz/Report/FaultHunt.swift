// nabla · FaultHunt.swift
// Counts how many planted faults a campaign finds.
// SPDX-License-Identifier: Apache-2.0

/// Counts how many faults that were planted for the purpose a campaign finds.
///
/// All of them are there while programs are drawn and compared. Where a program differs, it runs again
/// without any, and with each of those not found yet alone: a fault is found when the program differs
/// with it and does not without.
final class FaultHunt {
  /// The programs that found the faults, by the faults' numbers.
  private(set) var found: [Int: Difference] = [:]
  private let count: Int
  private let sound: Laboratory
  private let faulty: [Int: Laboratory]

  /// The environment variable that says which faults are there.
  private static let variable = "NABLA_FAULTS="

  init(count: Int, options: Options) {
    self.count = count
    sound = Laboratory(nabla: ["env", Self.variable] + options.server, python: options.python)
    faulty = Dictionary(
      uniqueKeysWithValues: (1...max(1, count)).map { fault in
        let command = ["env", Self.variable + "\(fault)"] + options.server
        return (fault, Laboratory(nabla: command, python: options.python))
      })
  }

  /// The command that runs programs with all faults.
  static func server(_ command: [String], count: Int) -> [String] {
    let all = (1...max(1, count)).map(String.init).joined(separator: ",")
    return ["env", variable + all] + command
  }

  /// Tries which fault a program shows.
  func examine(_ difference: Difference, python: Outcome, _ comparison: Comparison) {
    let program = difference.program
    guard !differs(program, in: sound, python, comparison) else { return }
    for (fault, laboratory) in faulty.sorted(by: { $0.key < $1.key }) where found[fault] == nil {
      if differs(program, in: laboratory, python, comparison) { found[fault] = difference }
    }
  }

  private func differs(
    _ program: Tree, in laboratory: Laboratory, _ python: Outcome, _ comparison: Comparison
  ) -> Bool {
    let (nabla, translation) = laboratory.runInNabla(program)
    guard let translation else { return true }
    return comparison.compare(program, nabla: nabla, python: python, translation: translation)
      .difference != nil
  }

  /// Whether enough faults were found: nine in ten.
  var isEnough: Bool { found.count * 10 >= count * 9 }

  func write() {
    for fault in 1...max(1, count) {
      let text = found[fault].map { "found by  \($0.text)" } ?? "NOT FOUND"
      print("fault \(fault): " + text.split(separator: "\n").joined(separator: " ⏎ "))
    }
    print("planted faults found: \(found.count) of \(count)")
  }
}
