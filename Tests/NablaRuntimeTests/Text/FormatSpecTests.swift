// nabla · FormatSpecTests.swift
// Format specifiers: what is read, and what is refused before memory is.
// SPDX-License-Identifier: Apache-2.0

import BigInt
import Testing

@testable import NablaRuntime

struct FormatSpecTests {
  @Test func `every part of a specifier is read`() throws {
    let spec = try FormatSpec(parsing: "*^+z#12_.3e", for: .float)
    #expect(spec.fill == "*")
    #expect(spec.alignment == .center)
    #expect(spec.sign == .plus)
    #expect(spec.dropsNegativeZero)
    #expect(spec.isAlternate)
    #expect(spec.width == 12)
    #expect(spec.separator == "_")
    #expect(spec.precision == 3)
    #expect(spec.code == "e")
  }

  @Test func `a zero before the width fills behind the sign`() throws {
    #expect(try FormatSpec(parsing: "05", for: .integer).alignment == .afterSign)
    #expect(try FormatSpec(parsing: "05", for: .text).alignment == .left)
    #expect(try FormatSpec(parsing: "<05", for: .integer).alignment == .left)
  }

  @Test(arguments: ["999999999999", ".999999999f", "999999999999d", "0999999999999.1f"])
  func `a text that would fill the memory is refused`(_ spec: String) {
    #expect(throws: FormatError.self) {
      try FormatOperand(.float(1.5), typeName: "float").formatted(spec)
    }
    #expect(throws: FormatError.self) {
      try PercentFormat.apply(
        "%\(spec)" + (spec.last == "d" ? "" : "f"),
        .single(FormatOperand(.integer(1), typeName: "int")))
    }
  }

  private static let one = BigInt(1)
  private static let half = one << 147
  private static let conversions: [(BigInt, Double)] = [
    (0, 0),
    ((one << 53) + 1, 0x1p53),
    ((one << 53) + 3, 0x1p53 + 4),
    ((one << 200) + half, 0x1p200),
    ((one << 200) + half + 1, 0x1p200 + 0x1p148),
    ((one << 1024) - (one << 970) - 1, Double.greatestFiniteMagnitude),
    (-(one << 1024), -Double.infinity),
  ]

  @Test(arguments: conversions)
  func `a large integer becomes the nearest float`(_ integer: BigInt, _ expected: Double) {
    #expect(Double(integer) == expected)
  }
}

struct LargeIntegerTests {
  @Test(arguments: [
    ("float(10**40)", "1e+40"), ("10**40 * 1.0", "1e+40"), ("10**25 + 0.0", "1e+25"),
    ("\"%.1f\" % 10**25", "'10000000000000000905969664.0'"),
  ])
  func `integers beyond 64 bits become the nearest float`(_ input: String, _ expected: String) {
    #expect(Inputs.answer(to: input) == expected)
  }
}
