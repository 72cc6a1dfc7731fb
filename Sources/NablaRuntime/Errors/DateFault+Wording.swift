// nabla · DateFault+Wording.swift
// The words for what is no date, and no duration.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaDiagnostics

extension DateFault: Fact {
  package var wording: Wording {
    switch self {
    case .unreadable, .outOfRange, .timeZone, .noClock, .notADuration: readingWording
    case .tooLarge, .unknownUnit, .incompatibleUnits, .unitsTooFarApart, .needsUnit: unitWording
    case .notATime(let operation): notATimeWording(operation)
    case .rangeNeedsStart:
      Wording(
        .valueError, "arange requires both a start and a stop for NumPy datetime64 ranges",
        at: .sign)
    case .zeroStep: Wording(.valueError, "arange: step can't be 0", at: .parameter("step"))
    case .emptyWeek:
      Wording(
        .valueError, "the business day weekmask must have at least one valid business day",
        at: .parameter("weekmask"))
    case .unreadableWeek(let text):
      Wording(
        .valueError, "Invalid business day weekmask string \"\(text)\"", at: .parameter("weekmask"),
        help: "seven signs from Monday on, '1111100', or names of days, 'Mon Tue'")
    case .unknownRoll(let text):
      Wording(
        .valueError, "Invalid business day roll parameter \"\(text)\"", at: .parameter("roll"),
        notes: [
          "rolls: raise, nat, forward, following, backward, preceding, modifiedfollowing, "
            + "modifiedpreceding"
        ])
    case .notABusinessDay(let text):
      Wording(
        .valueError, "Non-business day date in busday_offset: \(text)", at: .parameter("dates"),
        help: "roll='forward' takes the next day of business")
    }
  }

  private var readingWording: Wording {
    switch self {
    case .unreadable(let text, let position):
      Wording(
        .valueError, "Error parsing datetime string \"\(text)\" at position \(position)",
        help: "write it as '2024-01-15' or '2024-01-15T12:30:15.5'")
    case .outOfRange(let part, let text):
      Wording(.valueError, "\(part.rawValue) out of range in datetime string \"\(text)\"")
    case .timeZone(let text, let position):
      Wording(
        .valueError,
        "no explicit representation of timezones available for np.datetime64: \"\(text)\" has one "
          + "at position \(position)",
        help: "convert to one time zone first, and leave it out")
    case .noClock(let text):
      Wording(
        .valueError, "\"\(text)\" is not a date here: the same input gives the same answer",
        help: "write the date: '2024-01-15'")
    case .notADuration(let text):
      Wording(.valueError, "Could not convert object to NumPy timedelta: '\(text)'")
    default: Wording(.valueError, "")
    }
  }

  private var unitWording: Wording {
    switch self {
    case .tooLarge(let text, let unit, let isDate):
      Wording(
        .overflowError,
        "\(text.isEmpty ? "a date" : "'\(text)'") does not fit "
          + "\((isDate ? DType.datetime64(unit) : .timedelta64(unit)).name)",
        help: "take a coarser unit")
    case .unknownUnit(let text):
      Wording(
        .typeError, "Invalid datetime unit \"\(text)\" in metadata",
        notes: ["units: " + TimeUnit.Base.allCases.map(\.symbol).joined(separator: ", ")])
    case .incompatibleUnits(let one, let other):
      Wording(
        .typeError,
        "Cannot get a common metadata divisor for Numpy datetime metadata [\(one.text)] and "
          + "[\(other.text)] because they have incompatible nonlinear base time units.",
        at: .sign, notes: ["years and months are no fixed number of days"])
    case .unitsTooFarApart(let one, let other):
      Wording(
        .overflowError,
        "Integer overflow getting a common metadata divisor for NumPy datetime metadata "
          + "[\(one.text)] and [\(other.text)].", at: .sign)
    case .needsUnit:
      Wording(
        .valueError, "Converting an integer to a NumPy datetime requires a specified unit",
        help: "name it: np.datetime64(5, 'D') or dtype='datetime64[D]'")
    default: Wording(.typeError, "")
    }
  }

  private func notATimeWording(_ operation: String) -> Wording {
    switch operation {
    case "busday_count":
      Wording(
        .valueError, "Cannot compute a business day count with a NaT (not-a-time) date",
        at: .sign)
    case "arange":
      Wording(.valueError, "arange: cannot use NaT (not-a-time) datetime values", at: .sign)
    default: Wording(.valueError, "NaT input in \(operation)", at: .sign)
    }
  }
}
