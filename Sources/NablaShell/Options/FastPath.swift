// nabla · FastPath.swift
// Command lines without options, understood without the argument parser.
// SPDX-License-Identifier: Apache-2.0

/// Understands the plainest command lines by itself: starting the argument parser takes longer than
/// everything else in `nabla -e 1+1`.
///
/// What it understands, the argument parser must understand in the same way; a test compares them.
package enum FastPath {
  /// The invocation for no arguments, for `-e EXPR …` alone, and for a script with its arguments; nil
  /// for everything else.
  package static func invocation(for arguments: [String]) -> Invocation? {
    var invocation = Invocation()
    guard let first = arguments.first else { return invocation }
    if first == "-e" {
      guard let expressions = expressions(in: arguments) else { return nil }
      invocation.expressions = expressions
      return invocation
    }
    guard first == "-" || !first.hasPrefix("-"), Subcommand(rawValue: first) == nil else {
      return nil
    }
    invocation.file = first
    invocation.arguments = Array(arguments.dropFirst())
    return invocation
  }

  /// The values of a list that is nothing but `-e VALUE` pairs.
  private static func expressions(in arguments: [String]) -> [String]? {
    guard arguments.count % 2 == 0 else { return nil }
    var expressions: [String] = []
    for index in stride(from: 0, to: arguments.count, by: 2) {
      guard arguments[index] == "-e" else { return nil }
      expressions.append(arguments[index + 1])
    }
    return expressions
  }
}

/// The words that are no script's name when they stand first.
package enum Subcommand: String, CaseIterable, Sendable {
  case check, translate
}
