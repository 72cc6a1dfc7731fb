// nabla · RecordedDateTests.swift
// Dates and durations against those recorded from NumPy.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NablaArrays

/// One line of `dates.jsonl`; see `record_dates.py`.
private struct DateCase: Decodable {
  let k: String
  let t: String?
  let v: Int64?
  let u: String?
  let to: String?
  let e: String?
  let d: Flexible?
  let dr: String?
  let tr: String?
  let a: String?
  let m: String?
  let ad: Bool?
  let bd: Bool?
  let r: Flexible?
  let h: [Int64]?
  let n: Int64?
  let roll: String?
  let c: Int64?
  let b: Bool?

  /// A number, a text or a truth value.
  struct Flexible: Decodable, CustomStringConvertible {
    let description: String

    init(from decoder: any Decoder) throws {
      let box = try decoder.singleValueContainer()
      if let number = try? box.decode(Int64.self) {
        description = String(number)
      } else if let flag = try? box.decode(Bool.self) {
        description = String(flag)
      } else {
        description = try box.decode(String.self)
      }
    }
  }

  func unit(_ text: String?) throws -> TimeUnit { try #require(TimeUnit(text: text ?? "")) }

  static func all(_ kind: String) throws -> [DateCase] {
    let cases = try Fixture.lines(of: "dates.jsonl", as: DateCase.self).filter { $0.k == kind }
    #expect(cases.count >= 200)
    return cases
  }
}

struct RecordedDateTests {
  @Test func `texts are read as NumPy reads them`() throws {
    var wrong: [String] = []
    for test in try DateCase.all("read") {
      let text = test.t ?? ""
      var answer: String
      do throws(DateFault) {
        let written = try WrittenDate(text)
        answer = "\(try written.value(in: TimeUnit(written.base))) \(written.base.symbol)"
      } catch {
        answer =
          switch error {
          case .unreadable(let text, let place):
            "Error parsing datetime string \"\(text)\" at position \(place)"
          case .outOfRange(let part, let text):
            "\(part.rawValue) out of range in datetime string \"\(text)\""
          default: "\(error)"
          }
      }
      let expected = test.e ?? "\(test.v ?? 0) \(test.u ?? "")"
      if answer != expected { wrong.append("\(text): \(answer), not \(expected)") }
    }
    #expect(wrong == [])
  }

  @Test func `dates and durations are written as NumPy writes them`() throws {
    var wrong: [String] = []
    for test in try DateCase.all("write") {
      let (value, unit) = (test.v ?? 0, try test.unit(test.u))
      let answers = [
        DateText.date(value, unit), DateText.reprOfDate(value, unit),
        DateText.duration(value, unit), DateText.reprOfDuration(value, unit),
        DateText.date(value, unit, as: DateText.exactBase(value, unit)),
        DateText.date(value, unit, as: .day),
      ]
      let expected = [
        test.d?.description ?? "", test.dr ?? "", test.t ?? "", test.tr ?? "", test.a ?? "",
        test.m ?? "",
      ]
      if answers != expected { wrong.append("\(value) \(unit.text): \(answers), not \(expected)") }
    }
    #expect(wrong == [])
  }

  @Test func `units are converted as NumPy converts them`() throws {
    var wrong: [String] = []
    for test in try DateCase.all("convert") {
      let conversion = TimeConversion(
        from: try test.unit(test.u), to: try test.unit(test.to),
        isDate: test.d?.description == "true")
      let (answer, trouble) = conversion.convert(test.v ?? 0)
      if trouble < 0 || "\(answer)" != test.r?.description {
        wrong.append("\(test): \(answer) \(trouble)")
      }
    }
    #expect(wrong == [])
  }

  @Test func `units have those in common that NumPy finds`() throws {
    var wrong: [String] = []
    for test in try DateCase.all("common") {
      let (one, other) = (try test.unit(test.u), try test.unit(test.to))
      var answer: String
      do throws(DateFault) {
        answer = try one.common(
          with: other, isStrict: test.ad == false && test.bd == false
        ).text
      } catch {
        answer =
          switch error {
          case .incompatibleUnits: "incompatible"
          case .unitsTooFarApart: "overflow"
          default: "\(error)"
          }
      }
      let expected = test.e.map { $0.hasPrefix("Int") ? "overflow" : "incompatible" }
      if answer != expected ?? test.r?.description { wrong.append("\(test): \(answer)") }
    }
    #expect(wrong == [])
  }

  @Test func `days of business are counted as NumPy counts them`() throws {
    var wrong: [String] = []
    for test in try DateCase.all("business") {
      let calendar = try BusinessCalendar(
        week: BusinessCalendar.week(test.t ?? ""), holidays: test.h ?? [])
      let (first, last) = (test.v ?? 0, Int64(test.to ?? "") ?? 0)
      if try calendar.count(from: first, to: last) != test.c
        || calendar.isBusinessDay(first) != test.b
      {
        wrong.append("\(test)")
      }
      var answer: Int64?
      do throws(DateFault) {
        let roll = try BusinessRoll(name: test.roll ?? "")
        answer = try calendar.day(test.n ?? 0, after: first, roll: roll)
      } catch {
        answer = nil
      }
      if answer.map({ "\($0)" }) != test.r?.description { wrong.append("\(test): \(answer ?? 0)") }
    }
    #expect(wrong == [])
  }

  @Test func `numbers beyond 64 bits are noticed`() {
    let conversion = TimeConversion(from: .day, to: TimeUnit(.nanosecond), isDate: true)
    #expect(conversion.convert(1_000_000).trouble < 0)
    #expect(conversion.convert(-1_000_000).trouble < 0)
    #expect(conversion.convert(DateText.notATime).trouble == 0)
    let years = TimeConversion(from: TimeUnit(.year), to: TimeUnit(.second), isDate: true)
    #expect(years.convert(Int64.max).trouble < 0)
    #expect(throws: DateFault.self) {
      try WrittenDate("2262-04-12").value(in: TimeUnit(.nanosecond))
    }
    #expect(throws: DateFault.self) { try WrittenDate("99999999999999999999") }
  }
}
