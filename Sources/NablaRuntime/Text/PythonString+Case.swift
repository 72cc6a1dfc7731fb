// nabla · PythonString+Case.swift
// Upper and lower case, and what the characters of a text are.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension PythonString {
  /// Python's `upper`.
  package var uppercased: PythonString {
    PythonString(scalars.flatMap { Array($0.properties.uppercaseMapping.unicodeScalars) })
  }

  /// Python's `lower`.
  package var lowercased: PythonString {
    PythonString(scalars.indices.flatMap { lowercase(at: $0) })
  }

  /// Python's `casefold`: the lower case of the upper case, for comparing.
  package var casefolded: PythonString {
    PythonString(
      scalars.flatMap { scalar -> [Unicode.Scalar] in
        switch scalar.value {
        // Cherokee is folded to its capitals, and the i without a dot is no other letter.
        case 0x131, 0x13A0...0x13F5: return [scalar]
        case 0x13F8...0x13FD, 0xAB70...0xABBF:
          return Array(scalar.properties.uppercaseMapping.unicodeScalars)
        default:
          let upper = scalar.properties.uppercaseMapping.unicodeScalars
          return upper.flatMap { Array($0.properties.lowercaseMapping.unicodeScalars) }
        }
      })
  }

  /// Python's `isidentifier`: a letter or `_`, then letters, digits and `_`.
  package var isIdentifier: Bool {
    guard let first = scalars.first, first == "_" || first.properties.isXIDStart else {
      return false
    }
    return scalars.dropFirst().allSatisfy { $0.properties.isXIDContinue }
  }

  /// Python's `capitalize`: the first character as in a title, the others in lower case.
  package var capitalized: PythonString {
    PythonString(scalars.indices.flatMap { $0 == 0 ? titlecase(at: 0) : lowercase(at: $0) })
  }

  /// Python's `title`: every word begins as in a title and goes on in lower case.
  package var titlecased: PythonString {
    var isInWord = false
    var result: [Unicode.Scalar] = []
    for index in scalars.indices {
      result += isInWord ? lowercase(at: index) : titlecase(at: index)
      isInWord = scalars[index].properties.isCased
    }
    return PythonString(result)
  }

  /// Python's `swapcase`.
  package var caseSwapped: PythonString {
    PythonString(
      scalars.indices.flatMap { index -> [Unicode.Scalar] in
        let scalar = scalars[index]
        if scalar.properties.isUppercase { return lowercase(at: index) }
        if !scalar.properties.isLowercase { return [scalar] }
        return Array(scalar.properties.uppercaseMapping.unicodeScalars)
      })
  }

  private func titlecase(at index: Int) -> [Unicode.Scalar] {
    Array(scalars[index].properties.titlecaseMapping.unicodeScalars)
  }

  /// One character in lower case; a sigma at the end of a word is `ς`.
  private func lowercase(at index: Int) -> [Unicode.Scalar] {
    let scalar = scalars[index]
    if scalar == "Σ" { return [isFinalSigma(at: index) ? "ς" : "σ"] }
    return Array(scalar.properties.lowercaseMapping.unicodeScalars)
  }

  private func isFinalSigma(at index: Int) -> Bool {
    let before = scalars[..<index].last { !$0.properties.isCaseIgnorable }
    let after = scalars[(index + 1)...].first { !$0.properties.isCaseIgnorable }
    return before?.properties.isCased == true && after?.properties.isCased != true
  }
}

extension PythonString {
  /// A question about all characters of a text: Python's `isdigit` and its like.
  package enum Question: String, CaseIterable, Sendable {
    case isalnum, isalpha, isascii, isdecimal, isdigit, islower, isnumeric, isprintable, isspace
    case istitle, isupper
  }

  /// Answers a question as Python does.
  package func answer(_ question: Question) -> Bool {
    switch question {
    case .isascii: scalars.allSatisfy(\.isASCII)
    case .isprintable: scalars.allSatisfy { QuotedText.isPrintable($0) }
    case .islower:
      isAll {
        $0.properties.isLowercase
      } without: {
        $0.isUpperOrTitle
      }
    case .isupper:
      isAll {
        $0.properties.isUppercase
      } without: {
        $0.isLowerOrTitle
      }
    case .istitle: isTitle
    case .isalnum: isEach { $0.isAlphabeticInPython || $0.properties.numericType != nil }
    case .isalpha: isEach(\.isAlphabeticInPython)
    case .isdecimal: isEach { $0.properties.numericType == .decimal }
    case .isdigit: isEach { [.decimal, .digit].contains($0.properties.numericType) }
    case .isnumeric: isEach { $0.properties.numericType != nil }
    case .isspace: isEach(\.isPythonSpace)
    }
  }

  /// Whether there are characters, and each is so.
  private func isEach(_ condition: (Unicode.Scalar) -> Bool) -> Bool {
    !scalars.isEmpty && scalars.allSatisfy(condition)
  }

  /// Whether some characters are so, and none is otherwise.
  private func isAll(
    _ condition: (Unicode.Scalar) -> Bool, without other: (Unicode.Scalar) -> Bool
  ) -> Bool {
    !scalars.contains(where: other) && scalars.contains(where: condition)
  }

  private var isTitle: Bool {
    var isInWord = false
    var hasWord = false
    for scalar in scalars {
      let isCapital = scalar.isUpperOrTitle
      let isSmall = !isCapital && scalar.properties.isLowercase
      if isCapital && isInWord || isSmall && !isInWord { return false }
      isInWord = isCapital || isSmall
      hasWord = hasWord || isInWord
    }
    return hasWord
  }
}

extension Unicode.Scalar {
  fileprivate var isUpperOrTitle: Bool {
    properties.isUppercase || properties.generalCategory == .titlecaseLetter
  }

  fileprivate var isLowerOrTitle: Bool {
    properties.isLowercase || properties.generalCategory == .titlecaseLetter
  }

  fileprivate var isAlphabeticInPython: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }
}
