// nabla · Globals.swift
// The variables of a session.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaDiagnostics
import NablaSyntax

/// The variables of a session, by the numbers of their names.
struct Globals {
  /// Where a variable got its value: the statement, for notes in messages.
  struct Origin {
    let source: SourceText
    let span: SourceSpan
  }

  /// What a failed input must put back.
  private enum Change {
    case rebound(NameID, old: Value?, origin: Origin?)
    case written(NameID, ArrayPatch)
    case drawn(RandomState, RandomStream, SeedSequence?)
  }

  /// An earlier input and what it changed.
  private struct PastInput {
    let source: SourceText
    let changes: [Change]
    /// About how much memory the old values take.
    let bytes: Int
  }

  /// How many inputs can be taken back, and how much memory their old values may take together.
  private static let (mostPast, mostPastBytes) = (100, 64 << 20)

  private var values: [Value?] = []
  private var origins: [Origin?] = []
  /// The input in which a variable was last rebound; its elements need no saving after that.
  private var rebindings: [Int32] = []
  private var changes: [Change] = []
  private var input: Int32 = 0
  /// The text of the input that runs.
  private var source: SourceText?
  /// Whether what inputs change is kept, to be taken back later.
  var keepsPast = false
  /// What earlier inputs changed, the newest last.
  private var past: [PastInput] = []

  /// The value of a variable; nil if it is not set.
  subscript(name: NameID) -> Value? {
    name.index < values.count ? values[name.index] : nil
  }

  /// Where a variable was set.
  func origin(of name: NameID) -> Origin? {
    name.index < origins.count ? origins[name.index] : nil
  }

  /// The names of all variables that are set.
  var names: [NameID] {
    values.indices.compactMap { values[$0] == nil ? nil : NameID(rawValue: Int32($0)) }
  }

  // MARK: - Inputs

  /// Starts an input: what it changes is remembered until it ends.
  mutating func begin(_ source: SourceText? = nil) {
    if keepsPast { archive() }
    input &+= 1
    self.source = source
    changes.removeAll(keepingCapacity: true)
  }

  /// Puts everything back that the input changed, newest change first.
  mutating func rollBack() {
    takeBack(changes)
    changes.removeAll(keepingCapacity: true)
  }

  /// Puts back what the newest earlier input changed that changed anything.
  ///
  /// - Returns: That input; nil if none is kept.
  mutating func undo() -> SourceText? {
    guard let last = past.popLast() else { return nil }
    takeBack(last.changes)
    return last.source
  }

  /// Forgets what earlier inputs changed.
  mutating func forgetPast() {
    past = []
    changes = []
  }

  /// Keeps what the input that has ended changed.
  private mutating func archive() {
    guard let source, !changes.isEmpty else { return }
    let bytes = changes.reduce(0) { sum, change in
      guard case .rebound(_, let old?, _) = change else { return sum }
      return sum + 8 * old.elementCount
    }
    past.append(PastInput(source: source, changes: changes, bytes: bytes))
    var total = past.reduce(0) { $0 + $1.bytes }
    while past.count > Self.mostPast || total > Self.mostPastBytes {
      total -= past.removeFirst().bytes
    }
  }

  private mutating func takeBack(_ changes: [Change]) {
    for change in changes.reversed() {
      switch change {
      case .rebound(let name, let old, let origin):
        values[name.index] = old
        origins[name.index] = origin
      case .written(let name, let patch):
        guard let value = values[name.index] else { continue }
        values[name.index] = nil
        values[name.index] = patch.undone(on: value)
      case .drawn(let state, let stream, let seed):
        state.stream = stream
        state.seed = seed
        state.savedInput = -1
      }
    }
  }

  // MARK: - Changes

  /// Remembers the state of a generator that is about to change.
  mutating func save(_ state: RandomState) {
    guard state.savedInput != input else { return }
    state.savedInput = input
    changes.append(.drawn(state, state.stream, state.seed))
  }

  /// Binds a variable to a value, or unbinds it.
  mutating func set(_ name: NameID, _ value: Value?, origin: Origin?) {
    noteRebinding(of: name)
    values[name.index] = value
    origins[name.index] = origin
  }

  /// Takes a variable's value out, to be changed in place and put back with `putBack`.
  ///
  /// - Parameter patch: What the change will overwrite; nil if the whole value must be remembered.
  mutating func take(_ name: NameID, saving patch: ArrayPatch?) -> Value? {
    grow(to: name)
    if rebindings[name.index] != input {
      if let patch {
        changes.append(.written(name, patch))
      } else {
        noteRebinding(of: name)
      }
    }
    let value = values[name.index]
    values[name.index] = nil
    return value
  }

  /// Puts a changed value back.
  mutating func putBack(_ name: NameID, _ value: Value?) { values[name.index] = value }

  /// True if a change of this variable's elements must be remembered.
  func needsSaving(_ name: NameID) -> Bool {
    name.index < rebindings.count && rebindings[name.index] != input
  }

  private mutating func noteRebinding(of name: NameID) {
    grow(to: name)
    guard rebindings[name.index] != input else { return }
    rebindings[name.index] = input
    changes.append(.rebound(name, old: values[name.index], origin: origins[name.index]))
  }

  private mutating func grow(to name: NameID) {
    while values.count <= name.index {
      values.append(nil)
      origins.append(nil)
      rebindings.append(0)
    }
  }
}
