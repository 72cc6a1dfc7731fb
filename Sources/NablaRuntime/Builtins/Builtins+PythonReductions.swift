// nabla · Builtins+PythonReductions.swift
// The names that Python and NumPy share: sum, min, max, any, all, abs.
// SPDX-License-Identifier: Apache-2.0

import BigInt
import NablaArrays
import NablaSyntax

extension Builtin {
  /// Python's forms of functions that NumPy has too; a call with an array goes to NumPy's.
  static let pythonReductions: [Builtin] = [
    pythonSum, pythonMin, pythonMax, pythonAny, pythonAll, pythonAbs,
  ]

  private static let arrayNote = "Of an array, what NumPy's function of this name gives."

  static let pythonSum = Builtin(
    "sum", in: .language, places: .python,
    .items("iterable").positionalOnly, .value("start", default: Value.int(0), shownAs: "0"),
    summary: "The sum of the items, added one after the other.", details: arrayNote,
    examples: [
      .shows("sum((1, 2, 4))", "7"), .shows("sum(range(101))", "5050"),
      .fails("sum(3)", "TypeError: 'int' object is not iterable"),
      .fails("sum(\"ab\")", "TypeError: unsupported operand type(s) for +: 'int' and 'str'"),
    ],
    seeAlso: ["max", "min"]
  ) { evaluation, items, start throws(RuntimeFailure) in
    var total = start
    for item in items {
      total = try PythonOperators.binary(.add, named: "+", total, item, evaluation)
    }
    return total
  }

  static let pythonMin = Builtin(
    "min", in: .language, places: .python,
    .values("values"), .optionalFunction("key", default: "None").keywordOnly,
    .optionalArgument("default", default: "None").keywordOnly,
    summary: "The smallest of the arguments, or of the items of one.", details: arrayNote,
    examples: [
      .shows("min(3, 1, 2)", "1"), .shows("min(\"banana\")", "'a'"),
      .shows("min((-3, 2), key=abs)", "2"),
      .fails("min(())", "ValueError: min() arg is an empty sequence"),
      .fails("min(3)", "TypeError: 'int' object is not iterable"),
    ],
    seeAlso: ["max", "sorted"]
  ) { evaluation, values, key, absent throws(RuntimeFailure) in
    let choice = Extremum(function: "min", sign: "<", key: key, absent: absent)
    return try choice.find(values, evaluation)
  }

  static let pythonMax = Builtin(
    "max", in: .language, places: .python,
    .values("values"), .optionalFunction("key", default: "None").keywordOnly,
    .optionalArgument("default", default: "None").keywordOnly,
    summary: "The largest of the arguments, or of the items of one.", details: arrayNote,
    examples: [
      .shows("max(3, 1, 2)", "3"), .shows("max((), default=0)", "0"),
      .shows("max([\"a\", \"ccc\"], key=len)", "'ccc'"),
      .fails(
        "max(1, \"a\")", "TypeError: '>' not supported between instances of 'str' and 'int'"),
      .fails("max(())", "ValueError: max() arg is an empty sequence"),
    ],
    seeAlso: ["min", "sorted"]
  ) { evaluation, values, key, absent throws(RuntimeFailure) in
    let choice = Extremum(function: "max", sign: ">", key: key, absent: absent)
    return try choice.find(values, evaluation)
  }

  static let pythonAny = Builtin(
    "any", in: .language, places: .python, .items("iterable").positionalOnly,
    summary: "Whether at least one item is true.", details: arrayNote,
    examples: [
      .shows("any((0, 0.0, \"a\"))", "True"), .shows("any(k > 3 for k in range(3))", "False"),
      .fails("any(1)", "TypeError: 'int' object is not iterable"),
    ],
    seeAlso: ["all"]
  ) { _, items throws(RuntimeFailure) in
    for item in items where try Operations.truth(item) { return Value.bool(true) }
    return Value.bool(false)
  }

  static let pythonAll = Builtin(
    "all", in: .language, places: .python, .items("iterable").positionalOnly,
    summary: "Whether every item is true.", details: arrayNote,
    examples: [
      .shows("all((1, 2.5, \"a\"))", "True"), .shows("all(())", "True"),
      .fails("all(1)", "TypeError: 'int' object is not iterable"),
    ],
    seeAlso: ["any"]
  ) { _, items throws(RuntimeFailure) in
    for item in items where try !Operations.truth(item) { return Value.bool(false) }
    return Value.bool(true)
  }

  static let pythonAbs = Builtin(
    "abs", in: .language, places: .python, .value("x").positionalOnly,
    summary: "The magnitude of a number.", details: arrayNote,
    examples: [
      .shows("abs(-2)", "2"), .shows("abs(3+4j)", "5.0"), .shows("abs([-1.5, 2])", "[1.5, 2. ]"),
      .fails("abs(\"a\")", "TypeError: bad operand type for abs(): 'str'"),
    ],
    seeAlso: ["sign"]
  ) { evaluation, value throws(RuntimeFailure) in
    switch value {
    case .int, .bool, .bigInteger: return .integer(BigInt((value.exactInteger ?? 0).magnitude))
    case .float(let number): return .float(number.magnitude)
    default: break
    }
    guard let operand = try value.makeArray() else {
      throw RuntimeFailure(LanguageFault.badOperand(function: "abs", type: value.typeName))
    }
    var events = FloatingPointEvents()
    do throws(ArrayError) {
      let result = Value(try AnyArray.apply(.absolute, operand, events: &events))
      evaluation.warn(events, in: "absolute")
      if case .complex = value, let number = result.asDouble { return .float(number) }
      return result
    } catch {
      throw RuntimeFailure(error)
    }
  }
}

/// `min` and `max`: which value comes first in an order.
struct Extremum {
  let function: String
  /// The comparison that makes a value take the place of the best so far.
  let sign: String
  let key: Value?
  let absent: Value?

  /// The first of the best values: of the arguments, or of the items of the only one.
  func find(_ values: [Value], _ evaluation: Evaluation) throws(RuntimeFailure) -> Value {
    var items = values
    if values.count == 1 {
      guard let inner = try values[0].iterationItems() else {
        throw RuntimeFailure(
          LanguageFault.notIterable(type: values[0].typeName, parameter: "values", item: 0))
      }
      items = inner
    } else if absent != nil, !values.isEmpty {
      throw RuntimeFailure(LanguageFault.noDefaultForSeveral(function: function))
    }
    guard var best = items.first else {
      if values.isEmpty {
        throw RuntimeFailure(CallError.missingArguments(function: function, names: ["values"]))
      }
      if let absent { return absent }
      throw RuntimeFailure(LanguageFault.emptySequence(function: function))
    }
    var bestKey = try keyed(best, evaluation)
    for item in items.dropFirst() {
      let itemKey = try keyed(item, evaluation)
      let isBetter =
        sign == "<"
        ? try ValueOrder.isLess(itemKey, bestKey, sign: sign, evaluation)
        : try ValueOrder.isLess(bestKey, itemKey, sign: sign, evaluation)
      if isBetter { (best, bestKey) = (item, itemKey) }
    }
    return best
  }

  private func keyed(_ value: Value, _ evaluation: Evaluation) throws(RuntimeFailure) -> Value {
    guard let key else { return value }
    try evaluation.checkInterrupt()
    return try evaluation.call(key, CallArguments([value]))
  }
}
