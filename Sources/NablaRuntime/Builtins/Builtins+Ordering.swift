// nabla · Builtins+Ordering.swift
// Orders by keys, parts of an order, and positions of elements.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Orders and positions, as the manual lists them.
  static let ordering: [Builtin] = [
    lexsort, sortComplex, partition, partitionMethod, argpartition, unravelIndex, ravelMultiIndex,
  ]

  static let lexsort = Builtin(
    "lexsort", in: .shapes, .arrays("keys"), .integer("axis", default: -1),
    summary: "The positions that sort by several keys, of which the last one decides first.",
    examples: [
      .shows("lexsort(([3, 1, 2], [1, 1, 0]))", "[2, 1, 0]"),
      .fails("lexsort(([1, 2], [1]))", "ValueError: all keys need to be the same shape"),
    ],
    seeAlso: ["argsort", "sort"]
  ) { evaluation, keys, axis throws(AnalysisError) in
    Value(
      try evaluation.analyze { steps throws(AnalysisError) in
        try steps.order(by: keys, along: axis)
      })
  }

  static let sortComplex = Builtin(
    "sort_complex", in: .shapes, .array("a"),
    summary: "The elements as complex numbers, sorted by real, then by imaginary parts.",
    examples: [
      .shows("sort_complex([2+1j, 1, 2-1j])", "[1.+0.j, 2.-1.j, 2.+1.j]"),
      .fails("sort_complex('a')", "TypeError: 'a' must be an array, not a text"),
    ],
    seeAlso: ["sort"]
  ) { evaluation, array throws(AnalysisError) in
    Value.array(
      try evaluation.analyze { steps throws(AnalysisError) in
        let isNarrow = array.dtype.isInteger && array.dtype.itemSize <= 2
        let complex = isNarrow ? DType.complex64 : .complex128
        let sorted = try steps.sort(array, along: array.rank - 1)
        return try steps.cast(sorted, array.dtype.kind == "c" ? array.dtype : complex)
      })
  }

  static let partition = Builtin(
    "partition", in: .shapes,
    .array("a"), .shape("kth"), .optionalInteger("axis", default: -1),
    .text("kind", default: "introselect"),
    summary: "The elements with those at kth where sorting puts them, smaller ones before.",
    details: """
      The others may come in any order, and are sorted here. kth is one position or several; \
      axis=None takes all elements as one list.
      """,
    examples: [
      .shows("partition([3, 1, 2], 1)[1]", "2"),
      .fails("partition([3, 1, 2], 5)", "ValueError: kth(=5) out of bounds (3)"),
    ],
    seeAlso: ["argpartition", "sort"]
  ) { evaluation, array, positions, axis, _ throws(AnalysisError) in
    Value.array(
      try evaluation.analyze { steps throws(AnalysisError) in
        try steps.checkPartition(of: array, at: positions, along: axis)
        return try steps.sort(array, along: axis)
      })
  }

  static let partitionMethod = Builtin(
    "partition", in: .shapes, places: .method, changes: "a",
    .changed("a"), .shape("kth"), .integer("axis", default: -1),
    .text("kind", default: "introselect"),
    summary: "Puts the elements at kth where sorting puts them, smaller ones before.",
    details: "The others may come in any order, and are sorted here. The result is None.",
    examples: [
      .shows("x = [3, 1, 2]; x.partition(1); x[1]", "2"),
      .fails("x = [3, 1, 2]; x.partition(5)", "ValueError: kth(=5) out of bounds (3)"),
    ],
    seeAlso: ["argpartition", "sort"]
  ) { evaluation, target, positions, axis, _ throws(AnalysisError) in
    try target.change { (array) throws(AnalysisError) in
      let old = array
      array = try evaluation.analyze { steps throws(AnalysisError) in
        try steps.checkPartition(of: old, at: positions, along: axis)
        return try steps.sort(old, along: axis)
      }
    }
    return .none
  }

  static let argpartition = Builtin(
    "argpartition", in: .shapes, places: .numpyAndMethod,
    .array("a"), .shape("kth"), .optionalInteger("axis", default: -1),
    .text("kind", default: "introselect"),
    summary: "The positions of the elements as partition would put them.",
    details: "The others may come in any order, and are sorted here.",
    examples: [
      .shows("argpartition([30, 10, 20], 1)[1]", "2"),
      .fails("argpartition([3, 1, 2], -4)", "ValueError: kth(=-4) out of bounds (3)"),
    ],
    seeAlso: ["argsort", "partition"]
  ) { evaluation, array, positions, axis, _ throws(AnalysisError) in
    Value.array(
      try evaluation.analyze { steps throws(AnalysisError) in
        try steps.checkPartition(of: array, at: positions, along: axis)
        return try steps.sortingPositions(array, along: axis)
      })
  }

  static let unravelIndex = Builtin(
    "unravel_index", in: .shapes, .array("indices"), .shape("shape"), .order(),
    summary: "The index along each axis of positions among all elements.",
    details: "So the place of the largest element is unravel_index(argmax(x), x.shape).",
    examples: [
      .shows("unravel_index(5, (2, 3))", "(1, 2)"),
      .shows("unravel_index(argmax([[1, 7], [2, 3]]), (2, 2))", "(0, 1)"),
      .shows("unravel_index([1, 5], (2, 3), order='F')", "([1, 1], [0, 2])"),
      .fails(
        "unravel_index(6, (2, 3))",
        "ValueError: index 6 is out of bounds for array with size 6"),
    ],
    seeAlso: ["argmax", "ravel_multi_index"]
  ) { evaluation, indices, shape, order throws(AnalysisError) in
    .tuple(
      try evaluation.analyze { steps throws(AnalysisError) in
        try steps.unravel(indices, shape: shape, order: order).map { Value($0) }
      })
  }

  static let ravelMultiIndex = Builtin(
    "ravel_multi_index", in: .shapes,
    .arrays("multi_index"), .shape("dims"), .indexModes(), .order(),
    summary: "The positions among all elements of indices along each axis.",
    details: """
      mode= says what happens to an index beyond the ends: raise, wrap or clip; for each axis in a \
      tuple of them.
      """,
    examples: [
      .shows("ravel_multi_index((1, 2), (2, 3))", "5"),
      .shows("ravel_multi_index(([1, 0], [2, 1]), (2, 3))", "[5, 1]"),
      .shows("ravel_multi_index((3, -1), (2, 3), mode='wrap')", "5"),
      .fails("ravel_multi_index((2, 0), (2, 3))", "ValueError: invalid entry in coordinates array"),
    ],
    seeAlso: ["unravel_index"]
  ) { evaluation, parts, shape, modes, order throws(AnalysisError) in
    Value(
      try evaluation.analyze { steps throws(AnalysisError) in
        try steps.ravel(parts, shape: shape, modes: modes, order: order)
      })
  }
}

extension Parameter where Input == [IndexMode] {
  /// `mode='raise'`: one mode, or one for each axis.
  fileprivate static func indexModes() -> Parameter {
    Parameter("mode", expecting: "a text or a tuple", default: [.raise], shownAs: "'raise'") {
      value, info, _ throws(RuntimeFailure) in
      var modes: [IndexMode] = []
      var items = [value]
      if case .tuple(let object) = value { items = object.items }
      for item in items {
        guard case .text(let object) = item else { throw value.isNot(info) }
        guard let mode = IndexMode(rawValue: object.text) else {
          throw .refusing(
            info.name,
            "clipmode must be one of 'clip', 'raise', or 'wrap' (got '\(object.text)')")
        }
        modes.append(mode)
      }
      return modes
    }
  }
}
