// nabla · DrawCounts.swift
// How often everything has been drawn.
// SPDX-License-Identifier: Apache-2.0

/// How often everything has been drawn; what is rare is drawn more.
struct DrawCounts: Sendable {
  private var counts: [String: Int] = [:]
  /// How often a call of a builtin came to its end without an error.
  private(set) var successes: [String: Int] = [:]

  subscript(label: String) -> Int { counts[label, default: 0] }

  /// Adds the labels of a program.
  mutating func add(_ labels: [String]) {
    for label in labels { counts[label, default: 0] += 1 }
  }

  /// Adds the labels of a statement that ran without an error.
  mutating func addSuccesses(_ labels: [String]) {
    for label in Set(labels) { successes[label, default: 0] += 1 }
  }
}
