// nabla · Builtins+FloatNotation.swift
// Single floats as text, and the letters of dtypes.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Texts of single numbers and of dtypes, as the manual lists them.
  static let floatNotation: [Builtin] = [
    formatFloatPositional, formatFloatScientific, typename, mintypecode,
  ]

  static let formatFloatPositional = Builtin(
    "format_float_positional", in: .printing,
    .value("x"), .digitCount("precision"), .flag("unique", default: true),
    .flag("fractional", default: true), .trimming(), .flag("sign"), .digitCount("pad_left"),
    .digitCount("pad_right"), .digitCount("min_digits"),
    summary: "A number as text without an exponent.",
    details: """
      unique=True writes the fewest digits that read back as the number, False all of them, up to \
      precision. fractional=False counts all digits for precision, not those behind the point. \
      trim= is what happens to zeros at the end: 'k' keeps them, '.' takes them, '0' leaves one \
      behind the point, '-' takes the point too. pad_left= and pad_right= are the least \
      characters before and behind the point.
      """,
    examples: [
      .shows("format_float_positional(float32(0.1))", "'0.1'"),
      .shows("format_float_positional(pi, precision=3, pad_left=4)", "'   3.142'"),
      .shows("format_float_positional(2.0, trim='-')", "'2'"),
      .fails("format_float_positional(1.5, precision=-1)", "ValueError: precision must be >= 0"),
    ],
    seeAlso: ["format_float_scientific", "array2string"]
  ) {
    _, value, precision, isUnique, isFractional, trimming, hasSign, left, right, least
      throws(RuntimeFailure) in
    if !isFractional, precision == 0 {
      throw RuntimeFailure.refusing(
        "precision", "precision must be greater than 0 if fractional=False")
    }
    var writer = PlainFloatText()
    writer.isFractional = isFractional
    writer.rightWidth = right
    try writer.set(precision, isUnique, trimming, hasSign, left, least)
    return .text(try value.written { writer.positional($0) })
  }

  static let formatFloatScientific = Builtin(
    "format_float_scientific", in: .printing,
    .value("x"), .digitCount("precision"), .flag("unique", default: true), .trimming(),
    .flag("sign"), .digitCount("pad_left"), .digitCount("exp_digits"), .digitCount("min_digits"),
    summary: "A number as text with an exponent.",
    details: """
      precision= counts the digits behind the point, exp_digits= is the least number of digits of \
      the exponent; the others are those of format_float_positional.
      """,
    examples: [
      .shows("format_float_scientific(1234.5)", "'1.2345e+03'"),
      .shows(
        "format_float_scientific(1e10, exp_digits=4, precision=2, unique=False)",
        "'1.00e+0010'"),
      .fails(
        "format_float_scientific(1.5, precision=1, min_digits=2)",
        "ValueError: min_digits must be less than or equal to precision"),
    ],
    seeAlso: ["format_float_positional"]
  ) {
    _, value, precision, isUnique, trimming, hasSign, left, exponent, least
      throws(RuntimeFailure) in
    var writer = PlainFloatText()
    writer.exponentWidth = exponent
    try writer.set(precision, isUnique, trimming, hasSign, left, least)
    return .text(try value.written { writer.scientific($0) })
  }

  static let typename = Builtin(
    "typename", in: .printing, .text("char"),
    summary: "What the letter of a dtype stands for, in words.",
    examples: [
      .shows("typename('d')", "'double precision'"), .shows("typename('B')", "'unsigned char'"),
      .fails("typename('x')", "KeyError: 'x'"),
    ],
    seeAlso: ["mintypecode"]
  ) { _, letter throws(RuntimeFailure) in
    guard let name = typeNames[letter] else {
      throw RuntimeFailure.refusing("char", PythonText.repr(letter), kind: .keyError)
    }
    return .text(name)
  }

  static let mintypecode = Builtin(
    "mintypecode", in: .printing, .items("typechars"),
    .text("typeset", default: "GDFgdf"), .text("default", default: "d"),
    summary: "The letter of the smallest dtype among some that holds values of several others.",
    details: """
      typechars are letters, or arrays whose dtypes count. Letters that are not in typeset do not \
      count; without any that do, default is the result. Complex and double precision need 'D'.
      """,
    examples: [
      .shows("mintypecode(['d', 'f', 'S'])", "'d'"),
      .shows("mintypecode([array([1.1, 2j]), 'f'])", "'D'"),
      .shows("mintypecode('abceh', default='G')", "'G'"),
      .fails("mintypecode(3)", "TypeError: 'int' object is not iterable"),
    ],
    seeAlso: ["typename", "result_type"]
  ) { _, items, typeset, absent throws(RuntimeFailure) in
    var letters = Set<Character>()
    for item in items {
      if case .text(let object) = item {
        // A text of several letters is none of the letters of typeset.
        if object.text.count == 1 { letters.formUnion(object.text) }
      } else if let array = try item.makeArray() {
        letters.insert(array.dtype.letter)
      }
    }
    letters.formIntersection(typeset)
    if letters.isEmpty { return .text(absent) }
    if letters.contains("F"), letters.contains("d") { return .text("D") }
    // The largest first: it holds the others.
    let first = "GDFgdfQqLlIiHhBb?".first { letters.contains($0) }
    return .text(first.map { String($0) } ?? absent)
  }

  /// The words for the letters of dtypes.
  private static let typeNames = [
    "S1": "character", "?": "bool", "b": "signed char", "B": "unsigned char", "h": "short",
    "H": "unsigned short", "i": "integer", "I": "unsigned integer", "l": "long integer",
    "L": "unsigned long integer", "q": "long long integer", "Q": "unsigned long long integer",
    "f": "single precision", "d": "double precision", "g": "long precision",
    "F": "complex single precision", "D": "complex double precision",
    "G": "complex long double precision", "S": "string", "U": "unicode", "V": "void",
    "O": "object",
  ]
}

