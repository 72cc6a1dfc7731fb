// nabla · AttributeTests.swift
// What stands after the dot of a value.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import Testing

@testable import NablaRuntime

struct AttributeTests {
  static let table = Value.array(
    .float64(
      NDArray(uninitialized: [2, 3]) { _ = $0.initialize(fromContentsOf: [1, 2, 3, 4, 5, 6]) }))

  @Test(
    arguments: [
      (table, "shape", "(2, 3)"), (table, "ndim", "2"), (table, "size", "6"),
      (table, "nbytes", "48"),
      (table, "itemsize", "8"), (table, "dtype", "dtype('float64')"), (table, "strides", "(24, 8)"),
      (table, "T", "array([[1., 4.],\n       [2., 5.],\n       [3., 6.]])"),
      (table, "flat", "array([1., 2., 3., 4., 5., 6.])"),
      (table, "real", "array([[1., 2., 3.],\n       [4., 5., 6.]])"),
      (.numpyFloat(2), "shape", "()"), (.numpyInt(2), "dtype", "dtype('int64')"),
      (.int(2), "real", "2"), (.bool(true), "real", "1"), (.float(2.5), "imag", "0.0"),
      (.complex(Complex(1, 2)), "imag", "2.0"), (.dtype(.float32), "name", "'float32'"),
      (.dtype(.bool), "kind", "'b'"), (.dtype(.complex128), "itemsize", "16"),
      (.range(RangeObject(start: 1, stop: 5, step: 2)), "step", "2"),
      (.record(RecordObject("fit", [("slope", .float(2))])), "slope", "2.0"),
    ] as [(Value, String, String)])
  func `a value tells about itself`(_ value: Value, _ name: String, _ expected: String) throws {
    #expect(try Describer.repr(value.attribute(name)) == expected)
  }

  @Test func `modules hold constants, functions and modules`() throws {
    let numpy = try #require(Module.module(named: "numpy"))
    let math = try #require(Value.bare("math"))
    #expect(try Describer.repr(Value.module(numpy).attribute("pi")) == "3.141592653589793")
    #expect(try Value.module(numpy).attribute("linalg").typeName == "module")
    #expect(try Value.module(numpy).attribute("gradient").typeName.hasPrefix("builtin"))
    #expect(try Describer.repr(math.attribute("tau")) == "6.283185307179586")
    #expect(throws: RuntimeFailure.self) { _ = try math.attribute("float64") }
  }

  @Test(
    arguments: [
      (table, "shap", "'numpy.ndarray' object has no attribute 'shap'. Did you mean: 'shape'?"),
      (.int(1), "foo", "'int' object has no attribute 'foo'"),
      (.text("a"), "shape", "'str' object has no attribute 'shape'"),
      (
        Value.bare("np") ?? .none, "gradien",
        "module 'numpy' has no attribute 'gradien'. Did you mean: 'gradient'?"
      ),
      (Value.bare("np") ?? .none, "float", "module 'numpy' has no attribute 'float'"),
    ] as [(Value, String, String)])
  func `a missing attribute is named with the nearest one`(
    _ value: Value, _ name: String, _ message: String
  ) {
    #expect {
      _ = try value.attribute(name)
    } throws: { error in
      (error as? RuntimeFailure)?.wording.message == message
        && (error as? RuntimeFailure)?.wording.kind == .attributeError
    }
  }
}
