// nabla · FloatingPointEvents.swift
// What the floating-point unit noticed during an operation.
// SPDX-License-Identifier: Apache-2.0

import CMathShims

/// Events that NumPy turns into a `RuntimeWarning`.
public struct FloatingPointEvents: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// `divide by zero encountered in …`
  public static let divideByZero = FloatingPointEvents(rawValue: 1)
  /// `overflow encountered in …`
  public static let overflow = FloatingPointEvents(rawValue: 2)
  /// `invalid value encountered in …`
  public static let invalid = FloatingPointEvents(rawValue: 4)
  /// `overflow encountered in cast`: a typed number that a smaller float does not hold.
  public static let castOverflow = FloatingPointEvents(rawValue: 8)

  /// Forgets what the floating-point unit of this thread has noticed.
  package static func clear() { nabla_events_clear() }

  /// What the floating-point unit of this thread noticed since it was told to forget.
  ///
  /// The results in question must be in memory that outlives the call, so that no computation
  /// is put off until after it.
  package static func seen() -> FloatingPointEvents {
    FloatingPointEvents(rawValue: nabla_events_seen())
  }
}
