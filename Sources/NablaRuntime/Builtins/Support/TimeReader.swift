// nabla · TimeReader.swift
// Dates, durations and their units from values.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// Reads dates, durations and units from values, as `np.datetime64` and `np.timedelta64` do.
enum TimeReader {
  /// The date that a value says, in a unit or in its own.
  static func date(_ value: Value?, _ unit: TimeUnit?) throws(RuntimeFailure) -> Scalar {
    switch value {
    case nil: return .date(DateText.notATime, unit ?? .generic)
    case .text(let object)?:
      do throws(DateFault) {
        let written = try WrittenDate(object.text)
        let own = unit ?? TimeUnit(written.base)
        return .date(try written.value(in: own), own)
      } catch {
        throw RuntimeFailure(PlacedFact(error, at: valuePlace))
      }
    case .numpyScalar(let object)?:
      if case .date = object.value { return try cast(object.value, .datetime64(unit ?? .generic)) }
    case let value?:
      if let integer = value.asInt {
        guard let unit else {
          throw RuntimeFailure(PlacedFact(DateFault.needsUnit, at: valuePlace))
        }
        return try cast(.int64(Int64(integer)), .datetime64(unit))
      }
    }
    throw RuntimeFailure(
      CallError.wrongValue(
        parameter: "value", reason: "Could not convert object to NumPy datetime", help: nil))
  }

  /// The duration that a value says, in a unit or in its own.
  static func duration(_ value: Value?, _ unit: TimeUnit?) throws(RuntimeFailure) -> Scalar {
    let own = unit ?? .generic
    switch value {
    case nil: return .duration(0, own)
    case .text(let object)?: return try cast(.text(object.text), .timedelta64(own))
    case .numpyScalar(let object)?:
      if case .duration(_, let source) = object.value {
        _ = try Operations.wrapping { () throws(DateFault) in
          try source.common(with: own, isStrict: true)
        }
        return try cast(object.value, .timedelta64(own))
      }
    case let value?:
      if let integer = value.asInt { return .duration(Int64(integer), own) }
    }
    throw RuntimeFailure(
      CallError.wrongValue(
        parameter: "value", reason: "Could not convert object to NumPy timedelta", help: nil))
  }

  /// The unit of a text, `'D'` or `'25s'`, or of a pair, `('s', 25)`.
  static func unit(_ value: Value) throws(RuntimeFailure) -> TimeUnit? {
    switch value {
    case .none: return nil
    case .text(let object):
      if let unit = TimeUnit(text: object.text) { return unit }
      throw RuntimeFailure(PlacedFact(DateFault.unknownUnit(text: object.text), at: unitPlace))
    case .tuple(let object) where object.items.count == 2:
      if case .text(let symbol) = object.items[0], let count = object.items[1].asInt,
        let unit = TimeUnit(text: "\(count)\(symbol.text)")
      {
        return unit
      }
    default: break
    }
    throw RuntimeFailure(
      PlacedFact(DateFault.unknownUnit(text: Describer.repr(value)), at: unitPlace))
  }

  private static let unitPlace = FaultPlace.parameter("unit")
  private static let valuePlace = FaultPlace.parameter("value")

  private static func cast(_ scalar: Scalar, _ dtype: DType) throws(RuntimeFailure) -> Scalar {
    do throws(ArrayError) {
      return try AnyArray(scalar).astype(dtype).scalar(at: 0)
    } catch {
      throw RuntimeFailure(PlacedFact(error, at: valuePlace))
    }
  }
}

extension Parameter where Input == TimeUnit? {
  /// A unit, or None.
  static func timeUnit(_ name: String = "unit") -> Parameter {
    Parameter(name, expecting: "a unit of time", default: .some(nil), shownAs: "None") {
      value, _, _ throws(RuntimeFailure) in try TimeReader.unit(value)
    }
  }
}

extension Parameter where Input == [Bool] {
  /// `weekmask='1111100'`: seven truth values, as signs, numbers or names of days.
  static func weekmask() -> Parameter {
    Parameter(
      "weekmask", expecting: "a text or seven truth values",
      default: [true, true, true, true, true, false, false], shownAs: "'1111100'"
    ) { value, info, _ throws(RuntimeFailure) in
      if case .text(let object) = value {
        return try Operations.wrapping { () throws(DateFault) in
          try BusinessCalendar.week(object.text)
        }
      }
      let days = try value.asInts(for: info)
      guard days.count == 7, days.allSatisfy({ $0 == 0 || $0 == 1 }) else {
        throw value.isNot(info)
      }
      return days.map { $0 == 1 }
    }
  }
}
