// nabla · CompletionTests.swift
// What all candidates share can be completed.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import LineEditing

struct CompletionTests {
  @Test(arguments: [
    (["sin", "sinh"], "sin"), (["sin", "cos"], ""), (["gradient"], "gradient"), ([], ""),
    (["é1", "é2"], "é"), (["e\u{301}", "e\u{302}"], ""),
  ])
  func `the common part is made of whole characters`(_ texts: [String], _ common: String) {
    let completion = Completion(range: 0..<0, candidates: texts.map { CompletionCandidate($0) })
    #expect(completion.commonPrefix == common)
  }
}
