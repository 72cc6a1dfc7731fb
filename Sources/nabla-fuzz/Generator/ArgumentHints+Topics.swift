// nabla · ArgumentHints+Topics.swift
// What parameters of these names take in the functions of a topic.
// SPDX-License-Identifier: Apache-2.0

import NablaRuntime

extension ArgumentHint {
  /// Arguments to choose from for the parameters of a topic, as they are written.
  static func choices(of topic: BuiltinCategory) -> [String: [String]] {
    switch topic {
    case .random: random
    case .textArrays: textArrays
    case .dates: dates
    case .statistics: statistics
    case .fourier: fourier
    case .linearAlgebra: linearAlgebra
    default: [:]
    }
  }

  private static let seeds = ["0", "7", "12345", "[1, 2]"]

  private static let random: [String: [String]] = [
    "size": ["3", "(2, 2)", "2", "None", "(1, 3)", "0", "()"],
    "loc": ["0", "1.5", "-2", "[0, 5]"], "scale": ["1", "2", "0.5", "[1, 3]"],
    "lam": ["1", "3.5", "[1, 4]", "20", "0"], "shape": ["2", "0.5", "[1, 2]"],
    "a": ["2", "2.5", "3"], "b": ["1", "2.5", "0.5"], "df": ["1", "3", "7.5"],
    "nonc": ["0", "1.5"], "dfnum": ["1", "4"], "dfden": ["2", "5.5"], "p": ["0.3", "0.5", "0.9"],
    "n": ["10", "3", "[5, 10]", "0"], "low": ["0", "-1", "-5"], "high": ["1", "5", "100"],
    "mean": ["1", "2.5"], "sigma": ["1", "0.5"], "mu": ["0", "1"], "kappa": ["1", "4"],
    "left": ["0", "-1"], "mode": ["1"], "right": ["3", "1.5"],
    "ngood": ["5", "[5, 8]"], "nbad": ["7"], "nsample": ["4", "0"],
    "alpha": ["[1, 2, 3]", "[0.5, 0.5]"], "pvals": ["[0.2, 0.3, 0.5]", "[0.5, 0.5]"],
    "colors": ["[3, 4, 5]"], "method": ["'zig'", "'inv'"],
    "dtype": ["float32", "float64", "np.float64"],
    "x": ["5", "[3, 1, 2]", "[[1, 2], [3, 4]]", "[1.5, -2]"], "seed": seeds, "entropy": seeds,
    "spawn_key": ["()", "(1,)", "(1, 2)"],
    "pool_size": ["4", "8"],
    "n_words": ["1", "4"], "n_children": ["1", "2"],
  ]

  private static let textArrays: [String: [String]] = [
    "a": [
      "['ab', 'cAb']", "['Hello ', ' x']", "'abc'", "['12', 'a1', 'é']", "np.array(['b', 'aa'])",
      "np.array([['x', 'Ab'], ['', ' b']])",
    ],
    "x1": ["['a', 'b']", "'x'", "np.array(['b', 'aa'])"], "x2": ["['a', 'b']", "'x'"],
    "sub": ["'a'", "'b'", "['a', 'x']", "''"], "prefix": ["'a'", "'He'"], "suffix": ["'b'", "' '"],
    "start": ["0", "1", "-2"], "end": ["None", "2", "-1"], "stop": ["None", "2", "-1"],
    "step": ["1", "2", "None", "-1"], "chars": ["None", "'a'", "' H'"], "width": ["5", "8", "1"],
    "fillchar": ["'*'", "' '"], "old": ["'a'", "'b'"], "new": ["'Q'", "''"],
    "count": ["-1", "1", "0"], "i": ["2", "0", "3"],
  ]

  private static let dateArrays = [
    "np.array(['2024-01-05', '2024-02-29'], dtype='datetime64[D]')",
    "np.array(['2024-01-06', 'NaT'], dtype='datetime64[D]')", "np.datetime64('2024-03-01')",
  ]
  private static let days = dateArrays + ["'2024-01-06'", "['2024-01-05', '2024-01-08']"]

  private static let dates: [String: [String]] = [
    "x": dateArrays, "arr": dateArrays + ["np.datetime64('2024-01-15T12:30')"],
    "value": ["'2024-02-29'", "'2024-01-15T12:30'", "'NaT'", "19000", "5", "-3"],
    "unit": ["'D'", "'h'", "'s'", "'W'", "'ms'"], "timezone": ["'naive'"],
    "casting": ["'same_kind'", "'unsafe'", "'safe'"],
    "dates": days, "begindates": days, "enddates": days, "offsets": ["1", "-3", "[0, 5]", "10"],
    "weekmask": ["'1111100'", "'Sat Sun'", "[1, 1, 0, 0, 0, 0, 0]", "'Mon Wed Fri'"],
    "holidays": ["['2024-01-01']", "['2024-01-05', '2024-01-08']", "[]"],
    "roll": [
      "'forward'", "'backward'", "'raise'", "'following'", "'preceding'", "'modifiedfollowing'",
      "'modifiedpreceding'", "'nat'",
    ],
    "dtype": ["np.dtype('datetime64[D]')", "np.dtype('timedelta64[25s]')"],
  ]

  private static let statistics: [String: [String]] = [
    "method": [
      "'linear'", "'lower'", "'higher'", "'nearest'", "'midpoint'", "'median_unbiased'",
      "'normal_unbiased'", "'hazen'", "'weibull'", "'inverted_cdf'", "'averaged_inverted_cdf'",
      "'closest_observation'", "'interpolated_inverted_cdf'", "'inverted_cdf'",
    ],
    "bins": ["3", "5", "[0, 2, 5]", "[-4, 0, 1, 9]", "'auto'", "'sturges'", "'sqrt'"],
    "range": ["(0, 5)", "(-2, 2)", "None"], "minlength": ["0", "6"],
    "xp": ["[0, 1, 3]", "[-2, 0, 4]"], "fp": ["[1, 2, 0.5]", "[3, -1, 2]"],
    "kind": ["None", "'sort'", "'table'"], "dx": ["1", "0.5", "-2"],
    "ddof": ["0", "1", "None"], "kth": ["0", "1", "-1", "[0, 1]"],
  ]

  private static let fourier: [String: [String]] = [
    "norm": ["None", "'ortho'", "'forward'", "'backward'"], "n": ["None", "1", "2", "5", "8"],
    "s": ["None", "(2, 3)", "(4, 4)", "(1, 2)"], "axes": ["None", "(0, 1)", "(-2, -1)", "(1, 0)"],
    "d": ["1.0", "0.1", "2"], "axis": ["-1", "0", "1"],
  ]

  private static let linearAlgebra: [String: [String]] = [
    "UPLO": ["'L'", "'U'"], "mode": ["'reduced'", "'complete'", "'r'", "'raw'"],
    "ord": ["None", "1", "2", "inf", "-inf", "'fro'", "'nuc'", "0", "-1"],
    "p": ["None", "1", "2", "inf", "'fro'", "-1"], "n": ["2", "3", "0", "-1"],
    "tol": ["None", "1e-10", "0.5"], "rtol": ["1e-10", "1e-5"], "rcond": ["None", "1e-10", "1e-5"],
    "offset": ["0", "1", "-1"], "axis1": ["0", "-1"], "axis2": ["1", "-2"], "ind": ["1", "2"],
    "axisa": ["-1", "0"], "axisb": ["-1", "0"], "axisc": ["-1", "0"],
  ]
}
