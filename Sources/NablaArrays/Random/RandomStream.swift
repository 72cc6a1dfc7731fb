// nabla · RandomStream.swift
// A stream of variates: a value.
// SPDX-License-Identifier: Apache-2.0

/// A stream of variates: a bit generator, and how variates are made of its bits. A value, so that a copy
/// is all it takes to go back.
package struct RandomStream: Sendable {
  package var bits: BitGenerator
  /// Whether variates are made as by NumPy's older functions.
  package var isLegacy: Bool
  /// The second of a pair of normal variates of the older functions.
  package var keptNormal: Double?

  package init(_ bits: BitGenerator, isLegacy: Bool = false) {
    self.bits = bits
    self.isLegacy = isLegacy
  }

  /// Runs a job on the stream.
  mutating func run<Job: VariateJob>(_ job: Job) throws(RandomError) -> Job.Result {
    switch bits {
    case .pcg64(let source):
      try run(job, source) { .pcg64($0) }
    case .mt19937(let source):
      try run(job, source) { .mt19937($0) }
    case .pcg64dxsm(let source):
      try run(job, source) { .pcg64dxsm($0) }
    case .philox(let source):
      try run(job, source) { .philox($0) }
    case .sfc64(let source):
      try run(job, source) { .sfc64($0) }
    }
  }

  private mutating func run<Job: VariateJob, Bits: BitSource>(
    _ job: Job, _ bits: Bits, _ wrap: (Bits) -> BitGenerator
  ) throws(RandomError) -> Job.Result {
    if isLegacy {
      var source = LegacySource(bits: bits, kept: keptNormal)
      let result = try job.run(&source)
      self.bits = wrap(source.bits)
      keptNormal = source.kept
      return result
    }
    var source = ZigguratSource(bits)
    let result = try job.run(&source)
    self.bits = wrap(source.bits)
    return result
  }
}

/// What is done with a stream, for a source of any kind.
protocol VariateJob {
  associatedtype Result
  func run<Source: VariateSource>(_ source: inout Source) throws(RandomError) -> Result
}
