// nabla · PastedTextTests.swift
// Pasted transcripts become their inputs; other texts stay as they are.
// SPDX-License-Identifier: Apache-2.0

import NablaShell
import Testing

struct PastedTextTests {
  @Test(
    arguments: [
      (">>> a = [1, 2]\n>>> a[0]\n1", "a = [1, 2]\na[0]"),
      ("\n  >>> 1 + 1\n  2\n", "1 + 1"),
      (">>> for k in x:\n...     k\n...\n1\n2\n>>> y", "for k in x:\n    k\n\ny"),
      (">>> a = [1,\n... 2]\n>>> a\n[1, 2]", "a = [1,\n2]\na"),
      (
        "In [1]: import numpy as np\n\nIn [2]: def f(x):\n   ...:     return x\n   ...: \n\n"
          + "In [12]: f(2)\nOut[12]: 2\n",
        "import numpy as np\ndef f(x):\n    return x\n\nf(2)"
      ),
      (">>> x\nTraceback (most recent call last):\n  File \"<stdin>\"\nNameError: name 'x'", "x"),
      (">>> print('a')\n... \na", "print('a')\n"), (">>>", ""),
      (">>> 1\n... 2\nout\n... 3", "1\n2"),
    ] as [(String, String)])
  func `a transcript loses its prompts and outputs`(_ text: String, _ inputs: String) {
    #expect(PastedText.cleaned(text) == inputs)
  }

  @Test(
    arguments: [
      "", " ", "x = 1", "x = 1\n>>> y", "a >> b", ">>>x", "...", "... 2", "In [x]: 2", "In [1] 2",
      "In []: 2", "x = '''\n>>> 2\n'''", "\n\nx\n",
    ])
  func `any other text stays as it is`(_ text: String) {
    #expect(PastedText.cleaned(text) == text)
  }

  @Test func `a megabyte of transcript is cleaned at once`() {
    let text = String(repeating: ">>> x = 1 + 2\n3\n", count: 65_536)
    let start = ContinuousClock.now
    #expect(PastedText.cleaned(text).utf8.count == 65_536 * 10 - 1)
    #expect(ContinuousClock.now - start < .seconds(10))
  }
}
