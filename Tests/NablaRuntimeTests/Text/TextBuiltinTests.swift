// nabla · TextBuiltinTests.swift
// The examples of the methods of texts, run in a session.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NablaDiagnostics
@testable import NablaRuntime

struct TextBuiltinTests {
  /// Keeps what an input shows.
  private final class Recorder: SessionObserver {
    var shown: [String] = []
    func printed(_ text: String) {}
    func displayed(_ text: String, value: Value) { shown.append(text) }
    func warned(_ warning: Diagnostic) {}
  }

  /// What an input shows, or the first line of its error.
  private static func outcome(of input: String) -> String {
    let session = Session(settings: Settings(), commands: [])
    let recorder = Recorder()
    switch session.evaluate(SourceText(input, origin: .input(number: 1)), observer: recorder) {
    case .failed(let diagnostic): return "\(diagnostic.kind.rawValue): \(diagnostic.message)"
    case .completed, .exit: return recorder.shown.joined(separator: "\n")
    }
  }

  private static let examples = Builtin.text.flatMap(\.examples)

  @Test(arguments: examples.map { [$0.input, $0.output] })
  func `examples show what they say`(_ example: [String]) {
    #expect(Self.outcome(of: example[0]) == example[1])
  }
}
