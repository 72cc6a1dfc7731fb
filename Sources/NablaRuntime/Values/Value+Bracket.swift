// nabla · Value+Bracket.swift
// What a bracket makes of its items.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Value {
  /// The value of `[a, b, …]`: an array, or a list of what does not make one.
  ///
  /// - Parameters:
  ///   - items: The values of the items.
  ///   - hasLiteralRows: Whether every item that is not a plain number was typed as a bracket: rows
  ///     of different lengths are then an error, where arrays of different shapes make a list.
  /// - Throws: rows of unequal length, with the positions of the rows; integers beyond 64 bits.
  package static func bracket(
    _ items: [Value], hasLiteralRows: Bool = false
  ) throws(RuntimeFailure) -> Value {
    if let plain = try plainArray(items) { return .array(plain) }
    guard items.allSatisfy(\.isBracketItem) else { return .list(items) }
    var maker = ArrayMaker()
    switch maker.inspect(items, site: .bracket) {
    case nil: return .array(try maker.make(items))
    case .notANumber: return .list(items)
    case .failure(.inhomogeneous) where !hasLiteralRows: return .list(items)
    // What lies deeper than an array has axes may be a text.
    case .failure(.tooManyAxes) where items.contains(where: \.isList): return .list(items)
    case .failure(let error): throw RuntimeFailure(error)
    }
  }

  /// Whether a bracket that holds this can be an array: a range stays what it is, in a list.
  private var isBracketItem: Bool {
    if case .range = self { return false }
    return isArrayItem
  }
}
