// nabla · GradientWordingTests.swift
// gradient's messages begin with NumPy's phrase, and point at the argument at fault.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import NablaArrays
import NablaCalculus
import NablaDiagnostics
import Testing

@testable import NablaRuntime

struct GradientWordingTests {
  /// The errors of `gradient-cases.jsonl`: the call, and the kind and message that NumPy gave.
  static let errors: [(id: String, call: String, message: String)] = {
    func fixture(_ name: String) -> [Substring] {
      let path = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Fixtures/\(name)")
      return ((try? String(contentsOf: path, encoding: .utf8)) ?? "").split(separator: "\n")
    }
    let stated = Set(
      fixture("gradient-differences.txt").compactMap { $0.split(separator: "\t").first })
    return fixture("gradient-cases.jsonl").compactMap { line in
      guard let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)),
        let members = object as? [String: Any], let id = members["id"] as? String,
        let expect = members["expect"] as? [String: Any], let kind = expect["error"] as? String,
        let message = expect["message"] as? String, let call = members["expr"] as? String,
        !stated.contains(Substring(id))
      else { return nil }
      return (id, call, "\(kind): \(message)")
    }
  }()

  @Test func `the fixture has errors of every kind`() {
    #expect(Self.errors.count >= 50)
  }

  @Test(arguments: errors.map(\.id))
  func `a message begins with NumPy's phrase`(_ id: String) throws {
    let recorded = try #require(Self.errors.first { $0.id == id })
    let answer = Inputs.answer(to: recorded.call)
    let first = answer.split(separator: "\n").first.map(String.init) ?? ""
    // A bracket of rows of unequal lengths is refused before gradient sees it, with the same phrase.
    #expect(first.hasPrefix(recorded.message))
  }

  @Test(arguments: [
    (
      GradientError.axisOutOfRange(position: 1, axis: 4, rank: 2),
      FaultPlace.parameter("axis", item: 1)
    ),
    (.repeatedAxis(position: 1, axis: -2, earlier: 0), .parameter("axis", item: 1)),
    (.spacingCount(found: 3, axes: [0, 1], isOneArray: false), .parameter("spacing", item: 2)),
    (.spacingCount(found: 1, axes: [0, 1], isOneArray: true), .parameter("spacing", item: 0)),
    (.coordinatesRank(spacing: 1, shape: [2, 2], axis: 0), .parameter("spacing", item: 1)),
    (.coordinatesLength(spacing: 1, found: 2, axis: 1, needed: 3), .parameter("spacing", item: 1)),
    (.edgeOrder(3), .parameter("edge_order")),
    (.tooFewSamples(axis: 0, found: 1, needed: 2, edgeOrder: 1), .parameter("f")),
    (.booleanSamples, .parameter("f")),
    (.zeroStep(spacing: 1, isComplex: true), .parameter("spacing", item: 1)),
    (.unsuitableSpacing(spacing: 1, .none), .parameter("spacing", item: 1)),
  ])
  func `the place is the argument at fault`(_ error: GradientError, _ place: FaultPlace) {
    #expect(error.wording.place == place)
  }

  /// The calls that work, with Python's `str` and `repr` of NumPy's answers.
  static let answers: [(id: String, call: String, str: String, repr: String)] = {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Fixtures/gradient-cases.jsonl")
    let lines = ((try? String(contentsOf: path, encoding: .utf8)) ?? "").split(separator: "\n")
    return lines.compactMap { line in
      guard let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)),
        let members = object as? [String: Any], let id = members["id"] as? String,
        let call = members["expr"] as? String, let str = members["str"] as? String,
        let repr = members["repr"] as? String
      else { return nil }
      return (id, call, str, repr)
    }
  }()

  @Test(arguments: answers.map(\.id))
  func `a call prints what NumPy prints`(_ id: String) throws {
    let recorded = try #require(Self.answers.first { $0.id == id })
    let session = Inputs()
    _ = session.answer(to: "result = \(recorded.call)")
    #expect(session.answer(to: "print(str(result))") == recorded.str)
    #expect(session.answer(to: "print(repr(result))") == recorded.repr)
  }

  @Test func `the facts of the call follow NumPy's phrase`() {
    #expect(
      GradientError.spacingCount(found: 3, axes: [0, 1], isOneArray: false).wording.message
        == "invalid number of arguments: 3 spacings for 2 axes")
    #expect(
      GradientError.coordinatesLength(spacing: 0, found: 1, axis: 1, needed: 3).wording.message
        == "when 1d, distances must match the length of the corresponding dimension: "
        + "1 coordinate for 3 samples along axis 1")
  }
}
