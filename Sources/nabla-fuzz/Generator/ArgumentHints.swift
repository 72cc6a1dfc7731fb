// nabla · ArgumentHints.swift
// The table of what single functions need.
// SPDX-License-Identifier: Apache-2.0

extension Generator {
  /// What a function needs that its declaration does not say.
  func hint(for word: Word) -> ArgumentHint? {
    Self.hints[word.label] ?? Self.hints[word.builtin.name]
  }

  private static let table: @Sendable (Generator) -> [Int] = { [$0.int(1, 4), $0.int(1, 4)] }
  private static let line: @Sendable (Generator) -> [Int] = { [$0.int(1, 5)] }
  private static let atLeastTable: @Sendable (Generator) -> [Int] = { generator in
    (0..<generator.int(2, 3)).map { _ in generator.int(1, 3) }
  }
  private static let samples: @Sendable (Generator) -> [Int] = { generator in
    (0..<generator.int(1, 2)).map { _ in generator.int(3, 5) }
  }

  /// Indices, and what is done with those that are out of bounds.
  private static let clipping: [String: [String]] = [
    "indices": ["0", "[0, 1]", "[1, 0, -1]", "5"], "ind": ["0", "[0, 1]", "5"],
    "mode": ["'raise'", "'wrap'", "'clip'"],
  ]

