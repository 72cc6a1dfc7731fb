// nabla · RecordedElementwiseTests.swift
// Every elementwise function against what NumPy computes.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import Testing

struct RecordedElementwiseTests {
  @Test func `values, dtypes, shapes and errors are NumPy's`() throws {
    let records = try Fixture.lines(of: "elementwise.jsonl", as: ElementwiseRecord.self)
    #expect(records.count > 5000)
    for record in records {
      if let complaint = try record.complaint() {
        Issue.record("\(record.summary): \(complaint)")
      }
    }
  }

  @Test func `events of single elements are NumPy's`() throws {
    let records = try Fixture.lines(of: "elementwise.jsonl", as: ElementwiseRecord.self)
    var checks = 0
    for record in records where record.r != nil {
      checks += record.r?.words.count ?? 0
      if let complaint = try record.complaintAboutEvents() {
        Issue.record("\(record.summary): \(complaint)")
      }
    }
    #expect(checks > 100_000)
  }
}
