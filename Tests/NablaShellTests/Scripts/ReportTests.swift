// nabla · ReportTests.swift
// What is written for values, warnings and errors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import NablaDiagnostics
import NablaRuntime
import NablaShell
import Testing

struct ReportTests {
  /// Runs `body` with a sink and gives back what was written to it.
  private func written(_ body: (OutputSink) -> Void) throws -> String {
    let pipe = Pipe()
    let sink = OutputSink(descriptor: pipe.fileHandleForWriting.fileDescriptor)
    body(sink)
    sink.flush()
    try pipe.fileHandleForWriting.close()
    return String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
  }

  private func input(_ text: String, line: Int = 1) -> ScriptInput {
    ScriptInput(
      source: SourceText(text, origin: .standardInput(line: line)), number: 1, firstLine: line)
  }

  private func failure(_ source: SourceText) -> Diagnostic {
    Diagnostic(
      .nameError, "name 'x' is not defined", source: source,
      primary: Diagnostic.Label(SourceSpan(4, 5)), notes: ["a note"], help: "set x first")
  }

  @Test func `a transcript is what a terminal shows`() throws {
    let text = try written { sink in
      let report = TranscriptReport(output: sink, writer: PlainWriter(), width: 75)
      var first = input("def f(x):\n  return x")
      first.linesBefore = ["# a comment"]
      first.needsBlankLine = true
      report.inputBegan(first)
      report.inputEnded()
      var second = input("1 + x")
      second.linesBefore = ["", ""]
      report.inputBegan(second)
      report.printed("hello\n")
      report.displayed("5", value: .int(5))
      report.inputFailed(failure(SourceText("1 + x", origin: .input(number: 2))))
      report.inputEnded()
      report.scriptEnded(errorCount: 1, linesAfter: ["# end"])
    }
    #expect(
      text == """
        >>> # a comment
        >>> def f(x):
        ...   return x
        ...\u{20}
        >>>\u{20}
        >>> 1 + x
        hello
        5
        NameError: name 'x' is not defined
          --> input 2:5
          |
        1 | 1 + x
          |     ^
          |
          = note: a note
          = help: set x first
        >>> # end

        """)
  }

  @Test func `errors are counted last`() throws {
    let text = try written { sink in
      let report = TextReport(
        output: sink, errors: sink, writer: PlainWriter(), width: 75, countsErrors: true)
      report.inputFailed(Diagnostic(.valueError, "no"))
      report.scriptEnded(errorCount: 1, linesAfter: [])
    }
    #expect(text == "ValueError: no\n1 error\n")
  }

  private func json(_ body: (JSONReport) -> Void) throws -> [[String: Any]] {
    let text = try written { sink in
      var time = 1.0
      body(
        JSONReport(
          output: sink,
          seconds: {
            time += 0.25; return time
          }))
    }
    return try text.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test func `json has one object for each statement`() throws {
    let objects = try json { report in
      report.inputBegan(input("a = 1; \"é\"; print(2)", line: 7))
      report.statementBegan(SourceSpan(0, 5))
      report.statementEnded()
      report.statementBegan(SourceSpan(7, 11))
      report.displayed("'é'", value: .text("é"))
      report.statementEnded()
      report.statementBegan(SourceSpan(13, 21))
      report.printed("2\n")
      report.statementEnded()
      report.inputEnded()
    }
    #expect(objects.count == 3)
    #expect(objects.map { $0["column"] as? Int } == [1, 8, 13])
    #expect(objects.allSatisfy { $0["line"] as? Int == 7 && $0["input"] as? Int == 1 })
    #expect(objects[1]["source"] as? String == "\"é\"")
    #expect(objects[1]["display"] as? String == "'é'")
    #expect(objects[1]["value"] as? String == "é")
    #expect(objects[0]["display"] is NSNull)
    #expect(objects[2]["printed"] as? String == "2\n")
    #expect(objects[2]["seconds"] as? Double == 0.25)
    #expect(
      Set(objects[0].keys) == [
        "input", "line", "column", "source", "printed", "display", "dtype", "shape", "value",
        "warnings", "error", "seconds",
      ])
  }

  @Test func `json says what an error says`() throws {
    let objects = try json { report in
      report.inputBegan(input("1 +\nx", line: 3))
      report.inputFailed(failure(input("1 +\nx", line: 3).source))
      report.inputEnded()
    }
    let error = try #require(objects.first?["error"] as? [String: Any])
    #expect(objects.count == 1)
    #expect(error["kind"] as? String == "NameError")
    #expect(error["line"] as? Int == 4)
    #expect(error["column"] as? Int == 1)
    #expect(error["end_column"] as? Int == 2)
    #expect(error["notes"] as? [String] == ["a note"])
    #expect(error["help"] as? String == "set x first")
  }

  @Test func `a failing statement is one object`() throws {
    let objects = try json { report in
      report.inputBegan(input("1; x"))
      report.statementBegan(SourceSpan(0, 1))
      report.displayed("1", value: .int(1))
      report.statementEnded()
      report.statementBegan(SourceSpan(3, 4))
      report.inputFailed(failure(input("1; x").source))
      report.inputEnded()
    }
    #expect(objects.count == 2)
    #expect(objects[0]["error"] is NSNull)
    #expect(objects[1]["error"] is [String: Any])
  }

  @Test(arguments: [
    (Value.int(1 << 53), "9007199254740992"), (.int(1 << 53 + 1), "18014398509481984"),
    (.float(.nan), "\"nan\""), (.float(-.infinity), "\"-inf\""), (.float(0.1), "0.1"),
    (.float(1e22), "1e+22"), (.bool(true), "true"), (.none, "null"),
    (.text("a\"\\\n\u{1}"), #""a\"\\\n\u0001""#),
    (.list([.int(1), .list([.float(2)]), .text("é")]), #"[1, [2.0], "é"]"#),
  ])
  func `values have their JSON`(_ value: Value, _ json: String) {
    if case .int(let number) = value, number.magnitude > 1 << 53 {
      #expect(value.json.description == "\"\(number)\"")
    } else {
      #expect(value.json.description == json)
    }
  }

  @Test func `more than a thousand elements have no value`() {
    #expect(Value.list(Array(repeating: .int(1), count: 1001)).json == .null)
    #expect(Value.list(Array(repeating: .int(1), count: 1000)).json != .null)
  }
}
