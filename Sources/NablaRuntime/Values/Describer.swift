// nabla · Describer.swift
// The text forms of values.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// Writes values as the shell shows them, as `str` and as `repr` do.
package enum Describer {
  /// Python's `repr`.
  package static func repr(_ value: Value, _ options: PrintOptions = PrintOptions()) -> String { "" }
  /// Python's `str`, what `print` writes.
  package static func str(_ value: Value, _ options: PrintOptions = PrintOptions()) -> String { "" }
  /// What the shell shows; nil for None.
  package static func display(_ value: Value, _ options: PrintOptions) -> String? { nil }
}
