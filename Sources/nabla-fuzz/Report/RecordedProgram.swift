// nabla · RecordedProgram.swift
// A program with what NumPy shows for it, as a line of a fixture.
// SPDX-License-Identifier: Apache-2.0

import NablaRuntime

/// A program with what Python and NumPy did, as a line of `Tests/Fixtures/programs.jsonl`.
struct RecordedProgram {
  /// A line: for each statement its text, what it wrote, the dtype and shape of that, the kind of its error, its warnings, and
  /// where the last digits may differ how far, and the numbers with all of them.
  let line: String

  /// Records the statements that a comparison found to do the same.
  init(_ program: Tree, _ python: Outcome, count: Int, _ vocabulary: Vocabulary) {
    let exactness = vocabulary.exactness(ofStatementsIn: program)
    let statements = program.parts.indices.prefix(min(count, python.statements.count)).map {
      index in
      Self.json(program.parts[index].text, python.statements[index], exactness[index])
    }
    line = JSONValue.array(Array(statements)).description
  }

  private static func json(
    _ text: String, _ events: [Event], _ exactness: Exactness
  ) -> JSONValue {
    var members = [JSONValue.Member("in", .text(text))]
    if !events.output.isEmpty { members.append(.init("out", .text(events.output))) }
    if let type = events.onlyType { members.append(.init("type", .text(type))) }
    if let failure = events.failure { members.append(.init("error", .text(failure.kind))) }
    if !events.warnings.isEmpty {
      members.append(.init("warnings", .array(events.warnings.sorted().map { .text($0) })))
    }
    if exactness != .exact {
      members.append(.init("near", .int(exactness.rawValue)))
      if !events.values.isEmpty { members.append(.init("values", .text(events.values))) }
    }
    return .object(members)
  }
}
