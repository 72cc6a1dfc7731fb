// nabla · Builtins+BusinessDays.swift
// Days of business.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Days of business, as the manual lists them.
  static let businessDays: [Builtin] = [isBusinessDay, busdayCount, busdayOffset, calendar]

  static let isBusinessDay = Builtin(
    "is_busday", in: .dates, changes: "out", .arrayOrText("dates"), .optionalWeek(), .holidays(),
    .calendar(), .out(),
    summary: "Whether there is business on each day.",
    details: """
      weekmask= names the days of the week with business, '1111100' from Monday on or 'Mon Tue'; \
      holidays= the days without; busdaycal= is a busdaycalendar() instead of both.
      """,
    examples: [
      .shows("is_busday(['2024-01-05', '2024-01-06'])", "[ True, False]"),
      .shows("is_busday('2024-01-06', weekmask='Sat Sun')", "True"),
      .fails(
        "is_busday('2024-01-06T12')",
        "TypeError: Cannot cast array data from dtype('<M8[h]') to dtype('<M8[D]') according to "
          + "the rule 'same_kind'"),
    ],
    seeAlso: ["busday_count", "busday_offset", "busdaycalendar"]
  ) { _, dates, week, holidays, calendar, out throws(RuntimeFailure) in
    let calendar = try BusinessCalendar.made(week, holidays, calendar, "is_busday")
    return try out.taking(.bool, [dates]) { () throws(ArrayError) in
      try dates.areBusinessDays(calendar)
    }
  }

  static let calendar = Builtin(
    "busdaycalendar", in: .dates, .weekmask(), .holidays(),
    summary: "A calendar of business days, to be used again and again as busdaycal=.",
    details: """
      Its attributes are weekmask, seven truth values from Monday on, and holidays, those on days \
      of business, sorted.
      """,
    examples: [
      .shows(
        "c = busdaycalendar(holidays=['2024-01-01', '2024-01-06']); c.holidays", "['2024-01-01']"),
      .shows(
        "c = busdaycalendar('Sat Sun'); busday_count('2024-01', '2024-02', busdaycal=c)", "8"),
      .fails(
        "busdaycalendar('0000000')",
        "ValueError: Cannot construct a numpy.busdaycal with a weekmask of all zeros"),
    ],
    seeAlso: ["is_busday", "busday_offset"]
  ) { _, week, holidays throws(RuntimeFailure) in
    guard week.contains(true) else {
      throw RuntimeFailure.refusing(
        "weekmask", "Cannot construct a numpy.busdaycal with a weekmask of all zeros")
    }
    return .instance(
      CalendarInstance(
        week: week, calendar: try BusinessCalendar.made(week, holidays, nil, "busdaycalendar")))
  }

  static let busdayCount = Builtin(
    "busday_count", in: .dates, changes: "out", .arrayOrText("begindates"),
    .arrayOrText("enddates"), .optionalWeek(), .holidays(), .calendar(), .out(),
    summary: "The number of days of business from one day up to another, which is not counted.",
    details: "Negative if the second day comes first. The others are as in is_busday().",
    examples: [
      .shows("busday_count('2024-01', '2024-02')", "23"),
      .shows("busday_count('2024-01', '2024-02', holidays=['2024-01-01'])", "22"),
      .fails(
        "busday_count('NaT', '2024-02')",
        "ValueError: Cannot compute a business day count with a NaT (not-a-time) date"),
    ],
    seeAlso: ["is_busday", "busday_offset"]
  ) { _, first, last, week, holidays, calendar, out throws(RuntimeFailure) in
    let calendar = try BusinessCalendar.made(week, holidays, calendar, "busday_count")
    return try out.taking(.int64, [first, last]) { () throws(ArrayError) in
      try AnyArray.businessDayCounts(from: first, to: last, calendar)
    }
  }

  static let busdayOffset = Builtin(
    "busday_offset", in: .dates, changes: "out", .arrayOrText("dates"), .array("offsets"),
    .text("roll", default: "raise"), .optionalWeek(), .holidays(), .calendar(), .out(),
    summary: "The day of business so many after a day.",
    details: """
      roll= says where a day without business goes first: 'forward' or 'following', 'backward' or \
      'preceding', 'modifiedfollowing' or 'modifiedpreceding' (not into another month), 'nat'; \
      'raise' is an error. The others are as in is_busday().
      """,
    examples: [
      .shows(
        "busday_offset('2024-01-05', [0, 1, -1])", "['2024-01-05', '2024-01-08', '2024-01-04']"),
      .shows("busday_offset('2024-03', 0, roll='forward', weekmask='Wed')", "2024-03-06"),
      .fails(
        "busday_offset('2024-01-06', 1)",
        "ValueError: Non-business day date in busday_offset: 2024-01-06"),
    ],
    seeAlso: ["is_busday", "busday_count"]
  ) { _, dates, offsets, roll, week, holidays, calendar, out throws(RuntimeFailure) in
    let calendar = try BusinessCalendar.made(week, holidays, calendar, "busday_offset")
    let roll = try Operations.wrapping { () throws(DateFault) in try BusinessRoll(name: roll) }
    return try out.taking(.datetime64(.day), [dates, offsets]) { () throws(ArrayError) in
      try dates.movedByBusinessDays(offsets, roll: roll, calendar)
    }
  }
}

