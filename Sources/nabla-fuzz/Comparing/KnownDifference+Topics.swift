// nabla · KnownDifference+Topics.swift
// The deliberate differences of dates, random numbers and statistics.
// SPDX-License-Identifier: Apache-2.0

import NablaRuntime

extension KnownDifference {
  static let dates: [KnownDifference] = [
    KnownDifference("Dates and durations that do not fit 64 bits") {
      $0.nablaFails("OverflowError") && $0.isAboutDates
    },
    KnownDifference("What is finer than the unit is not stored") {
      $0.nabla.failure != nil && $0.isAboutDates && ($0.says("finer") || $0.says("cannot store"))
    },
    KnownDifference("NaT is no number") {
      $0.isAboutDates && ($0.says("NaT") || $0.text.contains("sign("))
    },
    KnownDifference("Dates do not become durations of another unit, and durations no dates") {
      $0.nablaFails("TypeError") && $0.isAboutDates
    },
    KnownDifference("Months do not meet weeks") {
      $0.nabla.failure != nil && $0.isAboutDates && $0.text.contains("W")
    },
    KnownDifference("A date has no time zone") {
      $0.nablaFails("ValueError") && ($0.text.contains("Z'") || $0.text.contains("+0"))
    },
    KnownDifference("Texts are not cut") {
      $0.nabla.failure != nil && $0.python.failure == nil && $0.says("characters, more than")
    },
    KnownDifference("`None` is what is left out in functions of business days") {
      $0.python.failure != nil && $0.text.contains("busday") && $0.text.contains("=None")
    },
    KnownDifference("An element of an array of texts is a text") {
      $0.aspect == .output && $0.text.contains("type(")
    },
  ]

  /// The differences of dates, if this build has dates.
  static let ofDates: [KnownDifference] = hasDates ? dates : []

  private static let hasDates = Value.bare("datetime64") != nil

  static let random: [KnownDifference] = [
    KnownDifference("Numbers of trials are whole") {
      $0.onlyNablaFails("TypeError", "ValueError")
        && ($0.text.contains("binomial") || $0.text.contains("integers"))
    },
    KnownDifference("Counts that 64 bits do not hold are an error") {
      $0.nabla.failure != nil
        && ($0.text.contains("negative_binomial") || $0.text.contains("zipf"))
    },
    KnownDifference("Generators show without an address") {
      $0.aspect == .output && $0.python.output.contains(" at 0x")
    },
    KnownDifference("Texts and mixed items stay in lists") {
      $0.aspect == .output
        && ($0.text.contains("choice") || $0.text.contains("permutation"))
        && ($0.text.contains("'") || $0.text.contains("\""))
    },
  ]

  static let statistics: [KnownDifference] = [
    KnownDifference("`interp` wants ascending places") {
      $0.onlyNablaFails("ValueError") && $0.text.contains("interp(")
    },
    KnownDifference("`out=` of running sums, medians and quantiles has the shape of the result") {
      $0.nablaFails("ValueError")
        && ["cum", "median", "quantile", "percentile"].contains(where: $0.text.contains)
        && ($0.says("is not of the right shape") || $0.says("wrong number of dimensions"))
    },
    KnownDifference("A mean that is known has the shape that keepdims=True gives") {
      $0.onlyNablaFails("ValueError") && $0.text.contains("mean=") && $0.says("broadcast")
    },
    KnownDifference("Complex samples have no histogram") {
      $0.onlyNablaFails("TypeError") && $0.text.contains("histogram")
    },
    KnownDifference("`bincount` wants integers") {
      $0.nablaFails("TypeError") && $0.text.contains("bincount(")
    },
    KnownDifference("`partition` and `argpartition` sort") {
      $0.aspect == .output && $0.hasSameNumbers
        && ($0.text.contains("partition") || $0.text.contains("unique"))
    },
    KnownDifference("Tables of coefficients have no derivative and no quotient") {
      $0.nablaFails("ValueError") && $0.says("Polynomial must be 1d only")
        && ($0.text.contains("polyder(") || $0.text.contains("polydiv("))
    },
    KnownDifference("`nanquantile` takes weights along an axis") {
      $0.nabla.failure == nil && $0.python.failure != nil
        && ($0.text.contains("nanquantile") || $0.text.contains("nanpercentile"))
    },
  ]

  static let shapes: [KnownDifference] = [
    KnownDifference("Functions that change an array change a variable") {
      $0.nablaFails("TypeError") && $0.says("variable")
    },
    KnownDifference("`where=` of an elementwise function needs `out=`") {
      $0.nablaFails("ValueError", "OverflowError") && $0.text.contains("where=")
    },
    KnownDifference("Values are never cut on the way into integers") {
      $0.nablaFails("TypeError", "ValueError", "OverflowError") && $0.python.failure == nil
        && ($0.says("cannot store") || $0.says("Cannot cast") || $0.says("fraction"))
    },
    KnownDifference("`np.place` takes arrays as it takes lists") {
      $0.nabla.failure == nil && $0.text.contains("place(")
        && $0.python.failure?.message.contains("according to the rule 'safe'") == true
    },
    KnownDifference("`np.block` takes brackets as they are typed") { $0.text.contains("block(") },
    KnownDifference("`np.frompyfunc` gives arrays of numbers") {
      $0.text.contains("frompyfunc(")
    },
    KnownDifference("`np.seterr(all='raise')` makes the RuntimeWarning an error") {
      $0.program.text.contains("seterr(")
    },
    KnownDifference("`x.choose`, `np.select` and their like") {
      $0.text.contains("choose(") || $0.text.contains("select(")
        || $0.says("triangle needs an array")
    },
    KnownDifference("There are no arrays of objects") {
      $0.nabla.failure != nil && $0.python.types.contains { $0.hasPrefix("object[") }
    },
    KnownDifference("`x.byteswap(inplace=True)` is an error") {
      $0.onlyNablaFails("ValueError") && $0.text.contains("byteswap(")
    },
  ]

  /// Differences of these topics that a comparison never meets.
  static let topicsNotMet: [String] =
    (hasDates ? ["Python's `datetime` is not a value here"] : []) + [
      // Random numbers.
      "Streams are NumPy's, bit for bit", "A failed input gives generators their state back",
      // Statistics.
      "`linregress`, `gamma`, `lgamma`, `erf`, `erfc`, `factorial` and `comb` are nabla's own",
      "There is no `poly1d`",
    ]
}

extension Difference {
  /// Whether the program has dates or durations.
  var isAboutDates: Bool {
    program.text.contains("datetime") || program.text.contains("timedelta")
      || program.text.contains("busday")
  }
}
