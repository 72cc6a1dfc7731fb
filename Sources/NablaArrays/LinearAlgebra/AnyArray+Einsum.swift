// nabla · AnyArray+Einsum.swift
// Einstein sums.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// The sum of products that subscripts describe, operand by operand from the left.
  ///
  /// - Parameter dtype: The dtype to compute in; nil for what the operands promote to.
  /// - Throws: `einsum` with what is wrong; `array` with `integerOverflow`.
  package static func einsum(
    _ subscripts: EinsumSubscripts, _ operands: [AnyArray], dtype: DType?,
    events: inout FloatingPointEvents
  ) throws(LinearAlgebraError) -> AnyArray {
    let plan: EinsumPlan
    do throws(EinsumFault) {
      plan = try EinsumPlan(subscripts, operands)
    } catch {
      throw .einsum(error)
    }
    let dtype =
      dtype
      ?? operands.dropFirst().reduce(operands[0].dtype) {
        $0.promoted(with: $1.dtype)
      }
    var product: LabelledArray?
    for (number, operand) in plan.operands.enumerated() {
      let next = LabelledArray(
        labels: operand.labels, array: try operand.array.converted(to: dtype))
      let needed = Set(plan.output + plan.operands[(number + 1)...].flatMap(\.labels))
      if let found = product {
        product = try found.contracted(with: next, keeping: needed, events: &events)
      } else {
        product = next
      }
    }
    guard let product else { throw .einsum(.noOperands) }
    let kept = try product.summed(keeping: Set(plan.output), events: &events)
    let order = plan.output.compactMap { kept.labels.firstIndex(of: $0) }
    return kept.array.seen(through: kept.array.layout.reordered(order))
  }
}

extension LabelledArray {
  /// The array summed over all axes but those named.
  fileprivate func summed(
    keeping kept: Set<AxisLabel>, events: inout FloatingPointEvents
  ) throws(LinearAlgebraError) -> LabelledArray {
    let axes = labels.indices.filter { !kept.contains(labels[$0]) }
    guard !axes.isEmpty else { return self }
    var options = ReductionOptions(axes: Array(axes))
    options.dtype = array.dtype
    let sum: AnyArray
    do throws(ReductionError) {
      sum = try array.reduced(.sum, options, events: &events)
    } catch {
      throw .reduction(error)
    }
    return LabelledArray(labels: labels.filter(kept.contains), array: sum)
  }

  /// The product with another array, summed over the axes that nothing else needs.
  fileprivate func contracted(
    with other: LabelledArray, keeping kept: Set<AxisLabel>, events: inout FloatingPointEvents
  ) throws(LinearAlgebraError) -> LabelledArray {
    let left = try summed(keeping: kept.union(other.labels), events: &events)
    let right = try other.summed(keeping: kept.union(labels), events: &events)
    let shared = left.labels.filter(right.labels.contains)
    let summed = shared.filter { !kept.contains($0) }
    let batch = shared.filter(kept.contains)
    let rows = left.labels.filter { !shared.contains($0) }
    let columns = right.labels.filter { !shared.contains($0) }
    let result = batch + rows + columns
    if summed.isEmpty {
      let (x, y) = (left.spread(over: result), right.spread(over: result))
      let product = try arrays { () throws(ArrayError) in
        try AnyArray.apply(.multiply, .array(x), .array(y), events: &events)
      }
      return LabelledArray(labels: result, array: product)
    }
    let x = try left.grouped(batch, rows, summed)
    let y = try right.grouped(batch, summed, columns)
    let product = try arrays { () throws(ArrayError) in
      try AnyArray.matrixProduct(x, y, operation: "einsum", events: &events)
    }
    let lengths = result.map { left.length($0) ?? right.length($0) ?? 1 }
    return LabelledArray(labels: result, array: try product.reshape(lengths))
  }

  /// The view with its axes in a new order, and axes of length 1 for labels it does not have.
  private func spread(over order: [AxisLabel]) -> AnyArray {
    let places = order.map { labels.firstIndex(of: $0) }
    return array.seen(
      through: Layout(
        shape: places.map { $0.map { array.shape[$0] } ?? 1 },
        strides: places.map { $0.map { array.layout.strides[$0] } ?? 0 },
        offset: array.layout.offset))
  }

  /// The array with three axes, each made of those with these labels.
  private func grouped(
    _ groups: [AxisLabel]...
  ) throws(LinearAlgebraError) -> AnyArray {
    let order = groups.flatMap(\.self).compactMap { labels.firstIndex(of: $0) }
    let turned = array.seen(through: array.layout.reordered(order))
    return try turned.reshape(groups.map { $0.reduce(1) { $0 &* (length($1) ?? 1) } })
  }
}
