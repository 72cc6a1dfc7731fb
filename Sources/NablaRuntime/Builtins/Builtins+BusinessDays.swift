// nabla · Builtins+BusinessDays.swift
// Days of business.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Days of business, as the manual lists them.
  static let businessDays: [Builtin] = [isBusinessDay, busdayCount, busdayOffset]

  static let isBusinessDay = Builtin(
    "is_busday", in: .dates, .arrayOrText("dates"), .weekmask(), .holidays(),
    summary: "Whether there is business on each day.",
    details: """
      weekmask= names the days of the week with business, '1111100' from Monday on or 'Mon Tue'; \
      holidays= the days without.
      """,
    examples: [
      .shows("is_busday(['2024-01-05', '2024-01-06'])", "[ True, False]"),
      .shows("is_busday('2024-01-06', weekmask='Sat Sun')", "True"),
      .fails(
        "is_busday('2024-01-06T12')",
        "TypeError: Cannot cast array data from dtype('<M8[h]') to dtype('<M8[D]') according to "
          + "the rule 'same_kind'"),
    ],
    seeAlso: ["busday_count", "busday_offset"]
  ) { _, dates, week, holidays throws(RuntimeFailure) in
    let calendar = try BusinessCalendar.made(week, holidays)
    return Value(
      try Operations.wrapping { () throws(ArrayError) in try dates.areBusinessDays(calendar) })
  }

  static let busdayCount = Builtin(
    "busday_count", in: .dates, .arrayOrText("begindates"), .arrayOrText("enddates"), .weekmask(),
    .holidays(),
    summary: "The number of days of business from one day up to another, which is not counted.",
    details: "Negative if the second day comes first. weekmask= and holidays= as in is_busday().",
    examples: [
      .shows("busday_count('2024-01', '2024-02')", "23"),
      .shows("busday_count('2024-01', '2024-02', holidays=['2024-01-01'])", "22"),
      .fails(
        "busday_count('NaT', '2024-02')",
        "ValueError: Cannot compute a business day count with a NaT (not-a-time) date"),
    ],
    seeAlso: ["is_busday", "busday_offset"]
  ) { _, first, last, week, holidays throws(RuntimeFailure) in
    let calendar = try BusinessCalendar.made(week, holidays)
    return Value(
      try Operations.wrapping { () throws(ArrayError) in
        try AnyArray.businessDayCounts(from: first, to: last, calendar)
      })
  }

  static let busdayOffset = Builtin(
    "busday_offset", in: .dates, .arrayOrText("dates"), .array("offsets"),
    .text("roll", default: "raise"), .weekmask(), .holidays(),
    summary: "The day of business so many after a day.",
    details: """
      roll= says where a day without business goes first: 'forward' or 'following', 'backward' or \
      'preceding', 'modifiedfollowing' or 'modifiedpreceding' (not into another month), 'nat'; \
      'raise' is an error. weekmask= and holidays= as in is_busday().
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
  ) { _, dates, offsets, roll, week, holidays throws(RuntimeFailure) in
    let calendar = try BusinessCalendar.made(week, holidays)
    let roll = try Operations.wrapping { () throws(DateFault) in try BusinessRoll(name: roll) }
    return Value(
      try Operations.wrapping { () throws(ArrayError) in
        try dates.movedByBusinessDays(offsets, roll: roll, calendar)
      })
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

extension BusinessCalendar {
  /// The calendar of the arguments of a call.
  fileprivate static func made(
    _ week: [Bool], _ holidays: AnyArray?
  ) throws(RuntimeFailure) -> BusinessCalendar {
    let days =
      try holidays.map { holidays throws(RuntimeFailure) in
        try Operations.wrapping { () throws(ArrayError) in try holidays.holidays() }
      } ?? []
    return try Operations.wrapping { () throws(DateFault) in
      try BusinessCalendar(week: week, holidays: days)
    }
  }
}
