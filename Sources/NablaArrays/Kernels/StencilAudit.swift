// nabla · StencilAudit.swift
// Which operation of a derivative caused a floating-point event.
// SPDX-License-Identifier: Apache-2.0

/// Repeats a derivative step by step to find the operations behind its floating-point events.
///
/// NumPy computes each step for the whole array and warns after each; we fuse the steps and look
/// again only when the floating-point unit noticed something.
struct StencilAudit<A: StencilArithmetic> {
  /// The events of one formula, by step.
  struct Steps {
    var subtract: FloatingPointEvents = []
    var divide: FloatingPointEvents = []
    var multiply: FloatingPointEvents = []
    var add: FloatingPointEvents = []
    var cast: FloatingPointEvents = []
  }

  let array: NDArray<A.Sample>
  let axis: Int
  let stencil: Stencil<A.Weight>

  /// The warnings in NumPy's order.
  func warnings() -> [FloatingPointWarning] {
    var interior = Steps()
    var first = Steps()
    var last = Steps()
    let walk = StencilWalk(array.layout, along: axis)
    walk.forEachPanel { sample, _ in
      for k in 0..<walk.runLength {
        // Safe: the walk stays inside the samples' layout, and `array` outlives it.
        let line = StencilLine<A>(
          samples: UnsafePointer(array.storage.base) + sample + k &* walk.runStride,
          stride: walk.sampleStride, length: walk.length)
        line.audit(stencil, &interior, &first, &last)
      }
    }
    withExtendedLifetime(array.storage) {}
    let edge = array.rank == 1 ? "scalar " : ""
    var found: [FloatingPointWarning] = []
    found.note(interior.warnings(prefix: ""))
    found.note(first.warnings(prefix: edge))
    found.note(last.warnings(prefix: edge))
    return found
  }
}

extension StencilAudit.Steps {
  fileprivate func warnings(prefix: String) -> [FloatingPointWarning] {
    FloatingPointWarning.each(of: subtract, in: prefix + "subtract")
      + FloatingPointWarning.each(of: multiply, in: prefix + "multiply")
      + FloatingPointWarning.each(of: add, in: prefix + "add")
      + FloatingPointWarning.each(of: divide, in: prefix + "divide")
      + FloatingPointWarning.each(of: cast, in: "cast")
  }
}

/// The samples along the axis through one point.
private struct StencilLine<A: StencilArithmetic> {
  typealias Steps = StencilAudit<A>.Steps

  let samples: UnsafePointer<A.Sample>
  let stride: Int
  let length: Int

  func audit(
    _ stencil: Stencil<A.Weight>, _ interior: inout Steps, _ first: inout Steps,
    _ last: inout Steps
  ) {
    for i in 1..<max(length &- 1, 1) {
      if case .difference(let divisor) = stencil.interior {
        difference(i &+ 1, i &- 1, divisor, &interior)
      } else if let (a, b, c) = stencil.interior.weights(at: i) {
        combination(i &- 1, a, b, c, &interior)
      }
    }
    end(stencil.first, difference: 1, combination: 0, &first)
    end(stencil.last, difference: length &- 1, combination: length &- 3, &last)
  }

  private func number(_ i: Int) -> A.Difference { A.number(samples[i &* stride]) }

  private func end(
    _ edge: Stencil<A.Weight>.Edge, difference next: Int, combination start: Int,
    _ steps: inout Steps
  ) {
    switch edge {
    case .difference(let divisor): difference(next, next &- 1, divisor, &steps)
    case .combination(let a, let b, let c): combination(start, a, b, c, &steps)
    }
  }

  private func difference(
    _ next: Int, _ previous: Int, _ divisor: A.Weight, _ steps: inout Steps
  ) {
    let x = number(next)
    let y = number(previous)
    let difference = A.subtract(x, y)
    steps.subtract.formUnion(.ofOperation(x, y, value: difference))
    let quotient = A.divide(difference, divisor)
    steps.divide.formUnion(.ofQuotient(difference, divisor, value: quotient))
    steps.cast.formUnion(.ofRounding(quotient, value: A.store(quotient)))
  }

  private func combination(
    _ start: Int, _ a: A.Weight, _ b: A.Weight, _ c: A.Weight, _ steps: inout Steps
  ) {
    let x = product(a, start, &steps)
    let y = product(b, start &+ 1, &steps)
    let z = product(c, start &+ 2, &steps)
    let sum = A.add(x, y)
    let total = A.add(sum, z)
    steps.add.formUnion(.ofOperation(x, y, value: sum))
    steps.add.formUnion(.ofOperation(sum, z, value: total))
    steps.cast.formUnion(.ofRounding(total, value: A.store(total)))
  }

  private func product(_ weight: A.Weight, _ i: Int, _ steps: inout Steps) -> A.Wide {
    let x = number(i)
    let value = A.multiply(weight, x)
    steps.multiply.formUnion(.ofOperation(weight, x, value: value))
    return value
  }
}
