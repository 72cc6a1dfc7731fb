// nabla · RecordedArray.swift
// Arrays and numbers as the fixtures write them.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import NablaArrays

/// An array, or a view of one, as a fixture writes it.
struct RecordedArray: Decodable {
  /// dtype, shape and elements (`re,im` for complex ones).
  let d: String
  let s: [Int]
  let v: String
  /// How the operand is seen: `transpose`, `step`, …
  let view: String?

  var words: [Substring] { v.split(separator: " ") }

  /// The array itself.
  func stored() throws -> AnyArray {
    let words = words
    func array<Element: ArrayElement>(_ parse: (Substring) throws -> Element) throws -> AnyArray {
      let elements = try words.map(parse)
      return Element.wrap(
        try NDArray.make(shape: s) { _ = $0.update(fromContentsOf: elements) })
    }
    switch d {
    case "bool": return try array { $0 == "1" || $0 == "True" }
    case "int8": return try array { try Fixture.parse($0) { Int8($0) } }
    case "int16": return try array { try Fixture.parse($0) { Int16($0) } }
    case "int32": return try array { try Fixture.parse($0) { Int32($0) } }
    case "int64": return try array { try Fixture.parse($0) { Int64($0) } }
    case "uint8": return try array { try Fixture.parse($0) { UInt8($0) } }
    case "uint16": return try array { try Fixture.parse($0) { UInt16($0) } }
    case "uint32": return try array { try Fixture.parse($0) { UInt32($0) } }
    case "uint64": return try array { try Fixture.parse($0) { UInt64($0) } }
    case "float16": return try array { Float16(try Fixture.parse($0) { Double($0) }) }
    case "float32": return try array { Float(try Fixture.parse($0) { Double($0) }) }
    case "complex64":
      return try array {
        let number = try Fixture.complex($0)
        return Complex64(Float(number.real), Float(number.imaginary))
      }
    case "float64": return try array { try Fixture.parse($0) { Double($0) } }
    case "complex128": return try array(Fixture.complex)
    default: throw Fixture.Unreadable(text: d)
    }
  }

  /// The array as the recorded operation saw it.
  func seen() throws -> AnyArray {
    let whole = IndexItem.slice(lower: nil, upper: nil, step: nil)
    let array = try stored()
    switch view {
    case nil: return array
    case "column": return try array.subscripted([whole, .newAxis])
    case "reverse": return try array.subscripted([.slice(lower: nil, upper: nil, step: -1)])
    case "flip": return try array.subscripted([whole, .slice(lower: nil, upper: nil, step: -1)])
    case "step": return try array.subscripted([.slice(lower: nil, upper: nil, step: 2)])
    case "step-columns":
      return try array.subscripted([whole, .slice(lower: nil, upper: nil, step: 2)])
    case "row": return try array.subscripted([.integer(1)])
    case "transpose": return array.reversedAxes
    default: throw Fixture.Unreadable(text: view ?? "")
    }
  }
}

/// Reading of fixtures.
enum Fixture {
  struct Unreadable: Error { let text: String }

  static func parse<Number>(_ word: Substring, _ read: (Substring) -> Number?) throws -> Number {
    guard let number = read(word) else { throw Unreadable(text: String(word)) }
    return number
  }

  static func complex(_ word: Substring) throws -> Complex128 {
    let parts = word.split(separator: ",")
    guard parts.count == 2 else { throw Unreadable(text: String(word)) }
    return Complex(try parse(parts[0], Double.init), try parse(parts[1], Double.init))
  }

  /// The lines of a file in Tests/Fixtures, decoded.
  static func lines<Record: Decodable>(of name: String, as type: Record.Type) throws -> [Record] {
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(
      contentsOf: folder.appendingPathComponent("Fixtures/" + name), encoding: .utf8)
    let decoder = JSONDecoder()
    return try text.split(separator: "\n").map { try decoder.decode(type, from: Data($0.utf8)) }
  }
}

extension AnyArray {
  /// All elements in row-major order.
  var scalars: [Scalar] { (0..<count).map(scalar(at:)) }
}

extension Scalar {
  /// True if both are the same number, bit for bit; any NaN is as good as another.
  func isIdentical(to other: Scalar) -> Bool { distance(to: other) == 0 }

  /// How many floats lie between the two numbers, or their parts; nil if they are of different kinds.
  func distance(to other: Scalar) -> Double? {
    switch (self, other) {
    case (.float16(let one), .float16(let other)): return Self.distance(one, other)
    case (.float32(let one), .float32(let other)): return Self.distance(one, other)
    case (.float64(let one), .float64(let other)): return Self.distance(one, other)
    case (.complex64(let one), .complex64(let other)):
      return max(
        Self.distance(one.real, other.real), Self.distance(one.imaginary, other.imaginary))
    case (.complex128(let one), .complex128(let other)):
      return max(
        Self.distance(one.real, other.real), Self.distance(one.imaginary, other.imaginary))
    default: return self == other ? 0 : nil
    }
  }

  private static func distance<Real: BinaryFloatingPoint>(_ one: Real, _ other: Real) -> Double {
    if one.isNaN && other.isNaN || one == other && one.sign == other.sign { return 0 }
    return Double((one - other).magnitude / max(one.ulp, .leastNonzeroMagnitude))
      .distinct(one == other)
  }
}

extension Double {
  /// Half a step for zeros of different sign; infinite where the distance has no value.
  fileprivate func distinct(_ isEqual: Bool) -> Double {
    isEqual ? 0.5 : isNaN ? .infinity : self
  }
}
