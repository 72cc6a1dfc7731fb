// nabla · DateFault.swift
// Why something is no date, and no duration: facts, no prose.
// SPDX-License-Identifier: Apache-2.0

/// Why a date or a duration cannot be made.
public enum DateFault: Error, Hashable, Sendable {
  /// A part of a date and time.
  public enum Part: String, Hashable, Sendable {
    case month = "Month"
    case day = "Day"
    case hour = "Hours"
    case minute = "Minutes"
    case second = "Seconds"
  }

  /// A text that is no date; `position` counts from 0.
  case unreadable(text: String, position: Int)
  /// A part that its calendar or clock does not have.
  case outOfRange(part: Part, text: String)
  /// A time zone, which dates do not have.
  case timeZone(text: String, position: Int)
  /// `now` and `today` where there is no clock.
  case noClock(text: String)
  /// A text that is no whole number, as a duration.
  case notADuration(text: String)
  /// A date or duration beyond 64 bits in this unit.
  case tooLarge(text: String, unit: TimeUnit, isDate: Bool)
  /// A unit that does not exist.
  case unknownUnit(text: String)
  /// Years and months are no fixed number of days.
  case incompatibleUnits(TimeUnit, TimeUnit)
  /// One unit is too many of the other.
  case unitsTooFarApart(TimeUnit, TimeUnit)
  /// A number as a date, in no unit.
  case needsUnit
  /// NaT where a date is counted with.
  case notATime(operation: String)
  /// A range of dates without a first one.
  case rangeNeedsStart
  /// A range of dates or durations with a step of zero.
  case zeroStep
  /// A week without a day of business.
  case emptyWeek
  /// A text that names no days of the week.
  case unreadableWeek(text: String)
  /// A way to roll that does not exist.
  case unknownRoll(text: String)
  /// A date that is no day of business.
  case notABusinessDay(text: String)
}
