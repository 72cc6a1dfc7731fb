// nabla · PythonString+Padding.swift
// Blanks and zeros around texts, put there or taken away.
// SPDX-License-Identifier: Apache-2.0

extension PythonString {
  /// The ends of a text.
  package enum Ends: Hashable, Sendable {
    case leading, trailing, both
  }

  /// Python's `strip`, `lstrip` and `rstrip`: without blanks, or without these characters, at the ends.
  package func stripped(_ ends: Ends, of characters: PythonString? = nil) -> PythonString {
    let unwanted = characters.map { Set($0.scalars) }
    func isUnwanted(_ scalar: Unicode.Scalar) -> Bool {
      unwanted?.contains(scalar) ?? scalar.isPythonSpace
    }
    var lower = 0
    var upper = count
    if ends != .trailing {
      while lower < upper, isUnwanted(scalars[lower]) { lower += 1 }
    }
    if ends != .leading {
      while upper > lower, isUnwanted(scalars[upper - 1]) { upper -= 1 }
    }
    return PythonString(scalars[lower..<upper])
  }

  /// Python's `zfill`: zeros up to a width, behind the sign.
  ///
  /// - Throws: `textTooLong`.
  package func zeroFilled(to width: Int) throws(TextError) -> PythonString {
    try Self.checkLength(width)
    if width <= count { return self }
    let sign = scalars.first.map { $0 == "+" || $0 == "-" } ?? false ? 1 : 0
    let zeros = [Unicode.Scalar](repeating: "0", count: width - count)
    return PythonString(scalars[..<sign] + zeros + scalars[sign...])
  }

  /// Python's `ljust`, `rjust` and `center`: padded at the trailing, leading or both ends.
  ///
  /// - Throws: `fillNotOneCharacter`, `textTooLong`.
  package func padded(
    at ends: Ends, to width: Int, with fill: PythonString = PythonString(" ")
  ) throws(TextError) -> PythonString {
    guard fill.count == 1, let character = fill.scalars.first else { throw .fillNotOneCharacter }
    try Self.checkLength(width)
    if width <= count { return self }
    let missing = width - count
    let leading: Int =
      switch ends {
      case .trailing: 0
      case .leading: missing
      case .both: missing / 2 + (missing & width & 1)
      }
    return PythonString(
      [Unicode.Scalar](repeating: character, count: leading) + scalars
        + [Unicode.Scalar](repeating: character, count: missing - leading))
  }

  /// Python's `removeprefix`.
  package func removing(prefix: PythonString) -> PythonString {
    starts(with: prefix) ? PythonString(scalars[prefix.count...]) : self
  }

  /// Python's `removesuffix`.
  package func removing(suffix: PythonString) -> PythonString {
    ends(with: suffix) ? PythonString(scalars[..<(count - suffix.count)]) : self
  }

  /// Python's `expandtabs`: blanks up to the next multiple of a width.
  ///
  /// - Throws: `textTooLong`.
  package func expandingTabs(to width: Int) throws(TextError) -> PythonString {
    var result: [Unicode.Scalar] = []
    var column = 0
    for scalar in scalars {
      if scalar == "\t" {
        guard width > 0 else { continue }
        let missing = width - column % width
        try Self.checkLength(missing)
        try Self.checkLength(result.count + missing)
        result += [Unicode.Scalar](repeating: " ", count: missing)
        column += missing
      } else {
        result.append(scalar)
        column = scalar == "\n" || scalar == "\r" ? 0 : column + 1
      }
    }
    return PythonString(result)
  }
}
