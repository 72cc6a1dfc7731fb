// nabla · TranscriptTests.swift
// Sessions and errors, as the shell shows them, word for word.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import NablaLessons
import NablaRuntime
import NablaShell
import NablaSyntax
import Testing

struct TranscriptTests {
  static let sessions = PackageFile.all(under: "Tests/Transcripts/sessions", ending: ".md")
  static let errors = PackageFile.all(under: "Tests/Transcripts/errors", ending: ".md")

  /// Cases that no input brings about here, each with its reason.
  static let unreachable: [FactName: String] = [
    FactName(type: "LimitFailure", label: "literalTooLarge"):
      "its input has 315,654 digits; IntegerLimitTests has it",
    FactName(type: "GradientError", label: "array"): "memory has to run out during a gradient",
    FactName(type: "ArrayError", label: "repeatedAxis"):
      "what takes several axes says it in its own words: ShapeError, ReductionError",
    FactName(type: "LinearAlgebraError", label: "libraryMissing"): "OpenBLAS has to be missing",
    FactName(type: "LinearAlgebraError", label: "eigenvaluesDidNotConverge"):
      "they converge for every finite matrix that we know",
    FactName(type: "HelpFault", label: "noHelp"):
      "the command hands over its wording: CommandFailure.failed",
    FactName(type: "HelpFault", label: "nothingFound"):
      "the command hands over its wording: CommandFailure.failed",
    FactName(type: "CreationError", label: "zeroInGeometric"): "there is no geomspace yet",
    FactName(type: "TemplateError", label: "missingBracket"):
      "a field without ']' has no end, which is found first",
  ]

  @Test(arguments: sessions) func `a session shows what its transcript says`(
    _ file: PackageFile
  ) throws {
    try DocumentRun.expectPass(file)
  }

  @Test(arguments: errors) func `an error shows what its transcript says`(
    _ file: PackageFile
  ) throws {
    try DocumentRun.expectPass(file, settings: Self.settings(for: file))
  }

  @Test(arguments: errors) func `a transcript shows the case that it is named after`(
    _ file: PackageFile
  ) throws {
    let names = Self.facts(of: Document(try file.text()), settings: Self.settings(for: file))
    #expect(names.map(\.description).contains(file.name))
  }

  @Test func `each case of an error has its transcript`() {
    let shown = Set(Self.errors.map(\.name))
    let missing = DeclaredFacts.all.filter {
      Self.unreachable[$0] == nil && !shown.contains($0.description)
    }
    #expect(DeclaredFacts.all.count > 200)
    #expect(missing.map(\.description).sorted() == [])
  }

  @Test func `each transcript belongs to a case`() {
    let declared = Set(DeclaredFacts.all.map(\.description))
    #expect(Self.errors.map(\.name).filter { !declared.contains($0) } == [])
    #expect(Self.unreachable.keys.filter { !DeclaredFacts.all.contains($0) } == [])
  }

  /// The settings of a transcript: one is about Ctrl-C, which is pressed from the beginning.
  private static func settings(for file: PackageFile) -> Settings {
    var settings = Settings()
    if file.name == "LimitFailure.interrupted" { settings.isInterrupted = { true } }
    return settings
  }

  /// The facts behind all errors of a document.
  private static func facts(of document: Document, settings: Settings) -> Set<FactName> {
    let session = Session(settings: settings, commands: ShellCommands.all)
    let recorder = OutputRecorder(width: DocumentChecker.width)
    let options = ParserOptions(
      commandWords: Set(session.commandWords), isUserDefined: { session.variable($0) != nil })
    var facts: Set<FactName> = []
    for example in document.examples {
      let source = SourceText(example.input, origin: .input(number: session.nextInputNumber))
      var names = NameTable()
      do throws(SyntaxFailure) {
        _ = try Parser.parse(source, names: &names, options: options)
      } catch {
        facts.formUnion(FactName.all(of: error.fact))
      }
      session.evaluation.failedFact = nil
      _ = session.evaluate(source, observer: recorder)
      if let fact = session.evaluation.failedFact { facts.formUnion(FactName.all(of: fact)) }
    }
    return facts
  }
}
