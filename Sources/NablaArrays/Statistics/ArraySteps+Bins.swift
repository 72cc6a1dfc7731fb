// nabla · ArraySteps+Bins.swift
// Intervals for histograms.
// SPDX-License-Identifier: Apache-2.0

extension ArraySteps {
  /// The limits of the bins for a list of elements.
  ///
  /// - Throws: `refused` for bins that are no list or do not ascend, and for ranges that end before
  ///   they begin or never.
  func bins(
    _ choice: BinChoice, for list: AnyArray, range: (Double, Double)?, isWeighted: Bool
  ) throws(AnalysisError) -> Bins {
    if case .edges(let edges) = choice {
      try checkAscending(edges, .binsAscend)
      return Bins(edges: edges, uniformCount: nil, first: edges.operand, last: edges.operand)
    }
    if isWeighted, case .rule = choice {
      throw .refused(parameter: "weights", .weightedRule)
    }
    if case .count(let count) = choice, count < 1 {
      throw .refused(parameter: "bins", .binsPositive(axis: nil))
    }
    let (first, last) = try outerEdges(list, range)
    let count: Int
    switch choice {
    case .count(let number): count = number
    case .rule(let rule):
      count = try self.count(by: rule, list, first, last, hasRange: range != nil)
    case .edges: count = 1
    }
    let edges = try cast(
      evenEdges(first, last, count), list.isInexact ? list.dtype : .float64)
    let rises = try self(.less, part(edges, 0, count), part(edges, 1, count + 1))
    guard try all(rises) else { throw .refused(parameter: "bins", .tooManyBins(count)) }
    return Bins(edges: edges, uniformCount: count, first: first, last: last)
  }

  /// Makes sure that limits are a list and never fall.
  func checkAscending(_ edges: AnyArray, _ refusal: Refusal) throws(AnalysisError) {
    guard edges.rank == 1 else { throw .refused(parameter: "bins", .binsRank) }
    guard edges.count > 1 else { return }
    let falls = try self(
      .greater, part(edges, 0, edges.count - 1), part(edges, 1, edges.count))
    if try any(falls) { throw .refused(parameter: "bins", refusal) }
  }

  /// The limits of `count` bins of equal width.
  func evenEdges(
    _ first: Operand, _ last: Operand, _ count: Int
  ) throws(AnalysisError) -> AnyArray {
    let start = try engine { () throws(ArrayError) in try first.array }
    let stop = try engine { () throws(ArrayError) in try last.array }
    do throws(CreationError) {
      return try AnyArray.linspace(Space(from: start, to: stop, count: count + 1)).samples
    } catch {
      if case .array(let error) = error { throw .array(error) }
      throw .refused(parameter: "bins", .tooManyBins(count))
    }
  }

  /// The first and the last limit: as given, or around all elements.
  func outerEdges(
    _ list: AnyArray, _ range: (Double, Double)?
  ) throws(AnalysisError) -> (Operand, Operand) {
    var (first, last) = (0.operand, 1.operand)
    if let range {
      guard !(range.0 > range.1) else { throw .refused(parameter: "range", .rangeOrder) }
      guard range.0.isFinite && range.1.isFinite else {
        throw .refused(parameter: "range", .rangeNotFinite(range.0, range.1))
      }
      (first, last) = (range.0.operand, range.1.operand)
    } else if list.count > 0 {
      let (least, most) = (try reduce(.min, list), try reduce(.max, list))
      (first, last) = (.array(least), .array(most))
      let ends = (try doubles(least)[0], try doubles(most)[0])
      guard ends.0.isFinite && ends.1.isFinite else {
        throw .refused(parameter: "a", .dataNotFinite(ends.0, ends.1))
      }
    }
    if try any(self(.equal, first, last)) {
      (first, last) = (
        .array(try self(.subtract, first, 0.5)), .array(try self(.add, last, 0.5))
      )
    }
    return (first, last)
  }

  // MARK: - Rules

