// nabla · Builtins+Padding.swift
// Arrays with a border.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// The function that pads, as the manual lists it.
  static let padding: [Builtin] = [pad]

  static let pad = Builtin(
    "pad", in: .shapes, .array("array"), .value("pad_width"), .text("mode", default: "constant"),
    Parameter.given("constant_values").keywordOnly, Parameter.given("end_values").keywordOnly,
    Parameter.given("stat_length").keywordOnly, Parameter.given("reflect_type").keywordOnly,
    summary: "The array with elements added in front and behind along its axes.",
    details: """
      pad_width is one number for all sides, (before, after) for all axes, or such a pair for each \
      axis; constant_values (0), end_values (0) and stat_length are written the same way. mode is \
      "constant", "edge" (the last element again), "linear_ramp" (evenly on to end_values), \
      "maximum", "minimum", "mean", "median" (of stat_length elements at the side, or of all), \
      "reflect" (mirrored at the last element), "symmetric" (mirrored behind it), "wrap" (what lies \
      at the other end) or "empty". reflect_type="odd" turns the mirrored differences round.
      """,
    examples: [
      .shows("pad([1, 2, 3], 2)", "[0, 0, 1, 2, 3, 0, 0]"),
      .shows("pad([1, 2, 3], (1, 2), mode='edge')", "[1, 1, 2, 3, 3, 3]"),
      .shows("pad([1, 2, 3], 2, mode='reflect')", "[3, 2, 1, 2, 3, 2, 1]"),
      .shows(
        "pad([[1, 2]], ((0, 1), (1, 0)), constant_values=7)", "[[7, 1, 2],\n [7, 7, 7]]"),
      .fails("pad([1, 2], -1)", "ValueError: index can't contain negative values"),
      .fails("pad([1, 2], 1, mode='round')", "ValueError: mode 'round' is not supported"),
    ],
    seeAlso: ["insert", "roll", "trim_zeros"]
  ) { evaluation, array, widths, mode, constants, ends, lengths, kind throws(RuntimeFailure) in
    let options = PadOptions(
      constants: constants, ends: ends, lengths: lengths, reflectType: kind)
    return Value.array(
      try Padder(array, widths, mode: mode, options, evaluation).padded())
  }
}
