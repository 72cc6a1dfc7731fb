// nabla · Lexer+Lines.swift
// Line ends, indentation, comments and joined lines.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

extension Lexer {
  /// Reads a line end; inside brackets it is a blank.
  mutating func readLineEnd() throws(SyntaxFailure) {
    let start = position
    skipLineEnd()
    guard brackets.isEmpty else { return }
    endLine(from: start, to: position)
    try readIndentation()
  }

  /// Ends the logical line, if something stands on it.
  mutating func endLine(from start: Int, to end: Int) {
    guard let last = tokens.last, last.kind != .newline, last.kind != .dedent,
      last.kind != .indent
    else { return }
    append(.newline, from: start, to: end)
  }

  mutating func skipComment() {
    while position < bytes.count, !isLineEnd(bytes[position]) { position &+= 1 }
  }

  /// A `\` before a line end joins the lines.
  mutating func readContinuation() throws(SyntaxFailure) {
    let start = position
    position &+= 1
    guard position < bytes.count else {
      throw SyntaxFailure(.character(.endAfterBackslash), SourceSpan(start, start + 1))
    }
    guard isLineEnd(bytes[position]) else {
      throw SyntaxFailure(.character(.textAfterBackslash), SourceSpan(start, start + 1))
    }
    skipLineEnd()
    guard position < bytes.count else {
      throw SyntaxFailure(.character(.endAfterBackslash), SourceSpan(start, start + 1))
    }
  }

  /// Compares the blanks at the start of a line with those of the lines above.
  mutating func readIndentation() throws(SyntaxFailure) {
    while true {
      let start = position
      let found = measureIndentation()
      guard position < bytes.count else { return }
      if bytes[position] == UInt8(ascii: "#") { skipComment() }
      guard position < bytes.count else { return }
      if isLineEnd(bytes[position]) {
        skipLineEnd()
        continue
      }
      return try compare(found, from: start)
    }
  }

  private mutating func measureIndentation() -> Indentation {
    var column = 0
    var narrow = 0
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: " "):
        column &+= 1
        narrow &+= 1
        position &+= 1
      case UInt8(ascii: "\t"):
        column = (column / 8 &+ 1) &* 8
        narrow &+= 1
        position &+= 1
      case 0x0C:
        column = 0
        narrow = 0
        position &+= 1
      default:
        let width = blankLength(at: position)
        guard width > 0 else { return Indentation(column: column, narrow: narrow) }
        column &+= 1
        narrow &+= 1
        position &+= width
      }
    }
    return Indentation(column: column, narrow: narrow)
  }

  private mutating func compare(_ found: Indentation, from start: Int) throws(SyntaxFailure) {
    let span = SourceSpan(start, position)
    let current = indents.last ?? Indentation(column: 0, narrow: 0)
    if found.column == current.column {
      guard found.narrow == current.narrow else {
        throw SyntaxFailure(.indentation(.inconsistentTabs), span)
      }
      return
    }
    if found.column > current.column {
      guard found.narrow > current.narrow else {
        throw SyntaxFailure(.indentation(.inconsistentTabs), span)
      }
      guard indents.count < Self.indentLimit else {
        throw SyntaxFailure(.indentation(.tooManyIndents(limit: Self.indentLimit)), span)
      }
      indents.append(found)
      return append(.indent, from: start, to: position)
    }
    while let last = indents.last, last.column > found.column {
      indents.removeLast()
      append(.dedent, from: position, to: position)
    }
    let outer = indents.last ?? Indentation(column: 0, narrow: 0)
    guard outer.column == found.column else {
      throw SyntaxFailure(.indentation(.inconsistentDedent), span)
    }
    guard outer.narrow == found.narrow else {
      throw SyntaxFailure(.indentation(.inconsistentTabs), span)
    }
  }

  private mutating func skipLineEnd() {
    position &+=
      bytes[position] == UInt8(ascii: "\r") && byte(position &+ 1) == UInt8(ascii: "\n")
      ? 2 : 1
  }
}

/// True for the bytes that end a line.
func isLineEnd(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
}
