// nabla · PrintingFixtureTests.swift
// Texts of arrays and scalars against those recorded from NumPy.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import NablaArrays

/// One line of `printing.jsonl`; see `record_printing.py`.
struct PrintingCase: Decodable {
  /// A bit pattern in hexadecimal, or an integer.
  enum Datum: Decodable {
    case bits(UInt64)
    case integer(Int64)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .bits(try #require(UInt64(text, radix: 16)))
      } else {
        self = .integer(try container.decode(Int64.self))
      }
    }

    var bits: UInt64 {
      switch self {
      case .bits(let bits): bits
      case .integer(let value): UInt64(bitPattern: value)
      }
    }
  }

  struct Options: Decodable {
    var precision: Int?
    var suppress: Bool?
    var linewidth: Int?
    var threshold: Int?
    var edgeitems: Int?
    var floatmode: String?
    var sign: String?
    var nanstr: String?
    var infstr: String?
  }

  var dtype: String
  var shape: [Int]?
  var data: [Datum]?
  var scalar: [Datum]?
  var options: Options?
  var strides: [Int]?
  var offset: Int?
  var str: String
  var repr: String
  var display: String?

  /// All the lines of the fixture.
  static func all() throws -> [PrintingCase] {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try Data(contentsOf: tests.appending(path: "Fixtures/printing.jsonl"))
    let decoder = JSONDecoder()
    return try text.split(separator: UInt8(ascii: "\n")).map {
      try decoder.decode(PrintingCase.self, from: $0)
    }
  }

  /// The options of the case.
  func printOptions() throws -> PrintOptions {
    var result = PrintOptions()
    guard let options else { return result }
    if let precision = options.precision { result.precision = precision }
    if let suppress = options.suppress { result.suppress = suppress }
    if let lineWidth = options.linewidth { result.lineWidth = lineWidth }
    if let threshold = options.threshold { result.threshold = threshold }
    if let edgeItems = options.edgeitems { result.edgeItems = edgeItems }
    if let name = options.floatmode {
      result.floatMode = try #require(PrintOptions.FloatMode(rawValue: name))
    }
    if let sign = options.sign { result.sign = Character(sign) }
    if let text = options.nanstr { result.nanText = text }
    if let text = options.infstr { result.infinityText = text }
    return result
  }

  /// The array of the case, with the memory and the layout that NumPy's had.
  func array() throws -> AnyArray {
    let bits = try #require(data).map(\.bits)
    switch dtype {
    case "bool": return Bool.wrap(try array(of: bits.map { $0 != 0 }))
    case "int64": return Int64.wrap(try array(of: bits.map(Int64.init(bitPattern:))))
    case "float32":
      return Float.wrap(try array(of: bits.map { Float(bitPattern: UInt32($0)) }))
    case "float64": return Double.wrap(try array(of: bits.map(Double.init(bitPattern:))))
    default: return Complex128.wrap(try array(of: Self.complexNumbers(bits)))
    }
  }

  static func complexNumbers(_ bits: [UInt64]) -> [Complex128] {
    stride(from: 0, to: bits.count, by: 2).map {
      Complex128(Double(bitPattern: bits[$0]), Double(bitPattern: bits[$0 + 1]))
    }
  }

  private func array<Element: ArrayElement>(of elements: [Element]) throws -> NDArray<Element> {
    let shape = try #require(shape)
    let count = shape.reduce(1, *)
    if let strides, let offset {
      let base = NDArray(elements)
      return NDArray(
        storage: base.storage, layout: Layout(shape: shape, strides: strides, offset: offset))
    }
    let filled = (0..<count).map { elements[$0 % elements.count] }
    return NDArray(storage: NDArray(filled).storage, layout: Layout(rowMajor: shape))
  }
}

struct PrintingFixtureTests {
  @Test func `arrays are written as NumPy writes them`() throws {
    let cases = try PrintingCase.all().filter { $0.scalar == nil }
    #expect(cases.count >= 2000)
    for item in cases {
      let array = try item.array()
      let options = try item.printOptions()
      let note = "\(item.dtype) \(item.shape ?? []) \(String(describing: item.options))"
      try #require(array.strText(options) == item.str, "\(note)")
      try #require(array.reprText(options) == item.repr, "\(note)")
      try #require(array.displayText(options) == item.display, "\(note)")
    }
  }

  @Test func `scalars are written as NumPy writes them`() throws {
    let cases = try PrintingCase.all().filter { $0.scalar != nil }
    #expect(cases.count >= 2000)
    for item in cases {
      let bits = try #require(item.scalar).map(\.bits)
      let scalar: Scalar =
        switch item.dtype {
        case "bool": .bool(bits[0] != 0)
        case "int64": .int64(Int64(bitPattern: bits[0]))
        case "float32": .float32(Float(bitPattern: UInt32(bits[0])))
        case "float64": .float64(Double(bitPattern: bits[0]))
        default: .complex128(PrintingCase.complexNumbers(bits)[0])
        }
      #expect(scalar.strText == item.str)
      #expect(scalar.reprText == item.repr)
    }
  }
}
