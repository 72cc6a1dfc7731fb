// nabla · RecordedGradientTests.swift
// Gradients compared with NumPy's, bit for bit.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaCalculus
import Testing

struct RecordedGradientTests {
  @Test func `the fixture has 500 cases`() {
    #expect(GradientCase.all.count == 500)
  }

  @Test(arguments: GradientCase.all)
  func `gives NumPy's bits or NumPy's error`(_ recorded: GradientCase) {
    guard let request = recorded.request else {
      let message = recorded.line["expect"]["message"].text ?? ""
      #expect(
        message.hasPrefix("setting an array element") || message.hasSuffix("is not iterable"))
      return
    }
    let expected = recorded.line["expect"]
    do throws(GradientError) {
      let gradient = try Gradient(of: request)
      #expect(expected["error"] == .null)
      #expect(request.isSingle == (expected["tuple"] == .bool(false)))
      let parts = request.isSingle ? [expected["ok"]] : expected["ok"].items ?? []
      #expect(gradient.derivatives.map(bits) == parts.map(bits))
      #expect(gradient.derivatives.allSatisfy { $0.shape == request.samples.shape })
      #expect(gradient.derivatives.allSatisfy { $0.dtype.name == expected["dtype"].text })
    } catch {
      let wanted = "\(expected["error"].text ?? "no error") \(expected["message"].text ?? "")"
      let isStated = GradientCase.differences.contains(recorded.id)
      #expect(wanted.hasPrefix(error.numPyPhrase) != isStated)
    }
  }

  /// The bits of each element, all NaNs alike.
  private func bits(_ array: AnyArray) -> [UInt64] {
    func bits(_ value: Double) -> UInt64 { value.isNaN ? 1 : value.bitPattern }
    return switch array {
    case .float64(let array): array.elements.map(bits)
    case .float32(let array): array.elements.map { bits(Double($0)) }
    case .complex128(let array): array.elements.flatMap { [bits($0.real), bits($0.imaginary)] }
    default: []
    }
  }

  private func bits(_ value: JSONValue) -> [UInt64] {
    value.flattened.flatMap { leaf -> [UInt64] in
      let parts = leaf.double.map { [$0] } ?? [leaf["re"], leaf["im"]].compactMap(\.double)
      return parts.map { $0.isNaN ? 1 : $0.bitPattern }
    }
  }
}

extension GradientError {
  /// The kind and the beginning of NumPy's message for these facts.
  var numPyPhrase: String {
    switch self {
    case .axisOutOfRange(_, let axis, let rank):
      "AxisError axis \(axis) is out of bounds for array of dimension \(rank)"
    case .repeatedAxis: "ValueError repeated axis"
    case .spacingCount: "TypeError invalid number of arguments"
    case .coordinatesRank: "ValueError distances must be either scalars or 1d"
    case .coordinatesLength: "ValueError when 1d, distances must match the length of the"
    case .edgeOrder(let order):
      order > 2 ? "ValueError 'edge_order' greater than 2 not supported" : "nabla's own"
    case .tooFewSamples: "ValueError Shape of array too small to calculate a numerical gradient"
    case .booleanSamples: "TypeError numpy boolean subtract"
    case .booleanCoordinates: "TypeError The numpy boolean negative"
    case .zeroStep(_, let isComplex):
      "ZeroDivisionError \(isComplex ? "complex" : "float") division by zero"
    case .stepTooLarge: "OverflowError int too large to convert to float"
    case .complexSpacing: "TypeError float() argument must be"
    case .unsuitableSpacing(_, .none):
      "TypeError unsupported operand type(s) for *: 'float' and 'NoneType'"
    case .unsuitableSpacing(_, .text):
      "TypeError can't multiply sequence by non-int of type 'float'"
    case .array: "MemoryError"
    }
  }
}
