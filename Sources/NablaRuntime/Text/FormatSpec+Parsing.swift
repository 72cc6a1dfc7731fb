// nabla · FormatSpec+Parsing.swift
// Reading format specifiers.
// SPDX-License-Identifier: Apache-2.0

extension FormatSpec {
  /// Reads a specifier for a kind of value.
  ///
  /// - Throws: what CPython raises while it reads; what the value does not take comes later.
  package init(parsing text: String, for subject: Subject) throws(FormatError) {
    self.init(for: subject)
    var reader = ScalarReader(text)
    readFlags(&reader, subject)
    width = try Self.readNumber(&reader) ?? 0
    try readSeparator(&reader)
    if reader.take(".") {
      guard let number = try Self.readNumber(&reader) else { throw .missingPrecision }
      precision = number
    }
    if reader.remaining > 1 {
      throw .invalidSpecifier(text, typeName: subject.typeName)
    }
    code = reader.next()
    try checkSeparator(subject)
  }

  /// Reads fill, alignment, sign, `z`, `#` and `0`.
  private mutating func readFlags(_ reader: inout ScalarReader, _ subject: Subject) {
    var isAligned = false
    var isFilled = false
    if let second = reader.peek(1), let chosen = Alignment(rawValue: second) {
      if let first = reader.next() { fill = first }
      _ = reader.next()
      alignment = chosen
      (isAligned, isFilled) = (true, true)
    } else if let first = reader.peek(0), let chosen = Alignment(rawValue: first) {
      _ = reader.next()
      alignment = chosen
      isAligned = true
    }
    if let next = reader.peek(0), let chosen = Sign(rawValue: next) {
      _ = reader.next()
      sign = chosen
    }
    dropsNegativeZero = reader.take("z")
    isAlternate = reader.take("#")
    if !isFilled, reader.take("0") {
      fill = "0"
      if !isAligned, subject != .text { alignment = .afterSign }
    }
  }

  private mutating func readSeparator(_ reader: inout ScalarReader) throws(FormatError) {
    if reader.take(",") { separator = "," }
    if reader.peek(0) == "_" {
      if separator != nil { throw .bothSeparators }
      _ = reader.next()
      separator = "_"
      if reader.peek(0) == "," { throw .bothSeparators }
    }
  }

  /// Reads digits; nil if there are none.
  private static func readNumber(_ reader: inout ScalarReader) throws(FormatError) -> Int? {
    var number: Int?
    while let digit = reader.peek(0), let value = digit.decimalDigit {
      _ = reader.next()
      let (product, isTooLarge) = (number ?? 0).multipliedReportingOverflow(by: 10)
      let (sum, isTooLargeSum) = product.addingReportingOverflow(value)
      if isTooLarge || isTooLargeSum { throw .tooManyDigits }
      number = sum
    }
    return number
  }

  /// Checks that the separator goes with the code.
  private func checkSeparator(_ subject: Subject) throws(FormatError) {
    guard let separator else { return }
    let code = code ?? (subject == .text ? "s" : nil)
    switch code {
    case nil, "d", "e", "f", "g", "E", "F", "G", "%": return
    case "b" where separator == "_", "o" where separator == "_": return
    case "x" where separator == "_", "X" where separator == "_": return
    case let code?: throw .separatorWithCode(separator, code: code)
    }
  }
}

/// Reads a text scalar by scalar.
struct ScalarReader {
  private let scalars: [Unicode.Scalar]
  /// How many scalars have been read.
  private(set) var position = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  var remaining: Int { scalars.count - position }

  /// The scalar so many places ahead.
  func peek(_ distance: Int) -> Unicode.Scalar? {
    position + distance < scalars.count ? scalars[position + distance] : nil
  }

  /// The next scalar, which is then read.
  mutating func next() -> Unicode.Scalar? {
    guard position < scalars.count else { return nil }
    position += 1
    return scalars[position - 1]
  }

  /// Reads the next scalar if it is this one.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek(0) == scalar else { return false }
    position += 1
    return true
  }
}

extension Unicode.Scalar {
  /// The value of a decimal digit of any script, as Python reads numbers in formats.
  var decimalDigit: Int? {
    if value < 128 { return value >= 48 && value < 58 ? Int(value) - 48 : nil }
    guard properties.generalCategory == .decimalNumber else { return nil }
    return properties.numericValue.map { Int($0) }
  }
}
