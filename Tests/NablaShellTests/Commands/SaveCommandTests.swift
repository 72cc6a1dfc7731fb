// nabla · SaveCommandTests.swift
// A session that is saved is a document that runs.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import NablaDiagnostics
import NablaLessons
import NablaRuntime
import NablaShell
import Testing

struct SaveCommandTests {
  /// The document of a session with some inputs.
  private func saved(_ inputs: [String]) throws -> String {
    let path = NSTemporaryDirectory() + "nabla-" + UUID().uuidString + ".md"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let session = Session(settings: Settings(), commands: ShellCommands.all)
    let recorder = OutputRecorder(width: 75)
    for input in inputs + [":save \(path)"] {
      let source = SourceText(input, origin: .input(number: session.nextInputNumber))
      _ = session.evaluate(source, observer: recorder)
    }
    #expect(recorder.take().hasSuffix("saved as \(path)\n"))
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let report = DocumentChecker(commands: ShellCommands.all).check(Document(text))
    #expect(report.failed == 0, "\(text)\n\(report.text(file: "saved").plain)")
    return text
  }

  @Test func `inputs stand with what they show`() throws {
    #expect(
      try saved(["x = [1, 2, 4]", "gradient(x)", "for k in x:\n    k", "print('a\\nb')"]) == """
        ```nabla
        >>> x = [1, 2, 4]
        >>> gradient(x)
        [1. , 1.5, 2. ]
        >>> for k in x:
        ...     k
        ...
        1
        2
        4
        >>> print('a\\nb')
        a
        b
        ```

        """)
  }

  @Test func `what failed and what asked about the session is left out`() throws {
    #expect(
      try saved(["x = 1", "y", ":vars", ":history", "x +", ":time x", ":set precision 2", "[1/3]"])
        == """
        ```nabla
        >>> x = 1
        >>> :set precision 2
        >>> [1/3]
        [0.33]
        ```

        """)
  }

  @Test func `everything stays where an input names another by its number`() throws {
    let text = try saved(["1 + 1", "y", ":vars", "3*3", "_1 + _4"])
    #expect(text.contains("NameError: name 'y' is not defined"))
    #expect(text.hasSuffix(">>> _1 + _4\n11\n```\n"))
  }

  @Test func `a name with a number behind a mark keeps nothing`() throws {
    #expect(!(try saved(["x_1 = 2", "y", "x_1"]).contains("NameError")))
  }

  @Test func `what is different every time is left open`() throws {
    let text = try saved(["import numpy as np", "np.random.default_rng().random()", "1 + 1"])
    #expect(text.contains(">>> np.random.default_rng().random()\n...\n>>> 1 + 1\n2\n"))
  }

  @Test func `signs of documents in inputs and outputs do no harm`() throws {
    let text = try saved(["s = '```'", "print(s)", "print('>>> 1 + 1')", "print('...')", "x = 3"])
    #expect(text.hasPrefix("````nabla\n"))
    _ = try saved([
      "a = '''x\n\n  y'''", "a", "(1,\n\n2)", "def f(x):\n  y = x\n\n  return y\n", "f(2)",
    ])
    #expect(
      try saved(["print('``' + '`')", "1"])
        == "````nabla\n>>> print('``' + '`')\n```\n>>> 1\n1\n````\n")
    #expect(
      try saved(["x = 1", "print('>>> del x')", "x"])
        == "```nabla\n>>> x = 1\n>>> print('>>> del x')\n...\n>>> x\n1\n```\n")
  }

  @Test func `a file that is there is not touched`() throws {
    let path = NSTemporaryDirectory() + "nabla-" + UUID().uuidString + ".md"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try "mine".write(toFile: path, atomically: true, encoding: .utf8)
    let session = Session(settings: Settings(), commands: ShellCommands.all)
    for (command, message) in [
      (":save \(path)", "cannot save '\(path)': File exists"), (":save x.txt", "Markdown"),
      (":save", "takes the name of a file"), (":save /nowhere/x.md", "No such file"),
    ] {
      let recorder = OutputRecorder(width: 75)
      _ = session.evaluate(SourceText("1", origin: .input(number: 1)), observer: recorder)
      let outcome = session.evaluate(
        SourceText(command, origin: .input(number: 2)), observer: recorder)
      guard case .failed(let diagnostic) = outcome else {
        Issue.record("\(command) succeeded")
        continue
      }
      #expect(diagnostic.message.contains(message))
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
  }
}
