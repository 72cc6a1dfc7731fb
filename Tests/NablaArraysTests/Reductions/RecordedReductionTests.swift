// nabla · RecordedReductionTests.swift
// Reductions and scans compared with NumPy's, bit for bit.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import Testing

struct RecordedReductionTests {
  @Test func `the fixture has 3000 cases`() {
    #expect(RecordedReduction.all.count == 3000)
  }

  @Test(arguments: Dictionary(grouping: RecordedReduction.all, by: \.operation).keys.sorted())
  func `give NumPy's bits or NumPy's error`(_ operation: String) {
    for recorded in RecordedReduction.all where recorded.operation == operation {
      let outcome = outcome(of: recorded)
      #expect(outcome == recorded.expected, "\(recorded.fields.prefix(13).joined(separator: " "))")
    }
  }

  private func outcome(of recorded: RecordedReduction) -> String {
    do throws(ReductionError) {
      return try result(of: recorded).recorded
    } catch {
      return "error " + word(for: error)
    }
  }

  private func result(of recorded: RecordedReduction) throws(ReductionError) -> AnyArray {
    let array = recorded.array
    var events: FloatingPointEvents = []
    switch recorded.operation {
    case "argmin", "argmax":
      return try array.extremePositions(
        isLargest: recorded.operation == "argmax", along: recorded.axes?.first,
        keepsAxes: recorded.keepsAxes)
    case "cumsum", "cumprod":
      return try array.scanned(
        recorded.operation == "cumsum" ? .cumsum : .cumprod, along: recorded.axes?.first,
        dtype: recorded.dtype, events: &events)
    case "diff":
      return try array.differences(
        order: recorded.extra, along: recorded.axes?.first ?? -1, events: &events)
    default:
      var options = ReductionOptions(axes: recorded.axes)
      options.keepsAxes = recorded.keepsAxes
      options.dtype = recorded.dtype
      options.initial = recorded.initial
      options.mask = recorded.mask
      options.freedomDelta = Double(recorded.extra)
      let reduction = Reduction(rawValue: recorded.operation) ?? .sum
      return try array.reduced(reduction, options, events: &events)
    }
  }

  private func word(for error: ReductionError) -> String {
    switch error {
    case .noElements: "noElements"
    case .noArgument: "noArgument"
    case .duplicateAxis: "duplicateAxis"
    case .maskNeedsInitial: "maskNeedsInitial"
    case .integerOverflow, .array(.integerOverflow): "integerOverflow"
    case .array(.axisOutOfRange): "axisOutOfRange"
    case .array(.unsupportedDType): "booleanSubtract"
    default: "\(error)"
    }
  }
}
