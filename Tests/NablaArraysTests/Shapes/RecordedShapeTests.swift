// nabla · RecordedShapeTests.swift
// Shape functions and ranges compared with NumPy's, bit for bit.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import NablaArrays
import Testing

/// One line of `shapes.txt`; `record_shapes.py` describes the fields.
struct RecordedShape {
  let fields: [String]

  static let all: [RecordedShape] = {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Fixtures/shapes.txt")
    let text = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map { line in
      RecordedShape(fields: line.split(separator: "\t").map(String.init))
    }
  }()

  var operation: String { fields[0] }
  var dtype: DType? { DType.numeric.first { $0.name == fields[1] } }
  var arguments: [String] { fields[7].split(separator: ";").map(String.init) }
  var lists: [[Int]?] {
    arguments.map { text in
      text == "none" ? nil : text == "-" ? [] : text.split(separator: ",").compactMap { Int($0) }
    }
  }

  var array: AnyArray {
    RecordedReduction.block(fields[1], Int(fields[2]) ?? 0, UInt64(fields[3]) ?? 0).seen(
      through: Layout(
        shape: numbers(fields[4]), strides: numbers(fields[5]), offset: Int(fields[6]) ?? 0))
  }

  private func numbers(_ text: String) -> [Int] {
    text == "-" ? [] : text.split(separator: ",").compactMap { Int($0) }
  }
}

struct RecordedShapeTests {
  @Test func `the fixture has 2000 cases`() {
    #expect(RecordedShape.all.count == 2000)
  }

  @Test(arguments: Dictionary(grouping: RecordedShape.all, by: \.operation).keys.sorted())
  func `give NumPy's bits or refuse as NumPy does`(_ operation: String) {
    for recorded in RecordedShape.all where recorded.operation == operation {
      let expected = recorded.fields[8].hasPrefix("error") ? "error" : recorded.fields[8]
      let outcome = outcome(of: recorded)
      #expect(outcome == expected, "\(recorded.fields.joined(separator: " "))")
    }
  }

  private func outcome(of recorded: RecordedShape) -> String {
    do {
      let parts =
        recorded.operation.hasPrefix("arange") || recorded.operation.hasPrefix("linspace")
        ? [try range(recorded)] : try results(of: recorded)
      return parts.isEmpty ? "nothing" : parts.map(\.recorded).joined(separator: "|")
    } catch {
      return "error"
    }
  }

  private func range(_ recorded: RecordedShape) throws -> AnyArray {
    let texts = recorded.arguments
    let numbers = texts.map { text -> RangeNumber in
      if let integer = Int64(text) { return .int(integer) }
      return .float(Double(text) ?? .nan)
    }
    if recorded.operation == "arange" {
      return try AnyArray.range(
        from: numbers[0], to: numbers[1], by: numbers[2], dtype: recorded.dtype)
    }
    let ends = numbers.map { number -> AnyArray in
      switch number {
      case .int(let value): AnyArray(.int64(value))
      case .float(let value): AnyArray(.float64(value))
      }
    }
    let space = Space(
      from: ends[0], to: ends[1], count: Int(texts[2]) ?? 0,
      endpoint: recorded.operation == "linspace", dtype: recorded.dtype)
    return try AnyArray.linspace(space).samples
  }

  private func results(of recorded: RecordedShape) throws -> [AnyArray] {
    let array = recorded.array
    let lists = recorded.lists
    switch recorded.operation {
    case "reshape": return [try array.reshaped(to: lists[0] ?? [])]
    case "reshapeF": return [try array.reshaped(to: lists[0] ?? [], order: .columnMajor)]
    case "transpose": return [try array.transposed(lists[0])]
    case "swapaxes": return [try array.swappingAxes(lists[0]?[0] ?? 0, lists[1]?[0] ?? 0)]
    case "moveaxis": return [try array.movingAxes(lists[0] ?? [], to: lists[1] ?? [])]
    case "squeeze": return [try array.squeezed(lists[0])]
    case "expand_dims": return [try array.expanded(lists[0] ?? [])]
    case "broadcast_to": return [try array.broadcasting(to: lists[0] ?? [])]
    case "flip": return [try array.flipped(lists[0])]
    case "roll":
      let shift = lists[0]?[0] ?? 0
      if let axis = lists[1]?[0] { return [try array.rolled([(shift, axis)])] }
      return [try array.rolled(shift)]
    case "repeat": return [try array.repeated(lists[0] ?? [], along: lists[1]?[0])]
    case "tile": return [try array.tiled(lists[0] ?? [])]
    case "ravel": return [try array.raveled(order: .rowMajor)]
    default: return try joinedOrSorted(recorded.operation, array, lists)
    }
  }

  private func joinedOrSorted(
    _ operation: String, _ array: AnyArray, _ lists: [[Int]?]
  ) throws -> [AnyArray] {
    let turned = array.rank > 0 ? try array.flipped([0]) : array
    switch operation {
    case "concatenate":
      return [try .concatenated([array, turned, array], along: lists[0]?[0] ?? 0)]
    case "stack": return [try .stacked([array, turned, array], along: lists[0]?[0] ?? 0)]
    case "vstack": return [try .vstacked([array, array])]
    case "hstack": return [try .hstacked([array, array])]
    case "column_stack": return [try .columnStacked([array, array])]
    case "sort": return [try array.sorted(along: lists[0]?[0])]
    case "argsort": return [try array.sortingPositions(along: lists[0]?[0])]
    case "tril": return [try array.triangle(isUpper: false, offset: lists[0]?[0] ?? 0)]
    case "triu": return [try array.triangle(isUpper: true, offset: lists[0]?[0] ?? 0)]
    case "diag": return [try array.diagonal(offset: lists[0]?[0] ?? 0)]
    case "split": return try array.split(into: lists[0]?[0] ?? 1, along: lists[1]?[0] ?? 0)
    case "where": return [try array.choosing(.array(array), .array(array.flipped()))]
    case "nonzero": return try array.nonzeroPositions()
    case "unique":
      let distinct = try array.distinct()
      func list(_ numbers: [Int]) -> AnyArray { .int64(NDArray(numbers.map { Int64($0) })) }
      return [
        distinct.values, list(distinct.firsts), try list(distinct.places).reshaped(to: array.shape),
        list(distinct.counts),
      ]
    default:
      let sorted = try array.sorted(along: nil)
      return [
        try sorted.insertionPositions(of: sorted.flipped(), isRight: lists[0]?[0] == 1)
      ]
    }
  }
}
