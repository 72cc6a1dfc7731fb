// nabla · AnyArray+Text.swift
// NumPy's text forms of arrays.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// NumPy's `array2string(a, separator=', ')`: what the shell shows.
  ///
  ///     [1. , 1.5, 2.5, 3.5, 4.5, 5. ]
  package func displayText(_ options: PrintOptions) -> String {
    bracketText(options, ArrayTextFrame(separator: ", "))
  }

  /// NumPy's `str(a)`; of an array without axes that of its element.
  package func strText(_ options: PrintOptions) -> String {
    if rank == 0 { return scalar(at: 0).strText }
    return bracketText(options, ArrayTextFrame(separator: " "))
  }

  /// NumPy's `repr(a)`: `array([1., 2.])`, with shape and dtype where they cannot be seen.
  package func reprText(_ options: PrintOptions) -> String {
    let opening = "array("
    let frame = ArrayTextFrame(separator: ", ", prefixWidth: opening.utf8.count, suffixWidth: 1)
    let body = opening + bracketText(options, frame)
    let extras = reprExtras(options)
    if extras.isEmpty { return body + ")" }
    let ending = extras.joined(separator: ", ") + ")"
    let lastLine = body.unicodeScalars.reversed().prefix { $0 != "\n" }.count + 1
    let isFitting = lastLine + ending.utf8.count + 1 <= options.lineWidth
    let blank = isFitting ? " " : "\n" + String(repeating: " ", count: opening.utf8.count)
    return body + "," + blank + ending
  }

  /// NumPy's `array2string`: between a prefix and a suffix of these widths.
  package func text(
    _ options: PrintOptions, separator: String, prefixWidth: Int, suffixWidth: Int
  ) -> String {
    bracketText(
      options,
      ArrayTextFrame(separator: separator, prefixWidth: prefixWidth, suffixWidth: suffixWidth))
  }

  /// What `repr` adds: a shape that the brackets do not show, a dtype that the elements do not show.
  private func reprExtras(_ options: PrintOptions) -> [String] {
    var extras: [String] = []
    if (count == 0 && shape != [0]) || count > options.threshold {
      extras.append("shape=" + ShapeText.tuple(shape))
    }
    if count == 0 || dtype.needsNaming { extras.append("dtype=" + dtype.reprText) }
    return extras
  }

  /// The brackets with the elements.
  private func bracketText(_ options: PrintOptions, _ frame: ArrayTextFrame) -> String {
    if case .coded(let codes, let coding) = self {
      return CodedFormatter.text(of: codes, coding, options, frame)
    }
    return visitNumbers(Writing(options: options, frame: frame))
  }
}

private struct Writing: NumberVisitor {
  let options: PrintOptions
  let frame: ArrayTextFrame

  func visit<Element: NumericElement>(_ array: NDArray<Element>) -> String {
    Element.text(of: array, options, frame)
  }
}

extension DType {
  /// True if the elements do not show which dtype they are of.
  fileprivate var needsNaming: Bool {
    switch self {
    case .bool, .int64, .float64, .complex128: false
    default: true
    }
  }
}

/// Shapes as NumPy writes them.
enum ShapeText {
  /// A shape as Python writes a tuple: `()`, `(3,)`, `(2, 3)`.
  static func tuple(_ shape: [Int]) -> String {
    if shape.count == 1 { return "(\(shape[0]),)" }
    return "(" + shape.map(String.init).joined(separator: ", ") + ")"
  }
}
