// nabla · AnyArray+Stencil.swift
// Derivatives of arrays of any dtype.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// Applies a stencil along one axis.
  ///
  /// - Shape: The same shape out; `float32` and `complex128` keep their dtype, the rest gives
  ///   `float64`.
  /// - Precondition: The axis exists and is long enough for the stencil.
  /// - Throws: `unsupportedDType` for truth values, and for complex weights on real samples;
  ///   `outOfMemory`.
  package func applying(
    _ stencil: AnyStencil, along axis: Int, warnings: inout [FloatingPointWarning]
  ) throws(ArrayError) -> AnyArray {
    switch (self, stencil) {
    case (.float64(let array), .float64(let stencil)):
      try array.derived(stencil, axis, DoubleStencil.self, &warnings)
    case (.float64(let array), .float32(let stencil)):
      try array.derived(stencil.map(Double.init), axis, DoubleStencil.self, &warnings)
    case (.int64(let array), .float64(let stencil)):
      try array.derived(stencil, axis, IntegerStencil<Int64>.self, &warnings)
    case (.int64(let array), .float32(let stencil)):
      try array.derived(stencil.map(Double.init), axis, IntegerStencil<Int64>.self, &warnings)
    case (.float32(let array), .float32(let stencil)):
      try array.derived(stencil, axis, FloatStencil.self, &warnings)
    case (.float32(let array), .float64(let stencil)):
      try array.derived(stencil, axis, WideFloatStencil.self, &warnings)
    case (.complex128(let array), .float64(let stencil)):
      try array.derived(stencil.map { Complex128($0) }, axis, ComplexStencil.self, &warnings)
    case (.complex128(let array), .float32(let stencil)):
      try array.derived(
        stencil.map { Complex128(Double($0)) }, axis, ComplexStencil.self, &warnings)
    case (.complex128(let array), .complex128(let stencil)):
      try array.derived(stencil, axis, ComplexStencil.self, &warnings)
    default: throw .unsupportedDType(operation: "gradient", dtypes: [dtype])
    }
  }
}

extension NDArray {
  /// The wrapped result of a stencil, with the warnings NumPy would give.
  fileprivate func derived<A: StencilArithmetic>(
    _ stencil: Stencil<A.Weight>, _ axis: Int, _: A.Type,
    _ warnings: inout [FloatingPointWarning]
  ) throws(ArrayError) -> AnyArray where A.Sample == Element {
    FloatingPointEvents.clear()
    let result = try applying(stencil, along: axis, A.self)
    if !FloatingPointEvents.seen().isEmpty {
      warnings.note(StencilAudit<A>(array: self, axis: axis, stencil: stencil).warnings())
    }
    return A.Result.wrap(result)
  }
}
