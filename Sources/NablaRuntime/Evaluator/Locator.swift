// nabla · Locator.swift
// Places in a failing operation, found in the source.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import NablaSyntax

/// Finds where the places of a wording stand in the source.
struct Locator {
  let tree: SyntaxTree
  /// The node that failed.
  let node: NodeID
  /// The builtin that failed in this call, if one did.
  let call: (builtin: Builtin, isMethod: Bool)?
  let evaluation: Evaluation

  /// The diagnostic of a wording.
  func diagnostic(_ wording: Wording) -> Diagnostic {
    var places: [FaultPlace] = [wording.place]
    places += wording.labels.map(\.place)
    return Diagnostic(
      wording.kind, wording.message, source: tree.source,
      primary: Diagnostic.Label(span(of: wording.place), label(wording.label)),
      secondary: wording.labels.map { Diagnostic.Label(span(of: $0.place), $0.text) },
      notes: wording.notes + origins(of: places), help: wording.help)
  }

  /// A label with the sign that was typed.
  private func label(_ text: String) -> String {
    guard text.hasPrefix(Wording.sign) else { return text }
    return tree.source[sign] + text.dropFirst(Wording.sign.count)
  }

  /// The span of a place; the whole node where the place is not to be found.
  func span(of place: FaultPlace) -> SourceSpan {
    if case .sign = place { return sign }
    return child(at: place).map { tree[$0].span } ?? tree[node].span
  }

  private var sign: SourceSpan {
    if case .call(let callee, _) = tree[node].kind { return tree[callee].mark }
    if case .comparison(let items) = tree[node].kind, items.count > 1 {
      return tree[tree[items][tree[items].startIndex + 1]].span
    }
    return tree[node].mark
  }

  /// The node at a place.
  private func child(at place: FaultPlace) -> NodeID? {
    switch (place, tree[node].kind) {
    case (.left, .binary(_, let left, _)), (.left, .augmentedAssignment(_, let left, _)): left
    case (.right, .binary(_, _, let right)), (.right, .augmentedAssignment(_, _, let right)): right
    case (.left, .unary(_, let operand)), (.right, .unary(_, let operand)): operand
    case (.left, .comparison(let items)): tree[items].first
    case (.right, .comparison(let items)): tree[items].last
    case (.left, .call(let callee, _)): callee
    case (.left, .index(let base, _, _)), (.left, .attribute(let base, _)): base
    case (.argument(let index), .call(_, let arguments)): item(index, of: arguments)
    case (.parameter(let name, let position), .call): argument(for: name, item: position)
    case (.indexItem(let index), .index(_, let items, _)): item(index, of: items)
    case (.parameter("key", let index), .index(_, let items, _)): item(index, of: items)
    case (.indexItem(let index), .bracket(let items)),
      (.indexItem(let index), .tuple(let items, _)):
      item(index, of: items)
    default: nil
    }
  }

  private func item(_ index: Int, of list: NodeList) -> NodeID? {
    let items = tree[list]
    return index >= 0 && index < items.count ? items[items.startIndex + index] : nil
  }

  /// The argument that was bound to a builtin's parameter; an item of it where one is meant and typed.
  private func argument(for name: String, item: Int) -> NodeID? {
    guard let argument = wholeArgument(for: name, item: item) else { return nil }
    guard item > 0, call?.builtin.signature.isVariadic(name) == false else { return argument }
    switch tree[argument].kind {
    case .tuple(let items, _), .bracket(let items): return self.item(item, of: items) ?? argument
    default: return argument
    }
  }

  private func wholeArgument(for name: String, item: Int) -> NodeID? {
    guard case .call(let callee, let list) = tree[node].kind, let call else { return nil }
    var positional: [NodeID] = []
    for argument in tree[list] {
      guard case .keywordArgument(let keyword, let value) = tree[argument].kind else {
        positional.append(argument)
        continue
      }
      if evaluation.names[keyword] == name { return value }
    }
    if call.isMethod, case .attribute(let receiver, _) = tree[callee].kind {
      positional.insert(receiver, at: 0)
    }
    var next = 0
    for parameter in call.builtin.signature.parameters where parameter.passing != .keywordOnly {
      if parameter.name == name {
        let index = next + (parameter.passing == .variadic ? item : 0)
        return index < positional.count ? positional[index] : nil
      }
      if parameter.passing == .variadic { return nil }
      next += 1
    }
    return nil
  }

  // MARK: - Origins

  /// Notes that say where the variables at fault were set.
  private func origins(of places: [FaultPlace]) -> [String] {
    var notes: [String] = []
    for place in places {
      guard let child = child(at: place), case .name(let name) = tree[child].kind,
        let origin = evaluation.globals.origin(of: name),
        !(origin.source == tree.source && origin.span.range.contains(Int(tree[node].span.start)))
      else { continue }
      let note = OriginText.note(name: evaluation.names[name], origin)
      if !notes.contains(note) { notes.append(note) }
    }
    return notes
  }
}

extension Signature {
  /// True if the parameter takes all positional arguments that are left.
  fileprivate func isVariadic(_ name: String) -> Bool {
    parameters.contains { $0.name == name && $0.passing == .variadic }
  }
}

/// The sentence that says where a variable was set.
enum OriginText {
  /// `t was set on line 3:  t = [0, 0.5, 1]`.
  static func note(name: String, _ origin: Globals.Origin) -> String {
    "\(name) was set on \(place(origin)):  \(excerpt(origin.source[origin.span]))"
  }

  private static func place(_ origin: Globals.Origin) -> String {
    let text = origin.source.text.utf8.prefix(Int(origin.span.start))
    let linesBefore = text.count { $0 == UInt8(ascii: "\n") }
    return switch origin.source.origin {
    case .standardInput(let line), .file(_, let line), .commandLine(let line):
      "line \(line + linesBefore)"
    case .input(let number): "input \(number)"
    }
  }

  /// The first line of a statement, cut to a readable length.
  private static func excerpt(_ text: String) -> String {
    let line = text.prefix { $0 != "\n" && $0 != "\r\n" }
    return line.count > 60 || line.count < text.count ? line.prefix(57) + "…" : String(line)
  }
}
