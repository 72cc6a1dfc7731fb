// nabla · TemplateReader.swift
// Reading a template of `str.format` piece by piece.
// SPDX-License-Identifier: Apache-2.0

/// Reads a template piece by piece, so that faults come in the order in which Python meets them.
struct TemplateReader {
  /// Plain text, and the field after it; no field after doubled braces and at the end.
  struct Piece {
    var text: [Unicode.Scalar]
    /// The field's name as it stands, and what follows it.
    var field: (name: [Unicode.Scalar], field: TemplateField)?
  }

  private let scalars: [Unicode.Scalar]
  private var position = 0

  init(_ template: String) { scalars = Array(template.unicodeScalars) }

  /// The next piece; nil at the end.
  mutating func next() throws(TemplateError) -> Piece? {
    if position >= scalars.count { return nil }
    let start = position
    while position < scalars.count, scalars[position] != "{", scalars[position] != "}" {
      position += 1
    }
    guard position < scalars.count else { return Piece(text: Array(scalars[start...])) }
    let brace = scalars[position]
    position += 1
    let isDoubled = position < scalars.count && scalars[position] == brace
    if isDoubled {
      position += 1
      return Piece(text: Array(scalars[start..<position - 1]))
    }
    if brace == "}" { throw .singleClosing }
    if position == scalars.count { throw .singleOpening }
    let text = Array(scalars[start..<position - 1])
    return Piece(text: text, field: try readField())
  }

  /// Reads a field behind its brace.
  private mutating func readField() throws(TemplateError) -> (
    name: [Unicode.Scalar], field: TemplateField
  ) {
    let start = position
    guard let end = try readName() else { throw .missingClosing }
    let name = Array(scalars[start..<position - 1])
    var field = TemplateField()
    if end == "}" { return (name, field) }
    if end == "!", try readConversion(&field) { return (name, field) }
    try readSpec(&field)
    return (name, field)
  }

  /// Reads up to the end of the name and returns what ends it; nil at the end of the template.
  private mutating func readName() throws(TemplateError) -> Unicode.Scalar? {
    while position < scalars.count {
      let scalar = scalars[position]
      position += 1
      switch scalar {
      case "{": throw .openingInName
      case "}", ":", "!": return scalar
      case "[":
        while position < scalars.count, scalars[position] != "]" { position += 1 }
      default: break
      }
    }
    return nil
  }

  /// Reads the letter behind `!`; returns whether the field ends with it.
  private mutating func readConversion(_ field: inout TemplateField) throws(TemplateError) -> Bool {
    guard position < scalars.count else { throw .missingConversion }
    field.conversion = scalars[position]
    position += 1
    guard position < scalars.count else { return false }
    position += 1
    if scalars[position - 1] == "}" { return true }
    if scalars[position - 1] != ":" { throw .missingColon }
    return false
  }

  /// Reads the specifier up to the brace that closes the field.
  private mutating func readSpec(_ field: inout TemplateField) throws(TemplateError) {
    let start = position
    var open = 1
    while position < scalars.count {
      let scalar = scalars[position]
      position += 1
      if scalar == "{" {
        field.hasFieldsInSpec = true
        open += 1
      } else if scalar == "}" {
        open -= 1
        if open == 0 {
          field.spec = PythonString(scalars[start..<position - 1]).text
          return
        }
      }
    }
    throw .unmatchedOpening
  }
}
