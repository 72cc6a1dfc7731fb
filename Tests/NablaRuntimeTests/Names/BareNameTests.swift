// nabla · BareNameTests.swift
// What a name without a prefix means.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NablaRuntime

struct BareNameTests {
  @Test(arguments: [
    ("pi", "3.141592653589793"), ("π", "3.141592653589793"), ("τ", "6.283185307179586"),
    ("e", "2.718281828459045"), ("∞", "inf"), ("nan", "nan"), ("newaxis", "None"),
    ("float64", "dtype('float64')"), ("bool_", "dtype('bool')"), ("np", "<module 'numpy'>"),
    ("plt", "<module 'matplotlib.pyplot'>"), ("linalg", "<module 'numpy.linalg'>"),
    ("gradient", "<built-in function gradient>"),
  ])
  func `constants, dtypes, modules and functions are there`(_ name: String, _ expected: String) {
    #expect(Value.bare(name).map { Describer.repr($0) } == expected)
  }

  @Test(arguments: ["choice", "tau", "foo", ""])
  func `other names are not`(_ name: String) {
    #expect(Value.bare(name) == nil)
  }

  @Test func `a name of a module alone is found with its prefix`() {
    #expect(Value.qualifiedName(of: "choice") == "random.choice")
    #expect(Value.qualifiedName(of: "tau") == "math.tau")
    #expect(Value.qualifiedName(of: "foo") == nil)
  }

  @Test func `every bare name means something`() {
    #expect(Value.bareNames.filter { Value.bare($0) == nil } == [])
    #expect(Value.bareNames == Value.bareNames.sorted())
  }

  @Test func `every module is found by its name`() {
    #expect(Module.names.filter { Module.module(named: $0) == nil } == [])
    #expect(Module.module(named: "os") == nil)
  }
}
