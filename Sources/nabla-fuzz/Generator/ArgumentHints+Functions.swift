// nabla · ArgumentHints+Functions.swift
// What single functions need: matrices, places, seeds.
// SPDX-License-Identifier: Apache-2.0

extension Generator {
  private static let squareShape: @Sendable (Generator) -> [Int] = { generator in
    let size = generator.int(1, 4)
    return [size, size]
  }
  private static let tableShape: @Sendable (Generator) -> [Int] = { generator in
    [generator.int(1, 4), generator.int(1, 4)]
  }
  private static let lineShape: @Sendable (Generator) -> [Int] = { [$0.int(2, 5)] }
  private static let deepShape: @Sendable (Generator) -> [Int] = { generator in
    (0..<generator.int(2, 3)).map { _ in generator.int(1, 3) }
  }

  /// Functions of matrices.
  static let matrixHints: [String: ArgumentHint] = {
    var hints: [String: ArgumentHint] = [:]
    let general = ArgumentHint(
      kinds: ["a": .square(.float), "x": .square(.float), "A": .square(.float)],
      mainShape: squareShape)
    for name in ["inv", "det", "slogdet", "matrix_power", "eigvals", "tensorinv"] {
      hints[name] = general
    }
    let symmetric = ArgumentHint(
      kinds: ["a": .symmetric, "x": .symmetric, "A": .symmetric], mainShape: squareShape)
    for name in ["eigh", "eigvalsh", "cholesky", "matrix_rank", "pinv", "cond"] {
      hints[name] = symmetric
    }
    hints["svd"] = ArgumentHint(kinds: ["a": .symmetric], mainShape: squareShape)
    hints["eig"] = ArgumentHint(kinds: ["a": .symmetric], mainShape: squareShape)
    hints["solve"] = ArgumentHint(
      kinds: ["a": .square(.float), "b": .vector(.float)], mainShape: squareShape)
    hints["lstsq"] = hints["solve"]
    hints["norm"] = ArgumentHint(mainShape: deepShape)
    hints["matrix_norm"] = ArgumentHint(
      choices: ["ord": ["'fro'", "1", "inf", "2", "-2", "'nuc'", "-1"]], mainShape: deepShape)
    for name in ["trace", "diagonal"] { hints[name] = ArgumentHint(mainShape: deepShape) }
    for name in ["vecdot", "vdot", "inner"] {
      hints[name] = ArgumentHint(kinds: ["x2": .alike, "b": .alike])
    }
    hints["matvec"] = ArgumentHint(kinds: ["x2": .vector(nil)], mainShape: tableShape)
    hints["vecmat"] = ArgumentHint(kinds: ["x2": .square(.float)], mainShape: lineShape)
    hints["cross"] = ArgumentHint(
      kinds: ["b": .alike, "x2": .alike], mainShape: { $0.one(of: [[3], [2, 3], [3, 3], [2]]) })
    for name in ["fft2", "ifft2", "rfft2", "irfft2", "fftn", "ifftn", "rfftn", "irfftn"] {
      hints[name] = ArgumentHint(mainShape: deepShape)
    }
    return hints
  }()

