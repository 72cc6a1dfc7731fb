// nabla · InputAssembler.swift
// From lines to inputs.
// SPDX-License-Identifier: Apache-2.0

/// Collects lines into inputs: one logical line with its continuation lines, or a block.
///
/// Blank lines and comments between inputs belong to none and are left out.
///
///     var lines = InputAssembler(mode: .typed)
///     lines.add("if x > 0:")      // [], needsMore
///     lines.add("    print(x)")   // [], needsMore
///     lines.add("")               // the block
package struct InputAssembler {
  /// Where the lines come from.
  package enum Mode: Hashable, Sendable {
    /// The prompt: a blank line ends a block; a compound statement on one line is complete.
    case typed
    /// A script or a pasted text: the next unindented line ends a block, unless it is its `else`.
    case script
  }

  /// One input and the number of its first line.
  package struct Input: Hashable, Sendable {
    /// The lines, joined by line ends.
    package var text: String
    /// The number of the first line.
    package var firstLine: Int

    package init(text: String, firstLine: Int) {
      self.text = text
      self.firstLine = firstLine
    }
  }

  private let mode: Mode
  private var nextLine: Int
  private var lines: [String] = []
  private var firstLine = 0
  private var open = OpenConstructs()
  private var block: Block?
  /// The first word of the logical line being read.
  private var head = LineHead()

  /// A compound statement that may go on.
  private struct Block {
    /// Whether `elif` and `else` can follow.
    let takesElse: Bool
  }

  /// Creates an assembler whose first line has the given number.
  package init(mode: Mode, firstLine: Int = 1) {
    self.mode = mode
    nextLine = firstLine
  }

  /// Takes one line, without its line end.
  ///
  /// - Returns: The inputs that this line completes: none, one, or two where the line ends a block
  ///   and is an input itself.
  package mutating func add(_ line: String) -> [Input] {
    defer { nextLine += 1 }
    if lines.isEmpty, LineHead.isPlain(line) { return [Input(text: line, firstLine: nextLine)] }
    var complete: [Input] = []
    if open.isEmpty {
      let found = LineHead(line)
      if endsBlock(found), let input = take() { complete.append(input) }
      if found.isBlank, block == nil { return complete }
      if !found.isBlank { head = found }
    }
    keep(line)
    open.read(line.utf8)
    guard open.isEmpty, !staysOpen() else { return complete }
    if let input = take() { complete.append(input) }
    return complete
  }

  /// Takes the end of the lines.
  ///
  /// - Returns: What is left, complete or not; nil if nothing is.
  package mutating func finish() -> Input? { take() }

  /// Whether the lines so far want another one, for the continuation prompt.
  package var needsMore: Bool { !lines.isEmpty }

  /// The lines that are not yet an input.
  package var pendingText: String { lines.joined(separator: "\n") }

  // MARK: - Steps

  private mutating func keep(_ line: String) {
    if lines.isEmpty { firstLine = nextLine }
    lines.append(line)
  }

  /// Whether a line that starts a logical line stands outside the open block.
  private func endsBlock(_ line: LineHead) -> Bool {
    guard let block else { return false }
    if line.isBlank { return mode == .typed && !line.isComment }
    if line.isIndented { return false }
    return !(block.takesElse && line.continuesBlock)
  }

  /// After a complete logical line: whether the input goes on.
  private mutating func staysOpen() -> Bool {
    if head.isIndented { return block != nil }
    if head.continuesBlock, block != nil {
      return mode == .script || open.lastSignificant == UInt8(ascii: ":")
    }
    guard head.startsBlock else { return block != nil }
    let hasBlock = open.lastSignificant == UInt8(ascii: ":")
    guard hasBlock || (mode == .script && head.takesElse) else { return false }
    block = Block(takesElse: head.takesElse)
    return true
  }

  /// Gives away the pending lines as an input, without the blank lines at its end.
  private mutating func take() -> Input? {
    defer {
      lines = []
      block = nil
      open = OpenConstructs()
      head = LineHead()
    }
    guard !lines.isEmpty else { return nil }
    if open.isEmpty {
      while lines.count > 1, let last = lines.last, LineHead(last).isBlank { lines.removeLast() }
    }
    return Input(text: pendingText, firstLine: firstLine)
  }
}