  private static let hints: [String: ArgumentHint] = [
    "gradient": ArgumentHint(
      kinds: ["f": .numbers], choices: ["axis": ["0", "-1"], "edge_order": ["1", "2"]],
      variadicCount: 0, mainShape: samples),
    "diff": ArgumentHint(kinds: ["axis": .axis], choices: ["n": ["0", "1", "2"]]),
    "full": ArgumentHint(kinds: ["fill_value": .number]),
    "empty": ArgumentHint(end: ".shape"), "empty_like": ArgumentHint(end: ".shape"),
    "eye": ArgumentHint(choices: ["k": ["-1", "0", "1", "2"]]),
    "diag": ArgumentHint(choices: ["k": ["-1", "0", "1"]], mainShape: table),
    "tril": ArgumentHint(choices: ["k": ["-1", "0", "1"]], mainShape: atLeastTable),
    "triu": ArgumentHint(choices: ["k": ["-1", "0", "1"]], mainShape: atLeastTable),
    "arange": ArgumentHint(
      kinds: ["start": .number, "stop": .number],
      choices: ["step": ["1", "2", "0.5", "-1", "3"]]),
    "linspace": ArgumentHint(
      kinds: ["start": .number, "stop": .number],
      choices: ["num": ["1", "2", "3", "5", "0"], "axis": ["0", "-1"]]),
    "array": ArgumentHint(choices: ["ndmin": ["0", "1", "2", "3"]]),
    "x.item": ArgumentHint(choices: ["index": ["0", "-1"]], mainShape: { _ in [1] }),
    "clip": ArgumentHint(choices: ["a_min": ["-2", "0"], "a_max": ["1", "3"]]),
    "matmul": ArgumentHint(mainShape: { g in
      let n = g.int(1, 3); return [n, n]
    }),
    "searchsorted": ArgumentHint(
      kinds: ["a": .sorted, "v": .numbers], choices: ["side": ["'left'", "'right'"]],
      mainShape: line),
    "split": ArgumentHint(
      choices: ["indices_or_sections": ["2", "3", "1", "[1, 2]", "[1]"], "axis": ["0", "-1"]],
      mainShape: { g in [g.one(of: [2, 4, 6]), g.int(1, 3)] }),
    "repeat": ArgumentHint(kinds: ["axis": .axis], choices: ["repeats": ["0", "1", "2", "3"]]),
    "tile": ArgumentHint(choices: ["repeats": ["2", "(2, 1)", "(1, 2)", "0", "(2, 2, 1)"]]),
    "roll": ArgumentHint(choices: ["shift": ["1", "-1", "2", "5"]]),
    "squeeze": ArgumentHint(choices: ["axis": ["0"]], mainShape: { g in [1, g.int(1, 3)] }),
    "expand_dims": ArgumentHint(choices: ["axis": ["0", "1", "-1"]]),
    "x.transpose": ArgumentHint(choices: ["axes": ["1", "0"]], variadicCount: 0, mainShape: table),
    "transpose": ArgumentHint(choices: ["axes": ["(1, 0)", "(0, 1)"]], mainShape: table),
    "broadcast_to": ArgumentHint(
      choices: ["shape": ["(2, 3)", "(3, 3)", "(2, 2, 3)"]],
      mainShape: { g in g.one(of: [[3], [1, 3], [1], []]) }),
    "where": ArgumentHint(kinds: ["condition": .boolArray, "x": .array, "y": .array]),
    "meshgrid": ArgumentHint(
      choices: ["indexing": ["'xy'", "'ij'"], "copy": ["True"]], mainShape: line),
    "left_shift": ArgumentHint(kinds: ["x1": .intArray, "x2": .integer]),
    "right_shift": ArgumentHint(kinds: ["x1": .intArray, "x2": .integer]),
    "bitwise_and": ArgumentHint(kinds: ["x1": .intArray, "x2": .intArray]),
    "bitwise_or": ArgumentHint(kinds: ["x1": .intArray, "x2": .intArray]),
    "bitwise_xor": ArgumentHint(kinds: ["x1": .intArray, "x2": .intArray]),
    "invert": ArgumentHint(kinds: ["x": .intArray]),
    "bitwise_not": ArgumentHint(kinds: ["x": .intArray]),
    "power": ArgumentHint(choices: ["x2": ["2", "3", "0", "0.5", "1"]]),
    "np.pow": ArgumentHint(choices: ["x2": ["2", "3", "0", "0.5", "1"]]),
    "range": ArgumentHint(
      choices: ["start": ["0", "5", "-2"], "stop": ["4", "7"], "step": ["1", "2", "-1"]]),
    "round": ArgumentHint(kinds: ["number": .number], choices: ["ndigits": ["0", "1", "2", "-1"]]),
    "pow": ArgumentHint(
      kinds: ["base": .integer], choices: ["exp": ["0", "2", "5"], "mod": ["3", "7", "None"]]),
    "int": ArgumentHint(choices: ["x": ["'12'", "'-7'", "'101'"], "base": ["8", "16", "10", "0"]]),
    "float": ArgumentHint(choices: ["x": ["'1.5'", "3", "'inf'", "True", "' 2e3 '"]]),
    "complex": ArgumentHint(kinds: ["real": .number, "imag": .number]),
    "hex": ArgumentHint(kinds: ["number": .integer]),
    "bin": ArgumentHint(kinds: ["number": .integer]),
    "oct": ArgumentHint(kinds: ["number": .integer]),
    "chr": ArgumentHint(choices: ["i": ["65", "97", "8711", "48"]]),
    "ord": ArgumentHint(choices: ["c": ["'a'", "'∇'", "'0'"]]),
    "min": ArgumentHint(kinds: ["values": .number], choices: ["key": ["abs", "lambda x: -x"]]),
    "max": ArgumentHint(kinds: ["values": .number], choices: ["key": ["abs", "lambda x: -x"]]),
    "sum": ArgumentHint(choices: ["start": ["0", "1", "2.5"]]),
    "sorted": ArgumentHint(choices: ["key": ["abs", "lambda x: -x", "None"]]),
    "format": ArgumentHint(
      kinds: ["value": .number], choices: ["format_spec": ["'.2f'", "'8.3e'", "'g'", "''"]]),
    "isinstance": ArgumentHint(choices: [
      "class_or_tuple": ["int", "float", "(int, str)", "np.ndarray"]
    ]),
    "x.astype": ArgumentHint(kinds: ["dtype": .dtype]),
    "map": ArgumentHint(variadicCount: 1),
    "filter": ArgumentHint(choices: ["function": ["lambda x: x > 1", "None", "bool"]]),
    "print": ArgumentHint(
      kinds: ["values": .value],
      choices: ["sep": ["', '", "''", "'-'"], "end": ["'!\\n'", "'\\n'"]]),
    "set_printoptions": ArgumentHint(choices: [
      "precision": ["3", "4", "8"], "threshold": ["5", "1000"], "edgeitems": ["2", "3"],
      "linewidth": ["40", "75"], "suppress": ["True", "False"], "nanstr": ["'nan'", "'-'"],
      "infstr": ["'inf'", "'∞'"], "sign": ["'-'", "'+'", "' '"], "formatter": ["None"],
      "floatmode": ["'fixed'", "'unique'", "'maxprec'", "'maxprec_equal'"],
    ]),
    "array2string": ArgumentHint(choices: [
      "max_line_width": ["20", "75"], "precision": ["2", "4"], "suppress_small": ["True"],
      "separator": ["', '", "' '"], "prefix": ["''", "'ab'"], "threshold": ["3", "1000"],
      "edgeitems": ["1", "3"], "sign": ["'-'", "'+'", "' '"], "suffix": ["''", "')'"],
      "floatmode": ["'fixed'", "'unique'", "'maxprec'", "'maxprec_equal'"],
    ]),
    "take": ArgumentHint(choices: clipping), "x.take": ArgumentHint(choices: clipping),
    "put": ArgumentHint(choices: clipping), "x.put": ArgumentHint(choices: clipping),
    "choose": ArgumentHint(
      kinds: ["a": .intArray, "choices": .listOfArrays], choices: clipping),
    "slice": ArgumentHint(kinds: ["start": .integer, "stop": .integer, "step": .integer]),
    "array_repr": ArgumentHint(choices: [
      "max_line_width": ["20", "75"], "precision": ["2", "4"], "suppress_small": ["True"],
    ]),
    "array_str": ArgumentHint(choices: [
      "max_line_width": ["20", "75"], "precision": ["2", "4"], "suppress_small": ["True"],
    ]),
  ].merging(textHints) { first, _ in first }
    .merging(matrixHints) { _, later in later }
    .merging(placeHints) { _, later in later }
    .merging(sampleHints) { _, later in later }
}
