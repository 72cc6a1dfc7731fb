// nabla · Builtins+Lists.swift
// Methods that change the list or the array they are called on.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Methods of lists and arrays that change them; `Value.mutate` runs them.
  static let lists: [Builtin] = [
    append, extend, insert, pop, remove, clear, reverse, sort, fill, listCount, listIndex, listCopy,
  ]

  private static let growing =
    "Works on one-dimensional arrays as on lists: the result is what a bracket of the items would be."

  static let append = Builtin(
    "append", in: .language, places: .listMethod,
    .value("self").positionalOnly, .value("object").positionalOnly,
    summary: "Puts a value behind the last one.", details: growing,
    examples: [
      .shows("r = []; r.append(3); r.append(4.5); r", "[3. , 4.5]"),
      .shows("r = [1]; r.append(\"a\"); r", "[1, 'a']"),
      .fails(
        "r = [1]; r.append()",
        "TypeError: append() missing 1 required positional argument: 'object'"),
    ],
    seeAlso: ["extend", "insert"]
  ) { _, _, _ throws(ListFault) in throw .needsVariable(method: "append") }

  static let extend = Builtin(
    "extend", in: .language, places: .listMethod,
    .value("self").positionalOnly, .items("iterable").positionalOnly,
    summary: "Puts all items of another sequence behind the last one.", details: growing,
    examples: [
      .shows("r = [1, 2]; r.extend([4, 7]); r", "[1, 2, 4, 7]"),
      .fails("r = [1]; r.extend(3)", "TypeError: 'int' object is not iterable"),
    ],
    seeAlso: ["append"]
  ) { _, _, _ throws(ListFault) in throw .needsVariable(method: "extend") }

  static let insert = Builtin(
    "insert", in: .language, places: .listMethod,
    .value("self").positionalOnly, .wholeNumber("index").positionalOnly,
    .value("object").positionalOnly,
    summary: "Puts a value before the one at an index.", details: growing,
    examples: [
      .shows("r = [1, 4]; r.insert(1, 2); r", "[1, 2, 4]"),
      .fails(
        "r = [1]; r.insert(0.5, 2)",
        "TypeError: 'float' object cannot be interpreted as an integer"),
    ],
    seeAlso: ["append"]
  ) { _, _, _, _ throws(ListFault) in throw .needsVariable(method: "insert") }

  static let listCopy = Builtin(
    "copy", in: .language, places: .listMethod, .value("self").positionalOnly,
    summary: "The list itself: values never change.",
    details: "a = l is a copy already, made when one of them is changed.",
    examples: [
      .shows("l = [1, 'a']; l.copy()", "[1, 'a']"),
      .fails(
        "l = [1, 'a']; l.copy(2)", "TypeError: copy() takes 0 positional arguments but 1 was given"),
    ],
    seeAlso: ["list"]
  ) { _, list in list }

  static let pop = Builtin(
    "pop", in: .language, places: .listMethod,
    .value("self").positionalOnly,
    .value("index", default: Value.int(-1), shownAs: "-1")
      .positionalOnly,
    summary: "Takes a value out and gives it back: the last one, or that at an index.",
    details: growing,
    examples: [
      .shows("r = [1, 2, 4]; r.pop()", "4"), .shows("r = [1, 2, 4]; r.pop(0); r", "[2, 4]"),
      .fails("r = []; r.pop()", "IndexError: pop from empty list"),
      .fails("r = [1, 2]; r.pop(5)", "IndexError: pop index out of range"),
    ],
    seeAlso: ["remove"]
  ) { _, _, _ throws(ListFault) in throw .needsVariable(method: "pop") }

  static let remove = Builtin(
    "remove", in: .language, places: .listMethod,
    .value("self").positionalOnly, .value("value").positionalOnly,
    summary: "Takes out the first value that equals another.", details: growing,
    examples: [
      .shows("r = [1, 2, 1]; r.remove(1); r", "[2, 1]"),
      .fails("r = [1, 2]; r.remove(3)", "ValueError: list.remove(x): x not in list"),
    ],
    seeAlso: ["pop"]
  ) { _, _, _ throws(ListFault) in throw .needsVariable(method: "remove") }

  static let clear = Builtin(
    "clear", in: .language, places: .listMethod, .value("self").positionalOnly,
    summary: "Takes out all values.",
    examples: [
      .shows("r = list(\"ab\"); r.clear(); r", "[]"),
      .fails(
        "r = [1]; r.clear(2)", "TypeError: clear() takes 0 positional arguments but 1 was given"),
    ],
    seeAlso: ["pop"]
  ) { _, _ throws(ListFault) in throw .needsVariable(method: "clear") }

  static let reverse = Builtin(
    "reverse", in: .language, places: .listMethod, .value("self").positionalOnly,
    summary: "Turns the order of the items round.",
    examples: [
      .shows("r = [1, 2, 4]; r.reverse(); r", "[4, 2, 1]"),
      .fails(
        "r = [1]; r.reverse(2)", "TypeError: reverse() takes 0 positional arguments but 1 was given"
      ),
    ],
    seeAlso: ["reversed", "sort"]
  ) { _, _ throws(ListFault) in throw .needsVariable(method: "reverse") }

  static let sort = Builtin(
    "sort", in: .language, places: .listMethod,
    .value("self").positionalOnly, .integer("axis", default: -1), .sortKind(),
    .optionalValue("key").keywordOnly, .flag("reverse").keywordOnly,
    .optionalFlag("stable").keywordOnly,
    summary: "Puts the items in ascending order: of an array along an axis, NaN last.",
    details: "key= and reverse= are for lists; axis=, kind= and stable= are for arrays.",
    examples: [
      .shows("r = [3, 1, 2]; r.sort(); r", "[1, 2, 3]"),
      .shows("m = [[3, 1], [0, 2]]; m.sort(axis=0); m", "[[0, 1],\n [3, 2]]"),
      .shows("l = [\"bb\", \"a\"]; l.sort(key=len); l", "['a', 'bb']"),
      .fails(
        "r = [3, 1]; r.sort(axis=1)",
        "AxisError: axis 1 is out of bounds for array of dimension 1"),
    ],
    seeAlso: ["sorted", "reverse"]
  ) { _, _, _, _, _, _, _ throws(ListFault) in throw .needsVariable(method: "sort") }

  static let fill = Builtin(
    "fill", in: .language, places: .listMethod,
    .value("self").positionalOnly, .value("value"),
    summary: "Stores one value in all elements of an array.",
    examples: [
      .shows("x = [1, 2, 4]; x.fill(7); x", "[7, 7, 7]"),
      .fails(
        "x = [1, 2]; x.fill()", "TypeError: fill() missing 1 required positional argument: 'value'"),
    ],
    seeAlso: ["full"]
  ) { _, _, _ throws(ListFault) in throw .needsVariable(method: "fill") }

  static let listCount = Builtin(
    "count", in: .language, places: [.listMethod, .tupleMethod],
    .items("self").positionalOnly, .value("value").positionalOnly,
    summary: "How many items equal a value.",
    examples: [
      .shows("list(\"banana\").count(\"a\")", "3"),
      .fails(
        "list(\"ab\").count()", "TypeError: count() missing 1 required positional argument: 'value'"
      ),
    ],
    seeAlso: ["index"]
  ) { evaluation, items, value throws(RuntimeFailure) in
    var count = 0
    for item in items where try Operations.isEqual(item, value, evaluation) { count += 1 }
    return Value.count(count)
  }

  static let listIndex = Builtin(
    "index", in: .language, places: [.listMethod, .tupleMethod],
    .items("self").positionalOnly, .value("value").positionalOnly,
    summary: "The place of the first item that equals a value.",
    examples: [
      .shows("list(\"banana\").index(\"n\")", "2"),
      .fails("list(\"ab\").index(\"c\")", "ValueError: list.index(x): x not in list"),
    ],
    seeAlso: ["count"]
  ) { evaluation, items, value throws(RuntimeFailure) in
    for (place, item) in items.enumerated() where try Operations.isEqual(item, value, evaluation) {
      return Value.count(place)
    }
    throw RuntimeFailure(ListFault.notInList(shown: Describer.repr(value), method: "index"))
  }
}
