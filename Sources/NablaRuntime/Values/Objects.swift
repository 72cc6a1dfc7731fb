// nabla · Objects.swift
// Values that do not fit in a machine word.
// SPDX-License-Identifier: Apache-2.0

import BigInt
import NablaArrays

/// A Python integer beyond 64 bits.
package final class BigIntegerObject: Sendable {
  package let value: BigInt
  package init(_ value: BigInt) { self.value = value }
}

/// A Python complex number.
package final class ComplexObject: Sendable {
  package let value: Complex128
  package init(_ value: Complex128) { self.value = value }
}

/// A NumPy scalar that has no case of its own in `Value`.
package final class ScalarObject: Sendable {
  package let value: Scalar
  package init(_ value: Scalar) { self.value = value }
}

/// A text.
package final class TextObject: Sendable {
  package let text: String
  package init(_ text: String) { self.text = text }
}

/// An array.
///
/// The array is written to only where a variable is changed (`Store`, `Machine+Store`), and only while
/// nothing but that change refers to the object: what two values share never changes. That makes
/// sharing it safe.
package final class ArrayObject: @unchecked Sendable {
  package internal(set) var array: AnyArray
  package init(_ array: AnyArray) { self.array = array }

  /// Changes the array of a parameter of the kind `changed`, in place if it shares no memory.
  func change<Failure: Error>(
    _ body: (inout AnyArray) throws(Failure) -> Void
  ) throws(Failure) {
    try body(&array)
  }
}

/// A tuple; the one that `gradient` returns knows what its items are.
package final class TupleObject: Sendable {
  package let items: [Value]
  /// A label for each item (`∂/∂axis0`), shown before it.
  package let labels: [String]?
  package init(_ items: [Value], labels: [String]? = nil) {
    self.items = items
    self.labels = labels
  }
}

/// Python's `range`; the step is not zero.
package final class RangeObject: Sendable {
  package let start: Int64
  package let stop: Int64
  package let step: Int64
  package let count: Int

  /// Creates a range; a count beyond `Int` is clipped to the largest `Int`.
  package init(start: Int64, stop: Int64, step: Int64) {
    self.start = start
    self.stop = stop
    self.step = step
    let isEmpty = step > 0 ? start >= stop : start <= stop
    let distance = step > 0 ? UInt64(bitPattern: stop &- start) : UInt64(bitPattern: start &- stop)
    let count = isEmpty ? 0 : (distance &- 1) / step.magnitude + 1
    self.count = Int(clamping: count)
  }

  /// The item at a position inside the range.
  package subscript(index: Int) -> Int64 { start &+ Int64(index) &* step }
}

/// `a:b:c` inside an index, or the value of `slice(a, b, c)`.
package final class SliceObject: Sendable {
  package let lower: Value
  package let upper: Value
  package let step: Value
  package init(lower: Value, upper: Value, step: Value) {
    self.lower = lower
    self.upper = upper
    self.step = step
  }
}

/// A builtin with the value it is a method of.
package final class MethodObject: Sendable {
  package let receiver: Value
  package let builtin: Builtin
  package init(receiver: Value, builtin: Builtin) {
    self.receiver = receiver
    self.builtin = builtin
  }
}

/// Several named results: `name(field=value, …)`.
package final class RecordObject: Sendable {
  package let name: String
  package let fields: [(name: String, value: Value)]
  /// Other names of fields, which are not shown: `r` for `rvalue`.
  private let aliases: [String: String]

  package init(
    _ name: String, _ fields: [(name: String, value: Value)], aliases: [String: String] = [:]
  ) {
    self.name = name
    self.fields = fields
    self.aliases = aliases
  }

  /// The value of a field, by its name or another one; nil if there is none.
  package func field(_ name: String) -> Value? {
    let name = aliases[name] ?? name
    return fields.first { $0.name == name }?.value
  }
}
