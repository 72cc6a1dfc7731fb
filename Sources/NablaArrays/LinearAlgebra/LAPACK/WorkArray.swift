// nabla · WorkArray.swift
// Memory that routines of LAPACK ask for.
// SPDX-License-Identifier: Apache-2.0

/// Memory that a routine of LAPACK asks for.
struct WorkArray<Element: BitwiseCopyable> {
  private let storage: Storage<Double>
  /// The first element. Valid while the work array lives.
  let base: UnsafeMutablePointer<Element>
  /// As Fortran counts it.
  let size: Int32

  /// - Throws: `array` with `outOfMemory`; `tooLong` for what Fortran cannot count.
  init(_ size: Int) throws(LinearAlgebraError) {
    guard let counted = Int32(exactly: size) else { throw .tooLong(length: size) }
    let doubles = (max(size, 1) * MemoryLayout<Element>.stride + 7) / 8
    guard let storage = Storage<Double>.allocate(doubles) else {
      throw .array(.outOfMemory(shape: [doubles], dtype: .float64))
    }
    self.storage = storage
    // Safe: the block has room for `size` elements, and is aligned for every dtype.
    self.base = UnsafeMutableRawPointer(storage.base).bindMemory(to: Element.self, capacity: size)
    self.size = counted
  }
}

extension WorkArray where Element: LinearElement {
  /// The best size, as a routine wrote it when it was asked for.
  init(answer: Element) throws(LinearAlgebraError) { try self.init(max(Int(answer.realPart), 1)) }
}
