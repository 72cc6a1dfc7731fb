// nabla · ArraySteps.swift
// Computations that are composed of operations on whole arrays.
// SPDX-License-Identifier: Apache-2.0

/// The steps of a computation with whole arrays.
///
/// They fail with one kind of error, and what they warn of is gathered in one list.
///
///     let distances = try steps(.subtract, samples, mean)
///     let squares = try steps(.multiply, distances, distances)
package final class ArraySteps {
  /// What is to be warned of, each once.
  package private(set) var warnings: [AnalysisWarning] = []
  /// True while the floating-point unit's notices do not matter.
  private var isQuiet = false

  package init() {}

  /// Warns, unless that has been said.
  func warn(_ warning: AnalysisWarning) {
    if !warnings.contains(warning) { warnings.append(warning) }
  }

  /// Warns of what the floating-point unit noticed during an operation.
  func note(_ events: FloatingPointEvents, in operation: String) {
    if isQuiet { return }
    for warning in FloatingPointWarning.each(of: events, in: operation) {
      warn(.floatingPoint(warning))
    }
  }

  /// Runs steps whose floating-point events do not matter.
  package func quietly<Result>(
    _ steps: () throws(AnalysisError) -> Result
  ) throws(AnalysisError) -> Result {
    let wasQuiet = isQuiet
    isQuiet = true
    defer { isQuiet = wasQuiet }
    return try steps()
  }

  // MARK: - Elementwise

  /// Applies a function of two operands, with broadcasting and promotion.
  func callAsFunction(
    _ function: BinaryFunction, _ left: some StepOperand, _ right: some StepOperand
  ) throws(AnalysisError) -> AnyArray {
    var events: FloatingPointEvents = []
    let result = try engine { () throws(ArrayError) in
      try AnyArray.apply(function, left.operand, right.operand, events: &events)
    }
    note(events, in: (result.rank == 0 ? "scalar " : "") + function.rawValue)
    return result
  }

  /// Applies a function of one array.
  func callAsFunction(
    _ function: UnaryFunction, _ array: AnyArray
  ) throws(AnalysisError) -> AnyArray {
    var events: FloatingPointEvents = []
    let result = try engine { () throws(ArrayError) in
      try AnyArray.apply(function, array, events: &events)
    }
    note(events, in: function.rawValue)
    return result
  }

  /// The elements in another dtype.
  package func cast(_ array: AnyArray, _ dtype: DType) throws(AnalysisError) -> AnyArray {
    if array.dtype == dtype { return array }
    return try engine { () throws(ArrayError) in try array.astype(dtype) }
  }

  /// The elements of one operand where a condition holds, of another elsewhere.
  func choose(
    _ condition: AnyArray, _ chosen: some StepOperand, _ other: some StepOperand
  ) throws(AnalysisError) -> AnyArray {
    try engine { () throws(ArrayError) in
      try condition.choosing(chosen.operand, other.operand)
    }
  }

  // MARK: - Reductions

  /// Gathers the elements along axes.
  func reduce(
    _ reduction: Reduction, _ array: AnyArray, _ options: ReductionOptions = ReductionOptions()
  ) throws(AnalysisError) -> AnyArray {
    var steps = ReductionEvents()
    do throws(ReductionError) {
      let result = try array.reduced(reduction, options, noting: &steps)
      let isWide = result.dtype == .float64 || result.dtype == .complex128
      for (step, events) in steps.noticed {
        note(events, in: step.operation(ofScalar: result.rank == 0 && isWide))
      }
      return result
    } catch {
      throw .reduction(error)
    }
  }

  /// Gathers the elements along one axis.
  func reduce(
    _ reduction: Reduction, _ array: AnyArray, along axis: Int
  ) throws(AnalysisError) -> AnyArray {
    try reduce(reduction, array, ReductionOptions(axes: [axis]))
  }

  /// The running sums or products.
  func scan(
    _ scan: Scan, _ array: AnyArray, along axis: Int?, _ dtype: DType? = nil
  ) throws(AnalysisError) -> AnyArray {
    var events: FloatingPointEvents = []
    do throws(ReductionError) {
      let result = try array.scanned(scan, along: axis, dtype: dtype, events: &events)
      note(events, in: "accumulate")
      return result
    } catch {
      throw .reduction(error)
    }
  }

  // MARK: - Errors of steps

  /// Runs a step of the array engine.
  func engine<Result>(
    _ step: () throws(ArrayError) -> Result
  ) throws(AnalysisError) -> Result {
    do throws(ArrayError) { return try step() } catch { throw .array(error) }
  }

  /// Runs a step that changes shapes.
  func shaping<Result>(
    _ step: () throws(ShapeError) -> Result
  ) throws(AnalysisError) -> Result {
    do throws(ShapeError) { return try step() } catch { throw .shape(error) }
  }

  /// Runs a step that reduces.
  func reducing<Result>(
    _ step: () throws(ReductionError) -> Result
  ) throws(AnalysisError) -> Result {
    do throws(ReductionError) { return try step() } catch { throw .reduction(error) }
  }
}

/// What a step can work on: an array, or a plain number, which counts by its kind only.
protocol StepOperand {
  var operand: Operand { get }
}

extension AnyArray: StepOperand { var operand: Operand { .array(self) } }
extension Operand: StepOperand { var operand: Operand { self } }
extension Int: StepOperand { var operand: Operand { .weak(.int(Int64(self))) } }
extension Double: StepOperand { var operand: Operand { .weak(.float(self)) } }