  /// Functions that move, pick or make elements.
  static let placeHints: [String: ArgumentHint] = {
    let obj = ["0", "1", "-1", "[0, 1]", "slice(0, 1)", "[True, False]"]
    let reach = ["k": ["-1", "0", "1"], "m": ["2", "3"], "n": ["3", "2"]]
    var hints: [String: ArgumentHint] = [
      "rot90": ArgumentHint(
        choices: ["axes": ["(0, 1)", "(1, 0)", "(-1, 0)"], "k": ["0", "1", "2", "-1", "5"]],
        mainShape: deepShape),
      "rollaxis": ArgumentHint(
        kinds: ["axis": .axis], choices: ["start": ["0", "1", "2"]], mainShape: deepShape),
      "insert": ArgumentHint(kinds: ["axis": .axis, "values": .scalar], choices: ["obj": obj]),
      "delete": ArgumentHint(kinds: ["axis": .axis], choices: ["obj": obj]),
      "trim_zeros": ArgumentHint(choices: [
        "filt": ["[0, 0, 1, 2, 0]", "[0, 3, 0]", "[0, 0]", "[1.5, 0, 2]"],
        "trim": ["'f'", "'b'", "'fb'"], "axis": ["None", "0"],
      ]),
      "mask_indices": ArgumentHint(
        choices: ["mask_func": ["np.triu", "np.tril"], "n": ["3", "2"], "k": ["0", "1", "-1"]]),
      "ix_": ArgumentHint(choices: ["args": ["[0, 1]", "[1, 2, 0]", "[True, False]"]]),
      "take_along_axis": ArgumentHint(
        choices: [
          "indices": ["[[0, 1]]", "[[0], [1]]", "[[1, 0], [0, 1]]"], "axis": ["0", "1", "-1"],
        ], mainShape: { _ in [2, 2] }),
      "put_along_axis": ArgumentHint(
        kinds: ["values": .scalar],
        choices: [
          "indices": ["[[0, 1]]", "[[0], [1]]", "[[1, 0], [0, 1]]"], "axis": ["0", "1", "-1"],
        ], mainShape: { _ in [2, 2] }),
      "compress": ArgumentHint(
        choices: ["condition": ["[True, False]", "[0, 1]", "[1]"]], mainShape: tableShape),
      "unravel_index": ArgumentHint(choices: [
        "indices": ["5", "[0, 3, 5]", "3"], "shape": ["(2, 3)", "(7,)", "(2, 2, 2)"],
      ]),
      "ravel_multi_index": ArgumentHint(choices: [
        "multi_index": ["(1, 2)", "([0, 1], [1, 2])", "(3, -1)"], "dims": ["(2, 3)", "(4, 4)"],
        "mode": ["'raise'", "'wrap'", "'clip'"],
      ]),
      "array_split": ArgumentHint(
        kinds: ["axis": .axis], choices: ["indices_or_sections": ["2", "3", "[1, 2]"]]),
      "searchsorted": ArgumentHint(
        kinds: ["a": .sorted, "v": .numbers],
        choices: ["side": ["'left'", "'right'"], "sorter": ["None", "[0, 1, 2]"]],
        mainShape: { _ in [3] }),
      "require": ArgumentHint(
        choices: ["requirements": ["None", "'C'", "['C', 'W']", "'F'", "['A', 'O']"]]),
      "vectorize": ArgumentHint(choices: [
        "pyfunc": ["lambda x: x + 1", "lambda x, y: x*y", "abs"], "otypes": ["None", "[float]"],
        "doc": ["None", "'about it'"], "excluded": ["None"], "cache": ["True", "False"],
        "signature": ["None"],
      ]),
      "seterr": ArgumentHint(
        choices: Dictionary(
          uniqueKeysWithValues: ["all", "divide", "over", "under", "invalid"].map { name in
            (name, ["None", "'warn'", "'ignore'"])
          })),
      "setbufsize": ArgumentHint(choices: ["size": ["8192", "4096", "16"]]),
      "binary_repr": ArgumentHint(choices: ["num": ["5", "-3", "0"], "width": ["None", "8", "3"]]),
      "set_state": ArgumentHint(choices: ["state": ["np.random.get_state()"]]),
      "indices": ArgumentHint(choices: ["dimensions": ["(2, 3)", "(3,)", "(1, 2, 2)"]]),
      "arange": ArgumentHint(choices: [
        "start": ["0", "-3", "1.5", "10"], "stop": ["4", "7.5", "0"],
        "step": ["1", "2", "0.5", "-1", "3"],
      ]),
      "can_cast": ArgumentHint(choices: [
        "from_": ["int8", "'i4'", "float32", "int64", "complex64", "'uint8'"],
        "to": ["int16", "float32", "'f8'", "uint64", "bool", "complex128"],
        "casting": ["'safe'", "'no'", "'equiv'", "'same_kind'", "'unsafe'"],
      ]),
      "geomspace": ArgumentHint(choices: [
        "start": ["1", "2", "0.5"], "stop": ["8", "100", "1000"], "num": ["4", "3", "1"],
        "axis": ["0", "-1"], "dtype": ["float32", "float64", "None"],
      ]),
      "logspace": ArgumentHint(choices: [
        "start": ["0", "1", "-1"], "stop": ["2", "3"], "num": ["4", "3", "1"], "base": ["10", "2"],
        "axis": ["0", "-1"], "dtype": ["float32", "float64", "None"],
      ]),
    ]
    for name in ["tril_indices_from", "triu_indices_from", "diag_indices_from"] {
      hints[name] = ArgumentHint(choices: reach, mainShape: squareShape)
    }
    return hints
  }()

