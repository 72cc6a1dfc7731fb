// nabla · CalendarInstance.swift
// A calendar of business days as a value.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// The value of `busdaycalendar(…)`: which days there is business on.
struct CalendarInstance: Instance {
  /// From Monday to Sunday.
  let week: [Bool]
  let calendar: BusinessCalendar

  var typeName: String { "numpy.busdaycalendar" }
  var typeDescription: String { "a calendar" }
  var methodPlaces: BuiltinPlaces { [] }
  var attributeNames: [String] { ["holidays", "weekmask"] }

  func attribute(_ name: String) throws(RuntimeFailure) -> Value? {
    switch name {
    case "weekmask": .array(.bool(NDArray(week)))
    case "holidays":
      .array(
        try Operations.wrapping { () throws(ArrayError) in
          .coded(try .copying(calendar.holidays), .date(.day))
        })
    default: nil
    }
  }

  func reprText(_ options: PrintOptions) -> String { "<numpy.busdaycalendar object>" }
}
