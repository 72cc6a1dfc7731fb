// nabla · Builtins+Ranges.swift
// Evenly spaced numbers.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Functions that make ranges, as the manual lists them.
  static let ranges: [Builtin] = [arange, linspace, logspace, geomspace]

  static let arange = Builtin(
    "arange", in: .creation, .optionalValue("start"), .optionalValue("stop"),
    .optionalValue("step"), .dtype(),
    summary: "The numbers from start to before stop, step apart.",
    details: """
      One argument is stop; start is then 0. With steps that are no integers the last number may \
      surprise, as floats are rounded: linspace() says how many numbers there are.
      """,
    examples: [
      .shows("arange(5)", "[0, 1, 2, 3, 4]"),
      .shows("arange(1, 2, 0.25)", "[1.  , 1.25, 1.5 , 1.75]"),
      .shows("arange(5, 0, -2)", "[5, 3, 1]"),
      .fails("arange(0, 1, 0)", "ZeroDivisionError: division by zero: the step is 0"),
      .fails("arange()", "TypeError: arange() requires stop to be specified."),
    ],
    seeAlso: ["linspace", "range"]
  ) { _, first, second, step, dtype throws(RuntimeFailure) in
    guard let stop = second ?? first else {
      throw RuntimeFailure(RangeCallError.missingStop)
    }
    let start = second == nil ? nil : first
    if let times = try TimeRange.array(start, stop, step, dtype) { return Value.array(times) }
    let numbers = (
      try start?.rangeNumber("start") ?? .int(0), try stop.rangeNumber("stop"),
      try step?.rangeNumber("step") ?? .int(1)
    )
    do throws(CreationError) {
      return Value.array(
        try AnyArray.range(from: numbers.0, to: numbers.1, by: numbers.2, dtype: dtype))
    } catch {
      throw RuntimeFailure(error)
    }
  }

  static let linspace = Builtin(
    "linspace", in: .creation, .operand("start"), .operand("stop"), .integer("num", default: 50),
    .flag("endpoint", default: true), .flag("retstep"), .dtype(), .integer("axis", default: 0),
    summary: "A number of evenly spaced numbers from start to stop.",
    details: """
      stop is the last of them unless endpoint=False. With retstep=True also the step between them.
      """,
    examples: [
      .shows("linspace(0, 1, 5)", "[0.  , 0.25, 0.5 , 0.75, 1.  ]"),
      .shows("linspace(0, 1, 4, endpoint=False)", "[0.  , 0.25, 0.5 , 0.75]"),
      .fails("linspace(0, 1, -1)", "ValueError: Number of samples, -1, must be non-negative."),
    ],
    seeAlso: ["arange", "geomspace", "logspace"]
  ) { evaluation, start, stop, count, endpoint, returnsStep, dtype, axis throws(RuntimeFailure) in
    let space = try Space(
      between: start, stop, count: count, endpoint: endpoint, dtype: dtype)
    let samples: AnyArray
    let step: AnyArray
    let steps = ArraySteps()
    do throws(CreationError) {
      (samples, step) = try AnyArray.linspace(space, steps)
    } catch {
      throw RuntimeFailure(error)
    }
    evaluation.warn(of: steps)
    do throws(ShapeError) {
      let turned = axis == 0 ? samples : try samples.movingAxes([0], to: [axis])
      return returnsStep
        ? Value.tuple([Value.array(turned), Value(step)]) : Value.array(turned)
    } catch {
      throw RuntimeFailure(error)
    }
  }

  static let logspace = Builtin(
    "logspace", in: .creation, .operand("start"), .operand("stop"), .integer("num", default: 50),
    .flag("endpoint", default: true), .operand("base", default: 10), .dtype(),
    .integer("axis", default: 0),
    summary: "Powers of a base whose exponents are evenly spaced from start to stop.",
    details: "stop is the last exponent unless endpoint=False.",
    examples: [
      .shows("logspace(0, 3, 4)", "[   1.,   10.,  100., 1000.]"),
      .shows("logspace(0, 3, 4, base=2)", "[1., 2., 4., 8.]"),
      .fails("logspace(0, 1, -1)", "ValueError: Number of samples, -1, must be non-negative."),
    ],
    seeAlso: ["geomspace", "linspace"]
  ) { evaluation, start, stop, count, endpoint, base, dtype, axis throws(RuntimeFailure) in
    let space = try Space(
      between: start, stop, count: count, endpoint: endpoint, dtype: dtype)
    var events = FloatingPointEvents()
    let steps = ArraySteps()
    let samples = try Operations.wrapping { () throws(CreationError) in
      try AnyArray.logspace(space, base: base, events: &events, steps)
    }
    evaluation.warn(of: steps)
    evaluation.warn(events, in: "power")
    return try samples.lying(along: axis)
  }

  static let geomspace = Builtin(
    "geomspace", in: .creation, .operand("start"), .operand("stop"), .integer("num", default: 50),
    .flag("endpoint", default: true), .dtype(), .integer("axis", default: 0),
    summary: "Numbers from start to stop, each the same multiple of the one before.",
    details:
      "stop is the last of them unless endpoint=False. Both ends may be negative or complex.",
    examples: [
      .shows("geomspace(1, 1000, 4)", "[   1.,   10.,  100., 1000.]"),
      .shows("geomspace(-1, -8, 4)", "[-1., -2., -4., -8.]"),
      .fails("geomspace(0, 1)", "ValueError: Geometric sequence cannot include zero"),
    ],
    seeAlso: ["linspace", "logspace"]
  ) { evaluation, start, stop, count, endpoint, dtype, axis throws(RuntimeFailure) in
    let space = try Space(
      between: start, stop, count: count, endpoint: endpoint, dtype: dtype)
    var events = FloatingPointEvents()
    let steps = ArraySteps()
    let samples = try Operations.wrapping { () throws(CreationError) in
      try AnyArray.geomspace(space, events: &events, steps)
    }
    evaluation.warn(of: steps)
    evaluation.warn(events, in: "power")
    return try samples.lying(along: axis)
  }
}

