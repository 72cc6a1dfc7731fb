// nabla · Difference.swift
// A point in which a program did one thing in nabla and another in Python.
// SPDX-License-Identifier: Apache-2.0

/// A point in which a program did one thing in nabla and another in Python.
struct Difference: Sendable {
  enum Aspect: String, Sendable {
    case output, dtype, error, warnings, crash
  }

  let aspect: Aspect
  /// The statement, counted from 0.
  let statement: Int
  let program: Tree
  let nabla: [Event]
  let python: [Event]

  /// The statement's text in nabla.
  var text: String {
    program.parts.indices.contains(statement) ? program.parts[statement].text : ""
  }

  /// What must stay the same while the program shrinks.
  var signature: String {
    "\(aspect.rawValue) \(nabla.failure?.kind ?? "-") \(python.failure?.kind ?? "-")"
  }

  /// The first function or operator of the statement that differs, to group by.
  var firstFunction: String {
    guard program.parts.indices.contains(statement) else { return "?" }
    let labels = program.parts[statement].allLabels
    return labels.first {
      !$0.contains("=)") && !$0.hasPrefix("keyword") && !$0.hasPrefix("dtype")
        && !$0.hasPrefix("fault") && $0 != "form example"
    } ?? labels.first ?? text
  }
}
