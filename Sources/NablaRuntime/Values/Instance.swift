// nabla · Instance.swift
// Values of NumPy's smaller classes: polynomials, calendars, dictionaries.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaSyntax

/// What a value of one of NumPy's smaller classes can do; what it cannot is left as it is here.
package protocol Instance: Sendable {
  /// The name of the type in messages: `poly1d`.
  var typeName: String { get }
  /// The whole name of the type: `numpy.poly1d`.
  var className: String { get }
  /// What the value is, in words for messages: `a polynomial`.
  var typeDescription: String { get }
  /// The places whose functions are methods of this.
  var methodPlaces: BuiltinPlaces { get }
  /// The names of the attributes that are no methods.
  var attributeNames: [String] { get }
  /// What iterating gives; nil for what has no items.
  var items: [Value]? { get }
  /// What `len` gives; nil for what has no length.
  var length: Int? { get }
  /// The array that NumPy's `asarray` makes of it; nil if it is none.
  var array: AnyArray? { get }

  /// Python's `repr`.
  func reprText(_ options: PrintOptions) -> String
  /// What `print` writes.
  func strText(_ options: PrintOptions) -> String
  /// The attribute of a name that is no method.
  func attribute(_ name: String) throws(RuntimeFailure) -> Value?
  /// The value of `self[index]`; nil for what has no items to index.
  func element(at index: Value) throws(RuntimeFailure) -> Value?
  /// Whether a value is `in` this; nil for what is no container.
  func contains(_ value: Value, _ evaluation: Evaluation) throws(RuntimeFailure) -> Bool?
  /// The value of a call; nil for what cannot be called.
  func call(
    _ arguments: CallArguments, _ evaluation: Evaluation
  ) throws(RuntimeFailure) -> Value?
  /// The value of `self sign other`, or of `other sign self`; nil if there is no such operator.
  func combined(
    _ sign: BinaryOperator, with other: Value, isLeft: Bool, _ evaluation: Evaluation
  ) throws(RuntimeFailure) -> Value?
  /// The value with the other sign; nil if there is none.
  func negated(_ evaluation: Evaluation) throws(RuntimeFailure) -> Value?
  /// Whether a value of the same type equals this.
  func isEqual(to other: any Instance, _ evaluation: Evaluation) throws(RuntimeFailure) -> Bool
}

extension Instance {
  package var className: String { typeName }
  package var attributeNames: [String] { [] }
  package var items: [Value]? { nil }
  package var length: Int? { items?.count }
  package var array: AnyArray? { nil }

  package func strText(_ options: PrintOptions) -> String { reprText(options) }

  package func attribute(_ name: String) throws(RuntimeFailure) -> Value? { nil }

  package func element(at index: Value) throws(RuntimeFailure) -> Value? { nil }

  package func contains(
    _ value: Value, _ evaluation: Evaluation
  ) throws(RuntimeFailure) -> Bool? { nil }

  package func call(
    _ arguments: CallArguments, _ evaluation: Evaluation
  ) throws(RuntimeFailure) -> Value? { nil }

  package func combined(
    _ sign: BinaryOperator, with other: Value, isLeft: Bool, _ evaluation: Evaluation
  ) throws(RuntimeFailure) -> Value? { nil }

  package func negated(_ evaluation: Evaluation) throws(RuntimeFailure) -> Value? { nil }

  package func isEqual(
    to other: any Instance, _ evaluation: Evaluation
  ) throws(RuntimeFailure) -> Bool { false }
}

/// A value of one of NumPy's smaller classes, in one word.
package final class InstanceObject: Sendable {
  package let content: any Instance
  package init(_ content: any Instance) { self.content = content }
}

extension Value {
  /// A value of one of NumPy's smaller classes.
  static func instance(_ content: any Instance) -> Value { .instance(InstanceObject(content)) }

  /// The content of a type, if the value is of it.
  func instance<Content: Instance>(of type: Content.Type) -> Content? {
    guard case .instance(let object) = self else { return nil }
    return object.content as? Content
  }
}
