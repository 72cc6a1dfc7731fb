// nabla · PrintOptions+Changes.swift
// Print options from the values of a call.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension PrintOptions {
  /// Sets the option of NumPy's name to a value; None leaves it as it is.
  mutating func set(_ name: String, to value: Value?) throws(PrintOptionFault) {
    guard let value else { return }
    switch name {
    case "precision": precision = try Self.integer(value, name)
    case "edgeitems": edgeItems = try Self.integer(value, name)
    case "linewidth", "max_line_width": lineWidth = try Self.integer(value, name)
    case "threshold": threshold = try Self.limit(value)
    case "suppress", "suppress_small": suppress = Self.flag(value)
    case "nanstr": nanText = try Self.text(value, name)
    case "infstr": infinityText = try Self.text(value, name)
    case "sign":
      guard case .text(let object) = value, let sign = object.text.first,
        [" ", "+", "-"].contains(object.text)
      else { throw .sign(shown: Describer.repr(value)) }
      self.sign = sign
    case "floatmode":
      guard case .text(let object) = value, let mode = FloatMode(rawValue: object.text) else {
        throw .floatMode(shown: Describer.repr(value))
      }
      floatMode = mode
    default: throw .formatter
    }
  }

  private static func integer(_ value: Value, _ name: String) throws(PrintOptionFault) -> Int {
    if let integer = value.exactInteger { return Int(clamping: integer) }
    if name != "precision", let number = value.asDouble, number == .infinity { return .max }
    throw .notAnInteger(parameter: name, type: value.typeName)
  }

  private static func limit(_ value: Value) throws(PrintOptionFault) -> Int {
    guard value.isNumber, let number = value.asDouble else {
      throw .thresholdNotNumeric(type: value.typeName)
    }
    guard !number.isNaN else { throw .thresholdIsNaN }
    return Int(exactly: number.rounded(.down)) ?? (number > 0 ? .max : .min)
  }

  private static func flag(_ value: Value) -> Bool { (try? Operations.truth(value)) ?? true }

  private static func text(_ value: Value, _ name: String) throws(PrintOptionFault) -> String {
    guard case .text(let object) = value else {
      throw .notText(parameter: name, type: value.typeName)
    }
    return object.text
  }
}
