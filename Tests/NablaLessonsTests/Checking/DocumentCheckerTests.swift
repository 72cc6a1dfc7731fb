// nabla · DocumentCheckerTests.swift
// Running documents, reporting differences, writing the real output.
// SPDX-License-Identifier: Apache-2.0

import NablaShell
import Testing

@testable import NablaLessons

struct DocumentCheckerTests {
  private func check(_ block: String) -> DocumentReport {
    DocumentChecker(commands: ShellCommands.all).check(Document("```nabla\n\(block)\n```\n"))
  }

  @Test func `an example that is right passes`() {
    let report = check(">>> gradient([1, 2, 4])\n[1. , 1.5, 2. ]")
    #expect(report.passed == 1)
    #expect(report.failed == 0)
    #expect(report.text(file: "a.md").plain == "")
  }

  @Test func `blocks of a file share one session`() {
    #expect(check(">>> a = 3\n```\ntext\n```nabla\n>>> a\n3").failed == 0)
  }

  @Test func `a wrong output is shown with its line`() {
    let report = check(">>> a = [1, 2]\n>>> a\n[1, 3]")
    #expect(report.failed == 1)
    #expect(
      report.text(file: "a.md").plain == """
        a.md:4
            >>> a
          - [1, 3]
          + [1, 2]

        """)
  }

  @Test func `an output that is missing altogether is shown at its input`() {
    #expect(check(">>> 7").text(file: "a.md").plain == "a.md:2\n    >>> 7\n  + 7\n")
  }

  @Test func `errors stand in documents as the shell draws them`() {
    let report = check(
      """
      >>> a = 1
      >>> a + b
      NameError: name 'b' is not defined
        --> input 2:5
        |
      1 | a + b
        |     ^
      """)
    #expect(report.text(file: "").plain == "")
  }

  @Test func `warnings stand below what is shown`() {
    let report = check(
      """
      >>> [1.] / [0]
      [inf]
      RuntimeWarning: divide by zero encountered in divide
      ...
      """)
    #expect(report.text(file: "").plain == "")
  }

  @Test func `comments are no inputs`() {
    #expect(check(">>> # nothing\n>>> 1\n1\n>>> _1\n1").text(file: "").plain == "")
  }

  @Test func `lines that belong to no input are failures`() {
    let report = check("x = 1\n>>> 1\n1")
    #expect(report.failed == 1)
    #expect(report.text(file: "a.md").plain == "a.md:2\n  belongs to no input:  x = 1\n")
  }

  @Test func `inputs behind an exit are failures`() {
    let report = check(">>> exit\n>>> 1\n1")
    #expect(report.passed == 1)
    #expect(report.failed == 1)
    #expect(report.updatedText == "```nabla\n>>> exit\n>>> 1\n1\n```\n")
  }

  @Test func `the real output is written into the text and nothing else changes`() {
    let report = check(">>> 1\n\n>>> a = 2; a\n3\nx\n\n>>> a\n2")
    #expect(report.updatedText == "```nabla\n>>> 1\n1\n\n>>> a = 2; a\n2\n\n>>> a\n2\n```\n")
  }

  @Test func `written output passes`() {
    let block = """
      >>> zeros((2, 2))
      >>> 1 +
      >>> for k in range(2):
      ...   print(k)
      ...
      x
      >>> [1.] / [0]
      """
    let updated = check(block).updatedText
    let report = DocumentChecker(commands: ShellCommands.all).check(Document(updated))
    #expect(report.text(file: "").plain == "")
    #expect(report.passed == 4)
  }

  @Test func `line ends and indentation stay`() {
    let text = "* a\r\n  ```nabla\r\n  >>> [[1], [2]]\r\n  0\r\n  ```\r\n"
    let report = DocumentChecker(commands: []).check(Document(text))
    #expect(
      report.updatedText
        == "* a\r\n  ```nabla\r\n  >>> [[1], [2]]\r\n  [[1],\r\n   [2]]\r\n  ```\r\n")
  }

  @Test func `each document has a session of its own`() {
    let checker = DocumentChecker(commands: ShellCommands.all)
    _ = checker.check(Document("```nabla\n>>> a = 1\n```\n"))
    let report = checker.check(Document("```nabla\n>>> a\n1\n```\n"))
    #expect(report.failed == 1)
  }
}
