// nabla · ArrayMakingError.swift
// Why nested items do not make one array.
// SPDX-License-Identifier: Apache-2.0

/// Why nested items do not make one array.
package enum ArrayMakingError: Error, Hashable, Sendable {
  /// Rows of different shapes; `detected` is the shape down to the axis where they differ.
  case inhomogeneous(detected: [Int], expected: Row, found: Row, site: Site)
  /// An integer beyond 64 bits.
  case integerTooLarge(digits: String, path: [Int], site: Site)
  /// More axes than an array can have.
  case tooManyAxes(site: Site)

  /// One of two items that differ.
  package struct Row: Hashable, Sendable {
    /// Where the item stands: its index along each axis.
    package let path: [Int]
    /// How many items it holds; nil for a single number.
    package let count: Int?

    package init(path: [Int], count: Int?) {
      self.path = path
      self.count = count
    }
  }

  /// Where the items stand in the source.
  package enum Site: Hashable, Sendable {
    /// In a bracket; the first number of a path is the position of an item of it.
    case bracket
    /// In an argument.
    case parameter(String, item: Int)
    case elsewhere
  }

  /// The same fact about items that stand in an argument.
  package func moved(to site: Site) -> ArrayMakingError {
    switch self {
    case .inhomogeneous(let detected, let expected, let found, _):
      .inhomogeneous(detected: detected, expected: expected, found: found, site: site)
    case .integerTooLarge(let digits, let path, _):
      .integerTooLarge(digits: digits, path: path, site: site)
    case .tooManyAxes: .tooManyAxes(site: site)
    }
  }
}

extension RuntimeFailure {
  /// The same failure, at the argument of a parameter if it is about the items of a value.
  func moved(to info: ParameterInfo, item: Int = 0) -> RuntimeFailure {
    guard let error = fact as? ArrayMakingError else { return self }
    return RuntimeFailure(error.moved(to: .parameter(info.name, item: item)))
  }
}
