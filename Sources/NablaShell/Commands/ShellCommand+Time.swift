// nabla · ShellCommand+Time.swift
// `:time EXPR`: how long an input takes.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import NablaRuntime

extension ShellCommand {
  /// `:time gradient(x)`.
  static let time = ShellCommand(
    ":time", usage: ":time INPUT", summary: "Tells how long an input takes.",
    details: """
      It runs for half a second, or once if that takes longer; what it shows is not seen, and what \
      it changes is taken back after each run. The median says what a run takes; half of the runs \
      lie between the two other times.
      """,
    isAside: true
  ) { typed, _ in
    guard !typed.isEmpty else {
      return .fail(
        Wording(
          .syntaxError, ":time takes the input that is to be measured",
          help: "write it behind the word: :time sum(arange(1000))"))
    }
    return .afterwards { session, observer in
      let source = SourceText(typed, origin: .input(number: session.nextInputNumber - 1))
      switch session.measure(source, clock: { SystemEnvironment.nanoseconds }) {
      case .failed(let diagnostic): return .failed(diagnostic)
      case .exit(let status): return .exit(status)
      case .measured(let timing):
        observer.printedPage(StyledText(Self.text(of: timing)))
        return .completed
      }
    }
  }

  /// `12.3 µs, mostly 12.1 µs to 12.9 µs, 1000 runs`.
  static func text(of timing: Timing) -> String {
    let median = DurationText.text(nanoseconds: timing.quantile(0.5))
    let count = timing.nanoseconds.count
    guard count > 1 else { return "\(median), 1 run" }
    let low = DurationText.text(nanoseconds: timing.quantile(0.25))
    let high = DurationText.text(nanoseconds: timing.quantile(0.75))
    return "median \(median), half of \(count) runs between \(low) and \(high)"
  }
}

/// Durations for people.
enum DurationText {
  private static let units: [(name: String, nanoseconds: Double)] = [
    ("ns", 1), ("µs", 1e3), ("ms", 1e6), ("s", 1e9),
  ]

  /// A duration in three digits: `1.25 ms`.
  static func text(nanoseconds: Double) -> String {
    // 999.6 ns are 1.00 µs: what rounds to a thousand belongs to the next unit.
    let unit = units.last { nanoseconds >= $0.nanoseconds * 0.9995 } ?? units[0]
    let value = nanoseconds / unit.nanoseconds
    let decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0
    return fixed(value, decimals) + " " + unit.name
  }

  private static func fixed(_ value: Double, _ decimals: Int) -> String {
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let scaled = Int((min(value, 1e12) * Double(scale)).rounded())
    guard decimals > 0 else { return "\(scaled)" }
    let rest = "\(scaled % scale)"
    let zeros = String(repeating: "0", count: decimals - rest.utf8.count)
    return "\(scaled / scale).\(zeros)\(rest)"
  }
}
