// nabla · CallNote.swift
// The signature of the call that is being typed.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

/// The signature of a function, and which of its parameters is being typed.
package struct CallNote: Hashable, Sendable {
  /// The name as it was written: `np.linalg.norm`.
  package let name: String
  /// The parameters as the signature shows them, with `*` and `/` between them.
  package let parameters: [String]
  /// The parameter whose argument the cursor stands in; nil behind the last.
  package let current: Int?

  /// The signature with the current parameter marked.
  ///
  /// - Parameter width: The cells of a row: where the current parameter would not be seen, those at
  ///   the start are left out.
  package func text(width: Int) -> StyledText {
    let first = firstShown(width: width)
    var text = StyledText(name + "(", .dim)
    if first > 0 { text.append("…, ", .dim) }
    for index in first..<parameters.count {
      if index > first { text.append(", ", .dim) }
      text.append(parameters[index], index == current ? .heading : .dim)
    }
    text.append(")", .dim)
    return text
  }

  /// The first parameter that is shown, so that the current one fits the row.
  private func firstShown(width: Int) -> Int {
    guard let current else { return 0 }
    let widths = parameters.map { $0.unicodeScalars.reduce(0) { $0 + $1.cellWidth } }
    let start = name.unicodeScalars.reduce(1) { $0 + $1.cellWidth }
    // The sign behind the current parameter belongs to the row too.
    var end = start + widths[...current].reduce(0) { $0 + $1 + 2 } - 1
    var first = 0
    while first < current, end > width {
      end -= widths[first] + 2
      if first == 0 { end += 3 }
      first += 1
    }
    return first
  }
}

extension Session {
  /// What is called at a cursor; nil outside calls, and for what has no signature.
  ///
  /// - Parameters:
  ///   - text: What has been typed.
  ///   - cursor: The cursor's place in UTF-8 offsets.
  package func callNote(in text: String, at cursor: Int) -> CallNote? {
    let bytes = Array(text.utf8.prefix(max(0, cursor)))
    guard let scan = CursorScan(bytes), let call = scan.call,
      let path = CursorScan.path(endingAt: call, in: bytes),
      let signature = signature(of: path)
    else { return nil }
    let argument = CallArgument(bytes[(call + 1)...])
    return CallNote(
      name: path.joined(separator: "."), parameters: signature.map(\.text),
      current: Self.place(of: argument, in: signature))
  }

  /// A piece of the signature.
  private struct Item {
    let text: String
    /// The name of the parameter; nil for `*` and `/`, which are none.
    let name: String?
    var isPositional = true
    var takesRest = false
  }

  private static func place(of argument: CallArgument, in items: [Item]) -> Int? {
    if let keyword = argument.keyword {
      return items.firstIndex { $0.name == keyword }
    }
    let positional = items.indices.filter { items[$0].name != nil && items[$0].isPositional }
    if let rest = positional.firstIndex(where: { items[$0].takesRest }),
      argument.position >= rest
    {
      return positional[rest]
    }
    return positional.indices.contains(argument.position) ? positional[argument.position] : nil
  }

  private func signature(of path: [String]) -> [Item]? {
    switch value(of: path) {
    case .builtin(let builtin)? where builtin.index == nil:
      return Self.items(of: builtin.signature)
    case .method(let method)?:
      return Self.items(of: Signature(Array(method.builtin.signature.parameters.dropFirst())))
    case .function(let function)?:
      return function.code.parameters.map { parameter in
        let name = evaluation.names[parameter.name]
        let isVariadic = parameter.kind == .variadic
        return Item(
          text: (isVariadic ? "*" : "") + name + (parameter.hasDefault ? "=…" : ""), name: name,
          isPositional: parameter.kind != .keywordOnly, takesRest: isVariadic)
      }
    default: return nil
    }
  }

  private static func items(of signature: Signature) -> [Item] {
    signature.items.map { text, parameter in
      Item(
        text: text, name: parameter?.name,
        isPositional: parameter?.passing != .keywordOnly && parameter?.passing != .otherKeywords,
        takesRest: parameter?.passing == .variadic)
    }
  }
}

/// Which argument of a call the cursor stands in.
struct CallArgument: Equatable {
  /// How many arguments stand before it.
  private(set) var position = 0
  /// The keyword that it begins with.
  private(set) var keyword: String?

  /// Reads what stands between the opening bracket and the cursor.
  init(_ text: ArraySlice<UInt8>) {
    let bytes = Array(text)
    var depth = 0
    var start = 0
    var place = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        place = CursorScan.endOfText(from: place, in: bytes) ?? place + 1
        continue
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: ",") where depth == 0:
        position += 1
        start = place + 1
      default: break
      }
      place += 1
    }
    keyword = Self.keyword(of: bytes[start...])
  }

  /// `axis` of `axis=0`.
  private static func keyword(of argument: ArraySlice<UInt8>) -> String? {
    let trimmed = argument.drop { CursorScan.isBlank($0) || $0 == UInt8(ascii: "\n") }
    let name = trimmed.prefix { CursorScan.isNameByte($0) }
    let rest = trimmed[name.endIndex...].drop { CursorScan.isBlank($0) }
    guard !name.isEmpty, rest.first == UInt8(ascii: "="), rest.dropFirst().first != rest.first
    else { return nil }
    return String(decoding: name, as: UTF8.self)
  }
}
