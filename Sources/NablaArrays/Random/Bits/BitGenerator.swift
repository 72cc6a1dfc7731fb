// nabla · BitGenerator.swift
// A bit generator of any kind.
// SPDX-License-Identifier: Apache-2.0

/// A bit generator of any of NumPy's kinds: a value, the state of the stream.
package enum BitGenerator: Sendable {
  case pcg64(PCG64)
  case pcg64dxsm(PCG64DXSM)
  case mt19937(MersenneTwister)
  case philox(Philox)
  case sfc64(SFC64)

  /// The kinds, by NumPy's names.
  package enum Kind: String, CaseIterable, Sendable {
    case pcg64 = "PCG64"
    case pcg64dxsm = "PCG64DXSM"
    case mt19937 = "MT19937"
    case philox = "Philox"
    case sfc64 = "SFC64"
  }

  package init(_ kind: Kind, seed: SeedSequence) {
    switch kind {
    case .pcg64: self = .pcg64(PCG64(seed: seed))
    case .pcg64dxsm: self = .pcg64dxsm(PCG64DXSM(seed: seed))
    case .mt19937: self = .mt19937(MersenneTwister(seed: seed))
    case .philox: self = .philox(Philox(seed: seed))
    case .sfc64: self = .sfc64(SFC64(seed: seed))
    }
  }

  package var kind: Kind {
    switch self {
    case .pcg64: .pcg64
    case .pcg64dxsm: .pcg64dxsm
    case .mt19937: .mt19937
    case .philox: .philox
    case .sfc64: .sfc64
    }
  }
}
