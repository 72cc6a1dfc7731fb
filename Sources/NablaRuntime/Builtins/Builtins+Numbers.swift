// nabla · Builtins+Numbers.swift
// Python's functions of single numbers: int, float, round, hex.
// SPDX-License-Identifier: Apache-2.0

import BigInt
import NablaArrays

extension Builtin {
  /// Python's functions of numbers, as the manual lists them.
  static let numbers: [Builtin] = [
    bool, int, float, complex, round, hex, bin, oct, chr, ord,
  ]

  static let bool = Builtin(
    "bool", in: .language, places: .python,
    .value("object", default: Value.bool(false), shownAs: "False").positionalOnly,
    summary: "Whether a value counts as true: not zero, not empty, not None.",
    examples: [
      .shows("bool(0.0), bool(\"a\")", "(False, True)"),
      .fails(
        "bool([0, 1])",
        "ValueError: The truth value of an array with more than one element is ambiguous. Use "
          + "a.any() or a.all()"),
    ]
  ) { _, value throws(RuntimeFailure) in Value.bool(try Operations.truth(value)) }

  static let int = Builtin(
    "int", in: .language, places: .python,
    .value("x", default: Value.int(0), shownAs: "0").positionalOnly, .optionalValue("base"),
    summary: "A whole number: of a float without what stands behind the point, or of a text.",
    examples: [
      .shows("int(-2.7)", "-2"), .shows("int(\"ff\", 16)", "255"),
      .shows("int(1e20)", "100000000000000000000"),
      .fails("int(\"2.5\")", "ValueError: invalid literal for int() with base 10: '2.5'"),
      .fails("int(nan)", "ValueError: cannot convert float NaN to integer"),
    ],
    seeAlso: ["float", "round"]
  ) { _, value, base throws(LanguageFault) in try PythonNumbers.integer(value, base: base) }

  static let float = Builtin(
    "float", in: .language, places: .python,
    .value("x", default: Value.float(0), shownAs: "0.0").positionalOnly,
    summary: "A floating-point number of another number or of a text.",
    examples: [
      .shows("float(3)", "3.0"), .shows("float(\"1e-3\")", "0.001"),
      .fails("float(\"1,5\")", "ValueError: could not convert string to float: '1,5'"),
    ],
    seeAlso: ["int", "complex"]
  ) { _, value throws(LanguageFault) in try PythonNumbers.float(value) }

  static let complex = Builtin(
    "complex", in: .language, places: .python,
    .value("real", default: Value.int(0), shownAs: "0"),
    .value("imag", default: Value.int(0), shownAs: "0"),
    summary: "A complex number of its two parts, or of a text.",
    examples: [
      .shows("complex(1, 2)", "(1+2j)"), .shows("complex(\"3-4j\")", "(3-4j)"),
      .fails("complex(\"1 + 2j\")", "ValueError: complex() arg is a malformed string"),
    ],
    seeAlso: ["float"]
  ) { _, real, imaginary throws(LanguageFault) in try PythonNumbers.complex(real, imaginary) }

  static let round = Builtin(
    "round", in: .language, places: .python,
    .value("number"), .optionalValue("ndigits"),
    summary: "The nearest whole number, or the nearest with ndigits digits behind the point.",
    details: "Halves go to the even neighbour. Of an array, what np.round gives.",
    examples: [
      .shows("round(2.5), round(3.5)", "(2, 4)"), .shows("round(2.675, 2)", "2.67"),
      .shows("round(1234, -2)", "1200"),
      .fails("round(\"a\")", "TypeError: type str doesn't define __round__ method"),
    ],
    seeAlso: ["int", "floor", "ceil"]
  ) { _, number, digits throws(LanguageFault) in
    guard let digits else { return try PythonNumbers.rounded(number) }
    guard let integer = digits.exactInteger else {
      throw LanguageFault.notAnInteger(type: digits.typeName, parameter: "ndigits")
    }
    return try PythonNumbers.rounded(number, digits: Int(clamping: integer))
  }

  static let hex = Builtin(
    "hex", in: .language, places: .python, .wholeNumber("number").positionalOnly,
    summary: "The text of a whole number in base 16.",
    examples: [
      .shows("hex(255)", "'0xff'"),
      .fails("hex(1.5)", "TypeError: 'float' object cannot be interpreted as an integer"),
    ],
    seeAlso: ["bin", "oct", "int"]
  ) { _, number in Value.text(PythonNumbers.literal(number, radix: 16, prefix: "0x")) }

  static let bin = Builtin(
    "bin", in: .language, places: .python, .wholeNumber("number").positionalOnly,
    summary: "The text of a whole number in base 2.",
    examples: [
      .shows("bin(10)", "'0b1010'"),
      .fails("bin(\"a\")", "TypeError: 'str' object cannot be interpreted as an integer"),
    ],
    seeAlso: ["hex", "oct", "int"]
  ) { _, number in Value.text(PythonNumbers.literal(number, radix: 2, prefix: "0b")) }

  static let oct = Builtin(
    "oct", in: .language, places: .python, .wholeNumber("number").positionalOnly,
    summary: "The text of a whole number in base 8.",
    examples: [
      .shows("oct(64)", "'0o100'"),
      .fails("oct(1.5)", "TypeError: 'float' object cannot be interpreted as an integer"),
    ],
    seeAlso: ["hex", "bin", "int"]
  ) { _, number in Value.text(PythonNumbers.literal(number, radix: 8, prefix: "0o")) }

  static let chr = Builtin(
    "chr", in: .language, places: .python, .value("i").positionalOnly,
    summary: "The character of a Unicode number.",
    examples: [
      .shows("chr(8711)", "'∇'"),
      .fails("chr(-1)", "ValueError: chr() arg not in range(0x110000)"),
    ],
    seeAlso: ["ord"]
  ) { _, value throws(LanguageFault) in
    guard let number = value.exactInteger else {
      throw LanguageFault.notAnInteger(type: value.typeName, parameter: "i")
    }
    guard let code = UInt32(exactly: number), let scalar = Unicode.Scalar(code) else {
      throw LanguageFault.notACharacterCode(shown: number.description)
    }
    return Value.text(String(Character(scalar)))
  }

  static let ord = Builtin(
    "ord", in: .language, places: .python, .text("c").positionalOnly,
    summary: "The Unicode number of a character.",
    examples: [
      .shows("ord(\"∇\")", "8711"),
      .fails(
        "ord(\"ab\")", "TypeError: ord() expected a character, but string of length 2 found"),
    ],
    seeAlso: ["chr"]
  ) { _, text throws(LanguageFault) in
    let scalars = text.unicodeScalars
    guard scalars.count == 1, let scalar = scalars.first else {
      throw LanguageFault.notOneCharacter(count: scalars.count)
    }
    return Value.int(Int64(scalar.value))
  }
}
