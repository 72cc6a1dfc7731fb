// nabla · PasteCollectorTests.swift
// A pasted block arrives whole and clean.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import LineEditing

struct PasteCollectorTests {
  private func pasted(_ text: String) -> String? {
    var decoder = KeyDecoder()
    decoder.feed("\u{1B}[200~\(text)\u{1B}[201~".utf8)
    guard case .paste(let scalars)? = decoder.next(), !decoder.hasKeys else { return nil }
    return TextSteps.string(scalars)
  }

  @Test(arguments: [
    ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("\r\r\n\n", "\n\n\n"), ("x\ty", "x\ty"),
    ("a\u{3}\u{7}\u{1B}[Ab\u{0}", "a[Ab"), ("é∇\u{85}漢\u{7F}", "é∇漢"), ("", ""),
    ("~[201~", "~[201~"),
  ])
  func `only text, newlines and tabs are left`(_ raw: String, _ clean: String) {
    #expect(pasted(raw) == clean)
  }

  @Test func `bytes that are no UTF-8 are replaced`() {
    #expect(TextSteps.string(PasteCollector.clean([0x61, 0xFF, 0x62])) == "a\u{FFFD}b")
  }

  @Test func `a megabyte is one key`() {
    let block = String(repeating: "x = sin(1) + 2\n", count: 70_000)
    #expect(pasted(block)?.utf8.count == block.utf8.count)
  }
}
