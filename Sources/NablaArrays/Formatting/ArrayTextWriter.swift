// nabla · ArrayTextWriter.swift
// Brackets, separators and line breaks around the elements of an array.
// SPDX-License-Identifier: Apache-2.0

/// What stands around the elements.
struct ArrayTextFrame {
  /// Between two elements: `", "` or `" "`.
  var separator: String
  /// The characters that stand before the text on its first line.
  var prefixWidth = 0
  /// The characters that stand after the text on its last line.
  var suffixWidth = 0
}

/// Writes an array as nested brackets, in lines of the width asked for.
struct ArrayTextWriter<Formatter: ElementFormatter> {
  private let axes: [ShownAxis]
  private let elements: [Formatter.Element]
  private var formatter: Formatter
  private let separator: [UInt8]
  private let bareSeparator: [UInt8]
  private let prefixWidth: Int
  private let lineWidth: Int
  private var text: TextBytes = []
  /// The element at hand, before it is known on which line it goes.
  private var word: TextBytes = []
  private var next = 0

  init(
    _ array: NDArray<Formatter.Element>, _ options: PrintOptions, _ frame: ArrayTextFrame,
    _ makeFormatter: ([Formatter.Element], Int, PrintOptions) -> Formatter
  ) {
    let isSummary = array.count > options.threshold
    let edge = max(-1 << 40, min(options.edgeItems, 1 << 40))
    axes = array.shape.map { ShownAxis(count: $0, edge: edge, isSummary: isSummary) }
    elements = array.elements(shown: axes)
    // Without edges NumPy chooses the widths from all elements, though it shows only the last.
    let whole = array.shape.map { ShownAxis(count: $0, edge: 0, isSummary: false) }
    let measured = isSummary && edge <= 0 ? array.elements(shown: whole) : elements
    formatter = makeFormatter(measured, array.rank, options)
    separator = Array(frame.separator.utf8)
    bareSeparator = Array(separator.prefix { $0 != UInt8(ascii: " ") })
    prefixWidth = frame.prefixWidth
    lineWidth = max(-1 << 40, min(options.lineWidth, 1 << 40)) - frame.suffixWidth
  }

  /// The whole text.
  static func text(
    _ array: NDArray<Formatter.Element>, _ options: PrintOptions, _ frame: ArrayTextFrame,
    formatter: ([Formatter.Element], Int, PrintOptions) -> Formatter = {
      Formatter($0, rank: $1, $2)
    }
  ) -> String {
    if array.count == 0 { return "[]" }
    var writer = ArrayTextWriter(array, options, frame, formatter)
    writer.write(axis: 0)
    return String(decoding: writer.text, as: UTF8.self)
  }

  /// Writes what lies below one axis; as deep as the array has axes.
  private mutating func write(axis: Int) {
    if axis == axes.count {
      formatter.append(elements[next], to: &text)
      next += 1
      return
    }
    text.append(UInt8(ascii: "["))
    if axis == axes.count - 1 { writeRow(axis) } else { writeBlocks(axis) }
    text.append(UInt8(ascii: "]"))
  }

  /// Writes the items of an axis that is not the last, each from a line of its own.
  private mutating func writeBlocks(_ axis: Int) {
    let shown = axes[axis]
    for item in 0..<shown.leading + shown.trailing {
      if item > 0 { breakBlock(axis) }
      if shown.isCut, item == shown.leading {
        text.append(contentsOf: "...".utf8)
        breakBlock(axis)
      }
      write(axis: axis + 1)
    }
  }

  private mutating func breakBlock(_ axis: Int) {
    text.append(contentsOf: bareSeparator)
    text.append(UInt8(ascii: "\n"), times: axes.count - axis - 1)
    text.appendBlanks(indent(axis))
  }

  /// The column in which the items of an axis start.
  private func indent(_ axis: Int) -> Int { prefixWidth + 1 + axis }

  /// Writes the items of the last axis, in as many lines as they need.
  private mutating func writeRow(_ axis: Int) {
    let shown = axes[axis]
    let limit = lineWidth - axis - max(bareSeparator.count, 1)
    var column = indent(axis)
    for item in 0..<shown.leading + shown.trailing {
      if item > 0 { separate(&column) }
      if shown.isCut, item == shown.leading {
        word.removeAll(keepingCapacity: true)
        word.append(contentsOf: "...".utf8)
        placeWord(axis, limit, &column)
        separate(&column)
      }
      word.removeAll(keepingCapacity: true)
      formatter.append(elements[next], to: &word)
      next += 1
      placeWord(axis, limit, &column)
    }
  }

  private mutating func separate(_ column: inout Int) {
    text.append(contentsOf: separator)
    column += separator.count
  }

  /// Appends the word at hand to the line, or to a new one if it does not fit.
  private mutating func placeWord(_ axis: Int, _ limit: Int, _ column: inout Int) {
    let width = word.characterCount(from: 0)
    if column + width > limit, column > indent(axis) {
      while text.last == UInt8(ascii: " ") { text.removeLast() }
      text.append(UInt8(ascii: "\n"))
      text.appendBlanks(indent(axis))
      column = indent(axis)
    }
    text.append(contentsOf: word)
    column += width
  }
}
