// nabla · DType+Coded.swift
// The dtypes of dates, durations and texts: their names, and what they have in common with others.
// SPDX-License-Identifier: Apache-2.0

extension DType {
  /// True for dates, durations and texts.
  package var isCoded: Bool {
    switch self {
    case .datetime64, .timedelta64, .text: true
    default: false
    }
  }

  /// The unit of dates and durations.
  package var timeUnit: TimeUnit? {
    switch self {
    case .datetime64(let unit), .timedelta64(let unit): unit
    default: nil
    }
  }

  /// As NumPy's messages and `repr` write it: `<M8[D]`, `<U5`, `int64`.
  package var codeText: String {
    switch self {
    case .datetime64(let unit): "<M8" + unit.bracketText
    case .timedelta64(let unit): "<m8" + unit.bracketText
    default: name
    }
  }

  /// Reads the name of a dtype of dates, durations or texts; nil for any other.
  ///
  /// - Throws: `unknownUnit`.
  package static func coded(spelling: String) throws(DateFault) -> DType? {
    let name =
      spelling.hasPrefix("<") || spelling.hasPrefix("=") ? spelling.dropFirst() : spelling[...]
    switch name {
    case "str", "str_", "U", "unicode": return .text(0)
    default: break
    }
    if name.hasPrefix("U"), name.utf8.dropFirst().allSatisfy({ (48...57).contains($0) }) {
      return Int32(name.dropFirst()).map { .text(Int($0)) }
    }
    for (prefix, isDate) in [
      ("datetime64", true), ("timedelta64", false), ("M8", true), ("m8", false),
    ]
    where name.hasPrefix(prefix) {
      let rest = name.dropFirst(prefix.count)
      if rest.isEmpty { return isDate ? .datetime64(.generic) : .timedelta64(.generic) }
      guard rest.hasPrefix("["), rest.hasSuffix("]"), rest.count > 2 else { return nil }
      let text = String(rest.dropFirst().dropLast())
      guard let unit = TimeUnit(text: text) else { throw .unknownUnit(text: text) }
      return isDate ? .datetime64(unit) : .timedelta64(unit)
    }
    return nil
  }

  /// The number of code points that NumPy keeps for elements of this dtype as texts.
  var textWidth: Int {
    switch self {
    case .text(let width): width
    case .datetime64(let unit):
      switch unit.base {
      case .year, .generic: 22
      case .month: 25
      case .week, .day: 28
      case .hour: 32
      case .minute: 35
      case .second: 38
      default: 39 + 3 * Int(unit.base.rawValue - TimeUnit.Base.second.rawValue)
      }
    case .timedelta64: 21
    default: numberTextWidth
    }
  }

  private var numberTextWidth: Int {
    switch kind {
    case "b": 5
    case "c": 64
    case "f": 32
    case "u": [1: 3, 2: 5, 4: 10][itemSize] ?? 20
    default: [1: 4, 2: 6, 4: 11][itemSize] ?? 21
    }
  }

  /// The dtype that holds the elements of both, one of which is coded.
  ///
  /// - Throws: `coded` with `noCommonDType`; `date` with units that do not go together.
  package func coded(with other: DType) throws(ArrayError) -> DType {
    if self == other { return self }
    switch (self, other) {
    case (.text(let width), .text(let longer)): return .text(max(width, longer))
    case (.text(let width), _) where other.timeUnit == nil:
      return .text(max(width, other.textWidth))
    case (_, .text(let width)) where timeUnit == nil: return .text(max(width, textWidth))
    case (.datetime64(let unit), .datetime64(let finer)):
      return .datetime64(try unit.common(finer, isStrict: false))
    case (.timedelta64(let unit), .timedelta64(let finer)):
      return .timedelta64(try unit.common(finer, isStrict: true))
    case (.timedelta64, _) where other.isWholeNumber: return self
    case (_, .timedelta64) where isWholeNumber: return other
    default: throw .coded(.noCommonDType(self, other))
    }
  }

  /// True for integers and truth values, which count as durations beside durations.
  var isWholeNumber: Bool { ["b", "i", "u"].contains(kind) }
}

extension TimeUnit {
  /// The unit in common, with the error of the array engine.
  func common(_ other: TimeUnit, isStrict: Bool) throws(ArrayError) -> TimeUnit {
    do {
      return try common(with: other, isStrict: isStrict)
    } catch {
      throw .date(error)
    }
  }
}

extension DType {
  /// The dtype that holds the elements of both; nil if there is none.
  package func ifPromoted(with other: DType) -> DType? {
    isCoded || other.isCoded ? try? coded(with: other) : promoted(with: other)
  }

  /// The name of the type of scalars: `datetime64`, `str_`, `float32`.
  package var scalarTypeName: String {
    switch self {
    case .datetime64: "datetime64"
    case .timedelta64: "timedelta64"
    case .text: "str_"
    default: name
    }
  }

  /// NumPy's `dtype.name`: of texts with the number of bits.
  package var scalarName: String {
    if case .text(let width) = self { return width == 0 ? "str" : "str\(width * 32)" }
    return name
  }
}
