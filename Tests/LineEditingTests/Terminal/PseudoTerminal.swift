// nabla · PseudoTerminal.swift
// Runs a program on a terminal of its own and watches its screen.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// A program that believes it talks to a person.
///
/// Nothing here sleeps: a test sends keys and waits until the screen shows what it should.
final class PseudoTerminal {
  /// Why a test could not go on, with the screen at that time.
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// How a program ended.
  enum Ending: Hashable {
    case exited(Int32)
    case killed(Int32)
  }

  private(set) var screen: ScreenModel
  /// Everything the program wrote.
  private(set) var bytes: [UInt8] = []
  let process: pid_t
  private let controller: Int32
  private var ending: Ending?

  /// How long a condition may take to come true, on a machine that does other things too.
  static let patience = 20.0

  /// Starts a program; its standard output can lead to a file instead.
  init(
    _ program: String, _ arguments: [String] = [], environment: [String: String] = [:],
    columns: Int = 60, rows: Int = 16, standardOutput: String? = nil
  ) throws {
    controller = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard controller >= 0 else { throw Failure(description: "no /dev/ptmx: \(errno)") }
    var unlocked: Int32 = 0
    var number: Int32 = 0
    guard ioctl(controller, UInt(0x4004_5431), &unlocked) == 0,  // TIOCSPTLCK
      ioctl(controller, UInt(0x8004_5430), &number) == 0  // TIOCGPTN
    else { throw Failure(description: "no pseudo-terminal: \(errno)") }
    screen = ScreenModel(columns: columns, rows: rows)
    Self.setSize(controller, columns: columns, rows: rows)
    let defaults = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    process = try Self.spawn(
      program, arguments, environment: defaults.merging(environment) { $1 },
      terminal: "/dev/pts/\(number)", standardOutput: standardOutput)
  }

  deinit {
    if ending == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    close(controller)
  }

  // MARK: - Keys

  /// Types; what does not fit at once is sent while the program's output is read.
  func send(_ text: String) { send(Array(text.utf8)) }

  func send(_ input: [UInt8]) {
    var rest = input[...]
    while !rest.isEmpty {
      var descriptor = pollfd(fd: controller, events: Int16(POLLIN | POLLOUT), revents: 0)
      poll(&descriptor, 1, 1000)
      if descriptor.revents & Int16(POLLIN) != 0 { _ = receive() }
      guard descriptor.revents & Int16(POLLOUT) != 0 else {
        if descriptor.revents & Int16(POLLHUP | POLLERR) != 0 { return }
        continue
      }
      let count = rest.prefix(1024).withUnsafeBytes { write(controller, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Changes the size of the window; the program gets SIGWINCH.
  func resize(columns: Int, rows: Int) {
    screen.resize(columns: columns, rows: rows)
    Self.setSize(controller, columns: columns, rows: rows)
  }

  // MARK: - Conditions

  /// Waits until the screen fulfils a condition.
  func wait(_ what: String, until condition: (ScreenModel) -> Bool) throws {
    let deadline = Self.now + Self.patience
    while !condition(screen) {
      guard Self.now < deadline else { throw failure("timed out waiting for \(what)") }
      if !receive(milliseconds: 100), hasEnded, !receive(milliseconds: 0), !condition(screen) {
        throw failure("ended while waiting for \(what)")
      }
    }
  }

  /// Waits until some row contains a text.
  func waitFor(_ text: String) throws {
    try wait("'\(text)'") { $0.lines.contains { $0.contains(text) } }
  }

  /// Waits until the row with the cursor is exactly this, with the cursor in a column if one is given.
  func waitForLine(_ text: String, cursor: Int? = nil) throws {
    try wait("the line '\(text)'") {
      $0.cursorLine == text && (cursor == nil || cursor == $0.column)
    }
  }

  /// Waits until the program has ended.
  func waitForEnd() throws -> Ending {
    let deadline = Self.now + Self.patience
    while !hasEnded {
      guard Self.now < deadline else { throw failure("timed out waiting for the end") }
      _ = receive(milliseconds: 20)
    }
    while receive(milliseconds: 0) {}
    return ending ?? .exited(-1)
  }

  /// The modes of the terminal: input, output, control and local flags.
  var modes: [UInt32] {
    var mode = termios()
    guard tcgetattr(controller, &mode) == 0 else { return [] }
    return [mode.c_iflag, mode.c_oflag, mode.c_cflag, mode.c_lflag]
  }

  private func failure(_ what: String) -> Failure {
    let picture = screen.lines.map { "|\($0)\n" }.joined()
    return Failure(
      description: "\(what); cursor at \(screen.row), \(screen.column) of\n\(picture)")
  }

  // MARK: - System

  private var hasEnded: Bool {
    if ending != nil { return true }
    var status: Int32 = 0
    guard waitpid(process, &status, WNOHANG) == process else { return false }
    let signal = status & 0x7F
    ending = signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal)
    return true
  }

  /// Reads what the program wrote; false if there was nothing in time.
  private func receive(milliseconds: Int32 = 0) -> Bool {
    var descriptor = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, milliseconds) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    let count = read(controller, &buffer, buffer.count)
    guard count > 0 else { return false }
    bytes += buffer[..<count]
    screen.feed(buffer[..<count])
    return true
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func setSize(_ descriptor: Int32, columns: Int, rows: Int) {
    var size = winsize()
    size.ws_col = UInt16(columns)
    size.ws_row = UInt16(rows)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
  }

  /// Starts the program in a session of its own, whose terminal is the first it opens.
  private static func spawn(
    _ program: String, _ arguments: [String], environment: [String: String], terminal: String,
    standardOutput: String?
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    if let standardOutput {
      posix_spawn_file_actions_addopen(
        &actions, 1, standardOutput, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    var unblocked = sigset_t()
    sigemptyset(&unblocked)
    posix_spawnattr_setsigmask(&attributes, &unblocked)
    // POSIX_SPAWN_SETSIGDEF, POSIX_SPAWN_SETSIGMASK and POSIX_SPAWN_SETSID
    posix_spawnattr_setflags(&attributes, 0x04 | 0x08 | 0x80)
    var argv = ([program] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { (argv + variables).forEach { free($0) } }
    var process = pid_t()
    let error = posix_spawn(&process, program, &actions, &attributes, &argv, &variables)
    guard error == 0 else { throw Failure(description: "cannot start \(program): \(error)") }
    return process
  }
}
