// nabla · Parser+Commands.swift
// Command words: `help gradient`, `gradient?`, `:q`.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

extension Parser {
  /// Reads `NAME?` or `?NAME` where that is the whole input.
  mutating func parseHelpMark() throws(SyntaxFailure) -> Bool {
    let isBefore = current.kind == .question
    var index = position + (isBefore ? 1 : 0)
    let first = lexer.tokens[min(index, lexer.tokens.count - 1)]
    guard isHelpWord(first) else { return false }
    while lexer.tokens[index + 1].kind == .dot, lexer.tokens[index + 2].kind == .name { index += 2 }
    let last = lexer.tokens[index]
    index += 1
    if !isBefore {
      guard lexer.tokens[index].kind == .question else { return false }
      index += 1
    }
    if lexer.tokens[index].kind == .newline { index += 1 }
    guard lexer.tokens[index].kind == .endOfInput else { return false }
    let whole = first.span.union(last.span)
    let word = tree.add(text: "help")
    let argument = tree.add(text: text(of: whole))
    let start = min(current.start, first.start)
    let end = max(last.end, isBefore ? last.end : last.end + 1)
    lastEnd = end
    tree.statements = [add(.command(word: word, argument: argument), from: start, mark: whole)]
    return true
  }

  private func isHelpWord(_ token: Token) -> Bool {
    token.kind == .name || token.kind == .keyword
      || (token.kind == .sign && isWordByte(lexer.bytes[Int(token.start)]))
  }

  /// Reads a command at the start of a statement; nil where none stands.
  mutating func parseCommand() throws(SyntaxFailure) -> NodeID? {
    let token = current
    if token.kind == .colon { return parseColonCommand() }
    guard token.kind == .name, !options.commandWords.isEmpty else { return nil }
    let word = lexer.names[NameID(rawValue: token.value)]
    guard options.commandWords.contains(word), takesOperand(word),
      !options.isUserDefined(word)
    else { return nil }
    advance()
    return command(word, from: token.start)
  }

  private mutating func parseColonCommand() -> NodeID? {
    let colon = current
    let word = peek()
    guard word.start == colon.end, isHelpWord(word) || word.kind == .question else { return nil }
    advance()
    advance()
    return command(":" + text(of: word.span), from: colon.start)
  }

  /// Takes the rest of the statement as it was typed; the node's mark is its place.
  private mutating func command(_ word: String, from start: Int32) -> NodeID {
    let first = current
    while !endsStatement {
      // Text that is no token of the language may well be a command's argument: a file's name.
      if current.kind == .failure {
        lastEnd = Int32(truncatingIfNeeded: endOfLine(from: Int(current.start)))
        position = lexer.tokens.count - 1
      } else {
        advance()
      }
    }
    let hasArgument = lastEnd > first.start && !(first.kind == .newline)
    let span =
      hasArgument
      ? SourceSpan(Int(first.start), Int(lastEnd)) : SourceSpan(Int(lastEnd), Int(lastEnd))
    let wordText = tree.add(text: word)
    let argument = tree.add(text: hasArgument ? text(of: span) : "")
    return add(.command(word: wordText, argument: argument), from: start, mark: span)
  }

  private func endOfLine(from start: Int) -> Int {
    var end = start
    while end < lexer.bytes.count, !isLineEnd(lexer.bytes[end]) { end += 1 }
    return end
  }

  /// True where a command word is followed by the end of the statement, or a blank and an operand.
  private func takesOperand(_ word: String) -> Bool {
    let next = peek()
    switch next.kind {
    case .newline, .endOfInput, .semicolon: return true
    default: break
    }
    guard next.start > current.end else { return false }
    switch next.kind {
    case .name, .integer, .float, .imaginary, .string, .formatStart, .openParenthesis,
      .openBracket, .failure:
      return true
    case .colon:
      // `help :save`; `help :int` alone would be a hint that does nothing.
      return word == "help" && peek(2).kind == .name && peek(2).start == next.end
    case .keyword:
      return word == "help" || [.true, .false, .nothing, .lambda].contains(next.keyword)
    case .sign:
      let second = peek(2)
      if word == "help", second.kind == .newline { return true }
      guard let sign = next.sign, OperatorTable[sign].prefix != nil else { return false }
      // `numpy -x` is a command, `numpy - x` a subtraction.
      return next.end == second.start || sign == .not
    default: return false
    }
  }
}
