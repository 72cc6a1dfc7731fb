// nabla · Parameter+LinearAlgebra.swift
// Parameters of functions of matrices.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Parameter where Input == NormOrder {
  /// Which norm: a number, infinity, a name, or None.
  static func normOrder(_ name: String = "ord", default absent: NormOrder = .standard) -> Parameter
  {
    let text =
      switch absent {
      case .standard: "None"
      case .number(let number): "\(Int(number))"
      case .named(let name): "'\(name)'"
      }
    return Parameter(
      name, expecting: "a number, 'fro', 'nuc' or None", default: absent, shownAs: text
    ) { value, info, _ throws(RuntimeFailure) in
      switch value {
      case .none: return .standard
      case .text(let object): return .named(object.text)
      default:
        guard let number = value.asDouble else { throw value.isNot(info) }
        return .number(number)
      }
    }
  }
}

extension Parameter where Input == Double? {
  /// A number, or nil for None and where it is left out.
  static func optionalNumber(_ name: String) -> Parameter {
    Parameter(name, expecting: "a number or None", default: .some(nil), shownAs: "None") {
      value, info, _ throws(RuntimeFailure) in
      if case .none = value { return nil }
      guard let number = value.asDouble else { throw value.isNot(info) }
      return number
    }
  }
}

extension Parameter where Input == Value? {
  /// Any value, None among them; nil where the argument is left out.
  static func given(_ name: String) -> Parameter {
    Parameter(name, expecting: "a value", default: .some(nil), shownAs: "None") {
      value, _, _ throws(RuntimeFailure) in value
    }
  }

  /// `axes=`: for each operand and the result which axes a product works on.
  static func coreAxes() -> Parameter {
    Parameter(
      "axes", passing: .keywordOnly, expecting: "a list of integers or tuples of them",
      default: .some(nil), shownAs: "<no value>"
    ) { value, _, _ throws(RuntimeFailure) in value }
  }
}

extension Parameter where Input == Int? {
  /// `axis=`: which axis a product works on, for all of its operands.
  static func coreAxis() -> Parameter {
    Parameter(
      "axis", passing: .keywordOnly, expecting: "an integer", default: .some(nil),
      shownAs: "<no value>"
    ) { value, info, _ throws(RuntimeFailure) in
      guard let integer = value.asInt else { throw value.isNot(info) }
      return integer
    }
  }
}

extension Parameter where Input == Bool? {
  /// `keepdims=`: whether the axis that a product works on stays; nil where it is left out.
  static func keptAxis() -> Parameter {
    Parameter(
      "keepdims", passing: .keywordOnly, expecting: "True or False", default: .some(nil),
      shownAs: "False"
    ) { value, info, _ throws(RuntimeFailure) in
      guard case .bool(let flag) = value else {
        throw .refusing(info.name, "'keepdims' must be a boolean", kind: .typeError)
      }
      return flag
    }
  }
}

extension FactorMode {
  /// The mode of a name.
  static func named(_ name: String) throws(RuntimeFailure) -> FactorMode {
    if let mode = FactorMode(rawValue: name) { return mode }
    throw RuntimeFailure(
      CallError.wrongValue(
        parameter: "mode", reason: "Unrecognized mode '\(name)'",
        help: "modes are 'reduced', 'complete', 'r' and 'raw'"))
  }
}

/// Which triangle of a symmetric matrix is read.
enum MatrixTriangle: Sendable {
  case lower, upper
  var isUpper: Bool { self == .upper }
}

extension Parameter where Input == MatrixTriangle {
  /// `UPLO='L'`.
  static func triangle() -> Parameter {
    Parameter("UPLO", expecting: "'L' or 'U'", default: .lower, shownAs: "'L'") {
      value, info, _ throws(RuntimeFailure) in
      guard case .text(let object) = value else { throw value.isNot(info) }
      switch object.text {
      case "L", "l": return .lower
      case "U", "u": return .upper
      default:
        throw RuntimeFailure(
          CallError.wrongValue(
            parameter: info.name,
            reason: "UPLO argument must be 'L' or 'U', not '\(object.text)'", help: nil))
      }
    }
  }
}

extension Value {
  /// Several named results in one.
  static func record(_ name: String, _ fields: (name: String, value: AnyArray)...) -> Value {
    .record(RecordObject(name, fields.map { ($0.name, Value($0.value)) }))
  }
}
