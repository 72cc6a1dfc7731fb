// nabla · ExampleTests.swift
// Every example of every builtin shows what it says.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NablaRuntime

/// One example with the function it belongs to.
struct DeclaredExample: Sendable, CustomTestStringConvertible {
  let function: String
  let example: BuiltinExample

  var testDescription: String { "\(function): \(example.input)" }

  static let all: [DeclaredExample] = Builtin.all.flatMap { builtin in
    builtin.examples.map { DeclaredExample(function: builtin.name, example: $0) }
  }
}

struct ExampleTests {
  @Test(arguments: DeclaredExample.all)
  func `an example shows what it says`(_ declared: DeclaredExample) {
    let answer = Inputs.answer(to: declared.example.input)
    // Of an error the first line is said.
    let shown =
      declared.example.isError ? String(answer.prefix { $0 != "\n" }) : answer
    #expect(shown == declared.example.output)
  }
}
