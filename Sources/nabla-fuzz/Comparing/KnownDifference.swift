// nabla · KnownDifference.swift
// The deliberate differences, by the names that docs/numpy-differences.md gives them.
// SPDX-License-Identifier: Apache-2.0

/// A deliberate difference from NumPy.
struct KnownDifference: Sendable {
  /// How the paragraph in docs/numpy-differences.md begins, in bold.
  let name: String
  /// Whether it explains a difference that was found.
  let explains: @Sendable (Difference) -> Bool

  init(_ name: String, explains: @escaping @Sendable (Difference) -> Bool) {
    self.name = name
    self.explains = explains
  }

  /// The name of the deliberate difference that explains one that was found; nil if none does.
  static func name(of difference: Difference) -> String? {
    all.first { $0.explains(difference) }?.name
  }

  static let all: [KnownDifference] = [
    KnownDifference("Integers of arrays do not wrap around") {
      $0.onlyNablaFails("OverflowError") && $0.says("does not fit")
    },
    KnownDifference("NaN, infinity and numbers too large are no integers") {
      $0.onlyNablaFails("ValueError", "OverflowError") && $0.says("cannot convert")
    },
    KnownDifference("A fraction does not fit an integer array") {
      $0.onlyNablaFails("TypeError") && $0.says("cannot store")
    },
    KnownDifference("Python's integers grow to about 315,000 digits") {
      $0.says("would have about")
    },
    KnownDifference("dtypes") { $0.onlyNablaFails("TypeError") && $0.says("is not supported") },
    KnownDifference("A cast to integers does not cut fractions off unasked") {
      $0.onlyNablaFails("TypeError") && ($0.says("integers cannot") || $0.says("fraction"))
    },
    KnownDifference("`edge_order` is 1 or 2") { $0.says("'edge_order' must be 1 or 2") },
    KnownDifference("Equal neighbours among coordinates are named") {
      $0.aspect == .warnings && $0.text.contains("gradient(")
    },
  ]
}

extension Difference {
  /// Whether nabla stops with one of these kinds of errors where NumPy goes on.
  func onlyNablaFails(_ kinds: String...) -> Bool {
    guard let failure = nabla.failure, python.failure == nil else { return false }
    return kinds.contains(failure.kind)
  }

  /// Whether nabla's error says this.
  func says(_ words: String) -> Bool { nabla.failure?.message.contains(words) == true }
}
