// nabla · FloatZiggurat.swift
// Normal and exponential variates in single precision.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Variates in single precision: the same layers with half the bits.
struct FloatZiggurat<Bits: BitSource> {
  var bits: Bits
  private let normalLayers = Ziggurats.normalFloat.layers
  private let exponentialLayers = Ziggurats.exponentialFloat.layers

  init(_ bits: Bits) { self.bits = bits }

  mutating func uniform() -> Float { bits.nextFloat() }

  mutating func normal() -> Float {
    while true {
      let word = bits.next32()
      let index = Int(word & 0xff)
      let place = word >> 9
      let size = Float(place) * normalLayers[index].width
      let x = word & 0x100 == 0 ? size : -size
      if place < normalLayers[index].sure { return x }
      if index == 0 { return normalTail(isNegative: place >> 8 & 1 == 1) }
      let (outer, inner) = (normalLayers[index - 1].density, normalLayers[index].density)
      let height = (outer - inner) * bits.nextFloat() + inner
      if Double(height) < exp(-0.5 * Double(x) * Double(x)) { return x }
    }
  }

  private mutating func normalTail(isNegative: Bool) -> Float {
    let tail = Float(Ziggurats.normalTail)
    while true {
      let x = -Float(Ziggurats.normalTailReciprocal) * log1pf(-bits.nextFloat())
      let y = -log1pf(-bits.nextFloat())
      if y + y > x * x { return isNegative ? -(tail + x) : tail + x }
    }
  }

  mutating func exponential() -> Float {
    while true {
      let word = bits.next32() >> 1
      let index = Int(word & 0xff)
      let place = word >> 8
      let x = Float(place) * exponentialLayers[index].width
      if place < exponentialLayers[index].sure { return x }
      if index == 0 { return Float(Ziggurats.exponentialTail) - log1pf(-bits.nextFloat()) }
      let (outer, inner) = (
        exponentialLayers[index - 1].density, exponentialLayers[index].density
      )
      let height = (outer - inner) * bits.nextFloat() + inner
      if height < expf(-x) { return x }
    }
  }

  /// An exponential variate by inversion; NumPy's logarithm has double precision here.
  mutating func inverseExponential() -> Float { Float(-log1p(-Double(bits.nextFloat()))) }

  /// A gamma variate; the formulas are those of `VariateSource.gamma`.
  mutating func gamma(_ shape: Float) -> Float {
    if shape == 1 { return exponential() }
    if shape == 0 { return 0 }
    return shape < 1 ? smallGamma(shape) : largeGamma(shape)
  }

  private mutating func smallGamma(_ shape: Float) -> Float {
    while true {
      let u = bits.nextFloat()
      let v = exponential()
      if u <= 1 - shape {
        let x = powf(u, 1 / shape)
        if x <= v { return x }
      } else {
        let y = -logf((1 - u) / shape)
        let x = powf(1 - shape + shape * y, 1 / shape)
        if x <= v + y { return x }
      }
    }
  }

  private mutating func largeGamma(_ shape: Float) -> Float {
    let b = shape - 1 / 3
    let c = 1 / (9 * b).squareRoot()
    while true {
      var (x, v): (Float, Float) = (0, 0)
      repeat {
        x = normal()
        v = 1 + c * x
      } while v <= 0
      v = v * v * v
      let u = bits.nextFloat()
      if u < 1 - 0.0331 * (x * x) * (x * x) { return b * v }
      if logf(u) < 0.5 * x * x + b * (1 - v + logf(v)) { return b * v }
    }
  }
}
