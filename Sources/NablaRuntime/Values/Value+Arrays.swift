// nabla · Value+Arrays.swift
// Arrays from values: what NumPy's `asarray` makes of them.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Value {
  /// The array that NumPy's `asarray` makes of this value; nil for what no array can hold.
  ///
  /// - Throws: rows of unequal shapes; integers beyond 64 bits.
  package func makeArray() throws(RuntimeFailure) -> AnyArray? {
    try makeArray(site: .elsewhere)
  }

  /// The same, for items that stand at `site`; `takingLargeIntegers` makes them floats.
  func makeArray(
    site: ArrayMakingError.Site, takingLargeIntegers: Bool = false
  ) throws(RuntimeFailure) -> AnyArray? {
    switch self {
    case .array(let object): return object.array
    case .list(let items): return try Self.array(of: items, site, takingLargeIntegers)
    case .tuple(let object): return try Self.array(of: object.items, site, takingLargeIntegers)
    case .range(let range): return try range.array()
    case .instance(let object): return object.content.array
    case .bigInteger(let object) where !takingLargeIntegers:
      throw RuntimeFailure(
        ArrayMakingError.integerTooLarge(digits: object.value.description, path: [], site: site))
    default: return elementScalar.map { AnyArray($0) }
    }
  }

  private static func array(
    of items: [Value], _ site: ArrayMakingError.Site, _ takesLargeIntegers: Bool
  ) throws(RuntimeFailure) -> AnyArray? {
    if let plain = try plainArray(items) { return plain }
    var maker = ArrayMaker(takingLargeIntegers: takesLargeIntegers, takingTexts: true)
    switch maker.inspect(items, site: site) {
    case nil: return try maker.make(items)
    case .notANumber: return nil
    case .failure(let error): throw RuntimeFailure(error)
    }
  }

  /// The array of items that all are Python integers, or all Python floats; nil for anything else.
  static func plainArray(_ items: [Value]) throws(RuntimeFailure) -> AnyArray? {
    switch items.first {
    case .int:
      var elements: [Int64] = []
      elements.reserveCapacity(items.count)
      for item in items {
        guard case .int(let value) = item else { return nil }
        elements.append(value)
      }
      return try Operations.wrapping { () throws(ArrayError) in
        .int64(try NDArray.copying(elements))
      }
    case .float:
      var elements: [Double] = []
      elements.reserveCapacity(items.count)
      for item in items {
        guard case .float(let value) = item else { return nil }
        elements.append(value)
      }
      return try Operations.wrapping { () throws(ArrayError) in
        .float64(try NDArray.copying(elements))
      }
    default: return nil
    }
  }
}

extension RangeObject {
  /// The numbers of the range.
  fileprivate func array() throws(RuntimeFailure) -> AnyArray {
    do {
      return try AnyArray.range(from: .int(start), to: .int(stop), by: .int(step))
    } catch {
      throw RuntimeFailure(error)
    }
  }
}

extension Value {
  /// What keeps this from being an array, in words: `a list that holds a text`.
  package var arrayObstacle: String {
    guard let items = try? iterationItems(), !isTextValue else { return typeDescription }
    guard let foreign = items.first(where: { !$0.isArrayItem && !$0.isText }) else {
      return typeDescription
    }
    if case .tuple = self { return "a tuple that holds \(foreign.typeDescription)" }
    return "a list that holds \(foreign.typeDescription)"
  }

  private var isTextValue: Bool { if case .text = self { true } else { false } }
}
