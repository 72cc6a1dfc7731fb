// nabla · DType+Casting.swift
// NumPy's rules of what may become what.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension DType {
  /// Whether NumPy's `casting` lets numbers of this dtype become those of `target`; nil if there is no
  /// such rule.
  func isCast(to target: DType, casting: String) -> Bool? {
    switch casting {
    case "no", "equiv": self == target
    case "safe": isSafelyCast(to: target)
    case "same_kind": isSameKind(as: target)
    case "unsafe": true
    default: nil
    }
  }

  /// NumPy's rule 'same_kind': narrower will do, but no complex number becomes real, no float an integer
  /// and no date a duration.
  func isSameKind(as target: DType) -> Bool {
    switch (family.rank, target.family.rank) {
    case (let own?, let other?): own <= other
    case (let own?, nil):
      // Truth values and integers may become durations, any number a text.
      target.family == .text || target.family == .duration && own < 3
    case (nil, _): family == target.family
    }
  }

  /// Makes sure that values of this dtype go into another by NumPy's rule 'same_kind'.
  func checkSameKind(as target: DType, parameter: String) throws(RuntimeFailure) {
    if isSameKind(as: target) { return }
    throw RuntimeFailure.refusing(
      parameter,
      "Cannot cast array data from dtype('\(codeText)') to dtype('\(target.codeText)') according to the "
        + "rule 'same_kind'", kind: .typeError)
  }

  /// Makes sure that a product may compute its operands in this dtype, by NumPy's rule 'same_kind'.
  func checkTakes(_ operands: [AnyArray], of product: String) throws(RuntimeFailure) {
    for (index, operand) in operands.enumerated() where !operand.dtype.isSameKind(as: self) {
      throw RuntimeFailure.refusing(
        "dtype",
        "Cannot cast ufunc '\(product)' input \(index) from dtype('\(operand.dtype.codeText)') to "
          + "dtype('\(codeText)') with casting rule 'same_kind'", kind: .typeError)
    }
  }
}

extension DType.Family {
  /// The place of a kind of numbers in the order in which NumPy casts from kind to kind; nil for dates,
  /// durations and texts.
  fileprivate var rank: Int? {
    switch self {
    case .truth: 0
    case .unsigned: 1
    case .signed: 2
    case .floating: 3
    case .complex: 4
    case .date, .duration, .text: nil
    }
  }
}
