// nabla · CharacterNames.swift
// Characters by their Unicode names.
// SPDX-License-Identifier: Apache-2.0

/// Characters by their Unicode names, for `\N{…}`.
///
/// The first look goes through all names once and keeps a hash of each; a program that never writes
/// `\N{…}` pays nothing.
struct CharacterNames: Sendable {
  static let shared = CharacterNames()

  /// The hash of a name in the upper half, its character in the lower, sorted.
  private let entries: [UInt64]

  private init() {
    var entries: [UInt64] = []
    for value in UInt32(0)...0x1FBFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for name in [scalar.properties.name, scalar.properties.nameAlias] {
        if let name { entries.append(Self.hash(name) << 32 | UInt64(value)) }
      }
    }
    self.entries = entries.sorted()
  }

  /// The character of a name in capitals.
  subscript(name: String) -> Unicode.Scalar? {
    let key = Self.hash(name)
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle] >> 32 < key { low = middle + 1 } else { high = middle }
    }
    while low < entries.count, entries[low] >> 32 == key {
      let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: entries[low]))
      if let scalar, scalar.properties.name == name || scalar.properties.nameAlias == name {
        return scalar
      }
      low += 1
    }
    return nil
  }

  /// The 32-bit FNV-1a hash of a name.
  private static func hash(_ name: String) -> UInt64 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in name.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return UInt64(hash)
  }
}
