// nabla · Builtins+Frequencies.swift
// The module fft: frequencies and their order.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  static let fftfreq = frequencies(
    "fftfreq", isReal: false, summary: "The frequencies that the results of fft belong to.",
    details: "For n samples at the distance d: 0 and the positive ones, then the negative ones.",
    example: .shows("fft.fftfreq(5, 0.1)", "[ 0.,  2.,  4., -4., -2.]"),
    seeAlso: ["fft", "fftshift", "rfftfreq"])

  static let rfftfreq = frequencies(
    "rfftfreq", isReal: true, summary: "The frequencies that the results of rfft belong to.",
    details: "For n samples at the distance d, from 0 to half the sampling rate.",
    example: .shows("fft.rfftfreq(5, 0.1)", "[0., 2., 4.]"), seeAlso: ["fftfreq", "rfft"])

  private static func frequencies(
    _ name: String, isReal: Bool, summary: String, details: String, example: BuiltinExample,
    seeAlso: [String]
  ) -> Builtin {
    Builtin(
      name, in: .fourier, places: .fft, .integer("n"), .number("d", default: 1),
      summary: summary, details: details,
      examples: [example, .fails("fft.\(name)(0)", "ZeroDivisionError: float division by zero")],
      seeAlso: seeAlso
    ) { _, points, spacing throws(RuntimeFailure) in
      if Double(points) * spacing == 0 {
        throw RuntimeFailure(ValueFailure.divisionByZero("float division by zero"))
      }
      do throws(FourierError) {
        if points < 0 { throw .array(.negativeDimension) }
        return Value(
          try AnyArray.frequencies(points: points, spacing: spacing, isReal: isReal))
      } catch {
        throw RuntimeFailure(error)
      }
    }
  }

  static let fftshift = shift(
    "fftshift", summary: "The results of fft in ascending order of frequency: 0 in the middle.",
    example: .shows("fft.fftshift([0, 1, 2, -2, -1])", "[-2, -1,  0,  1,  2]"),
    other: "ifftshift"
  ) { $0 / 2 }

  static let ifftshift = shift(
    "ifftshift", summary: "The inverse of fftshift.",
    example: .shows("fft.ifftshift([-2, -1, 0, 1, 2])", "[ 0,  1,  2, -2, -1]"),
    other: "fftshift"
  ) { -($0 / 2) }

  private static func shift(
    _ name: String, summary: String, example: BuiltinExample, other: String,
    by places: @escaping @Sendable (Int) -> Int
  ) -> Builtin {
    Builtin(
      name, in: .fourier, places: .fft, .array("x"), .axes("axes"), summary: summary,
      details: "Along all axes, or those given.",
      examples: [
        example,
        .fails(
          "fft.\(name)([1, 2], axes=1)",
          "AxisError: axis 1 is out of bounds for array of dimension 1"),
      ],
      seeAlso: ["fftfreq", other]
    ) { _, array, axes throws(ShapeError) in
      var shifts: [(shift: Int, axis: Int)] = []
      for axis in axes ?? Array(0..<array.rank) {
        let isThere = axis < array.rank && axis >= -array.rank
        let place = axis < 0 ? axis + array.rank : axis
        shifts.append((isThere ? places(array.shape[place]) : 0, axis))
      }
      return Value(try array.rolled(shifts))
    }
  }
}

extension Parameter where Input == FourierNorm {
  /// `norm=None`: the same as "backward".
  static func fourierNorm() -> Parameter {
    Parameter("norm", expecting: "a text or None", default: .backward, shownAs: "None") {
      value, info, _ throws(RuntimeFailure) in
      if case .none = value { return .backward }
      guard case .text(let object) = value, let norm = FourierNorm(rawValue: object.text) else {
        throw RuntimeFailure(
          CallError.wrongValue(
            parameter: info.name,
            reason: "Invalid norm value \(Describer.str(value)); should be \"backward\", "
              + "\"ortho\" or \"forward\".", help: nil))
      }
      return norm
    }
  }
}

extension Parameter where Input == [Int]? {
  /// `axes=(-2, -1)`.
  static func lastTwoAxes(_ name: String = "axes") -> Parameter {
    Parameter(
      name, expecting: "a tuple of integers or None", default: [-2, -1], shownAs: "(-2, -1)"
    ) { value, info, _ throws(RuntimeFailure) in
      if case .none = value { return nil }
      return try value.asInts(for: info)
    }
  }
}