extension ArrayObject? {
  /// A result of a dtype, stored in this array, which it broadcasts to, if the call names a variable.
  ///
  /// - Throws: before anything is computed, an array that numbers of the dtype do not go into safely.
  fileprivate func taking(
    _ dtype: DType, _ operands: [AnyArray], _ compute: () throws(ArrayError) -> AnyArray
  ) throws(RuntimeFailure) -> Value {
    guard let out = self else { return Value(try Operations.wrapping(compute)) }
    let shape = try Operations.wrapping(at: "out") { () throws(ArrayError) in
      try Layout.broadcast(operands.map(\.shape) + [out.array.shape])
    }
    guard shape == out.array.shape else {
      throw .refusing(
        "out",
        "non-broadcastable output operand with shape \(ShapeText.text(out.array.shape)) doesn't match "
          + "the broadcast shape \(ShapeText.text(shape))")
    }
    guard dtype.isSafelyCast(to: out.array.dtype) else {
      throw .refusing(
        "out",
        "Iterator requested dtype could not be cast from dtype('\(dtype.codeText)') to "
          + "dtype('\(out.array.dtype.codeText)'), according to the rule 'safe'", kind: .typeError)
    }
    let result = try Operations.wrapping(compute)
    let whole = try Operations.wrapping { () throws(ShapeError) in
      try result.broadcasting(to: out.array.shape)
    }
    try Operations.wrapping { () throws(ArrayError) in try out.take(whole) }
    return .none
  }
}

extension Parameter where Input == AnyArray? {
  /// `holidays=None`: a list of days.
  fileprivate static func holidays() -> Parameter {
    Parameter("holidays", expecting: "a list of days", default: .some(nil), shownAs: "None") {
      value, info, _ throws(RuntimeFailure) in
      if case .none = value { return nil }
      return try value.asArray(for: info)
    }
  }
}

extension Parameter where Input == [Bool]? {
  /// `weekmask='1111100'`; nil where it is left out, beside a calendar.
  fileprivate static func optionalWeek() -> Parameter {
    let week = Parameter<[Bool]>.weekmask()
    return Parameter(
      "weekmask", expecting: week.info.expectation, default: .some(nil),
      shownAs: week.info.defaultText
    ) { value, info, evaluation throws(RuntimeFailure) in
      try week.convert([value], info, evaluation)
    }
  }
}

extension Parameter where Input == CalendarInstance? {
  /// `busdaycal=None`: a calendar that was made before.
  fileprivate static func calendar() -> Parameter {
    Parameter("busdaycal", expecting: "a busdaycalendar", default: .some(nil), shownAs: "None") {
      value, info, _ throws(RuntimeFailure) in
      if case .none = value { return nil }
      guard let calendar = value.instance(of: CalendarInstance.self) else {
        throw value.isNot(info)
      }
      return calendar
    }
  }
}

extension BusinessCalendar {
  /// The calendar of the arguments of a call.
  fileprivate static func made(
    _ week: [Bool]?, _ holidays: AnyArray?, _ given: CalendarInstance?, _ function: String
  ) throws(RuntimeFailure) -> BusinessCalendar {
    if let given {
      guard week == nil, holidays == nil else {
        throw RuntimeFailure.refusing(
          "busdaycal",
          "Cannot supply both the weekmask/holidays and the busdaycal parameters to "
            + "\(function)()")
      }
      return given.calendar
    }
    let week = week ?? [true, true, true, true, true, false, false]
    let days =
      try holidays.map { holidays throws(RuntimeFailure) in
        try Operations.wrapping { () throws(ArrayError) in try holidays.holidays() }
      } ?? []
    return try Operations.wrapping { () throws(DateFault) in
      try BusinessCalendar(week: week, holidays: days)
    }
  }
}
