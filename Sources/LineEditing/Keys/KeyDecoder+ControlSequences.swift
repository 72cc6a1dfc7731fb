// nabla · KeyDecoder+ControlSequences.swift
// The sequences terminals send for keys without a character.
// SPDX-License-Identifier: Apache-2.0

extension KeyDecoder {
  /// Longer sequences are nobody's key; they end here, so that noise cannot fill the memory.
  private static let longestSequence = 64

  mutating func feedControlSequence(_ parameters: [UInt8], _ byte: UInt8) {
    switch byte {
    case 0x5B where parameters.isEmpty:
      state = .consoleFunctionKey
    case 0x20...0x3F:
      state =
        parameters.count < Self.longestSequence ? .controlSequence(parameters + [byte]) : .ground
    case 0x40...0x7E:
      state = .ground
      finishControlSequence(parameters, final: byte)
    case 0x1B:
      state = .escape
    default:
      // Not a control sequence after all: what it began is dropped, the byte counts.
      state = .ground
      feed(CollectionOfOne(byte))
    }
  }

  /// The key after `ESC O`.
  mutating func feedSingleShift(_ byte: UInt8) {
    state = .ground
    switch byte {
    case UInt8(ascii: "M"): emit("\r")
    case UInt8(ascii: "P")...UInt8(ascii: "S"): break
    default:
      if let key = Self.cursorKey(final: byte, isWord: false) {
        emit(.virtual(key))
      } else {
        emit("\u{1B}")
        emit("O")
        feed(CollectionOfOne(byte))
      }
    }
  }

  private mutating func finishControlSequence(_ parameters: [UInt8], final: UInt8) {
    guard let numbers = Self.numbers(parameters) else { return }
    let code = numbers.first ?? 0
    let isWord = numbers.count > 1 && Self.hasControlOrAlt(numbers[1])
    switch final {
    case UInt8(ascii: "~"):
      finishNumberedKey(code, numbers, isWord: isWord)
    case UInt8(ascii: "u"):
      if let key = Self.modifiedKey(code: code) { emit(key) }
    case UInt8(ascii: "Z"):
      emit(.virtual(.backTab))
    default:
      if let key = Self.cursorKey(final: final, isWord: isWord) { emit(.virtual(key)) }
    }
  }

  private mutating func finishNumberedKey(_ code: Int, _ numbers: [Int], isWord: Bool) {
    switch code {
    case 1, 7: emit(.virtual(isWord ? .bufferStart : .home))
    case 4, 8: emit(.virtual(isWord ? .bufferEnd : .end))
    case 3: emit(.virtual(isWord ? .deleteWord : .delete))
    case 5: emit(.virtual(.pageUp))
    case 6: emit(.virtual(.pageDown))
    case 27 where numbers.count == 3:
      if let key = Self.modifiedKey(code: numbers[2]) { emit(key) }
    case 200: state = .paste(PasteCollector())
    default: break
    }
  }

  /// The key of a sequence that carries the code of a plain key and its modifiers.
  private static func modifiedKey(code: Int) -> Key? {
    switch code {
    case 13: .virtual(.newline)
    case 27: .scalar("\u{1B}")
    case 9: .virtual(.backTab)
    case 127: .scalar("\u{7F}")
    default: nil
    }
  }

  private static func cursorKey(final: UInt8, isWord: Bool) -> VirtualKey? {
    switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): isWord ? .wordRight : .right
    case UInt8(ascii: "D"): isWord ? .wordLeft : .left
    case UInt8(ascii: "H"): isWord ? .bufferStart : .home
    case UInt8(ascii: "F"): isWord ? .bufferEnd : .end
    // rxvt's Ctrl-arrows
    case UInt8(ascii: "c"): .wordRight
    case UInt8(ascii: "d"): .wordLeft
    default: nil
    }
  }

  /// Modifiers are sent as a sum plus one: Shift 1, Alt 2, Ctrl 4.
  private static func hasControlOrAlt(_ modifiers: Int) -> Bool {
    modifiers > 0 && (modifiers - 1) & 6 != 0
  }

  /// The numbers between the semicolons, or nil for a private sequence such as a reply.
  private static func numbers(_ parameters: [UInt8]) -> [Int]? {
    var numbers = [0]
    for byte in parameters {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        numbers[numbers.count - 1] =
          (numbers[numbers.count - 1] &* 10 &+ Int(byte - 0x30)) & 0xFFFFFF
      case UInt8(ascii: ";"):
        numbers.append(0)
      default:
        return nil
      }
    }
    return numbers
  }
}
