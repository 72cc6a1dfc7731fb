// nabla · PlacedFact.swift
// A fact of the array engine at the argument that it is about.
// SPDX-License-Identifier: Apache-2.0

/// A fact whose place is known better where it is caught.
package struct PlacedFact: Fact {
  package let fact: any Fact
  private let place: FaultPlace

  package init(_ fact: any Fact, at place: FaultPlace) {
    self.fact = fact
    self.place = place
  }

  package var wording: Wording {
    var wording = fact.wording
    if wording.place == .whole { wording.place = place }
    return wording
  }
}
