// nabla · AnyArray+BusinessDays.swift
// Days of business in arrays of dates.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// Where there is business on the days of this array.
  ///
  /// - Throws: `coded` for what is no days; `outOfMemory`.
  package func areBusinessDays(_ calendar: BusinessCalendar) throws(ArrayError) -> AnyArray {
    .bool(try days.mapped { $0.run { calendar.isBusinessDay($0) } })
  }

  /// The numbers of days of business between the days of two arrays.
  ///
  /// - Throws: `date`; `coded` for what is no days; `cannotBroadcast`, `outOfMemory`.
  package static func businessDayCounts(
    from first: AnyArray, to last: AnyArray, _ calendar: BusinessCalendar
  ) throws(ArrayError) -> AnyArray {
    .int64(
      try computing(first.days, last.days) { (first, last) throws(DateFault) in
        try calendar.count(from: first, to: last)
      })
  }

  /// The days of business so many after those of this array.
  ///
  /// - Throws: `date`; `coded` for what is no days; `cannotBroadcast`, `outOfMemory`.
  package func movedByBusinessDays(
    _ counts: AnyArray, roll: BusinessRoll, _ calendar: BusinessCalendar
  ) throws(ArrayError) -> AnyArray {
    let days = try AnyArray.computing(days, counts.converted()) { (day, count) throws(DateFault) in
      try calendar.day(count, after: day, roll: roll)
    }
    return .coded(days, .date(.day))
  }

  /// The holidays that this array lists.
  ///
  /// - Throws: `coded` for what is no days.
  package func holidays() throws(ArrayError) -> [Int64] { try days.elements }

  /// The days since 1970; dates of months and years count as their first day.
  private var days: NDArray<Int64> {
    get throws(ArrayError) {
      let dates: AnyArray
      switch CodedKind(dtype) {
      case .text: dates = try astype(.datetime64(.generic))
      default: dates = self
      }
      guard case .datetime64(let unit) = dates.dtype, unit.base <= .day || unit == .generic else {
        throw .coded(.cannotCast(from: dates.dtype, to: .datetime64(.day)))
      }
      return try dates.astype(.datetime64(.day)).codes
    }
  }

  /// Computes each element from two, until one cannot be computed.
  private static func computing(
    _ left: NDArray<Int64>, _ right: NDArray<Int64>,
    _ compute: (Int64, Int64) throws(DateFault) -> Int64
  ) throws(ArrayError) -> NDArray<Int64> {
    var fault: DateFault?
    let result: NDArray<Int64> = try NDArray.zipped(left, right) {
      (job: ZipJob<Int64, Int64, Int64>) in
      job.run { x, y in
        if fault != nil { return 0 }
        do throws(DateFault) {
          return try compute(x, y)
        } catch {
          fault = error
          return 0
        }
      }
    }
    if let fault { throw .date(fault) }
    return result
  }
}
