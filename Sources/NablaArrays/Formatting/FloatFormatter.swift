// nabla · FloatFormatter.swift
// How the floats of one array are written so that their points stand in a column.
// SPDX-License-Identifier: Apache-2.0

/// Writes floats; the notation, the digits and the widths come from all of them together.
///
/// NumPy writes every finite element once to learn the widths, and again with them. The notation has
/// exponents if the largest magnitude is too large, or the range of magnitudes too wide.
struct FloatFormatter<Element: FormattedFloat & ArrayElement>: ElementFormatter {
  private let options: PrintOptions
  private let isScientific: Bool
  private let positive: PositiveSign
  /// What the second writing asks for.
  private var request: DigitRequest
  /// The least number of digits after the point.
  private var places = 0
  private var leftWidth = 0
  private var rightWidth = 0
  private var exponentWidth = 2
  /// Digits of the element at hand; kept to keep their memory.
  private var digits = DecimalDigits()

  init(_ elements: [Element], rank: Int, _ options: PrintOptions) {
    self.options = options
    positive = options.sign == "+" ? .plus : .none
    isScientific = Self.needsExponents(elements, isSuppressed: options.suppress)
    request = Self.firstRequest(options, isScientific: isScientific)
    measure(elements)
    let hasNegative = elements.contains { $0.isFinite && $0.sign == .minus }
    if options.sign == " ", !hasNegative { leftWidth += 1 }
    makeRoomForNonFinite(elements)
  }

  /// Whether exponents are needed to show these elements.
  private static func needsExponents(_ elements: [Element], isSuppressed: Bool) -> Bool {
    var largest: Element = 0
    var least = Element.infinity
    for element in elements where element.isFinite && element != 0 {
      largest = max(largest, element.magnitude)
      least = min(least, element.magnitude)
    }
    if largest == 0 { return false }
    if largest >= Element.arrayExponentStart { return true }
    return !isSuppressed && (least < Element(0.0001) || largest / least > 1000)
  }

  /// What the first writing asks for: digits up to the precision.
  private static func firstRequest(_ options: PrintOptions, isScientific: Bool) -> DigitRequest {
    let isUnique = options.floatMode != .fixed
    guard options.floatMode != .unique, let precision = options.precision else {
      return DigitRequest(limit: nil, isUnique: isUnique)
    }
    let count = max(0, min(precision, 1 << 30))
    return DigitRequest(
      limit: isScientific ? .total(count + 1) : .fraction(count), isUnique: isUnique)
  }

  /// Writes the elements once to learn the widths, and settles what the second writing asks for.
  private mutating func measure(_ elements: [Element]) {
    var fraction = 0
    var isAnyFinite = false
    for element in elements where element.isFinite {
      isAnyFinite = true
      digits.take(element, request)
      let isSigned = element.sign == .minus || positive == .plus
      let whole = isScientific ? 1 : digits.wholeCount
      leftWidth = max(leftWidth, whole + (isSigned ? 1 : 0))
      fraction = max(fraction, isScientific ? digits.digits.count - 1 : digits.fractionCount)
      if isScientific {
        exponentWidth = max(exponentWidth, String(digits.exponent.magnitude).utf8.count)
      }
    }
    if !isAnyFinite { return }
    settle(fraction: fraction)
  }

  /// Settles what the second writing asks for, when the longest fraction is known.
  private mutating func settle(fraction: Int) {
    var fraction = fraction
    if options.floatMode == .fixed {
      switch request.limit {
      case .fraction(let count)?: fraction = count
      case .total(let count)?: fraction = count - 1
      case nil: break
      }
    }
    if isScientific {
      rightWidth = exponentWidth + 2 + fraction
    } else {
      rightWidth = fraction
    }
    if isScientific || options.floatMode == .fixed || options.floatMode == .maxprecEqual {
      places = fraction
      request.limit = isScientific ? .total(fraction + 1) : .fraction(fraction)
      request.fillsLimit = true
    }
  }

  /// Widens the columns for `nan` and `inf`.
  private mutating func makeRoomForNonFinite(_ elements: [Element]) {
    if elements.allSatisfy(\.isFinite) { return }
    let isInfinitySigned = options.sign != "-" || elements.contains { $0 == -.infinity }
    let offset = rightWidth + 1
    let infinityWidth = options.infinityText.unicodeScalars.count + (isInfinitySigned ? 1 : 0)
    leftWidth = max(
      leftWidth, options.nanText.unicodeScalars.count - offset, infinityWidth - offset)
  }

  mutating func append(_ element: Element, to text: inout TextBytes) {
    guard element.isFinite else { return appendNonFinite(element, to: &text) }
    digits.take(element, request)
    let isNegative = element.sign == .minus
    let signWidth = isNegative || positive == .plus ? 1 : 0
    let whole = isScientific ? 1 : digits.wholeCount
    text.appendBlanks(leftWidth - whole - signWidth)
    text.appendSign(isNegative: isNegative, positive)
    if isScientific {
      text.appendScientific(digits, places: places, exponentWidth: exponentWidth)
    } else {
      text.appendPositional(digits, places: places)
      text.appendBlanks(rightWidth - max(places, digits.fractionCount))
    }
  }

  private func appendNonFinite(_ element: Element, to text: inout TextBytes) {
    let word = element.isNaN ? options.nanText : options.infinityText
    let isNegative = element == -.infinity
    let signWidth = isNegative || positive == .plus ? 1 : 0
    text.appendBlanks(leftWidth + rightWidth + 1 - word.unicodeScalars.count - signWidth)
    text.appendSign(isNegative: isNegative, positive)
    text.append(contentsOf: word.utf8)
  }
}
