// nabla · Scalar+Text.swift
// Python's and NumPy's text forms of single numbers.
// SPDX-License-Identifier: Apache-2.0

extension Scalar {
  /// NumPy's `str` of the scalar: `2.5`.
  package var strText: String {
    switch self {
    case .float16(let value): return NumberText.float(value)
    case .float32(let value): return NumberText.float(value)
    case .complex64(let value): return NumberText.complex(value)
    case .date(let value, let unit): return DateText.date(value, unit)
    case .duration(let value, let unit): return DateText.duration(value, unit)
    case .text(let text): return text
    default: break
    }
    return switch number {
    case .bool(let value): value ? "True" : "False"
    case .signed(let value): String(value)
    case .unsigned(let value): String(value)
    case .real(let value): NumberText.float(value)
    case .complex(let value): NumberText.complex(value)
    }
  }

  /// NumPy's `repr` of the scalar: `np.float64(2.5)`.
  package var reprText: String {
    let text = strText
    switch self {
    case .bool: return "np.\(text)_"
    case .date(let value, let unit): return DateText.reprOfDate(value, unit)
    case .duration(let value, let unit): return DateText.reprOfDuration(value, unit)
    case .text: return "np.str_(\(QuotedText.repr(text)))"
    default: break
    }
    return "np.\(dtype.name)" + (text.hasPrefix("(") ? text : "(\(text))")
  }
}

/// Python's text forms of its own numbers.
package enum PythonNumberText {
  /// `repr(float)`: `0.1`, `1e+16`, `nan`.
  package static func float(_ value: Double) -> String { NumberText.float(value) }
  /// `repr(complex)`: `(1+2j)`, `2j`.
  package static func complex(_ value: Complex128) -> String { NumberText.complex(value) }
}

/// The texts that Python and NumPy agree on.
private enum NumberText {
  /// A float with at least one digit after the point, unless it has an exponent.
  static func float<Value: FormattedFloat>(_ value: Value) -> String {
    if value.isDescribedAsInPython { return value.description }
    if value.isNaN { return "nan" }
    var text: TextBytes = []
    appendPart(value, .none, to: &text)
    if value.isFinite, Double(value.magnitude) < Value.scalarExponentStart, value.magnitude > 1 {
      text.append(contentsOf: ".0".utf8)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Both parts in parentheses, or only the imaginary part if the real one is `+0`.
  static func complex<Real: FormattedFloat>(_ value: Complex<Real>) -> String {
    var text: TextBytes = []
    if value.real == 0, value.real.sign == .plus {
      appendPart(value.imaginary, .none, to: &text)
      text.append(UInt8(ascii: "j"))
    } else {
      text.append(UInt8(ascii: "("))
      appendPart(value.real, .none, to: &text)
      appendPart(value.imaginary, .plus, to: &text)
      text.append(contentsOf: "j)".utf8)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends a number without `.0`.
  private static func appendPart<Value: FormattedFloat>(
    _ value: Value, _ positive: PositiveSign, to text: inout TextBytes
  ) {
    text.appendSign(isNegative: !value.isNaN && value.sign == .minus, positive)
    guard value.isFinite else {
      text.append(contentsOf: (value.isNaN ? "nan" : "inf").utf8)
      return
    }
    let digits = DecimalDigits(shortest: value.magnitude)
    let size = Double(value.magnitude)
    if size == 0 || (size >= 1e-4 && size < Value.scalarExponentStart) {
      text.appendPositional(digits, places: 0)
      if digits.fractionCount == 0 { text.removeLast() }
    } else {
      appendExponential(digits, to: &text)
    }
  }

  /// Appends `1.5e+16`, or `1e+16` if there is but one digit.
  private static func appendExponential(_ digits: DecimalDigits, to text: inout TextBytes) {
    text.append(digits.digits[0])
    if digits.digits.count > 1 {
      text.append(UInt8(ascii: "."))
      text.append(contentsOf: digits.digits[1...])
    }
    text.appendExponent(digits.exponent, width: 2)
  }
}
