// nabla · ElementFormatter.swift
// How the elements of one array are written so that they stand in columns.
// SPDX-License-Identifier: Apache-2.0

/// Writes the elements of an array; made from the elements that decide the common width.
protocol ElementFormatter<Element> {
  associatedtype Element: ArrayElement

  /// Creates the formatter for these elements.
  init(_ elements: [Element], rank: Int, _ options: PrintOptions)

  /// Appends one element with its padding.
  mutating func append(_ element: Element, to text: inout TextBytes)
}

/// Writes ` True` and `False`.
struct BoolFormatter: ElementFormatter {
  private let isPadded: Bool

  init(_ elements: [Bool], rank: Int, _ options: PrintOptions) { isPadded = rank > 0 }

  mutating func append(_ element: Bool, to text: inout TextBytes) {
    if element, isPadded { text.appendBlanks(1) }
    text.append(contentsOf: (element ? "True" : "False").utf8)
  }
}

/// Writes integers, aligned right.
struct IntegerFormatter<Element: IntegerElement>: ElementFormatter {
  private let width: Int
  /// What stands before a number that is not negative, if anything.
  private let mark: UInt8?

  init(_ elements: [Element], rank: Int, _ options: PrintOptions) {
    let largest = elements.max() ?? 0
    let least = elements.min() ?? 0
    let isBlank = options.sign == " " && least >= 0
    mark = options.sign == "+" ? UInt8(ascii: "+") : isBlank ? UInt8(ascii: " ") : nil
    let isMarked = largest >= 0 && mark != nil
    let widest = String(largest).utf8.count + (isMarked ? 1 : 0)
    width = max(widest, String(least).utf8.count)
  }

  mutating func append(_ element: Element, to text: inout TextBytes) {
    let digits = String(element)
    let isMarked = element >= 0 && mark != nil
    text.appendBlanks(width - digits.utf8.count - (isMarked ? 1 : 0))
    if isMarked, let mark { text.append(mark) }
    text.append(contentsOf: digits.utf8)
  }
}

/// Writes complex numbers: the two parts each in columns of their own.
struct ComplexFormatter<Real: KernelReal>: ElementFormatter {
  private var real: FloatFormatter<Real>
  private var imaginary: FloatFormatter<Real>

  init(_ elements: [Complex<Real>], rank: Int, _ options: PrintOptions) {
    var signed = options
    signed.sign = "+"
    real = FloatFormatter(elements.map(\.real), rank: rank, options)
    imaginary = FloatFormatter(elements.map(\.imaginary), rank: rank, signed)
  }

  mutating func append(_ element: Complex<Real>, to text: inout TextBytes) {
    real.append(element.real, to: &text)
    let start = text.count
    imaginary.append(element.imaginary, to: &text)
    var end = text.count
    while end > start, text[end - 1] == UInt8(ascii: " ") { end -= 1 }
    text.insert(UInt8(ascii: "j"), at: end)
  }
}
