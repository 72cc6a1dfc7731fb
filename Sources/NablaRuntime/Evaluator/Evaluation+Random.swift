// nabla · Evaluation+Random.swift
// Random numbers of the session, and of the generator a method belongs to.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Evaluation {
  /// The state that NumPy's older functions draw from: the receiver's, or the session's own.
  var legacyState: RandomState {
    if let receiver = randomReceiver, receiver.role == .legacy { return receiver.state }
    if let state = sessionRandom { return state }
    let seed = SeedSequence(entropy: settings.entropy())
    let state = RandomState(
      RandomStream(BitGenerator(.mt19937, seed: seed), isLegacy: true), seed: nil)
    sessionRandom = state
    return state
  }

  /// The state that the running method draws from.
  func randomState(at place: BuiltinPlaces) -> RandomState {
    if place == .random { return legacyState }
    return randomReceiver?.state ?? legacyState
  }

  /// Lets `body` draw from a state, which a failed input gets back.
  func draw<Result, Failure: Fact>(
    from state: RandomState, at place: BuiltinPlaces,
    _ body: (inout RandomStream) throws(Failure) -> Result
  ) throws(RuntimeFailure) -> Result {
    globals.save(state)
    state.stream.isLegacy = place == .random
    do throws(Failure) {
      return try body(&state.stream)
    } catch {
      throw RuntimeFailure(error)
    }
  }

  /// The same for the state that the running function draws from.
  func draw<Result>(
    at place: BuiltinPlaces, _ body: (inout RandomStream) throws(RandomError) -> Result
  ) throws(RuntimeFailure) -> Result {
    try draw(from: randomState(at: place), at: place, body)
  }
}

extension Builtin {
  /// The function as a method of a generator.
  func bound(to receiver: RandomObject) -> Builtin {
    let inner = body
    return Builtin(self) { evaluation, arguments throws(RuntimeFailure) in
      let outer = evaluation.randomReceiver
      evaluation.randomReceiver = receiver
      defer { evaluation.randomReceiver = outer }
      return try inner(evaluation, arguments)
    }
  }
}
