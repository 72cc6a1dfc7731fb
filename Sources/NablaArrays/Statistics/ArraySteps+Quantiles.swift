// nabla · ArraySteps+Quantiles.swift
// Medians, percentiles and quantiles.
// SPDX-License-Identifier: Apache-2.0

/// What is asked for: quantiles at levels along axes.
package struct QuantileRequest: Sendable {
  /// From 0 to 1, of any shape, which comes first in that of the result.
  package var levels: AnyArray
  /// True for one number typed in the language, which takes the precision of the elements.
  package var isWeak = false
  package var method = QuantileMethod.linear
  package var axes: [Int]?
  package var keepsAxes = false
  /// What each element counts; only for `inverted_cdf`.
  package var weights: AnyArray?
  /// True to leave NaN out.
  package var skipsNaN = false

  package init(levels: AnyArray) { self.levels = levels }
}

/// The elements of each slice along the first axis, and the shape that is left.
private struct Slices {
  /// `[n, …]`: the elements to gather, and the axes that stay.
  var array: AnyArray
  /// The axes that stay, with those gone as 1 if they are kept.
  var shape: [Int]
}

extension ArraySteps {
  /// The quantiles of the elements along axes.
  ///
  /// - Shape: The shape of the levels, then what a reduction along the axes leaves.
  /// - Throws: `refused` for complex numbers, levels beyond 0 and 1, and unusable weights.
  package func quantiles(
    of array: AnyArray, _ request: QuantileRequest
  ) throws(AnalysisError) -> AnyArray {
    if array.dtype.kind == "c" { throw .refused(parameter: "a", .needsReals) }
    let levels = try doubles(request.levels)
    let slices = try self.slices(array, request.axes, keepsAxes: request.keepsAxes)
    let shape = request.levels.shape + slices.shape
    if let weights = request.weights {
      let result = try weightedQuantiles(array, slices.array, weights, levels, request)
      return try reshape(result, shape)
    }
    if request.skipsNaN && array.isInexact {
      let result = try eachSlice(slices.array, levels.count) {
        slice, _ throws(AnalysisError) in
        try quantilesOfNumbers(slice, levels, request)
      }
      return try reshape(result, shape)
    }
    return try reshape(quantiles(slices.array, levels, request), shape)
  }

  /// The medians of the elements along axes: the mean of the two in the middle, or the one there.
  package func medians(
    of array: AnyArray, _ axes: [Int]?, keepsAxes: Bool
  ) throws(AnalysisError) -> AnyArray {
    let slices = try self.slices(array, axes, keepsAxes: keepsAxes)
    return try reshape(median(slices.array), slices.shape)
  }

  /// The medians of the elements that are not NaN; NaN, with a warning, where there are none.
  package func mediansOfNumbers(
    of array: AnyArray, _ axes: [Int]?, keepsAxes: Bool
  ) throws(AnalysisError) -> AnyArray {
    guard array.isInexact else {
      if array.count > 0 { return try medians(of: array, axes, keepsAxes: keepsAxes) }
      var options = ReductionOptions(axes: axes)
      options.keepsAxes = keepsAxes
      if try !slices(array, axes, keepsAxes: keepsAxes).shape.contains(0) { warn(.emptyMean) }
      return try reduce(.mean, array, options)
    }
    let slices = try self.slices(array, axes, keepsAxes: keepsAxes)
    if array.count == 0 {
      if !slices.shape.contains(0) { warn(.emptyMean) }
      return try reshape(nans(like: slices.array), slices.shape)
    }
    let result = try eachSlice(slices.array, 1) { slice, _ throws(AnalysisError) in
      let numbers = try self.numbers(slice)
      if numbers.count == 0 {
        warn(.allNaN)
        return part(slice, 0, 1)
      }
      return try reshape(median(numbers), [1])
    }
    return try reshape(result, slices.shape)
  }

  // MARK: - Slices

  /// Brings the axes to gather to the front, as one.
  private func slices(
    _ array: AnyArray, _ written: [Int]?, keepsAxes: Bool
  ) throws(AnalysisError) -> Slices {
    let rank = array.rank
    if rank == 0, written == nil {
      return Slices(array: try ravel(array), shape: [])
    }
    let axes = try self.axes(written, rank: rank)
    let rest = array.shape.indices.filter { !axes.contains($0) }
    let kept = keepsAxes ? Array(array.shape.indices) : rest
    let turned = try transpose(array, axes.sorted() + rest)
    let length = axes.reduce(1) { $0 * array.shape[$1] }
    return Slices(
      array: try reshape(turned, [length] + rest.map { array.shape[$0] }),
      shape: kept.map { axes.contains($0) ? 1 : array.shape[$0] })
  }

  /// Joins what a step gives for each slice along the first axis.
  ///
  /// - Shape: `[count, …]`.
  private func eachSlice(
    _ array: AnyArray, _ count: Int,
    _ step: (AnyArray, Int) throws(AnalysisError) -> AnyArray
  ) throws(AnalysisError) -> AnyArray {
    let rest = Array(array.shape.dropFirst())
    let flat = try reshape(array, [array.shape[0], rest.reduce(1, *)])
    guard flat.shape[1] > 0 else { return try nans(like: array, count: count) }
    var results: [AnyArray] = []
    for index in 0..<flat.shape[1] {
      results.append(try reshape(step(flat.column(index), index), [count, 1]))
    }
    return try reshape(join(results, along: 1), [count] + rest)
  }

