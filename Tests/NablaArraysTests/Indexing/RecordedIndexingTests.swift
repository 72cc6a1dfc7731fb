// nabla · RecordedIndexingTests.swift
// Every kind of index against what NumPy reads and writes.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import Testing

struct RecordedIndexingTests {
  @Test func `parts, assignments and kinds of error are NumPy's`() throws {
    let records = try Fixture.lines(of: "indexing.jsonl", as: IndexRecord.self)
    #expect(records.count > 1400)
    for record in records {
      if let complaint = try record.complaint() {
        Issue.record("\(complaint): \(record.a) \(record.x) \(record.view ?? "")")
      }
    }
  }

  @Test func `index arrays that name more elements than memory holds are refused`() throws {
    let many = AnyArray.int64(NDArray([Int64](repeating: 0, count: 3_000_000)))
    let column = try many.subscripted([.slice(lower: nil, upper: nil, step: nil), .newAxis])
    let x = try NDArray<Double>.make(shape: [1, 1]) { $0.update(repeating: 0) }
    let shape = [3_000_000, 3_000_000]
    #expect(throws: ArrayError.outOfMemory(shape: shape, dtype: .int64)) {
      try AnyArray.float64(x).subscripted([.array(column), .array(many)])
    }
  }

  @Test func `what was overwritten comes back`() throws {
    for record in try Fixture.lines(of: "indexing.jsonl", as: IndexRecord.self) {
      guard let value = record.v, record.e == nil else { continue }
      let before = try record.array()
      let items = try record.items()
      var array = try before.copy()
      let saved = try array.saved(items)
      try array.assign(items, .array(try value.stored()))
      try array.restore(saved)
      #expect(array.scalars == before.scalars)
    }
  }
}

/// One index, and what NumPy made of it.
struct IndexRecord: Decodable {
  let a: [Int]
  let x: [RecordedItem]
  let view: String?
  let v: RecordedArray?
  let r: RecordedArray?
  let e: String?

  func items() throws -> [IndexItem] { try x.map { try $0.item() } }

  /// The array that counts from 0, or a view of it.
  func array() throws -> AnyArray {
    let count = a.reduce(1, *)
    let words = (0..<count).map(String.init).joined(separator: " ")
    return try RecordedArray(d: "int64", s: a, v: words, view: view).seen()
  }

  /// What differs from NumPy; nil if nothing does.
  func complaint() throws -> String? {
    do {
      let found = try result()
      guard let r else { return "expected \(e ?? ""), got \(found.shape) \(found.scalars)" }
      let wanted = try r.stored()
      if found.shape == wanted.shape && found.scalars == wanted.scalars { return nil }
      return "\(found.shape) \(found.scalars), NumPy \(wanted.shape) \(wanted.scalars)"
    } catch let error as ArrayError {
      if kind(error) == e { return nil }
      // Of two faults nabla names that of the index, NumPy that of the value.
      if v != nil, e == "ValueError", kind(error) == "IndexError" { return nil }
      return "expected \(e ?? "a result"), got \(error)"
    }
  }

  private func result() throws -> AnyArray {
    guard let v else { return try array().subscripted(items()) }
    var array = try array()
    try array.assign(items(), .array(v.stored()))
    return array
  }

  private func kind(_ error: ArrayError) -> String {
    switch error {
    case .index(.zeroStep), .store(.shape), .store(.sequence): "ValueError"
    case .store(.rankForMask): "TypeError"
    case .index: "IndexError"
    default: "\(error)"
    }
  }
}

/// One item of an index as a fixture writes it.
enum RecordedItem: Decodable {
  case integer(Int)
  case slice([Int?])
  case word(String)
  case array(RecordedArray)

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let integer = try? container.decode(Int.self) {
      self = .integer(integer)
    } else if let bounds = try? container.decode([Int?].self) {
      self = .slice(bounds)
    } else if let word = try? container.decode(String.self) {
      self = .word(word)
    } else {
      self = .array(try container.decode(RecordedArray.self))
    }
  }

  func item() throws -> IndexItem {
    switch self {
    case .integer(let index): .integer(index)
    case .slice(let bounds): .slice(lower: bounds[0], upper: bounds[1], step: bounds[2])
    case .word(let word): word == "new" ? .newAxis : .ellipsis
    case .array(let array): .array(try array.stored())
    }
  }
}
