// nabla · TemplateField.swift
// One `{…}` of a template of `str.format`.
// SPDX-License-Identifier: Apache-2.0

/// One `{name.attribute[index]!r:spec}` of a template.
struct TemplateField: Hashable {
  /// What follows the name.
  enum Access: Hashable {
    case attribute(String)
    case item(String)
    case position(Int)
  }

  /// What stands for the value: a number, a name, or nothing.
  var name = ""
  /// What follows the name and has not been taken apart yet.
  private(set) var rest: ArraySlice<Unicode.Scalar> = []
  /// `r`, `s` or `a`.
  var conversion: Unicode.Scalar?
  /// The specifier, in which fields may stand.
  var spec = ""
  var hasFieldsInSpec = false
}

extension TemplateField {
  /// The number that digits are; nil for anything else.
  ///
  /// - Throws: `tooManyDigits`.
  static func number(_ text: some Sequence<Unicode.Scalar>) throws(TemplateError) -> Int? {
    var number: Int?
    for scalar in text {
      guard let digit = scalar.decimalDigit else { return nil }
      let (product, isTooLarge) = (number ?? 0).multipliedReportingOverflow(by: 10)
      let (sum, isTooLargeSum) = product.addingReportingOverflow(digit)
      if isTooLarge || isTooLargeSum { throw .tooManyDigits }
      number = sum
    }
    return number
  }

  /// Takes the name from what a field begins with: `x.real[0]`.
  mutating func setName(_ text: [Unicode.Scalar]) {
    let end = text.firstIndex { $0 == "." || $0 == "[" } ?? text.count
    name = PythonString(text[..<end]).text
    rest = text[end...]
  }

  /// Takes the next attribute or index; nil if there are no more.
  ///
  /// - Throws: faults of what follows the name, each not before its turn.
  mutating func nextAccess() throws(TemplateError) -> Access? {
    guard let mark = rest.popFirst() else { return nil }
    let isItem = mark == "["
    if !isItem, mark != "." { throw .noAccessAfterBracket }
    let stop = rest.firstIndex { isItem ? $0 == "]" : $0 == "." || $0 == "[" }
    if isItem, stop == nil { throw .missingBracket }
    let part = rest[..<(stop ?? rest.endIndex)]
    if part.isEmpty { throw .emptyAttribute }
    rest = rest[part.endIndex...].dropFirst(isItem ? 1 : 0)
    let word = PythonString(part).text
    if !isItem { return .attribute(word) }
    return try Self.number(part).map { .position($0) } ?? .item(word)
  }
}