  /// Functions of samples.
  static let sampleHints: [String: ArgumentHint] = {
    var hints: [String: ArgumentHint] = [
      "average": ArgumentHint(kinds: ["weights": .positives, "axis": .axis]),
      "histogram": ArgumentHint(kinds: ["a": .numbers, "weights": .positives]),
      "histogram_bin_edges": ArgumentHint(kinds: ["a": .numbers, "weights": .positives]),
      "histogram2d": ArgumentHint(
        kinds: ["x": .numbers, "y": .alike, "weights": .positives],
        choices: ["bins": ["3", "(2, 3)"], "range": ["[[0, 5], [-4, 4]]", "None"]],
        mainShape: lineShape),
      "histogramdd": ArgumentHint(
        kinds: ["sample": .numbers, "weights": .positiveVector],
        choices: ["bins": ["2", "3"], "range": ["None"]], mainShape: { [$0.int(2, 4), 2] }),
      "cov": ArgumentHint(
        kinds: ["y": .alike, "aweights": .positiveVector],
        choices: ["fweights": ["None", "[1, 2]", "[2, 1, 1]"]], mainShape: { [$0.int(2, 3)] }),
      "corrcoef": ArgumentHint(kinds: ["y": .alike], mainShape: tableShape),
      "bincount": ArgumentHint(choices: [
        "x": ["[0, 1, 1, 3]", "[2, 2, 5, 0]", "[0, 3, 1, 0]"],
        "weights": ["[1, 2, 0.5, 3]", "None"], "minlength": ["0", "6"],
      ]),
      "digitize": ArgumentHint(
        kinds: ["x": .numbers], choices: ["bins": ["[0, 1, 2.5]", "[3, 1, 0]", "[-5, 0, 5]"]]),
      "interp": ArgumentHint(
        kinds: ["x": .numbers],
        choices: [
          "left": ["None", "-1.5"], "right": ["None", "7"], "period": ["None", "4"],
        ]),
      "partition": ArgumentHint(choices: ["kind": ["'introselect'"]]),
      "argpartition": ArgumentHint(choices: ["kind": ["'introselect'"]]),
      "polyfit": ArgumentHint(choices: [
        "x": ["[0, 1, 2, 3]", "[-1, 0, 1, 2]"], "y": ["[1, 3, 2, 5]", "[0, 1, 4, 9.5]"],
        "deg": ["1", "2", "0"], "w": ["[1, 2, 1, 1]", "None"], "rcond": ["None", "1e-10"],
        "full": ["True", "False"], "cov": ["True", "False", "'unscaled'"],
      ]),
      "choice": ArgumentHint(choices: [
        "a": ["3", "[4, 7, 9]", "[[1, 2], [3, 4], [5, 6]]"], "size": ["2", "(2, 2)", "3", "None"],
        "p": ["[0.2, 0.3, 0.5]", "[0.5, 0, 0.5]", "None"], "axis": ["0"],
      ]),
      "integers": ArgumentHint(choices: ["dtype": ["int64", "int32", "uint8", "bool"]]),
      "randint": ArgumentHint(choices: ["dtype": ["int64", "int32", "uint8", "int"]]),
      "hanning": windows, "hamming": windows, "blackman": windows, "bartlett": windows,
      "kaiser": ArgumentHint(choices: ["M": ["0", "1", "4", "5.5"], "beta": ["0", "3.5", "14"]]),
      "shuffle": ArgumentHint(choices: ["axis": ["0", "-1"]]),
      "min": extreme, "max": extreme,
      "enumerate": ArgumentHint(choices: ["start": ["0", "1", "5"]]),
      "fromiter": ArgumentHint(choices: [
        "iter": ["range(4)", "[1.5, 2]", "(1, 2)"], "count": ["-1", "2", "1"],
      ]),
      "fromstring": ArgumentHint(choices: [
        "string": ["'1 2 3'", "'1.5 2.5 7'"], "sep": ["' '"],
        "count": ["-1", "2"], "dtype": ["float", "int", "float32"],
      ]),
    ]
    for (name, levels) in [
      ("quantile", ["0.5", "[0.25, 0.75]", "0", "1", "0.1"]),
      ("percentile", ["50", "[25, 75]", "0", "100", "33.3"]),
    ] {
      let hint = ArgumentHint(
        kinds: ["a": .numbers, "weights": .positives], choices: ["q": levels])
      hints[name] = hint
      hints["nan" + name] = hint
    }
    return hints
  }()

  private static let windows = ArgumentHint(choices: ["M": ["0", "1", "4", "7", "-2", "3.5"]])

  private static let extreme = ArgumentHint(
    choices: [
      "values": ["[3, -5, 1]", "(2, 7, -8)", "'banana'", "[2.5, -1]", "()", "range(3)"],
      "key": ["abs", "lambda x: -x", "None"], "default": ["0", "None", "'a'"],
    ], variadicCount: 1)
}
