// nabla · Parser+Imports.swift
// `import` and `from … import`.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

extension Parser {
  /// Reads `import numpy as np, math`.
  mutating func parseImport() throws(SyntaxFailure) -> NodeID {
    let token = current
    advance()
    let mark = scratch.count
    repeat {
      let start = current.start
      let path = try parsePath()
      let alias = try parseAlias()
      scratch.append(add(.importedName(path: path, as: alias), from: start))
    } while accept(.comma)
    let items = list(from: mark)
    return add(.importStatement(items), from: token.start, mark: token.span)
  }

  /// Reads `from numpy import gradient as g, diff` or `from numpy import *`.
  mutating func parseFromImport() throws(SyntaxFailure) -> NodeID {
    let token = current
    advance()
    let moduleSpan = current
    let module = try parsePath()
    let mark = SourceSpan(Int(moduleSpan.start), Int(lastEnd))
    guard accept(.import) else { throw failure(.statement(.expected(.importWord))) }
    let names = try parseImportedNames()
    return add(.fromImport(module: module, names: names), from: token.start, mark: mark)
  }

  private mutating func parseImportedNames() throws(SyntaxFailure) -> NodeList {
    let mark = scratch.count
    if current.isSign(.star) {
      let star = current
      advance()
      let path = tree.add(text: "*")
      scratch.append(add(.importedName(path: path, as: nil), from: star.start))
      return list(from: mark)
    }
    let open = current
    let isBracketed = accept(.openParenthesis)
    repeat {
      if isBracketed, current.kind == .closeParenthesis, scratch.count > mark { break }
      if !isBracketed, endsStatement, previous.kind == .comma {
        throw failure(.statement(.trailingComma), at: previous.span)
      }
      let name = current
      guard accept(.name) else { throw unexpected() }
      let path = tree.add(text: lexer.names[NameID(rawValue: name.value)])
      let alias = try parseAlias()
      scratch.append(add(.importedName(path: path, as: alias), from: name.start))
    } while accept(.comma)
    if isBracketed { try close(.closeParenthesis, open, after: scratch[scratch.count - 1]) }
    return list(from: mark)
  }

  private mutating func parsePath() throws(SyntaxFailure) -> TextID {
    guard current.kind == .name else { throw unexpected() }
    var path = lexer.names[NameID(rawValue: current.value)]
    advance()
    while accept(.dot) {
      guard current.kind == .name else { throw unexpected() }
      path += "." + lexer.names[NameID(rawValue: current.value)]
      advance()
    }
    return tree.add(text: path)
  }

  private mutating func parseAlias() throws(SyntaxFailure) -> NameID? {
    guard accept(.as) else { return nil }
    let token = current
    guard accept(.name) else { throw unexpected() }
    return NameID(rawValue: token.value)
  }
}
