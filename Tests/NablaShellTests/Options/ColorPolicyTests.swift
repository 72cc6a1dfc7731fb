// nabla · ColorPolicyTests.swift
// Whether text is coloured, and where the history is kept.
// SPDX-License-Identifier: Apache-2.0

import NablaShell
import Testing

struct ColorPolicyTests {
  private func usesColor(
    _ variables: [String: String] = [:], choice: Invocation.ColorChoice = .auto,
    isPlain: Bool = false, onTerminal: Bool
  ) -> Bool {
    var invocation = Invocation()
    invocation.color = choice
    invocation.isPlain = isPlain
    return ColorPolicy(invocation, variable: { variables[$0] }).usesColor(onTerminal: onTerminal)
  }

  @Test func `terminals are coloured, files are not`() {
    #expect(usesColor(["TERM": "xterm"], onTerminal: true))
    #expect(!usesColor(["TERM": "xterm"], onTerminal: false))
  }

  @Test func `the variables everybody knows are heeded`() {
    #expect(!usesColor(["NO_COLOR": "1"], onTerminal: true))
    #expect(usesColor(["NO_COLOR": ""], onTerminal: true))
    #expect(usesColor(["CLICOLOR_FORCE": "1"], onTerminal: false))
    #expect(!usesColor(["CLICOLOR_FORCE": "0"], onTerminal: false))
    #expect(!usesColor(["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], onTerminal: true))
    #expect(!usesColor(["TERM": "dumb"], onTerminal: true))
  }

  @Test func `options win over variables`() {
    #expect(usesColor(["NO_COLOR": "1"], choice: .always, onTerminal: false))
    #expect(!usesColor(["CLICOLOR_FORCE": "1"], choice: .never, onTerminal: true))
    #expect(!usesColor(["CLICOLOR_FORCE": "1"], isPlain: true, onTerminal: true))
  }

  @Test(arguments: [
    (["NABLA_HISTORY": "/a/b", "HOME": "/h"], "/a/b"),
    (["NABLA_HISTORY": "", "HOME": "/h"], nil),
    (["XDG_STATE_HOME": "/s", "HOME": "/h"], "/s/nabla/history"),
    (["XDG_STATE_HOME": "relative", "HOME": "/h"], "/h/.local/state/nabla/history"),
    (["HOME": "/h"], "/h/.local/state/nabla/history"),
    ([:], nil),
  ])
  func `the history has its place`(_ variables: [String: String], _ path: String?) {
    #expect(HistoryPolicy.path(variable: { variables[$0] }) == path)
  }
}
