// nabla · Generator+Dates.swift
// Arrays of dates, durations and texts.
// SPDX-License-Identifier: Apache-2.0

extension Generator {
  /// An array of dates, durations or texts.
  func codedArray() -> Tree {
    let count = int(1, 4)
    let sort = Sort.array(nil, [count])
    switch int(0, 3) {
    case 0:
      let texts = (0..<count).map { _ in textLiteral() }
      return .template(["array(", ")"], [.row("[", texts, "]")], sort, labels: ["form texts"])
    case 1:
      let unit = one(of: ["h", "m", "s", "D", "W", "M", "Y", "ms", "us", "ns"])
      let numbers = (0..<count).map { _ in Tree.leaf("\(int(-90, 400))", .int) }
      return .template(
        ["array(", ", dtype='timedelta64[\(unit)]')"], [.row("[", numbers, "]")], sort,
        labels: ["form durations"])
    default:
      let unit = one(of: ["D", "D", "M", "Y", "h", "s", "ms", "W"])
      let dates = (0..<count).map { _ in Tree.leaf("'\(date(unit))'", .text) }
      return .template(
        ["array(", ", dtype='datetime64[\(unit)]')"], [.row("[", dates, "]")], sort,
        labels: ["form dates"])
    }
  }

  /// A date that is written as finely as a unit allows.
  private func date(_ unit: String) -> String {
    if chance(0.04) { return "NaT" }
    let year = "\(int(1890, 2110))"
    if unit == "Y" { return year }
    let month = year + "-" + padded(int(1, 12))
    if unit == "M" { return month }
    let day = month + "-" + padded(int(1, 28))
    if unit == "D" || unit == "W" || chance(0.3) { return day }
    let hour = day + "T" + padded(int(0, 23))
    return unit == "h" ? hour : hour + ":" + padded(int(0, 59)) + ":" + padded(int(0, 59))
  }

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