extension PlainFloatText {
  /// Takes what both functions ask for.
  fileprivate mutating func set(
    _ precision: Int?, _ isUnique: Bool, _ trimming: ZeroTrimming, _ hasSign: Bool,
    _ leftWidth: Int?, _ leastDigits: Int?
  ) throws(RuntimeFailure) {
    if let leastDigits, leastDigits > 0, let precision, precision > 0, precision < leastDigits {
      throw RuntimeFailure.refusing(
        "min_digits", "min_digits must be less than or equal to precision")
    }
    if !isUnique, precision == nil {
      throw RuntimeFailure.refusing(
        "precision", "in non-unique mode `precision` must be supplied", kind: .typeError)
    }
    self.precision = precision
    self.isUnique = isUnique
    self.trimming = trimming
    self.hasSign = hasSign
    self.leftWidth = leftWidth
    self.leastDigits = leastDigits
  }
}

extension Value {
  /// The text that a writer makes of the number, in its own precision.
  fileprivate func written(
    _ write: (any FormattedFloat) -> String
  ) throws(RuntimeFailure) -> String {
    switch asScalar {
    case .float16(let number)?: return write(number)
    case .float32(let number)?: return write(number)
    default: break
    }
    if case .array(let object) = self, object.array.rank > 0 {
      throw RuntimeFailure.refusing(
        "x", "only 0-dimensional arrays can be converted to Python scalars", kind: .typeError)
    }
    guard let number = asDouble else {
      throw RuntimeFailure.refusing(
        "x", "must be real number, not \(typeName.split(separator: ".").last ?? "")",
        kind: .typeError)
    }
    return write(number)
  }
}

extension DType {
  /// NumPy's letter: `d`, `l`, `U`.
  var letter: Character {
    switch self {
    case .bool: "?"
    case .int8: "b"
    case .int16: "h"
    case .int32: "i"
    case .int64: "l"
    case .uint8: "B"
    case .uint16: "H"
    case .uint32: "I"
    case .uint64: "L"
    case .float16: "e"
    case .float32: "f"
    case .float64: "d"
    case .complex64: "F"
    case .complex128: "D"
    case .datetime64: "M"
    case .timedelta64: "m"
    case .text: "U"
    }
  }
}

extension Parameter where Input == Int? {
  /// A number of digits or characters that is not negative, or None.
  fileprivate static func digitCount(_ name: String) -> Parameter {
    Parameter(name, expecting: "an integer or None", default: .some(nil), shownAs: "None") {
      value, info, _ throws(RuntimeFailure) in
      if case .none = value { return nil }
      guard let count = value.asInt else { throw value.isNot(info) }
      guard count >= 0 else {
        throw RuntimeFailure.refusing(info.name, "\(info.name) must be >= 0")
      }
      guard count <= 10_000 else {
        throw RuntimeFailure.refusing(info.name, "\(info.name) must be at most 10000")
      }
      return count
    }
  }
}

extension Parameter where Input == ZeroTrimming {
  /// `trim='k'`.
  fileprivate static func trimming() -> Parameter {
    Parameter("trim", expecting: "'k', '.', '0' or '-'", default: .keep, shownAs: "'k'") {
      value, info, _ throws(RuntimeFailure) in
      guard case .text(let object) = value else {
        throw RuntimeFailure.refusing(
          info.name, "option value must be a string or bytes", kind: .typeError)
      }
      guard let trimming = ZeroTrimming(rawValue: object.text) else {
        throw RuntimeFailure.refusing(
          info.name, "if supplied, trim must be 'k', '.', '0' or '-' found `\(object.text)`",
          kind: .typeError)
      }
      return trimming
    }
  }
}
