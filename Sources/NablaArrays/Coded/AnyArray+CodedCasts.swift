// nabla · AnyArray+CodedCasts.swift
// Dates, durations and texts from numbers, numbers from them, and one from another.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// The same values in another dtype, where one of the two is coded.
  ///
  /// A generic unit leaves the unit as it is, a text dtype of width 0 takes the width that is needed.
  ///
  /// - Throws: `coded`, `date`, `cannotCastToInteger`, `integerOverflow`, `outOfMemory`.
  func codedCast(to target: DType) throws(ArrayError) -> AnyArray {
    try checkRoom()
    switch (self, target) {
    case (.coded(_, .text), .text(let width)): return try narrowed(to: width)
    case (_, .text(let width)): return try spelled().narrowed(to: width, orKeep: dtype.textWidth)
    case (.coded(let codes, .text(let table, _)), .datetime64(let unit)):
      return try Self.dates(codes, table, unit)
    case (.coded(let codes, .text(let table, _)), .timedelta64(let unit)):
      return .coded(try codes.recoded(try Self.durations(table, unit)), .duration(unit))
    case (.coded(let codes, .text(let table, _)), _):
      return try codes.numbers(of: table, dtype: target)
    case (.coded(let codes, .date(let unit)), .datetime64(let other)):
      let result = other == .generic ? unit : other
      return .coded(try codes.converted(.date(unit), .date(result)), .date(result))
    case (.coded(let codes, .duration(let unit)), .timedelta64(let other)):
      let result = other == .generic ? unit : other
      return .coded(try codes.converted(.duration(unit), .duration(result)), .duration(result))
    case (.coded(let codes, let coding), .datetime64(let unit)),
      (.coded(let codes, let coding), .timedelta64(let unit)):
      // NumPy keeps the numbers, whatever they count.
      let own = dtype.timeUnit ?? .generic
      guard unit == own || unit == .generic || own == .generic else {
        throw .coded(.cannotCast(from: dtype, to: target))
      }
      let result = unit == .generic ? own : unit
      if case .date = coding { return .coded(codes, .duration(result)) }
      return .coded(codes, .date(result))
    case (.coded(let codes, _), _):
      if target != .bool { try checkTimes(as: target) }
      return try AnyArray.int64(codes).astype(target)
    case (_, .datetime64(let unit)):
      if unit == .generic { throw .date(.needsUnit) }
      return .coded(try ticks(target), .date(unit))
    case (_, .timedelta64(let unit)): return .coded(try ticks(target), .duration(unit))
    default: return self
    }
  }

  /// Makes sure that no element is NaT, which is no number.
  private func checkTimes(as target: DType) throws(ArrayError) {
    guard case .coded(let codes, _) = self,
      let position = codes.firstPosition(where: { $0 == DateText.notATime })
    else { return }
    throw .cannotCastToInteger(
      value: DateText.notATimeText, index: layout.index(ofPosition: position), dtype: target)
  }

  /// Numbers as those of units: fractions are cut off, NaN is NaT.
  private func ticks(_ target: DType) throws(ArrayError) -> NDArray<Int64> {
    if dtype.isWholeNumber { return try converted() }
    let numbers: NDArray<Double> = try astype(.float64).converted()
    if let position = numbers.firstPosition(where: { !$0.isNaN && !$0.fitsTicks }) {
      throw .cannotCastToInteger(
        value: scalar(at: position).strText, index: layout.index(ofPosition: position),
        dtype: target)
    }
    return try numbers.mapped { $0.run { $0.isNaN ? DateText.notATime : Int64($0) } }
  }

  // MARK: - Texts

  /// The elements as texts: numbers as `str` writes them.
  private func spelled() throws(ArrayError) -> AnyArray {
    switch self {
    case .coded(_, .text): return self
    default:
      var texts: [String] = []
      texts.reserveCapacity(count)
      visitScalars { texts.append($0.strText) }
      return try .texts(texts, shape: shape)
    }
  }

  /// The texts cut to a width; 0 for as wide as they are, or as wide as told.
  private func narrowed(to width: Int, orKeep usual: Int? = nil) throws(ArrayError) -> AnyArray {
    guard case .coded(let codes, .text(let table, let own)) = self else { return self }
    if width == 0 { return .coded(codes, .text(table, width: usual ?? own)) }
    if table.width <= width { return .coded(codes, .text(table, width: width)) }
    let (cut, places) = table.mapped { $0.prefix(codePoints: width) }
    return .coded(try codes.recoded(places), .text(cut, width: width))
  }

  private static func dates(
    _ codes: NDArray<Int64>, _ table: TextTable, _ unit: TimeUnit
  ) throws(ArrayError) -> AnyArray {
    let (values, unit) = try wrapping { () throws(DateFault) in
      try table.dates(at: codes.distinctCodes, in: unit)
    }
    return .coded(try codes.recoded(values), .date(unit))
  }

  /// Runs a step of the calendar.
  static func wrapping<Result>(
    _ body: () throws(DateFault) -> Result
  ) throws(ArrayError) -> Result {
    do throws(DateFault) {
      return try body()
    } catch {
      throw .date(error)
    }
  }

  private static func durations(
    _ table: TextTable, _ unit: TimeUnit
  ) throws(ArrayError) -> [Int64] {
    var values: [Int64] = []
    for text in table.texts {
      if text.lowercased() == "nat" || text.isEmpty {
        values.append(DateText.notATime)
      } else {
        guard let value = Int64(text) else { throw .date(.notADuration(text: text)) }
        values.append(value)
      }
    }
    return values
  }
}

