// nabla · TimeUnit.swift
// The units in which dates and durations count.
// SPDX-License-Identifier: Apache-2.0

/// The unit in which a date or a duration counts: `D`, or several of one, `25s`.
public struct TimeUnit: Hashable, Sendable {
  /// A unit by itself, from the coarsest to the finest.
  public enum Base: UInt8, CaseIterable, Comparable, Sendable {
    case year, month, week, day, hour, minute, second
    case millisecond, microsecond, nanosecond, picosecond, femtosecond, attosecond
    /// Not known yet: a bare number of something.
    case generic

    public static func < (left: Base, right: Base) -> Bool { left.rawValue < right.rawValue }
  }

  public let base: Base
  /// How many of the base unit make one; at least 1.
  public let count: Int

  public init(_ base: Base, count: Int = 1) {
    self.base = base
    self.count = base == .generic ? 1 : max(count, 1)
  }

  /// No unit yet.
  public static let generic = TimeUnit(.generic)
  public static let day = TimeUnit(.day)
}

extension TimeUnit.Base {
  /// NumPy's letters: `D`, `ms`.
  public var symbol: String {
    switch self {
    case .year: "Y"
    case .month: "M"
    case .week: "W"
    case .day: "D"
    case .hour: "h"
    case .minute: "m"
    case .second: "s"
    case .millisecond: "ms"
    case .microsecond: "us"
    case .nanosecond: "ns"
    case .picosecond: "ps"
    case .femtosecond: "fs"
    case .attosecond: "as"
    case .generic: "generic"
    }
  }

  /// The word behind the number of a duration: `days`.
  var plural: String {
    switch self {
    case .year: "years"
    case .month: "months"
    case .week: "weeks"
    case .day: "days"
    case .hour: "hours"
    case .minute: "minutes"
    case .second: "seconds"
    case .millisecond: "milliseconds"
    case .microsecond: "microseconds"
    case .nanosecond: "nanoseconds"
    case .picosecond: "picoseconds"
    case .femtosecond: "femtoseconds"
    case .attosecond: "attoseconds"
    case .generic: "generic time units"
    }
  }

  /// True for years and months, whose lengths in days differ.
  var isCalendar: Bool { self <= .month }

  /// How many of the next finer unit make one; months are no fixed number of weeks.
  var countOfNext: Int64 {
    switch self {
    case .year: 12
    case .week: 7
    case .day: 24
    case .hour, .minute: 60
    case .month, .generic: 1
    default: 1000
    }
  }

  /// How many of a finer unit of the same kind make one; nil beyond 64 bits.
  func count(of finer: Self) -> Int64? {
    var factor: Int64 = 1
    var unit = self
    while unit < finer {
      let (product, overflow) = factor.multipliedReportingOverflow(by: unit.countOfNext)
      if overflow { return nil }
      factor = product
      guard let next = Self(rawValue: unit.rawValue + 1) else { return nil }
      unit = next
    }
    return factor
  }
}

extension TimeUnit {
  /// As in the name of a dtype: `D`, `25s`, `generic`.
  public var text: String { count == 1 ? base.symbol : "\(count)\(base.symbol)" }

  /// As behind the name of a dtype: `[D]`, or nothing where the unit is not known.
  public var bracketText: String { base == .generic ? "" : "[\(text)]" }

  /// Reads `D`, `25s` or `generic`.
  package init?(text: String) {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let name = text.dropFirst(digits.count)
    let symbol = name == "μs" || name == "µs" ? "us" : String(name)
    guard let base = Base.allCases.first(where: { $0.symbol == symbol }) else { return nil }
    if digits.isEmpty {
      self.init(base)
    } else {
      guard base != .generic, let count = Int32(digits), count > 0 else { return nil }
      self.init(base, count: Int(count))
    }
  }
}
