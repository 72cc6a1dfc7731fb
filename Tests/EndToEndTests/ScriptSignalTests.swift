// nabla · ScriptSignalTests.swift
// Ctrl-C while a script runs or waits.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

struct ScriptSignalTests {
  /// Starts a script, waits for its first line of output, interrupts it.
  private func interrupt(
    _ arguments: [String], input: String
  ) throws -> (status: Int32, errors: String) {
    let process = ScriptProgram.makeProcess(arguments)
    let standardInput = PrivatePipe()
    let output = PrivatePipe()
    let errors = PrivatePipe()
    process.standardInput = standardInput.reading
    process.standardOutput = output.writing
    process.standardError = errors.writing
    try ScriptProgram.start(process)
    try standardInput.writing.write(contentsOf: Data(input.utf8))
    #expect(try output.reading.read(upToCount: 2) == Data("1\n".utf8))
    process.interrupt()
    process.waitUntilExit()
    try standardInput.writing.close()
    try errors.writing.close()
    let text = try errors.reading.readToEnd() ?? Data()
    return (ScriptProgram.status(of: process), String(decoding: text, as: UTF8.self))
  }

  @Test func `a running script ends with 130`() throws {
    let (status, errors) = try interrupt([], input: "1\nimport math\nwhile True: pass\n\n")
    #expect(status == 130)
    #expect(errors.isEmpty || errors.hasPrefix("KeyboardInterrupt"))
  }

  @Test func `a waiting script ends with 130`() throws {
    let (status, errors) = try interrupt([], input: "1\n")
    #expect(status == 130)
    #expect(errors == "")
  }
}
