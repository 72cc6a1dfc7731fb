// nabla · Emitter+Dask.swift
// What is written differently over Dask.
// SPDX-License-Identifier: Apache-2.0

import NablaSyntax

extension Emitter {
  var isDask: Bool { dialect == .dask }

  /// What makes an array of nested lists.
  var arrayMaker: String { isDask ? use(.array) : "np.array" }

  /// Kinds of value that are there at once.
  private static let presentKinds: Kinds = [.number, .text, .range, .function, .none, .other]

  /// Whether a value may have to be computed first.
  func isLate(_ node: NodeID) -> Bool {
    isDask && !kinds(node).isOnly(Self.presentKinds)
  }

  /// How the program's library calls a function of NumPy; what it does not have is noted.
  func library(_ path: String) -> String {
    guard isDask, path.hasPrefix("np.") else { return path }
    let parts = path.split(separator: ".").map(String.init)
    guard parts.count > 1 else { return path }
    let name = parts[parts.count - 1]
    if parts.count == 3 { return memberOfModule(parts[1], name, path) }
    if name == "array" || name == "asarray" { return use(.array) }
    if name == "gradient" { return use(.gradient) }
    if DaskNames.staying.contains(name) { return path }
    let spelling = DaskNames.aliases[name] ?? name
    if !DaskNames.functions.contains(spelling) { cannot("\(name) is not in Dask") }
    return "da." + spelling
  }

  private func memberOfModule(_ module: String, _ name: String, _ path: String) -> String {
    // Random numbers are NumPy's: Dask's would be others.
    if module == "random" { return path }
    let known = module == "fft" ? DaskNames.fourier : DaskNames.linalg
    if !known.contains(name) { cannot("\(module).\(name) is not in Dask") }
    return "da.\(module).\(name)"
  }

  /// Notes a method that arrays of Dask do not have.
  func noteMethod(_ name: String, of base: NodeID) {
    guard isDask, kinds(base).isOnly([.row, .table, .scalar]), !DaskNames.methods.contains(name)
    else { return }
    cannot("arrays of Dask have no \(name)")
  }

  /// An index: several arrays of places at once are an index of their own in Dask.
  func daskIndex(_ base: NodeID, _ items: NodeList, _ hasComma: Bool) -> Piece {
    let rows = tree[items].count { kinds($0).isOnly(.row) }
    let isPlain = tree[items].allSatisfy { kinds($0).isOnly([.row, .number]) }
    let receiver = piece(base).asReceiver + (rows > 1 && isPlain ? ".vindex" : "")
    return Piece(receiver + "[" + indices(items, hasComma) + "]")
  }

  /// The target of an assignment to a part: Dask has no views to write through.
  func daskTarget(_ node: NodeID) -> String {
    var parts: [String] = []
    var current = node
    while case .index(let base, let items, let hasComma) = tree[current].kind {
      let isPlace = tree[items].allSatisfy { kinds($0).isOnly(.anyNumber) }
      if current != node, !isPlace { break }
      parts.insert(indices(items, hasComma && items.count > 1), at: 0)
      current = facts.unwrapped(base)
    }
    if case .name = tree[current].kind, parts.count > 0 {
      let isList = !kinds(current).isOnly(.array)
      if isList { return text(node, .tuple) }
      return text(current) + "[" + parts.joined(separator: ", ") + "]"
    }
    cannot("Dask cannot write to a part of a part")
    return text(node, .tuple)
  }

  /// A call whose arguments may have to be computed first: `str(x)`.
  func lateCall(_ function: String, _ arguments: NodeList) -> Piece? {
    guard tree[arguments].contains(where: isLate) else { return nil }
    let plain = tree[arguments].allSatisfy {
      if case .keywordArgument = tree[$0].kind { false } else { true }
    }
    guard plain else { return nil }
    return Piece(use(.later) + "(" + function + ", " + texts(arguments) + ")")
  }

  /// An f-string some of whose values may have to be computed first.
  func lateFormatted(_ items: NodeList) -> Piece? {
    let late = fields(of: items).filter { isLate($0) && fieldNames[$0] == nil }
    guard !late.isEmpty else { return nil }
    let values = late.map { text($0) }.joined(separator: ", ")
    let parameters = late.indices.map { "v\($0 + 1)" }
    for (field, name) in zip(late, parameters) { fieldNames[field] = name }
    defer { for field in late { fieldNames[field] = nil } }
    let function = "lambda \(parameters.joined(separator: ", ")): \(formatted(items).text)"
    return Piece(use(.later) + "(\(function), \(values))")
  }

  /// The values between the braces of an f-string.
  private func fields(of items: NodeList) -> [NodeID] {
    tree[items].flatMap { item -> [NodeID] in
      guard case .formatted(let value, _, let format) = tree[item].kind else { return [] }
      guard let format, case .formattedString(let inner) = tree[format].kind else { return [value] }
      return [value] + fields(of: inner)
    }
  }
}
