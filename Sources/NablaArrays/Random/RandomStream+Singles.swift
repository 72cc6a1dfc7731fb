// nabla · RandomStream+Singles.swift
// Arrays of variates in single precision.
// SPDX-License-Identifier: Apache-2.0

/// A distribution that NumPy also draws from in single precision.
package enum SingleDistribution: Sendable {
  case random, standardNormal, standardExponential, inverseExponential
  case standardGamma
}

extension RandomStream {
  /// Draws variates in single precision; `shapes` are those of the gamma distribution.
  package mutating func drawSingle(
    _ distribution: SingleDistribution, shapes: AnyArray? = nil, size: [Int]?
  ) throws(RandomError) -> AnyArray {
    let arrays = shapes.map { [$0] } ?? []
    try Self.check(arrays, [.init("shape", .nonNegative)])
    let shape = try VariateShape(size: size, arrays)
    return .float32(try run(SingleJob(distribution: distribution, shape: shape)))
  }
}

private struct SingleJob: VariateJob {
  let distribution: SingleDistribution
  let shape: VariateShape

  func run<Source: VariateSource>(_ source: inout Source) throws(RandomError) -> NDArray<Float> {
    var stream = FloatZiggurat(source.bits)
    defer { source.bits = stream.bits }
    return try RandomStream.inEngine { () throws(ArrayError) in
      try NDArray.make(shape: shape.shape) { target in
        for place in target.indices {
          target[place] =
            switch distribution {
            case .random: stream.uniform()
            case .standardNormal: stream.normal()
            case .standardExponential: stream.exponential()
            case .inverseExponential: stream.inverseExponential()
            case .standardGamma: stream.gamma(Float(shape.parameters[0][place]))
            }
        }
      }
    }
  }
}
