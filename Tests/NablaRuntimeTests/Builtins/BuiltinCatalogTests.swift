// nabla · BuiltinCatalogTests.swift
// What every declaration of a builtin must keep to.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NablaRuntime

struct BuiltinCatalogTests {
  static let all = Builtin.all
  static let singlePlaces: [BuiltinPlaces] = [
    .bare, .np, .method, .math, .textMethod, .listMethod, .linalg, .random, .fft, .tupleMethod,
    .generator, .bitGenerator, .seedSequence, .ufuncMethod,
  ]

  @Test(arguments: singlePlaces)
  func `a name means one function at each place`(_ place: BuiltinPlaces) {
    let names = Self.all.filter { $0.places.contains(place) }.map(\.name)
    let repeated = Dictionary(grouping: names, by: \.self).filter { $0.value.count > 1 }.keys
    #expect(repeated.sorted() == [])
  }

  @Test func `a name is either a function or a constant at each place`() {
    let both = Constant.all.filter { constant in
      Self.all.contains {
        $0.name == constant.name && !$0.places.isDisjoint(with: constant.places)
      }
    }
    #expect(both.map(\.name) == [])
  }

  @Test func `every function can be reached`() {
    #expect(Self.all.filter { $0.places.isEmpty }.map(\.name) == [])
  }

  @Test func `every function has an example that works and one that fails`() {
    let without = Self.all.filter { builtin in
      !builtin.examples.contains { $0.isError } || !builtin.examples.contains { !$0.isError }
    }
    #expect(without.map(\.name) == [])
  }

  @Test func `failing examples name their kind of error`() {
    let without = Self.all.flatMap { builtin in
      builtin.examples.filter { example in
        example.isError
          && !example.output.prefix { $0 != ":" }.hasSuffix("Error")
      }.map(\.input)
    }
    #expect(without == [])
  }

  @Test func `every name under see also is a function`() {
    let names = Set(Self.all.map(\.name))
    let unknown = Self.all.flatMap { builtin in
      builtin.seeAlso.filter { !names.contains($0) || $0 == builtin.name }
        .map { "\(builtin.name): \($0)" }
    }
    #expect(unknown == [])
  }

  @Test func `a summary is one sentence that does not begin with the function's name`() {
    let wrong = Self.all.filter { builtin in
      let summary = builtin.summary
      return !summary.hasSuffix(".") || summary.contains(". ") || summary.contains("\n")
        || summary.first?.isUppercase != true || summary.utf8.count > 100
        || summary.lowercased().hasPrefix(builtin.name.lowercased() + " ")
    }
    #expect(wrong.map { "\($0.name): \($0.summary)" } == [])
  }

  @Test func `a signature has required parameters first and each name once`() {
    let wrong = Self.all.filter { builtin in
      let parameters = builtin.signature.parameters
      let positional = parameters.filter {
        $0.passing == .positionalOnly || $0.passing == .standard
      }
      let firstOptional = positional.firstIndex { $0.defaultText != nil } ?? positional.count
      let isOrdered = positional[firstOptional...].allSatisfy { $0.defaultText != nil }
      return !isOrdered || Set(parameters.map(\.name)).count != parameters.count
        || parameters.count { $0.passing == .variadic } > 1
    }
    #expect(wrong.map { $0.name + $0.signature.text } == [])
  }
}