  /// How many bins a rule makes of the data.
  private func count(
    by rule: BinRule, _ list: AnyArray, _ first: Operand, _ last: Operand, hasRange: Bool
  ) throws(AnalysisError) -> Int {
    var list = list
    if hasRange {
      let isInside = try self(
        .logicalAnd, self(.greaterEqual, list, first), self(.lessEqual, list, last))
      list = try keep(list, where: isInside)
    }
    guard list.count > 0 else { return 1 }
    var width = try self.width(by: rule, list, first, last)
    guard width != 0 else { return 1 }
    if !list.isInexact && width < 1 { width = 1 }
    let distance = try doubles(self(.subtract, last, first))[0]
    let count = (distance / width).rounded(.up)
    guard count.isFinite, let number = Int(exactly: count) else {
      throw .refused(parameter: "bins", .tooManyBins(Int.max))
    }
    return max(number, 1)
  }

  /// The width of bins that a rule gives; zero for data without extent.
  private func width(
    by rule: BinRule, _ list: AnyArray, _ first: Operand, _ last: Operand
  ) throws(AnalysisError) -> Double {
    let size = Double(list.count)
    let extent = try doubles(self(.subtract, reduce(.max, list), reduce(.min, list)))[0]
    switch rule {
    case .sqrt: return extent / size.squareRoot()
    case .sturges: return extent / (size.log2 + 1)
    case .rice: return extent / (2 * size.raised(to: 1.0 / 3))
    case .scott:
      let deviation = try doubles(reduce(.deviation, list))[0]
      return (24 * Double.pi.raised(to: 0.5) / size).raised(to: 1.0 / 3) * deviation
    case .doane: return try doane(list, extent)
    case .fd: return try freedmanDiaconis(list)
    case .stone: return try stone(list, extent, first, last)
    case .auto:
      let narrow = max(try freedmanDiaconis(list), extent / size.squareRoot() / 2)
      return min(narrow, extent / (size.log2 + 1))
    }
  }

  /// Twice the distance of the quartiles, divided by the cube root of the count.
  private func freedmanDiaconis(_ list: AnyArray) throws(AnalysisError) -> Double {
    let request = QuantileRequest(levels: try self(.divide, array([75, 25]), 100))
    let quartiles = try quantiles(of: list, request)
    let distance = try self(.subtract, part(quartiles, 0, 1), part(quartiles, 1, 2))
    return 2 * (try doubles(distance)[0]) * Double(list.count).raised(to: -1.0 / 3)
  }

  /// Sturges' rule for skewed data.
  private func doane(_ list: AnyArray, _ extent: Double) throws(AnalysisError) -> Double {
    let size = Double(list.count)
    guard size > 2 else { return 0 }
    let error = (6 * (size - 2) / ((size + 1) * (size + 3))).squareRoot()
    let deviation = try reduce(.deviation, list)
    guard try doubles(deviation)[0] > 0 else { return 0 }
    let distances = try self(.subtract, list, reduce(.mean, list))
    let scaled = try self(.divide, distances, deviation)
    let skewness = try doubles(reduce(.mean, self(.power, scaled, 3)))[0]
    return extent / (1 + size.log2 + (1 + skewness.magnitude / error).log2)
  }

  /// The width that minimises an estimate of the squared error.
  ///
  /// - Source: C. J. Stone, *Proc. Berkeley Conf. in Honor of J. Neyman and J. Kiefer* 2 (1984), 513–520.
  private func stone(
    _ list: AnyArray, _ extent: Double, _ first: Operand, _ last: Operand
  ) throws(AnalysisError) -> Double {
    let size = Double(list.count)
    guard size > 1, extent != 0 else { return 0 }
    let most = max(100, Int(size.squareRoot()))
    let range = (try double(first), try double(last))
    var best = (error: Double.infinity, count: 1)
    for count in 1...most {
      let counts = try histogram(of: list, .count(count), range: range, weights: nil).counts
      let shares = try doubles(counts).map { $0 / size }
      let squares = shares.reduce(0) { $0 + $1 * $1 }
      let error = (2 - (size + 1) * squares) / (extent / Double(count))
      if error < best.error { best = (error, count) }
    }
    if best.count == most { warn(.suboptimalBins) }
    return extent / Double(best.count)
  }
}

extension ArraySteps {
  /// The number that an operand is.
  private func double(_ operand: Operand) throws(AnalysisError) -> Double {
    let number = try engine { () throws(ArrayError) in try operand.array }
    return try doubles(number)[0]
  }
}

extension Operand {
  /// The operand as an array of its own dtype.
  fileprivate var array: AnyArray {
    get throws(ArrayError) {
      switch self {
      case .array(let array): return array
      case .weak(let number): return try number.array
      }
    }
  }
}
