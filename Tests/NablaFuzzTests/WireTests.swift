// nabla · WireTests.swift
// What goes to and from the workers.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import nabla_fuzz

struct WireTests {
  @Test(arguments: ["", ".", "a\nb", "tab\t", "back\\slash\\n", "\r\n", " ∇ "])
  func `texts come back as they went`(_ text: String) {
    let line = Wire.escaped(text)
    #expect(!line.contains("\n") && !line.contains("\t") && line != Wire.end)
    #expect(Wire.unescaped(line) == text)
  }

  @Test(arguments: [
    Event.shown(text: "[1, 2]", type: "int64[2]", value: "[1, 2]"), .printed("a\n"),
    .warned("divide by zero"), .failed(kind: "ValueError", message: "no\tnumber"),
    .translated("x = 1\n"), .died("ended"),
  ])
  func `events come back as they went`(_ event: Event) {
    #expect(Event(line: event.line) == event)
  }
}
