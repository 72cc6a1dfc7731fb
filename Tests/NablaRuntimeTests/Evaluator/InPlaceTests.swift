// nabla · InPlaceTests.swift
// Indexed assignments write where the array lies; nothing copies it on the way.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import Testing

@testable import NablaRuntime

struct InPlaceTests {
  /// The memory of the array in `x`, held by nobody here.
  private func memory(of session: Inputs) -> ObjectIdentifier? {
    guard case .array(let object)? = session.session.variable("x"),
      case .float64(let array) = object.array
    else { return nil }
    return ObjectIdentifier(array.storage)
  }

  @Test(arguments: [
    "x[0] = 9",
    "x[1] += 2",
    "x[2:] = [7, 8]",
    "x[x > 2] *= 2",
    "for i in range(4): x[i] = x[i - 1] + 1",
    "x[0] = sum(x) + x[1]",
    "def f(k): x[k] = 5\nf(1)",
    "def g(v): return v[0]\nx[0] = g(x) + 1",
    "def h():\n    for i in range(4):\n        abs(x)\n        x[i] += 1\nh()",
  ])
  func `an assignment keeps the array where it is`(_ input: String) throws {
    let session = Inputs()
    _ = session.answer(to: "x = array([1., 2., 3., 4.])")
    let before = try #require(memory(of: session))
    #expect(session.answer(to: input) == "")
    #expect(memory(of: session) == before)
  }

  @Test func `a value that two names share is copied for the one that changes`() {
    #expect(Inputs.answer(to: "x = [1., 2.]", "y = x; y[0] = 9; x, y") == "([1., 2.], [9., 2.])")
    #expect(
      Inputs.answer(to: "x = [[1., 2.], [3., 4.]]", "r = x[0]; x[0][1] = 9; r, x[0]")
        == "([1., 2.], [1., 9.])")
  }
}
