// nabla · ScriptProgram.swift
// Starts the real program and waits for what it says.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The built program, and what one run of it gave.
struct ScriptProgram {
  /// What a run gave.
  struct Run: Sendable {
    let output: String
    let errors: String
    /// The exit status; 128 and the signal's number if a signal ended it.
    let status: Int32
  }

  static let path = NablaProgram.path

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
    try ScratchFolder.with { folder in
      let file = folder.appendingPathComponent("input")
      try Data(bytes).write(to: file)
      return try run(arguments, standardInput: try FileHandle(forReadingFrom: file), environment)
    }
  }

  private static func run(
    _ arguments: [String], standardInput: FileHandle, _ environment: [String: String]
  ) throws -> Run {
    try ScratchFolder.with { folder in
      // Files, not pipes: nobody has to read both at once.
      let output = folder.appendingPathComponent("output")
      let errors = folder.appendingPathComponent("errors")
      for url in [output, errors] { try Data().write(to: url) }
      let process = makeProcess(arguments, environment)
      process.standardInput = standardInput
      process.standardOutput = try FileHandle(forWritingTo: output)
      process.standardError = try FileHandle(forWritingTo: errors)
      try start(process)
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

  /// Starts a process, and ends it when it takes longer than any test may.
  static func start(_ process: Process) throws {
    try process.run()
    let id = process.processIdentifier
    DispatchQueue.global().asyncAfter(deadline: .now() + longestRun) {
      if process.isRunning { kill(id, SIGKILL) }
    }
  }

  private static let longestRun = 60.0

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
    let output = PrivatePipe()
    let errors = PrivatePipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output.writing
    process.standardError = errors.writing
    try start(process)
    // The program has its own ends; without ours, what it closes is closed.
    try output.writing.close()
    try errors.writing.close()
    let text = try output.reading.readToEnd() ?? Data()
    let complaints = try errors.reading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Run(
      output: String(decoding: text, as: UTF8.self),
      errors: String(decoding: complaints, as: UTF8.self), status: status(of: process))
  }
}

/// A pipe that no other process started meanwhile inherits: its end is seen.
struct PrivatePipe {
  let reading: FileHandle
  let writing: FileHandle

  init() {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    reading = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
    writing = FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
  }
}

/// A folder that is gone when its use ends.
enum ScratchFolder {
  static func with<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("nabla-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }
}
