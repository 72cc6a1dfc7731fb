// nabla · ZigguratSource.swift
// Normal and exponential variates from layers.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The source of NumPy's generators: variates from the ziggurat's layers.
struct ZigguratSource<Bits: BitSource>: VariateSource {
  var bits: Bits
  private let normalLayers = Ziggurats.normal.layers
  private let exponentialLayers = Ziggurats.exponential.layers

  static var isLegacy: Bool { false }

  init(_ bits: Bits) { self.bits = bits }

  @inline(__always)
  mutating func normal() -> Double {
    let word = bits.next64()
    let index = Int(truncatingIfNeeded: word & 0xff)
    let place = word >> 9 & 0x000f_ffff_ffff_ffff
    let layer = normalLayers[index]
    let size = Double(Int64(truncatingIfNeeded: place)) * layer.width
    let x = word & 0x100 == 0 ? size : -size
    if place < layer.sure { return x }
    return rareNormal(index, place, x)
  }

  /// What one draw in a hundred needs: the tail, the density itself, or another draw.
  @inline(never)
  private mutating func rareNormal(_ index: Int, _ place: UInt64, _ x: Double) -> Double {
    if index == 0 { return normalTail(isNegative: place >> 8 & 1 == 1) }
    let (outer, inner) = (normalLayers[index - 1].density, normalLayers[index].density)
    let height = (outer - inner) * bits.nextDouble() + inner
    return height < exp(-0.5 * x * x) ? x : normal()
  }

  /// A variate beyond the last layer (G. Marsaglia, *Technometrics* 6 (1964), 101).
  private mutating func normalTail(isNegative: Bool) -> Double {
    while true {
      let x = -Ziggurats.normalTailReciprocal * log1p(-bits.nextDouble())
      let y = -log1p(-bits.nextDouble())
      if y + y > x * x {
        return isNegative ? -(Ziggurats.normalTail + x) : Ziggurats.normalTail + x
      }
    }
  }

  @inline(__always)
  mutating func exponential() -> Double {
    let word = bits.next64() >> 3
    let index = Int(truncatingIfNeeded: word & 0xff)
    let place = word >> 8
    let layer = exponentialLayers[index]
    let x = Double(Int64(truncatingIfNeeded: place)) * layer.width
    if place < layer.sure { return x }
    return rareExponential(index, x)
  }

  @inline(never)
  private mutating func rareExponential(_ index: Int, _ x: Double) -> Double {
    if index == 0 { return Ziggurats.exponentialTail - log1p(-bits.nextDouble()) }
    let (outer, inner) = (exponentialLayers[index - 1].density, exponentialLayers[index].density)
    let height = (outer - inner) * bits.nextDouble() + inner
    return height < exp(-x) ? x : exponential()
  }
}
