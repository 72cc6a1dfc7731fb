// nabla · Server.swift
// The worker that runs programs in nabla.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Answers questions on standard input: translates each program, and runs it.
///
/// It is a process of its own so that a program that nabla does not survive ends this process alone.
enum Server {
  static func run() {
    while let statements = readProgram() {
      var lines = ["S"]
      lines += TranslatedProgram(statements).parts.map { Event.translated($0).line }
      // Out before the program runs: it may be the last that is heard.
      print(lines.joined(separator: "\n"))
      for events in ProgramRun(statements).events {
        print((["S"] + events.map(\.line)).joined(separator: "\n"))
      }
      print(Wire.end)
      fflush(nil)
    }
  }

  private static func readProgram() -> [String]? {
    var statements: [String] = []
    while let line = readLine() {
      if line == Wire.end { return statements }
      statements.append(Wire.unescaped(line))
    }
    return nil
  }
}
