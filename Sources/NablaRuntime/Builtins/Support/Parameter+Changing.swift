// nabla · Parameter+Changing.swift
// Parameters whose array the function changes.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Parameter where Input == ArrayObject {
  /// An array that the call changes: a variable, or a part of one; `changes:` of the builtin names it.
  static func changed(_ name: String) -> Parameter {
    Parameter(name, expecting: "an array that a variable holds") {
      value, info, evaluation throws(RuntimeFailure) in
      try value.changedArray(for: info, evaluation)
    }
  }
}

extension Parameter where Input == ArrayObject? {
  /// `out=None`: an array that takes the result; the builtin says `changes: "out"`.
  static func out(_ name: String = "out") -> Parameter {
    Parameter(
      name, expecting: "an array that a variable holds, or None", default: .some(nil),
      shownAs: "None"
    ) { value, info, evaluation throws(RuntimeFailure) in
      if case .none = value { return nil }
      guard case .array = value else {
        throw RuntimeFailure.refusing(
          info.name, "return arrays must be of ArrayType", kind: .typeError,
          help: "\(info.name)= names the variable that takes the result")
      }
      return try value.changedArray(for: info, evaluation)
    }
  }
}

extension Value {
  /// The array of a variable that the running call is about to change.
  func changedArray(
    for info: ParameterInfo, _ evaluation: Evaluation
  ) throws(RuntimeFailure) -> ArrayObject {
    guard case .array(let object) = self else { throw isNot(info) }
    guard evaluation.changes(object) else {
      throw RuntimeFailure(ValueFailure.argumentNeedsVariable(parameter: info.name))
    }
    return object
  }
}

extension Evaluation {
  /// True if the running builtin was given the array to change it.
  func changes(_ object: ArrayObject) -> Bool { changing.contains { $0 === object } }
}
