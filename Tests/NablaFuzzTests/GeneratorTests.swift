// nabla · GeneratorTests.swift
// Random programs are the same in every run, and are programs.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import NablaSyntax
import Testing

@testable import nabla_fuzz

struct GeneratorTests {
  static let vocabulary = Vocabulary()

  @Test func `the same seed draws the same program`() {
    let first = Generator(vocabulary: Self.vocabulary).program(seed: 7)
    let second = Generator(vocabulary: Self.vocabulary).program(seed: 7)
    #expect(first.text == second.text)
    #expect(first.text != Generator(vocabulary: Self.vocabulary).program(seed: 8).text)
  }

  @Test func `random programs are programs`() {
    let generator = Generator(vocabulary: Self.vocabulary)
    var wrong: [String] = []
    for seed in 0..<200 as Range<UInt64> {
      for statement in generator.program(seed: seed).parts {
        var names = NameTable()
        let source = SourceText(statement.text, origin: .input(number: 1))
        if (try? Parser.parse(source, names: &names, options: ParserOptions())) == nil {
          wrong.append(statement.text)
        }
      }
    }
    #expect(wrong == [])
  }

  @Test func `everything can be drawn`() {
    let generator = Generator(vocabulary: Self.vocabulary)
    for seed in 0..<2500 as Range<UInt64> {
      generator.counts.add(generator.program(seed: seed).allLabels)
    }
    let builtins = Self.vocabulary.words.map(\.label)
    #expect(builtins.filter { generator.counts[$0] == 0 } == [])
  }
}
