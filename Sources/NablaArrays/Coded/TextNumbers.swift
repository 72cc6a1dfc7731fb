// nabla · TextNumbers.swift
// Numbers from texts, as Python reads them.
// SPDX-License-Identifier: Apache-2.0

extension NDArray<Int64> {
  /// The numbers that the texts of a table say.
  ///
  /// - Throws: `coded` with `notANumber`; `integerOutOfBounds`.
  func numbers(of table: TextTable, dtype: DType) throws(ArrayError) -> AnyArray {
    if dtype == .bool {
      let truth = table.texts.map { !$0.isEmpty }
      return .bool(try mapped { $0.run { truth[Int($0)] } })
    }
    var values = [Complex128](repeating: Complex128(0), count: table.texts.count)
    var integers = [Int64](repeating: 0, count: table.texts.count)
    for code in distinctCodes {
      let text = table[code]
      let place = Int(code)
      if dtype.isWholeNumber {
        guard let digits = TextNumber.integerDigits(text) else {
          throw notANumber(code, text, dtype)
        }
        guard let value = Int64(digits) else {
          throw .integerOutOfBounds(digits: digits, dtype: dtype)
        }
        integers[place] = value
      } else if dtype.kind == "c" {
        guard let value = TextNumber.complex(text) else { throw notANumber(code, text, dtype) }
        values[place] = value
      } else {
        guard let value = TextNumber.float(text) else { throw notANumber(code, text, dtype) }
        values[place] = Complex128(value)
      }
    }
    if dtype.isWholeNumber {
      let numbers = integers
      return try AnyArray.int64(try mapped { $0.run { numbers[Int($0)] } }).astype(dtype)
    }
    let numbers = values
    let result: AnyArray =
      dtype.kind == "c"
      ? .complex128(try mapped { $0.run { numbers[Int($0)] } })
      : .float64(try mapped { $0.run { numbers[Int($0)].real } })
    return try result.astype(dtype)
  }

  private func notANumber(_ code: Int64, _ text: String, _ dtype: DType) -> ArrayError {
    let position = firstPosition { $0 == code } ?? 0
    return .coded(
      .notANumber(text: text, dtype: dtype, index: layout.index(ofPosition: position)))
  }
}

/// Reads numbers as Python's `int`, `float` and `complex` do.
enum TextNumber {
  /// The sign and digits of a whole number.
  static func integerDigits(_ text: String) -> String? {
    guard let body = body(of: text) else { return nil }
    let digits =
      body.first == UInt8(ascii: "-") || body.first == UInt8(ascii: "+")
      ? body.dropFirst() : body[...]
    guard !digits.isEmpty, digits.allSatisfy(isDigit) else { return nil }
    return (body.first == UInt8(ascii: "-") ? "-" : "") + String(decoding: digits, as: UTF8.self)
  }

  /// A decimal number, `inf` or `nan`.
  static func float(_ text: String) -> Double? {
    guard let body = body(of: text) else { return nil }
    let word = String(decoding: body, as: UTF8.self).lowercased()
    let sign = word.hasPrefix("-") || word.hasPrefix("+") ? word.prefix(1) : ""
    switch word.dropFirst(sign.count) {
    case "inf", "infinity": return sign == "-" ? -.infinity : .infinity
    case "nan": return .nan
    default:
      // Digits, a point, an exponent: Swift reads hexadecimal numbers too, Python does not.
      let isPlain = word.utf8.allSatisfy { isDigit($0) || ".+-e".utf8.contains($0) }
      guard isPlain, word.utf8.contains(where: isDigit), word.utf8.first != UInt8(ascii: "e")
      else { return nil }
      return Double(Self.completed(word))
    }
  }

  /// `1+2j`, `2j`, `1`, also in brackets.
  static func complex(_ text: String) -> Complex128? {
    guard var body = body(of: text) else { return nil }
    if body.first == UInt8(ascii: "("), body.last == UInt8(ascii: ")") {
      body = Array(body.dropFirst().dropLast())
    }
    guard body.last == UInt8(ascii: "j") || body.last == UInt8(ascii: "J") else {
      return float(String(decoding: body, as: UTF8.self)).map { Complex128($0) }
    }
    body.removeLast()
    let split = body.indices.reversed().first { place in
      (body[place] == UInt8(ascii: "+") || body[place] == UInt8(ascii: "-"))
        && (place == 0 || body[place - 1] | 0x20 != UInt8(ascii: "e"))
    }
    let start = split ?? 0
    let tail = String(decoding: body[start...], as: UTF8.self)
    guard let imaginary = float(["", "+", "-"].contains(tail) ? tail + "1" : tail) else {
      return nil
    }
    if start == 0 { return Complex128(0, imaginary) }
    return float(String(decoding: body[..<start], as: UTF8.self)).map { Complex128($0, imaginary) }
  }

  /// `.5` and `5.` as Swift reads them.
  private static func completed(_ word: String) -> String {
    var result = ""
    var previous: Character = " "
    for sign in word {
      if sign == ".", !previous.isNumber { result += "0" }
      if previous == ".", !sign.isNumber { result += "0" }
      result.append(sign)
      previous = sign
    }
    return previous == "." ? result + "0" : result
  }

  /// The bytes without blanks around them and `_` between digits.
  private static func body(of text: String) -> [UInt8]? {
    let trimmed = text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()
    let bytes = Array(String(trimmed).utf8)
    var result: [UInt8] = []
    for (place, byte) in bytes.enumerated() {
      guard byte == UInt8(ascii: "_") else {
        result.append(byte)
        continue
      }
      let isBetween =
        place > 0 && place + 1 < bytes.count && isDigit(bytes[place - 1])
        && isDigit(bytes[place + 1])
      if !isBetween { return nil }
    }
    return result.isEmpty ? nil : result
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
