// nabla · AnyArray+Stencil.swift
// Derivatives of arrays of any dtype.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// Applies a stencil along one axis.
  ///
  /// - Shape: The same shape out; floats and complex numbers keep their dtype, integers give
  ///   `float64`.
  /// - Precondition: The axis exists and is long enough for the stencil.
  /// - Throws: `unsupportedDType` for truth values, and for complex weights on real samples;
  ///   `outOfMemory`.
  package func applying(
    _ stencil: AnyStencil, along axis: Int, warnings: inout [FloatingPointWarning]
  ) throws(ArrayError) -> AnyArray {
    if dtype == .bool || stencil.dtype.isComplex && !dtype.isComplex {
      throw .unsupportedDType(operation: "gradient", dtypes: [dtype])
    }
    var job = StencilJob(array: self, stencil: stencil, axis: axis)
    defer { warnings.note(job.warnings) }
    return try job.result()
  }
}

/// A stencil on its way to the arithmetic for its weights and samples.
private struct StencilJob {
  let array: AnyArray
  let stencil: AnyStencil
  let axis: Int
  var warnings: [FloatingPointWarning] = []

  init(array: AnyArray, stencil: AnyStencil, axis: Int) {
    self.array = array
    self.stencil = stencil
    self.axis = axis
  }

  /// NumPy divides in the type that holds both a difference of samples and a weight.
  mutating func result() throws(ArrayError) -> AnyArray {
    switch array {
    case .float16(let samples): try half(samples)
    case .float32(let samples):
      switch stencil.dtype {
      case .float64: try widened(samples, Double.self)
      default: try plain(samples, Float.self)
      }
    case .complex64(let samples):
      switch stencil.dtype {
      case .float64, .complex128: try widened(samples, Complex128.self)
      default: try plain(samples, Complex64.self)
      }
    case .complex128(let samples): try plain(samples, Complex128.self)
    case .int32(let samples): try plain(samples, Double.self)
    case .int64(let samples): try plain(samples, Double.self)
    case .float64(let samples): try plain(samples, Double.self)
    case .coded: throw .unsupportedDType(operation: "gradient", dtypes: [array.dtype])
    // The rarer integers, and truth values, cost a copy.
    case .bool, .int8, .int16, .uint8, .uint16, .uint32, .uint64:
      try plain(array.converted(to: Double.self), Double.self)
    }
  }

  private mutating func half(_ samples: NDArray<Float16>) throws(ArrayError) -> AnyArray {
    switch stencil.dtype {
    case .float64: try widened(samples, Double.self)
    case .float32: try widened(samples, Float.self)
    default: try plain(samples, Float16.self)
    }
  }

  private mutating func plain<Sample: NumericElement, Number: StencilNumber>(
    _ samples: NDArray<Sample>, _ type: Number.Type
  ) throws(ArrayError) -> AnyArray {
    try derived(samples, stencil.converted(to: type), PlainStencil<Sample, Number>.self)
  }

  private mutating func widened<Sample: StencilNumber, Wide: StencilNumber>(
    _ samples: NDArray<Sample>, _ type: Wide.Type
  ) throws(ArrayError) -> AnyArray {
    try derived(samples, stencil.converted(to: type), WideningStencil<Sample, Wide>.self)
  }

  /// The wrapped result of a stencil, with the warnings NumPy would give.
  private mutating func derived<A: StencilArithmetic>(
    _ samples: NDArray<A.Sample>, _ stencil: Stencil<A.Weight>, _: A.Type
  ) throws(ArrayError) -> AnyArray {
    FloatingPointEvents.clear()
    let result = try samples.applying(stencil, along: axis, A.self)
    // The processor does not notice the events of `float16`, which it computes in `float32`.
    if !FloatingPointEvents.seen().isEmpty || A.Result.dtype == .float16 {
      warnings.note(
        StencilAudit<A>(array: samples, axis: axis, stencil: stencil).warnings())
    }
    return A.Result.wrap(result)
  }
}
