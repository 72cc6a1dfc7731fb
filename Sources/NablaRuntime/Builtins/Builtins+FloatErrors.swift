// nabla · Builtins+FloatErrors.swift
// What happens when a division by zero or an overflow turns up: `seterr`.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Functions about floating-point errors, as the manual lists them.
  static let floatErrors: [Builtin] = [seterr, geterr, setbufsize, getbufsize]

  static let seterr = Builtin(
    "seterr", in: .printing, .optionalValue("all"), .optionalValue("divide"),
    .optionalValue("over"), .optionalValue("under"), .optionalValue("invalid"),
    summary: "Sets whether floating-point errors are ignored, warned of or stop the program.",
    details: """
      'ignore' says nothing, 'warn' and 'print' warn, 'raise' makes the warning an error. all= sets \
      every kind that is not named: divide (by zero), over (too large), under (too small, which is \
      never noticed) and invalid (nan from numbers). The settings before are the result.
      """,
    examples: [
      .shows("seterr(divide='ignore'); array([1.0]) / 0", "[inf]"),
      .shows("seterr(divide='warn'); seterr(divide='raise').divide", "'warn'"),
      .fails(
        "seterr(all='stop')",
        "ValueError: 'stop' is not a valid way to handle floating-point errors"),
    ],
    seeAlso: ["geterr"]
  ) { evaluation, all, divide, over, under, invalid throws(RuntimeFailure) in
    let old = evaluation.floatErrors
    var new = old
    if let way = try FloatErrors.Way(all, "all") { new = FloatErrors(all: way) }
    new.divide = try FloatErrors.Way(divide, "divide") ?? new.divide
    new.over = try FloatErrors.Way(over, "over") ?? new.over
    new.under = try FloatErrors.Way(under, "under") ?? new.under
    new.invalid = try FloatErrors.Way(invalid, "invalid") ?? new.invalid
    evaluation.floatErrors = new
    return old.value
  }

  static let geterr = Builtin(
    "geterr", in: .printing,
    summary: "What happens to floating-point errors, in a record.",
    examples: [
      .shows("geterr().over", "'warn'"),
      .fails("geterr(1)", "TypeError: geterr() takes 0 positional arguments but 1 was given"),
    ],
    seeAlso: ["seterr"]
  ) { evaluation in evaluation.floatErrors.value }

  static let setbufsize = Builtin(
    "setbufsize", in: .printing, .integer("size"),
    summary: "Does nothing: NumPy's buffers are not there; the size that they have is the result.",
    examples: [
      .shows("setbufsize(4096)", "8192"),
      .fails("setbufsize(2.5)", "TypeError: 'size' must be an integer, not a float"),
    ],
    seeAlso: ["getbufsize"]
  ) { _, _ in .int(8192) }

  static let getbufsize = Builtin(
    "getbufsize", in: .printing,
    summary: "The size of NumPy's buffers, which are not there: 8192.",
    examples: [
      .shows("getbufsize()", "8192"),
      .fails(
        "getbufsize(1)", "TypeError: getbufsize() takes 0 positional arguments but 1 was given"),
    ],
    seeAlso: ["setbufsize"]
  ) { _ in .int(8192) }
}
