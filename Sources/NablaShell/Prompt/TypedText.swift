// nabla · TypedText.swift
// A blank before an input keeps it out of the history, and does no harm.
// SPDX-License-Identifier: Apache-2.0

/// A text as it was typed or pasted.
package enum TypedText {
  /// The text without the blanks that all of its lines begin with.
  ///
  /// A text with three quotes stays as it is: its lines may be parts of a value.
  package static func atLeftEdge(_ text: String) -> String {
    guard let first = text.utf8.first, isBlank(first), !text.contains("\"\"\""),
      !text.contains("'''")
    else { return text }
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let filled = lines.filter { !$0.allSatisfy(isBlank) }
    guard let blanks = filled.first?.prefix(while: isBlank),
      filled.allSatisfy({ $0.starts(with: blanks) })
    else { return text }
    return lines.map { String(decoding: $0.dropFirst(blanks.count), as: UTF8.self) }
      .joined(separator: "\n")
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
