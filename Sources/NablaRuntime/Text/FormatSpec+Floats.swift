// nabla · FormatSpec+Floats.swift
// Writing floats and complex numbers as a specifier asks for.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension FormatSpec {
  /// Writes a float.
  package func format(_ value: Double) throws(FormatError) -> String {
    guard var notation = notation(defaultPrecision: 6) else {
      throw .unknownCode(code ?? " ", typeName: Subject.float.typeName)
    }
    notation.addsPointZero = code == nil
    var parts = try notation.parts(code == "%" ? value * 100 : value, sign: sign)
    if code == "%" { parts.rest += "%" }
    return try joined(parts)
  }

  /// Writes a complex number: both parts, in parentheses if there is no code and both are needed.
  package func format(_ value: Complex128) throws(FormatError) -> String {
    guard code != "%", let notation = notation(defaultPrecision: 6) else {
      throw .unknownCode(code ?? " ", typeName: Subject.complex.typeName)
    }
    if fill == "0" { throw .notAllowed(.zeroPadding, in: .complex) }
    if alignment == .afterSign { throw .notAllowed(.equalsAlignment, in: .complex) }
    let isImaginaryOnly = code == nil && value.real == 0 && value.real.sign == .plus
    var bare = self
    bare.width = 0
    let real = try bare.joined(notation.parts(value.real, sign: sign))
    let imaginary = try bare.joined(
      notation.parts(value.imaginary, sign: isImaginaryOnly ? sign : .plus))
    if isImaginaryOnly { return try padded(imaginary + "j") }
    return try padded(code == nil ? "(\(real)\(imaginary)j)" : real + imaginary + "j")
  }

  /// The notation that code and precision stand for; nil for a code that floats do not have.
  private func notation(defaultPrecision: Int) -> FloatNotation? {
    let style: FloatNotation.Style
    switch code {
    case nil: style = precision == nil ? .shortest : .general
    case "e", "E": style = .exponent
    case "f", "F", "%": style = .fixed
    case "g", "G", "n": style = .general
    default: return nil
    }
    return FloatNotation(
      style: style, precision: precision ?? defaultPrecision, isAlternate: isAlternate,
      isUppercase: code.map { "EFG".unicodeScalars.contains($0) } ?? false,
      dropsNegativeZero: dropsNegativeZero)
  }
}
