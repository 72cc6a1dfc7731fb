// nabla · Assertion+Account.swift
// How many elements differ, which, and by how much.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Assertion {
  /// The remarks on what differs.
  func account(
    of held: [Bool], _ verdict: AnyArray, _ left: AnyArray, _ right: AnyArray, _ x: AnyArray,
    _ y: AnyArray, settled: AnyArray?
  ) throws(RuntimeFailure) -> String {
    let wrong = held.count { !$0 }
    let whole = settled.map { $0.rank > 0 ? $0.count : held.count } ?? held.count
    let share = 100 * Double(wrong) / Double(whole)
    let percent = (try? Value.float(share).formatted(".3g", PrintOptions())) ?? ""
    var remarks = ["Mismatched elements: \(wrong) / \(whole) (\(percent)%)"]
    if verdict.rank > 0 {
      remarks.append(try places(of: held, verdict, x, y, settled: settled))
    }
    // What cannot be subtracted has no difference: texts, truth values.
    if let differences = try? steps.quietly({ () throws(RuntimeFailure) in
      try differences(held, left, right)
    }) {
      remarks += differences
    }
    return message + "\n" + remarks.joined(separator: "\n")
  }

  /// The first places where the two differ, with what stands there.
  private func places(
    of held: [Bool], _ verdict: AnyArray, _ x: AnyArray, _ y: AnyArray, settled: AnyArray?
  ) throws(RuntimeFailure) -> String {
    var positions: [Int] = []
    if let settled, settled.rank > 0 {
      var next = 0
      for (position, isSettled) in try flags(settled).enumerated() where !isSettled {
        if !held[next] { positions.append(position) }
        next += 1
      }
    } else {
      positions = held.indices.filter { !held[$0] }
    }
    let layout = Layout(
      rowMajor: settled.map { $0.rank > 0 ? $0.shape : verdict.shape } ?? verdict.shape)
    let lines = positions.prefix(5).map { position in
      let index = layout.index(ofPosition: position)
      let texts = [x, y].map { array in
        Describer.str(Value(array.scalar(at: array.rank == 0 ? 0 : position)))
      }
      let place = "[" + index.map { String($0) }.joined(separator: ", ") + "]"
      return " \(place): \(texts[0]) (\(names.0)), \(texts[1]) (\(names.1))"
    }
    let title =
      positions.count == 1
      ? "Mismatch at index:"
      : positions.count <= 5 ? "Mismatch at indices:" : "First 5 mismatches are at indices:"
    return ([title] + lines).joined(separator: "\n")
  }

  /// The largest difference, and the largest in proportion.
  private func differences(
    _ held: [Bool], _ left: AnyArray, _ right: AnyArray
  ) throws(RuntimeFailure) -> [String] {
    let (x, y) = (Value.array(left), Value.array(right))
    guard left.dtype != .bool || right.dtype != .bool else { return [] }
    let error =
      left.dtype.family == .unsigned && right.dtype.family == .unsigned
      ? try steps(.subtract, steps.call("maximum", x, y), steps.call("minimum", x, y))
      : try steps.call("abs", steps(.subtract, x, y))
    let errors = try flat(error, held.count)
    let others = try flat(y, held.count)
    let wrong = try Operations.wrapping { () throws(ArrayError) in
      AnyArray.bool(try .copying(held.map { !$0 }))
    }
    let absolute = try steps.call("max", .array(taken(errors, wrong)))
    let counts = try steps.call(
      "logical_and", .array(wrong), steps(.notEqual, .array(others), .int(0)))
    var relative = Value.float(.infinity)
    if try steps.isTrue(steps.call("any", counts)) {
      let chosen = try steps.array(counts, "actual")
      relative = try steps.call(
        "max",
        steps(
          .divide, .array(taken(errors, chosen)),
          steps.call("abs", .array(taken(others, chosen)))))
    }
    return [
      "Max absolute difference among violations: " + (try shown(absolute)),
      "Max relative difference among violations: " + (try shown(relative)),
    ]
  }

  /// The elements as one list of a length.
  private func flat(_ value: Value, _ count: Int) throws(RuntimeFailure) -> AnyArray {
    let array = try steps.array(value, "actual")
    if array.rank == 0 {
      return try Operations.wrapping { () throws(ShapeError) in
        try array.broadcasting(to: [count])
      }
    }
    return try Operations.wrapping { () throws(ArrayError) in try array.flattened() }
  }

  private func shown(_ value: Value) throws(RuntimeFailure) -> String {
    try steps.array(value, "actual").strText(steps.evaluation.printOptions)
  }
}
