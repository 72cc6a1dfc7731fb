// nabla · DocumentTests.swift
// What counts as input and what as output in a Markdown file.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NablaLessons

struct DocumentTests {
  /// The inputs and expected outputs of a text.
  private func examples(_ text: String) -> [[String]] {
    let document = Document(text)
    return document.examples.map { [$0.input] + document.expectedLines(of: $0) }
  }

  @Test func `only blocks marked nabla are run`() {
    let text = """
      >>> 1
      ```
      >>> 2
      ```
      ```python
      >>> 3
      ```
      ```nabla
      >>> 4
      4
      ```
      """
    #expect(examples(text) == [["4", "4"]])
  }

  @Test func `a block inside a longer fence is a text about blocks`() {
    #expect(examples("````markdown\n```nabla\n>>> 1\n```\n````\n") == [])
    #expect(examples("~~~\n```nabla\n>>> 1\n```\n~~~\n```nabla\n>>> 2\n```\n") == [["2"]])
  }

  @Test func `continuation lines belong to the input`() {
    let text = "```nabla\n>>> f(x) = [\n...   x,\n... ]\n>>> f(1)\n[1]\n```\n"
    #expect(examples(text) == [["f(x) = [\n  x,\n]"], ["f(1)", "[1]"]])
  }

  @Test func `a bare continuation closes a block`() {
    let text = "```nabla\n>>> for i in [1]:\n...   i\n...\n1\n```\n"
    #expect(examples(text) == [["for i in [1]:\n  i\n", "1"]])
  }

  @Test func `after a whole input a bare continuation stands for output`() {
    #expect(examples("```nabla\n>>> arange(9)\n...\n```\n") == [["arange(9)", "..."]])
  }

  @Test func `blank lines at the end of an output do not count`() {
    #expect(examples("```nabla\n>>> 1\n1\n\n \n>>> 2\n2\n\n```\n") == [["1", "1"], ["2", "2"]])
  }

  @Test func `a block in a list loses its indentation`() {
    let text = "- see\n  ```nabla\n  >>> x\n  [[1],\n   [2]]\n  ```\n"
    #expect(examples(text) == [["x", "[[1],", " [2]]"]])
  }

  @Test func `a fence that nothing closes ends with the file`() {
    #expect(examples("```nabla\n>>> 1\n1") == [["1", "1"]])
  }

  @Test func `lines before the first input are strays`() {
    #expect(Document("```nabla\n\nx = 1\n>>> x\n1\n```\n").strayLines == [2])
  }

  @Test(arguments: ["", "a", "a\n", "a\r\nb\n", "\n\n", "```nabla\n>>> 1\r\n1"])
  func `a document gives back its text`(_ text: String) {
    #expect(Document(text).text == text)
  }
}
