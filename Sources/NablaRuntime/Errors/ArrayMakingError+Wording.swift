// nabla · ArrayMakingError+Wording.swift
// The words for items that do not make one array.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

extension ArrayMakingError: Fact {
  package var wording: Wording {
    switch self {
    case .inhomogeneous(let detected, let expected, let found, let site):
      Wording(
        .valueError,
        "setting an array element with a sequence. The requested array has an inhomogeneous shape "
          + "after \(detected.count) dimensions. The detected shape was "
          + "\(ShapeText.text(detected)) + inhomogeneous part. "
          + "\(expected.sentence.capitalizedStart), \(found.sentence)",
        at: site.place(found), label: site.isBracket ? found.size : found.sentence,
        labels: site.isBracket && expected.path.first != found.path.first
          ? [(site.place(expected), expected.size)] : [],
        help: "all rows need the same length"
          + (site.isBracket ? "; list((…)) keeps rows of different lengths" : ""))
    case .integerTooLarge(let digits, let path, let site):
      Wording(
        .overflowError, "Python int too large to convert to C long: \(Self.shortened(digits))",
        at: site.place(Row(path: path, count: nil)), label: "needs more than 64 bits",
        notes: ["arrays hold integers of 64 bits; a number alone may be larger"],
        help: "write one of the numbers as a float: \(Self.asFloat(digits))")
    case .tooManyAxes(let site):
      Wording(
        .valueError,
        "setting an array element with a sequence. The requested array would exceed the maximum "
          + "number of dimension of \(ArrayMaker.mostAxes).",
        at: site.place(Row(path: [0], count: nil)))
    }
  }

  /// Digits that fit a line: `123456…7890 (301 digits)`.
  private static func shortened(_ digits: String) -> String {
    guard digits.utf8.count > 40 else { return digits }
    let count = digits.utf8.count - (digits.hasPrefix("-") ? 1 : 0)
    return "\(digits.prefix(12))…\(digits.suffix(6)) (\(count) digits)"
  }

  private static func asFloat(_ digits: String) -> String {
    digits.utf8.count > 40 ? "1e\(digits.utf8.count - 1)" : digits + ".0"
  }
}

extension ArrayMakingError.Row {
  /// `2 items`, `a number`.
  var size: String { count.map { "\($0) item\($0 == 1 ? "" : "s")" } ?? "a number" }

  /// `row 1 has 2 items`.
  var sentence: String {
    let name = path.count == 1 ? "\(path[0])" : ShapeText.index(path)
    return count == nil ? "item \(name) is a number" : "row \(name) has \(size)"
  }
}

extension ArrayMakingError.Site {
  var isBracket: Bool { self == .bracket }

  func place(_ row: ArrayMakingError.Row) -> FaultPlace {
    switch self {
    case .bracket: row.path.first.map(FaultPlace.indexItem) ?? .whole
    case .parameter(let name, let item): .parameter(name, item: item)
    case .elsewhere: .whole
    }
  }
}

extension String {
  /// The text with its first letter in upper case.
  var capitalizedStart: String { prefix(1).uppercased() + dropFirst() }
}
