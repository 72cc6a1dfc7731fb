// nabla · Parser+Strings.swift
// String literals and f-strings.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

extension Parser {
  /// Reads string literals that stand side by side as one.
  mutating func parseStrings() throws(SyntaxFailure) -> NodeID {
    let start = current.start
    let mark = scratch.count
    var pending = PendingText()
    var isFormatted = false
    while true {
      if current.kind == .string {
        pending.start = pending.isEmpty ? current.start : pending.start
        pending.isEmpty = false
        try decodeLiteral(current, into: &pending.text)
        advance()
        pending.end = lastEnd
      } else if current.kind == .formatStart {
        isFormatted = true
        try parseFormatted(&pending)
      } else {
        break
      }
    }
    guard isFormatted else {
      return add(.string(tree.add(text: pending.text)), from: start)
    }
    flush(&pending)
    let items = list(from: mark)
    return add(.formattedString(items), from: start)
  }

  /// Text that waits for its node: neighbours join.
  struct PendingText {
    var text = ""
    var start: Int32 = 0
    var end: Int32 = 0
    var isEmpty = true
  }

  private mutating func flush(_ pending: inout PendingText) {
    defer { pending = PendingText() }
    guard !pending.text.isEmpty else { return }
    let text = tree.add(text: pending.text)
    let span = SourceSpan(Int(pending.start), Int(pending.end))
    scratch.append(tree.add(Node(.string(text), span: span)))
  }

  // MARK: - Formatted strings

  private mutating func parseFormatted(_ pending: inout PendingText) throws(SyntaxFailure) {
    let isRaw = current.value == 1
    advance()
    while current.kind != .formatEnd {
      switch current.kind {
      case .formatText:
        note(current.span, in: &pending)
        try decode(current.span.range, isRaw: isRaw, isFormatted: true, into: &pending.text)
        advance()
      case .fieldStart: try parseField(&pending, isRaw: isRaw)
      default: throw unexpected()
      }
    }
    advance()
  }

  private func note(_ span: SourceSpan, in pending: inout PendingText) {
    if pending.isEmpty { pending.start = span.start }
    pending.isEmpty = false
    pending.end = span.end
  }

  private mutating func parseField(
    _ pending: inout PendingText, isRaw: Bool
  ) throws(SyntaxFailure) {
    let open = current
    advance()
    try enter()
    let value = try parseExpressionList()
    var conversion: UInt8 = 0
    if current.kind == .fieldEcho {
      let text = SourceSpan(Int(open.end), Int(current.end))
      note(text, in: &pending)
      pending.text += self.text(of: text)
      advance()
      if current.kind == .fieldEnd { conversion = UInt8(ascii: "r") }
    }
    flush(&pending)
    if current.kind == .fieldConversion {
      conversion = UInt8(truncatingIfNeeded: current.value)
      advance()
    }
    let format = try parseSpecification(isRaw: isRaw)
    guard accept(.fieldEnd) else { throw fieldFailure(value) }
    leave()
    scratch.append(
      add(
        .formatted(value: value, conversion: conversion, format: format), from: open.start))
  }

  private func fieldFailure(_ value: NodeID) -> SyntaxFailure {
    guard startsValue else { return unexpected() }
    return failure(.bracket(.missingComma(form: nil)), at: span(of: value).union(current.span))
  }

  private mutating func parseSpecification(isRaw: Bool) throws(SyntaxFailure) -> NodeID? {
    guard current.kind == .fieldFormat else { return nil }
    let start = current.end
    advance()
    let mark = scratch.count
    var pending = PendingText()
    var hasFields = false
    while current.kind == .formatText || current.kind == .fieldStart {
      if current.kind == .formatText {
        note(current.span, in: &pending)
        try decode(current.span.range, isRaw: isRaw, isFormatted: false, into: &pending.text)
        advance()
      } else {
        hasFields = true
        try parseField(&pending, isRaw: isRaw)
      }
    }
    guard hasFields else {
      return add(.string(tree.add(text: pending.text)), from: start)
    }
    flush(&pending)
    let items = list(from: mark)
    return add(.formattedString(items), from: start)
  }

  // MARK: - Escapes

  private func decodeLiteral(_ token: Token, into text: inout String) throws(SyntaxFailure) {
    var start = Int(token.start)
    while isWordByte(lexer.bytes[start]) { start += 1 }
    let letters = lexer.bytes[Int(token.start)..<start]
    let isRaw = letters.contains { $0 | 0x20 == UInt8(ascii: "r") }
    let quote = lexer.bytes[start]
    let length = Int(token.end) - start
    let isTriple = length >= 6 && lexer.bytes[start + 1] == quote && lexer.bytes[start + 2] == quote
    let width = isTriple ? 3 : 1
    let range = (start + width)..<(Int(token.end) - width)
    try decode(range, isRaw: isRaw, isFormatted: false, into: &text)
  }

  /// Adds what the bytes of a range mean: escapes decoded, line ends as `\n`, doubled braces single.
  private func decode(
    _ range: Range<Int>, isRaw: Bool, isFormatted: Bool, into text: inout String
  ) throws(SyntaxFailure) {
    var decoder = EscapeDecoder(
      bytes: lexer.bytes, position: range.lowerBound, end: range.upperBound)
    decoder.isRaw = isRaw
    decoder.joinsBraces = isFormatted
    try decoder.run()
    text += String(decoding: decoder.output, as: UTF8.self)
  }
}
