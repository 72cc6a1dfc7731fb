// nabla · FactName.swift
// The name of an error fact: its enum and its case.
// SPDX-License-Identifier: Apache-2.0

import NablaRuntime
import NablaSyntax

/// The name of an error fact: `GradientError.tooFewSamples`.
struct FactName: Hashable, CustomStringConvertible {
  let type: String
  let label: String

  init(type: String, label: String) {
    self.type = type
    self.label = label
  }

  var description: String { "\(type).\(label)" }

  /// The names of a fact and of the facts that it wraps.
  static func all(of fact: Any) -> [FactName] {
    if let placed = fact as? PlacedFact { return all(of: placed.fact) }
    let mirror = Mirror(reflecting: fact)
    let type = String(describing: Swift.type(of: fact))
    guard mirror.displayStyle == .enum else { return [] }
    guard let child = mirror.children.first else {
      return [FactName(type: type, label: "\(fact)")]
    }
    let own = FactName(type: type, label: child.label ?? "")
    let isWrapper = Mirror(reflecting: child.value).displayStyle == .enum
    return [own] + (isWrapper ? all(of: child.value) : [])
  }
}
