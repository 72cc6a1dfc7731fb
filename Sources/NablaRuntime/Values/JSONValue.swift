// nabla · JSONValue.swift
// A value as JSON, for programs that read results.
// SPDX-License-Identifier: Apache-2.0

/// A JSON value that has been decided on; `description` is its text on one line.
package indirect enum JSONValue: Hashable, Sendable, CustomStringConvertible {
  case null
  case bool(Bool)
  /// A number by its text.
  case number(String)
  case text(String)
  case array([JSONValue])
  case object([Member])

  /// A name with its value.
  package struct Member: Hashable, Sendable {
    package let name: String
    package let value: JSONValue

    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// A text, or null where there is none.
  package static func text(orNull text: String?) -> JSONValue { text.map { .text($0) } ?? .null }

  /// A small integer, or null where there is none.
  package static func int(orNull value: Int?) -> JSONValue { value.map { .int($0) } ?? .null }

  package static func int(_ value: Int) -> JSONValue { .number(String(value)) }

  /// An integer as a number while every reader keeps it exactly: up to 2⁵³, else as text.
  package static func integer(_ value: Int64) -> JSONValue {
    value.magnitude <= 1 << 53 ? .number(String(value)) : .text(String(value))
  }

  /// A number with the fewest digits that name it; NaN and infinities, which JSON lacks, as text.
  package static func real<Real: BinaryFloatingPoint & CustomStringConvertible>(
    _ value: Real
  ) -> JSONValue {
    value.isFinite ? .number(value.description) : .text(value.isNaN ? "nan" : value.description)
  }

  package var description: String {
    var result = ""
    write(to: &result)
    return result
  }

  private func write(to result: inout String) {
    switch self {
    case .null: result += "null"
    case .bool(let value): result += value ? "true" : "false"
    case .number(let text): result += text
    case .text(let text): Self.write(text, to: &result)
    case .array(let items):
      result += "["
      for (index, item) in items.enumerated() {
        if index > 0 { result += ", " }
        item.write(to: &result)
      }
      result += "]"
    case .object(let members):
      result += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { result += ", " }
        Self.write(member.name, to: &result)
        result += ": "
        member.value.write(to: &result)
      }
      result += "}"
    }
  }

  private static func write(_ text: String, to result: inout String) {
    result += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\0"..<" ", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    result += "\""
  }
}
