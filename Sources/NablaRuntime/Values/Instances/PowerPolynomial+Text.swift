// nabla · PowerPolynomial+Text.swift
// Polynomials in one line: 1.0 + 2.0·x + 3.0·x².
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension PowerPolynomial {
  func reprText(_ options: PrintOptions) -> String {
    func list(_ array: AnyArray) -> String {
      String(array.reprText(options).dropFirst("array(".count).dropLast())
    }
    return "Polynomial(\(list(coefficients)), domain=\(list(domain)), window=\(list(window)), "
      + "symbol='\(symbol)')"
  }

  func strText(_ options: PrintOptions) -> String {
    let numbers = coefficients.rows
    let place = self.place(options)
    let width = max(options.lineWidth, 1)
    var text = Self.text(of: numbers[0], options)
    var lineStart = text.startIndex
    for (index, number) in numbers.dropFirst().enumerated() {
      text += " "
      var term = Self.term(number, options) + "·" + place
      if index > 0 { term += Self.superscript(index + 1) }
      let end = index + 2 < numbers.count ? 2 : 0
      if text[lineStart...].count + term.count + end >= width {
        // The sign stays at the end of its line.
        text += String(term.prefix(1)) + "\n"
        lineStart = text.endIndex
        text += term.dropFirst(2)
      } else {
        text += term
      }
    }
    return text
  }

  /// What the powers are taken of: `x`, or its place in the window in brackets.
  private func place(_ options: PrintOptions) -> String {
    let (old, new) = (domain.doublePair, window.doublePair)
    let oldLength = old.1 - old.0
    let offset = (old.1 * new.0 - old.0 * new.1) / oldLength
    let scale = (new.1 - new.0) / oldLength
    if offset == 0, scale == 1 { return symbol }
    let start = offset == 0 ? "" : Self.text(of: .float(offset).numpy, options)
    let rest = (scale == 1 ? "" : Self.text(of: .float(scale).numpy, options)) + symbol
    return "(" + (start.isEmpty ? rest : start + " + " + rest) + ")"
  }

  /// A coefficient behind its sign.
  private static func term(_ number: Value, _ options: PrintOptions) -> String {
    let isPositive: Bool
    if let complex = number.asScalar?.complex {
      isPositive = complex.real > 0 || (complex.real == 0 && complex.imaginary >= 0)
    } else {
      isPositive = true
    }
    let size = isPositive ? number : number.withOtherSign
    return (isPositive ? "+ " : "- ") + text(of: size, options, inBrackets: true)
  }

  /// A number as the polynomial shows it: an exponent only where it is large or small.
  private static func text(
    of value: Value, _ options: PrintOptions, inBrackets: Bool = false
  ) -> String {
    guard let scalar = value.asScalar, scalar.dtype.isFloating, let number = value.asDouble else {
      return Describer.str(value, options)
    }
    if number.isNaN { return options.nanText }
    if number.isInfinite { return options.infinityText }
    var writer = PlainFloatText()
    writer.precision = options.precision ?? 8
    writer.isUnique = options.floatMode != .fixed
    writer.trimming = options.floatMode == .fixed ? .keep : .leavesOne
    writer.hasSign = options.sign == "+"
    // Half of the digits that are written, rounded down.
    let smallest = min(0, -(((options.precision ?? 8)) / 2))
    let limit = (0..<(-smallest)).reduce(1.0) { result, _ in result / 10 }
    let needsExponent = number != 0 && (number.magnitude >= 1e8 || number.magnitude < limit)
    guard needsExponent else { return scalar.written { writer.positional($0) } }
    let text = scalar.written { writer.scientific($0) }
    return inBrackets ? "(" + text + ")" : text
  }

  private static func superscript(_ number: Int) -> String {
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return String(String(number).compactMap { $0.wholeNumberValue.map { digits[$0] } })
  }
}

extension Scalar {
  /// The text that a writer makes of a float, in its own precision.
  fileprivate func written(_ write: (any FormattedFloat) -> String) -> String {
    switch self {
    case .float16(let number): write(number)
    case .float32(let number): write(number)
    default: write(complex.real)
    }
  }
}

extension Value {
  /// A Python float as NumPy's.
  fileprivate var numpy: Value { asDouble.map(Value.numpyFloat) ?? self }

  /// A NumPy float or complex number with the other sign.
  fileprivate var withOtherSign: Value {
    switch asScalar {
    case .float16(let number)?: Value(Scalar.float16(-number))
    case .float32(let number)?: Value(Scalar.float32(-number))
    case .float64(let number)?: Value(Scalar.float64(-number))
    case .complex64(let number)?:
      Value(Scalar.complex64(Complex64(-number.real, -number.imaginary)))
    case .complex128(let number)?:
      Value(Scalar.complex128(Complex128(-number.real, -number.imaginary)))
    default: self
    }
  }
}

extension AnyArray {
  /// The two elements of a pair of ends, as doubles.
  fileprivate var doublePair: (Double, Double) {
    (scalar(at: 0).complex.real, scalar(at: 1).complex.real)
  }
}
