// nabla · FloatErrors.swift
// What happens to each kind of floating-point error.
// SPDX-License-Identifier: Apache-2.0

/// What happens to each kind of floating-point error: NumPy's `seterr`.
struct FloatErrors: Sendable {
  /// What happens to one kind.
  enum Way: String, Sendable {
    case ignore, warn, raise, print, call

    /// The way that an argument names; nil where it is left out.
    init?(_ value: Value?, _ parameter: String) throws(RuntimeFailure) {
      guard let value else { return nil }
      guard case .text(let object) = value, let way = Way(rawValue: object.text) else {
        throw RuntimeFailure.refusing(
          parameter,
          "\(Describer.repr(value)) is not a valid way to handle floating-point errors",
          help: "write 'ignore', 'warn', 'raise', 'print' or 'call'")
      }
      self = way
    }
  }

  var divide = Way.warn
  var over = Way.warn
  var under = Way.ignore
  var invalid = Way.warn

  init() {}

  /// The same way for every kind.
  init(all way: Way) {
    divide = way
    over = way
    under = way
    invalid = way
  }

  /// The ways as a dictionary.
  var value: Value {
    .instance(
      DictionaryInstance([
        ("divide", .text(divide.rawValue)), ("over", .text(over.rawValue)),
        ("under", .text(under.rawValue)), ("invalid", .text(invalid.rawValue)),
      ]))
  }
}
