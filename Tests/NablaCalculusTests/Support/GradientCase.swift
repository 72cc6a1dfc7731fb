// nabla · GradientCase.swift
// The recorded calls of numpy.gradient.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import NablaArrays
import NablaCalculus
import Testing

/// One line of `gradient-cases.jsonl`; `record_gradient.py` describes the format.
struct GradientCase: CustomTestStringConvertible, Sendable {
  let id: String
  let line: JSONValue

  var testDescription: String { "\(id) \(line["kind"].text ?? "")" }

  static let all: [GradientCase] = fixture("gradient-cases.jsonl").map {
    let line = JSONValue($0)
    return GradientCase(id: line["id"].text ?? "", line: line)
  }

  /// The cases that nabla answers otherwise on purpose.
  static let differences = Set(
    fixture("gradient-differences.txt").filter { !$0.hasPrefix("#") }
      .compactMap { $0.split(separator: "\t").first.map(String.init) })

  private static func fixture(_ name: String) -> [Substring] {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Fixtures/\(name)")
    let text = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n")
  }

  /// Nil if the call cannot be stated here: a ragged list, an axis that is no integer.
  var request: GradientRequest? {
    guard let samples = array(line["f"], dtype: line["dtype"].text, shape: line["f_shape"]) else {
      return nil
    }
    var request = GradientRequest(samples: samples)
    request.edgeOrder = line["edge_order"].int ?? 1
    if let axes = line["axis"].items {
      let integers = axes.compactMap(\.int)
      guard integers.count == axes.count else { return nil }
      request.axes = integers
    } else if line["axis"] != .null {
      guard let axis = line["axis"].int else { return nil }
      request.axes = [axis]
    }
    request.spacings = (line["spacing"].items ?? []).map(spacing)
    return request
  }

  private func spacing(_ value: JSONValue) -> Spacing {
    switch value {
    case .null: return .unsuitable(.none)
    case .bool(let flag): return .weak(.bool(flag))
    case .array:
      let isFloat = value.flattened.contains { $0.int == nil }
      return .array(array(value, dtype: isFloat ? "float64" : "int64") ?? AnyArray(.bool(false)))
    case .object:
      let digits = value["int"].text ?? ""
      return .weak(.hugeInt(Double(digits) ?? .infinity, digits: digits))
    case .number(let text):
      if let integer = Int64(text) { return .weak(.int(integer)) }
      return .weak(.float(Double(text) ?? .nan))
    case .string(let text): return .weak(.float(Double(text) ?? .nan))
    }
  }

  /// An array from nested lists, or nil if they are ragged.
  private func array(_ value: JSONValue, dtype: String?, shape given: JSONValue = .null)
    -> AnyArray?
  {
    let leaves = value.flattened
    let shape = given.items?.compactMap(\.int) ?? value.shape
    guard shape.reduce(1, *) == leaves.count else { return nil }
    switch dtype {
    case "bool": return .shaped(leaves.map { $0 == .bool(true) }, shape)
    case "int64": return .shaped(leaves.map { Int64($0.text ?? "") ?? 0 }, shape)
    case "float32": return .shaped(leaves.map { Float($0.double ?? 0) }, shape)
    case "complex128":
      return .shaped(
        leaves.map { Complex128($0["re"].double ?? 0, $0["im"].double ?? 0) }, shape)
    default: return .shaped(leaves.map { $0.double ?? 0 }, shape)
    }
  }
}

extension AnyArray {
  /// A row-major array.
  static func shaped<Element: ArrayElement>(_ elements: [Element], _ shape: [Int]) -> AnyArray {
    Element.wrap(
      NDArray(uninitialized: shape) { target in _ = target.initialize(fromContentsOf: elements) })
  }
}

extension JSONValue {
  /// The leaves in order.
  var flattened: [JSONValue] { items.map { $0.flatMap(\.flattened) } ?? [self] }

  /// The shape as the first items show it.
  var shape: [Int] { items.map { [$0.count] + ($0.first?.shape ?? []) } ?? [] }
}
