// nabla · Builtins+RandomJoint.swift
// Variates that depend on each other: normal ones, and the colours of a sample.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaDiagnostics

extension Builtin {
  /// Variates that depend on each other, as the manual lists them.
  static let randomJoint: [Builtin] = [
    multivariateNormal, olderMultivariateNormal, multivariateHypergeometric,
  ]

  static let multivariateNormal = Builtin(
    "multivariate_normal", in: .random, places: .generator, .array("mean"), .array("cov"),
    .size(), .text("check_valid", default: "warn"), .number("tol", default: 1e-8),
    .text("method", default: "svd").keywordOnly,
    summary: "Vectors of normal variates with these means and covariances.",
    details: """
      The variables are the last axis of the result. check_valid= says what happens to a matrix \
      that is none of covariances: 'warn', 'raise' or 'ignore'. method= is how its root is found, \
      'svd', 'eigh' or 'cholesky'; each gives other vectors.
      """,
    examples: [
      .shows(
        "rng = np.random.default_rng(3); rng.multivariate_normal([0, 1], [[1, .5], [.5, 2]])",
        "[-0.94213635,  4.6721213 ]"),
      .fails(
        "np.random.default_rng(3).multivariate_normal([0], [[1, 0], [0, 1]])",
        "ValueError: mean and cov must have same length"),
    ],
    seeAlso: ["normal", "cov"]
  ) { evaluation, mean, covariance, size, check, limit, method throws(RuntimeFailure) in
    guard let method = NormalRoot(rawValue: method) else {
      throw RuntimeFailure.refusing(
        "method", "method must be one of {'eigh', 'svd', 'cholesky'}")
    }
    if mean.dtype.isComplex || covariance.dtype.isComplex {
      throw RuntimeFailure.refusing(
        mean.dtype.isComplex ? "mean" : "cov", "mean and cov must not be complex",
        kind: .typeError)
    }
    let draw = JointNormals(mean, covariance, size, check, limit, evaluation)
    return try draw.variates(at: .generator, method)
  }

  static let olderMultivariateNormal = Builtin(
    "multivariate_normal", in: .random, places: .random, .array("mean"), .array("cov"),
    .size(), .text("check_valid", default: "warn"), .number("tol", default: 1e-8),
    summary: "Vectors of normal variates with these means and covariances.",
    details: """
      The variables are the last axis of the result. check_valid= says what happens to a matrix \
      that is none of covariances: 'warn', 'raise' or 'ignore'. Draws from the generator that \
      np.random.seed sets.
      """,
    examples: [
      .shows(
        "np.random.seed(3); np.random.multivariate_normal([0, 1], [[1, .5], [.5, 2]])",
        "[1.37598525, 3.30623093]"),
      .fails(
        "np.random.multivariate_normal([[0]], [[1]])", "ValueError: mean must be 1 dimensional"),
    ],
    seeAlso: ["normal", "cov"]
  ) { evaluation, mean, covariance, size, check, limit throws(RuntimeFailure) in
    let draw = JointNormals(mean, covariance, size, check, limit, evaluation)
    return try draw.variates(at: .random, .svd)
  }

  static let multivariateHypergeometric = Builtin(
    "multivariate_hypergeometric", in: .random, places: .generator, .value("colors"),
    .integer("nsample"), .size(), .text("method", default: "marginals"),
    summary: "How many items of each colour are in a sample without replacement.",
    details: """
      colors are the numbers of items of each colour; the colours are the last axis of the result. \
      method='count' draws the items one by one, 'marginals' the number of each colour.
      """,
    examples: [
      .shows(
        "rng = np.random.default_rng(3); rng.multivariate_hypergeometric([16, 8, 4], 6, size=2)",
        "[[2, 2, 2],\n [4, 0, 2]]"),
      .fails(
        "np.random.default_rng(3).multivariate_hypergeometric([1, 2], 4)",
        "ValueError: nsample > sum(colors)"),
    ],
    seeAlso: ["hypergeometric", "multinomial"]
  ) { evaluation, colors, sample, size, method throws(RuntimeFailure) in
    guard let method = ColorSampling(rawValue: method) else {
      throw RuntimeFailure.refusing("method", "method must be \"count\" or \"marginals\".")
    }
    let counts = try colors.colorCounts(for: method)
    guard sample >= 0 else {
      throw RuntimeFailure.refusing("nsample", "nsample must be nonnegative.")
    }
    guard Int64(sample) <= counts.reduce(0, &+) else {
      throw RuntimeFailure.refusing("nsample", "nsample > sum(colors)")
    }
    return .array(
      try evaluation.draw(at: .generator) { (stream) throws(RandomError) in
        try stream.drawColors(counts, sample: Int64(sample), size: size, by: method)
      })
  }
}

