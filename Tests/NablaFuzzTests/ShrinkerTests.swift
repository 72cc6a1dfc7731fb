// nabla · ShrinkerTests.swift
// Programs that differ are made small.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import nabla_fuzz

struct ShrinkerTests {
  /// A comparison that finds a difference wherever a text occurs.
  private func difference(where text: String, in program: Tree) -> Difference? {
    guard let index = program.parts.firstIndex(where: { $0.text.contains(text) }) else {
      return nil
    }
    return Difference(aspect: .output, statement: index, program: program, nabla: [], python: [])
  }

  @Test func `what does not matter is left out`() throws {
    let sum = Tree.row("np.sum(", [.leaf("[1, 2, 3]", .array(.int, [3]))], ")", .unknown)
    let nested = Tree.template(["(", " + ", ")"], [sum, .leaf("12", .int)], .unknown)
    let program = Tree.program([.leaf("a = 1"), .template(["", ""], [nested]), .leaf("a")])
    let found = try #require(difference(where: "np.sum", in: program))
    let shrinker = Shrinker { difference(where: "np.sum", in: $0) }
    #expect(shrinker.shrunk(found).program.text == "np.sum()\n")
  }
}
