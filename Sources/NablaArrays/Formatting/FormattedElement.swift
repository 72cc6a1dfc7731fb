// nabla · FormattedElement.swift
// The formatter of each kind of element.
// SPDX-License-Identifier: Apache-2.0

/// An element that arrays can be written of.
protocol FormattedElement: ArrayElement {
  /// The elements in brackets.
  static func text(
    of array: NDArray<Self>, _ options: PrintOptions, _ frame: ArrayTextFrame
  ) -> String
}

extension Bool: FormattedElement {
  static func text(
    of array: NDArray<Bool>, _ options: PrintOptions, _ frame: ArrayTextFrame
  ) -> String {
    ArrayTextWriter<BoolFormatter>.text(array, options, frame)
  }
}

extension IntegerElement {
  static func text(
    of array: NDArray<Self>, _ options: PrintOptions, _ frame: ArrayTextFrame
  ) -> String {
    ArrayTextWriter<IntegerFormatter<Self>>.text(array, options, frame)
  }
}

extension RealElement {
  static func text(
    of array: NDArray<Self>, _ options: PrintOptions, _ frame: ArrayTextFrame
  ) -> String {
    ArrayTextWriter<FloatFormatter<Self>>.text(array, options, frame)
  }
}

extension Complex: FormattedElement where Real: KernelReal {
  static func text(
    of array: NDArray<Complex>, _ options: PrintOptions, _ frame: ArrayTextFrame
  ) -> String {
    ArrayTextWriter<ComplexFormatter<Real>>.text(array, options, frame)
  }
}
