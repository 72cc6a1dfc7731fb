// nabla · NumberText.swift
// Texts with numbers in them, compared number by number.
// SPDX-License-Identifier: Apache-2.0

/// A text taken apart into numbers and what is between them.
struct NumberText {
  private(set) var numbers: [Double] = []
  /// Which of the numbers are written without point and exponent.
  private var areWhole: [Bool] = []
  /// The text without its numbers and blanks.
  private(set) var rest = ""

  init(_ text: String) {
    let characters = Array(text.utf8)
    var position = 0
    while position < characters.count {
      if let (value, end) = Self.number(in: characters, at: position) {
        numbers.append(value)
        areWhole.append(!characters[position..<end].contains { $0 == 46 || $0 > 57 })
        rest += "#"
        position = end
      } else {
        if characters[position] != UInt8(ascii: " "), characters[position] != 10,
          characters[position] != UInt8(ascii: "+")
        {
          rest.unicodeScalars.append(Unicode.Scalar(characters[position]))
        }
        position += 1
      }
    }
  }

  private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

  private static func number(in text: [UInt8], at start: Int) -> (Double, end: Int)? {
    var end = start
    if text[end] == UInt8(ascii: "-") { end += 1 }
    guard end < text.count else { return nil }
    for (word, value) in [("nan", Double.nan), ("inf", .infinity)]
    where text[end...].starts(with: word.utf8) {
      return (end > start ? -value : value, end + 3)
    }
    guard digits.contains(text[end]) || text[end] == UInt8(ascii: ".") else { return nil }
    while end < text.count, digits.contains(text[end]) || text[end] == UInt8(ascii: ".") {
      end += 1
    }
    var exponent = end
    if exponent < text.count, text[exponent] == UInt8(ascii: "e") {
      exponent += 1
      if exponent < text.count, [UInt8(ascii: "-"), UInt8(ascii: "+")].contains(text[exponent]) {
        exponent += 1
      }
      if exponent < text.count, digits.contains(text[exponent]) {
        while exponent < text.count, digits.contains(text[exponent]) { exponent += 1 }
        end = exponent
      }
    }
    return Double(String(decoding: text[start..<end], as: UTF8.self)).map { ($0, end) }
  }

  /// Whether all numbers are within a tolerance and everything else is the same.
  func isClose(to other: NumberText, _ exactness: Exactness, precision: Precision) -> Bool {
    guard rest == other.rest, numbers.count == other.numbers.count else { return false }
    let finite = other.numbers.filter(\.isFinite).map(\.magnitude)
    let largest = finite.max() ?? 0
    return numbers.indices.allSatisfy { index in
      let (ours, theirs) = (numbers[index], other.numbers[index])
      if areWhole[index], other.areWhole[index] { return ours == theirs }
      return Self.isClose(ours, theirs, exactness, largest: largest, precision: precision)
    }
  }

  private static func isClose(
    _ ours: Double, _ theirs: Double, _ exactness: Exactness, largest: Double, precision: Precision
  ) -> Bool {
    if ours == theirs || ours.isNaN && theirs.isNaN { return true }
    guard ours.isFinite, theirs.isFinite else { return false }
    let unit = precision.unit(of: theirs.magnitude)
    switch exactness {
    case .exact: return false
    case .ulps: return (ours - theirs).magnitude <= 4 * unit
    case .bounded, .rough:
      let bound = precision.bound * max(largest, 1e-3)
      return (ours - theirs).magnitude <= max(4 * unit, bound)
    }
  }
}

/// The precision that numbers were computed in.
enum Precision: Sendable {
  case half, single, double

  /// The precision of the least precise dtype that a text names.
  init(of types: String) {
    if types.contains("float16") {
      self = .half
    } else {
      self = types.contains("float32") || types.contains("complex64") ? .single : .double
    }
  }

  /// The unit in the last place of a number.
  func unit(of magnitude: Double) -> Double {
    switch self {
    case .half: magnitude * 0x1p-10
    case .single: Double(Float(magnitude).ulp)
    case .double: magnitude.ulp
    }
  }

  /// How far a well-conditioned computation may be from another, relative to its largest number.
  var bound: Double {
    switch self {
    case .half: 1e-2
    case .single: 1e-4
    case .double: 1e-9
    }
  }
}