extension AnyArray {
  /// Samples with their first axis moved to the place asked for.
  fileprivate func lying(along axis: Int) throws(RuntimeFailure) -> Value {
    try Operations.wrapping { () throws(ShapeError) in
      Value.array(axis == 0 ? self : try movingAxes([0], to: [axis]))
    }
  }
}

extension Space {
  /// A space between two ends, of which a number typed counts by its kind only.
  fileprivate init(
    between start: Operand, _ stop: Operand, count: Int, endpoint: Bool, dtype: DType?
  ) throws(RuntimeFailure) {
    let ends = try Operations.wrapping { () throws(ArrayError) in
      let common = try Operand.commonDType([start, stop], operation: "linspace")
      return (try start.array(as: common), try stop.array(as: common))
    }
    self.init(from: ends.0, to: ends.1, count: count, endpoint: endpoint, dtype: dtype)
  }
}

/// What can be wrong with the arguments of `arange`.
package enum RangeCallError: Fact, Hashable {
  case missingStop
  /// An argument that is no real number. `type` is Python's name.
  case notANumber(parameter: String, type: String)

  package var wording: Wording {
    switch self {
    case .missingStop: Wording(.typeError, "arange() requires stop to be specified.", at: .sign)
    case .notANumber(let parameter, let type):
      Wording(
        .typeError, "arange() not supported for inputs of type '\(type)'",
        at: .parameter(parameter))
    }
  }
}

extension Value {
  /// The value as a number that a range starts, stops or steps with.
  fileprivate func rangeNumber(_ parameter: String) throws(RuntimeFailure) -> RangeNumber {
    if let integer = asInt { return .int(Int64(integer)) }
    if let number = asDouble { return .float(number) }
    throw RuntimeFailure(RangeCallError.notANumber(parameter: parameter, type: typeName))
  }
}
