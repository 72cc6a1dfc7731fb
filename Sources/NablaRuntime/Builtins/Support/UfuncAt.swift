// nabla · UfuncAt.swift
// Elementwise functions that change chosen elements of a variable, one after the other.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// `np.add.at(x, indices, values)`.
struct UfuncAt {
  let ufunc: Ufunc
  let evaluation: Evaluation

  func apply(
    to target: ArrayObject, at indices: Value, _ operand: Operand?
  ) throws(RuntimeFailure) {
    guard ufunc.outputs == 1 else {
      throw RuntimeFailure.refusing("a", "Only single output ufuncs supported at this time")
    }
    if ufunc.inputs == 2, operand == nil {
      throw RuntimeFailure.refusing("a", "second operand needed for ufunc")
    }
    if ufunc.inputs == 1, operand != nil {
      throw RuntimeFailure.refusing("b", "second operand provided when ufunc is unary")
    }
    let places = try positions(in: target.array, indices)
    let values = try operand.map { operand throws(RuntimeFailure) in
      try spread(operand, to: places.shape)
    }
    var events: FloatingPointEvents = []
    for round in try rounds(of: places) {
      try evaluation.checkInterrupt()
      try change(target, round, places, values, &events)
    }
    evaluation.warn(events, in: "at")
  }

  /// The row-major positions of the elements that an index names.
  private func positions(in array: AnyArray, _ indices: Value) throws(RuntimeFailure) -> AnyArray {
    let items = try Operations.indexItems(indices)
    return try Operations.wrapping { () throws(ShapeError) in
      do throws(ArrayError) {
        let numbers = try AnyArray.integers(Array(0..<array.count))
        return try numbers.seen(through: Layout(rowMajor: array.shape)).subscripted(items)
      } catch {
        throw .array(error)
      }
    }
  }

  private func spread(_ operand: Operand, to shape: [Int]) throws(RuntimeFailure) -> Operand {
    guard case .array(let array) = operand, array.rank > 0 else { return operand }
    guard let layout = array.layout.broadcast(to: shape) else {
      throw RuntimeFailure.refusing("b", "array is not broadcastable to correct shape")
    }
    return .array(
      try Operations.wrapping { () throws(ArrayError) in
        try array.seen(through: layout).flattened()
      })
  }

  /// The numbers of the places in groups within which no element comes twice, in order.
  private func rounds(of places: AnyArray) throws(RuntimeFailure) -> [[Int]] {
    var seen: [Int64: Int] = [:]
    var rounds: [[Int]] = []
    for number in 0..<places.count {
      let round = seen[places.scalar(at: number).int64 ?? 0, default: 0]
      seen[places.scalar(at: number).int64 ?? 0] = round + 1
      if round == rounds.count { rounds.append([]) }
      rounds[round].append(number)
    }
    return rounds
  }

  private func change(
    _ target: ArrayObject, _ round: [Int], _ places: AnyArray, _ values: Operand?,
    _ events: inout FloatingPointEvents
  ) throws(RuntimeFailure) {
    let (chosen, elements, value) = try Operations.wrapping { () throws(ArrayError) in
      let numbers = try AnyArray.integers(round)
      let chosen = try places.flattened().subscripted([.array(numbers)])
      var value = values
      if case .array(let array) = values, array.rank > 0 {
        value = .array(try array.subscripted([.array(numbers)]))
      }
      return (chosen, try target.array.flattened().subscripted([.array(chosen)]), value)
    }
    let operands = [Operand.array(elements)] + (value.map { [$0] } ?? [])
    let result = try ufunc.results(of: operands, events: &events)[0]
    guard result.dtype.isSameKind(as: target.array.dtype) else {
      throw RuntimeFailure.refusing(
        "b",
        "Cannot cast ufunc '\(ufunc.name)' output from dtype('\(result.dtype.codeText)') to "
          + "dtype('\(target.array.dtype.codeText)') with casting rule 'same_kind'",
        kind: .typeError)
    }
    try Operations.wrapping { () throws(ArrayError) in
      let cast = try result.astype(target.array.dtype, events: &events)
      try target.change { (array) throws(ArrayError) in
        try array.assignFlat([.array(chosen)], .array(cast))
      }
    }
  }
}
