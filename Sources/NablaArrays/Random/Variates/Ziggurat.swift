// nabla · Ziggurat.swift
// The layers that cover a density.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The 256 layers of equal area that cover a falling density: a random layer, a random place in it,
/// and nearly always it lies under the density.
///
/// Everything is computed by the construction itself. NumPy's tables are of three origins, and a
/// stream is the same only if every bit of them is: the notes below say where they depart.
///
/// - Source: G. Marsaglia and W. W. Tsang, *J. Stat. Softw.* 5 (2000), 8.
struct Ziggurat<Word: FixedWidthInteger & Sendable, Real: BinaryFloatingPoint & Sendable>: Sendable
{
  struct Layer {
    /// The width of the layer by the number of words.
    var width: Real
    /// Words below this lie under the density for sure.
    var sure: Word
    /// The density at the layer's edge.
    var density: Real
  }

  /// The layers; the first is the one at the bottom, with the tail.
  var layers: [Layer]
}

/// All tables; made at the first draw that wants them.
enum Ziggurats {
  static let normalTail = 3.6541528853610088
  static let normalTailReciprocal = 0.27366123732975828
  static let exponentialTail = 7.69711747013105

  static let normal: Ziggurat<UInt64, Double> = {
    let (places, densities, bottom) = normalEdges
    let scale = 0x1p52
    var layers = (0..<256).map { index in
      Ziggurat<UInt64, Double>.Layer(
        width: places[index] / scale, sure: 0, density: densities[index])
    }
    layers[0].width = bottom / scale
    layers[0].sure = UInt64((normalTail * densities[255] / normalArea * scale).rounded())
    for index in 2..<256 {
      layers[index].sure = UInt64((places[index - 1] / places[index] * scale).rounded())
    }
    return Ziggurat(layers: layers)
  }()

  /// The area of a layer of the normal density.
  private static let normalArea = 0.004928673233974652

  /// The edges of the normal density's layers, in the plain arithmetic that NumPy's table shows.
  private static let normalEdges: (places: [Double], densities: [Double], bottom: Double) = {
    var places = [Double](repeating: 0, count: 256)
    var densities = [Double](repeating: 1, count: 256)
    places[255] = normalTail
    densities[255] = exp(-0.5 * normalTail * normalTail)
    for index in (1..<255).reversed() {
      let x = sqrt(-2 * log(normalArea / places[index + 1] + densities[index + 1]))
      places[index] = x
      densities[index] = exp(-0.5 * x * x)
      // The one density that NumPy's table has rounded the other way.
      if index == 38 { densities[index] = densities[index].nextUp }
    }
    return (places, densities, normalArea / densities[255])
  }()

  static let normalFloat: Ziggurat<UInt32, Float> = {
    // Single precision is what exact layers round to; doubles are exact enough for that.
    let layers = normal.layers.map { layer in
      Ziggurat<UInt32, Float>.Layer(
        width: Float(layer.width * 0x1p29),
        sure: UInt32((Double(layer.sure) * 0x1p-29).rounded()), density: Float(layer.density))
    }
    return Ziggurat(layers: layers)
  }()

  static let exponential: Ziggurat<UInt64, Double> = {
    let scale = 0x1p53
    let tail = DoublePair(exponentialTail, exponentialTailRest)
    let last = (-tail).exponential
    let area = (tail + DoublePair(1)) * last
    let bottom = area / last
    var layers = [Ziggurat<UInt64, Double>.Layer](
      repeating: .init(width: 0, sure: 0, density: 1), count: 256)
    layers[0].width = bottom.high / scale
    layers[0].sure = 2 * (tail / bottom * DoublePair(0x1p52)).floor
    var (x, density) = (tail, last)
    for index in (1..<256).reversed() {
      layers[index].width = x.high / scale
      layers[index].density = density.high
      guard index > 1 else { break }
      density = area / x + density
      let inner = -density.logarithm
      // 52 bits, then a zero.
      layers[index].sure = 2 * (inner / x * DoublePair(0x1p52)).floor
      x = inner
    }
    return Ziggurat(layers: layers)
  }()

  /// What the start of the exponential tail is more than its double.
  private static let exponentialTailRest = -3.6248703662405964e-16

  static let exponentialFloat: Ziggurat<UInt32, Float> = {
    var layers = exponential.layers.map { layer in
      Ziggurat<UInt32, Float>.Layer(
        width: Float(layer.width * 0x1p30),
        sure: UInt32((Double(layer.sure) * 0x1p-30).rounded()), density: Float(layer.density))
    }
    // NumPy's table went through nine decimal digits, which turned the rounding of four numbers.
    layers[226].width = layers[226].width.nextUp
    for index in [128, 154, 171] { layers[index].density = layers[index].density.nextDown }
    return Ziggurat(layers: layers)
  }()
}
