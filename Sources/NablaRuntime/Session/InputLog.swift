// nabla · InputLog.swift
// The inputs of a session, as they were entered.
// SPDX-License-Identifier: Apache-2.0

/// The newest inputs of a session, with the numbers that errors give.
package struct InputLog: Sendable {
  /// An input.
  package struct Entry: Hashable, Sendable {
    package var number: Int
    package var text: String
    package var hasFailed = false
  }

  /// So many are kept at least.
  package static let most = 10_000

  /// The inputs, oldest first.
  package private(set) var entries: [Entry] = []
  /// Whether older inputs are no longer kept.
  package private(set) var isCut = false

  /// Notes an input that begins.
  mutating func begin(_ number: Int, _ text: String) {
    entries.append(Entry(number: number, text: text))
    // Old ones go many at a time, so that a long script does not move the list at each line.
    guard entries.count > 2 * Self.most else { return }
    entries.removeFirst(entries.count - Self.most)
    isCut = true
  }

  /// Notes that the input that began last has failed.
  mutating func fail() {
    guard !entries.isEmpty else { return }
    entries[entries.count - 1].hasFailed = true
  }
}
