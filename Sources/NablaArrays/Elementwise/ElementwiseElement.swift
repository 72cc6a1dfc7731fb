// nabla · ElementwiseElement.swift
// The kernels of each kind of element.
// SPDX-License-Identifier: Apache-2.0

/// An element that the elementwise functions have kernels for.
protocol ElementwiseElement: ArrayElement {
  /// Applies a function that is no comparison.
  ///
  /// - Throws: `unsupportedDType` for a function that has no loop for this type.
  static func apply(
    _ function: BinaryFunction, _ left: NDArray<Self>, _ right: NDArray<Self>,
    _ events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray

  /// Applies a function of one argument.
  ///
  /// - Throws: `unsupportedDType` for a function that has no loop for this type.
  static func apply(
    _ function: UnaryFunction, _ operand: NDArray<Self>, _ events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray

  /// Compares element by element.
  static func compare(
    _ comparison: Comparison, _ left: NDArray<Self>, _ right: NDArray<Self>,
    _ events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray
}

extension Bool: ElementwiseElement {
  static func apply(
    _ function: BinaryFunction, _ left: NDArray<Bool>, _ right: NDArray<Bool>,
    _ events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    try BoolKernels.apply(function, left, right)
  }

  static func apply(
    _ function: UnaryFunction, _ operand: NDArray<Bool>, _ events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    try BoolKernels.apply(function, operand)
  }

  static func compare(
    _ comparison: Comparison, _ left: NDArray<Bool>, _ right: NDArray<Bool>,
    _ events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    try BoolKernels.compare(comparison, left, right)
  }
}

extension IntegerElement {
  static func apply(
    _ function: BinaryFunction, _ left: NDArray<Self>, _ right: NDArray<Self>,
    _ events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    try IntegerKernels.apply(function, left, right, &events)
  }

  static func apply(
    _ function: UnaryFunction, _ operand: NDArray<Self>, _ events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    try IntegerKernels.apply(function, operand, &events)
  }

  static func compare(
    _ comparison: Comparison, _ left: NDArray<Self>, _ right: NDArray<Self>,
    _ events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    try OrderedKernels.compare(comparison, left, right)
  }
}

extension RealElement {
  static func apply(
    _ function: BinaryFunction, _ left: NDArray<Self>, _ right: NDArray<Self>,
    _ events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    try RealKernels.apply(function, left, right, &events)
  }

  static func apply(
    _ function: UnaryFunction, _ operand: NDArray<Self>, _ events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    try RealKernels.apply(function, operand, &events)
  }

  static func compare(
    _ comparison: Comparison, _ left: NDArray<Self>, _ right: NDArray<Self>,
    _ events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    try OrderedKernels.compare(comparison, left, right)
  }
}

extension Complex: ElementwiseElement where Real: KernelReal {
  static func apply(
    _ function: BinaryFunction, _ left: NDArray<Complex>, _ right: NDArray<Complex>,
    _ events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    try ComplexKernels<Real>.apply(function, left, right, &events)
  }

  static func apply(
    _ function: UnaryFunction, _ operand: NDArray<Complex>, _ events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    try ComplexKernels<Real>.apply(function, operand, &events)
  }

  static func compare(
    _ comparison: Comparison, _ left: NDArray<Complex>, _ right: NDArray<Complex>,
    _ events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    try ComplexKernels<Real>.compare(comparison, left, right, &events)
  }
}
