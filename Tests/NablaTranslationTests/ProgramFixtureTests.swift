// nabla · ProgramFixtureTests.swift
// The fixed programs: their translations, and what both they and their translations print.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import NablaDiagnostics
import NablaRuntime
import NablaSyntax
import NablaTranslation
import Testing

/// One program of Tests/Fixtures/programs with its translation and the output that Python gave.
struct FixedProgram: CustomTestStringConvertible, Sendable {
  let url: URL

  var testDescription: String { url.lastPathComponent }

  func text(_ ending: String) throws -> String {
    try String(
      contentsOf: url.deletingPathExtension().appendingPathExtension(ending), encoding: .utf8)
  }

  static let all: [FixedProgram] = {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let folder = tests.appending(path: "Fixtures/programs")
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.pathExtension == "nabla" }
      .sorted { $0.path < $1.path }.map(FixedProgram.init(url:))
  }()
}

struct ProgramFixtureTests {
  @Test func `the programs are there`() { #expect(FixedProgram.all.count >= 60) }

  @Test(arguments: FixedProgram.all)
  func `a translation is as it was when Python ran it`(_ program: FixedProgram) throws {
    let translation = try Translation(
      of: program.text("nabla"), commandWords: ["help", "numpy", ":q"])
    #expect(translation.problems == [])
    #expect(try translation.text == program.text("py"))
  }

  @Test(arguments: FixedProgram.all)
  func `a program prints what Python printed`(_ program: FixedProgram) throws {
    let printed = try ProgramOutput.of(program.text("nabla"))
    #expect(try printed == program.text("out"))
  }
}

/// What a program shows and prints.
private final class ProgramOutput: SessionObserver {
  private var text = ""

  func printed(_ text: String) { self.text += text }
  func displayed(_ text: String, value: Value) { self.text += text + "\n" }
  func warned(_ warning: Diagnostic) {}

  static func of(_ source: String) -> String {
    let output = ProgramOutput()
    let numpy = ShellCommand("numpy", summary: "") { typed, _ in
      (try? NumPySpelling.of(typed, variables: [:]).get()).map { .show(StyledText($0)) }
        ?? .show(StyledText(""))
    }
    let session = Session(settings: Settings(), commands: [numpy])
    var assembler = InputAssembler(mode: .script)
    var inputs = source.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { assembler.add(String($0)) }
    if let last = assembler.finish() { inputs.append(last) }
    for input in inputs {
      let source = SourceText(input.text, origin: .standardInput(line: input.firstLine))
      if case .failed = session.evaluate(source, observer: output) { break }
    }
    return output.text
  }
}
