// nabla · FloatingPointWarning.swift
// A floating-point event with the operation it came from.
// SPDX-License-Identifier: Apache-2.0

/// A floating-point event, and the operation NumPy names in its `RuntimeWarning`.
package struct FloatingPointWarning: Hashable, Sendable {
  /// One event.
  package let event: FloatingPointEvents
  /// NumPy's name of the operation: `divide`, `scalar divide`.
  package let operation: String

  package init(event: FloatingPointEvents, operation: String) {
    self.event = event
    self.operation = operation
  }

  /// The warnings for the events of one operation, in NumPy's order.
  package static func each(
    of events: FloatingPointEvents, in operation: String
  ) -> [FloatingPointWarning] {
    [FloatingPointEvents.divideByZero, .overflow, .invalid]
      .filter { events.contains($0) }
      .map { FloatingPointWarning(event: $0, operation: operation) }
  }
}

extension [FloatingPointWarning] {
  /// Adds the warnings that are not there yet: NumPy says each once.
  package mutating func note(_ warnings: [FloatingPointWarning]) {
    for warning in warnings where !contains(warning) { append(warning) }
  }
}
