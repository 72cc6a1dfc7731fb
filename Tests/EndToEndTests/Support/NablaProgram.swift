// nabla · NablaProgram.swift
// Starts the real program and waits for what it says.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The built program, and what one run of it gave.
struct NablaProgram {
  /// What a run gave.
  struct Run: Sendable {
    let output: String
    let errors: String
    /// The exit status; 128 and the signal's number if a signal ended it.
    let status: Int32
  }

  /// The program: the one of the environment, or the one built beside these tests.
  static let path: String = {
    if let chosen = ProcessInfo.processInfo.environment["NABLA_BINARY"] {
      return URL(fileURLWithPath: chosen, relativeTo: packageFolder).path
    }
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appendingPathComponent("nabla").path
  }()

  private static let packageFolder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// What a run sees of the environment: nothing of the machine's own settings.
  static func environment(_ changes: [String: String] = [:]) -> [String: String] {
    let path = (Self.path as NSString).deletingLastPathComponent + ":/usr/bin:/bin"
    let plain = ["PATH": path, "LANG": "C.UTF-8", "TERM": "xterm", "NABLA_HISTORY": ""]
    return plain.merging(changes) { $1 }
  }

  /// Runs the program on some input.
  static func run(
    _ arguments: [String] = [], input: String = "", environment: [String: String] = [:]
  ) throws -> Run {
    try run(arguments, bytes: Array(input.utf8), environment: environment)
  }

  /// Runs the program on some bytes.
  static func run(
    _ arguments: [String] = [], bytes: [UInt8], environment: [String: String] = [:]
  ) throws -> Run {
    try TemporaryFolder.with { folder in
      let file = folder.appendingPathComponent("input")
      try Data(bytes).write(to: file)
      return try run(arguments, standardInput: try FileHandle(forReadingFrom: file), environment)
    }
  }

  private static func run(
    _ arguments: [String], standardInput: FileHandle, _ environment: [String: String]
  ) throws -> Run {
    try TemporaryFolder.with { folder in
      // Files, not pipes: nobody has to read both at once.
      let output = folder.appendingPathComponent("output")
      let errors = folder.appendingPathComponent("errors")
      for url in [output, errors] { try Data().write(to: url) }
      let process = makeProcess(arguments, environment)
      process.standardInput = standardInput
      process.standardOutput = try FileHandle(forWritingTo: output)
      process.standardError = try FileHandle(forWritingTo: errors)
      try process.run()
      process.waitUntilExit()
      return Run(
        output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
        errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self),
        status: status(of: process))
    }
  }

  /// A process that has not been started.
  static func makeProcess(_ arguments: [String], _ environment: [String: String] = [:]) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = Self.environment(environment)
    return process
  }

  static func status(of process: Process) -> Int32 {
    process.terminationReason == .uncaughtSignal
      ? 128 + process.terminationStatus : process.terminationStatus
  }

  /// Runs a line of shell, in which `nabla` is the program.
  static func shell(_ line: String, in folder: URL? = nil) throws -> Run {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", line]
    process.environment = environment()
    process.currentDirectoryURL = folder
    let output = Pipe()
    let errors = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let text = try output.fileHandleForReading.readToEnd() ?? Data()
    let complaints = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Run(
      output: String(decoding: text, as: UTF8.self),
      errors: String(decoding: complaints, as: UTF8.self), status: status(of: process))
  }
}

/// A folder that is gone when its use ends.
enum TemporaryFolder {
  static func with<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("nabla-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }
}
