// nabla · Conversion.swift
// Elements on their way into a sum of another type.
// SPDX-License-Identifier: Apache-2.0

/// How elements become what is summed.
protocol Conversion {
  associatedtype Source: ArrayElement
  associatedtype Target: ArrayElement
  /// How many elements NumPy converts at a time: a sum is gathered piece by piece.
  static var pieceLength: Int { get }
  static func convert(_ source: Source) -> Target
}

extension Conversion {
  static var pieceLength: Int { 8192 }
}

/// Elements that are summed as they are.
enum Unconverted<Element: ArrayElement>: Conversion {
  static var pieceLength: Int { Int.max }
  @inline(__always) static func convert(_ source: Element) -> Element { source }
}

enum BoolToInteger: Conversion {
  @inline(__always) static func convert(_ source: Bool) -> Int64 { source ? 1 : 0 }
}

enum BoolToDouble: Conversion {
  @inline(__always) static func convert(_ source: Bool) -> Double { source ? 1 : 0 }
}

enum IntegerToDouble: Conversion {
  @inline(__always) static func convert(_ source: Int64) -> Double { Double(source) }
}

enum FloatToDouble: Conversion {
  @inline(__always) static func convert(_ source: Float) -> Double { Double(source) }
}
