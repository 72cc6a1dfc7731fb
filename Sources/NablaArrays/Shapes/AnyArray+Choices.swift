// nabla · AnyArray+Choices.swift
// Elements of the first array whose condition holds.
// SPDX-License-Identifier: Apache-2.0

extension Operand {
  /// The dtype that all operands go into: arrays by their dtypes, then numbers typed by their kinds.
  package static func commonDType(
    _ operands: [Operand], operation: String
  ) throws(ArrayError) -> DType {
    var arrays: DType?
    var numbers: [WeakScalar] = []
    for operand in operands {
      switch operand {
      case .array(let array): arrays = arrays?.promoted(with: array.dtype) ?? array.dtype
      case .weak(let weak): numbers.append(weak)
      }
    }
    guard var common = arrays else {
      let kinds = numbers.map(\.ownDType)
      return kinds.dropFirst().reduce(kinds.first ?? .float64) { $0.promoted(with: $1) }
    }
    for number in numbers { common = common.promoted(with: number) }
    return common
  }
}

extension AnyArray {
  /// For each element that of the first case whose condition holds, else of the last case.
  ///
  /// - Parameter cases: One more than there are conditions.
  /// - Shape: What all conditions and cases broadcast to.
  package static func selected(
    _ conditions: [AnyArray], _ cases: [Operand]
  ) throws(ArrayError) -> AnyArray {
    let dtype = try Operand.commonDType(cases, operation: "select")
    var result = try cases[cases.count - 1].array(as: dtype)
    var shapes = conditions.map(\.shape) + [result.shape]
    for (condition, operand) in zip(conditions, cases).reversed() {
      let chosen = try operand.array(as: dtype)
      shapes.append(chosen.shape)
      result = try condition.choosing(.array(chosen), .array(result))
    }
    _ = try Layout.broadcast(shapes)
    return result
  }
}
