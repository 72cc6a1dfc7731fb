// nabla · Parameter+Bins.swift
// Parameters of histograms.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// What was given as bins of several axes.
struct GridBins: Sendable {
  /// Each item, or the one value given.
  var choices: [BinChoice]
  /// The value as one list of limits, where it is one.
  var edges: AnyArray?

  /// For two axes: a list of other than two items is the limits of both.
  var forPlane: [BinChoice] {
    if let edges, choices.count > 2 { return [.edges(edges), .edges(edges)] }
    return choices
  }

  /// For as many axes as there are: an item for each.
  var forAxes: [BinChoice] { choices }
}

extension Parameter where Input == BinChoice {
  /// `bins=10`: a number of bins, their limits, or a rule.
  static func bins() -> Parameter {
    Parameter(
      "bins", expecting: "an integer, a text or an array", default: .count(10), shownAs: "10"
    ) { value, info, _ throws(RuntimeFailure) in try value.asBins(for: info) }
  }
}

extension Parameter where Input == GridBins {
  /// `bins=10`: for each axis what `bins` takes.
  static func gridBins() -> Parameter {
    Parameter(
      "bins", expecting: "an integer or a list", default: GridBins(choices: [.count(10)]),
      shownAs: "10"
    ) { value, info, _ throws(RuntimeFailure) in
      guard let items = value.gridItems else {
        return GridBins(choices: [try value.asBins(for: info)])
      }
      var choices: [BinChoice] = []
      for (axis, item) in items.enumerated() {
        guard item.asInt != nil || item.asDouble == nil else {
          // A list of limits for both axes of a plane.
          if items.count > 2 {
            choices.append(.count(1))
            continue
          }
          throw RuntimeFailure(
            AnalysisError.refused(parameter: "bins", .binsOfAxisKind(axis: axis)))
        }
        choices.append(try item.asBins(for: info))
      }
      let isList = items.allSatisfy { $0.asDouble != nil }
      return GridBins(choices: choices, edges: isList ? try value.makeArray() : nil)
    }
  }
}

extension Parameter where Input == (Double, Double)? {
  /// `range=None`: the first and the last limit.
  static func range() -> Parameter {
    Parameter(
      "range", expecting: "a pair of numbers or None", default: .some(nil), shownAs: "None"
    ) { value, info, _ throws(RuntimeFailure) in
      if case .none = value { return nil }
      return try value.asRange(for: info)
    }
  }
}

extension Parameter where Input == [(Double, Double)?]? {
  /// `range=None`: a pair of limits for each axis.
  static func ranges() -> Parameter {
    Parameter(
      "range", expecting: "a list of pairs or None", default: .some(nil), shownAs: "None"
    ) { value, info, _ throws(RuntimeFailure) in
      if case .none = value { return nil }
      var ranges: [(Double, Double)?] = []
      for item in try value.items(for: info) {
        if case .none = item {
          ranges.append(nil)
        } else {
          ranges.append(try item.asRange(for: info))
        }
      }
      return ranges
    }
  }
}

extension Parameter where Input == Bool {
  /// `density=None`: whether counts are divided by their sum and the widths.
  static func density() -> Parameter {
    Parameter("density", expecting: "True, False or None", default: false, shownAs: "None") {
      value, info, _ throws(RuntimeFailure) in
      switch value {
      case .none: return false
      case .bool(let flag), .numpyBool(let flag): return flag
      case .int(let number): return number != 0
      default: throw value.isNot(info)
      }
    }
  }
}

extension Parameter where Input == [AnyArray] {
  /// Points: a table with a row for each, or a tuple with a list for each axis.
  static func points(_ name: String) -> Parameter {
    Parameter(name, expecting: "an array") { value, info, _ throws(RuntimeFailure) in
      guard case .tuple(let object) = value else { return [try value.asArray(for: info)] }
      var lists: [AnyArray] = []
      for item in object.items { lists.append(try item.asArray(for: info)) }
      return lists
    }
  }
}

extension Value {
  /// The bins that a value stands for.
  fileprivate func asBins(for info: ParameterInfo) throws(RuntimeFailure) -> BinChoice {
    if case .text(let object) = self {
      guard let rule = BinRule(rawValue: object.text) else {
        throw RuntimeFailure(
          AnalysisError.refused(parameter: info.name, .unknownRule(object.text)))
      }
      return .rule(rule)
    }
    if let count = asInt { return .count(count) }
    guard asDouble == nil, let array = try makeArray(), array.rank > 0 else {
      throw RuntimeFailure(AnalysisError.refused(parameter: info.name, .binsKind))
    }
    return .edges(array)
  }

  /// The items of what is no single number or rule: those of a list, or the rows of a table.
  fileprivate var gridItems: [Value]? {
    if let items = sequenceItems { return items }
    guard case .array(let object) = self, object.array.rank == 2 else { return nil }
    return try? iterationItems()
  }

  /// Two numbers, the first limit and the last.
  fileprivate func asRange(for info: ParameterInfo) throws(RuntimeFailure) -> (Double, Double) {
    guard let items = sequenceItems else { throw isNot(info) }
    guard items.count == 2 else {
      throw RuntimeFailure(
        AnalysisError.refused(parameter: info.name, .rangeLength(items.count)))
    }
    guard let low = items[0].asDouble, let high = items[1].asDouble else { throw isNot(info) }
    return (low, high)
  }
}