  /// NaNs for the axes behind the first.
  private func nans(like array: AnyArray, count: Int = 1) throws(AnalysisError) -> AnyArray {
    let dtype = array.isInexact ? array.dtype : .float64
    let value = try cast(AnyArray(.float64(.nan)), dtype)
    return try engine { () throws(ArrayError) in
      try AnyArray.filled([count] + array.shape.dropFirst(), with: value, dtype)
    }
  }

  /// The elements of a list that are not NaN.
  private func numbers(_ list: AnyArray) throws(AnalysisError) -> AnyArray {
    try keep(list, where: self(.logicalNot, self(.isnan, list)))
  }

  // MARK: - Medians

  /// The medians along the first axis.
  private func median(_ array: AnyArray) throws(AnalysisError) -> AnyArray {
    let count = array.shape[0]
    let sorted = try sort(array, along: 0)
    let middle =
      count == 0 ? sorted : part(sorted, count % 2 == 1 ? count / 2 : count / 2 - 1, count / 2 + 1)
    if count == 0 { warn(.emptyMean) }
    let means = try reduce(.mean, middle, along: 0)
    guard count > 0, array.isInexact else { return means }
    let last = part(sorted, count - 1, count)
    return try choose(self(.isnan, drop(last)), drop(last), means)
  }

  /// A view without its first axis, which has length 1.
  private func drop(_ array: AnyArray) throws(AnalysisError) -> AnyArray {
    try shaping { () throws(ShapeError) in try array.squeezed([0]) }
  }

  // MARK: - Quantiles

  /// The quantiles along the first axis.
  ///
  /// - Shape: `[n, …]` becomes `[levels, …]`.
  private func quantiles(
    _ array: AnyArray, _ levels: [Double], _ request: QuantileRequest
  ) throws(AnalysisError) -> AnyArray {
    let count = array.shape[0]
    guard count > 0 else { throw .refused(parameter: "a", .emptySlice) }
    let sorted = try sort(array, along: 0)
    let isSingle = request.levels.dtype == .float32
    func round(_ number: Double) -> Double { isSingle ? Double(Float(number)) : number }
    let result: AnyArray
    let isWhole = request.levels.dtype.kind != "f"
    if request.method.choosesElements || isWhole && request.method.hasWholePlaces {
      let positions = levels.map { level in
        request.method.choosesElements
          ? request.method.chosenPosition(level, of: count, round)
          : Int(request.method.place(level, of: count, round))
      }
      result = try take(sorted, positions.map { min(max($0, 0), count - 1) })
    } else {
      result = try interpolated(sorted, levels, request, round)
    }
    guard array.isInexact else { return result }
    let last = part(sorted, count - 1, count)
    return try choose(self(.isnan, last), last, result)
  }

  /// The numbers between neighbours of sorted elements.
  private func interpolated(
    _ sorted: AnyArray, _ levels: [Double], _ request: QuantileRequest,
    _ round: (Double) -> Double
  ) throws(AnalysisError) -> AnyArray {
    let count = sorted.shape[0]
    var before: [Int] = []
    var behind: [Int] = []
    var shares: [Double] = []
    for level in levels {
      let place = request.method.place(level, of: count, round)
      let below = place.rounded(.down)
      let isAbove = place >= Double(count - 1)
      // Beyond the ends both neighbours are the same: the share matters for signs of zero only.
      let start = isAbove ? -1 : max(below, 0)
      shares.append(request.method.share(round(place - start), at: place))
      before.append(isAbove ? count - 1 : max(Int(below), 0))
      behind.append(isAbove ? count - 1 : place < 0 ? 0 : Int(below) + 1)
    }
    let isNumber = request.levels.rank == 0 && sorted.rank == 1
    if request.isWeak, sorted.dtype.kind == "f" {
      let (first, second) = (try take(sorted, before), try take(sorted, behind))
      return try isNumber
        ? mixed(drop(first), drop(second), weakShare: shares[0])
        : mixed(first, second, weakShare: shares[0])
    }
    let share = try reshape(
      cast(array(shares), request.levels.dtype.promoted(with: .float32)),
      isNumber
        ? [] : [levels.count] + sorted.shape.dropFirst().map { _ in 1 })
    var first = try take(sorted, before)
    var second = try take(sorted, behind)
    if isNumber {
      (first, second) = (try drop(first), try drop(second))
    }
    return try mixed(first, second, share)
  }

  /// `first` at share 0, `second` at share 1; from the nearer end, so that the ends are met exactly.
  private func mixed(
    _ first: AnyArray, _ second: AnyArray, _ share: AnyArray
  ) throws(AnalysisError) -> AnyArray {
    let distance = try self(.subtract, second, first)
    let low = try self(.add, first, self(.multiply, distance, share))
    let isFar = try self(.greaterEqual, share, 0.5)
    guard try any(isFar) else { return low }
    let rest = try self(.subtract, 1, share)
    let high = try self(.subtract, second, self(.multiply, distance, rest))
    return try choose(isFar, cast(high, low.dtype), low)
  }

