// nabla · ShellCommand+Session.swift
// `:history`, `:vars`, `:clear`: what the session holds.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import NablaRuntime

extension ShellCommand {
  /// `:history`, `:history 5`.
  static let history = ShellCommand(
    ":history", usage: ":history [N]", summary: "Lists the inputs of this session, or the last N.",
    details: "The numbers are those of errors and of _N, the value that input N showed.",
    isAside: true
  ) { typed, session in
    // The last input is this one.
    let entries = session.inputs.entries.dropLast()
    let wanted = typed.isEmpty ? entries.count : Int(typed) ?? -1
    guard wanted >= 0 else {
      return .fail(
        Wording(
          .valueError, ":history takes a number of inputs, not '\(typed)'",
          help: "write :history alone, or :history 5"))
    }
    let shown = entries.suffix(wanted)
    guard let last = shown.last else { return .show(StyledText("no inputs yet", .dim)) }
    return .show(Self.list(of: shown, width: "\(last.number)".utf8.count))
  }

  private static func list(of entries: ArraySlice<InputLog.Entry>, width: Int) -> StyledText {
    var text = StyledText()
    for entry in entries {
      if !text.pieces.isEmpty { text.append("\n") }
      let number = "\(entry.number)"
      let margin = String(repeating: " ", count: width - number.utf8.count)
      text.append(margin + number + "  ", .dim)
      let lines = entry.text.visible.split(separator: "\n", omittingEmptySubsequences: false)
      text.append(lines.joined(separator: "\n" + String(repeating: " ", count: width + 2)))
    }
    return text
  }

  /// `:vars`.
  static let variables = ShellCommand(
    ":vars", summary: "Lists the variables with kind, shape, dtype and size.", isAside: true
  ) { typed, session in
    guard typed.isEmpty else { return .fail(takesNothing(":vars", typed)) }
    var table = TextTable(["name", "kind", "shape", "dtype", "size"], right: ["size"])
    let names = session.variableNames
    for name in names {
      guard let value = session.variable(name) else { continue }
      let array = value.arrayTraits
      table.add([
        name, value.kindName, array.map { ShapeText.text($0.shape) } ?? "",
        array?.dtype ?? "", array.map { size($0.bytes) } ?? "",
      ])
    }
    return .show(names.isEmpty ? StyledText("no variables yet", .dim) : table.text)
  }

  /// `48 bytes`, `977 KiB`.
  private static func size(_ bytes: Int) -> String {
    if bytes == 1 { return "1 byte" }
    return bytes < 1024 ? "\(bytes) bytes" : ShapeText.size(bytes: Double(bytes))
  }

  /// `:clear`.
  static let clear = ShellCommand(
    ":clear", summary: "Clears the screen, as Ctrl-L does.",
    details: "In scripts and documents there is no screen, and nothing happens.", isAside: true
  ) { typed, _ in
    typed.isEmpty ? .clear : .fail(takesNothing(":clear", typed))
  }

  private static func takesNothing(_ word: String, _ typed: String) -> Wording {
    Wording(
      .valueError, "\(word) takes nothing, but '\(typed)' was given", help: "write \(word) alone")
  }
}
