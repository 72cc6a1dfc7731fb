// nabla · AnyArray+CodedStoring.swift
// Which values an array of dates, durations or texts can hold.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// A value as elements of this array, whose table of texts grows if it must.
  ///
  /// - Throws: `coded` with `tooLong`, `tooFine` or `cannotCast` where the value would not be the
  ///   same; `date`; for numbers what `Operand.storable` throws.
  mutating func storable(_ value: Operand) throws(ArrayError) -> AnyArray {
    guard case .coded(let codes, let coding) = self else {
      if case .array(.coded(_, let coding)) = value, coding.isTime {
        throw .coded(.cannotCast(from: coding.dtype, to: dtype))
      }
      return try value.storable(in: dtype)
    }
    let value = try value.ownArray
    guard case .text(let table, let width) = coding else { return try value.exactTimes(in: dtype) }
    guard case .coded(let places, .text(let new, _)) = try value.astype(.text(0)) else {
      return value
    }
    if new.width > width, let long = new.first(longerThan: width, in: places) {
      throw .coded(.tooLong(text: long, dtype: dtype))
    }
    let (merged, own, others) = table.merged(with: new)
    // The old codes are let go of first, so that the array's memory has one owner.
    self = .coded(try codes.recoded(own), .text(merged, width: width))
    return .coded(try places.recoded(others), .text(merged, width: width))
  }

  /// The elements as dates or durations of a unit, none of which is cut off.
  private func exactTimes(in target: DType) throws(ArrayError) -> AnyArray {
    let isDate = target.kind == "M"
    switch CodedKind(dtype) {
    case .whole: return try astype(target)
    case .text:
      let times = try astype(isDate ? .datetime64(.generic) : target)
      return isDate ? try times.exactTimes(in: target) : times
    case .date where isDate: break
    case .duration(let unit) where !isDate:
      _ = try unit.common(target.timeUnit ?? .generic, isStrict: true)
    default: throw .coded(.cannotCast(from: dtype, to: target))
    }
    let result = try astype(target)
    guard case .coded(let codes, _) = self, case .coded(let back, _) = try result.astype(dtype)
    else { return result }
    let (left, right) = (codes.elements, back.elements)
    if let place = left.indices.first(where: { left[$0] != right[$0] }) {
      throw .coded(.tooFine(value: scalar(at: place).strText, dtype: target))
    }
    return result
  }
}

extension TextTable {
  /// A text of an array that has more code points than a width.
  fileprivate func first(longerThan width: Int, in codes: NDArray<Int64>) -> String? {
    codes.distinctCodes.map { self[$0] }.first { $0.unicodeScalars.count > width }
  }
}
