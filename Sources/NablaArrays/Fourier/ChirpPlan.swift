// nabla · ChirpPlan.swift
// Fourier transforms of lengths with large prime factors.
// SPDX-License-Identifier: Apache-2.0

/// How to transform a list whose length has large prime factors, by way of a convolution.
///
/// With `jk = (j² + k² − (j − k)²)/2` the transform is a convolution with a chirp, `exp(πi·j²/n)`
/// (L. Bluestein, 1970), and convolutions are done by transforms of a length with small factors.
///
/// - Complexity: O(*n* log *n*).
struct ChirpPlan {
  let length: Int
  private let inner: MixedRadixPlan
  private let chirp: [Complex128]
  /// The transformed chirp, divided by the inner length; it is the same read backwards.
  private let transformedChirp: [Complex128]

  /// - Throws: `outOfMemory`.
  init(_ length: Int) throws(ArrayError) {
    self.length = length
    inner = MixedRadixPlan(FourierCost.smoothLength(atLeast: 2 * length - 1))
    let roots = RootsOfUnity(2 * length)
    var square = 0
    var chirp = [Complex128(1)]
    chirp.reserveCapacity(length)
    for place in 1..<max(length, 1) where length > 1 {
      square += 2 * place - 1
      if square >= 2 * length { square -= 2 * length }
      chirp.append(roots[square])
    }
    self.chirp = chirp
    let size = inner.length
    let scale = 1 / Double(size)
    let work = try NDArray<Complex128>.allocate(shape: [2, size])
    // Safe: the work array has room for the elements and as many to spare.
    let elements = work.base
    elements.update(repeating: .zero, count: size)
    for place in 0..<length {
      let value = Complex128(chirp[place].real * scale, chirp[place].imaginary * scale)
      elements[place] = value
      if place > 0 { elements[size - place] = value }
    }
    inner.run(elements, elements + size, .forward, scale: 1)
    transformedChirp = (0..<(size / 2 + 1)).map { elements[$0] }
  }

  /// How many elements `run` needs to spare.
  var spareCount: Int { 2 * inner.length }

  /// Transforms the elements in place.
  func run(
    _ elements: UnsafeMutablePointer<Complex128>, _ spare: UnsafeMutablePointer<Complex128>,
    _ direction: FourierDirection, scale: Double
  ) {
    let size = inner.length
    // Safe: `spare` has room for twice the inner length, `elements` for the length.
    for place in 0..<length { spare[place] = elements[place].turned(by: chirp[place], direction) }
    let zero = Complex128(spare[0].real * 0, spare[0].imaginary * 0)
    for place in length..<size { spare[place] = zero }
    inner.run(spare, spare + size, .forward, scale: 1)
    let other: FourierDirection = direction == .forward ? .backward : .forward
    for place in 0..<size {
      let weight = transformedChirp[min(place, size - place)]
      spare[place] = spare[place].turned(by: weight, other)
    }
    inner.run(spare, spare + size, .backward, scale: 1)
    for place in 0..<length {
      let value = spare[place].turned(by: chirp[place], direction)
      elements[place] = Complex(value.real * scale, value.imaginary * scale)
    }
  }
}
