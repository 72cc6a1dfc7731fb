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

/// Numbers that are summed as numbers of another type.
enum Cast<Source: NumericElement, Target: NumericElement>: Conversion {
  @inline(__always) static func convert(_ source: Source) -> Target {
    source.cast(to: Target.self)
  }
}

/// Numbers that have been converted already: summed as they are, in the pieces of a conversion.
enum Converted<Element: ArrayElement>: Conversion {
  @inline(__always) static func convert(_ source: Element) -> Element { source }
}

/// Converted numbers in the precision that they are added in.
enum Widened<C: Conversion>: Conversion where C.Target: RealElement {
  @inline(__always) static func convert(_ source: C.Source) -> C.Target.Wide {
    C.convert(source).wide
  }
}