  /// The same for a share that is a plain number.
  private func mixed(
    _ first: AnyArray, _ second: AnyArray, weakShare share: Double
  ) throws(AnalysisError) -> AnyArray {
    let distance = try self(.subtract, second, first)
    if share < 0.5 { return try self(.add, first, self(.multiply, distance, share)) }
    return try self(.subtract, second, self(.multiply, distance, 1 - share))
  }

  /// The quantiles of the elements of a list that are not NaN.
  private func quantilesOfNumbers(
    _ list: AnyArray, _ levels: [Double], _ request: QuantileRequest
  ) throws(AnalysisError) -> AnyArray {
    let numbers = try self.numbers(list)
    guard numbers.count > 0 else {
      warn(list.count == 0 ? .emptyMean : .allNaN)
      return try nans(like: list, count: levels.count)
    }
    return try reshape(quantiles(numbers, levels, request), [levels.count])
  }

  // MARK: - Weights

  /// The quantiles of each slice with the weights of its elements.
  private func weightedQuantiles(
    _ array: AnyArray, _ slices: AnyArray, _ weights: AnyArray, _ levels: [Double],
    _ request: QuantileRequest
  ) throws(AnalysisError) -> AnyArray {
    let stretched = try self.weights(weights, for: array, request.axes)
    if try any(self(.less, stretched, 0)) {
      throw .refused(parameter: "weights", .negativeWeights)
    }
    let shares = try self.slices(stretched, request.axes, keepsAxes: false).array
    let table = try reshape(
      shares, [shares.shape[0], shares.shape.dropFirst().reduce(1, *)])
    return try eachSlice(slices, levels.count) { slice, index throws(AnalysisError) in
      try weightedQuantiles(
        slice, levels, weights: table.column(index), skipsNaN: request.skipsNaN)
    }
  }

  /// The first elements at which the weights so far reach their share.
  private func weightedQuantiles(
    _ list: AnyArray, _ levels: [Double], weights: AnyArray, skipsNaN: Bool
  ) throws(AnalysisError) -> AnyArray {
    var list = list
    var weights = weights
    if skipsNaN && list.isInexact {
      let isNumber = try self(.logicalNot, self(.isnan, list))
      list = try keep(list, where: isNumber)
      weights = try keep(weights, where: isNumber)
      if list.count == 0 {
        warn(.allNaN)
        return try nans(like: list, count: levels.count)
      }
    }
    guard list.count > 0 else { throw .refused(parameter: "a", .emptySlice) }
    let order = try self.order(list)
    let running = try scan(.cumsum, take(weights, order), along: 0)
    let shares = try doubles(
      self(.divide, running, part(running, running.count - 1, running.count)))
    guard let total = shares.last, total.isFinite else {
      throw .refused(parameter: "weights", .unusableWeights)
    }
    let positions = levels.map { level in
      // A share of nothing is reached by no level, so that weights of zero choose nothing.
      min(shares.firstIndex { ($0 == 0 ? -1 : $0) >= level } ?? list.count - 1, list.count - 1)
    }
    let result = try take(list, positions.map { order[$0] })
    guard list.isInexact, let last = order.last else { return result }
    let largest = try take(list, [last])
    return try choose(self(.isnan, largest), largest, result)
  }
}

extension AnyArray {
  /// The view of a column of a table.
  fileprivate func column(_ index: Int) -> AnyArray {
    seen(
      through: Layout(
        shape: [shape[0]], strides: [layout.strides[0]],
        offset: layout.offset + index * layout.strides[1]))
  }
}

extension ArraySteps {
  /// The levels of quantiles, checked: numbers typed take the precision of real elements.
  ///
  /// - Throws: `quantileRange`, `percentileRange`.
  package func levels(
    _ written: Operand, for array: AnyArray, isPercentage: Bool
  ) throws(AnalysisError) -> AnyArray {
    let isReal = array.dtype.kind == "f"
    var levels = try engine { () throws(ArrayError) in
      switch written {
      case .array(let given): given
      case .weak(let number): try number.array
      }
    }
    if levels.dtype.kind == "c" {
      throw .array(.unsupportedDType(operation: "floor", dtypes: [levels.dtype]))
    }
    if isPercentage {
      let hundred = try cast(AnyArray(.int64(100)), isReal ? array.dtype : .int64)
      if case .weak(let number) = written {
        levels = try engine { () throws(ArrayError) in
          var events: FloatingPointEvents = []
          return try AnyArray.apply(.divide, .weak(number), .array(hundred), events: &events)
        }
      } else {
        levels = try self(.divide, levels, isReal ? .array(hundred) : Operand.weak(.int(100)))
      }
    }
    if try doubles(levels).contains(where: { !($0 >= 0 && $0 <= 1) }) {
      throw .refused(parameter: "q", isPercentage ? .percentileRange : .quantileRange)
    }
    return levels
  }
}
