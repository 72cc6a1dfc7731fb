// nabla · PythonString.swift
// A text as Python sees it: a row of code points.
// SPDX-License-Identifier: Apache-2.0

/// A text as Python sees it: a row of code points, compared one by one.
///
/// Swift's `String` counts what a reader sees as one character and takes `é` for `é`, however they
/// are made up; Python does not.
package struct PythonString: Hashable, Sendable {
  /// The code points.
  package let scalars: [Unicode.Scalar]

  /// Creates the row of a text's code points.
  package init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// Creates a text of these code points.
  init(_ scalars: some Sequence<Unicode.Scalar>) { self.scalars = Array(scalars) }

  /// The number of code points.
  package var count: Int { scalars.count }

  /// The text for Swift.
  package var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Joins texts; this one goes between each two.
  ///
  /// - Throws: `textTooLong`.
  package func joining(_ items: [PythonString]) throws(TextError) -> PythonString {
    let separators = count.multipliedReportingOverflow(by: max(0, items.count - 1))
    let total = items.reduce(separators.overflow ? Int.max / 2 : separators.partialValue) {
      $0 + $1.count
    }
    try Self.checkLength(total)
    return PythonString(items.map(\.scalars).joined(separator: scalars))
  }

  /// Refuses texts that would fill the memory.
  static func checkLength(_ count: Int) throws(TextError) {
    if count > FormatSpec.longestText { throw .textTooLong(count) }
  }
}
