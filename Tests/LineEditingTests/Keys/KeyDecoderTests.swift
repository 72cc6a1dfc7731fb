// nabla · KeyDecoderTests.swift
// Bytes become keys, however they arrive.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import LineEditing

struct KeyDecoderTests {
  private func keys(_ bytes: some Sequence<UInt8>) -> [Key] {
    var decoder = KeyDecoder()
    decoder.feed(bytes)
    return keys(of: &decoder)
  }

  private func keys(of decoder: inout KeyDecoder) -> [Key] {
    var keys: [Key] = []
    while let key = decoder.next() { keys.append(key) }
    return keys
  }

  private func scalars(_ text: String) -> [Key] { text.unicodeScalars.map { .scalar($0) } }

  @Test func `text comes through as it is`() {
    #expect(keys("aé∇漢😀\r\u{1}".utf8) == scalars("aé∇漢😀\r\u{1}"))
  }

  @Test(arguments: [
    ("\u{1B}[A", VirtualKey.up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}[C", .right),
    ("\u{1B}[D", .left), ("\u{1B}OD", .left), ("\u{1B}[H", .home), ("\u{1B}OF", .end),
    ("\u{1B}[1~", .home), ("\u{1B}[7~", .home), ("\u{1B}[4~", .end), ("\u{1B}[8~", .end),
    ("\u{1B}[3~", .delete), ("\u{1B}[3;5~", .deleteWord), ("\u{1B}[5~", .pageUp),
    ("\u{1B}[6~", .pageDown), ("\u{1B}[1;5C", .wordRight), ("\u{1B}[1;3D", .wordLeft),
    ("\u{1B}[1;2D", .left), ("\u{1B}Oc", .wordRight), ("\u{1B}[1;5H", .bufferStart),
    ("\u{1B}[1;5F", .bufferEnd), ("\u{1B}[Z", .backTab), ("\u{1B}[13;2u", .newline),
    ("\u{1B}[27;2;13~", .newline),
  ])
  func `a sequence of a terminal is one key`(_ sequence: String, _ key: VirtualKey) {
    #expect(keys(sequence.utf8) == [.virtual(key)])
  }

  @Test(arguments: [
    "\u{1B}[15~", "\u{1B}[2~", "\u{1B}[[A", "\u{1B}OP", "\u{1B}[?1;2c", "\u{1B}[1;2;3;4;5R",
    "\u{1B}[99999999999999999999999~", "\u{1B}[I",
  ])
  func `a sequence that means nothing here leaves nothing`(_ sequence: String) {
    #expect(keys("a\(sequence)b".utf8) == scalars("ab"))
  }

  @Test func `a long sequence ends by itself`() {
    let noise = [0x1B, 0x5B] + [UInt8](repeating: 0x31, count: 65)
    var decoder = KeyDecoder()
    decoder.feed(noise)
    #expect(!decoder.isIncomplete)
  }

  @Test func `bytes may be split anywhere`() {
    let input = Array("é\u{1B}[1;5C漢\u{1B}[200~p\r\nq\u{1B}[201~\u{1B}OAz".utf8)
    let whole = keys(input)
    #expect(whole.count == 6)
    for split in 0...input.count {
      var decoder = KeyDecoder()
      decoder.feed(input[..<split])
      decoder.feed(input[split...])
      #expect(keys(of: &decoder) == whole)
    }
  }

  @Test func `bytes that are no UTF-8 become replacement characters as Swift makes them`() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<2_000 {
      // Mostly bytes above ASCII, where the errors are; no ESC.
      let bytes = (0..<12).map { _ in UInt8.random(in: 0x40...0xFF, using: &random) } + [0x2E]
      let expected = String(decoding: bytes, as: UTF8.self).unicodeScalars.map { scalar in
        (0x80...0x9F).contains(scalar.value) ? "\u{FFFD}" : scalar
      }
      #expect(keys(bytes) == expected.map { .scalar($0) }, "\(bytes)")
    }
  }

  @Test func `no typed character can pass for a virtual key`() {
    for value in UInt8(0x80)...0x9F {
      #expect(keys([0xC2, value]) == [.scalar("\u{FFFD}")])
    }
  }

  @Test func `escape alone waits for the clock`() {
    var decoder = KeyDecoder()
    decoder.feed([0x1B])
    #expect(decoder.isWaitingAfterEscape)
    #expect(!decoder.hasKeys)
    decoder.escapeTimedOut()
    #expect(keys(of: &decoder) == scalars("\u{1B}"))
    #expect(!decoder.isIncomplete)
  }

  @Test func `the clock leaves characters and pastes alone`() {
    var decoder = KeyDecoder()
    decoder.feed([0xE2, 0x88])
    decoder.escapeTimedOut()
    decoder.feed([0x87])
    decoder.feed("\u{1B}[200~a".utf8)
    #expect(!decoder.isWaitingAfterEscape)
    decoder.escapeTimedOut()
    decoder.feed("b\u{1B}[201~".utf8)
    #expect(keys(of: &decoder) == [.scalar("∇"), .paste(["a", "b"])])
  }

  @Test func `escape before a character is both`() {
    #expect(keys("\u{1B}b\u{1B}\r\u{1B}Oq".utf8) == scalars("\u{1B}b\u{1B}\r\u{1B}Oq"))
  }

  @Test func `a key can be put back before the others`() {
    var decoder = KeyDecoder()
    decoder.feed("abc".utf8)
    #expect(decoder.next() == .scalar("a"))
    decoder.pushFront([.scalar("x"), .virtual(.up)])
    #expect(keys(of: &decoder) == [.scalar("x"), .virtual(.up), .scalar("b"), .scalar("c")])
    decoder.pushFront([.scalar("y")])
    #expect(keys(of: &decoder) == scalars("y"))
  }
}
