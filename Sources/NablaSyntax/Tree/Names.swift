// nabla · Names.swift
// Names as small numbers.
// SPDX-License-Identifier: Apache-2.0

/// A name, as its number in a `NameTable`.
package struct NameID: Hashable, Sendable {
  /// The number; names of one table count from 0.
  package let rawValue: Int32
  package init(rawValue: Int32) { self.rawValue = rawValue }
  /// The number as an array's index.
  package var index: Int { Int(rawValue) }
}

/// The names met so far; equal names have equal numbers for the life of the table.
package struct NameTable: Sendable {
  private var numbers: [String: Int32] = [:]
  private var names: [String] = []

  package init() {}

  /// The number of a name, given on first sight.
  package mutating func intern(_ name: String) -> NameID {
    if let number = numbers[name] { return NameID(rawValue: number) }
    let number = Int32(truncatingIfNeeded: names.count)
    names.append(name)
    numbers[name] = number
    return NameID(rawValue: number)
  }

  /// The number of a name that was met before.
  package func lookup(_ name: String) -> NameID? {
    numbers[name].map(NameID.init(rawValue:))
  }

  /// The spelling of a name.
  package subscript(id: NameID) -> String { names[id.index] }

  /// How many names there are.
  package var count: Int { names.count }
}