extension Value {
  /// The numbers of items of each colour.
  fileprivate func colorCounts(for method: ColorSampling) throws(RuntimeFailure) -> [Int64] {
    let refusal = RuntimeFailure.refusing(
      "colors",
      "colors must be a one-dimensional sequence of nonnegative integers not exceeding "
        + "9223372036854775807.")
    guard let array = try makeArray(), array.rank == 1,
      array.dtype.isInteger || array.count == 0
    else { throw refusal }
    var counts: [Int64] = []
    array.visitScalars { counts.append($0.int64 ?? -1) }
    guard counts.allSatisfy({ $0 >= 0 }) else { throw refusal }
    var total: Int64 = 0
    for count in counts {
      let (sum, overflow) = total.addingReportingOverflow(count)
      guard !overflow else {
        throw RuntimeFailure.refusing(
          "colors",
          "sum(colors) must not exceed the maximum value of a 64 bit signed integer "
            + "(9223372036854775807)")
      }
      total = sum
    }
    if method == .marginals, total >= 1_000_000_000 {
      throw RuntimeFailure.refusing(
        "colors", "When method is \"marginals\", sum(colors) must be less than 1000000000.")
    }
    return counts
  }
}

/// How the root of a matrix of covariances is found.
private enum NormalRoot: String {
  case svd, eigh, cholesky
}

/// Normal variates with given means and covariances.
private struct JointNormals {
  private let mean: AnyArray
  private let covariance: AnyArray
  private let size: [Int]?
  private let check: String
  private let limit: Double
  private let steps: NumPySteps

  init(
    _ mean: AnyArray, _ covariance: AnyArray, _ size: [Int]?, _ check: String, _ limit: Double,
    _ evaluation: Evaluation
  ) {
    self.mean = mean
    self.covariance = covariance
    self.size = size
    self.check = check
    self.limit = limit
    steps = NumPySteps(evaluation)
  }

  /// Independent variates, times the root of the covariances, around the means.
  func variates(at place: BuiltinPlaces, _ root: NormalRoot) throws(RuntimeFailure) -> Value {
    try checkShapes()
    let shape = (size ?? []) + [mean.count]
    let wanted = Value.tuple(shape.map { .count($0) })
    let normals = try steps.array(
      steps.call("standard_normal", at: place, wanted), "size")
    let rows = try Operations.wrapping { () throws(ShapeError) in
      try normals.reshaped(to: [-1, mean.count])
    }
    let table = Value.array(
      try Operations.wrapping { () throws(ArrayError) in try covariance.astype(.float64) })
    let result = try steps.array(
      steps(.add, spread(.array(rows), table, root, at: place), .array(mean)), "mean")
    return .array(
      try Operations.wrapping { () throws(ShapeError) in try result.reshaped(to: shape) })
  }

  private func checkShapes() throws(RuntimeFailure) {
    guard mean.rank == 1 else {
      throw RuntimeFailure.refusing("mean", "mean must be 1 dimensional")
    }
    guard covariance.rank == 2, covariance.shape[0] == covariance.shape[1] else {
      throw RuntimeFailure.refusing("cov", "cov must be 2 dimensional and square")
    }
    guard mean.count == covariance.shape[0] else {
      throw RuntimeFailure.refusing("cov", "mean and cov must have same length")
    }
  }

  /// The rows times the root of the covariances.
  private func spread(
    _ rows: Value, _ table: Value, _ root: NormalRoot, at place: BuiltinPlaces
  ) throws(RuntimeFailure) -> Value {
    switch root {
    case .cholesky:
      let factor = try steps.call("cholesky", at: .linalg, table)
      return try steps(.matrixMultiply, rows, factor.attribute("T"))
    case .eigh:
      let found = try steps.call("eigh", at: .linalg, table)
      let (values, vectors) = (try steps.item(found, .int(0)), try steps.item(found, .int(1)))
      let isBelow = try steps(.less, values, .float(-limit))
      try checkValid(!steps.isTrue(steps.call("any", isBelow)))
      let factor = try steps(
        .multiply, vectors, steps.call("sqrt", steps.call("abs", values)))
      return try steps(.matrixMultiply, rows, factor.attribute("T"))
    case .svd:
      let found = try steps.call("svd", at: .linalg, table)
      let (left, values, right) = (
        try steps.item(found, .int(0)), try steps.item(found, .int(1)),
        try steps.item(found, .int(2))
      )
      let again = try steps.call(
        "dot", steps(.multiply, right.attribute("T"), values), right)
      try checkValid(
        steps.isTrue(steps.call("allclose", again, table, .float(limit), .float(limit))))
      let roots = try steps.call("sqrt", values)
      guard place == .random else {
        return try steps(
          .matrixMultiply, rows, steps(.multiply, left, roots).attribute("T"))
      }
      let column = try steps.item(roots, .tuple([.slice(.all), .none]))
      return try steps.call("dot", rows, steps(.multiply, column, right))
    }
  }

  /// Says that a matrix is none of covariances.
  private func checkValid(_ isValid: Bool) throws(RuntimeFailure) {
    if check == "ignore" { return }
    guard check == "warn" || check == "raise" else {
      throw RuntimeFailure.refusing(
        "check_valid", "check_valid must equal 'warn', 'raise', or 'ignore'")
    }
    if isValid { return }
    let phrase = "covariance is not symmetric positive-semidefinite."
    if check == "raise" { throw RuntimeFailure.refusing("cov", phrase) }
    steps.evaluation.warn(Wording(.runtimeWarning, phrase, at: .parameter("cov")))
  }
}
