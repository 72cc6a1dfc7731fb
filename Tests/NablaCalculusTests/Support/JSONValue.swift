// nabla · JSONValue.swift
// Fixtures as values, with numbers as they were written.
// SPDX-License-Identifier: Apache-2.0

/// A JSON value; numbers keep their text, so that `-0.0` and 2⁶² arrive as they were recorded.
indirect enum JSONValue: Equatable, Sendable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init(_ text: some StringProtocol) {
    var parser = Parser(bytes: Array(text.utf8))
    self = parser.value()
  }

  subscript(key: String) -> JSONValue {
    if case .object(let members) = self { members[key] ?? .null } else { .null }
  }

  var items: [JSONValue]? {
    if case .array(let items) = self { items } else { nil }
  }

  var text: String? {
    switch self {
    case .number(let text), .string(let text): text
    default: nil
    }
  }

  var int: Int? { text.flatMap { Int($0) } }

  /// The number, also from `"nan"`, `"-inf"` and hexadecimal text.
  var double: Double? {
    if case .bool(let flag) = self { return flag ? 1 : 0 }
    return text.flatMap { Double($0) }
  }
}

private struct Parser {
  let bytes: [UInt8]
  var place = 0

  mutating func value() -> JSONValue {
    skipBlanks()
    switch bytes[place] {
    case UInt8(ascii: "{"): return .object(object())
    case UInt8(ascii: "["): return .array(array())
    case UInt8(ascii: "\""): return .string(string())
    case UInt8(ascii: "t"):
      place += 4
      return .bool(true)
    case UInt8(ascii: "f"):
      place += 5
      return .bool(false)
    case UInt8(ascii: "n"):
      place += 4
      return .null
    default: return .number(number())
    }
  }

  private mutating func skipBlanks() {
    while place < bytes.count, [9, 10, 13, 32].contains(bytes[place]) { place += 1 }
  }

  private mutating func skip(_ character: Character) -> Bool {
    skipBlanks()
    guard bytes[place] == character.asciiValue else { return false }
    place += 1
    return true
  }

  private mutating func number() -> String {
    let start = place
    while place < bytes.count, !",]} \n".utf8.contains(bytes[place]) { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private mutating func string() -> String {
    var text: [UInt8] = []
    place += 1
    while bytes[place] != UInt8(ascii: "\"") {
      if bytes[place] == UInt8(ascii: "\\") {
        place += 1
        let escapes: [UInt8: UInt8] = [UInt8(ascii: "n"): 10, UInt8(ascii: "t"): 9]
        text.append(escapes[bytes[place]] ?? bytes[place])
      } else {
        text.append(bytes[place])
      }
      place += 1
    }
    place += 1
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func array() -> [JSONValue] {
    var items: [JSONValue] = []
    place += 1
    while !skip("]") {
      items.append(value())
      _ = skip(",")
    }
    return items
  }

  private mutating func object() -> [String: JSONValue] {
    var members: [String: JSONValue] = [:]
    place += 1
    while !skip("}") {
      skipBlanks()
      let key = string()
      _ = skip(":")
      members[key] = value()
      _ = skip(",")
    }
    return members
  }
}
