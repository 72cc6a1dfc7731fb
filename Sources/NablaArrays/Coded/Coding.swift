// nabla · Coding.swift
// What the integers of an array stand for, if not for themselves.
// SPDX-License-Identifier: Apache-2.0

/// What the integers of an array stand for: dates, durations, or the texts of a table.
///
/// Whatever moves elements moves the integers, and asks for nothing else. What has two arrays brings
/// them to one coding first (`AnyArray.aligned`).
public enum Coding: Sendable {
  /// Units since 1970, or NaT.
  case date(TimeUnit)
  /// Units, or NaT.
  case duration(TimeUnit)
  /// Places in a table, of texts of at most `width` code points.
  case text(TextTable, width: Int)

  /// The dtype of arrays with this coding.
  public var dtype: DType {
    switch self {
    case .date(let unit): .datetime64(unit)
    case .duration(let unit): .timedelta64(unit)
    case .text(_, let width): .text(width)
    }
  }

  /// The element that an integer stands for.
  func scalar(_ code: Int64) -> Scalar {
    switch self {
    case .date(let unit): .date(code, unit)
    case .duration(let unit): .duration(code, unit)
    case .text(let table, _): .text(table[code])
    }
  }

  /// True for dates and durations, which may be NaT.
  var isTime: Bool {
    switch self {
    case .date, .duration: true
    case .text: false
    }
  }
}

extension AnyArray {
  /// What the elements stand for; nil for truth values and numbers.
  package var coding: Coding? {
    if case .coded(_, let coding) = self { coding } else { nil }
  }

  /// An array of texts, in row-major order.
  ///
  /// - Parameter width: The number of code points of the dtype; the longest text's by default.
  /// - Throws: `outOfMemory`.
  package static func texts(
    _ texts: [String], shape: [Int], width: Int? = nil
  ) throws(ArrayError) -> AnyArray {
    let (table, codes) = TextTable.make(texts)
    let array = try NDArray.make(shape: shape) { _ = $0.initialize(fromContentsOf: codes) }
    return .coded(array, .text(table, width: width ?? max(table.width, 1)))
  }

  /// An array of dates or durations in row-major order.
  ///
  /// - Throws: `outOfMemory`.
  package static func times(
    _ values: [Int64], shape: [Int], _ coding: Coding
  ) throws(ArrayError) -> AnyArray {
    .coded(try NDArray.make(shape: shape) { _ = $0.initialize(fromContentsOf: values) }, coding)
  }

  /// Dates, durations or texts one by one, in row-major order and in a dtype that holds them all.
  ///
  /// - Throws: what casts throw.
  package static func elements(
    _ scalars: [Scalar], shape: [Int], _ dtype: DType
  ) throws(ArrayError) -> AnyArray {
    if case .text(let width) = dtype {
      return try texts(scalars.map(\.strText), shape: shape, width: width)
    }
    var values: [Int64] = []
    values.reserveCapacity(scalars.count)
    for scalar in scalars {
      switch scalar {
      case .date(let value, let unit) where dtype == .datetime64(unit): values.append(value)
      case .duration(let value, let unit) where dtype == .timedelta64(unit): values.append(value)
      default: values.append(try AnyArray(scalar).astype(dtype).codes.elements[0])
      }
    }
    let unit = dtype.timeUnit ?? .generic
    return try times(values, shape: shape, dtype.kind == "M" ? .date(unit) : .duration(unit))
  }

  /// Each text as a function changes it; equal ones are changed once.
  ///
  /// - Parameter width: What the texts are as wide as at least.
  /// - Throws: `outOfMemory`.
  package func mappingTexts(
    width: Int? = nil, _ change: (String) -> String
  ) throws(ArrayError) -> AnyArray {
    guard case .coded(let codes, .text(let table, _)) = self else { return self }
    let (changed, places) = table.mapped(change)
    return .coded(
      try codes.recoded(places), .text(changed, width: max(width ?? 1, changed.width, 1)))
  }

  /// What a function makes of each text; equal ones are looked at once.
  ///
  /// - Throws: `outOfMemory`.
  package func mappingTexts<Element: ArrayElement>(
    to make: (String) -> Element
  ) throws(ArrayError) -> AnyArray {
    guard case .coded(let codes, .text(let table, _)) = self else { return self }
    let results = table.texts.map(make)
    return Element.wrap(try codes.mapped { $0.run { results[Int($0)] } })
  }
}

extension NDArray<Int64> {
  /// The places in another table.
  func recoded(_ places: [Int64]?) throws(ArrayError) -> NDArray<Int64> {
    guard let places else { return self }
    return try mapped { $0.run { places[Int($0)] } }
  }
}
