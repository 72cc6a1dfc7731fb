// nabla · Builtins+FloatErrors.swift
// What happens when a division by zero or an overflow turns up: `seterr`.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Functions about floating-point errors, as the manual lists them.
  static let floatErrors: [Builtin] = [
    seterr, geterr, seterrcall, geterrcall, setbufsize, getbufsize,
  ]

  static let seterr = Builtin(
    "seterr", in: .printing, .optionalValue("all"), .optionalValue("divide"),
    .optionalValue("over"), .optionalValue("under"), .optionalValue("invalid"),
    summary: "Sets whether floating-point errors are ignored, warned of or stop the program.",
    details: """
      'ignore' says nothing, 'warn' and 'print' warn, 'raise' makes the warning an error, 'call' \
      calls the function that seterrcall() set. all= sets every kind that is not named: divide (by \
      zero), over (too large), under (too small, which is never noticed) and invalid (nan from \
      numbers). The settings before are the result.
      """,
    examples: [
      .shows("seterr(divide='ignore'); array([1.0]) / 0", "[inf]"),
      .shows("seterr(divide='warn'); seterr(divide='raise')['divide']", "'warn'"),
      .fails(
        "seterr(all='stop')",
        "ValueError: 'stop' is not a valid way to handle floating-point errors"),
    ],
    seeAlso: ["geterr", "seterrcall"]
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
    summary: "What happens to floating-point errors, in a dictionary.",
    examples: [
      .shows("geterr()['over']", "'warn'"),
      .shows(
        "geterr()", "{'divide': 'warn', 'over': 'warn', 'under': 'ignore', 'invalid': 'warn'}"),
      .fails("geterr(1)", "TypeError: geterr() takes 0 positional arguments but 1 was given"),
    ],
    seeAlso: ["seterr"]
  ) { evaluation in evaluation.floatErrors.value }

  static let seterrcall = Builtin(
    "seterrcall", in: .printing, .value("func"),
    summary: "Sets the function that is called for floating-point errors of the way 'call'.",
    details: """
      It gets the kind as a text and as a number: 1 for divide by zero, 2 for overflow, 8 for \
      invalid value. None takes it away. The function before is the result.
      """,
    examples: [
      .shows(
        "seterrcall(lambda kind, n: print(kind, n)); seterr(all='call'); x = array([1.0]) / 0",
        "divide by zero 1"),
      .fails(
        "seterrcall(3)",
        "TypeError: python object must be callable or have a callable write method"),
    ],
    seeAlso: ["geterrcall", "seterr"]
  ) { evaluation, function throws(RuntimeFailure) in
    switch function {
    case .function, .builtin, .method, .dtype, .none: break
    default:
      throw RuntimeFailure.refusing(
        "func", "python object must be callable or have a callable write method",
        kind: .typeError)
    }
    let old = evaluation.errorFunction
    evaluation.errorFunction = function
    if case .none = function { evaluation.errorFunction = nil }
    return old ?? .none
  }

  static let geterrcall = Builtin(
    "geterrcall", in: .printing,
    summary: "The function that seterrcall set, or None.",
    examples: [
      .shows("f = lambda kind, flag: 0; seterrcall(f); geterrcall()('x', 1)", "0"),
      .fails(
        "geterrcall(1)", "TypeError: geterrcall() takes 0 positional arguments but 1 was given"),
    ],
    seeAlso: ["seterrcall"]
  ) { evaluation in evaluation.errorFunction ?? .none }

  static let setbufsize = Builtin(
    "setbufsize", in: .printing, .integer("size"),
    summary:
      "Sets the size of NumPy's buffers, which are not there; the size before is the result.",
    details: "The size is a multiple of 16, up to 10,000,000.",
    examples: [
      .shows("setbufsize(4096)", "8192"),
      .fails("setbufsize(2.5)", "TypeError: 'size' must be an integer, not a float"),
      .fails("setbufsize(100)", "ValueError: Buffer size, 100, is not a multiple of 16"),
    ],
    seeAlso: ["getbufsize"]
  ) { evaluation, size throws(RuntimeFailure) in
    let fault =
      size < 0
      ? "buffer size must be non-negative"
      : size > 10_000_000
        ? "Buffer size, \(size), is too big"
        : size < 5
          ? "Buffer size, \(size), is too small"
          : size % 16 != 0 ? "Buffer size, \(size), is not a multiple of 16" : nil
    if let fault { throw RuntimeFailure.refusing("size", fault) }
    defer { evaluation.bufferSize = size }
    return .count(evaluation.bufferSize)
  }

  static let getbufsize = Builtin(
    "getbufsize", in: .printing,
    summary: "The size of NumPy's buffers, which are not there: 8192 unless setbufsize() set it.",
    examples: [
      .shows("getbufsize()", "8192"),
      .fails(
        "getbufsize(1)", "TypeError: getbufsize() takes 0 positional arguments but 1 was given"),
    ],
    seeAlso: ["setbufsize"]
  ) { evaluation in .count(evaluation.bufferSize) }
}
