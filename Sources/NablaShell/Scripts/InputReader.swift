// nabla · InputReader.swift
// From the lines of a script to its inputs.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import NablaSyntax

/// Reads the inputs of a script one by one.
package struct InputReader {
  /// An input as text, or why there is none.
  package enum Event {
    case input(Input)
    case end(linesAfter: [String])
    case interrupted
    case failed(Int32)
  }

  /// The text of an input and its place in the script.
  package struct Input {
    package var text: String
    package var firstLine: Int
    package var linesBefore: [String] = []
    /// The first byte that is no UTF-8, with its offset in the text.
    package var fault: EncodingFault?
    /// Whether the script ended before this input did.
    package var isCutOff = false
  }

  private let source: any LineSource
  private let keepsLines: Bool
  private var assembler = InputAssembler(mode: .script)
  private var isAssembling = false
  private var ready: [Input] = []
  /// Lines to be read before those of the source: after an error in a bracket that never closed.
  private var again: [ScriptLine] = []
  private var line = 0
  /// The lines that belong to no input yet, with the number of the first.
  private var pending: [ScriptLine] = []
  private var firstPending = 1

  package init(_ source: any LineSource, keepsLines: Bool) {
    self.source = source
    self.keepsLines = keepsLines
  }

  /// The next input.
  package mutating func next() -> Event {
    while true {
      if !ready.isEmpty { return .input(ready.removeFirst()) }
      switch nextLine() {
      case .line(let line):
        if line.isSimple, !isAssembling, pending.isEmpty {
          return .input(Input(text: line.text, firstLine: self.line))
        }
        assemble(line)
      case .end:
        guard isAssembling, let last = assembler.finish() else {
          return .end(linesAfter: takePending(before: .max).map(\.text))
        }
        isAssembling = false
        give([last])
        ready[ready.count - 1].isCutOff = true
      case .interrupted: return .interrupted
      case .failed(let error): return .failed(error)
      }
    }
  }

  /// Reads on after a line of an input that was cut off, the lines behind it once more.
  package mutating func resume(_ input: Input, afterLine index: Int) {
    let lines = input.text.split(separator: "\n", omittingEmptySubsequences: false)
    guard index + 1 < lines.count else { return }
    again = lines[(index + 1)...].map { ScriptLine(String($0)) } + again
    line = input.firstLine + index
    firstPending = line + 1
  }

  /// All inputs that are left, as one text.
  package var rest: String {
    mutating get {
      var texts: [String] = []
      while case .input(let input) = next() { texts.append(input.text) }
      return texts.joined(separator: "\n")
    }
  }

  private mutating func nextLine() -> LineSourceEvent {
    let event: LineSourceEvent = again.isEmpty ? source.next() : .line(again.removeFirst())
    if case .line = event { line += 1 }
    return event
  }

  private mutating func assemble(_ line: ScriptLine) {
    if !isAssembling { assembler = InputAssembler(mode: .script, firstLine: self.line) }
    if pending.isEmpty { firstPending = self.line }
    pending.append(line)
    let complete = assembler.add(line.text)
    isAssembling = assembler.needsMore
    give(complete)
    if !isAssembling, !keepsLines { pending = [] }
  }

  private mutating func give(_ inputs: [InputAssembler.Input]) {
    for input in inputs {
      let before = takePending(before: input.firstLine).map(\.text)
      let count = input.text.utf8.reduce(1) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
      let lines = takePending(before: input.firstLine + count)
      ready.append(
        Input(
          text: input.text, firstLine: input.firstLine, linesBefore: keepsLines ? before : [],
          fault: Self.fault(in: lines)))
    }
  }

  /// The first fault in some lines, with its offset in the text they form.
  private static func fault(in lines: [ScriptLine]) -> EncodingFault? {
    var offset = 0
    for line in lines {
      if let fault = line.fault {
        return EncodingFault(offset: offset + fault.offset, byte: fault.byte)
      }
      offset += line.text.utf8.count + 1
    }
    return nil
  }

  private mutating func takePending(before line: Int) -> [ScriptLine] {
    let count = max(0, min(pending.count, line == .max ? .max : line - firstPending))
    let taken = Array(pending.prefix(count))
    pending.removeFirst(count)
    firstPending += count
    return taken
  }
}