extension TextTable {
  /// The dates that some of the texts say, in a unit or the one they have in common; NaT elsewhere.
  ///
  /// What the table holds but the array does not need not be a date.
  fileprivate func dates(
    at codes: [Int64], in unit: TimeUnit
  ) throws(DateFault) -> ([Int64], TimeUnit) {
    var written: [(Int, WrittenDate)] = []
    var common = TimeUnit.generic
    for code in codes {
      let date = try WrittenDate(self[code])
      written.append((Int(code), date))
      common = try common.common(with: TimeUnit(date.base), isStrict: false)
    }
    let result = unit == .generic ? common : unit
    var values = [Int64](repeating: DateText.notATime, count: texts.count)
    for (place, date) in written { values[place] = try date.value(in: result) }
    return (values, result)
  }
}

extension NDArray<Int64> {
  /// The places of a table that occur, in order.
  var distinctCodes: [Int64] {
    var seen: Set<Int64> = []
    visit { seen.insert($0) }
    return seen.sorted()
  }

  /// The numbers in the unit of another coding.
  ///
  /// - Throws: `integerOverflow`; `outOfMemory`.
  func converted(_ source: Coding, _ target: Coding) throws(ArrayError) -> NDArray<Int64> {
    guard let from = source.dtype.timeUnit, let to = target.dtype.timeUnit else { return self }
    var isDate = false
    if case .date = target { isDate = true }
    let conversion = TimeConversion(from: from, to: to, isDate: isDate)
    if conversion.isIdentity { return self }
    var refused: Int?
    let result: NDArray = try mapped { (job: MapJob<Int64, Int64>) in
      refused = job.runChecked { conversion.convert($0) }
    }
    guard let refused else { return result }
    throw .integerOverflow(
      operation: "astype", index: result.layout.index(ofPlace: refused), dtype: target.dtype)
  }
}

extension Double {
  /// True for what is a number of units once its fraction is cut off.
  var fitsTicks: Bool { self > -0x1p63 && self < 0x1p63 }
}

extension String {
  /// The first code points.
  package func prefix(codePoints count: Int) -> String {
    String(String.UnicodeScalarView(unicodeScalars.prefix(count)))
  }
}
