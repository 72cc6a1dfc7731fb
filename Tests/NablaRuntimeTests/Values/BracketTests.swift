// nabla · BracketTests.swift
// What a bracket makes of its items.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import Testing

@testable import NablaRuntime

struct BracketTests {
  static func array(_ numbers: Double...) -> Value { .array(.float64(NDArray(numbers))) }

  @Test(arguments: [
    ([], "ndarray"), ([.int(1), .bool(true)], "ndarray"), ([array(1, 2), array(3, 4)], "ndarray"),
    ([.tuple([.int(1), .int(2)]), .tuple([.int(3), .int(4)])], "ndarray"),
    ([array(1, 2), array(3)], "list"), ([.int(1), .text("a")], "list"), ([.none], "list"),
    ([.tuple([.int(1), .text("a")])], "list"),
    ([.range(RangeObject(start: 0, stop: 2, step: 1))], "list"),
  ])
  func `numbers and arrays make an array, other things a list`(
    _ items: [Value], _ type: String
  ) throws {
    #expect(try Value.bracket(items).typeName.hasSuffix(type))
  }

  @Test func `literal rows of unequal length are an error that points at both rows`() {
    #expect {
      _ = try Value.bracket([Self.array(1, 2), Self.array(3)], hasLiteralRows: true)
    } throws: { error in
      guard let wording = (error as? RuntimeFailure)?.wording else { return false }
      return wording.place == .indexItem(1) && wording.label == "1 item"
        && wording.labels.map(\.place) == [.indexItem(0)]
        && wording.message == """
          setting an array element with a sequence. The requested array has an inhomogeneous shape \
          after 1 dimensions. The detected shape was (2,) + inhomogeneous part. Row 0 has 2 items, \
          row 1 has 1 item
          """
    }
  }
}
