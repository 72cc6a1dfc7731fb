// nabla · KeyDecoder.swift
// Turns the bytes of a terminal into keys.
// SPDX-License-Identifier: Apache-2.0

/// Decodes bytes, however they are split, into keys.
///
///     var decoder = KeyDecoder()
///     decoder.feed([0x61, 0x1B, 0x5B, 0x41])   // "a", then the up arrow
///     decoder.next()                           // .scalar("a")
///     decoder.next()                           // .virtual(.up)
///
/// Bytes that are no UTF-8 become U+FFFD, one for each maximal part. Sequences that mean nothing
/// here are swallowed whole. ESC alone is ambiguous: the caller says with `escapeTimedOut()` that
/// nothing followed.
package struct KeyDecoder {
  /// What the bytes so far have begun.
  enum State {
    case ground
    case character(UTF8Accumulator)
    case escape
    case controlSequence([UInt8])
    /// After `ESC [ [`, which the Linux console sends before one last byte.
    case consoleFunctionKey
    case singleShift
    case paste(PasteCollector)
  }

  var state = State.ground
  private var keys: [Key] = []
  private var head = 0

  package init() {}

  /// Whether only time tells an Escape key from the start of a sequence.
  package var isWaitingAfterEscape: Bool {
    switch state {
    case .escape, .singleShift: true
    case .ground, .character, .controlSequence, .consoleFunctionKey, .paste: false
    }
  }

  /// Whether a character, a sequence or a paste has begun but not ended.
  package var isIncomplete: Bool {
    if case .ground = state { return false }
    return true
  }

  package var hasKeys: Bool { head < keys.count }

  /// The oldest key, which stays.
  package var peek: Key? { hasKeys ? keys[head] : nil }

  /// Takes the oldest key.
  package mutating func next() -> Key? {
    guard head < keys.count else { return nil }
    defer {
      head += 1
      if head == keys.count {
        keys.removeAll(keepingCapacity: true)
        head = 0
      }
    }
    return keys[head]
  }

  /// Puts keys before all others, to be taken next.
  package mutating func pushFront(_ first: [Key]) {
    keys.replaceSubrange(..<head, with: first)
    head = 0
  }

  /// Decodes more bytes.
  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { feed(byte) }
  }

  /// Says that nothing followed ESC in time: it was the Escape key.
  package mutating func escapeTimedOut() {
    switch state {
    case .escape:
      state = .ground
      emit("\u{1B}")
    case .singleShift:
      state = .ground
      emit("\u{1B}")
      emit("O")
    case .ground, .character, .controlSequence, .consoleFunctionKey, .paste:
      break
    }
  }

  mutating func emit(_ scalar: Unicode.Scalar) { keys.append(.scalar(scalar)) }

  mutating func emit(_ key: Key) { keys.append(key) }

  private mutating func feed(_ byte: UInt8) {
    switch state {
    case .ground: feedGround(byte)
    case .character(let accumulator): feedCharacter(accumulator, byte)
    case .escape: feedEscape(byte)
    case .controlSequence(let parameters): feedControlSequence(parameters, byte)
    case .consoleFunctionKey: state = .ground
    case .singleShift: feedSingleShift(byte)
    case .paste(var collector):
      state = .ground  // so that the collector is not copied
      if let text = collector.feed(byte) {
        emit(.paste(text))
      } else {
        state = .paste(collector)
      }
    }
  }

  private mutating func feedGround(_ byte: UInt8) {
    if byte == 0x1B {
      state = .escape
    } else if byte < 0x80 {
      emit(Unicode.Scalar(byte))
    } else if let accumulator = UTF8Accumulator(leading: byte) {
      state = .character(accumulator)
    } else {
      emit("\u{FFFD}")
    }
  }

  private mutating func feedCharacter(_ accumulator: UTF8Accumulator, _ byte: UInt8) {
    var accumulator = accumulator
    switch accumulator.feed(byte) {
    case .needsMore: state = .character(accumulator)
    case .complete(let scalar):
      state = .ground
      emit(scalar.isC1 ? "\u{FFFD}" : scalar)
    case .broken:
      // The byte does not belong to the character, but may start the next one.
      state = .ground
      emit("\u{FFFD}")
      feedGround(byte)
    }
  }

  private mutating func feedEscape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "["): state = .controlSequence([])
    case UInt8(ascii: "O"): state = .singleShift
    case 0x1B: emit("\u{1B}")
    default:
      state = .ground
      emit("\u{1B}")
      feedGround(byte)
    }
  }
}

extension Unicode.Scalar {
  /// Whether this is one of the control characters U+0080 to U+009F.
  var isC1: Bool { (0x80...0x9F).contains(value) }
}
