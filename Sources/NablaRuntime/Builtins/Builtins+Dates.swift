// nabla · Builtins+Dates.swift
// Dates and durations.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaDiagnostics

extension Builtin {
  /// Dates and durations, as the manual lists them.
  static let dates: [Builtin] = [
    datetime64, timedelta64, isnat, datetimeAsString, datetimeData,
  ]

  static let datetime64 = Builtin(
    "datetime64", in: .dates,
    Parameter<Value?>.optionalValue("value").positionalOnly,
    Parameter<TimeUnit?>.timeUnit().positionalOnly,
    summary: "A date, or a date and time, as fine as it is written or as the unit says.",
    details: """
      Dates count units since 1970, from Y M W D to h m s ms us ns ps fs as; a number before the \
      unit makes several one: '25s'. A text is read as ISO 8601, 'NaT' is no time at all. As a \
      dtype it is written 'datetime64[D]'. A difference of dates is a timedelta64.
      """,
    examples: [
      .shows("datetime64('2024-01-15T12:30')", "2024-01-15T12:30"),
      .shows("datetime64('2024-02', 'D')", "2024-02-01"),
      .shows("datetime64('2024-03-01') - datetime64('2024-02-01')", "29 days"),
      .shows(
        "array(['2024-01-31', '2024-02'], dtype='datetime64[D]')", "['2024-01-31', '2024-02-01']"),
      .fails(
        "datetime64('2024-02-30')",
        "ValueError: Day out of range in datetime string \"2024-02-30\""),
      .fails(
        "datetime64('foo')", "ValueError: Error parsing datetime string \"foo\" at position 0"),
    ],
    seeAlso: ["timedelta64", "datetime_as_string", "arange"]
  ) { _, value, unit throws(RuntimeFailure) in Value(try TimeReader.date(value, unit)) }

  static let timedelta64 = Builtin(
    "timedelta64", in: .dates,
    Parameter<Value?>.optionalValue("value").positionalOnly,
    Parameter<TimeUnit?>.timeUnit().positionalOnly,
    summary: "A duration: a whole number of units.",
    details: """
      Durations add to dates and to each other, in the finer unit; times a number they are cut off \
      to whole units. One divided by another is a number. Years and months are no fixed number of \
      days, so they do not go together with the finer units.
      """,
    examples: [
      .shows("timedelta64(36, 'h')", "36 hours"),
      .shows("timedelta64(36, 'h') / timedelta64(1, 'D')", "1.5"),
      .shows("datetime64('2024-02-28') + timedelta64(2, 'D')", "2024-03-01"),
      .shows("array([1, 2, 4], dtype='timedelta64[D]') * 1.5", "[1, 3, 6]"),
      .fails(
        "timedelta64(1, 'M') + timedelta64(1, 'D')",
        "TypeError: Cannot get a common metadata divisor for Numpy datetime metadata [M] and [D] "
          + "because they have incompatible nonlinear base time units."),
    ],
    seeAlso: ["datetime64"]
  ) { _, value, unit throws(RuntimeFailure) in Value(try TimeReader.duration(value, unit)) }

  static let isnat = ufunc(
    Ufunc(.isnat), in: .dates,
    summary: "Whether each date or duration is NaT, which is no time.",
    examples: [
      .shows("isnat(array(['2024-01-01', 'NaT'], dtype='datetime64[D]'))", "[False,  True]"),
      .fails(
        "isnat([1.5])",
        "TypeError: ufunc 'isnat' is only defined for np.datetime64 and np.timedelta64."),
    ],
    seeAlso: ["isnan"])

  static let datetimeAsString = Builtin(
    "datetime_as_string", in: .dates, .array("arr"),
    .value("unit", default: Value.none, shownAs: "None"), .text("timezone", default: "naive"),
    summary: "Dates as texts, as fine as their unit or another.",
    details: """
      unit='auto' shows all that is not zero, at least the day. timezone='UTC' puts a Z behind \
      times; other zones are not known here.
      """,
    examples: [
      .shows("datetime_as_string(datetime64('2024-01-15T12:30'), unit='D')", "'2024-01-15'"),
      .shows(
        "datetime_as_string(array(['2024-01-15T12:00'], dtype='datetime64[s]'), unit='auto')",
        "['2024-01-15T12:00']"),
      .fails(
        "datetime_as_string([1, 2])",
        "TypeError: input must have type NumPy datetime, not int64"),
    ],
    seeAlso: ["datetime64"]
  ) { _, array, unit, zone throws(RuntimeFailure) in
    guard case .datetime64(let own) = array.dtype else {
      throw RuntimeFailure(TimeCallError.noDates(dtype: array.dtype))
    }
    guard zone == "naive" || zone == "UTC" else {
      throw RuntimeFailure(TimeCallError.timeZone(zone))
    }
    let isExact = if case .text(let object) = unit { object.text == "auto" } else { false }
    let shown = isExact ? nil : try TimeReader.unit(unit)?.base ?? own.base
    var texts: [String] = []
    array.visitScalars { scalar in
      guard case .date(let value, let unit) = scalar else { return }
      let base = shown ?? DateText.exactBase(value, unit)
      let mark = zone == "UTC" && base > .day && value != DateText.notATime ? "Z" : ""
      texts.append(DateText.date(value, unit, as: base) + mark)
    }
    let written = texts
    return Value(
      try Operations.wrapping { () throws(ArrayError) in
        try AnyArray.texts(written, shape: array.shape)
      })
  }

  static let datetimeData = Builtin(
    "datetime_data", in: .dates, .requiredDType(),
    summary: "The unit of a dtype of dates or durations, and how many of it count as one.",
    examples: [
      .shows("datetime_data('datetime64[25s]')", "('s', 25)"),
      .fails(
        "datetime_data(float)",
        "TypeError: cannot get datetime metadata from non-datetime type float64"),
    ],
    seeAlso: ["datetime64"]
  ) { _, dtype throws(RuntimeFailure) in
    guard let unit = dtype.timeUnit else {
      throw RuntimeFailure(TimeCallError.noUnit(dtype: dtype))
    }
    return Value.tuple([.text(unit.base.symbol), .int(Int64(unit.count))])
  }
}

/// What can be wrong with the arguments of functions of dates.
package enum TimeCallError: Fact, Hashable {
  /// Neither dates nor durations.
  case noTimes
  /// A dtype that is not of dates.
  case noDates(dtype: DType)
  /// A dtype without a unit.
  case noUnit(dtype: DType)
  /// A time zone that is not known.
  case timeZone(String)

  package var wording: Wording {
    switch self {
    case .noTimes:
      Wording(
        .typeError, "ufunc 'isnat' is only defined for np.datetime64 and np.timedelta64.",
        at: .parameter("x"))
    case .noDates(let dtype):
      Wording(
        .typeError, "input must have type NumPy datetime, not \(dtype.name)",
        at: .parameter("arr"))
    case .noUnit(let dtype):
      Wording(
        .typeError, "cannot get datetime metadata from non-datetime type \(dtype.name)",
        at: .parameter("dtype"))
    case .timeZone(let zone):
      Wording(
        .valueError, "timezone must be 'naive' or 'UTC', not '\(zone)'",
        at: .parameter("timezone"))
    }
  }
}
