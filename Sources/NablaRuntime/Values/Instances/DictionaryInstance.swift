// nabla · DictionaryInstance.swift
// Python's dictionaries, as NumPy gives them; programs read them only.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// A dictionary whose keys are texts, in the order they were put in.
struct DictionaryInstance: Instance {
  let entries: [(key: String, value: Value)]

  init(_ entries: [(key: String, value: Value)]) { self.entries = entries }

  /// The value of a key.
  subscript(key: String) -> Value? { entries.first { $0.key == key }?.value }

  var typeName: String { "dict" }
  var typeDescription: String { "a dictionary" }
  var methodPlaces: BuiltinPlaces { .dictionaryMethod }
  var items: [Value]? { entries.map { .text($0.key) } }

  func reprText(_ options: PrintOptions) -> String {
    let parts = entries.map { entry in
      PythonText.repr(entry.key) + ": " + Describer.repr(entry.value, options)
    }
    return "{" + parts.joined(separator: ", ") + "}"
  }

  func element(at index: Value) throws(RuntimeFailure) -> Value? {
    if case .text(let object) = index, let value = self[object.text] { return value }
    throw RuntimeFailure.refusing("key", Describer.repr(index), kind: .keyError)
  }

  func contains(_ value: Value, _ evaluation: Evaluation) throws(RuntimeFailure) -> Bool? {
    guard case .text(let object) = value else { return false }
    return self[object.text] != nil
  }

  func isEqual(
    to other: any Instance, _ evaluation: Evaluation
  ) throws(RuntimeFailure) -> Bool {
    guard let other = other as? DictionaryInstance, other.entries.count == entries.count else {
      return false
    }
    for entry in entries {
      guard let peer = other[entry.key],
        try Operations.isEqual(entry.value, peer, evaluation)
      else { return false }
    }
    return true
  }
}
